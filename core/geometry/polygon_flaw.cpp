// SPDX-License-Identifier: MIT
#include "core/geometry/polygon_flaw.hpp"

#include <cmath>
#include <format>

#include "core/geometry/geos_handle.hpp"
#include "core/geometry/region.hpp"

namespace circle15::geometry {

namespace {

std::string text_of(double x, double y) {
    const auto rounded = [](double value) { return std::round(value * 1e7) / 1e7; };
    return std::format("{} {}", rounded(x), rounded(y));
}

/// What keeps GEOS from even building the ring.
std::optional<std::string> flaw_of_ring(const LineOf<Metres>& ring) {
    if (ring.empty()) return "Ring without points";
    for (const Metres& place : ring) {
        if (!std::isfinite(place.x) || !std::isfinite(place.y)) return "Coordinate that is not a number";
    }
    if (ring.front() != ring.back()) return "Ring not closed at " + text_of(ring.back().x, ring.back().y);
    if (ring.size() < 4) return "Ring with fewer than three corners at " + text_of(ring.front().x, ring.front().y);
    return std::nullopt;
}

std::optional<std::string> flaw_of_geometry(const GEOSGeometry* geometry) {
    char* reason = nullptr;
    GEOSGeometry* place = nullptr;
    const bool valid = checked_answer(GEOSisValidDetail_r(geos(), geometry, 0, &reason, &place), "validity");
    const GeosGeometry owned_place{place};
    std::string flaw = reason != nullptr ? reason : "invalid";
    GEOSFree_r(geos(), reason);
    if (valid) return std::nullopt;
    double x = 0;
    double y = 0;
    if (place != nullptr && GEOSGeomGetX_r(geos(), place, &x) == 1 && GEOSGeomGetY_r(geos(), place, &y) == 1)
        flaw += " at " + text_of(x, y);
    return flaw;
}

}  // namespace

std::optional<std::string> flaw_of_polygon(const model::PolygonOf<Metres>& polygon) {
    if (auto flaw = flaw_of_ring(polygon.shell)) return flaw;
    for (const auto& hole : polygon.holes) {
        if (auto flaw = flaw_of_ring(hole)) return flaw;
    }
    return flaw_of_geometry(geos_polygon(polygon).get());
}

std::optional<std::string> flaw_of(const model::MultiPolygon& polygons) {
    // Validity is a matter of the plane, whatever its units; degrees stand in for metres.
    const auto line_of = [](const model::Line& line) {
        LineOf<Metres> plane;
        for (const model::LonLat place : line) plane.push_back({place.lon, place.lat});
        return plane;
    };
    MultiPolygonOf<Metres> plane;
    for (const auto& polygon : polygons) {
        auto& added = plane.emplace_back();
        added.shell = line_of(polygon.shell);
        for (const auto& hole : polygon.holes) added.holes.push_back(line_of(hole));
        if (auto flaw = flaw_of_polygon(added)) return flaw;
    }
    return flaw_of_geometry(geos_multi_polygon(plane).get());
}

}  // namespace circle15::geometry
