// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>

#include "core/location/problem.hpp"

namespace circle15::bench {

/// How large a generated location problem is.
struct LandSize {
    std::size_t demand = 0;
    std::size_t candidates = 0;
    std::size_t existing = 0;
    double reach = 0;  ///< towns: candidates within reach of a home in the middle of things, roughly; archipelago: metres
};

/// Towns of very different size on a square, homes and candidates thinning out from their middles, as the crow flies: much
/// overlap.
[[nodiscard]] location::Problem towns(const LandSize& size);

/// The archipelago of bench walk: a home at every node, candidates at seeded nodes, metres along the streets by bounded search.
[[nodiscard]] location::Problem archipelago(const LandSize& size);

/// A connected random graph after Beasley (1985): `demand` nodes, demand^2 / 50 edges of length 1 to 100; every node is a
/// person and a candidate, costs are shortest ways. `candidates` is the number of nodes once more, `reach` is not used.
[[nodiscard]] location::Problem median_graph(const LandSize& size);

/// The covering family of Cordeau, Furini & Ljubic (2019): demand of weight 1 to 100 and candidates anywhere on a square of
/// side 30, `reach` as the crow flies; by our own seed.
[[nodiscard]] location::Problem scattered(const LandSize& size);

}  // namespace circle15::bench
