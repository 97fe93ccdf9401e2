// SPDX-License-Identifier: MIT
#include "core/geometry/region.hpp"

#include <limits>
#include <mutex>
#include <utility>

#include "core/geometry/geos_handle.hpp"
#include "core/geometry/line_buffer.hpp"
#include "core/geometry/measure.hpp"
#include "core/geometry/polygon_flaw.hpp"
#include "core/model/errors.hpp"

namespace circle15::geometry {

namespace {

/// The land as one valid geometry: polygons that overlap or touch, such as islands joined by a causeway, become one.
GeosGeometry land_of(const MultiPolygonOf<Metres>& polygons) {
    for (const auto& polygon : polygons) {
        if (const auto flaw = flaw_of_polygon(polygon)) {
            throw model::InputError({.rule = "invalid_land", .particulars = *flaw});
        }
    }
    GeosGeometry land = geos_multi_polygon(polygons);
    if (checked_answer(GEOSisValid_r(geos(), land.get()), "validity")) return land;
    return checked(GEOSUnaryUnion_r(geos(), land.get()), "union of land");
}

}  // namespace

/// GEOS builds a prepared geometry's indexes while it answers and does not guard them, so one question is asked at a time.
struct Region::Prepared {
    GeosGeometry land;
    GeosPrepared prepared;
    mutable std::mutex asking;
};

Region::Region(const MultiPolygonOf<Metres>& polygons) : prepared_(std::make_unique<Prepared>()) {
    prepared_->land = land_of(polygons);
    prepared_->prepared.reset(GEOSPrepare_r(geos(), prepared_->land.get()));
    if (prepared_->prepared == nullptr) geos_failed("preparing land");
}

Region::~Region() = default;
Region::Region(Region&&) noexcept = default;
Region& Region::operator=(Region&&) noexcept = default;

bool Region::covers(Metres point) const {
    const std::scoped_lock one_at_a_time{prepared_->asking};
    return checked_answer(GEOSPreparedIntersectsXY_r(geos(), prepared_->prepared.get(), point.x, point.y), "point on land");
}

double Region::distance_m(Metres point) const {
    const GeosGeometry place = geos_point(point);
    const std::scoped_lock one_at_a_time{prepared_->asking};
    if (checked_answer(GEOSisEmpty_r(geos(), prepared_->land.get()), "empty land"))
        return std::numeric_limits<double>::infinity();
    double distance = 0;
    require_success(GEOSPreparedDistance_r(geos(), prepared_->prepared.get(), place.get(), &distance), "distance to land");
    return distance;
}

double Region::outside_m(Metres a, Metres b) const {
    if (a == b) return 0;
    const GeosGeometry line = geos_line({a, b});
    {
        const std::scoped_lock one_at_a_time{prepared_->asking};
        if (checked_answer(GEOSPreparedCovers_r(geos(), prepared_->prepared.get(), line.get()), "line on land")) return 0;
        // Both questions are answered from indexes; the difference looks at the whole coast.
        if (!checked_answer(GEOSPreparedIntersects_r(geos(), prepared_->prepared.get(), line.get()), "line off land"))
            return geometry::distance_m(a, b);
    }
    const GeosGeometry outside = checked(GEOSDifference_r(geos(), line.get(), prepared_->land.get()), "line off land");
    double length = 0;
    require_success(GEOSLength_r(geos(), outside.get(), &length), "length");
    return length;
}

bool Region::covers(const LineOf<Metres>& line) const {
    const GeosGeometry drawn = geos_line(line);
    const std::scoped_lock one_at_a_time{prepared_->asking};
    return checked_answer(GEOSPreparedCovers_r(geos(), prepared_->prepared.get(), drawn.get()), "line on land");
}

double Region::area_m2() const {
    double area = 0;
    require_success(GEOSArea_r(geos(), prepared_->land.get(), &area), "area");
    return area;
}

MultiPolygonOf<Metres> Region::around(const std::vector<LineOf<Metres>>& lines, double radius_m) const {
    const GeosGeometry near = buffer_around(lines, radius_m);
    return polygons_of(checked(GEOSIntersection_r(geos(), near.get(), prepared_->land.get()), "cutting to land"));
}

}  // namespace circle15::geometry
