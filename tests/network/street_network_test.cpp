// SPDX-License-Identifier: MIT
#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

#include "core/network/street_network.hpp"
#include "tests/support/ascii_town.hpp"

using namespace circle15;
using namespace circle15::network;
using Catch::Matchers::WithinAbs;
using test::AsciiTown;

namespace {

const char* const cross =
    "~~~~~~~~~\n"
    "~   N   ~\n"
    "~   |   ~\n"
    "~W--M--E~\n"
    "~   |   ~\n"
    "~   S   ~\n"
    "~~~~~~~~~\n";

double seconds(const StreetNetwork& network, double from_m, double to_m, SlopeShape shape) {
    return seconds_of(network.cost_between(EdgeId{0}, from_m, to_m, shape).value(), 1.0);
}

}  // namespace

TEST_CASE("Ways that share a point meet there, and shape points stay on their edge") {
    AsciiTown town(cross, 100);
    SECTION("four arms") {
        const StreetNetwork network(town.study.streets, town.projection);
        CHECK(network.node_count() == 5);
        CHECK(network.edge_count() == 4);
        REQUIRE(network.components().size() == 1);
        CHECK(network.components()[0].edges == 4);
        CHECK_THAT(network.components()[0].length_m, WithinAbs(1000, 1e-6));
    }
    SECTION("one bent way has no node in its middle") {
        model::Streets streets = town.study.streets;
        streets.ways.resize(1);
        streets.ways[0].nodes = {0, 1, 2};
        const StreetNetwork network(streets, town.projection);
        REQUIRE(network.edge_count() == 1);
        CHECK(network.shape(EdgeId{0}).size() == 3);
        CHECK(network.node_count() == 2);
    }
}

TEST_CASE("A way that closes or crosses itself keeps all its length") {
    AsciiTown town(
        "A-B-C\n"
        "  | |\n"
        "  D-E\n",
        50);
    model::Streets streets = town.study.streets;
    const auto row = [&](char a, char b, std::size_t end) { return town.way(a, b).nodes[end]; };
    const std::uint32_t a = row('A', 'B', 0);
    const std::uint32_t b = row('A', 'B', 1);
    const std::uint32_t c = row('B', 'C', 1);
    const std::uint32_t d = row('B', 'D', 1);
    const std::uint32_t e = row('C', 'E', 1);
    streets.ways.resize(1);
    SECTION("a closed way alone keeps its first point as node") {
        streets.ways[0].nodes = {b, c, e, d, b};
        const StreetNetwork network(streets, town.projection);
        CHECK(network.node_count() == 1);
        REQUIRE(network.edge_count() == 1);
        CHECK_THAT(network.edge(EdgeId{0}).length_m, WithinAbs(400, 1e-6));
    }
    SECTION("a lasso has a node where it meets itself") {
        streets.ways[0].nodes = {a, b, c, e, d, b};
        const StreetNetwork network(streets, town.projection);
        CHECK(network.node_count() == 2);
        CHECK(network.edge_count() == 2);
    }
    SECTION("repeated points and ways that go nowhere do not matter") {
        streets.ways[0].nodes = {a, a, b, b};
        streets.ways.push_back(streets.ways[0]);
        streets.ways[1].nodes = {c, c};
        const StreetNetwork network(streets, town.projection);
        CHECK(network.node_count() == 2);
        CHECK(network.edge_count() == 1);
        CHECK(network.shape(EdgeId{0}).size() == 2);
    }
}

TEST_CASE("Slope lengthens the way up more than the way down") {
    AsciiTown town("A----B\n", 100);
    town.elevation('A', 0).elevation('B', 50);
    const StreetNetwork network(town.study.streets, town.projection);
    const bool up_along = network.edge(EdgeId{0}).along > network.edge(EdgeId{0}).against;
    const double bottom = up_along ? 0 : 500;
    const double top = 500 - bottom;
    // Tobler 1993 at 5.04 km/h on the flat, here 1.4 m/s.
    CHECK_THAT(seconds(network, bottom, top, SlopeShape::uncapped) / 1.4, WithinAbs(506.83, 0.05));
    CHECK_THAT(seconds(network, top, bottom, SlopeShape::uncapped) / 1.4, WithinAbs(357.14, 0.05));
    CHECK_THAT(seconds(network, top, bottom, SlopeShape::capped), WithinAbs(500, 1e-4));
    CHECK_THAT(seconds(network, bottom, top, SlopeShape::capped), WithinAbs(500 * 1.4191, 0.05));
}

TEST_CASE("Bridges, piers, tunnels and streets without elevation are flat") {
    AsciiTown town("A----B\n", 100);
    SECTION("bridge") { town.way('A', 'B').kind = model::StreetKind::bridge; }
    SECTION("pier") { town.way('A', 'B').kind = model::StreetKind::pier; }
    SECTION("tunnel") { town.way('A', 'B').kind = model::StreetKind::tunnel; }
    SECTION("no elevation at one end") { town.elevation('A', 10); }
    if (town.way('A', 'B').kind != model::StreetKind::street) town.elevation('A', 0).elevation('B', 100);
    const StreetNetwork network(town.study.streets, town.projection);
    CHECK(network.edge(EdgeId{0}).along == 5'000'000);
    CHECK(network.edge(EdgeId{0}).against == 5'000'000);
}

TEST_CASE("Every part of the network is kept and counted, however small") {
    const AsciiTown town(
        "A--B~~C-D\n"
        "|  |~~~~~\n"
        "E--F~~H-I\n",
        100);
    const StreetNetwork network(town.study.streets, town.projection);
    REQUIRE(network.components().size() == 3);
    std::size_t nodes = 0;
    std::size_t edges = 0;
    double length_m = 0;
    for (const auto& component : network.components()) {
        nodes += component.nodes;
        edges += component.edges;
        length_m += component.length_m;
    }
    CHECK(nodes == network.node_count());
    CHECK(edges == network.edge_count());
    CHECK_THAT(length_m, WithinAbs(1400, 1e-6));
    for (const StreetEdge& edge : network.edges()) CHECK(network.component(edge.from) == network.component(edge.to));
}

TEST_CASE("Costs of parts of a street add up exactly and never shrink") {
    AsciiTown town("A-------B\n", 37.3);
    town.elevation('A', 0).elevation('B', 41.7);
    const StreetNetwork network(town.study.streets, town.projection);
    const StreetEdge& edge = network.edge(EdgeId{0});
    for (const SlopeShape shape : {SlopeShape::uncapped, SlopeShape::capped}) {
        FlatDmm before = 0;
        for (int step = 0; step <= 1000; ++step) {
            const double at_m = edge.length_m * step / 1000;
            const FlatDmm head = network.cost_between(EdgeId{0}, 0, at_m, shape).value();
            const FlatDmm tail = network.cost_between(EdgeId{0}, at_m, edge.length_m, shape).value();
            CHECK(head + tail == network.cost_between(EdgeId{0}, 0, edge.length_m, shape).value());
            CHECK(head >= before);
            before = head;
        }
    }
    CHECK(network.cost_between(EdgeId{0}, 0, edge.length_m, SlopeShape::uncapped) == edge.along);
    CHECK(network.cost_between(EdgeId{0}, edge.length_m, 0, SlopeShape::uncapped) == edge.against);
}
