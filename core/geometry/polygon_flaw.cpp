// SPDX-License-Identifier: MIT
#include "core/geometry/polygon_flaw.hpp"

#include <cmath>
#include <utility>

#include "core/geometry/geos_handle.hpp"
#include "core/geometry/region.hpp"

namespace circle15::geometry {

namespace {

/// `why` in the words of GEOS, which core/words knows.
model::Particulars flaw_at(std::string why, double x, double y) {
    const auto rounded = [](double value) { return std::round(value * 1e7) / 1e7; };
    return {{"why", std::move(why)}, {"x", rounded(x)}, {"y", rounded(y)}};
}

/// What keeps GEOS from even building the ring.
std::optional<model::Particulars> flaw_of_ring(const LineOf<Metres>& ring) {
    if (ring.empty()) return model::Particulars{{"why", "Ring without points"}};
    for (const Metres& place : ring) {
        if (!std::isfinite(place.x) || !std::isfinite(place.y)) return model::Particulars{{"why", "Invalid Coordinate"}};
    }
    if (ring.front() != ring.back()) return flaw_at("Ring is not closed", ring.back().x, ring.back().y);
    if (ring.size() < 4) return flaw_at("Too few points in geometry component", ring.front().x, ring.front().y);
    return std::nullopt;
}

std::optional<model::Particulars> flaw_of_geometry(const GEOSGeometry* geometry) {
    char* reason = nullptr;
    GEOSGeometry* place = nullptr;
    const bool valid = checked_answer(GEOSisValidDetail_r(geos(), geometry, 0, &reason, &place), "validity");
    const GeosGeometry owned_place{place};
    std::string why = reason != nullptr ? reason : "invalid";
    GEOSFree_r(geos(), reason);
    if (valid) return std::nullopt;
    double x = 0;
    double y = 0;
    if (place != nullptr && GEOSGeomGetX_r(geos(), place, &x) == 1 && GEOSGeomGetY_r(geos(), place, &y) == 1)
        return flaw_at(std::move(why), x, y);
    return model::Particulars{{"why", std::move(why)}};
}

}  // namespace

std::optional<model::Particulars> flaw_of_polygon(const model::PolygonOf<Metres>& polygon) {
    if (auto flaw = flaw_of_ring(polygon.shell)) return flaw;
    for (const auto& hole : polygon.holes) {
        if (auto flaw = flaw_of_ring(hole)) return flaw;
    }
    return flaw_of_geometry(geos_polygon(polygon).get());
}

std::optional<model::Particulars> flaw_of(const model::MultiPolygon& polygons) {
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
