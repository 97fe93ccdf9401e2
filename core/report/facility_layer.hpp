// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/ground.hpp"
#include "core/analysis/results.hpp"
#include "core/model/feature.hpp"

namespace circle15::report {

/// facilities.geojson: every facility as a point (PLANNER_TABLES 1). `serves`: on the run's date; `persons_nearest`: persons of
/// the target group who are covered and nearest to it; where places are judged, `persons_room`: so many of the group it has
/// places for, `persons_placed`: so many are given one; `link_m`: its distance to its street, unset where it is joined to none.
[[nodiscard]] model::FeatureCollection facility_layer(const analysis::Ground& ground, const analysis::Analysis& analysis);

}  // namespace circle15::report
