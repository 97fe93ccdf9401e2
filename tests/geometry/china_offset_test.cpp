// SPDX-License-Identifier: MIT
#include "core/geometry/china_offset.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>
#include <random>

#include "core/geometry/declared_crs.hpp"
#include "core/geometry/measure.hpp"
#include "core/geometry/projection.hpp"
#include "core/model/errors.hpp"

using namespace circle15::geometry;
using Catch::Matchers::WithinAbs;
using circle15::model::InputError;
using circle15::model::LonLat;

namespace {

void check_same(LonLat place, LonLat expected, double tolerance_deg = 1e-9) {
    CHECK_THAT(place.lat, WithinAbs(expected.lat, tolerance_deg));
    CHECK_THAT(place.lon, WithinAbs(expected.lon, tolerance_deg));
}

}  // namespace

TEST_CASE("GCJ-02 and BD-09 agree with the published cases") {
    check_same(gcj02_from_wgs84({121.5272106, 31.1774276}), {121.531541859215, 31.17530398364597});
    check_same(gcj02_from_wgs84({116.404, 39.915}), {116.41024449916938, 39.91640428150164});
    check_same(gcj02_from_wgs84({122.451, 30.725}), {122.455320300, 30.722846575});
    check_same(bd09_from_gcj02({116.404, 39.915}), {116.41036949371029, 39.92133699351021});
}

TEST_CASE("Both offsets are undone to within a billionth of a degree") {
    std::mt19937 random{15};
    std::uniform_real_distribution<double> lon{73, 135};
    std::uniform_real_distribution<double> lat{18, 54};
    for (int i = 0; i < 2'000; ++i) {
        const LonLat place{lon(random), lat(random)};
        check_same(wgs84_from_gcj02(gcj02_from_wgs84(place)), place);
        check_same(gcj02_from_bd09(bd09_from_gcj02(place)), place);
    }
}

TEST_CASE("At Shengsi the offsets are half a kilometre and more than a kilometre") {
    const Projection projection{"EPSG:4550"};
    const LonLat place{122.451, 30.725};
    const LonLat gcj02 = gcj02_from_wgs84(place);
    const double gcj02_m = distance_m(projection.to_metres(place), projection.to_metres(gcj02));
    const double bd09_m = distance_m(projection.to_metres(place), projection.to_metres(bd09_from_gcj02(gcj02)));
    CHECK(gcj02_m > 465);
    CHECK(gcj02_m < 490);
    CHECK(bd09_m > 1'000);
    CHECK(bd09_m < 1'250);
}

TEST_CASE("A declared CRS in any spelling leads to WGS84") {
    const LonLat place{122.451, 30.725};
    SECTION("WGS84 and CGCS2000 are taken as they are") {
        for (const char* name : {"EPSG:4326", "epsg:4490", "WGS84", "WGS 84", "CGCS2000", "OGC:CRS84"}) {
            CAPTURE(name);
            const DeclaredCrs crs{name};
            CHECK(crs.to_wgs84(place.lon, place.lat) == place);
            CHECK(crs.in_degrees());
        }
    }
    SECTION("GCJ-02") {
        const LonLat shifted = gcj02_from_wgs84(place);
        for (const char* name : {"GCJ-02", "gcj02", "GCJ_02", "Gcj 02"}) {
            CAPTURE(name);
            const DeclaredCrs crs{name};
            check_same(crs.to_wgs84(shifted.lon, shifted.lat), place);
            CHECK(crs.in_degrees());
        }
    }
    SECTION("BD-09") {
        const LonLat shifted = bd09_from_gcj02(gcj02_from_wgs84(place));
        for (const char* name : {"BD-09", "bd09", "BD09LL"}) {
            CAPTURE(name);
            check_same(DeclaredCrs{name}.to_wgs84(shifted.lon, shifted.lat), place);
        }
    }
    SECTION("projected metres, east first") {
        const DeclaredCrs crs{"EPSG:4550"};
        check_same(crs.to_wgs84(447417.913, 3400614.581), place, 1e-8);
        CHECK_FALSE(crs.in_degrees());
    }
    SECTION("WKT") {
        const DeclaredCrs crs{
            R"(GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",DATUM["D_China_2000",SPHEROID["CGCS2000",6378137.0,298.257222101]],)"
            R"(PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]])"};
        check_same(crs.to_wgs84(place.lon, place.lat), place);
        CHECK(crs.in_degrees());
    }
}

TEST_CASE("A CRS that nobody knows is refused by name") {
    for (const char* name : {"", "EPSG:999999", "Amap", "EPSG:5773", "+proj=axisswap +order=2,1"}) {
        CAPTURE(name);
        try {
            const DeclaredCrs crs{name};
            FAIL("was accepted");
        } catch (const InputError& error) {
            CHECK(error.flaw().rule == "unknown_crs");
            CHECK(error.flaw().particulars.front() == circle15::model::Particular{"crs", name});
        }
    }
}
