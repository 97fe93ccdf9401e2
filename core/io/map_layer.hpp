// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <string>

#include "core/io/islands.hpp"
#include "core/io/text_table.hpp"

namespace circle15::io {

/// Whether a file's name is that of a map layer (.geojson .json .gpkg .shp .fgb) and not of a spreadsheet.
[[nodiscard]] bool is_map_layer(const std::filesystem::path& file);

/// Reads a layer of points; rows are named "feature 1" and so on. The driver is chosen by content among four. Throws
/// model::InputError: those of regular_file, `unreadable_layer` (any GDAL failure), `layer_count`, `wrong_geometry`,
/// `encoding`.
[[nodiscard]] TextTable read_points(const std::filesystem::path& path, const std::string& file);

/// Reads a layer of polygons and turns it into WGS84 from `declared_crs`, or from the CRS the file names where that is empty.
/// Throws as read_points, and `unclosed_ring`, `missing_crs`, `coordinate_not_finite`, `coordinate_range`.
[[nodiscard]] PolygonLayer read_polygons(const std::filesystem::path& path, const std::string& file,
                                         const std::string& declared_crs);

/// The files a layer consists of, in a fixed order: a shapefile is several.
[[nodiscard]] std::vector<std::filesystem::path> files_of(const std::filesystem::path& path);

}  // namespace circle15::io
