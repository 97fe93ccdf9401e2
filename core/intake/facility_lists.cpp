// SPDX-License-Identifier: MIT
#include "core/intake/facility_lists.hpp"

#include <algorithm>
#include <format>
#include <map>
#include <set>

#include "core/geometry/measure.hpp"

namespace circle15::intake {

namespace {

/// A mapped facility this near to a listed one of the same service is the same.
constexpr double same_m = 50;

/// Less is more complete; an assumed list says more than one known to lack some.
int rank_of(Completeness completeness) {
    switch (completeness) {
        case Completeness::complete:
            return 0;
        case Completeness::assumed:
            return 1;
        case Completeness::partial:
            return 2;
    }
    return 2;
}

using PlacesOfLists = std::map<std::string, std::vector<model::Metres>>;  ///< by service

bool has_near(const PlacesOfLists& lists, const std::string& service, model::Metres at) {
    const auto known = lists.find(service);
    return known != lists.end() &&
           std::ranges::any_of(known->second, [&](model::Metres place) { return geometry::distance_m(place, at) <= same_m; });
}

/// What a list has is no matter any more: a thing of its name or, where that has none, one of what it may be at its place.
void note_listed(const std::vector<FacilityRecord>& listed, const PlacesOfLists& lists, const geometry::Projection& projection,
                 Findings& findings) {
    const auto is_listed_there = [&](const Findings::Unsure& thing) {
        const model::Metres at = projection.to_metres(thing.place);
        return std::ranges::any_of(thing.services, [&](const std::string& service) { return has_near(lists, service, at); });
    };
    for (model::DataIssue& issue : findings.issues) {
        if (issue.rule != "facility_unsure") continue;
        const Origin origin{.file = issue.file, .place = issue.place};
        const auto thing = std::ranges::find(findings.unsure, origin, &Findings::Unsure::origin);
        const bool by_name = !issue.value.empty() && std::ranges::any_of(listed, [&](const auto& record) {
            return record.facility.name == issue.value;
        });
        const bool by_place = issue.value.empty() && thing != findings.unsure.end() && is_listed_there(*thing);
        if (!by_name && !by_place) continue;
        issue.rule = "facility_unsure_listed";
        issue.severity = model::Severity::note;
    }
}

void give_ids(std::vector<FacilityRecord>& records) {
    std::set<std::string> ids;
    std::map<std::string, int> numbers;
    for (FacilityRecord& record : records) {
        model::Facility& one = record.facility;
        if (one.id.empty()) one.id = std::format("{}-{:03}", one.service, ++numbers[one.service]);
        const std::string wanted = one.id;
        for (int number = 2; !ids.insert(one.id).second; ++number) one.id = std::format("{}-{}", wanted, number);
    }
}

}  // namespace

std::vector<ListState> list_states(const std::vector<std::pair<std::string, Source>>& lists, const model::Standard& standard) {
    std::vector<ListState> states;
    for (const model::Rule& rule : standard.rules) {
        const Source* best = nullptr;
        for (const auto& [service, source] : lists) {
            if (service != rule.service) continue;
            if (best == nullptr || rank_of(source.completeness) < rank_of(best->completeness)) best = &source;
        }
        if (best != nullptr)
            states.push_back({.service = rule.service, .completeness = best->completeness, .quality = best->quality});
    }
    return states;
}

void leave_out_elsewhere(const StudyArea& area, const std::vector<VillageRecord>& villages, std::vector<FacilityRecord>& listed,
                         Findings& findings) {
    std::map<std::string, std::int64_t> elsewhere;
    std::set<std::string> here;  // files that have any
    for (const FacilityRecord& record : listed) {
        if (area.is_near(record.facility.place)) here.insert(record.origin.file);
    }
    std::erase_if(listed, [&](const FacilityRecord& record) {
        const model::Facility& one = record.facility;
        if (area.is_near(one.place)) return false;
        // A list all of which lies elsewhere is rather one whose places are wrong.
        if (!here.contains(record.origin.file)) findings.lacking.push_back({one.service, ""});
        if (one.township.empty() || !std::ranges::contains(villages, one.township, &VillageRecord::township)) {
            ++elsewhere[record.origin.file];
            return true;
        }
        findings.lacking.push_back({one.service, one.township});
        findings.issues.push_back(
            {.file = record.origin.file,
             .place = record.origin.place,
             .rule = "facility_far_off",
             .severity = model::Severity::rejected,
             .grave = true,
             .particulars = {{"name", one.name}, {"township", one.township}, {"lon", one.place.lon}, {"lat", one.place.lat}}});
        return true;
    });
    for (const auto& [file, count] : elsewhere) {
        findings.issues.push_back({.file = file,
                                   .place = {},
                                   .rule = "facilities_elsewhere",
                                   .severity = here.contains(file) ? model::Severity::note : model::Severity::doubt,
                                   .grave = !here.contains(file),
                                   .particulars = {{"count", count}}});
    }
}

void note_lacking(const std::vector<VillageRecord>& villages, MadeStudy& made) {
    for (ListState& list : made.lists) {
        if (list.completeness == Completeness::partial) continue;
        std::int64_t count = 0;
        std::set<std::string> townships;
        for (const Findings::Lacking& lacking : made.findings.lacking) {
            if (lacking.service != list.service) continue;
            ++count;
            const bool known = std::ranges::contains(villages, lacking.township, &VillageRecord::township);
            list.lacks_rows = list.lacks_rows || !known;
            townships.insert(lacking.township);
        }
        if (count == 0) continue;
        if (!list.lacks_rows) list.lacks_rows_in.assign(townships.begin(), townships.end());
        made.findings.issues.push_back({.file = made.plan.file,
                                        .place = {},
                                        .field = "service",
                                        .value = list.service,
                                        .rule = "list_lacks_rows",
                                        .severity = model::Severity::doubt,
                                        .grave = true,
                                        .particulars = {{"count", count}, {"service", list.service}}});
    }
}

std::vector<FacilityRecord> one_list(std::vector<FacilityRecord> listed, std::vector<FacilityRecord> mapped, MadeStudy& made,
                                     const geometry::Projection& projection) {
    const auto is_unknown = [&](const FacilityRecord& record) {
        return !std::ranges::contains(made.standard.standard.rules, record.facility.service, &model::Rule::service);
    };
    std::erase_if(listed, is_unknown);
    PlacesOfLists places;
    for (const FacilityRecord& record : listed)
        places[record.facility.service].push_back(projection.to_metres(record.facility.place));
    note_listed(listed, places, projection, made.findings);
    std::map<std::string, std::int64_t> left_out;
    std::erase_if(mapped, [&](const FacilityRecord& record) {
        if (!places.contains(record.facility.service)) return false;
        const auto state = std::ranges::find(made.lists, record.facility.service, &ListState::service);
        const bool complete = state != made.lists.end() && state->completeness == Completeness::complete;
        const bool near = has_near(places, record.facility.service, projection.to_metres(record.facility.place));
        left_out[record.facility.service] += complete || near;
        return complete || near;
    });
    for (const auto& [service, count] : left_out) {
        if (count == 0) continue;
        made.findings.issues.push_back({.file = made.plan.file,
                                        .place = {},
                                        .field = "service",
                                        .value = service,
                                        .rule = "facility_listed_too",
                                        .severity = model::Severity::note,
                                        .particulars = {{"count", count}, {"service", service}}});
    }
    std::vector<FacilityRecord> all;
    for (const model::Rule& rule : made.standard.standard.rules) {
        for (auto* records : {&listed, &mapped}) {
            for (FacilityRecord& record : *records) {
                if (record.facility.service == rule.service) all.push_back(std::move(record));
            }
        }
    }
    give_ids(all);
    return all;
}

}  // namespace circle15::intake
