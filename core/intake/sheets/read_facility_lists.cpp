// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

#include "core/intake/sheets/hours_words.hpp"
#include "core/intake/sheets/list_places.hpp"
#include "core/intake/sheets/list_reading.hpp"
#include "core/intake/sheets/list_sheets.hpp"
#include "core/intake/sheets/plain_text.hpp"
#include "core/intake/sheets/read_lists.hpp"
#include "core/io/nearest_word.hpp"

namespace circle15::intake {

namespace {

std::string or_else(const std::string& value, const std::string& otherwise) { return says_nothing(value) ? otherwise : value; }

std::string or_nothing(const std::string& value) { return or_else(value, ""); }

std::vector<std::string> parts_of(const std::string& services) {
    std::vector<std::string> parts;
    for (std::size_t at = 0; at <= services.size();) {
        const std::size_t end = std::min(services.find_first_of(", ", at), services.size());
        if (end > at) parts.push_back(services.substr(at, end - at));
        at = end + 1;
    }
    return parts;
}

/// The services a row names by the plan's words or else by those of the standard; `unsure` where a word leaves it open.
std::vector<std::string> services_of(const ListReading& reading, const ServiceWords& known) {
    const Source& source = reading.source();
    if (!source.service.empty()) return parts_of(source.service);
    const std::string& cell = reading.required("service");
    if (const auto exact = source.services.find(cell); exact != source.services.end()) return parts_of(exact->second);
    std::vector<std::string> near;
    for (const ServiceWords* words : {&source.services, &known}) {
        for (const auto& [word, services] : *words) {
            if (plain_word(word) == plain_word(cell)) return parts_of(services);
            near.push_back(word);
        }
    }
    throw reading.flaw("unknown_category", io::and_near({{"value", cell}}, cell, near));
}

/// A whole number of places; nothing for a blank cell or one that is unread, which is told.
std::optional<std::int64_t> places_in(ListReading& reading, std::string_view column, const std::string& cell) {
    constexpr double most_places = 1'000'000;
    Reading<double> read = number_in(cell);
    const bool is_number = read.became == Became::plain || read.became == Became::repaired;
    if (is_number && (read.value < 0 || read.value > most_places || read.value != std::floor(read.value)))
        read = {Became::unread};
    read = reading.judged(column, cell, read, "places_unread");
    if (read.became == Became::empty) return std::nullopt;
    return std::llround(read.value);
}

std::optional<model::Date> date_of(ListReading& reading, std::string_view column) {
    const auto read = reading.cell(column, date_in, "date_unread");
    return read.became == Became::empty ? std::nullopt : std::optional(read.value);
}

/// As the list writes it where that is a date of a study: 2026-10 says no day.
std::string date_text(const std::string& cell, const Reading<model::Date>& date, const std::string& otherwise) {
    if (date.became == Became::empty) return otherwise;
    return date.became == Became::plain ? cell : model::text_of(date.value);
}

void read_capacity(ListReading& reading, model::Facility& facility) {
    for (const CapacityColumn& column : reading.columns().capacities()) {
        const std::string& cell = reading.row().cells[column.at];
        const auto places = places_in(reading, reading.table().headings[column.at], cell);
        if (!places || (facility.capacity && *places == 0)) continue;
        if (facility.capacity.value_or(0) > 0) {
            reading.doubt("two_capacities", {{"heading", reading.table().headings[column.at]}});
            continue;
        }
        facility.capacity = places;
        facility.capacity_unit = column.unit;
    }
    if (const std::string unit = or_nothing(reading.text("capacity_unit")); !unit.empty()) facility.capacity_unit = unit;
}

model::Facility facility_of(ListReading& reading, model::LonLat place, const std::string& crs) {
    const Source& source = reading.source();
    const auto status = reading.cell("status", status_in, "status_unread");
    const auto hours = reading.cell("opening_hours", hours_in, "hours_unread_cell");
    const auto quality = reading.quality();
    const auto date = reading.cell("date", date_in, "date_unread");
    model::Facility facility{.id = reading.cell("id", id_in, "id_eaten").value,
                             .name = reading.required("name"),
                             .place = place,
                             .given_crs = crs,
                             .in_use = places_in(reading, "in_use", reading.text("in_use")),
                             .opening_hours_text = hours.value,
                             .status = status.became == Became::empty ? model::FacilityStatus::open : status.value,
                             .opened = date_of(reading, "opened"),
                             .closed = date_of(reading, "closed"),
                             .township = reading.township(),
                             .village = or_nothing(reading.text("village")),
                             .address = or_nothing(reading.text("address")),
                             .lead_agency = or_nothing(reading.text("lead_agency")),
                             .source = or_else(reading.text("source"), source.source),
                             .date = date_text(reading.text("date"), date, source.date),
                             .quality = quality};
    if (!hours.value.empty()) facility.opening_hours = model::parse_opening_hours(hours.value);
    read_capacity(reading, facility);
    return facility;
}

/// Ids are one row's alone; a second row of the same gets one of its own later, and so does a second service of one row.
void keep_id_single(ListReading& reading, model::Facility& facility, std::set<std::string>& ids) {
    if (facility.id.empty() || ids.insert(facility.id).second) return;
    reading.repair("id_taken", {{"id", facility.id}});
    facility.id.clear();
}

void read_row(ListReading& reading, ListPlaces& places, const std::vector<std::string>& services, std::set<std::string>& ids,
              std::vector<FacilityRecord>& records) {
    const std::string& name = reading.required("name");
    const auto place = places.point(reading);
    if (!place)
        throw reading.flaw("facility_without_place", {{"name", name}, {"address", or_nothing(reading.text("address"))}});
    model::Facility facility = facility_of(reading, *place, places.crs(reading));
    if (services.empty() || services.front() == unsure)
        throw reading.flaw("category_unsure", {{"name", name}, {"value", reading.text("service")}});
    keep_id_single(reading, facility, ids);
    const std::string id = facility.id;
    for (const std::string& service : services) {
        facility.service = service;
        facility.id = service == services.front() || id.empty() ? id : id + "-" + service;
        records.push_back({reading.origin(), facility, !says_nothing(reading.text("status"))});
    }
}

/// Reads a row, or says of what services the list lacks one.
void read_or_lack(ListReading& reading, const ServiceWords& known, ListPlaces& places, std::set<std::string>& ids,
                  std::vector<FacilityRecord>& records, Findings& findings) {
    const auto services = services_of(reading, known);
    try {
        read_row(reading, places, services, ids, records);
    } catch (const model::InputError&) {
        for (const std::string& service : services) {
            if (service != unsure) findings.lacking.push_back({service, reading.township()});
        }
        throw;
    }
}

}  // namespace

std::vector<FacilityRecord> read_facilities(const Plan& plan, const Source& source, Findings& findings,
                                            const ServiceWords& known) {
    const auto fits = [&](const ListTable& table) { return has_column(table, source, "name") && has_places(table, source); };
    std::vector<FacilityRecord> records;
    std::set<std::string> ids;
    for (const ListTable& table : lists_of(plan, source, fits, findings)) {
        ListReading reading(table, source, findings);
        ListPlaces places(table, plan, source);
        reading.each([&] { read_or_lack(reading, known, places, ids, records, findings); });
    }
    return records;
}

}  // namespace circle15::intake
