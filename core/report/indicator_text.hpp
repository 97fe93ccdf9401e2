// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "core/report/indicator_report.hpp"
#include "core/report/terminal_table.hpp"
#include "core/report/words.hpp"

namespace circle15::report {

/// What `indicators` prints: every indicator of the year with target, value, numerator, denominator and whether it is met, then
/// what the values rest on.
[[nodiscard]] std::string indicator_text(const IndicatorReport& report, const TextStyle& style);

}  // namespace circle15::report
