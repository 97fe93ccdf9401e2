// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "core/analysis/results.hpp"
#include "core/report/terminal_table.hpp"
#include "core/report/words.hpp"
#include "core/results/tree.hpp"

namespace circle15::report {

/// What `analyze` prints of boats: persons who need one and how long they take, who is home the same day, islands without a
/// boat; never without saying that a timetable is a demonstration. Empty for a study without a timetable.
[[nodiscard]] std::string boat_text(const model::Study& study, const analysis::Analysis& analysis, const TextStyle& style);

/// The same for machines: `demonstration`, `services`, `islands_without_boat`.
[[nodiscard]] Tree boat_tree(const model::Study& study, const analysis::Analysis& analysis);

}  // namespace circle15::report
