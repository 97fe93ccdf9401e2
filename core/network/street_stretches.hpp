// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "core/geometry/projection.hpp"
#include "core/model/index.hpp"
#include "core/model/street.hpp"

namespace circle15::network {

/// A piece of a way, as positions in StreetWay::nodes, both ends included.
struct WayPiece {
    std::uint32_t way = 0;  ///< row of Streets::ways
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    bool operator==(const WayPiece&) const = default;
};

/// Which of a study's streets are walked.
struct WalkedStreets {
    bool by_rule = false;          ///< whether ways are that only the study's rule lets in (StreetWay::by_rule)
    std::vector<WayPiece> cuts{};  ///< not walked: from node to node, by way and place on it
};

/// What is walked between two neighbouring nodes of the network: a part of a way, or straight across a square.
struct Stretch {
    model::NodeId from;
    model::NodeId to;
    std::uint32_t way = 0;                  ///< the way, or the rim of the square
    std::uint32_t first = 0;                ///< where the part starts on the way; a running number on squares
    std::span<const std::uint32_t> rows{};  ///< rows of Streets::nodes, both ends included
};

/// Which points of the streets become nodes of the network and how the ways fall apart between them. Stretches look into the
/// streets and into `across`.
struct Stretches {
    std::vector<model::Metres> places;                 ///< by row of Streets::nodes; only those on ways are filled
    std::vector<std::uint32_t> node_rows;              ///< by NodeId: its row of Streets::nodes
    std::vector<Stretch> list;                         ///< in order of their lower node, so that neighbours lie together
    std::vector<std::array<std::uint32_t, 2>> across;  ///< ends of the lines across squares
    std::vector<std::uint32_t> squares_left;           ///< rows of Streets::squares whose outline bounds no area
};

/// Nodes are the ends of ways, the points that ways share or pass twice, and the corners one turns at on squares, numbered
/// along a Hilbert curve. A barred point is an end, with a node of its own, for every part of a way that meets it, so that
/// nobody passes and everybody can walk up to it. A way that never leaves its first point has nothing to walk and is left out.
[[nodiscard]] Stretches stretches_of(const model::Streets& streets, const geometry::Projection& projection,
                                     const WalkedStreets& walked = {});

}  // namespace circle15::network
