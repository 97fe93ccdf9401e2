// SPDX-License-Identifier: MIT
#include "core/geometry/region.hpp"

#include <cmath>
#include <limits>
#include <mutex>
#include <optional>
#include <utility>
#include <vector>

#include "core/geometry/geos_handle.hpp"
#include "core/geometry/line_buffer.hpp"
#include "core/geometry/measure.hpp"
#include "core/geometry/outline.hpp"
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
    mutable std::once_flag outlined;
    mutable std::optional<Outline> outline;  ///< made when it is first asked for
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
        if (!checked_answer(GEOSPreparedIntersects_r(geos(), prepared_->prepared.get(), line.get()), "line off land"))
            return geometry::distance_m(a, b);
    }
    std::call_once(prepared_->outlined, [this] {
        prepared_->outline.emplace(polygons_of(checked(GEOSGeom_clone_r(geos(), prepared_->land.get()), "copy")));
    });
    const auto places = prepared_->outline->meetings(a, b);
    double outside = 0;
    for (std::size_t next = 1; next < places.size(); ++next) {
        const double from = places[next - 1];
        const double to = places[next];
        const double middle = (from + to) / 2;
        if (from < to && !covers({std::lerp(a.x, b.x, middle), std::lerp(a.y, b.y, middle)})) outside += to - from;
    }
    return outside * geometry::distance_m(a, b);
}

bool Region::covers(const LineOf<Metres>& line) const {
    const GeosGeometry drawn = geos_line(line);
    const std::scoped_lock one_at_a_time{prepared_->asking};
    return checked_answer(GEOSPreparedCovers_r(geos(), prepared_->prepared.get(), drawn.get()), "line on land");
}

double Region::area_m2() const { return geometry::area_m2(prepared_->land.get()); }

MultiPolygonOf<Metres> Region::around(const std::vector<LineOf<Metres>>& lines, double radius_m) const {
    const GeosGeometry near = buffer_around(lines, radius_m);
    return polygons_of(checked(GEOSIntersection_r(geos(), near.get(), prepared_->land.get()), "cutting to land"));
}

}  // namespace circle15::geometry
