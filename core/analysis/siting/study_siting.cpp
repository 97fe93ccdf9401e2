// SPDX-License-Identifier: MIT
#include "core/analysis/siting/study_siting.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "core/analysis/verdict.hpp"
#include "core/location/solve.hpp"

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

/// What is known of every home of the problem once `open` are, by demand; walks beyond the longest that counts are none.
std::vector<HomeFacts> facts_with(const Ground& ground, const StudySiting& siting, const std::vector<SiteId>& open) {
    const auto& rule = ground.study.standard.rules[siting.query.rule.at()];
    const FlatDmm near = network::flat_dmm_in(siting.threshold_minutes * 60, rule.speed_m_per_s);
    const FlatDmm far = std::max(near, network::flat_dmm_in(siting.longest_walk_minutes * 60, rule.speed_m_per_s));
    const auto walks = walks_to(ground, siting.query, siting.stated, open, far);
    std::vector<HomeFacts> facts;
    for (const auto id : siting.stated.homes) {
        const auto& village = ground.study.villages[ground.study.homes[id.at()].village.at()];
        auto& home = facts.emplace_back(HomeFacts{.speed_m_per_s = rule.speed_m_per_s,
                                                  .joined = ground.home_link(id) != nullptr,
                                                  .list = model::list_in(ground.study, rule.service, village.township)});
        if (walks[id.at()]) home.walk_dmm = walks[id.at()]->cost;
    }
    return facts;
}

std::int64_t persons_of(const StudySiting& siting, std::size_t demand) {
    return std::llround(siting.stated.problem.demand[demand].persons);
}

Effect effect_of(const StudySiting& siting, const std::vector<HomeFacts>& facts) {
    Effect effect;
    double person_minutes = 0;
    for (std::size_t row = 0; row < facts.size(); ++row) {
        const auto minutes = minutes_of(facts[row]);
        if (!minutes) continue;
        const auto persons = persons_of(siting, row);
        effect.walking += persons;
        if (status_at(facts[row], siting.threshold_minutes) == Status::covered) effect.covered += persons;
        person_minutes += static_cast<double>(persons) * *minutes;
        effect.worst_minutes = std::max(effect.worst_minutes.value_or(0), *minutes);
    }
    if (effect.walking > 0) effect.mean_minutes = person_minutes / static_cast<double>(effect.walking);
    return effect;
}

Effect effect_of(const Ground& ground, const StudySiting& siting, const std::vector<SiteId>& open) {
    return effect_of(siting, facts_with(ground, siting, open));
}

WalksCompared walks_compared(const StudySiting& siting, const std::vector<HomeFacts>& before,
                             const std::vector<HomeFacts>& after) {
    WalksCompared walks;
    double sum_before = 0;
    double sum_after = 0;
    for (std::size_t row = 0; row < before.size(); ++row) {
        const auto was = minutes_of(before[row]);
        const auto is = minutes_of(after[row]);
        if (!was || !is) continue;
        const auto persons = persons_of(siting, row);
        walks.persons += persons;
        sum_before += static_cast<double>(persons) * *was;
        sum_after += static_cast<double>(persons) * *is;
        walks.worst_minutes_before = std::max(walks.worst_minutes_before.value_or(0), *was);
        walks.worst_minutes_after = std::max(walks.worst_minutes_after.value_or(0), *is);
    }
    if (walks.persons == 0) return walks;
    walks.mean_minutes_before = sum_before / static_cast<double>(walks.persons);
    walks.mean_minutes_after = sum_after / static_cast<double>(walks.persons);
    return walks;
}

std::int64_t gained_in_doubt(const StudySiting& siting, const std::vector<HomeFacts>& before,
                             const std::vector<HomeFacts>& after) {
    std::int64_t persons = 0;
    for (std::size_t row = 0; row < before.size(); ++row) {
        const bool gained = status_at(after[row], siting.threshold_minutes) == Status::covered;
        if (gained && status_at(before[row], siting.threshold_minutes) == Status::unknown) persons += persons_of(siting, row);
    }
    return persons;
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
        const auto reason = ground.home_link(home) == nullptr                 ? OutOfReach::not_joined
                            : why == location::Unreachable::no_site_on_island ? OutOfReach::no_site_on_island
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
    siting.longest_walk_minutes = ground.study.standard.policy.unreached_minutes;
    siting.request.objective = query.objective;
    siting.request.nearly_as_good = ground.study.standard.policy.nearly_as_good_percent / 100;
    if (query.objective == Objective::least_person_cost) siting.request.unreached_cost = std::round(siting.stated.minutes * 60);
    for (std::size_t row = 0; row < siting.stated.homes.size(); ++row) {
        const auto persons = std::llround(siting.stated.problem.demand[row].persons);
        siting.persons += persons;
        if (ground.study.homes[siting.stated.homes[row].at()].quality == model::Quality::modelled)
            siting.modelled_persons += persons;
    }
    siting.answer = solve(siting.stated.problem, siting.request);
    siting.out_of_reach = out_of_reach_of(ground, siting);
    const auto before = facts_with(ground, siting, existing_sites(siting.stated));
    const auto after = facts_with(ground, siting, open_sites(siting));
    siting.before = effect_of(siting, before);
    siting.after = effect_of(siting, after);
    siting.walks = walks_compared(siting, before, after);
    siting.gained_in_doubt = gained_in_doubt(siting, before, after);
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
