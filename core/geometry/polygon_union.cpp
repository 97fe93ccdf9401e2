// SPDX-License-Identifier: MIT
#include <stdexcept>
#include <utility>

#include "core/geometry/geos_handle.hpp"
#include "core/geometry/region.hpp"

namespace circle15::geometry {

MultiPolygonOf<Metres> union_of(const std::vector<MultiPolygonOf<Metres>>& parts) {
    std::vector<GeosGeometry> polygons;
    for (const auto& part : parts) {
        for (const auto& polygon : part) polygons.push_back(geos_polygon(polygon));
    }
    const GeosGeometry all = geos_collection(GEOS_MULTIPOLYGON, std::move(polygons));
    return polygons_of(checked(GEOSUnaryUnion_r(geos(), all.get()), "union"));
}

Metres point_inside(const MultiPolygonOf<Metres>& polygons) {
    GeosGeometry largest;
    double largest_m2 = -1;
    for (const auto& polygon : polygons) {
        GeosGeometry candidate = geos_polygon(polygon);
        const double size_m2 = area_m2(candidate.get());
        if (size_m2 > largest_m2) {
            largest_m2 = size_m2;
            largest = std::move(candidate);
        }
    }
    if (largest == nullptr) throw std::invalid_argument("no polygon to put a point into");
    const GeosGeometry point = checked(GEOSPointOnSurface_r(geos(), largest.get()), "point inside");
    Metres place;
    require_success(GEOSGeomGetX_r(geos(), point.get(), &place.x), "point inside");
    require_success(GEOSGeomGetY_r(geos(), point.get(), &place.y), "point inside");
    return place;
}

}  // namespace circle15::geometry
