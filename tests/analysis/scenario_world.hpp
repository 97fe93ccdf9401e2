// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "core/model/scenario.hpp"
#include "core/model/study.hpp"

namespace circle15::test {

/// Two islands, each with one street from west to east, a home 10 m off it every 100 m:
///
///     west:  homes w-00 (x = 0) ... w-30 (x = 3000); village v1 up to w-14, v2 from w-15; pier at the east end
///            clinic-a at 200 (open), clinic-b at 2800 (planned), meal-a at 1000 (open, 40 meals, 30 eaten)
///     east:  homes e-00 (x = 6000) ... e-08 (x = 6800); village v3; pier at the west end; meal-b at 6100 (open, no capacity
///     known)
///
/// Rules: clinic for everybody at 1.0 m/s (ring of 300 m, extra group 60+ at 0.8), elderly_meal for 60+ at 0.8 m/s. Nothing
/// modelled.
[[nodiscard]] model::Study two_islands();

[[nodiscard]] model::Scenario scenario_of(std::vector<model::StudyEdit> edits);

[[nodiscard]] model::PersonsByAge everyone_in(const model::Study& study);

/// WGS84 of metres east and north of the world's origin.
[[nodiscard]] model::LonLat place_at(double x, double y);

}  // namespace circle15::test
