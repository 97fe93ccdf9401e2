// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "core/geometry/projection.hpp"
#include "core/model/study.hpp"
#include "core/network/lands.hpp"
#include "core/network/street_stretches.hpp"

namespace circle15::network {

/// A stretch of a way that runs over water though no tag says on what: no bridge, pier, tunnel, embankment or ford.
struct OverWater {
    WayPiece piece;          ///< from the node before the water to the node behind it
    double wet_m = 0;        ///< of it over water
    double off_shore_m = 0;  ///< how far its farthest point lies from land; of short stretches not measured
    model::LonLat place;     ///< that point
    std::optional<std::pair<model::IslandId, model::IslandId>> between;  ///< set where it would join two islands
};

/// Every such stretch, by way and place on it, but for those of ways that the study itself says cross water
/// (WalkRules::over_water). Stretches that meet at sea are seen as one when it is asked which islands they join.
[[nodiscard]] std::vector<OverWater> streets_over_water(const model::Study& study, const geometry::Projection& projection,
                                                        const Lands& lands);

/// What is not walked of them: stretches between two islands, with more water than a link may touch.
[[nodiscard]] std::vector<WayPiece> cut_pieces(const std::vector<OverWater>& stretches, const model::LinkRules& rules);

/// Whether a stretch is more than the coast's own inaccuracy.
[[nodiscard]] bool is_odd(const OverWater& stretch, const model::LinkRules& rules);

}  // namespace circle15::network
