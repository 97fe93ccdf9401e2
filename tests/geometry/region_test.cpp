// SPDX-License-Identifier: MIT
#include "core/geometry/region.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>
#include <cmath>
#include <numbers>
#include <random>
#include <thread>

#include "core/geometry/geos_handle.hpp"
#include "core/model/errors.hpp"
#include "tests/geometry/rectangles.hpp"

using namespace circle15;
using namespace circle15::geometry;
using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

TEST_CASE("Land covers its inside and its shore, not its lakes and not the sea") {
    const Region land{{rectangle(0, 0, 100, 100, {ring(40, 40, 60, 60)})}};
    CHECK(land.covers({10, 10}));
    CHECK(land.covers({0, 50}));
    CHECK(land.covers({100, 100}));
    CHECK(land.covers({40, 50}));
    CHECK_FALSE(land.covers({50, 50}));
    CHECK_FALSE(land.covers({100.001, 50}));
    CHECK(land.area_m2() == 9'600);
    CHECK(land.distance_m({10, 10}) == 0);
    CHECK(land.distance_m({0, 0}) == 0);
    CHECK(land.distance_m({50, 50}) == 10);
    CHECK(land.distance_m({103, 104}) == 5);
}

TEST_CASE("A line's part off the land is measured") {
    const Region two_shores{{rectangle(0, 0, 100, 100), rectangle(300, 0, 400, 100)}};
    CHECK(two_shores.outside_m({10, 10}, {90, 90}) == 0);
    CHECK(two_shores.outside_m({0, 0}, {0, 100}) == 0);
    CHECK_THAT(two_shores.outside_m({50, 50}, {350, 50}), WithinAbs(200, 1e-9));
    CHECK_THAT(two_shores.outside_m({150, 50}, {200, 50}), WithinAbs(50, 1e-9));
    CHECK(two_shores.outside_m({50, 50}, {50, 50}) == 0);
    const Region lake{{rectangle(0, 0, 100, 100, {ring(40, 40, 60, 60)})}};
    CHECK_THAT(lake.outside_m({10, 50}, {90, 50}), WithinAbs(20, 1e-9));
}

TEST_CASE("A line's part off a ragged land with lakes is what a union of geometries says") {
    std::mt19937 dice(15);
    std::uniform_real_distribution<double> share(0, 1);
    const auto star = [&](Metres middle, double least, double most, int corners) {
        model::LineOf<Metres> ring;
        for (int corner = 0; corner < corners; ++corner) {
            const double angle = 2 * std::numbers::pi * corner / corners;
            const double radius = least + (most - least) * share(dice);
            ring.push_back({middle.x + radius * std::cos(angle), middle.y + radius * std::sin(angle)});
        }
        ring.push_back(ring.front());
        return ring;
    };
    for (int round = 0; round < 60; ++round) {
        const model::MultiPolygonOf<Metres> polygons{{.shell = star({0, 0}, 60, 100, 40), .holes = {star({0, 0}, 10, 50, 12)}},
                                                     {.shell = star({250, 20}, 30, 90, 9), .holes = {}}};
        const Region land{polygons};
        const auto drawn = geos_multi_polygon(polygons);
        const auto& shell = polygons.front().shell;
        for (int line = 0; line < 40; ++line) {
            // From anywhere or from a corner, as streets that end on the shore do, to anywhere.
            const Metres a = line % 3 == 0 ? shell[static_cast<std::size_t>(line)]
                                           : Metres{-120 + 480 * share(dice), 200 * share(dice) - 100};
            const Metres b = line % 5 == 0 ? shell[static_cast<std::size_t>(line / 2)]
                                           : Metres{-120 + 480 * share(dice), 200 * share(dice) - 100};
            if (a == b) continue;
            const auto off = checked(GEOSDifference_r(geos(), geos_line({a, b}).get(), drawn.get()), "difference");
            double length = 0;
            require_success(GEOSLength_r(geos(), off.get(), &length), "length");
            CHECK_THAT(land.outside_m(a, b), WithinAbs(length, 1e-6));
        }
    }
}

TEST_CASE("Polygons that touch or overlap are one land") {
    const Region touching{{rectangle(0, 0, 100, 100), rectangle(100, 0, 200, 100), rectangle(150, 0, 250, 100)}};
    CHECK(touching.area_m2() == 25'000);
    CHECK(touching.covers({100, 50}));
    CHECK(touching.outside_m({10, 50}, {240, 50}) == 0);
}

TEST_CASE("Land of nothing covers nothing") {
    const Region nothing{{}};
    CHECK_FALSE(nothing.covers({0, 0}));
    CHECK(nothing.area_m2() == 0);
    CHECK(std::isinf(nothing.distance_m({0, 0})));
    CHECK(nothing.outside_m({0, 0}, {3, 4}) == 5);
    CHECK(nothing.around({{{0, 0}, {10, 0}}}, 5).empty());
}

TEST_CASE("Around a point is a disc, around a line a sausage, both cut to the land") {
    const Region land{{rectangle(0, 0, 1'000, 1'000)}};
    const auto disc = land.around({{{500, 500}}}, 100);
    REQUIRE(disc.size() == 1);
    CHECK_THAT(Region{disc}.area_m2(), WithinRel(std::numbers::pi * 10'000, 0.03));
    const auto half = land.around({{{0, 500}}}, 100);
    CHECK_THAT(Region{half}.area_m2(), WithinRel(std::numbers::pi * 5'000, 0.03));
    const auto sausage = land.around({{{300, 500}, {700, 500}}}, 50);
    CHECK_THAT(Region{sausage}.area_m2(), WithinRel(400 * 100 + std::numbers::pi * 2'500, 0.03));
    CHECK(Region{land.around({{{500, 500}, {500, 500}}}, 100)}.area_m2() == Region{disc}.area_m2());
    CHECK(land.around({}, 100).empty());
    CHECK(land.around({{}}, 100).empty());
    CHECK(land.around({{{5'000, 5'000}}}, 100).empty());
}

TEST_CASE("Around a block of streets keeps the hole, around two hamlets both parts") {
    const Region land{{rectangle(0, 0, 2'000, 1'000)}};
    const auto places = land.around({ring(100, 100, 600, 600), {{1'500, 500}, {1'600, 500}}}, 40);
    REQUIRE(places.size() == 2);
    const auto holes = places[0].holes.size() + places[1].holes.size();
    CHECK(holes == 1);
    const Region near{places};
    CHECK(near.covers({120, 300}));
    CHECK_FALSE(near.covers({350, 350}));
    CHECK(near.covers({1'550, 530}));
    CHECK_FALSE(near.covers({1'000, 500}));
}

TEST_CASE("Around never crosses into the sea, and lakes stay lakes") {
    const Region land{{rectangle(0, 0, 100, 300, {ring(40, 140, 60, 160)}), rectangle(130, 0, 200, 300)}};
    const auto near = land.around({{{20, 150}, {180, 150}}}, 50);
    const Region shown{near};
    CHECK(shown.covers({90, 150}));
    CHECK(shown.covers({140, 150}));
    CHECK_FALSE(shown.covers({115, 150}));
    CHECK_FALSE(shown.covers({50, 150}));
    for (const auto& polygon : near) {
        for (const Metres place : polygon.shell) CHECK(land.distance_m(place) < 1e-6);
    }
}

TEST_CASE("Around is the same whatever order and direction the lines come in, shells to the left and holes to the right") {
    const Region land{{rectangle(0, 0, 3'000, 1'000)}};
    const auto forwards =
        land.around({ring(100, 100, 600, 600), ring(1'100, 100, 1'600, 600), {{2'000, 100}, {2'500, 700}}}, 30);
    const auto backwards =
        land.around({{{2'500, 700}, {2'000, 100}}, ring(1'100, 100, 1'600, 600), ring(100, 100, 600, 600)}, 30);
    REQUIRE(forwards.size() == 3);
    REQUIRE(backwards.size() == 3);
    for (std::size_t i = 0; i < 3; ++i) {
        CHECK(forwards[i].shell.front() == forwards[i].shell.back());
        CHECK(signed_area_m2(forwards[i].shell) > 0);
        for (const auto& hole : forwards[i].holes) CHECK(signed_area_m2(hole) < 0);
        CHECK(forwards[i].shell.front().x == backwards[i].shell.front().x);
    }
}

TEST_CASE("Several threads may ask one region") {
    const Region land{{rectangle(0, 0, 100, 100, {ring(40, 40, 60, 60)})}};
    std::vector<int> on_land(4);
    {
        std::vector<std::jthread> threads;
        for (int& count : on_land) {
            threads.emplace_back([&land, &count] {
                for (int i = 0; i < 2'000; ++i) {
                    const Metres place{double(i % 120), 50};
                    count +=
                        land.covers(place) && land.distance_m(place) == 0 && land.outside_m(place, {place.x, 51}) == 0 ? 1 : 0;
                }
            });
        }
    }
    for (const int count : on_land) CHECK(count == on_land.front());
    CHECK(on_land.front() > 1'000);
}

TEST_CASE("Land that is not valid is refused") {
    const MultiPolygonOf<Metres> bow_tie{{.shell = {{0, 0}, {10, 10}, {10, 0}, {0, 10}, {0, 0}}, .holes = {}}};
    try {
        const Region land{bow_tie};
        FAIL("was accepted");
    } catch (const model::InputError& error) {
        CHECK(error.flaw().rule == "invalid_land");
        CHECK(error.flaw().particulars == model::Particulars{{"why", "Self-intersection"}, {"x", 5.0}, {"y", 5.0}});
    }
}
