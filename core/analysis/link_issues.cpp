// SPDX-License-Identifier: MIT
#include "core/analysis/link_issues.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <optional>
#include <utility>
#include <variant>

#include "core/analysis/layer_shift.hpp"
#include "core/analysis/slope_share.hpp"
#include "core/analysis/street_issues.hpp"
#include "core/geometry/china_offset.hpp"
#include "core/model/errors.hpp"

namespace circle15::analysis {

using model::DataIssue;
using model::Severity;
using network::LinkFault;
using network::NoLink;

namespace {

enum class Layer { homes, facilities, piers };

std::string_view rule_of(Layer layer, LinkFault fault) {
    const auto of_layer = [layer](std::string_view homes, std::string_view facilities, std::string_view piers) {
        return layer == Layer::homes ? homes : layer == Layer::facilities ? facilities : piers;
    };
    switch (fault) {
        case LinkFault::in_the_sea:
            return of_layer("homes_in_the_sea", "facilities_in_the_sea", "piers_in_the_sea");
        case LinkFault::no_street_on_island:
            return of_layer("homes_no_street_on_island", "facilities_no_street_on_island", "piers_no_street_on_island");
        case LinkFault::too_far:
            return of_layer("homes_too_far", "facilities_too_far", "piers_too_far");
        case LinkFault::across_water:
            return of_layer("homes_across_water", "facilities_across_water", "piers_across_water");
    }
    std::unreachable();
}

/// Where the place would come ashore, were its coordinates Chinese map coordinates declared as WGS84.
std::optional<std::string> shift_that_helps(const Ground& ground, model::LonLat place) {
    const std::pair<std::string, model::LonLat> readings[] = {
        {"GCJ-02", geometry::wgs84_from_gcj02(place)}, {"BD-09", geometry::wgs84_from_gcj02(geometry::gcj02_from_bd09(place))}};
    for (const auto& [crs, reading] : readings) {
        if (std::holds_alternative<network::Link>(ground.linker.link(ground.projection.to_metres(reading)))) return crs;
    }
    return std::nullopt;
}

DataIssue outer_pier(const model::Study& study, const std::string& id) {
    return {.file = file_of_layer(study, "piers"),
            .place = "id " + id,
            .field = "lon,lat",
            .value = "",
            .rule = "piers_beyond_land",
            .severity = Severity::note};
}

}  // namespace

std::string file_of_layer(const model::Study& study, const std::string& layer) {
    const auto found = std::ranges::find(study.layers, layer, &model::LayerSource::layer);
    return found == study.layers.end() ? layer : found->file;
}

std::vector<DataIssue> link_issues(const Ground& ground) {
    const auto& study = ground.study;
    const double limit_m = study.link_rules.link_limit_m;
    std::vector<DataIssue> issues;
    const auto report = [&](Layer layer, const std::string& id, const NoLink& fault, const std::optional<std::string>& crs) {
        static constexpr std::array names{"homes", "facilities", "piers"};
        model::Particulars particulars{{"limit_m", limit_m}};
        if (fault.distance_m) particulars.emplace_back("distance_m", *fault.distance_m);
        if (crs) particulars.emplace_back("crs", *crs);
        issues.push_back({.file = file_of_layer(study, names.at(static_cast<std::size_t>(layer))),
                          .place = "id " + id,
                          .field = "lon,lat",
                          .value = "",
                          .rule = std::string(rule_of(layer, fault.fault)),
                          .severity = Severity::doubt,
                          // A facility that is not joined serves nobody, and those it should serve read unserved.
                          .grave = layer == Layer::facilities,
                          .particulars = std::move(particulars)});
    };
    std::map<model::IslandId, std::int64_t> without_streets;
    for (std::size_t row = 0; row < study.homes.size(); ++row) {
        const auto& home = study.homes[row];
        if (const auto* fault = std::get_if<NoLink>(&ground.homes[row])) {
            report(Layer::homes, home.id, *fault, std::nullopt);
            if (fault->fault == LinkFault::no_street_on_island)
                without_streets[home.island] += model::persons_in(home.persons, model::everybody);
        }
        const auto island = ground.linker.island_at(ground.projection.to_metres(home.place));
        if (island && *island != home.island) {
            issues.push_back(
                {.file = file_of_layer(study, "homes"),
                 .place = "id " + home.id,
                 .field = "island",
                 .value = study.islands[home.island.at()].id,
                 .rule = "home_on_another_island",
                 .severity = Severity::doubt,
                 .particulars = {{"name_zh", study.islands[island->at()].name}, {"name_en", study.islands[island->at()].id}}});
        }
    }
    for (const auto& [island, persons] : without_streets) {
        issues.push_back({.file = file_of_layer(study, "streets"),
                          .place = "island " + study.islands[island.at()].id,
                          .rule = "island_without_streets",
                          .severity = Severity::doubt,
                          .grave = true,
                          .particulars = {{"island", study.islands[island.at()].name}, {"persons", persons}}});
    }
    for (std::size_t row = 0; row < study.facilities.size(); ++row) {
        const auto* fault = std::get_if<NoLink>(&ground.facilities[row]);
        if (fault == nullptr) continue;
        report(Layer::facilities, study.facilities[row].id, *fault, shift_that_helps(ground, study.facilities[row].place));
    }
    for (std::size_t row = 0; row < study.piers.size(); ++row) {
        const auto* fault = std::get_if<NoLink>(&ground.piers[row]);
        if (fault == nullptr) continue;
        if (!fault->island) {
            // Piers of other counties have no streets here, which is no fault; a misplaced pier looks the same, so it is said.
            if (study.timetable) issues.push_back(outer_pier(study, study.piers[row].id));
            continue;
        }
        report(Layer::piers, study.piers[row].id, *fault, std::nullopt);
    }
    std::ranges::move(street_issues(ground), std::back_inserter(issues));
    std::ranges::move(layer_shifts(ground), std::back_inserter(issues));
    std::ranges::move(slope_issues(ground), std::back_inserter(issues));
    return issues;
}

namespace {

void require_streets_where_people_live(const Ground& ground) {
    const auto& study = ground.study;
    for (std::size_t row = 0; row < study.homes.size(); ++row) {
        const auto* fault = std::get_if<NoLink>(&ground.homes[row]);
        if (fault == nullptr || fault->fault != LinkFault::no_street_on_island) continue;
        const auto& home = study.homes[row];
        throw model::InputError({.file = file_of_layer(study, "homes"),
                                 .place = "home " + home.id,
                                 .rule = "island_without_streets",
                                 .particulars = {{"island", study.islands[home.island.at()].id}}});
    }
}

}  // namespace

void require_streets(const Ground& ground) {
    if (ground.study.refuse_rows) require_streets_where_people_live(ground);
    require_streets_where_boats_call(ground);
}

void require_streets_where_boats_call(const Ground& ground) {
    const auto& study = ground.study;
    if (!study.timetable) return;
    const auto piers = model::study_piers_of(*study.timetable, study.piers);
    for (std::size_t row = 0; row < piers.size(); ++row) {
        if (!piers[row]) continue;
        const auto* fault = std::get_if<NoLink>(&ground.piers[piers[row]->at()]);
        if (fault == nullptr || !fault->island || fault->distance_m.value_or(0) <= study.link_rules.pier_limit_m) continue;
        throw model::InputError({.file = file_of_layer(study, "ferries") + "/stops.txt",
                                 .place = "stop " + study.timetable->stops[row].id,
                                 .rule = "stop_far_from_street",
                                 .particulars = {{"island", study.islands[fault->island->at()].id},
                                                 {"distance_m", *fault->distance_m},
                                                 {"limit_m", study.link_rules.pier_limit_m}}});
    }
}

}  // namespace circle15::analysis
