// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "core/network/over_water.hpp"

namespace circle15::network {

/// Stretches of bridges and the like that join two islands, which the study's land keeps apart, but for those of ways that the
/// study itself says cross water. Found as the stretches of streets_over_water are.
[[nodiscard]] std::vector<OverWater> bridges_between_islands(const model::Study& study, const geometry::Projection& projection,
                                                             const Lands& lands);

}  // namespace circle15::network
