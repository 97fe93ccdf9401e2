// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

namespace circle15::model {

/// WGS84 longitude and latitude in degrees; CGCS2000 counts as the same for planning (METHODS.md 9).
struct LonLat {
    double lon = 0;
    double lat = 0;
    bool operator==(const LonLat&) const = default;
};

/// Metres on the study's measuring CRS: x east, y north.
struct Metres {
    double x = 0;
    double y = 0;
    bool operator==(const Metres&) const = default;
};

template <class Point>
using LineOf = std::vector<Point>;

/// One shell and its holes; rings are closed (first point repeated at the end).
template <class Point>
struct PolygonOf {
    LineOf<Point> shell;
    std::vector<LineOf<Point>> holes;
    bool operator==(const PolygonOf&) const = default;
};

template <class Point>
using MultiPolygonOf = std::vector<PolygonOf<Point>>;

using Line = LineOf<LonLat>;
using MultiLine = std::vector<Line>;
using Polygon = PolygonOf<LonLat>;
using MultiPolygon = MultiPolygonOf<LonLat>;

}  // namespace circle15::model
