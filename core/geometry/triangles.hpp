// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

#include "core/model/coordinate.hpp"

namespace circle15::geometry {

/// Polygons cut into triangles: three entries of `corners` each, rows of `points`. Covers the polygons exactly, holes left out.
struct Triangles {
    std::vector<model::Metres> points;
    std::vector<std::uint32_t> corners;
};

/// Constrained Delaunay triangles of valid polygons, on whatever plane they lie. Throws std::runtime_error where GEOS fails.
[[nodiscard]] Triangles triangles_of(const model::MultiPolygonOf<model::Metres>& polygons);

}  // namespace circle15::geometry
