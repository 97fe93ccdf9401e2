// SPDX-License-Identifier: MIT
#include "mapview/sheet/result_folder.hpp"

#include <algorithm>
#include <sstream>

#include "core/cli/json_document.hpp"
#include "core/model/open_day.hpp"
#include "core/report/words.hpp"
#include "mapview/sheet/result_boats.hpp"
#include "mapview/sheet/result_files.hpp"
#include "mapview/sheet/result_homes.hpp"
#include "mapview/sheet/result_rows.hpp"
#include "mapview/sheet/result_tables.hpp"

namespace circle15::sheet {

namespace {

namespace fs = std::filesystem;

model::AgeGroup group_named(const std::string& ages) {
    for (unsigned bits = 1; bits <= model::everybody.bits; ++bits) {
        if (report::ages_of({bits}) == ages) return {bits};
    }
    throw bad_result("run.json", "no_ages", {{"value", ages}});
}

void read_head(const json& manifest, OpenedResult& result) {
    const json& head = manifest.at("study");
    auto& study = result.study;
    study.id = text_in(head, "id");
    study.name_zh = text_in(head, "name_zh");
    study.name_en = text_in(head, "name_en");
    study.measuring_crs = text_in(head, "measuring_crs");
    study.map_unit = text_in(head, "map_unit");
    study.map_approval = text_in(head, "map_approval");
    const auto date = model::date_from(text_in(manifest, "date"));
    if (!date) throw bad_result("run.json", "no_date");
    study.date = model::date_from(text_in(head, "date")).value_or(*date);
    result.analysis.date = *date;
    read_named_days(manifest, study.calendar);
    const json& slopes = manifest.at("slopes");
    result.analysis.slopes.streets = number_in(slopes, "streets_percent").value_or(0) / 100;
    if (const auto walks = number_in(slopes, "walks_percent")) result.analysis.slopes.walks = *walks / 100;
    for (const auto& layer : manifest.at("layers")) {
        study.layers.push_back({.layer = text_in(layer, "layer"),
                                .file = text_in(layer, "file"),
                                .crs = text_in(layer, "crs"),
                                .source = text_in(layer, "source"),
                                .licence = text_in(layer, "licence"),
                                .date = text_in(layer, "date"),
                                .quality = quality_in(layer, "quality"),
                                .sha256 = text_in(layer, "sha256")});
    }
}

void read_rules(const json& manifest, OpenedResult& result) {
    result.study.standard.name = text_in(manifest.at("standard"), "name");
    result.study.standard.name_en = text_in(manifest.at("standard"), "name_en");
    auto& rules = result.study.standard.rules;
    for (const auto& row : manifest.at("standard").at("rules")) {
        const std::string service = text_in(row, "service");
        const analysis::Measure measure{.name = text_in(row, "measure"),
                                        .group = group_named(text_in(row, "group")),
                                        .speed_m_per_s = number_in(row, "speed_m_per_s").value_or(1),
                                        .minutes = number_in(row, "threshold_minutes").value_or(15),
                                        .source = text_in(row, "source")};
        if (rules.empty() || rules.back().service != service) {
            rules.push_back({.service = service,
                             .name_zh = text_in(row, "service_zh"),
                             .name_en = text_in(row, "service_en"),
                             .group = measure.group,
                             .group_zh = text_in(row, "group_zh"),
                             .group_en = text_in(row, "group_en"),
                             .speed_m_per_s = measure.speed_m_per_s,
                             .capped_downhill = row.at("capped_downhill").get<bool>(),
                             .minutes = measure.minutes,
                             .source = measure.source,
                             .source_en = text_in(row, "source_en"),
                             .mark = text_in(row, "mark"),
                             .lead_agency = text_in(row, "lead_agency"),
                             .target_percent = number_in(row, "target_percent")});
            rules.back().days = model::service_days_named(text_in(row, "days")).value_or(model::ServiceDays::every_day);
            result.analysis.services.push_back({.rule = model::id_of<model::RuleId>(rules.size() - 1),
                                                .date = model::date_from(text_in(row, "date")).value_or(result.analysis.date)});
        }
        result.analysis.services.back().measures.push_back(measure);
    }
}

void read_islands(const json& features, OpenedResult& result, Rows& rows) {
    auto& islands = result.study.islands;
    for (const auto& feature : features) {
        const json& fields = feature.at("properties");
        model::Island island{.id = text_in(fields, "id"),
                             .name = text_in(fields, "name"),
                             .tier = model::island_tier_named(text_in(fields, "tier")).value_or(model::IslandTier::islet),
                             .township = text_in(fields, "township"),
                             .land = polygons_of(feature.at("geometry")),
                             .quality = quality_in(fields, "quality"),
                             .source = text_in(fields, "source")};
        std::istringstream joined(text_in(fields, "joined"));
        for (std::string name; joined >> name;) island.joined.push_back(name);
        rows.islands.emplace(island.id, model::id_of<model::IslandId>(islands.size()));
        islands.push_back(std::move(island));
    }
}

void read_facilities(const json& features, OpenedResult& result, Rows& rows) {
    auto& facilities = result.study.facilities;
    for (const auto& feature : features) {
        const json& fields = feature.at("properties");
        model::Facility facility{.id = text_in(fields, "id"),
                                 .name = text_in(fields, "name"),
                                 .service = text_in(fields, "service"),
                                 .place = point_of(feature.at("geometry").at("coordinates")),
                                 .given_crs = text_in(fields, "given_crs")};
        if (number_in(fields, "capacity")) facility.capacity = whole_in(fields, "capacity");
        facility.capacity_unit = text_in(fields, "capacity_unit");
        if (number_in(fields, "in_use")) facility.in_use = whole_in(fields, "in_use");
        facility.status = model::facility_status_named(text_in(fields, "status")).value_or(model::FacilityStatus::open);
        if (const auto hours = text_in(fields, "opening_hours"); !hours.empty())
            facility.opening_hours = model::parse_opening_hours(hours);
        facility.opened = model::date_from(text_in(fields, "opened"));
        facility.closed = model::date_from(text_in(fields, "closed"));
        facility.township = text_in(fields, "township");
        facility.village = text_in(fields, "village");
        facility.address = text_in(fields, "address");
        facility.lead_agency = text_in(fields, "lead_agency");
        facility.source = text_in(fields, "source");
        facility.date = text_in(fields, "date");
        facility.quality = quality_in(fields, "quality");
        rows.facilities.emplace(facility.id, model::id_of<model::FacilityId>(facilities.size()));
        facilities.push_back(std::move(facility));
    }
}

analysis::ServiceResult& service_named(OpenedResult& result, const std::string& name) {
    for (auto& service : result.analysis.services) {
        if (result.study.standard.rules[service.rule.at()].service == name) return service;
    }
    throw bad_result({}, "nothing_named", {{"kind", "service"}, {"value", name}});
}

void read_areas(const json& features, OpenedResult& result) {
    for (const auto& feature : features) {
        const json& fields = feature.at("properties");
        if (text_in(fields, "kind") != "area") continue;
        auto& areas = service_named(result, text_in(fields, "service")).areas;
        areas.push_back({.minutes = number_in(fields, "minutes").value_or(0),
                         .street_m = number_in(fields, "street_m").value_or(0),
                         .streets = {},
                         .land = polygons_of(feature.at("geometry"))});
    }
    for (auto& service : result.analysis.services) std::ranges::sort(service.areas, {}, &analysis::ServiceArea::minutes);
}

void read_gaps(const json& features, OpenedResult& result, const Rows& rows) {
    for (const auto& feature : features) {
        const json& fields = feature.at("properties");
        analysis::Gap gap{.id = text_in(fields, "id"),
                          .rank = static_cast<std::size_t>(whole_in(fields, "rank")),
                          .village = Rows::at(rows.villages, text_in(fields, "village_code"), "village"),
                          .island = Rows::at(rows.islands, text_in(fields, "island"), "island")};
        gap.cause = named<analysis::Cause>(text_in(fields, "cause"), analysis::cause_count,
                                           [](auto value) { return analysis::name_of(value); });
        gap.action = named<analysis::Action>(text_in(fields, "action"), analysis::action_count,
                                             [](auto value) { return analysis::name_of(value); });
        std::istringstream homes(text_in(fields, "home_ids"));
        for (std::string id; homes >> id;) gap.homes.push_back(Rows::at(rows.homes, id, "home"));
        gap.persons = whole_in(fields, "persons");
        for (std::size_t band = 0; band < model::age_bands.size(); ++band) {
            gap.persons_by_age[band] = whole_in(fields, model::age_bands[band].column);
        }
        if (const auto nearest = text_in(fields, "nearest_id"); !nearest.empty())
            gap.nearest = Rows::at(rows.facilities, nearest, "facility");
        gap.walk_minutes = number_in(fields, "walk_minutes");
        gap.short_minutes = number_in(fields, "short_minutes");
        gap.walk_m = number_in(fields, "walk_m");
        gap.link_m = number_in(fields, "link_m");
        gap.person_minutes = number_in(fields, "person_minutes").value_or(0);
        gap.boat = boat_verdict_of(fields, "boat_", rows.facilities);
        gap.area = polygons_of(feature.at("geometry"));
        gap.point = {number_in(fields, "lon").value_or(0), number_in(fields, "lat").value_or(0)};
        gap.quality = quality_in(fields, "quality");
        gap.stability =
            named<analysis::Stability>(text_in(fields, "stability"), 3, [](auto value) { return analysis::name_of(value); });
        service_named(result, text_in(fields, "service")).gaps.push_back(std::move(gap));
    }
}

void read_streets(const json& features, OpenedResult& result, const Rows& rows) {
    for (const auto& feature : features) {
        const json& fields = feature.at("properties");
        analysis::StreetRow street{.name = text_in(fields, "name"),
                                   .quality = quality_in(fields, "quality"),
                                   .osm_id = whole_in(fields, "osm_id"),
                                   .length_m = number_in(fields, "length_m").value_or(0)};
        street.kind = named<model::StreetKind>(text_in(fields, "kind"), 7, [](auto value) { return model::name_of(value); });
        if (const auto island = text_in(fields, "island"); !island.empty())
            street.island = Rows::at(rows.islands, island, "island");
        for (auto& line : lines_of(feature.at("geometry"))) {
            street.line = std::move(line);
            result.analysis.streets.push_back(street);
        }
    }
}

}  // namespace

bool is_result_folder(const fs::path& path) {
    return fs::is_directory(path) && fs::exists(path / "run.json") && !fs::exists(path / "study.toml");
}

OpenedResult read_result(const fs::path& folder) {
    const ResultFiles files(folder);
    try {
        OpenedResult result;
        Rows rows;
        result.scenario = files.scenario();
        read_head(files.manifest(), result);
        read_rules(files.manifest(), result);
        read_islands(files.layer("islands.geojson"), result, rows);
        read_facilities(files.layer("facilities.geojson"), result, rows);
        read_homes(files.layer("homes.geojson"), result, rows);
        read_areas(files.layer("service_areas.geojson"), result);
        read_gaps(files.layer("gaps.geojson"), result, rows);
        read_streets(files.layer("streets.geojson"), result, rows);
        read_boats(files, result);
        read_coverage(files.table("coverage.csv"), result);
        read_ledger(files.table("ledger.csv"), result);
        return result;
    } catch (const json::exception& error) {
        throw bad_result(folder.string(), "lacks_member", {{"reason", cli::reason_of(error)}});
    }
}

}  // namespace circle15::sheet
