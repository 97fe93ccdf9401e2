// SPDX-License-Identifier: MIT
#include <algorithm>
#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include "core/intake/land/coast.hpp"
#include "core/intake/osm/chains.hpp"
#include "tests/intake/osm_town.hpp"

using namespace circle15;
using namespace circle15::intake;
using circle15::tests::OsmTown;

namespace {

const Box world = OsmTown::box(0, 0, 10, 10);
const OsmTown::Tags coast{{"natural", "coastline"}};

struct Land {
    model::MultiPolygon polygons;
    std::vector<std::string> rules;

    /// In squares of the town's grid.
    [[nodiscard]] double squares() const {
        double twice = 0;
        for (const auto& polygon : polygons) {
            twice += std::abs(twice_signed_area(polygon.shell));
            for (const auto& hole : polygon.holes) twice -= std::abs(twice_signed_area(hole));
        }
        return twice / 2 * 1e6;
    }
    [[nodiscard]] bool covers(double x, double y) const {
        return std::ranges::any_of(polygons, [&](const model::Polygon& polygon) {
            const model::LonLat place{122 + x / 1000, 30 + y / 1000};
            return ring_covers(polygon.shell, place) &&
                   std::ranges::none_of(polygon.holes, [&](const auto& hole) { return ring_covers(hole, place); });
        });
    }
};

Land land_of(const OsmTown& town, const std::vector<std::pair<double, double>>& streets = {}) {
    std::vector<model::LonLat> places;
    for (const auto& [x, y] : streets) places.push_back({122 + x / 1000, 30 + y / 1000});
    Findings findings;
    Land land{.polygons = land_from_coast(town.cut(world), world, "town.osm", places, findings)};
    for (const auto& issue : findings.issues) land.rules.push_back(issue.rule);
    return land;
}

}  // namespace

TEST_CASE("an island drawn with its land on the left is land") {
    const Land land = land_of(OsmTown().line(1, 1, {{2, 2}, {6, 2}, {6, 5}, {2, 5}, {2, 2}}, coast));
    REQUIRE(land.polygons.size() == 1);
    CHECK(land.squares() == Catch::Approx(12));
    CHECK(land.rules.empty());
}

TEST_CASE("an island drawn the wrong way round is land all the same, and told") {
    const Land land = land_of(OsmTown()
                                  .line(1, 1, {{2, 2}, {2, 5}, {6, 5}, {6, 2}, {2, 2}}, coast)
                                  .line(2, 20, {{7, 7}, {9, 7}, {9, 9}, {7, 9}, {7, 7}}, coast));
    CHECK(land.squares() == Catch::Approx(16));
    CHECK(land.rules == std::vector<std::string>{"coast_ring_turned"});
}

TEST_CASE("a ring with the clock inside an island is a lagoon") {
    const Land land = land_of(OsmTown()
                                  .line(1, 1, {{1, 1}, {9, 1}, {9, 9}, {1, 9}, {1, 1}}, coast)
                                  .line(2, 20, {{3, 3}, {3, 5}, {5, 5}, {5, 3}, {3, 3}}, coast));
    REQUIRE(land.polygons.size() == 1);
    CHECK(land.squares() == Catch::Approx(60));
    CHECK(land.rules.empty());
}

TEST_CASE("a coast that crosses the area is closed by the area's edge, on its left") {
    SECTION("from west to east the land lies north") {
        const Land land = land_of(OsmTown().line(1, 1, {{-2, 4}, {5, 4}, {12, 4}}, coast));
        CHECK(land.squares() == Catch::Approx(60));
        CHECK(land.covers(5, 8));
        CHECK_FALSE(land.covers(5, 1));
    }
    SECTION("from east to west the land lies south") {
        const Land land = land_of(OsmTown().line(1, 1, {{12, 4}, {5, 4}, {-2, 4}}, coast));
        CHECK(land.squares() == Catch::Approx(40));
        CHECK(land.covers(5, 1));
    }
    SECTION("two coasts make a strait") {
        const Land land =
            land_of(OsmTown().line(1, 1, {{-2, 7}, {5, 7}, {12, 7}}, coast).line(2, 20, {{12, 3}, {5, 3}, {-2, 3}}, coast));
        CHECK(land.polygons.size() == 2);
        CHECK(land.squares() == Catch::Approx(60));
        CHECK_FALSE(land.covers(5, 5));
        CHECK(land.rules.empty());
    }
    SECTION("a bay of one coast that leaves the area twice") {
        const Land land = land_of(OsmTown().line(1, 1, {{3, -2}, {3, 5}, {-2, 5}, {-2, 7}, {5, 7}, {5, 12}}, coast));
        CHECK(land.covers(1, 6) == false);
        CHECK(land.covers(1, 2));
        CHECK(land.covers(2, 9));
        CHECK_FALSE(land.covers(8, 5));
    }
}

TEST_CASE("streets tell where all coast was drawn the wrong way round") {
    const Land land = land_of(OsmTown().line(1, 1, {{12, 4}, {5, 4}, {-2, 4}}, coast), {{2, 8}, {5, 8}, {8, 1}});
    CHECK(land.covers(5, 8));
    CHECK_FALSE(land.covers(5, 1));
    CHECK(land.rules == std::vector<std::string>{"coast_turned"});
}

TEST_CASE("one way of an island drawn against the others is turned and told") {
    OsmTown town;
    town.node(1, 2, 2).node(2, 6, 2).node(3, 6, 5).node(4, 2, 5);
    town.way(11, {1, 2, 3}, coast).way(12, {4, 3}, coast).way(13, {4, 1}, coast);
    const Land land = land_of(town);
    REQUIRE(land.polygons.size() == 1);
    CHECK(land.squares() == Catch::Approx(12));
    CHECK(land.rules == std::vector<std::string>{"coast_way_turned"});
}

TEST_CASE("a coast that ends within the area is led to its side and told") {
    const Land land = land_of(OsmTown().line(1, 1, {{-2, 4}, {5, 4}, {9, 4}}, coast));
    CHECK(land.squares() == Catch::Approx(60));
    CHECK(land.rules == std::vector<std::string>{"coast_open"});
}

TEST_CASE("a coast that ends far from every side goes on as it came") {
    // Heading west along the north shore, it stops nearer to the north side than to the west side.
    const Land land = land_of(OsmTown().line(1, 1, {{12, 7}, {8, 7}, {5, 7}}, coast));
    CHECK(land.squares() == Catch::Approx(70));
    CHECK(land.covers(1, 3));
    CHECK_FALSE(land.covers(1, 9));
}

TEST_CASE("where no coast is drawn the area is one land") {
    const Land land = land_of(OsmTown().line(1, 1, {{1, 1}, {9, 9}}, {{"highway", "residential"}}));
    CHECK(land.squares() == Catch::Approx(100));
    CHECK(land.rules == std::vector<std::string>{"no_coast"});
}

TEST_CASE("where only a lagoon is drawn and the streets lie around it, the rest is land") {
    const OsmTown town = OsmTown().line(1, 1, {{3, 3}, {3, 5}, {5, 5}, {5, 3}, {3, 3}}, coast);
    CHECK(land_of(town, {{1, 1}, {8, 8}}).squares() == Catch::Approx(96));
    CHECK(land_of(town, {{4, 4}}).squares() == Catch::Approx(4));
}
