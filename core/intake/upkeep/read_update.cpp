// SPDX-License-Identifier: MIT
#include "core/intake/upkeep/read_update.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <set>

#include "core/intake/area.hpp"
#include "core/intake/plan.hpp"
#include "core/intake/sheets/read_lists.hpp"
#include "core/intake/sheets/service_words.hpp"
#include "core/model/errors.hpp"

namespace circle15::intake {

namespace {

Plan plan_of(const model::Study& study, const std::filesystem::path& folder) {
    Plan plan{.folder = folder, .file = "study.toml", .measuring_crs = study.measuring_crs};
    plan.date = study.date;
    model::MultiPolygon land;
    for (const model::Island& island : study.islands) std::ranges::copy(island.land, std::back_inserter(land));
    if (land.empty()) return plan;
    const Box box = box_of(land);
    plan.area.box = {box.west, box.south, box.east, box.north};
    return plan;
}

/// Words of the list that are names of the study's own services mean them.
void know_services(const ServiceWords& known, Source& source) {
    for (auto& [word, services] : source.services) {
        if (const auto found = known.find(word); found != known.end()) services = found->second;
    }
}

std::vector<Source> lists_in(const UpdateOptions& options, const ServiceWords& known) {
    std::vector<Source> lists;
    for (Source& source : look_at_table(options.file, options.file.filename().string())) {
        if (source.role != Role::facilities || (!options.sheet.empty() && source.sheet != options.sheet)) continue;
        if (!options.crs.empty()) source.crs = options.crs;
        if (!options.service.empty()) source.service = options.service;
        source.source = options.source;
        source.date = options.date ? model::text_of(*options.date) : "";
        know_services(known, source);
        lists.push_back(std::move(source));
    }
    if (lists.empty()) throw model::InputError({.file = options.file_name, .rule = "no_facility_list"});
    return lists;
}

/// The newest day any row names.
std::optional<model::Date> newest_of(const std::vector<FacilityRecord>& records) {
    std::optional<model::Date> newest;
    for (const FacilityRecord& record : records) {
        if (const auto date = model::date_from(record.facility.date)) newest = std::max(newest.value_or(*date), *date);
    }
    return newest;
}

/// Those the list names by its words, by its rows or in its name.
std::vector<std::string> services_of(const std::vector<Source>& lists, const std::vector<FacilityRecord>& records) {
    std::set<std::string> services;
    for (const Source& source : lists) {
        if (!source.service.empty()) services.insert(source.service);
    }
    for (const FacilityRecord& record : records) services.insert(record.facility.service);
    return {services.begin(), services.end()};
}

void tell_shift(const ListUpdate& update, Findings& findings) {
    if (!update.common_shift) return;
    findings.issues.push_back({.file = update.list.file,
                               .rule = "list_shifted",
                               .severity = model::Severity::doubt,
                               .grave = true,
                               .particulars = {{"metres", std::hypot(update.common_shift->x, update.common_shift->y)},
                                               {"east", update.common_shift->x},
                                               {"north", update.common_shift->y}}});
}

}  // namespace

ReadUpdate read_update(const model::Study& study, const UpdateOptions& options) {
    const Plan plan = plan_of(study, options.file.parent_path());
    ReadUpdate read;
    std::vector<FacilityRecord> records;
    const ServiceWords known = words_of(study.standard);
    const std::vector<Source> lists = lists_in(options, known);
    for (const Source& source : lists) {
        auto more = read_facilities(plan, source, read.findings, known);
        std::ranges::move(more, std::back_inserter(records));
    }
    std::erase_if(records, [&](const FacilityRecord& record) {
        return !std::ranges::contains(study.standard.rules, record.facility.service, &model::Rule::service);
    });
    const auto date = options.date ? options.date : newest_of(records);
    if (!date) throw model::InputError({.file = options.file_name, .rule = "list_date_missing"});
    const ListOrigin origin{.file = options.file_name,
                            .source = options.source,
                            .date = *date,
                            .services = services_of(lists, records),
                            .complete = !options.partial};
    read.update = compare_with_list(study.facilities, records, origin, geometry::Projection(study.measuring_crs));
    tell_shift(read.update, read.findings);
    return read;
}

}  // namespace circle15::intake
