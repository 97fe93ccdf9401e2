// SPDX-License-Identifier: MIT
#include "core/analysis/home_doubts.hpp"

#include <algorithm>
#include <iterator>

#include "core/analysis/link_issues.hpp"

namespace circle15::analysis {

namespace {

model::DataIssue grave_doubt(const model::Study& study, std::string place, std::string rule, model::Particulars particulars) {
    return {.file = file_of_layer(study, "homes"),
            .place = std::move(place),
            .field = {},
            .value = {},
            .rule = std::move(rule),
            .severity = model::Severity::doubt,
            .grave = true,
            .particulars = std::move(particulars)};
}

}  // namespace

std::vector<model::DataIssue> home_doubts(const Ground& ground) {
    const auto& study = ground.study;
    std::vector<model::DataIssue> issues;
    std::int64_t all = 0;
    std::int64_t persons = 0;
    std::int64_t homes = 0;
    std::vector<std::int64_t> people(study.islands.size());
    for (std::size_t row = 0; row < study.homes.size(); ++row) {
        const auto here = model::persons_in(study.homes[row].persons, model::everybody);
        all += here;
        people[study.homes[row].island.at()] += here;
        if (ground.home_link(model::id_of<model::HomeId>(row)) != nullptr) continue;
        persons += here;
        ++homes;
    }
    const double percent = all > 0 ? 100 * static_cast<double>(persons) / static_cast<double>(all) : 0;
    if (percent >= study.standard.policy.grave_not_joined_percent)
        issues.push_back(
            grave_doubt(study, "", "homes_not_joined", {{"homes", homes}, {"persons", persons}, {"percent", percent}}));
    std::vector<std::int64_t> facilities(study.islands.size());
    for (std::size_t row = 0; row < study.facilities.size(); ++row) {
        const auto* link = ground.facility_link(model::id_of<model::FacilityId>(row));
        if (link != nullptr) ++facilities[link->island.at()];
    }
    for (std::size_t row = 0; row < facilities.size(); ++row) {
        if (facilities[row] == 0 || people[row] > 0) continue;
        const auto& island = study.islands[row];
        issues.push_back(grave_doubt(study, "island " + island.id, "island_without_people",
                                     {{"island", island.name}, {"facilities", facilities[row]}}));
    }
    return issues;
}

std::vector<model::DataIssue> ground_doubts(const Ground& ground) {
    auto issues = link_issues(ground);
    std::ranges::move(home_doubts(ground), std::back_inserter(issues));
    return issues;
}

}  // namespace circle15::analysis
