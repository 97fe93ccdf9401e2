// SPDX-License-Identifier: MIT
#include "core/geometry/triangles.hpp"

#include <map>
#include <utility>

#include "core/geometry/geos_handle.hpp"

namespace circle15::geometry {

Triangles triangles_of(const model::MultiPolygonOf<model::Metres>& polygons) {
    Triangles triangles;
    std::map<std::pair<double, double>, std::uint32_t> rows;
    for (const auto& polygon : polygons) {
        const GeosGeometry whole = geos_polygon(polygon);
        const GeosGeometry pieces = checked(GEOSConstrainedDelaunayTriangulation_r(geos(), whole.get()), "triangulation");
        const int count = GEOSGetNumGeometries_r(geos(), pieces.get());
        for (int piece = 0; piece < count; ++piece) {
            const GEOSGeometry* ring = GEOSGetExteriorRing_r(geos(), GEOSGetGeometryN_r(geos(), pieces.get(), piece));
            const GEOSCoordSequence* corners = GEOSGeom_getCoordSeq_r(geos(), ring);
            for (unsigned corner = 0; corner < 3; ++corner) {
                model::Metres at;
                require_success(GEOSCoordSeq_getXY_r(geos(), corners, corner, &at.x, &at.y), "triangulation");
                const auto [found, added] = rows.try_emplace({at.x, at.y}, static_cast<std::uint32_t>(triangles.points.size()));
                if (added) triangles.points.push_back(at);
                triangles.corners.push_back(found->second);
            }
        }
    }
    return triangles;
}

}  // namespace circle15::geometry
