// SPDX-License-Identifier: MIT
#include <catch2/catch_test_macros.hpp>

#include "core/intake/land/land_body.hpp"

using namespace circle15;
using namespace circle15::intake;

namespace {

const geometry::Projection& projection() {
    static const geometry::Projection made("EPSG:4550");
    return made;
}

model::MultiPolygon square(double west, double south, double side) {
    const model::Metres corner{447'000 + west, 3'400'000 + south};
    model::MultiPolygonOf<model::Metres> land{{.shell = {corner,
                                                         {corner.x + side, corner.y},
                                                         {corner.x + side, corner.y + side},
                                                         {corner.x, corner.y + side},
                                                         corner},
                                               .holes = {}}};
    return projection().to_lonlat(land);
}

model::Metres at(double east, double north) { return {447'000 + east, 3'400'000 + north}; }

std::vector<LandBody> two_lands() {
    std::vector<LandBody> bodies(2);
    bodies[0].land = square(0, 0, 100);
    bodies[1].land = square(300, 0, 100);
    return bodies;
}

}  // namespace

TEST_CASE("a place lies on the land that covers it") {
    const LandIndex index(two_lands(), projection());
    CHECK(index.covering(at(50, 50)) == 0U);
    CHECK(index.covering(at(350, 50)) == 1U);
    CHECK_FALSE(index.covering(at(200, 50)));
    CHECK_FALSE(index.covering(at(50, 101)));
}

TEST_CASE("off land the nearest within the limit is meant, on whichever side") {
    const LandIndex index(two_lands(), projection());
    for (const auto& [east, north] : {std::pair{-20.0, 50.0}, {50.0, -20.0}, {50.0, 120.0}, {120.0, 50.0}}) {
        INFO(east << " " << north);
        CHECK(index.nearest(at(east, north), 25) == 0U);
        CHECK_FALSE(index.nearest(at(east, north), 15));
    }
    CHECK(index.nearest(at(280, 50), 250) == 1U);
    CHECK(index.nearest(at(120, 50), 250) == 0U);
    CHECK(index.nearest(at(50, 50), 0) == 0U);
    SECTION("by the way to the land, not to the box around it") {
        // 20 m off in both directions are 28 m.
        CHECK_FALSE(index.nearest(at(-20, -20), 25));
        CHECK(index.nearest(at(-20, -20), 30) == 0U);
    }
}

TEST_CASE("bodies of land are told by size, the largest first, and what has no size is none") {
    auto land = square(0, 0, 50);
    land.push_back(square(300, 0, 200).front());
    land.push_back(square(600, 0, 100).front());
    const auto bodies = bodies_of(land, projection());
    REQUIRE(bodies.size() == 3);
    const LandIndex index(bodies, projection());
    CHECK(index.covering(at(400, 100)) == 0U);
    CHECK(index.covering(at(650, 50)) == 1U);
    CHECK(index.covering(at(25, 25)) == 2U);
}
