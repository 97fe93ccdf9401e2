// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "core/analysis/results.hpp"
#include "core/report/terminal_table.hpp"
#include "core/report/words.hpp"

namespace circle15::report {

/// Who is served by boat but for the suspended routes, for people; says so where nobody is cut off. Empty where nothing is
/// suspended.
[[nodiscard]] std::string cut_off_text(const model::Study& study, const analysis::Analysis& analysis, const TextStyle& style);

}  // namespace circle15::report
