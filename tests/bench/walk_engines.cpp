// SPDX-License-Identifier: MIT
#include "tests/bench/walk_engines.hpp"

#include <algorithm>
#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <boost/graph/dijkstra_shortest_paths.hpp>
#include <boost/graph/two_bit_color_map.hpp>
#include <functional>
#include <limits>
#include <stdexcept>
#include <string>
#include <utility>

#include "core/network/walk_rows.hpp"

namespace circle15::bench {

namespace {

using network::FlatDmm;
using network::GraphEdge;
using network::NodeId;
using network::WalkGraph;

const FlatDmm limit = network::flat_dmm_in(900, 1.0);
constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

Outcome outcome_of(const std::vector<FlatDmm>& costs) {
    Outcome outcome;
    for (const FlatDmm cost : costs) {
        if (cost > limit) continue;
        ++outcome.reached;
        outcome.sum += cost;
    }
    return outcome;
}

class Ours : public Engine {
public:
    Ours(std::uint32_t node_count, std::vector<GraphEdge> edges) : graph_(node_count, edges) {}

    void run(const std::vector<NodeId>& facilities) override {
        labels_ = {};
        std::vector<network::Source> sources;
        sources.reserve(facilities.size());
        for (const NodeId node : facilities)
            sources.push_back({.node = node, .winner = static_cast<std::uint32_t>(sources.size())});
        labels_ = network::search(graph_, sources, {.limit = limit});
    }
    [[nodiscard]] Outcome outcome() const override {
        Outcome outcome;
        for (std::size_t node = 0; node < graph_.node_count(); ++node) {
            const auto label = labels_.at(model::id_of<NodeId>(node));
            outcome.reached += label ? 1U : 0U;
            outcome.sum += label ? label->cost : 0U;
        }
        return outcome;
    }

private:
    WalkGraph graph_;
    network::WalkLabels labels_;
};

/// What no engine can beat: every array of the graph read once, one label array made and written.
class Stream : public Engine {
public:
    Stream(std::uint32_t node_count, std::vector<GraphEdge> edges) : graph_(node_count, edges) {}

    void run(const std::vector<NodeId>&) override {
        const auto& rows = graph_.rows();
        const auto costs = rows.costs(network::SlopeShape::uncapped, network::Direction::to_facility);
        std::uint64_t sum = 0;
        for (std::uint32_t node = 0; node < graph_.node_count(); ++node) sum += rows.row(node).first;
        for (std::size_t slot = 0; slot < costs.size(); ++slot) sum += rows.targets[slot];
        for (const FlatDmm cost : costs) sum += cost;
        labels_ = {};
        labels_ = std::vector<std::uint64_t>(graph_.node_count(), sum);
    }
    [[nodiscard]] Outcome outcome() const override { return {.reached = 0, .sum = labels_.empty() ? 0 : labels_.back()}; }
    [[nodiscard]] bool once() const override { return true; }

private:
    WalkGraph graph_;
    std::vector<std::uint64_t> labels_;
};

using BoostGraph = boost::compressed_sparse_row_graph<boost::directedS, boost::no_property, FlatDmm, boost::no_property,
                                                      std::uint32_t, std::uint32_t>;

BoostGraph boost_graph(std::uint32_t node_count, const std::vector<GraphEdge>& edges) {
    std::vector<std::uint32_t> from;
    std::vector<std::uint32_t> to;
    std::vector<FlatDmm> costs;
    for (auto* list : {&from, &to, &costs}) list->reserve(2 * edges.size());
    for (const GraphEdge& edge : edges) {
        from.insert(from.end(), {edge.from.value, edge.to.value});
        to.insert(to.end(), {edge.to.value, edge.from.value});
        costs.insert(costs.end(), {edge.against, edge.along});
    }
    return {boost::construct_inplace_from_sources_and_targets, from, to, costs, node_count};
}

auto map_of(std::vector<FlatDmm>& values) {
    return boost::make_iterator_property_map(values.begin(), boost::typed_identity_property_map<std::uint32_t>());
}

struct BeyondLimit {};

/// Hands the winner on along improved edges and stops at the first node beyond the limit.
struct Bounded : boost::dijkstra_visitor<> {
    const FlatDmm* costs;
    std::uint32_t* winners;
    std::vector<std::uint32_t>* touched;

    void discover_vertex(std::uint32_t node, const BoostGraph&) const {
        if (touched != nullptr) touched->push_back(node);
    }
    void examine_vertex(std::uint32_t node, const BoostGraph&) const {
        if (costs[node] > limit) throw BeyondLimit{};
    }
    template <class Edge>
    void edge_relaxed(const Edge& edge, const BoostGraph& graph) const {
        winners[target(edge, graph)] = winners[source(edge, graph)];
    }
};

class BoostMultiSource : public Engine {
public:
    BoostMultiSource(std::uint32_t node_count, std::vector<GraphEdge> edges) : graph_(boost_graph(node_count, edges)) {}

    void run(const std::vector<NodeId>& facilities) override {
        costs_.assign(num_vertices(graph_), none);
        winners_.assign(num_vertices(graph_), none);
        std::vector<std::uint32_t> sources;
        for (const NodeId node : facilities) {
            if (winners_[node.at()] == none) winners_[node.at()] = static_cast<std::uint32_t>(sources.size());
            sources.push_back(node.value);
        }
        const auto index = get(boost::vertex_index, graph_);
        try {
            dijkstra_shortest_paths(graph_, sources.begin(), sources.end(), boost::dummy_property_map(), map_of(costs_),
                                    get(boost::edge_bundle, graph_), index, std::less<>(), std::plus<>(), none, FlatDmm{0},
                                    Bounded{{}, costs_.data(), winners_.data(), nullptr});
        } catch (const BeyondLimit&) {
            // The rest is beyond the limit, which is all that was asked.
        }
    }
    [[nodiscard]] Outcome outcome() const override { return outcome_of(costs_); }

private:
    BoostGraph graph_;
    std::vector<FlatDmm> costs_;
    std::vector<std::uint32_t> winners_;
};

class BoostEach : public Engine {
public:
    BoostEach(std::uint32_t node_count, std::vector<GraphEdge> edges) : graph_(boost_graph(node_count, edges)) {}

    void run(const std::vector<NodeId>& facilities) override {
        const std::size_t n = num_vertices(graph_);
        best_.assign(n, none);
        std::vector<std::uint32_t> winner(n, none);
        std::vector<std::uint32_t> scratch(n, none);
        std::vector<FlatDmm> costs(n, none);
        const auto index = get(boost::vertex_index, graph_);
        auto colors = boost::make_two_bit_color_map(n, index);
        std::vector<std::uint32_t> touched;
        for (std::size_t facility = 0; facility < facilities.size(); ++facility) {
            costs[facilities[facility].at()] = 0;
            try {
                dijkstra_shortest_paths_no_init(graph_, facilities[facility].value, boost::dummy_property_map(), map_of(costs),
                                                get(boost::edge_bundle, graph_), index, std::less<>(), std::plus<>(),
                                                FlatDmm{0}, Bounded{{}, costs.data(), scratch.data(), &touched}, colors);
            } catch (const BeyondLimit&) {
                // As above.
            }
            for (const std::uint32_t node : touched) {
                if (costs[node] <= limit && costs[node] < best_[node]) {
                    best_[node] = costs[node];
                    winner[node] = static_cast<std::uint32_t>(facility);
                }
                costs[node] = none;
                put(colors, node, boost::two_bit_white);
            }
            touched.clear();
        }
    }
    [[nodiscard]] Outcome outcome() const override { return outcome_of(best_); }

private:
    BoostGraph graph_;
    std::vector<FlatDmm> best_;
};

}  // namespace

std::unique_ptr<Engine> make_engine(std::string_view name, std::uint32_t node_count, std::vector<GraphEdge> edges) {
    if (name == "ours") return std::make_unique<Ours>(node_count, std::move(edges));
    if (name == "stream") return std::make_unique<Stream>(node_count, std::move(edges));
    if (name == "boost") return std::make_unique<BoostMultiSource>(node_count, std::move(edges));
    if (name == "boost_each") return std::make_unique<BoostEach>(node_count, std::move(edges));
    throw std::invalid_argument("no engine is called " + std::string(name));
}

}  // namespace circle15::bench
