// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "core/geometry/geos_handle.hpp"
#include "core/model/coordinate.hpp"

namespace circle15::geometry {

/// Everything within `radius_m` of the lines (a line of one place is that place), with round ends and corners of four pieces a
/// quarter; lines are thinned by up to a metre first.
[[nodiscard]] GeosGeometry buffer_around(const std::vector<model::LineOf<model::Metres>>& lines, double radius_m);

}  // namespace circle15::geometry
