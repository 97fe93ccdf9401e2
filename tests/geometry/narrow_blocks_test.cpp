// SPDX-License-Identifier: MIT
#include "core/geometry/narrow_blocks.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>
#include <numbers>
#include <random>

#include "core/geometry/line_buffer.hpp"
#include "tests/geometry/rectangles.hpp"

using namespace circle15;
using namespace circle15::geometry;
using Catch::Matchers::WithinRel;
using model::LineOf;
using model::Metres;

namespace {

using Lines = std::vector<LineOf<Metres>>;

double area_m2(const GeosGeometry& land) { return geometry::area_m2(land.get()); }

/// Plainly: the union of what lies around every line by itself.
GeosGeometry around_each(const Lines& lines, double radius_m) {
    std::vector<GeosGeometry> all;
    for (const auto& line : lines) all.push_back(buffer_around({line}, radius_m));
    const auto together = geos_collection(GEOS_GEOMETRYCOLLECTION, std::move(all));
    return checked(GEOSUnaryUnion_r(geos(), together.get()), "union");
}

/// Of the plain land, the share that only one of the two holds.
double difference(const Lines& lines, double radius_m) {
    const auto plain = around_each(lines, radius_m);
    const auto land = buffer_around(lines, radius_m);
    return area_m2(checked(GEOSSymDifference_r(geos(), plain.get(), land.get()), "difference")) / area_m2(plain);
}

/// A jittered grid of so many streets each way; each stretch is there with some probability.
Lines grid(std::mt19937& dice, int streets, double block_m, double there) {
    std::uniform_real_distribution<double> off(-block_m / 4, block_m / 4);
    std::uniform_real_distribution<double> chance(0, 1);
    std::vector<std::vector<Metres>> corners(static_cast<std::size_t>(streets));
    for (int x = 0; x < streets; ++x) {
        for (int y = 0; y < streets; ++y)
            corners[static_cast<std::size_t>(x)].push_back({x * block_m + off(dice), y * block_m + off(dice)});
    }
    Lines lines;
    for (std::size_t x = 0; x < corners.size(); ++x) {
        for (std::size_t y = 0; y < corners.size(); ++y) {
            if (x + 1 < corners.size() && chance(dice) < there) lines.push_back({corners[x][y], corners[x + 1][y]});
            if (y + 1 < corners.size() && chance(dice) < there) lines.push_back({corners[x][y + 1], corners[x][y]});
        }
    }
    return lines;
}

}  // namespace

TEST_CASE("Land around a town's streets is that around each of them, whatever the size of its blocks") {
    std::mt19937 dice(15);
    for (const double block_m : {30.0, 60.0, 90.0, 120.0}) {
        for (const double there : {1.0, 0.8, 0.5}) {
            INFO("blocks of " << block_m << " m, " << there << " of the streets");
            CHECK(difference(grid(dice, 12, block_m, there), 50) < 2e-3);
        }
    }
}

TEST_CASE("A block that a circle of the radius fits into is none of the narrow ones, and keeps its hole") {
    CHECK(NarrowBlocks({ring(0, 0, 99, 400)}, 50).land().size() == 1);
    CHECK(NarrowBlocks({ring(0, 0, 100, 400)}, 50).land().empty());
    // The same turned by an eighth.
    const auto turned = [](double width) {
        const double side = width / std::numbers::sqrt2;
        return Lines{{{0, 0}, {side, side}, {side - 300, side + 300}, {-300, 300}, {0, 0}}};
    };
    CHECK(NarrowBlocks(turned(99), 50).land().size() == 1);
    CHECK(NarrowBlocks(turned(101), 50).land().empty());
    CHECK_THAT(area_m2(buffer_around({ring(0, 0, 99, 400)}, 50)), WithinRel(99.0 * 400 + 998 * 50 + 3.14159 * 2'500, 3e-3));
    CHECK_THAT(area_m2(buffer_around({ring(0, 0, 130, 400)}, 50)),
               WithinRel(130.0 * 400 + 1'060 * 50 + 3.14159 * 2'500 - 30.0 * 300, 3e-3));
}

TEST_CASE("Narrow blocks side by side are one land, and every street along them is held, dead ends are not") {
    const Lines streets{{{0, 0}, {60, 0}},   {{60, 0}, {60, 60}},   {{60, 60}, {0, 60}},   {{0, 60}, {0, 0}},
                        {{60, 0}, {120, 0}}, {{120, 0}, {120, 60}}, {{120, 60}, {60, 60}}, {{60, 60}, {60, 40}, {90, 90}}};
    const NarrowBlocks blocks(streets, 50);
    REQUIRE(blocks.land().size() == 1);
    CHECK_THAT(area_m2(blocks.land().front()), WithinRel(7'200.0, 1e-12));
    for (std::size_t row = 0; row + 1 < streets.size(); ++row) CHECK(blocks.hold(streets[row]));
    CHECK_FALSE(blocks.hold(streets.back()));
}

TEST_CASE("A bridge over other streets has blocks that lie over theirs, and no land is lost") {
    std::mt19937 dice(15);
    auto lines = grid(dice, 10, 60, 1);
    // Two, from corner to corner across the whole town, that join no street on the way.
    lines.push_back({lines.front().front(), lines.back().back()});
    lines.push_back({lines[20].front(), lines[150].back()});
    CHECK(difference(lines, 50) < 2e-3);
}

TEST_CASE("Blocks half over, within, or on the same side as others lose no land either") {
    CHECK(difference({ring(0, 0, 40, 40), ring(20, 20, 60, 60)}, 50) < 2e-3);
    CHECK(difference({ring(0, 0, 90, 90), ring(30, 30, 60, 60)}, 50) < 2e-3);
    CHECK(difference({ring(0, 0, 40, 40), ring(0, 0, 40, 90)}, 50) < 2e-3);
    CHECK(difference({{{0, 0}, {90, 0}}, {{90, 0}, {90, 40}, {0, 40}, {0, 0}}, {{90, 0}, {90, 80}, {0, 80}, {0, 0}}}, 50) <
          2e-3);
}

TEST_CASE("A street that runs along a block for a part of its way has land around the rest of it too") {
    // Its first stretch is the block's own side, with no corner of the block's where it leaves.
    const Lines lines{ring(0, 0, 60, 60), {{0, 0}, {60, 0}, {400, 0}}};
    CHECK(difference(lines, 50) < 2e-3);
    CHECK_THAT(area_m2(buffer_around(lines, 50)), WithinRel(area_m2(around_each(lines, 50)), 2e-3));
}
