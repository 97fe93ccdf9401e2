// SPDX-License-Identifier: MIT
#include <algorithm>
#include <utility>
#include <vector>

#include "core/geometry/geos_handle.hpp"

namespace circle15::geometry {

namespace {

using model::LineOf;
using model::Metres;

GEOSCoordSequence* sequence_of(const LineOf<Metres>& line) {
    // GEOS reads x, y pairs: the layout of Metres.
    static_assert(sizeof(Metres) == 2 * sizeof(double));
    GEOSCoordSequence* sequence = GEOSCoordSeq_copyFromBuffer_r(geos(), line.empty() ? nullptr : &line.front().x,
                                                                static_cast<unsigned>(line.size()), 0, 0);
    if (sequence == nullptr) geos_failed("coordinates");
    return sequence;
}

GeosGeometry geos_ring(const LineOf<Metres>& ring) {
    return checked(GEOSGeom_createLinearRing_r(geos(), sequence_of(ring)), "ring");
}

double signed_area_m2(const LineOf<Metres>& ring) {
    double doubled = 0;
    for (std::size_t i = 1; i < ring.size(); ++i) {
        const Metres a{ring[i - 1].x - ring.front().x, ring[i - 1].y - ring.front().y};
        const Metres b{ring[i].x - ring.front().x, ring[i].y - ring.front().y};
        doubled += a.x * b.y - b.x * a.y;
    }
    return doubled / 2;
}

LineOf<Metres> turned_ring(const GEOSGeometry* ring, bool counter_clockwise) {
    LineOf<Metres> line = places_of(ring);
    if ((signed_area_m2(line) > 0) != counter_clockwise) std::ranges::reverse(line);
    return line;
}

void add_polygons(const GEOSGeometry* geometry, model::MultiPolygonOf<Metres>& polygons) {
    const int type = GEOSGeomTypeId_r(geos(), geometry);
    if (type == GEOS_MULTIPOLYGON || type == GEOS_GEOMETRYCOLLECTION) {
        const int parts = GEOSGetNumGeometries_r(geos(), geometry);
        for (int i = 0; i < parts; ++i) add_polygons(GEOSGetGeometryN_r(geos(), geometry, i), polygons);
        return;
    }
    if (type != GEOS_POLYGON || GEOSisEmpty_r(geos(), geometry) == 1) return;
    auto& polygon = polygons.emplace_back();
    polygon.shell = turned_ring(GEOSGetExteriorRing_r(geos(), geometry), true);
    const int holes = GEOSGetNumInteriorRings_r(geos(), geometry);
    for (int i = 0; i < holes; ++i) polygon.holes.push_back(turned_ring(GEOSGetInteriorRingN_r(geos(), geometry, i), false));
}

/// Gives the parts' ownership to the GEOS function that is called next.
std::vector<GEOSGeometry*> released(std::vector<GeosGeometry>& parts) {
    std::vector<GEOSGeometry*> raw;
    raw.reserve(parts.size());
    for (GeosGeometry& part : parts) raw.push_back(part.release());
    return raw;
}

}  // namespace

GeosGeometry geos_point(Metres place) { return checked(GEOSGeom_createPointFromXY_r(geos(), place.x, place.y), "point"); }

GeosGeometry geos_line(const LineOf<Metres>& line) {
    return checked(GEOSGeom_createLineString_r(geos(), sequence_of(line)), "line");
}

double area_m2(const GEOSGeometry* geometry) {
    double area = 0;
    require_success(GEOSArea_r(geos(), geometry, &area), "area");
    return area;
}

LineOf<Metres> places_of(const GEOSGeometry* line) {
    const GEOSCoordSequence* sequence = GEOSGeom_getCoordSeq_r(geos(), line);
    unsigned size = 0;
    if (sequence == nullptr || GEOSCoordSeq_getSize_r(geos(), sequence, &size) != 1) geos_failed("coordinates");
    LineOf<Metres> places(size);
    if (size > 0) require_success(GEOSCoordSeq_copyToBuffer_r(geos(), sequence, &places.front().x, 0, 0), "coordinates");
    return places;
}

GeosGeometry geos_collection(int type, std::vector<GeosGeometry> parts) {
    std::vector<GEOSGeometry*> raw = released(parts);
    return checked(GEOSGeom_createCollection_r(geos(), type, raw.data(), static_cast<unsigned>(raw.size())), "collection");
}

GeosGeometry geos_polygon(const model::PolygonOf<Metres>& polygon) {
    GeosGeometry shell = geos_ring(polygon.shell);
    std::vector<GeosGeometry> holes;
    holes.reserve(polygon.holes.size());
    for (const auto& hole : polygon.holes) holes.push_back(geos_ring(hole));
    std::vector<GEOSGeometry*> raw = released(holes);
    return checked(GEOSGeom_createPolygon_r(geos(), shell.release(), raw.data(), static_cast<unsigned>(raw.size())), "polygon");
}

GeosGeometry geos_multi_polygon(const model::MultiPolygonOf<Metres>& polygons) {
    std::vector<GeosGeometry> parts;
    parts.reserve(polygons.size());
    for (const auto& polygon : polygons) parts.push_back(geos_polygon(polygon));
    return geos_collection(GEOS_MULTIPOLYGON, std::move(parts));
}

model::MultiPolygonOf<Metres> polygons_of(GeosGeometry geometry) {
    if (GEOSNormalize_r(geos(), geometry.get()) < 0) geos_failed("normal order");
    model::MultiPolygonOf<Metres> polygons;
    add_polygons(geometry.get(), polygons);
    return polygons;
}

}  // namespace circle15::geometry
