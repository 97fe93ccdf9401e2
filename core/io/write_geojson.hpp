// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "core/model/feature.hpp"

namespace circle15::io {

/// RFC 7946 text of a layer: WGS84 without a crs member, at most 7 decimals, shells counter-clockwise and holes clockwise, one
/// feature a line, properties in the order given. Throws std::runtime_error for NaN, infinity, rings that are not closed and
/// text that is not UTF-8.
[[nodiscard]] std::string write_geojson(const model::FeatureCollection& layer);

}  // namespace circle15::io
