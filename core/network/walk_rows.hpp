// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <memory>
#include <span>
#include <vector>

#include "core/network/walk_graph.hpp"

namespace circle15::network {

/// Both rows of an edge carry its EdgeId. Only for the sources of this room.
using Topology = boost::compressed_sparse_row_graph<boost::directedS, boost::no_property, std::uint32_t, boost::no_property,
                                                    std::uint32_t, std::uint32_t>;

/// A node's steps: `targets[i]` and the slot `first + i` of the cost arrays and of Topology's edge ids.
struct Row {
    std::span<const std::uint32_t> targets;
    std::size_t first = 0;
};

/// Boost's graph holds who touches whom; the costs lie in arrays by its edge index, equal arrays once.
struct WalkGraph::Rows {
    Topology topology;
    const std::uint32_t* targets = nullptr;  ///< of slot 0
    std::vector<std::vector<FlatDmm>> cost_arrays;
    std::array<std::size_t, 4> array_of{};  ///< by shape and direction, see `costs`
    std::size_t edge_count = 0;
    FlatDmm longest_edge = 0;

    /// The cost of each slot for walking from its row's node to its target (`from_facility`, the search's own direction) or
    /// from the target to the row's node (`to_facility`).
    [[nodiscard]] std::span<const FlatDmm> costs(SlopeShape shape, Direction direction) const {
        return cost_arrays[array_of[(shape == SlopeShape::capped ? 2U : 0U) +
                                    (direction == Direction::from_facility ? 1U : 0U)]];
    }
    [[nodiscard]] Row row(std::uint32_t node) const {
        const auto [first, last] = adjacent_vertices(node, topology);
        const std::uint32_t* begin = std::to_address(first);
        return {.targets = {begin, static_cast<std::size_t>(last - first)}, .first = static_cast<std::size_t>(begin - targets)};
    }
    [[nodiscard]] std::uint32_t edge(std::size_t slot) const {
        return topology[Topology::edge_descriptor(0, static_cast<std::uint32_t>(slot))];
    }
};

}  // namespace circle15::network
