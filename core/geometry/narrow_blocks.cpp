// SPDX-License-Identifier: MIT
#include "core/geometry/narrow_blocks.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <optional>
#include <utility>

namespace circle15::geometry {

namespace {

using model::Metres;

/// Whether no circle of the diameter fits into the polygon, by the least width of its outer shape.
bool narrower(const GEOSGeometry* polygon, double diameter_m) {
    double left = 0;
    double bottom = 0;
    double right = 0;
    double top = 0;
    require_success(GEOSGeom_getExtent_r(geos(), polygon, &left, &bottom, &right, &top), "extent");
    if (std::min(right - left, top - bottom) < diameter_m) return true;
    // Most towns' streets do not run north and east.
    const auto across = checked(GEOSMinimumWidth_r(geos(), polygon), "least width");
    double width = 0;
    require_success(GEOSLength_r(geos(), across.get(), &width), "length");
    return width < diameter_m;
}

std::vector<GeosGeometry> parts_of(const GEOSGeometry* geometry) {
    std::vector<GeosGeometry> parts;
    const int count = GEOSGetNumGeometries_r(geos(), geometry);
    for (int row = 0; row < count; ++row)
        parts.push_back(checked(GEOSGeom_clone_r(geos(), GEOSGetGeometryN_r(geos(), geometry, row)), "copy"));
    return parts;
}

GeosGeometry together(const std::vector<GeosGeometry>& blocks) {
    std::vector<GeosGeometry> copies;
    for (const auto& block : blocks) copies.push_back(checked(GEOSGeom_clone_r(geos(), block.get()), "copy"));
    return geos_collection(GEOS_MULTIPOLYGON, std::move(copies));
}

/// Blocks that share whole sides are one without them; leaving those out is much faster than a union. Where two lie on the same
/// side of one they share, that would lose land, which the area tells; then nothing.
std::optional<std::vector<GeosGeometry>> joined(const std::vector<GeosGeometry>& blocks) {
    double sum_m2 = 0;
    for (const auto& block : blocks) sum_m2 += area_m2(block.get());
    const GeosGeometry land(GEOSCoverageUnion_r(geos(), together(blocks).get()));
    constexpr double rounding = 1e-9;
    if (land == nullptr || std::abs(area_m2(land.get()) - sum_m2) > rounding * sum_m2) return std::nullopt;
    return parts_of(land.get());
}

/// Takes out those that lie over others, as the blocks of a bridge do.
std::vector<GeosGeometry> taken_over_others(std::vector<GeosGeometry>& blocks) {
    GEOSGeometry* told = nullptr;
    constexpr int failed = 2;
    if (GEOSCoverageIsValid_r(geos(), together(blocks).get(), 0, &told) == failed) geos_failed("blocks over others");
    const GeosGeometry sides(told);
    std::vector<GeosGeometry> over;
    std::vector<GeosGeometry> rest;
    for (std::size_t row = 0; row < blocks.size(); ++row) {
        const auto* of_block = GEOSGetGeometryN_r(geos(), sides.get(), static_cast<int>(row));
        const bool fits = checked_answer(GEOSisEmpty_r(geos(), of_block), "empty side");
        (fits ? rest : over).push_back(std::move(blocks[row]));
    }
    blocks = std::move(rest);
    return over;
}

std::vector<GeosGeometry> land_of(std::vector<GeosGeometry> blocks) {
    if (auto land = joined(blocks)) return std::move(*land);
    auto apart = taken_over_others(blocks);
    auto land = joined(blocks).value_or(std::move(blocks));
    std::ranges::move(apart, std::back_inserter(land));
    return land;
}

}  // namespace

NarrowBlocks::NarrowBlocks(const std::vector<model::LineOf<Metres>>& lines, double radius_m) {
    std::vector<GeosGeometry> drawn;
    std::vector<const GEOSGeometry*> asked;
    for (const auto& line : lines) asked.push_back(drawn.emplace_back(geos_line(line)).get());
    if (asked.empty()) return;
    const GeosGeometry faces =
        checked(GEOSPolygonize_r(geos(), asked.data(), static_cast<unsigned>(asked.size())), "blocks between lines");
    auto blocks = parts_of(faces.get());
    std::erase_if(blocks, [&](const GeosGeometry& block) {
        // What crosses a block without a corner of its may bound a hole that leaves it.
        return !narrower(block.get(), 2 * radius_m) || !checked_answer(GEOSisValid_r(geos(), block.get()), "validity");
    });
    if (blocks.empty()) return;
    const auto note = [&](const model::LineOf<Metres>& ring) {
        for (const auto& stretch : stretches_of(ring)) along_.insert(stretch);
    };
    for (const auto& block : polygons_of(together(blocks))) {
        note(block.shell);
        for (const auto& hole : block.holes) note(hole);
    }
    land_ = land_of(std::move(blocks));
}

bool NarrowBlocks::hold(const model::LineOf<Metres>& line) const {
    return std::ranges::all_of(stretches_of(line), [this](const Stretch& stretch) { return along_.contains(stretch); });
}

std::vector<NarrowBlocks::Stretch> NarrowBlocks::stretches_of(const model::LineOf<Metres>& line) {
    std::vector<Stretch> stretches;
    for (std::size_t corner = 1; corner < line.size(); ++corner) {
        std::array from{line[corner - 1].x, line[corner - 1].y};
        std::array to{line[corner].x, line[corner].y};
        if (to < from) std::swap(from, to);
        stretches.push_back({from[0], from[1], to[0], to[1]});
    }
    return stretches;
}

}  // namespace circle15::geometry
