// SPDX-License-Identifier: MIT
#include "core/intake/sheets/list_places.hpp"

#include <algorithm>
#include <cmath>

#include "core/geometry/region.hpp"
#include "core/intake/sheets/coordinates.hpp"

namespace circle15::intake {

namespace {

/// How far around the study's box a list may reach, as that of a whole city does.
constexpr double degrees_around = 2;

model::LineOf<model::LonLat> turned(const model::LineOf<model::Metres>& ring, const geometry::DeclaredCrs& crs) {
    model::LineOf<model::LonLat> line;
    line.reserve(ring.size());
    for (const model::Metres point : ring) line.push_back(crs.to_wgs84(point.x, point.y));
    return line;
}

bool is_number(Became became) { return became == Became::plain || became == Became::repaired; }

}  // namespace

ListPlaces::ListPlaces(const ListTable& table, const Plan& plan, const Source& source) {
    crs_ = !source.crs.empty() ? source.crs : !table.own_crs.empty() ? table.own_crs : "EPSG:4326";
    if (crs_ != "column") known_.emplace(crs_, geometry::DeclaredCrs(crs_));
    if (plan.area.box) {
        const auto& [west, south, east, north] = *plan.area.box;
        around_ = Box{west - degrees_around, south - degrees_around, east + degrees_around, north + degrees_around};
    }
}

std::string ListPlaces::crs(const ListReading& reading) const { return crs_ == "column" ? reading.text("crs") : crs_; }

const geometry::DeclaredCrs& ListPlaces::declared(ListReading& reading) {
    const std::string name = crs(reading);
    if (name.empty()) throw reading.flaw("crs_empty");
    const auto found = known_.find(name);
    if (found != known_.end()) return found->second;
    try {
        return known_.emplace(name, geometry::DeclaredCrs(name)).first->second;
    } catch (const model::InputError& error) {
        throw reading.flaw(error.flaw().rule, error.flaw().particulars);
    }
}

/// East and north as the list has them, before anybody asks whether they are.
std::optional<std::pair<double, double>> ListPlaces::given(ListReading& reading) const {
    if (const auto& point = reading.row().shape.point) return std::pair(point->x, point->y);
    if (const std::string& both = reading.text("place"); !says_nothing(both)) {
        const auto read = coordinates_in(both);
        if (read.became == Became::unread) throw reading.flaw("place_unread", {{"value", both}});
        return read.value;
    }
    const bool is_xy = !reading.columns().has("lon");
    const std::string& east_cell = reading.text(is_xy ? "x" : "lon");
    const std::string& north_cell = reading.text(is_xy ? "y" : "lat");
    const auto east = coordinate_in(east_cell);
    const auto north = coordinate_in(north_cell);
    if (east.became == Became::unread) throw reading.flaw("place_unread", {{"value", east_cell}});
    if (north.became == Became::unread) throw reading.flaw("place_unread", {{"value", north_cell}});
    if (is_number(east.became) != is_number(north.became)) throw reading.flaw("half_a_place");
    if (!is_number(east.became)) return std::nullopt;
    return std::pair(east.value, north.value);
}

/// The place in WGS84 where it can be one of the list's.
std::optional<model::LonLat> ListPlaces::sensible(const geometry::DeclaredCrs& crs, double east, double north) const {
    if (crs.in_degrees() && (std::abs(east) > 180 || std::abs(north) > 90)) return std::nullopt;
    try {
        const model::LonLat place = crs.to_wgs84(east, north);
        const bool fits = std::isfinite(place.lon) && std::isfinite(place.lat) && (!around_ || around_->covers(place));
        return fits ? std::optional(place) : std::nullopt;
    } catch (const model::InputError&) {
        return std::nullopt;
    }
}

std::optional<model::LonLat> ListPlaces::point(ListReading& reading) {
    if (!reading.row().shape.land.empty()) {
        const geometry::DeclaredCrs& crs = declared(reading);
        const model::Metres inside = geometry::point_inside(reading.row().shape.land);
        return sensible(crs, inside.x, inside.y);
    }
    const auto pair = given(reading);
    if (!pair) return std::nullopt;  // and no CRS is asked of it
    const geometry::DeclaredCrs& crs = declared(reading);
    const auto [east, north] = *pair;
    if (const auto place = sensible(crs, east, north)) return place;
    const auto other = sensible(crs, north, east);
    if (!other) throw reading.flaw("far_from_area", {{"x", east}, {"y", north}, {"crs", this->crs(reading)}});
    reading.repair("coordinates_turned", {{"x", east}, {"y", north}});
    return other;
}

model::MultiPolygon ListPlaces::land(ListReading& reading) {
    const io::RawShape& shape = reading.row().shape;
    if (!shape.other.empty()) throw reading.flaw("shape_of_another_kind", {{"kind", shape.other}});
    model::MultiPolygon land;
    if (shape.land.empty()) return land;
    const geometry::DeclaredCrs& crs = declared(reading);
    for (const auto& polygon : shape.land) {
        model::Polygon& one = land.emplace_back();
        one.shell = turned(polygon.shell, crs);
        for (const auto& hole : polygon.holes) one.holes.push_back(turned(hole, crs));
    }
    return land;
}

}  // namespace circle15::intake
