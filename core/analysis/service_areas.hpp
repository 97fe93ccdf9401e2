// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "core/analysis/ground.hpp"
#include "core/analysis/results.hpp"

namespace circle15::analysis {

/// Half the width of the land shown on either side of a reached street.
inline constexpr double area_radius_m = 50;

/// The streets within each of `minutes` (at the speed) of a facility, cut exactly, and the land around them, cut to each
/// street's own island. Ascending minutes; each area holds the smaller ones.
[[nodiscard]] std::vector<ServiceArea> service_areas(const Ground& ground, const network::NearestFacilities& search,
                                                     double speed_m_per_s, std::vector<double> minutes);

}  // namespace circle15::analysis
