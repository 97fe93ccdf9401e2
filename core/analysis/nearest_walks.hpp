// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <vector>

#include "core/analysis/ground.hpp"
#include "core/analysis/options.hpp"
#include "core/network/nearest_facility.hpp"

namespace circle15::analysis {

/// Walking costs from every home to its nearest open facility of one service, by HomeId; nothing where none is reached.
using WalkCosts = std::vector<std::optional<network::NearestFacility>>;

/// The walks that a rule asks for, the way there first; of two, the worse counts.
[[nodiscard]] std::vector<network::Direction> directions_of(WalkRule walk);

/// Costs to the nearest of `open`; of the worse of there and back, to one and the same facility. `walker` gives slope shape and
/// link factor, `walk` the direction. Nothing where a way costs more than `limit`; unset: as far as the streets go. Homes are
/// asked on `threads`, in_parallel()'s.
[[nodiscard]] WalkCosts nearest_walks(const Ground& ground, const std::vector<network::LinkedFacility>& open, WalkRule walk,
                                      network::Walker walker, std::optional<network::FlatDmm> limit = std::nullopt,
                                      unsigned threads = 1);

}  // namespace circle15::analysis
