// SPDX-License-Identifier: MIT
#include "core/network/walk_search.hpp"

#include <algorithm>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/dijkstra_shortest_paths.hpp>
#include <catch2/catch_test_macros.hpp>
#include <stdexcept>

#include "tests/network/random_town.hpp"

using namespace circle15;
using namespace circle15::network;
using test::pick;

namespace {

constexpr std::uint64_t seed = 20260105;

std::vector<std::optional<Label>> labels_of(const WalkLabels& labels, std::size_t nodes) {
    std::vector<std::optional<Label>> result;
    for (std::size_t i = 0; i < nodes; ++i) result.push_back(labels.at(model::id_of<NodeId>(i)));
    return result;
}

/// Costs by Boost's own Dijkstra from one further node that leads to every source.
std::vector<std::uint64_t> costs_by_boost(const test::RandomGraph& town) {
    using Weight = boost::property<boost::edge_weight_t, std::uint64_t>;
    using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS, boost::no_property, Weight>;
    Graph graph(town.nodes + 1);
    for (const Source& source : town.sources) add_edge(town.nodes, source.node.value, Weight(source.offset), graph);
    const bool capped = town.query.shape == SlopeShape::capped && !town.capped.empty();
    for (const GraphEdge& edge : capped ? town.capped : town.uncapped) {
        const bool reversed = town.query.direction == Direction::to_facility;
        const auto from = reversed ? edge.to.value : edge.from.value;
        const auto to = reversed ? edge.from.value : edge.to.value;
        if (edge.along != no_way) add_edge(from, to, Weight(edge.along), graph);
        if (edge.against != no_way) add_edge(to, from, Weight(edge.against), graph);
    }
    std::vector<std::uint64_t> costs(town.nodes + 1);
    dijkstra_shortest_paths(graph, town.nodes, boost::distance_map(costs.data()).distance_inf(1ULL << 60));
    costs.pop_back();
    return costs;
}

GraphEdge both_ways(std::uint32_t from, std::uint32_t to, FlatDmm cost) {
    return {.from = NodeId{from}, .to = NodeId{to}, .along = cost, .against = cost};
}

}  // namespace

TEST_CASE("On 10,000 random towns the search agrees with a brute-force oracle, winners included") {
    std::mt19937_64 random(seed);
    int reached = 0;
    for (int i = 0; i < 10'000; ++i) {
        const auto town = test::random_graph(random);
        const WalkGraph graph(town.nodes, town.uncapped, town.capped);
        const auto labels = labels_of(search(graph, town.sources, town.query), town.nodes);
        reached += static_cast<int>(std::ranges::count_if(labels, [](const auto& label) { return label.has_value(); }));
        if (labels != test::labels_by_relaxing(town)) FAIL("town " << i << " differs");
    }
    CHECK(reached > 20'000);
}

TEST_CASE("On random towns the search agrees with Boost's Dijkstra") {
    std::mt19937_64 random(seed + 1);
    for (int i = 0; i < 2'000; ++i) {
        const auto town = test::random_graph(random);
        const WalkGraph graph(town.nodes, town.uncapped, town.capped);
        const WalkLabels labels = search(graph, town.sources, town.query);
        const auto expected = costs_by_boost(town);
        for (std::size_t node = 0; node < town.nodes; ++node) {
            const auto label = labels.at(model::id_of<NodeId>(node));
            const bool within = expected[node] <= town.query.limit.value_or(no_way - 1);
            if (label.has_value() != within || (label && label->cost != expected[node]))
                FAIL("town " << i << ", node " << node);
        }
    }
    SUCCEED("all towns agree");
}

TEST_CASE("The order of sources and how they fall into batches change nothing") {
    // A chequered town of 60 x 60 blocks with more sources than a batch holds, many of them equally far.
    constexpr std::uint32_t side = 60;
    std::mt19937_64 random(seed + 2);
    test::RandomGraph town{.nodes = side * side};
    for (std::uint32_t node = 0; node < town.nodes; ++node) {
        if (node % side + 1 < side && pick(random, 4) != 0) town.uncapped.push_back(both_ways(node, node + 1, 500'000));
        if (node + side < town.nodes && pick(random, 4) != 0)
            town.uncapped.push_back(both_ways(node, node + side, 500'000 + pick(random, 2)));
    }
    for (std::uint32_t i = 0; i < 450; ++i) {
        town.sources.push_back(
            {.node = NodeId{pick(random, town.nodes)}, .offset = 100'000 * pick(random, 3), .winner = pick(random, 300)});
    }
    SECTION("bounded") { town.query.limit = flat_dmm_in(900, 1.0); }
    SECTION("without bound") { town.query.limit = std::nullopt; }
    const WalkGraph graph(town.nodes, town.uncapped);
    const auto labels = labels_of(search(graph, town.sources, town.query), town.nodes);
    CHECK(labels == test::labels_by_relaxing(town));
    for (int turn = 0; turn < 3; ++turn) {
        std::ranges::shuffle(town.sources, random);
        CHECK(labels_of(search(graph, town.sources, town.query), town.nodes) == labels);
    }
}

TEST_CASE("Equal costs go to the lower winner") {
    const WalkGraph graph(3, std::vector{both_ways(0, 1, 100), both_ways(1, 2, 100)});
    const std::vector<Source> sources{{.node = NodeId{0}, .offset = 0, .winner = 7},
                                      {.node = NodeId{2}, .offset = 0, .winner = 3}};
    CHECK(search(graph, sources, {}).at(NodeId{1}) == Label{.cost = 100, .winner = 3});
}

TEST_CASE("Thresholds are inclusive, also for a source's own offset") {
    const WalkGraph graph(2, std::vector{both_ways(0, 1, 100)});
    const std::vector<Source> sources{{.node = NodeId{0}, .offset = 50, .winner = 0}};
    CHECK(search(graph, sources, {.limit = 150}).at(NodeId{1}).has_value());
    CHECK_FALSE(search(graph, sources, {.limit = 149}).at(NodeId{1}).has_value());
    CHECK(search(graph, sources, {.limit = 50}).at(NodeId{0}).has_value());
    CHECK_FALSE(search(graph, sources, {.limit = 49}).at(NodeId{0}).has_value());
}

TEST_CASE("A walk too long for its units is refused, not wrapped") {
    const FlatDmm far = 4'000'000'000;
    const std::vector<Source> sources{{.node = NodeId{0}, .offset = 0, .winner = 0}};
    const WalkGraph chain(3, std::vector{both_ways(0, 1, far), both_ways(1, 2, far)});
    CHECK_THROWS_AS(search(chain, sources, {}), std::overflow_error);
    CHECK_FALSE(search(chain, sources, {.limit = far}).at(NodeId{2}).has_value());
    CHECK_FALSE(search(chain, sources, {.limit = no_way}).at(NodeId{2}).has_value());
    const WalkGraph ring(3, std::vector{both_ways(0, 1, far), both_ways(1, 2, far), both_ways(0, 2, 5)});
    CHECK(search(ring, sources, {}).at(NodeId{2}) == Label{.cost = 5, .winner = 0});
}

TEST_CASE("Graphs without nodes or edges, and wrong ones") {
    CHECK(WalkGraph(0, {}).node_count() == 0);
    CHECK_NOTHROW(search(WalkGraph(0, {}), {}, {}));
    const WalkGraph lonely(2, {});
    CHECK(search(lonely, std::vector<Source>{{.node = NodeId{1}, .offset = 3, .winner = 1}}, {}).at(NodeId{1}).has_value());
    CHECK_THROWS_AS(WalkGraph(1, std::vector{both_ways(0, 1, 1)}), std::out_of_range);
}
