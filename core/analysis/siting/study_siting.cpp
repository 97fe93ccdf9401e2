// SPDX-License-Identifier: MIT
#include "core/analysis/siting/study_siting.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "core/analysis/nearest_walks.hpp"
#include "core/analysis/siting/siting.hpp"

namespace circle15::analysis::siting {

namespace {

using network::FlatDmm;
using network::Link;

std::vector<SiteId> existing_sites(const StudyProblem& stated) {
    std::vector<SiteId> sites;
    for (std::size_t row = 0; row < stated.problem.sites.size(); ++row) {
        if (stated.problem.sites[row].existing) sites.push_back(model::id_of<SiteId>(row));
    }
    return sites;
}

Effect effect_of(const Ground& ground, const StudySiting& siting, const std::vector<SiteId>& open) {
    const auto& rule = ground.study.standard.rules[siting.query.rule.at()];
    std::vector<network::LinkedFacility> facilities;
    for (const auto site : open) facilities.push_back({.facility = {site.value}, .link = siting.stated.places[site.at()].link});
    const FlatDmm near = network::flat_dmm_in(siting.threshold_minutes * 60, rule.speed_m_per_s);
    const FlatDmm far = std::max(near, network::flat_dmm_in(longest_walk_minutes * 60, rule.speed_m_per_s));
    const auto walks = nearest_walks(ground, facilities, siting.query.walk, walker_of(ground, rule), far);
    Effect effect;
    double person_minutes = 0;
    for (std::size_t row = 0; row < siting.stated.homes.size(); ++row) {
        const auto& nearest = walks[siting.stated.homes[row].at()];
        if (!nearest) continue;
        const auto persons = std::llround(siting.stated.problem.demand[row].persons);
        const double minutes = network::seconds_of(nearest->cost, rule.speed_m_per_s) / 60;
        effect.walking += persons;
        if (nearest->cost <= near) effect.covered += persons;
        person_minutes += static_cast<double>(persons) * minutes;
        effect.worst_minutes = std::max(effect.worst_minutes.value_or(0), minutes);
    }
    if (effect.walking > 0) effect.mean_minutes = person_minutes / static_cast<double>(effect.walking);
    return effect;
}

/// Where walks are weighed, the steps' own persons are those within the longer limit, so who is covered is counted anew.
std::vector<std::int64_t> persons_by_step_of(const Ground& ground, const StudySiting& siting) {
    const auto objective = siting.query.objective;
    std::vector<std::int64_t> persons;
    if (objective != Objective::least_person_cost && objective != Objective::least_worst) {
        persons.push_back(std::llround(siting.answer.before.persons));
        for (const auto& step : siting.answer.steps) persons.push_back(std::llround(step.after.persons));
        return persons;
    }
    auto open = open_sites(siting);
    for (const auto& step : siting.answer.steps) std::erase(open, step.site);
    persons.push_back(effect_of(ground, siting, open).covered);
    for (const auto& step : siting.answer.steps) {
        open.push_back(step.site);
        persons.push_back(effect_of(ground, siting, open).covered);
    }
    return persons;
}

std::vector<OutOfReachRow> out_of_reach_of(const Ground& ground, const StudySiting& siting) {
    std::map<std::pair<model::IslandId, OutOfReach>, OutOfReachRow> rows;
    for (const auto& [demand, why] : siting.answer.unreachable) {
        const auto home = siting.stated.homes[demand.at()];
        const auto island = ground.study.homes[home.at()].island;
        const auto reason = ground.home_link(home) == nullptr       ? OutOfReach::not_joined
                            : why == Unreachable::no_site_on_island ? OutOfReach::no_site_on_island
                                                                    : OutOfReach::beyond_limit;
        auto& row = rows[{island, reason}];
        row.island = island;
        row.why = reason;
        row.persons += std::llround(siting.stated.problem.demand[demand.at()].persons);
        ++row.homes;
    }
    std::vector<OutOfReachRow> all;
    for (const auto& [key, row] : rows) all.push_back(row);
    return all;
}

}  // namespace

StudySiting site_study(const Ground& ground, const StudyQuery& query, const Request& request) {
    const auto& rule = ground.study.standard.rules[query.rule.at()];
    StudySiting siting{.query = query, .request = request, .stated = study_problem(ground, query)};
    siting.threshold_minutes = query.minutes.value_or(rule.minutes);
    siting.request.objective = query.objective;
    if (query.objective == Objective::least_person_cost) siting.request.unreached_cost = std::round(siting.stated.minutes * 60);
    for (std::size_t row = 0; row < siting.stated.homes.size(); ++row) {
        const auto persons = std::llround(siting.stated.problem.demand[row].persons);
        siting.persons += persons;
        if (ground.study.homes[siting.stated.homes[row].at()].quality == model::Quality::modelled)
            siting.modelled_persons += persons;
    }
    siting.answer = solve(siting.stated.problem, siting.request);
    siting.out_of_reach = out_of_reach_of(ground, siting);
    siting.before = effect_of(ground, siting, existing_sites(siting.stated));
    siting.after = effect_of(ground, siting, open_sites(siting));
    siting.persons_by_step = persons_by_step_of(ground, siting);
    return siting;
}

std::vector<SiteId> open_sites(const StudySiting& siting) {
    auto open = existing_sites(siting.stated);
    for (const auto site : siting.answer.closed) std::erase(open, site);
    for (const auto& step : siting.answer.steps) {
        if (!siting.stated.problem.sites[step.site.at()].existing) open.push_back(step.site);
    }
    std::ranges::sort(open);
    return open;
}

std::optional<model::VillageId> village_near(const Ground& ground, const SitePlace& place) {
    std::optional<std::pair<double, model::VillageId>> nearest;
    const auto here = place.link.foot;
    for (std::size_t row = 0; row < ground.homes.size(); ++row) {
        const Link* link = ground.home_link(model::id_of<model::HomeId>(row));
        if (link == nullptr || link->island != place.link.island) continue;
        const std::pair found{std::hypot(link->foot.x - here.x, link->foot.y - here.y), ground.study.homes[row].village};
        if (!nearest || found < *nearest) nearest = found;
    }
    return nearest ? std::optional(nearest->second) : std::nullopt;
}

std::vector<std::optional<double>> metres_to_existing(const Ground& ground, const StudyProblem& stated,
                                                      const std::vector<SiteId>& sites) {
    std::vector<network::LinkedFacility> facilities;
    for (const auto site : existing_sites(stated))
        facilities.push_back({.facility = {site.value}, .link = stated.places[site.at()].link});
    const network::NearestFacilities search(ground.network, std::move(facilities), {});
    std::vector<std::optional<double>> metres;
    for (const auto site : sites) {
        const auto& link = stated.places[site.at()].link;
        auto& found = metres.emplace_back();
        if (!search.from(link)) continue;
        found = 0;
        for (const auto& part : search.path(link)) *found += part.length_m;
    }
    return metres;
}

}  // namespace circle15::analysis::siting
