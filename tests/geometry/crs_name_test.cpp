// SPDX-License-Identifier: MIT
#include <catch2/catch_test_macros.hpp>

#include "core/geometry/crs_name.hpp"

using namespace circle15;

TEST_CASE("A CRS is called what PROJ calls it, and its coordinates by the datum they stand on") {
    CHECK(geometry::crs_name("EPSG:4550") == "CGCS2000 / 3-degree Gauss-Kruger CM 123E");
    CHECK(geometry::short_crs_name("EPSG:4550") == "CGCS2000 (EPSG:4550)");
    CHECK(geometry::short_crs_name("EPSG:32651") == "WGS 84 (EPSG:32651)");
    CHECK(geometry::short_crs_name("EPSG:25831") == "ETRS89 (EPSG:25831)");
    CHECK(geometry::crs_name("no such CRS") == "no such CRS");
}
