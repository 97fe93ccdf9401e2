// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/model/coordinate.hpp"

namespace circle15::io {

/// A cell of a grid that holds more than nothing, counted from the upper left, the first being 1.
struct RasterCell {
    int column = 0;
    int row = 0;
    double value = 0;
    model::LineOf<model::Metres> outline;  ///< closed, in the grid's own CRS (degrees included)
};

struct RasterCells {
    std::string crs;  ///< the grid's own, else the declared one
    std::vector<RasterCell> cells;
    std::int64_t below_zero = 0;  ///< cells of less than nothing, left out
};

/// Whether a file is a raster by its content (GeoTIFF).
[[nodiscard]] bool is_raster(const std::filesystem::path& path);

/// The cells of the first band above 0 that lie in the box (west, south, east, north; all of them without one); cells marked as
/// without data or without a number are passed over. Throws model::InputError: `unreadable_layer`, `raster_without_place`,
/// `raster_without_crs`, `grid_too_large` (more than 20 million cells in the box).
[[nodiscard]] RasterCells read_raster_cells(const std::filesystem::path& path, const std::string& file,
                                            const std::string& declared_crs, const std::optional<std::array<double, 4>>& box);

}  // namespace circle15::io
