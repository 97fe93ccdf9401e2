// SPDX-License-Identifier: MIT
#include <algorithm>
#include <format>

#include "core/intake/osm/chains.hpp"
#include "core/intake/osm/mapped_things.hpp"
#include "core/model/parsed.hpp"

namespace circle15::intake {

namespace {

/// A facility and its outline, to find points that are mapped within it again.
struct Found {
    FacilityRecord record;
    model::MultiPolygon land;
};

std::optional<std::int64_t> capacity_of(const io::OsmTags& tags) {
    const auto places = model::parsed<std::int64_t>(tags.value("capacity"));
    return places && *places >= 0 ? places : std::nullopt;
}

std::string address_of(const io::OsmTags& tags) {
    const std::string_view street = tags.value("addr:street");
    const std::string_view number = tags.value("addr:housenumber");
    if (street.empty()) return std::string(tags.value("addr:full"));
    return number.empty() ? std::string(street) : std::format("{} {}", street, number);
}

model::FacilityStatus status_of(const io::OsmTags& tags) {
    const bool shut =
        tags.value("opening_hours") == "closed" || tags.value("abandoned") == "yes" || tags.value("disused") == "yes";
    return shut ? model::FacilityStatus::closed : model::FacilityStatus::open;
}

/// `node-12` for "node 12".
std::string id_of(const std::string& service, std::string thing) {
    std::ranges::replace(thing, ' ', '-');
    return std::format("{}-{}", service, thing);
}

FacilityRecord record_of(const MappedThing& thing, const std::string& service, const Source& source) {
    const std::string_view name = thing.tags->value("name");
    return {.origin = {.file = source.file, .place = thing.id},
            .facility = {.id = id_of(service, thing.id),
                         .name = name.empty() ? thing.id : std::string(name),
                         .service = service,
                         .place = thing.place,
                         .given_crs = "EPSG:4326",
                         .capacity = capacity_of(*thing.tags),
                         .opening_hours_text = status_of(*thing.tags) == model::FacilityStatus::closed
                                                   ? std::string{}
                                                   : std::string(thing.tags->value("opening_hours")),
                         .opening_hours = std::nullopt,
                         .status = status_of(*thing.tags),
                         .address = address_of(*thing.tags),
                         .lead_agency = std::string(thing.tags->value("operator")),
                         .source = std::format("OpenStreetMap {}", thing.id),
                         .date = source.date,
                         .quality = source.quality}};
}

/// Whether a point is the same facility as an outline: it lies within it, and their names do not differ.
bool is_within(const Found& point, const Found& outline) {
    const auto& [a, b] = std::pair{point.record.facility, outline.record.facility};
    const bool named_apart = a.name != b.name && a.name != point.record.origin.place && b.name != outline.record.origin.place;
    if (!point.land.empty() || outline.land.empty() || a.service != b.service || named_apart) return false;
    return std::ranges::any_of(outline.land, [&](const model::Polygon& part) { return ring_covers(part.shell, a.place); });
}

void tell(Findings& findings, const Source& source, const MappedThing& thing, std::string rule, model::Severity severity) {
    const std::string_view name = thing.tags->value("name");
    findings.issues.push_back({.file = source.file,
                               .place = thing.id,
                               .field = {},
                               .value = std::string(name),
                               .rule = std::move(rule),
                               .severity = severity,
                               .particulars = {{"name", name.empty() ? std::string_view(thing.id) : name}}});
}

}  // namespace

std::vector<FacilityRecord> mapped_facilities(const io::OsmCut& cut, const Source& source, const StudyArea& area,
                                              const std::vector<std::string>& services, Findings& findings) {
    std::vector<ServiceTag> table = source.tags.empty() ? service_tags() : source.tags;
    std::erase_if(
        table, [&](const ServiceTag& row) { return row.service != unsure && !std::ranges::contains(services, row.service); });
    model::RowCount count{.layer = source.file + " facilities"};
    std::vector<Found> found;
    const auto wanted = [&](const io::OsmTags& tags) { return !services_of(tags, table).empty(); };
    each_thing(cut, area.projection(), wanted, [&](const MappedThing& thing) {
        if (!area.is_near(thing.place)) return;
        for (const std::string& service : services_of(*thing.tags, table)) {
            ++count.read;
            if (service == unsure) {
                ++count.rejected;
                tell(findings, source, thing, "facility_unsure", model::Severity::rejected);
                findings.unsure.push_back({.origin = {.file = source.file, .place = thing.id},
                                           .place = thing.place,
                                           .services = services_it_may_be(*thing.tags, table)});
                continue;
            }
            Found one{.record = record_of(thing, service, source), .land = thing.land};
            const auto outline = std::ranges::find_if(found, [&](const Found& other) { return is_within(other, one); });
            if (outline != found.end()) {  // points come before outlines
                ++count.rejected;
                tell(findings, source, thing, "facility_mapped_twice", model::Severity::rejected);
                continue;
            }
            ++count.used;
            found.push_back(std::move(one));
        }
    });
    findings.rows.push_back(std::move(count));
    std::vector<FacilityRecord> records;
    for (Found& one : found) records.push_back(std::move(one.record));
    return records;
}

}  // namespace circle15::intake
