// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/island_access.hpp"
#include "core/model/feature.hpp"

namespace circle15::report {

/// island_access.csv (岛际可达表, PLANNER_TABLES 7): one row for every ordered pair of islands and outer piers that the
/// timetable calls at; pairs without a connection have `reached` false and no figures.
[[nodiscard]] model::Table island_access_table(const model::Study& study, const analysis::BoatQuery& query,
                                               const analysis::IslandAccessTable& access);

/// The same as lines along the course of the quickest boats; pairs without a connection are left out.
[[nodiscard]] model::FeatureCollection island_access_layer(const model::Study& study, const analysis::BoatQuery& query,
                                                           const analysis::IslandAccessTable& access);

}  // namespace circle15::report
