// SPDX-License-Identifier: MIT
#include "core/geometry/line_buffer.hpp"

#include <utility>

#include "core/geometry/measure.hpp"
#include "core/geometry/narrow_blocks.hpp"
#include "core/geometry/strokes.hpp"

namespace circle15::geometry {

namespace {

using model::LineOf;
using model::Metres;

constexpr double thinning_m = 1.0;
constexpr int pieces_per_quarter = 4;

/// The more lines one buffer is of, the fewer there are to unite; one that overlaps itself often takes longer.
constexpr std::size_t lines_per_stroke = 20;

/// Merged and thinned lines have far fewer ends and corners to round.
GeosGeometry thinned(std::vector<GeosGeometry> lines) {
    const GeosGeometry drawn = geos_collection(GEOS_MULTILINESTRING, std::move(lines));
    const GeosGeometry merged = checked(GEOSLineMerge_r(geos(), drawn.get()), "merging lines");
    return checked(GEOSSimplify_r(geos(), merged.get(), thinning_m), "thinning lines");
}

std::vector<LineOf<Metres>> thinned_lines(const std::vector<LineOf<Metres>>& lines) {
    std::vector<GeosGeometry> drawn;
    for (const auto& line : lines) {
        if (!line.empty() && length_m(line) > 0) drawn.push_back(geos_line(line));
    }
    const GeosGeometry thin = thinned(std::move(drawn));
    std::vector<LineOf<Metres>> result;
    const int count = GEOSGetNumGeometries_r(geos(), thin.get());
    for (int row = 0; row < count; ++row) {
        const GEOSGeometry* part = GEOSGetGeometryN_r(geos(), thin.get(), row);
        if (!checked_answer(GEOSisEmpty_r(geos(), part), "empty part")) result.push_back(places_of(part));
    }
    return result;
}

}  // namespace

GeosGeometry buffer_around(const std::vector<LineOf<Metres>>& lines, double radius_m) {
    // One buffer of all lines at once takes time that grows with the square of how often they overlap; uniting buffers does
    // not.
    std::vector<GeosGeometry> buffers;
    const auto add = [&](const GEOSGeometry* part) {
        buffers.push_back(checked(GEOSBuffer_r(geos(), part, radius_m, pieces_per_quarter), "buffer"));
    };
    for (const auto& line : lines) {
        if (!line.empty() && length_m(line) == 0) add(geos_point(line.front()).get());
    }
    auto rest = thinned_lines(lines);
    const NarrowBlocks blocks(rest, radius_m);
    for (const auto& block : blocks.land()) add(block.get());
    std::erase_if(rest, [&](const LineOf<Metres>& line) { return blocks.hold(line); });
    for (const auto& stroke : strokes_of(rest, lines_per_stroke)) add(geos_line(stroke).get());
    const GeosGeometry all = geos_collection(GEOS_GEOMETRYCOLLECTION, std::move(buffers));
    return checked(GEOSUnaryUnion_r(geos(), all.get()), "union of buffers");
}

}  // namespace circle15::geometry
