// SPDX-License-Identifier: MIT
#include "core/network/walk_graph.hpp"

#include <algorithm>
#include <boost/iterator/counting_iterator.hpp>
#include <boost/iterator/transform_iterator.hpp>
#include <stdexcept>
#include <utility>

#include "core/network/walk_rows.hpp"

namespace circle15::network {

namespace {

using Ends = std::pair<std::uint32_t, std::uint32_t>;

/// Half 2i of the list is edge i as its `from` sees it, half 2i + 1 as its `to` does; made on the fly, so the list needs no
/// memory.
struct HalfEdge {
    std::span<const GraphEdge> edges;
    Ends operator()(std::uint32_t half) const {
        const GraphEdge& edge = edges[half / 2];
        return half % 2 == 0 ? Ends{edge.from.value, edge.to.value} : Ends{edge.to.value, edge.from.value};
    }
};

struct EdgeOfHalf {
    std::uint32_t operator()(std::uint32_t half) const { return half / 2; }
};

Topology topology_of(std::uint32_t node_count, std::span<const GraphEdge> edges) {
    const auto halves = static_cast<std::uint32_t>(2 * edges.size());
    const boost::counting_iterator<std::uint32_t> first(0);
    const boost::counting_iterator<std::uint32_t> last(halves);
    return {boost::edges_are_unsorted_multi_pass, boost::make_transform_iterator(first, HalfEdge{edges}),
            boost::make_transform_iterator(last, HalfEdge{edges}), boost::make_transform_iterator(first, EdgeOfHalf{}),
            node_count};
}

void check(std::size_t node_count, std::span<const GraphEdge> uncapped, std::span<const GraphEdge> capped) {
    constexpr std::size_t most = 0xFFFFFFFE;
    if (node_count > most || 2 * uncapped.size() > most) throw std::length_error("the street network exceeds 32-bit indices");
    if (!capped.empty() && capped.size() != uncapped.size()) throw std::invalid_argument("capped and uncapped edges differ");
    for (std::size_t i = 0; i < uncapped.size(); ++i) {
        if (uncapped[i].from.at() >= node_count || uncapped[i].to.at() >= node_count)
            throw std::out_of_range("edge without a node");
        if (!capped.empty() && (capped[i].from != uncapped[i].from || capped[i].to != uncapped[i].to))
            throw std::invalid_argument("capped and uncapped edges differ");
    }
}

bool same_both_ways(std::span<const GraphEdge> edges) {
    return std::ranges::all_of(edges, [](const GraphEdge& edge) { return edge.along == edge.against; });
}

bool same_costs(std::span<const GraphEdge> a, std::span<const GraphEdge> b) {
    return std::ranges::equal(
        a, b, [](const GraphEdge& x, const GraphEdge& y) { return x.along == y.along && x.against == y.against; });
}

/// Adds the arrays of one shape to `rows`: one where walking costs the same both ways, else two.
void add_costs(WalkGraph::Rows& rows, std::span<const GraphEdge> edges, std::size_t shape) {
    const std::size_t slots = 2 * edges.size();
    const auto fill = [&](bool outward) {
        std::vector<FlatDmm> costs(slots);
        for (std::uint32_t node = 0; node < num_vertices(rows.topology); ++node) {
            const Row row = rows.row(node);
            for (std::size_t slot = row.first; slot < row.first + row.targets.size(); ++slot) {
                const GraphEdge& edge = edges[rows.edge(slot)];
                costs[slot] = (edge.from.value == node) == outward ? edge.along : edge.against;
                if (costs[slot] != no_way) rows.longest_edge = std::max(rows.longest_edge, costs[slot]);
            }
        }
        rows.cost_arrays.push_back(std::move(costs));
        return rows.cost_arrays.size() - 1;
    };
    rows.array_of[2 * shape] = fill(false);
    rows.array_of[2 * shape + 1] = same_both_ways(edges) ? rows.array_of[2 * shape] : fill(true);
}

}  // namespace

WalkGraph::WalkGraph(std::size_t node_count, std::span<const GraphEdge> uncapped, std::span<const GraphEdge> capped)
    : rows_(std::make_unique<Rows>()) {
    check(node_count, uncapped, capped);
    rows_->topology = topology_of(static_cast<std::uint32_t>(node_count), uncapped);
    rows_->edge_count = uncapped.size();
    if (node_count > 0) rows_->targets = std::to_address(adjacent_vertices(0U, rows_->topology).first);
    add_costs(*rows_, uncapped, 0);
    if (capped.empty() || same_costs(uncapped, capped)) {
        rows_->array_of[2] = rows_->array_of[0];
        rows_->array_of[3] = rows_->array_of[1];
    } else {
        add_costs(*rows_, capped, 1);
    }
}

WalkGraph::~WalkGraph() = default;
WalkGraph::WalkGraph(WalkGraph&&) noexcept = default;
WalkGraph& WalkGraph::operator=(WalkGraph&&) noexcept = default;

std::size_t WalkGraph::node_count() const { return num_vertices(rows_->topology); }
std::size_t WalkGraph::edge_count() const { return rows_->edge_count; }
FlatDmm WalkGraph::longest_edge() const { return rows_->longest_edge; }

}  // namespace circle15::network
