// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "core/model/index.hpp"
#include "core/network/walk_cost.hpp"

namespace circle15::network {

using model::EdgeId;
using model::NodeId;

/// A cost that says "this way along the edge is not for walking".
inline constexpr FlatDmm no_way = 0xFFFFFFFF;

/// One edge's ends and its cost each way.
struct GraphEdge {
    NodeId from;
    NodeId to;
    FlatDmm along = 0;    ///< from -> to, or no_way
    FlatDmm against = 0;  ///< to -> from, or no_way
};

/// One step of the graph as seen from a node: across `edge` to `node`.
struct Step {
    NodeId node;
    EdgeId edge;
    FlatDmm cost = 0;
};

/// The walking graph's topology in compressed sparse rows (Boost.Graph) with one cost array per slope shape and direction.
/// Immutable, so several threads may search it. Every node keeps its number: components are never dropped.
class WalkGraph {
public:
    /// `uncapped` holds the edges with their costs; `capped` the same edges with capped costs, empty where the land is flat
    /// and both are the same.
    WalkGraph(std::size_t node_count, std::span<const GraphEdge> uncapped, std::span<const GraphEdge> capped = {});
    ~WalkGraph();
    WalkGraph(WalkGraph&&) noexcept;
    WalkGraph& operator=(WalkGraph&&) noexcept;

    [[nodiscard]] std::size_t node_count() const;
    [[nodiscard]] std::size_t edge_count() const;
    [[nodiscard]] FlatDmm longest_edge() const;

    struct Rows;  ///< Boost's graph and the cost arrays; seen only by this room's sources
    [[nodiscard]] const Rows& rows() const { return *rows_; }

private:
    std::unique_ptr<Rows> rows_;
};

}  // namespace circle15::network
