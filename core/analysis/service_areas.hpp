// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <vector>

#include "core/analysis/ground.hpp"
#include "core/analysis/results.hpp"
#include "core/model/progress.hpp"

namespace circle15::analysis {

/// Half the width of the land shown on either side of a reached street.
inline constexpr double area_radius_m = 50;

/// The streets within each of `minutes` (at the speed) of a facility, cut exactly, and the land around them, cut to each
/// street's own island. Ascending minutes; each area holds the smaller ones. Land is drawn patch by patch: what `earlier`,
/// areas on the same streets, holds of a patch that is reached just as before is taken from there; the result is the same
/// without. Throws model::Stopped where `progress` asks for the end.
[[nodiscard]] std::vector<ServiceArea> service_areas(const Ground& ground, const network::NearestFacilities& search,
                                                     double speed_m_per_s, std::vector<double> minutes, unsigned threads,
                                                     std::span<const ServiceArea> earlier = {},
                                                     const model::Progress& progress = {});

}  // namespace circle15::analysis
