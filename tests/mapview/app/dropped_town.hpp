// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <format>
#include <fstream>
#include <string>

#include "core/geometry/china_offset.hpp"
#include "tests/intake/osm_town.hpp"

namespace circle15::app {

/// The files of a small island as somebody would have them: streets and houses, its land, and a list of clinics by a bureau,
/// whose coordinates are GCJ-02 as Amap gives them, which nothing in it says. Some 500 m off, two of three at sea; of a fourth nobody can say what it is.
inline void write_dropped_town(const std::filesystem::path& folder) {
    std::filesystem::create_directories(folder);
    tests::OsmTown town;
    town.line(1, 1, {{1, 1}, {9, 1}, {9, 9}, {1, 9}}, {{"highway", "residential"}});
    for (int house = 0; house < 8; ++house) {
        const double x = 1.2 + house;
        town.line(100 + house, 1000 + 10 * house, {{x, 1.2}, {x + 0.3, 1.2}, {x + 0.3, 1.5}, {x, 1.2}},
                  {{"building", "house"}});
    }
    std::ofstream(folder / "town.osm") << town.xml();
    std::ofstream(folder / "land.geojson")
        << R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"小岛"},"geometry":)"
        << R"({"type":"Polygon","coordinates":[[[122,30],[122.010,30],[122.010,30.010],[122,30.010],[122,30]]]}}]})";
    std::ofstream list(folder / "clinics.csv");
    list << "机构名称,机构类型,经度,纬度,床位数\n";
    const auto row = [&](const char* name, const char* kind, double x, double y) {
        const auto gcj = geometry::gcj02_from_wgs84({.lon = 122 + x / 1000, .lat = 30 + y / 1000});
        list << std::format("{},{},{:.6f},{:.6f},5\n", name, kind, gcj.lon, gcj.lat);
    };
    row("东卫生室", "卫生室", 8.5, 5);
    row("西卫生室", "卫生室", 1.5, 5);
    row("南卫生室", "卫生室", 8.8, 6);
    row("某处", "便民点", 3, 8);
}

}  // namespace circle15::app
