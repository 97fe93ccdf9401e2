// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

namespace circle15::io {

/// Tiles that raster_cut() made, as the bytes of one GeoTIFF: where two have the same ground the later counts. One tile is
/// given back as it is. Throws model::InputError (`rasters_differ`) for tiles of different CRS, or kinds of values.
[[nodiscard]] std::string joined_rasters(const std::vector<std::string>& tiles, const std::string& file);

}  // namespace circle15::io
