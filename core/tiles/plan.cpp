// SPDX-License-Identifier: MIT
#include "core/tiles/plan.hpp"

#include <map>
#include <numeric>
#include <utility>

#include "core/model/timetable_sailings.hpp"
#include "core/tiles/h3_cells.hpp"

namespace circle15::tiles {

namespace {

/// Which islands boats of a day join, by island the lowest of its group.
std::vector<std::size_t> island_groups(const model::Study& study, model::Date date) {
    std::vector<std::size_t> lowest(study.islands.size());
    std::iota(lowest.begin(), lowest.end(), std::size_t{0});
    const auto root = [&](std::size_t island) {
        while (lowest[island] != island) island = lowest[island] = lowest[lowest[island]];
        return island;
    };
    if (study.timetable) {
        const auto piers = model::study_piers_of(*study.timetable, study.piers);
        for (const auto& sailing : model::sailings_on(*study.timetable, date)) {
            std::optional<std::size_t> before;
            for (const auto& call : sailing.calls) {
                const auto pier = piers[call.stop.at()];
                const auto island = pier ? study.piers[pier->at()].island : std::nullopt;
                if (!island) continue;
                const std::size_t here = root(island->at());
                if (before && root(*before) != here) lowest[std::max(root(*before), here)] = std::min(root(*before), here);
                before = here;
            }
        }
    }
    for (auto& island : lowest) island = root(island);
    return lowest;
}

std::string names_of_group(const model::Study& study, const std::vector<std::size_t>& groups, std::size_t group) {
    std::string names;
    for (std::size_t island = 0; island < groups.size(); ++island) {
        if (groups[island] == group) names.append(names.empty() ? "" : " ").append(study.islands[island].id);
    }
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
    const auto groups = rule.by == CutBy::islands ? island_groups(study, rule.date) : std::vector<std::size_t>{};
    const auto name_for = [&](const model::Home& home) {
        switch (rule.by) {
            case CutBy::islands:
                return names_of_group(study, groups, groups[home.island.at()]);
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
