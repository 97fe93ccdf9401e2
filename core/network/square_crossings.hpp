// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "core/model/coordinate.hpp"
#include "core/model/street.hpp"

namespace circle15::network {

/// A straight line across a square between two points of its outlines.
struct SquareCrossing {
    std::array<std::uint32_t, 2> ends{};  ///< rows of Streets::nodes
    std::uint32_t way = 0;                ///< the square's rim
};

struct SquareCrossings {
    std::vector<SquareCrossing> lines;  ///< by square, then by ends
    std::vector<std::uint32_t> left;    ///< rows of Streets::squares whose outline bounds no area: walked along the rim alone
};

/// How squares are walked across: the visibility graph between their entrances (points of the outline that other ways use)
/// and the corners one must turn at, within the polygon and around its holes. Of a square with very many of them the entrances
/// and the sharpest corners count; the rim is walked in any case. `places` and `ways_at` (how many walked ways use it) by row
/// of Streets::nodes.
[[nodiscard]] SquareCrossings crossings_of(const model::Streets& streets, const std::vector<model::Metres>& places,
                                           const std::vector<std::uint32_t>& ways_at);

}  // namespace circle15::network
