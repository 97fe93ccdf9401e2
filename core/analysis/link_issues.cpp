// SPDX-License-Identifier: MIT
#include "core/analysis/link_issues.hpp"

#include <algorithm>
#include <format>
#include <iterator>
#include <optional>
#include <utility>
#include <variant>

#include "core/analysis/layer_shift.hpp"
#include "core/analysis/slope_share.hpp"
#include "core/geometry/china_offset.hpp"
#include "core/model/errors.hpp"

namespace circle15::analysis {

using model::DataIssue;
using model::Severity;
using network::LinkFault;
using network::NoLink;

namespace {

/// How far from the streets of its island a stop may lie, metres.
constexpr double farthest_stop_m = 500;

struct Words {
    std::string zh;
    std::string en;
};

Words distance_words(std::optional<double> distance_m) {
    if (!distance_m) return {"", ""};
    return {std::format("，最近步行道 {:.0f} 米", *distance_m), std::format(", nearest street {:.0f} m away", *distance_m)};
}

Words fault_words(const NoLink& fault, double link_limit_m) {
    const Words distance = distance_words(fault.distance_m);
    switch (fault.fault) {
        case LinkFault::in_the_sea:
            return {"不在任何陆地上" + distance.zh, "lies on no land" + distance.en};
        case LinkFault::no_street_on_island:
            return {"所在岛屿没有步行道数据", "its island has no streets in the data"};
        case LinkFault::too_far:
            return {std::format("距步行道超过接入上限 {:.0f} 米", link_limit_m) + distance.zh,
                    std::format("farther from a street than the link limit of {:.0f} m", link_limit_m) + distance.en};
        case LinkFault::across_water:
            return {"最近的步行道隔着水面" + distance.zh, "the nearest street lies across water" + distance.en};
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
            .severity = Severity::note,
            .what_zh = "不在研究区的陆地上，船可停靠，但无人能由此步行",
            .what_en = "lies on no land of the study: boats call there, but nobody walks to or from it",
            .remedy_zh = "若为外县码头则属正常，否则核对坐标",
            .remedy_en = "as it should be for a pier of another county, else check its coordinates"};
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
    const auto report = [&](const std::string& layer, const std::string& id, const NoLink& fault, const Words& remedy) {
        const Words what = fault_words(fault, limit_m);
        issues.push_back({.file = file_of_layer(study, layer),
                          .place = "id " + id,
                          .field = "lon,lat",
                          .value = "",
                          .rule = layer + "_" + std::string(name_of(fault.fault)),
                          .severity = Severity::doubt,
                          .grave = layer == "facilities",  // it serves nobody, and those it should serve read unserved
                          .what_zh = what.zh,
                          .what_en = what.en,
                          .remedy_zh = remedy.zh,
                          .remedy_en = remedy.en});
    };
    for (std::size_t row = 0; row < study.homes.size(); ++row) {
        const auto& home = study.homes[row];
        if (const auto* fault = std::get_if<NoLink>(&ground.homes[row])) {
            report("homes", home.id, *fault,
                   {"补绘通往该居住点的步行道，或核对坐标；此前其判定为 unknown",
                    "draw the street that leads there or check the coordinates; until then its verdicts are unknown"});
        }
        const auto island = ground.linker.island_at(ground.projection.to_metres(home.place));
        if (island && *island != home.island) {
            issues.push_back({.file = file_of_layer(study, "homes"),
                              .place = "id " + home.id,
                              .field = "island",
                              .value = study.islands[home.island.at()].id,
                              .rule = "home_on_another_island",
                              .severity = Severity::doubt,
                              .what_zh = "坐标落在" + study.islands[island->at()].name,
                              .what_en = "its coordinates lie on " + study.islands[island->at()].id,
                              .remedy_zh = "核对该行的岛屿或坐标",
                              .remedy_en = "check the row's island or its coordinates"});
        }
    }
    for (std::size_t row = 0; row < study.facilities.size(); ++row) {
        const auto* fault = std::get_if<NoLink>(&ground.facilities[row]);
        if (fault == nullptr) continue;
        Words remedy{"核对坐标和坐标系", "check the coordinates and their CRS"};
        if (const auto crs = shift_that_helps(ground, study.facilities[row].place)) {
            remedy = {
                "若坐标为 " + *crs + "，则位于陆地且可接入步行道：请在 crs 列声明 " + *crs,
                "read as " + *crs + " it would lie ashore beside a street: declare crs = " + *crs + " if that is what it is"};
        }
        report("facilities", study.facilities[row].id, *fault, remedy);
    }
    for (std::size_t row = 0; row < study.piers.size(); ++row) {
        const auto* fault = std::get_if<NoLink>(&ground.piers[row]);
        if (fault == nullptr) continue;
        if (!fault->island) {
            // Piers of other counties have no streets here, which is no fault; a misplaced pier looks the same, so it is said.
            if (study.timetable) issues.push_back(outer_pier(study, study.piers[row].id));
            continue;
        }
        report("piers", study.piers[row].id, *fault, {"补绘通往码头的步行道", "draw the street that leads to the pier"});
    }
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
        throw model::InputError(
            {.file = file_of_layer(study, "homes"),
             .place = "home " + home.id,
             .rule = "island_without_streets",
             .what = "people live on island '" + study.islands[home.island.at()].id + "', which has no street in the data",
             .remedy = "add the island's streets to the street layer, or move the home to the island it is on"});
    }
}

}  // namespace

void require_streets(const Ground& ground) {
    require_streets_where_people_live(ground);
    require_streets_where_boats_call(ground);
}

void require_streets_where_boats_call(const Ground& ground) {
    const auto& study = ground.study;
    if (!study.timetable) return;
    const auto piers = model::study_piers_of(*study.timetable, study.piers);
    for (std::size_t row = 0; row < piers.size(); ++row) {
        if (!piers[row]) continue;
        const auto* fault = std::get_if<NoLink>(&ground.piers[piers[row]->at()]);
        if (fault == nullptr || !fault->island || fault->distance_m.value_or(0) <= farthest_stop_m) continue;
        throw model::InputError(
            {.file = file_of_layer(study, "ferries") + "/stops.txt",
             .place = "stop " + study.timetable->stops[row].id,
             .rule = "stop_far_from_street",
             .what = std::format("the nearest street of island '{}' is {:.0f} m away", study.islands[fault->island->at()].id,
                                 *fault->distance_m),
             .remedy = "correct the coordinates of the stop and its pier, or add the street that leads there"});
    }
}

}  // namespace circle15::analysis
