// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>

#include "core/analysis/siting/problem.hpp"

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
[[nodiscard]] analysis::siting::Problem towns(const LandSize& size);

/// The archipelago of bench walk: a home at every node, candidates at seeded nodes, metres along the streets by bounded search.
[[nodiscard]] analysis::siting::Problem archipelago(const LandSize& size);

}  // namespace circle15::bench
