// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "core/analysis/results.hpp"
#include "core/model/feature.hpp"
#include "core/report/terminal_table.hpp"

namespace circle15::report {

/// cut_off.csv: who is served by boat but for the suspended routes, persons of the target group and homes by service and
/// island.
[[nodiscard]] model::Table cut_off_table(const model::Study& study, const analysis::Analysis& analysis);

/// The same for people; says so where nobody is cut off. Empty where nothing is suspended.
[[nodiscard]] std::string cut_off_text(const model::Study& study, const analysis::Analysis& analysis, const TextStyle& style);

}  // namespace circle15::report
