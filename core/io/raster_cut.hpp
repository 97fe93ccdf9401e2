// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <string>

namespace circle15::io {

/// West, south, east and north in degrees of WGS84.
struct LonLatRange {
    double west = 0;
    double south = 0;
    double east = 0;
    double north = 0;
};

/// The part of a raster within a range (a cell more on each side) as the bytes of a GeoTIFF: first band, CRS, void value, unit,
/// scale and offset kept. Reads GeoTIFF, Esri ASCII grid and .hdr-labelled grid, SRTM .hgt, Erdas Imagine and USGS DEM, of
/// regular files alone. `declared_crs` is used where the raster names none. Throws model::InputError: those of regular_file,
/// `unreadable_raster`, `raster_without_place`, `raster_without_crs`, `raster_crs`, `raster_elsewhere`, `raster_too_large`.
[[nodiscard]] std::string raster_cut(const std::filesystem::path& path, const std::string& file,
                                     const std::string& declared_crs, const LonLatRange& range);

}  // namespace circle15::io
