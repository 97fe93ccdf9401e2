// SPDX-License-Identifier: MIT
#include "core/tiles/plan.hpp"

#include <map>
#include <utility>

#include "core/model/timetable_sailings.hpp"
#include "core/network/connected_sets.hpp"
#include "core/tiles/h3_cells.hpp"

namespace circle15::tiles {

namespace {

/// Which islands boats of a day join, by island the lowest of its group.
std::vector<std::size_t> island_groups(const model::Study& study, model::Date date) {
    network::ConnectedSets sets(study.islands.size());
    if (study.timetable) {
        const auto piers = model::study_piers_of(*study.timetable, study.piers);
        for (const auto& sailing : model::sailings_on(*study.timetable, date)) {
            std::optional<std::size_t> before;
            for (const auto& call : sailing.calls) {
                const auto pier = piers[call.stop.at()];
                const auto island = pier ? study.piers[pier->at()].island : std::nullopt;
                if (!island) continue;
                if (before) sets.join(*before, island->at());
                before = island->at();
            }
        }
    }
    std::vector<std::size_t> lowest;
    for (std::size_t island = 0; island < study.islands.size(); ++island) lowest.push_back(sets.root(island));
    return lowest;
}

/// The ids of each island's group, by island.
std::vector<std::string> names_of_groups(const model::Study& study, model::Date date) {
    const auto groups = island_groups(study, date);
    std::vector<std::string> of_lowest(groups.size());
    for (std::size_t island = 0; island < groups.size(); ++island) {
        auto& names = of_lowest[groups[island]];
        names.append(names.empty() ? "" : " ").append(study.islands[island].id);
    }
    std::vector<std::string> names;
    for (const auto group : groups) names.push_back(of_lowest[group]);
    return names;
}

}  // namespace

std::string_view name_of(CutBy by) {
    switch (by) {
        case CutBy::islands:
            return "islands";
        case CutBy::townships:
            return "townships";
        case CutBy::h3:
            return "h3";
    }
    std::unreachable();
}

std::vector<Plan> plans_of(const analysis::Ground& ground, const CutRule& rule) {
    const auto& study = ground.study;
    const auto groups = rule.by == CutBy::islands ? names_of_groups(study, rule.date) : std::vector<std::string>{};
    const auto name_for = [&](const model::Home& home) {
        switch (rule.by) {
            case CutBy::islands:
                return groups[home.island.at()];
            case CutBy::townships:
                return study.villages[home.village.at()].township;
            case CutBy::h3:
                return h3_cell(home.place, rule.resolution);
        }
        std::unreachable();
    };
    std::map<std::string, std::vector<model::HomeId>> by_name;
    for (std::size_t row = 0; row < study.homes.size(); ++row)
        by_name[name_for(study.homes[row])].push_back(model::id_of<model::HomeId>(row));
    std::vector<Plan> plans;
    for (auto& [name, homes] : by_name) plans.push_back({.name = name, .homes = std::move(homes)});
    return plans;
}

}  // namespace circle15::tiles
