// SPDX-License-Identifier: MIT
#include "core/analysis/street_issues.hpp"

#include <algorithm>
#include <format>
#include <functional>
#include <iterator>
#include <map>
#include <span>
#include <utility>
#include <variant>

#include "core/analysis/link_issues.hpp"
#include "core/network/bridges.hpp"

namespace circle15::analysis {

namespace {

using model::DataIssue;
using model::Severity;
using network::Link;
using network::StreetWorth;

std::string file_of(const model::Study& study, const model::StreetWay& way) {
    return way.file < study.streets.files.size() ? study.streets.files[way.file] : file_of_layer(study, "streets");
}

/// So many ways over water are told one by one for each file, those with the most water; the others are summed.
constexpr std::size_t told_ways = 10;

/// One doubt a way: of its longest stretch. Where many ways leave the land, the land is what is amiss.
void tell_water(const Ground& ground, std::vector<DataIssue>& issues) {
    const model::Study& study = ground.study;
    std::map<std::pair<std::uint32_t, bool>, const network::OverWater*> worst;
    for (const network::OverWater& stretch : ground.land->over_water) {
        if (!network::is_odd(stretch, study.link_rules)) continue;
        const network::OverWater*& known = worst[{stretch.piece.way, stretch.between.has_value()}];
        if (known == nullptr || stretch.wet_m > known->wet_m) known = &stretch;
    }
    std::map<std::string, std::vector<const network::OverWater*>> by_file;
    std::vector<const network::OverWater*> told;
    for (const auto& [key, stretch] : worst) {
        if (stretch->between) {
            told.push_back(stretch);
        } else {
            by_file[file_of(study, study.streets.ways[key.first])].push_back(stretch);
        }
    }
    for (auto& [file, stretches] : by_file) {
        std::ranges::stable_sort(stretches, std::ranges::greater{}, &network::OverWater::wet_m);
        const auto all = std::span(stretches);
        const auto rest = all.subspan(std::min(told_ways, all.size()));
        std::ranges::copy(all.first(all.size() - rest.size()), std::back_inserter(told));
        if (rest.empty()) continue;
        double water_m = 0;
        for (const auto* stretch : rest) water_m += stretch->wet_m;
        issues.push_back({.file = file,
                          .place = {},
                          .rule = "streets_beyond_land",
                          .severity = Severity::doubt,
                          .grave = true,
                          .particulars = {{"ways", std::ssize(rest)}, {"water_km", water_m / 1000}}});
    }
    for (const network::OverWater* stretch : told) {
        const model::StreetWay& way = study.streets.ways[stretch->piece.way];
        DataIssue doubt{.file = file_of(study, way),
                        .place = std::format("way {}", way.osm_id),
                        .rule = stretch->between ? "street_between_islands" : "street_over_water",
                        .severity = Severity::doubt,
                        .grave = stretch->between || stretch->wet_m > study.standard.policy.grave_water_m,
                        .particulars = {{"water_m", stretch->wet_m},
                                        {"off_shore_m", stretch->off_shore_m},
                                        {"lon", stretch->place.lon},
                                        {"lat", stretch->place.lat},
                                        {"way", way.osm_id}}};
        if (stretch->between) {
            doubt.particulars.emplace_back("island", study.islands[stretch->between->first.at()].name);
            doubt.particulars.emplace_back("other_island", study.islands[stretch->between->second.at()].name);
        }
        issues.push_back(std::move(doubt));
    }
}

/// One doubt a pair of islands where people live: the longest bridge between them.
void tell_bridges(const Ground& ground, std::vector<DataIssue>& issues) {
    const model::Study& study = ground.study;
    std::vector<bool> peopled(study.islands.size());
    for (const model::Home& home : study.homes) {
        if (model::persons_in(home.persons, model::everybody) > 0) peopled[home.island.at()] = true;
    }
    const auto bridges = network::bridges_between_islands(study, ground.projection, *ground.land->lands);
    std::map<std::pair<model::IslandId, model::IslandId>, const network::OverWater*> longest;
    for (const network::OverWater& bridge : bridges) {
        if (!peopled[bridge.between->first.at()] || !peopled[bridge.between->second.at()]) continue;
        const network::OverWater*& known = longest[*bridge.between];
        if (known == nullptr || bridge.wet_m > known->wet_m) known = &bridge;
    }
    for (const auto& [islands, bridge] : longest) {
        const model::StreetWay& way = study.streets.ways[bridge->piece.way];
        issues.push_back({.file = file_of(study, way),
                          .place = std::format("way {}", way.osm_id),
                          .rule = "islands_bridged",
                          .severity = Severity::doubt,
                          .grave = true,
                          .particulars = {{"water_m", bridge->wet_m},
                                          {"way", way.osm_id},
                                          {"island", study.islands[islands.first.at()].name},
                                          {"other_island", study.islands[islands.second.at()].name}}});
    }
}

/// What is joined to one part of the streets, or to streets of one kind.
struct Joined {
    std::int64_t homes = 0;
    std::int64_t persons = 0;
    std::int64_t facilities = 0;
    std::string names;  ///< of the facilities
};

void add_to(Joined& joined, const model::Home& home) {
    ++joined.homes;
    joined.persons += model::persons_in(home.persons, model::everybody);
}

void add_to(Joined& joined, const model::Facility& facility) {
    ++joined.facilities;
    joined.names += (joined.names.empty() ? "" : "; ") + facility.name;
}

model::Particulars particulars_of(const Joined& joined) {
    return {{"homes", joined.homes}, {"persons", joined.persons}, {"facilities", joined.facilities}, {"names", joined.names}};
}

void tell_joined(const Ground& ground, std::vector<DataIssue>& issues) {
    const model::Study& study = ground.study;
    std::map<model::ComponentId, Joined> scraps;
    Joined sheltered;
    const auto look_at = [&](const network::LinkResult& result, const auto& place) {
        const Link* link = std::get_if<Link>(&result);
        if (link == nullptr) return;
        const StreetWorth worth = ground.linker.worth_of(*link);
        if (worth == StreetWorth::scrap || worth == StreetWorth::scrap_sheltered)
            add_to(scraps[ground.network.component(ground.network.edge(link->edge).from)], place);
        if (worth == StreetWorth::leads_sheltered || worth == StreetWorth::scrap_sheltered) add_to(sheltered, place);
    };
    for (std::size_t row = 0; row < study.homes.size(); ++row) look_at(ground.homes[row], study.homes[row]);
    for (std::size_t row = 0; row < study.facilities.size(); ++row) look_at(ground.facilities[row], study.facilities[row]);

    for (const auto& [part, joined] : scraps) {
        const network::StreetComponent& component = ground.network.components()[part.at()];
        DataIssue doubt{.file = file_of_layer(study, "streets"),
                        .place = std::format("{:.6f}, {:.6f}", component.somewhere.lon, component.somewhere.lat),
                        .rule = joined.facilities > 0 ? "facilities_on_scrap" : "homes_on_scrap",
                        .severity = Severity::doubt,
                        .grave = joined.facilities > 0,
                        .particulars = particulars_of(joined)};
        doubt.particulars.emplace_back("street_m", component.length_m);
        issues.push_back(std::move(doubt));
    }
    if (sheltered.homes + sheltered.facilities > 0) {
        issues.push_back({.file = file_of_layer(study, "streets"),
                          .place = {},
                          .rule = "joined_under_cover",
                          .severity = Severity::doubt,
                          .particulars = particulars_of(sheltered)});
    }
}

void tell_ways(const Ground& ground, std::vector<DataIssue>& issues) {
    const model::Study& study = ground.study;
    for (const std::uint32_t row : ground.network.squares_left()) {
        const model::StreetSquare& square = study.streets.squares[row];
        const model::StreetWay& rim = study.streets.ways[square.rim];
        issues.push_back({.file = file_of(study, rim),
                          .place = std::format("way {}", rim.osm_id),
                          .rule = "square_not_crossed",
                          .severity = Severity::doubt});
    }
    const auto by_rule = std::ranges::count_if(study.streets.ways, &model::StreetWay::by_rule);
    if (by_rule > 0) {
        issues.push_back({.file = file_of_layer(study, "streets"),
                          .place = {},
                          .rule = study.walk_rules.cycleways ? "cycleways_walked" : "cycleways_not_walked",
                          .severity = Severity::note,
                          .particulars = {{"ways", by_rule}}});
    }
}

}  // namespace

std::vector<DataIssue> street_issues(const Ground& ground) {
    std::vector<DataIssue> issues;
    tell_water(ground, issues);
    tell_bridges(ground, issues);
    tell_joined(ground, issues);
    tell_ways(ground, issues);
    return issues;
}

}  // namespace circle15::analysis
