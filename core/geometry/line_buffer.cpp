// SPDX-License-Identifier: MIT
#include "core/geometry/line_buffer.hpp"

#include <utility>

#include "core/geometry/measure.hpp"

namespace circle15::geometry {

namespace {

using model::LineOf;
using model::Metres;

constexpr double thinning_m = 1.0;
constexpr int pieces_per_quarter = 4;

/// Merged and thinned lines have far fewer ends and corners to round.
GeosGeometry thinned(std::vector<GeosGeometry> lines) {
    const GeosGeometry drawn = geos_collection(GEOS_MULTILINESTRING, std::move(lines));
    const GeosGeometry merged = checked(GEOSLineMerge_r(geos(), drawn.get()), "merging lines");
    return checked(GEOSSimplify_r(geos(), merged.get(), thinning_m), "thinning lines");
}

std::vector<GeosGeometry> drawn_parts(const std::vector<LineOf<Metres>>& lines) {
    std::vector<GeosGeometry> parts;
    std::vector<GeosGeometry> drawn;
    for (const auto& line : lines) {
        if (line.empty()) continue;
        if (length_m(line) > 0) {
            drawn.push_back(geos_line(line));
        } else {
            parts.push_back(geos_point(line.front()));
        }
    }
    const GeosGeometry thin = thinned(std::move(drawn));
    const int count = GEOSGetNumGeometries_r(geos(), thin.get());
    for (int i = 0; i < count; ++i) {
        const GEOSGeometry* part = GEOSGetGeometryN_r(geos(), thin.get(), i);
        if (!checked_answer(GEOSisEmpty_r(geos(), part), "empty part"))
            parts.push_back(checked(GEOSGeom_clone_r(geos(), part), "copy"));
    }
    return parts;
}

}  // namespace

GeosGeometry buffer_around(const std::vector<LineOf<Metres>>& lines, double radius_m) {
    // One buffer of all lines at once takes time that grows with the square of how often they overlap; uniting buffers does
    // not.
    std::vector<GeosGeometry> buffers = drawn_parts(lines);
    for (GeosGeometry& part : buffers) part = checked(GEOSBuffer_r(geos(), part.get(), radius_m, pieces_per_quarter), "buffer");
    const GeosGeometry all = geos_collection(GEOS_GEOMETRYCOLLECTION, std::move(buffers));
    return checked(GEOSUnaryUnion_r(geos(), all.get()), "union of buffers");
}

}  // namespace circle15::geometry
