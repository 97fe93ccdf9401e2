// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/network/fresh_pages.hpp"
#include "core/network/walk_graph.hpp"

namespace circle15::network {

/// Where a search starts: `winner` (a facility's row) is `offset` away from `node`, link leg and part of an edge included.
struct Source {
    NodeId node;
    FlatDmm offset = 0;
    std::uint32_t winner = 0;
};

struct Label {
    FlatDmm cost = 0;
    std::uint32_t winner = 0;
    auto operator<=>(const Label&) const = default;
};

/// Every node's cost to its nearest source and which that is; equal costs go to the lower winner.
class WalkLabels {
public:
    WalkLabels() = default;
    explicit WalkLabels(std::size_t node_count);
    [[nodiscard]] std::optional<Label> at(NodeId node) const;
    [[nodiscard]] std::span<std::uint64_t> packed() { return packed_; }  ///< complement of cost << 32 | winner; 0: unreached

private:
    std::vector<std::uint64_t, FreshPages<std::uint64_t>> packed_;
};

struct WalkQuery {
    SlopeShape shape = SlopeShape::uncapped;
    Direction direction = Direction::to_facility;
    std::optional<FlatDmm> limit;  ///< inclusive; unset: as far as the streets go
};

/// For every node the nearest of many sources: bounded multi-source Dial with buckets, sources taken in batches of neighbours
/// (Dial 1969, in tiles). Exact; linear in the nodes reached. Sources may come in any order, the result is the same.
[[nodiscard]] WalkLabels search(const WalkGraph& graph, std::span<const Source> sources, const WalkQuery& query);

}  // namespace circle15::network
