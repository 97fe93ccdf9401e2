// SPDX-License-Identifier: MIT
#include <catch2/catch_test_macros.hpp>
#include <limits>
#include <stdexcept>

#include "core/geometry/region.hpp"
#include "tests/geometry/rectangles.hpp"

using namespace circle15;
using namespace circle15::geometry;

namespace {

using model::Particulars;

Particulars at(const char* why, double x, double y) { return {{"why", why}, {"x", x}, {"y", y}}; }

model::Line square(double west, double south, double side) {
    return {{west, south}, {west + side, south}, {west + side, south + side}, {west, south + side}, {west, south}};
}

}  // namespace

TEST_CASE("Valid polygons have no flaw, holes and several parts included") {
    CHECK_FALSE(flaw_of({}));
    CHECK_FALSE(flaw_of(
        {{.shell = square(122, 30, 1), .holes = {square(122.2, 30.2, 0.1)}}, {.shell = square(124, 30, 1), .holes = {}}}));
}

TEST_CASE("An invalid polygon's flaw is named with its place") {
    SECTION("a bow tie") {
        CHECK(flaw_of({{.shell = {{122, 30}, {123, 31}, {123, 30}, {122, 31}, {122, 30}}, .holes = {}}}) ==
              at("Self-intersection", 122.5, 30.5));
    }
    SECTION("a hole outside its shell") {
        const auto flaw = flaw_of({{.shell = square(122, 30, 1), .holes = {square(125, 30, 0.1)}}});
        REQUIRE(flaw);
        CHECK(flaw->front() == model::Particular{"why", "Hole lies outside shell"});
        CHECK(flaw->size() == 3);
    }
    SECTION("a ring that does not close") {
        CHECK(flaw_of({{.shell = {{122, 30}, {123, 30}, {123, 31}, {122, 31}}, .holes = {}}}) ==
              at("Ring is not closed", 122, 31));
    }
    SECTION("a ring that is only a line") {
        CHECK(flaw_of({{.shell = {{122, 30}, {123, 30}, {122, 30}}, .holes = {}}}) ==
              at("Too few points in geometry component", 122, 30));
    }
    SECTION("a ring of nothing") {
        CHECK(flaw_of({{.shell = {}, .holes = {}}}) == Particulars{{"why", "Ring without points"}});
    }
    SECTION("a coordinate that is no number") {
        model::Line shell = square(122, 30, 1);
        shell[1].lat = std::numeric_limits<double>::quiet_NaN();
        CHECK(flaw_of({{.shell = shell, .holes = {}}}) == Particulars{{"why", "Invalid Coordinate"}});
    }
    SECTION("parts that overlap") {
        const auto flaw = flaw_of({{.shell = square(122, 30, 1), .holes = {}}, {.shell = square(122.5, 30.5, 1), .holes = {}}});
        REQUIRE(flaw);
        CHECK(flaw->front() == model::Particular{"why", "Self-intersection"});
    }
}

TEST_CASE("A union makes one polygon of those that overlap or touch and leaves the others") {
    const auto united = union_of(
        {{rectangle(0, 0, 10, 10)}, {rectangle(10, 0, 20, 10), rectangle(15, 0, 30, 10)}, {rectangle(100, 0, 110, 10)}});
    REQUIRE(united.size() == 2);
    CHECK(Region{united}.area_m2() == 400);
    CHECK(signed_area_m2(united[0].shell) > 0);
    CHECK(union_of({}).empty());
}

TEST_CASE("A union is the same in whatever order its parts come") {
    const MultiPolygonOf<Metres> a{rectangle(0, 0, 10, 10)};
    const MultiPolygonOf<Metres> b{rectangle(5, 5, 20, 10)};
    const MultiPolygonOf<Metres> c{rectangle(100, 0, 110, 10)};
    CHECK(union_of({a, b, c}) == union_of({c, b, a}));
}

TEST_CASE("A union keeps the lake that its parts enclose") {
    const auto united =
        union_of({{rectangle(0, 0, 30, 10), rectangle(0, 20, 30, 30)}, {rectangle(0, 0, 10, 30), rectangle(20, 0, 30, 30)}});
    REQUIRE(united.size() == 1);
    REQUIRE(united[0].holes.size() == 1);
    CHECK(signed_area_m2(united[0].holes[0]) == -100);
}

TEST_CASE("The point inside lies in the largest polygon, off its holes") {
    const MultiPolygonOf<Metres> polygons{rectangle(500, 0, 510, 10), rectangle(0, 0, 100, 100, {ring(20, 20, 90, 90)})};
    const Metres place = point_inside(polygons);
    CHECK(Region{{polygons[1]}}.covers(place));
    CHECK_FALSE(Region{{rectangle(20, 20, 90, 90)}}.covers(place));
    CHECK_THROWS_AS(point_inside({}), std::invalid_argument);
}
