// SPDX-License-Identifier: MIT
#pragma once

#include <utility>
#include <vector>

#include "core/model/coordinate.hpp"

namespace circle15::geometry {

/// A closed ring around a rectangle, counter-clockwise.
inline model::LineOf<model::Metres> ring(double west, double south, double east, double north) {
    return {{west, south}, {east, south}, {east, north}, {west, north}, {west, south}};
}

inline model::PolygonOf<model::Metres> rectangle(double west, double south, double east, double north,
                                                 std::vector<model::LineOf<model::Metres>> holes = {}) {
    return {.shell = ring(west, south, east, north), .holes = std::move(holes)};
}

/// Above zero for counter-clockwise rings.
inline double signed_area_m2(const model::LineOf<model::Metres>& line) {
    double doubled = 0;
    for (std::size_t i = 1; i < line.size(); ++i) doubled += line[i - 1].x * line[i].y - line[i].x * line[i - 1].y;
    return doubled / 2;
}

}  // namespace circle15::geometry
