// SPDX-License-Identifier: MIT
// Reads a standard and a table and writes GeoJSON, with the part of io that knows neither GDAL nor ICU.
#include <iostream>

#include "core/io/csv.hpp"
#include "core/io/file_bytes.hpp"
#include "core/io/standard_toml.hpp"
#include "core/io/write_geojson.hpp"

using namespace circle15;

int main(int argc, char** argv) {
    if (argc != 3) return 2;
    const auto standard = io::parse_standard_toml(io::read_bytes(argv[1], argv[1]), argv[1]);
    const auto homes = io::parse_csv(io::read_bytes(argv[2], argv[2]), argv[2]);
    const model::FeatureCollection layer{
        .name = standard.rules.front().service,
        .features = {{.geometry = model::LonLat{.lon = 122.5, .lat = 30.7},
                      .properties = {{"homes", static_cast<std::int64_t>(homes.rows.size())}}}}};
    std::cout << io::write_geojson(layer);
}
