// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

#include "core/geometry/projection.hpp"
#include "core/model/index.hpp"
#include "core/model/street.hpp"

namespace circle15::network {

/// The part of a way between two neighbouring nodes of the network, as positions in StreetWay::nodes, both ends included.
struct Stretch {
    model::NodeId from;
    model::NodeId to;
    std::uint32_t way = 0;
    std::uint32_t first = 0;
    std::uint32_t last = 0;
};

/// Which points of the streets become nodes of the network and how the ways fall apart between them.
struct Stretches {
    std::vector<model::Metres> places;     ///< by row of Streets::nodes; only those on ways are filled
    std::vector<std::uint32_t> node_rows;  ///< by NodeId: its row of Streets::nodes
    std::vector<Stretch> list;             ///< in order of their lower node, so that neighbours lie together
};

/// Nodes are the ends of ways and the points that ways share or pass twice, numbered along a Hilbert curve. A way that never
/// leaves its first point has nothing to walk and is left out.
[[nodiscard]] Stretches stretches_of(const model::Streets& streets, const geometry::Projection& projection);

}  // namespace circle15::network
