// SPDX-License-Identifier: MIT
#pragma once

#include "core/model/feature.hpp"
#include "core/report/comparison.hpp"
#include "core/report/words.hpp"

namespace circle15::report {

/// changes.csv: one row a service and unit (county, township, island, village): persons by status before, after, gained and
/// lost, and mean minutes on foot. `changed` tells the units to look at.
[[nodiscard]] model::Table change_table(const Compared& compared);

/// The changed rows alone.
[[nodiscard]] model::Table changed_units_table(const Compared& compared);

/// gap_changes.csv: one row a group of gaps that share homes and changed, with the ids of either side.
[[nodiscard]] model::Table gap_change_table(const Compared& compared);

/// One row a service: what became of those who go by boat.
[[nodiscard]] model::Table boat_change_table(const Compared& compared);

}  // namespace circle15::report
