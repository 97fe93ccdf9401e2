// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/model/coordinate.hpp"

namespace circle15::io {

/// Heights in metres at points, bilinear between the cell centres of the first band of a GeoTIFF; nothing outside the raster or
/// beside a cell without data. `declared_crs` is used where the raster names none. Throws model::InputError: those of
/// regular_file, `unreadable_raster`, `missing_crs`, `raster_too_large`.
[[nodiscard]] std::vector<std::optional<double>> sample_elevation(const std::filesystem::path& path, const std::string& file,
                                                                  const std::string& declared_crs,
                                                                  std::span<const model::LonLat> points);

}  // namespace circle15::io
