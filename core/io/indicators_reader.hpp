// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/model/data_issue.hpp"
#include "core/model/indicator.hpp"

namespace circle15::io {

/// Reads `indicators.csv`: id, year, field, number, name, unit, target_operator, target, numerator, denominator, lead_agency,
/// source. Numerator and denominator are terms of `parse_indicator_term`; an empty numerator means the study's data cannot say.
/// Throws model::InputError: those of parse_csv and RowFields, `unknown_operator`, `indicator_term`, `not_a_number`.
[[nodiscard]] std::vector<model::Indicator> parse_indicators(std::string_view content, const std::string& file,
                                                             std::vector<model::DataIssue>& issues);

}  // namespace circle15::io
