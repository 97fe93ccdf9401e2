// SPDX-License-Identifier: MIT
#include "core/results/read_folder.hpp"

#include <algorithm>

#include "core/model/open_day.hpp"
#include "core/results/json_reason.hpp"
#include "core/results/read_rows.hpp"
#include "core/results/records.hpp"

namespace circle15::results {

namespace {

namespace fs = std::filesystem;

/// A record of a study or analysis, filled where it will stay.
template <class T>
T& filled(const Fields<T>& fields, Reading& reading, std::vector<T>& all, const json& properties) {
    T& value = all.emplace_back();
    fill(fields, Made<T>{.of = reading, .value = value, .index = all.size() - 1}, properties);
    return value;
}

void read_named_days(const json& manifest, model::DayCalendar& calendar) {
    for (const auto& day : manifest.value("named_days", json::array())) {
        const auto date = model::date_from(text_in(day, "date"));
        const auto kind = model::day_kind_named(text_in(day, "kind"));
        if (date && kind) calendar.days[*date] = {.kind = *kind, .name = text_in(day, "name")};
    }
}

void read_policy(const json& numbers, Reading& reading) {
    const auto fields = policy_fields();
    for (const auto& number : numbers) {
        PolicyRow row;
        fill(fields, Made<PolicyRow>{.of = reading, .value = row}, number);
        set_policy(row, reading.out.study.standard.policy);
    }
}

void read_head(const json& manifest, Reading& reading) {
    auto& study = reading.out.study;
    auto& analysis = reading.out.analysis;
    const auto date = model::date_from(text_in(manifest, "date"));
    if (!date) throw bad_result("run.json", "no_date");
    study.date = analysis.date = *date;
    fill(study_fields(), Made<model::Study>{.of = reading, .value = study}, manifest.at("study"));
    read_named_days(manifest, study.calendar);
    study.standard.name = text_in(manifest.at("standard"), "name");
    study.standard.name_en = text_in(manifest.at("standard"), "name_en");
    if (const auto end = number_in(manifest.at("standard"), "search_max_min")) study.standard.search_max_min = *end;
    read_policy(manifest.at("standard").value("policy", json::array()), reading);
    const json& slopes = manifest.at("slopes");
    analysis.slopes.enough = study.standard.policy.slopes_counted_percent / 100;
    analysis.slopes.streets = number_in(slopes, "streets_percent").value_or(0) / 100;
    if (const auto walks = number_in(slopes, "walks_percent")) analysis.slopes.walks = *walks / 100;
    const auto sources = source_fields();
    for (const auto& layer : manifest.at("layers")) filled(sources, reading, study.layers, layer);
    analysis.boats_known = manifest.contains("boats");
}

void read_rules(const json& rules, Reading& reading) {
    auto& study = reading.out.study;
    auto& analysis = reading.out.analysis;
    const auto fields = rule_fields();
    for (const auto& row : rules) {
        if (study.standard.rules.empty() || study.standard.rules.back().service != text_in(row, "service")) {
            analysis.services.push_back({.rule = model::id_of<model::RuleId>(study.standard.rules.size())});
            study.standard.rules.emplace_back();
        }
        auto& service = analysis.services.edit(analysis.services.size() - 1);
        auto& measure = service.measures.emplace_back();
        fill(
            fields,
            Made<analysis::Measure>{.of = reading, .value = measure, .index = service.measures.size() - 1, .service = &service},
            row);
    }
}

void read_manifest(const json& manifest, Reading& reading) {
    try {
        read_head(manifest, reading);
        read_rules(manifest.at("standard").at("rules"), reading);
    } catch (const model::InputError& error) {
        throw in_file(error, "run.json");
    }
}

void read_islands(const FolderFiles& files, Reading& reading) {
    const auto fields = island_fields({});
    each_feature(files, "islands.geojson", [&](const json& properties, const json& geometry) {
        auto& island = filled(fields, reading, reading.out.study.islands, properties);
        island.land = polygons_of(geometry);
        reading.learn_island(island.id);
    });
}

void read_facilities(const FolderFiles& files, const Shape& shape, Reading& reading) {
    const auto fields = facility_fields(shape);
    each_feature(files, "facilities.geojson", [&](const json& properties, const json& geometry) {
        reading.out.facilities.emplace_back();
        auto& facility = filled(fields, reading, reading.out.study.facilities, properties);
        facility.place = point_of(geometry.at("coordinates"));
        reading.learn_facility(facility.id);
    });
}

/// Those that serve on the day a service is judged on and are joined to a street.
void find_open(Opened& out) {
    out.analysis.services.edit_each([&](analysis::ServiceResult& service) {
        const auto& name = out.study.standard.rules[service.rule.at()].service;
        for (std::size_t row = 0; row < out.study.facilities.size(); ++row) {
            const auto& facility = out.study.facilities[row];
            if (facility.service != name || !out.facilities[row].link_m) continue;
            if (model::serves(model::serving_on(facility, out.study.calendar, service.date)))
                service.open.push_back(model::id_of<model::FacilityId>(row));
        }
    });
}

/// The status follows from the facts, as it did when they were written.
void judge(const model::Rule& rule, const model::Home& home, analysis::HomeVerdict& verdict) {
    verdict.facts.speed_m_per_s = rule.speed_m_per_s;
    const auto written = verdict.status;
    verdict.status = analysis::status_at(verdict.facts, rule.minutes);
    if (written != verdict.status)
        throw bad_result("homes.geojson", "status_not_from_facts",
                         {{"home", home.id}, {"status", name_of(written)}, {"service", rule.service}});
}

void read_homes(const FolderFiles& files, const Shape& shape, Reading& reading) {
    const auto fields = home_fields(shape);
    auto& study = reading.out.study;
    auto& analysis = reading.out.analysis;
    each_feature(files, "homes.geojson", [&](const json& properties, const json& geometry) {
        analysis.services.edit_each([](analysis::ServiceResult& service) { service.homes.emplace_back(); });
        auto& home = filled(fields, reading, study.homes, properties);
        home.place = point_of(geometry.at("coordinates"));
        analysis.services.edit_each([&](analysis::ServiceResult& service) {
            judge(study.standard.rules[service.rule.at()], home, service.homes.back());
        });
        reading.learn_home(home.id);
    });
    analysis.services.edit_each(
        [&](analysis::ServiceResult& service) { service.boats = analysis::BoatVerdicts(study.homes.size()); });
}

void read_areas(const FolderFiles& files, Reading& reading) {
    const auto fields = area_fields();
    const auto read = [&](const char* file, auto keep) {
        each_feature(files, file, [&](const json& properties, const json& geometry) {
            auto& service = reading.service(text_in(properties, "service"));
            analysis::ServiceArea area;
            fill(fields, Made<analysis::ServiceArea>{.of = reading, .value = area, .service = &service}, properties);
            auto known = std::ranges::find(service.areas, area.minutes, &analysis::ServiceArea::minutes);
            if (known == service.areas.end()) known = service.areas.insert(known, std::move(area));
            keep(*known, geometry);
        });
    };
    read("service_areas.geojson", [](analysis::ServiceArea& area, const json& geometry) { area.land = polygons_of(geometry); });
    read("service_streets.geojson",
         [](analysis::ServiceArea& area, const json& geometry) { area.streets = lines_of(geometry); });
    reading.out.analysis.services.edit_each(
        [](analysis::ServiceResult& service) { std::ranges::sort(service.areas, {}, &analysis::ServiceArea::minutes); });
}

void read_gaps(const FolderFiles& files, const Shape& shape, Reading& reading) {
    const auto fields = gap_fields(shape);
    each_feature(files, "gaps.geojson", [&](const json& properties, const json& geometry) {
        auto& service = reading.service(text_in(properties, "service"));
        auto& gap = service.gaps.emplace_back();
        fill(fields, Made<analysis::Gap>{.of = reading, .value = gap, .service = &service}, properties);
        gap.area = polygons_of(geometry);
    });
}

void read_streets(const FolderFiles& files, Reading& reading) {
    const auto fields = street_fields();
    each_feature(files, "streets.geojson", [&](const json& properties, const json& geometry) {
        auto& street = filled(fields, reading, reading.out.analysis.streets.edit(), properties);
        auto lines = lines_of(geometry);
        if (!lines.empty()) street.line = std::move(lines.front());
    });
}

void read_boats(const FolderFiles& files, Reading& reading) {
    auto& out = reading.out;
    if (files.has("piers.geojson")) {
        const auto fields = pier_fields();
        each_feature(files, "piers.geojson", [&](const json& properties, const json& geometry) {
            out.piers.emplace_back();
            filled(fields, reading, out.study.piers, properties).place = point_of(geometry.at("coordinates"));
        });
    }
    if (files.has("ferries.geojson")) {
        const auto fields = ferry_fields();
        each_feature(files, "ferries.geojson", [&](const json& properties, const json& geometry) {
            auto& route = filled(fields, reading, out.analysis.ferry_routes, properties);
            auto lines = lines_of(geometry);
            if (!lines.empty()) route.line = std::move(lines.front());
            out.routes.push_back({route.id, route.name});
            reading.learn_route(route.id);
        });
    }
    if (!files.has("boats.csv")) return;
    each_row(files, "boats.csv", boat_fields(), reading,
             [&](analysis::ServiceResult& service, analysis::BoatVerdict boat, const io::TextRow& row, const auto& columns) {
                 const auto home = static_cast<std::size_t>(std::ranges::find(columns, "home") - columns.begin());
                 service.boats.put(reading.home(row.cells[home]).at(), std::move(boat));
             });
}

}  // namespace

bool is_result_folder(const fs::path& path) {
    return fs::is_directory(path) && fs::exists(path / "run.json") && !fs::exists(path / "study.toml");
}

Opened read_folder(const fs::path& folder) {
    const FolderFiles files(folder);
    try {
        Opened out;
        Reading reading(out);
        out.scenario = files.scenario();
        read_manifest(files.manifest(), reading);
        Shape shape{.boats = files.has("boats.csv"), .places = files.has("places.csv")};
        for (const auto& rule : out.study.standard.rules) shape.services.push_back(rule.service);
        read_islands(files, reading);
        read_facilities(files, shape, reading);
        find_open(out);
        read_homes(files, shape, reading);
        read_areas(files, reading);
        read_gaps(files, shape, reading);
        read_streets(files, reading);
        read_boats(files, reading);
        each_row(files, "coverage.csv", coverage_fields(), reading,
                 [](analysis::ServiceResult& service, analysis::Coverage row, const auto&, const auto&) {
                     service.coverage.push_back(std::move(row));
                 });
        each_row(files, "ledger.csv", ledger_fields(), reading,
                 [](analysis::ServiceResult& service, analysis::LedgerRow row, const auto&, const auto&) {
                     service.ledger.push_back(std::move(row));
                 });
        out.islands = use_of_islands(out.study, out.analysis);
        return out;
    } catch (const json::exception& error) {
        throw bad_result(folder.string(), "lacks_member", {{"reason", reason_of(error)}});
    }
}

}  // namespace circle15::results
