// SPDX-License-Identifier: MIT
#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>
#include <cmath>

#include "core/geometry/triangles.hpp"

using circle15::geometry::triangles_of;
using circle15::model::Metres;

namespace {

double area_of(const circle15::geometry::Triangles& triangles) {
    double area = 0;
    for (std::size_t corner = 0; corner < triangles.corners.size(); corner += 3) {
        const Metres a = triangles.points[triangles.corners[corner]];
        const Metres b = triangles.points[triangles.corners[corner + 1]];
        const Metres c = triangles.points[triangles.corners[corner + 2]];
        area += std::abs((b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y)) / 2;
    }
    return area;
}

}  // namespace

TEST_CASE("Triangles cover a polygon exactly and leave its hole out") {
    const circle15::model::LineOf<Metres> shell{{0, 0}, {10, 0}, {10, 10}, {0, 10}, {0, 0}};
    const circle15::model::LineOf<Metres> hole{{2, 2}, {2, 5}, {5, 5}, {5, 2}, {2, 2}};
    const auto triangles =
        triangles_of({{.shell = shell, .holes = {hole}}, {.shell = {{20, 0}, {22, 0}, {20, 2}, {20, 0}}, .holes = {}}});
    CHECK(area_of(triangles) == Catch::Approx(100 - 9 + 2));
    CHECK(triangles.points.size() == 11);
}

TEST_CASE("No polygons give no triangles") { CHECK(triangles_of({}).corners.empty()); }
