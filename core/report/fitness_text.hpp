// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "core/model/feature.hpp"
#include "core/report/fitness.hpp"
#include "core/report/terminal_table.hpp"
#include "core/results/tree.hpp"

namespace circle15::report {

/// How `check` ends: how many doubts of each rule, what would change the answers most if it were wrong, and what the data are
/// fit for.
[[nodiscard]] std::string fitness_text(const model::Study& study, const Health& health, const TextStyle& style);

/// The same as branches of the JSON of `check`: `rules`, `weightiest`, `fitness`.
[[nodiscard]] Tree::Branches fitness_branches(const model::Study& study, const Health& health);

/// Every doubt as a row, in one language, for a workbook; and how wide its columns are, in characters.
[[nodiscard]] model::Table doubts_sheet(const Health& health, Lang lang);
[[nodiscard]] const std::vector<double>& doubts_sheet_widths();

}  // namespace circle15::report
