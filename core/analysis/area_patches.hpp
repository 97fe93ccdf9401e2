// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/analysis/ground.hpp"
#include "core/analysis/results.hpp"

namespace circle15::analysis {

/// Reached streets of one island sorted into patches so far apart that the land within `apart_m` / 2 of one never meets that of
/// another: each can be drawn by itself.
struct AreaPatches {
    std::vector<std::optional<std::uint32_t>> of_edge;  ///< by EdgeId; unset: not reached, or on no land
    std::vector<model::IslandId> islands;               ///< by patch; patches by island, then by their first edge
};

[[nodiscard]] AreaPatches area_patches(const Ground& ground, const std::vector<network::ReachedPart>& reached, double apart_m);

}  // namespace circle15::analysis
