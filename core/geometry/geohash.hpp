// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "core/model/coordinate.hpp"

namespace circle15::geometry {

/// The geohash of a place (G. Niemeyer 2008): the cell of a grid over the whole Earth that holds it, a character finer each
/// time. In the latitude of Zhejiang five characters are 4.2 km x 4.9 km, seven 131 m x 153 m, ten less than a metre.
[[nodiscard]] std::string geohash(model::LonLat place, std::size_t characters);

}  // namespace circle15::geometry
