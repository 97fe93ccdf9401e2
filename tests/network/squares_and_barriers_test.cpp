// SPDX-License-Identifier: MIT
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>
#include <cmath>
#include <optional>

#include "core/network/nearest_facility.hpp"
#include "core/network/street_network.hpp"
#include "tests/network/drawn_streets.hpp"

using namespace circle15;
using namespace circle15::network;
using Catch::Matchers::WithinAbs;
using test::DrawnStreets;

namespace {

/// The edge with an end in this place, and how far along it that is.
Link at(const StreetNetwork& network, model::Metres place) {
    for (std::size_t i = 0; i < network.edge_count(); ++i) {
        const auto id = model::id_of<EdgeId>(i);
        const auto shape = network.shape(id);
        for (const bool end : {false, true}) {
            const auto& point = end ? shape.back() : shape.front();
            if (std::hypot(point.x - place.x, point.y - place.y) > 0.01) continue;
            return {.edge = id, .along_m = end ? network.edge(id).length_m : 0, .foot = place, .link_m = 0, .island = {}};
        }
    }
    throw std::logic_error("nothing ends there");
}

/// Seconds at 1 m/s, nothing where there is no way.
std::optional<double> walk(const DrawnStreets& drawn, model::Metres from, model::Metres to) {
    const StreetNetwork network(drawn.streets, drawn.projection);
    const NearestFacilities search(network, {{.facility = model::FacilityId{0}, .link = at(network, to)}}, {});
    const auto found = search.from(at(network, from));
    return found ? std::optional(seconds_of(found->cost, 1.0)) : std::nullopt;
}

/// 355 m by 155 m, with a street from the middle of its south side and one from the middle of its north side.
DrawnStreets wide_square(bool with_hole) {
    DrawnStreets drawn;
    const auto sw = drawn.node(0, 0);
    const auto south = drawn.node(177.5, 0);
    const auto se = drawn.node(355, 0);
    const auto ne = drawn.node(355, 155);
    const auto north = drawn.node(177.5, 155);
    const auto nw = drawn.node(0, 155);
    std::vector<std::vector<std::uint32_t>> rings{{sw, south, se, ne, north, nw, sw}};
    if (with_hole) {
        const auto a = drawn.node(127.5, 57.5);
        rings.push_back({a, drawn.node(227.5, 57.5), drawn.node(227.5, 97.5), drawn.node(127.5, 97.5), a});
    }
    drawn.square(rings);
    drawn.way({south, drawn.node(177.5, -100)});
    drawn.way({north, drawn.node(177.5, 255)});
    return drawn;
}

}  // namespace

TEST_CASE("A square is walked across, not along its rim") {
    DrawnStreets drawn = wide_square(false);
    const auto south = DrawnStreets::at(177.5, 0);
    const auto north = DrawnStreets::at(177.5, 155);
    CHECK_THAT(walk(drawn, south, north).value(), WithinAbs(155, 0.01));
    SECTION("without its area the rim is all there is") {
        drawn.streets.squares.clear();
        CHECK_THAT(walk(drawn, south, north).value(), WithinAbs(510, 0.01));
    }
    SECTION("from street to street") {
        CHECK_THAT(walk(drawn, DrawnStreets::at(177.5, -100), DrawnStreets::at(177.5, 255)).value(), WithinAbs(355, 0.01));
    }
}

TEST_CASE("A hole in a square is walked around") {
    // 50 m aside and 57.5 m up to the hole's corner, 40 m along it, and the same again.
    const double around = 2 * std::hypot(50, 57.5) + 40;
    CHECK_THAT(walk(wide_square(true), DrawnStreets::at(177.5, 0), DrawnStreets::at(177.5, 155)).value(),
               WithinAbs(around, 0.01));
}

TEST_CASE("A square that bends is walked around its inner corner") {
    DrawnStreets drawn;
    const auto a = drawn.node(0, 0);
    const auto b = drawn.node(100, 0);
    const auto inner = drawn.node(100, 100);
    const auto c = drawn.node(200, 100);
    const auto d = drawn.node(200, 200);
    drawn.square({{a, b, inner, c, d, drawn.node(0, 200), a}});
    drawn.way({b, drawn.node(100, -50)});
    drawn.way({a, drawn.node(0, -50)});
    drawn.way({d, drawn.node(250, 200)});
    CHECK_THAT(walk(drawn, DrawnStreets::at(0, 0), DrawnStreets::at(200, 200)).value(),
               WithinAbs(2 * std::hypot(100, 100), 0.01));
    CHECK_THAT(walk(drawn, DrawnStreets::at(100, 0), DrawnStreets::at(200, 200)).value(),
               WithinAbs(100 + std::hypot(100, 100), 0.01));
}

TEST_CASE("An outline that crosses itself is walked along, not across, and told") {
    DrawnStreets drawn;
    const auto a = drawn.node(0, 0);
    const auto b = drawn.node(100, 100);
    const auto c = drawn.node(100, 0);
    const auto d = drawn.node(0, 100);
    drawn.square({{a, b, c, d, a}});
    drawn.way({a, drawn.node(-50, 0)});
    drawn.way({c, drawn.node(150, 0)});
    const StreetNetwork network(drawn.streets, drawn.projection);
    CHECK(network.squares_left() == std::vector<std::uint32_t>{0});
    CHECK_THAT(walk(drawn, DrawnStreets::at(0, 0), DrawnStreets::at(100, 0)).value(),
               WithinAbs(100 + std::hypot(100, 100), 0.01));
}

TEST_CASE("A barred node is not passed, but walked up to from every side") {
    const bool barred = GENERATE(false, true);
    const bool one_way = GENERATE(false, true);
    CAPTURE(barred, one_way);
    DrawnStreets drawn;
    const auto gate = drawn.node(100, 0, barred);
    const auto west = drawn.node(0, 0);
    const auto east = drawn.node(200, 0);
    if (one_way) {
        drawn.way({west, gate, east});
    } else {
        drawn.way({west, gate});
        drawn.way({gate, east});
    }
    const StreetNetwork network(drawn.streets, drawn.projection);
    CHECK(network.components().size() == (barred ? 2 : 1));
    double length_m = 0;
    for (const auto& edge : network.edges()) length_m += edge.length_m;
    CHECK_THAT(length_m, WithinAbs(200, 0.01));
    CHECK(walk(drawn, DrawnStreets::at(0, 0), DrawnStreets::at(200, 0)).has_value() != barred);
}

TEST_CASE("Around a barred gate people take the longer way") {
    DrawnStreets drawn;
    const auto west = drawn.node(0, 0);
    const auto east = drawn.node(200, 0);
    drawn.way({west, drawn.node(100, 0, true), east});
    drawn.way({west, drawn.node(0, 150), drawn.node(200, 150), east});
    CHECK_THAT(walk(drawn, DrawnStreets::at(0, 0), DrawnStreets::at(200, 0)).value(), WithinAbs(500, 0.01));
}

TEST_CASE("Ways that only a rule lets in are walked where the rule says so") {
    DrawnStreets drawn;
    const auto a = drawn.node(0, 0);
    const auto b = drawn.node(100, 0);
    drawn.way({a, b});
    drawn.streets.ways[drawn.way({b, drawn.node(200, 0)})].by_rule = true;
    CHECK(StreetNetwork(drawn.streets, drawn.projection).edge_count() == 1);
    CHECK(StreetNetwork(drawn.streets, drawn.projection, {.by_rule = true}).edge_count() == 2);
}

TEST_CASE("A cut piece of a way is not walked") {
    DrawnStreets drawn;
    drawn.way({drawn.node(0, 0), drawn.node(100, 0), drawn.node(200, 0), drawn.node(300, 0)});
    const StreetNetwork network(drawn.streets, drawn.projection, {.cuts = {{.way = 0, .first = 1, .last = 2}}});
    CHECK(network.edge_count() == 2);
    CHECK(network.components().size() == 2);
}
