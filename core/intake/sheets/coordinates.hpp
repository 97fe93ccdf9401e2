// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string_view>
#include <utility>

#include "core/intake/sheets/values.hpp"

namespace circle15::intake {

/// One coordinate: 122.4515508, 122.4515508E, 东经122.45°, 122°27'05.6", 122度27分5.6秒, ３０．７３; metres of a projected CRS.
[[nodiscard]] Reading<double> coordinate_in(std::string_view cell);

/// Two coordinates in one cell, in its order: "122.4515,30.7333", "E122°27'05\" N30°43'59\"".
[[nodiscard]] Reading<std::pair<double, double>> coordinates_in(std::string_view cell);

}  // namespace circle15::intake
