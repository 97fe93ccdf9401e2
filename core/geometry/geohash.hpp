// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "core/model/coordinate.hpp"

namespace circle15::geometry {

/// The geohash of a place (G. Niemeyer 2008): the cell of a grid over the whole Earth that holds it, a character finer each
/// time. In the latitude of Zhejiang five characters are 4.2 km x 4.9 km, seven 131 m x 153 m, ten less than a metre.
[[nodiscard]] std::string geohash(model::LonLat place, std::size_t characters);

constexpr int geohash_bits = 5;  ///< of a character
/// The same as a number, geohash_bits a character, the first of them highest: cells sort as their names do. Up to 12
/// characters.
[[nodiscard]] std::uint64_t geohash_number(model::LonLat place, std::size_t characters);
[[nodiscard]] std::string geohash_name(std::uint64_t number, std::size_t characters);

}  // namespace circle15::geometry
