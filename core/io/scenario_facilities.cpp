// SPDX-License-Identifier: MIT
#include "core/io/scenario_facilities.hpp"

#include <cmath>
#include <format>

#include "core/geometry/declared_crs.hpp"

namespace circle15::io {

namespace {

constexpr Range any_coordinate{-1e8, 1e8};
constexpr Range most_places{0, 1'000'000};

struct GivenPlace {
    model::LonLat place;
    std::string crs;
};

GivenPlace place_in(const TomlFields& fields) {
    const double east = fields.number("lon", any_coordinate);
    const double north = fields.number("lat", any_coordinate);
    const std::string crs = fields.text("crs");
    try {
        const geometry::DeclaredCrs declared{crs};
        if (declared.in_degrees() && (std::abs(east) > 180 || std::abs(north) > 90)) {
            throw fields.flaw("lon", "place_of_edit", {{"lon", east}, {"lat", north}});
        }
        return {.place = declared.to_wgs84(east, north), .crs = crs};
    } catch (const model::InputError& error) {
        const auto& flaw = error.flaw();
        throw fields.flaw(flaw.rule == "unknown_crs" ? "crs" : "lon", flaw.rule, flaw.particulars);
    }
}

std::optional<model::OpeningHours> hours_in(const TomlFields& fields, const std::string& text) {
    if (text.empty()) return std::nullopt;
    try {
        return model::parse_opening_hours(text);
    } catch (const model::InputError& error) {
        throw fields.flaw("opening_hours", error.flaw().rule, error.flaw().particulars);
    }
}

std::optional<model::Date> date_in(const TomlFields& fields, const char* key) {
    const std::string text = fields.text_or(key, "");
    if (text.empty()) return std::nullopt;
    const auto date = model::date_from(text);
    if (!date) throw fields.flaw(key, "edit_date", {{"value", text}});
    return date;
}

model::Quality quality_in(const TomlFields& fields) {
    return fields.text_or("quality", "").empty() ? model::Quality::modelled : fields.quality("quality");
}

/// All columns but the place, the status and the dates of opening and closing.
model::Facility described(const TomlFields& fields) {
    const std::string hours = fields.text_or("opening_hours", "");
    return {.id = fields.text("id"),
            .name = fields.text("name"),
            .service = fields.text("service"),
            .capacity = fields.whole_if("capacity", most_places),
            .capacity_unit = fields.text_or("capacity_unit", ""),
            .in_use = fields.whole_if("in_use", most_places),
            .opening_hours_text = hours,
            .opening_hours = hours_in(fields, hours),
            .township = fields.text_or("township", ""),
            .village = fields.text_or("village", ""),
            .address = fields.text_or("address", ""),
            .lead_agency = fields.text_or("lead_agency", ""),
            .source = fields.text_or("source", ""),
            .date = fields.text_or("date", ""),
            .quality = quality_in(fields)};
}

bool is_new(const TomlFields& fields) {
    // Any of these without the others is caught below as a missing key.
    return !fields.text_or("name", "").empty() || !fields.text_or("service", "").empty() || !fields.text_or("crs", "").empty();
}

}  // namespace

model::OpenFacility open_facility_of(const TomlFields& fields) {
    if (!is_new(fields)) return {.id = fields.text("id"), .created = std::nullopt};
    model::Facility facility = described(fields);
    auto given = place_in(fields);
    facility.place = given.place;
    facility.given_crs = std::move(given.crs);
    return {.id = facility.id, .created = facility};
}

model::MoveFacility move_facility_of(const TomlFields& fields) {
    auto given = place_in(fields);
    return {.id = fields.text("id"), .place = given.place, .given_crs = std::move(given.crs)};
}

model::ResizeFacility resize_facility_of(const TomlFields& fields) {
    static_cast<void>(fields.number("capacity", most_places));
    return {.id = fields.text("id"), .capacity = *fields.whole_if("capacity", most_places)};
}

model::ChangeHours change_hours_of(const TomlFields& fields) {
    model::ChangeHours change{.id = fields.text("id"), .opening_hours = fields.text("opening_hours")};
    static_cast<void>(hours_in(fields, change.opening_hours));
    return change;
}

model::RestoreFacility restore_facility_of(const TomlFields& fields) {
    model::Facility facility = described(fields);
    facility.place = {.lon = fields.number("lon", {-180, 180}), .lat = fields.number("lat", {-90, 90})};
    facility.given_crs = fields.text_or("given_crs", "");
    facility.opened = date_in(fields, "opened");
    facility.closed = date_in(fields, "closed");
    const std::string name = fields.text("status");
    const auto status = model::facility_status_named(name);
    if (!status) throw fields.flaw("status", "unknown_status", {{"value", name}});
    facility.status = *status;
    return {.facility = facility};
}

}  // namespace circle15::io
