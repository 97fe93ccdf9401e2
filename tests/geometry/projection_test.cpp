// SPDX-License-Identifier: MIT
#include "core/geometry/projection.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>
#include <random>
#include <string>
#include <utility>

#include "core/geometry/measure.hpp"
#include "core/model/errors.hpp"

using namespace circle15;
using namespace circle15::geometry;
using Catch::Matchers::WithinAbs;
using model::LonLat;
using model::Metres;

TEST_CASE("EPSG:4550 agrees with the standard's cases, east first") {
    const Projection projection{"EPSG:4550"};
    const Metres on_meridian = projection.to_metres(LonLat{123, 39.1});
    CHECK_THAT(on_meridian.x, WithinAbs(500000, 0.005));
    CHECK_THAT(on_meridian.y, WithinAbs(4329605.63, 0.006));
    const Metres a = projection.to_metres(LonLat{122.451, 30.725});
    CHECK_THAT(a.x, WithinAbs(447417.913, 0.001));
    CHECK_THAT(a.y, WithinAbs(3400614.581, 0.001));
    const Metres b = projection.to_metres(LonLat{122.770, 30.716});
    CHECK_THAT(distance_m(a, b), WithinAbs(30571.19, 0.005));
}

TEST_CASE("There and back again ends where it began") {
    const Projection projection{"EPSG:4550"};
    std::mt19937 random{15};
    std::uniform_real_distribution<double> lon{121.5, 123.5};
    std::uniform_real_distribution<double> lat{29.5, 31.5};
    for (int i = 0; i < 500; ++i) {
        const LonLat place{lon(random), lat(random)};
        const LonLat back = projection.to_lonlat(projection.to_metres(place));
        CHECK_THAT(back.lon, WithinAbs(place.lon, 1e-10));
        CHECK_THAT(back.lat, WithinAbs(place.lat, 1e-10));
    }
}

TEST_CASE("Lines and polygons are projected point by point") {
    Projection made{"EPSG:4550"};
    const Projection projection = std::move(made);
    const model::Line ring{{122.1, 30.1}, {122.2, 30.1}, {122.2, 30.2}, {122.1, 30.1}};
    const model::MultiPolygon polygons{{.shell = ring, .holes = {ring, ring}}};
    const auto line = projection.to_metres(ring);
    REQUIRE(line.size() == 4);
    CHECK(line[1] == projection.to_metres(ring[1]));
    const auto plane = projection.to_metres(polygons);
    REQUIRE(plane.size() == 1);
    CHECK(plane[0].shell == line);
    REQUIRE(plane[0].holes.size() == 2);
    CHECK(plane[0].holes[1] == line);
    CHECK(projection.to_lonlat(line)[2] == projection.to_lonlat(line[2]));
    CHECK(projection.to_lonlat(plane)[0].holes[0] == projection.to_lonlat(line));
}

TEST_CASE("A CRS that distances cannot be measured on is refused") {
    for (const char* name : {"EPSG:3857", "EPSG:4326", "EPSG:4490", "EPSG:999999", "nonsense", "", "EPSG:2225",
                             "+proj=webmerc +datum=WGS84 +type=crs"}) {
        CAPTURE(name);
        try {
            const Projection projection{name};
            FAIL("was accepted");
        } catch (const model::InputError& error) {
            CHECK(error.flaw().rule == "measuring_crs");
            CHECK(error.flaw().particulars.front() == model::Particular{"crs", name});
        }
    }
}

TEST_CASE("Other zones and a WKT of one's own serve as well") {
    CHECK_NOTHROW(Projection{"EPSG:4549"});
    CHECK_NOTHROW(Projection{"EPSG:32651"});
    const Projection own{"+proj=tmerc +lon_0=122.5 +k=1 +x_0=0 +y_0=0 +ellps=GRS80 +units=m +type=crs"};
    CHECK_THAT(own.to_metres(LonLat{122.5, 30}).x, WithinAbs(0, 1e-6));
}

TEST_CASE("A place the CRS cannot hold is an error, not a number") {
    const Projection projection{"EPSG:4550"};
    CHECK_THROWS_AS(projection.to_metres(LonLat{122, 500}), model::InputError);
    CHECK_THROWS_AS(projection.to_lonlat(Metres{1e30, 1e30}), model::InputError);
}
