// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/io/ground_heights.hpp"
#include "core/model/coordinate.hpp"

namespace circle15::io {

/// What a raster says of some points.
struct SampledHeights {
    std::vector<std::optional<double>> metres;  ///< by point
    StrayHeights strays;                        ///< cells beside points, that hold what no ground has and no tag calls void
};

/// Heights in metres at points, bilinear between the cell centres of the first band of a GeoTIFF, its scale, offset and unit
/// counted; nothing outside the raster or beside a cell without data or with a height that no ground has. `declared_crs` is
/// used where the raster names none. Throws model::InputError: those of regular_file, `unreadable_raster`, `missing_crs`,
/// `raster_too_large`.
[[nodiscard]] SampledHeights sample_elevation(const std::filesystem::path& path, const std::string& file,
                                              const std::string& declared_crs, std::span<const model::LonLat> points);

}  // namespace circle15::io
