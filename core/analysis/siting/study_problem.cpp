// SPDX-License-Identifier: MIT
#include "core/analysis/siting/study_problem.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <map>
#include <utility>

#include "core/analysis/siting/candidates.hpp"
#include "core/model/errors.hpp"
#include "core/model/open_day.hpp"
#include "core/model/parallel.hpp"
#include "core/network/place_reach.hpp"

namespace circle15::analysis::siting {

namespace {

using model::HomeId;
using network::FlatDmm;
using network::Link;

constexpr std::array sources{CandidateSource::dwellings, CandidateSource::streets, CandidateSource::buildings,
                             CandidateSource::listed};
constexpr std::size_t searches_at_once = 64;

/// Who gets both there and back within the limit, by the worse of the two.
std::vector<network::ReachedPlace> worse_of(const std::vector<network::ReachedPlace>& there,
                                            const std::vector<network::ReachedPlace>& back) {
    std::vector<network::ReachedPlace> both;
    auto other = back.begin();
    for (const auto& [place, cost] : there) {
        other = std::find_if(other, back.end(), [&](const auto& reached) { return reached.place >= place; });
        if (other == back.end()) break;
        if (other->place == place) both.push_back({.place = place, .cost = std::max(cost, other->cost)});
    }
    return both;
}

bool weighs_walks(Objective objective) {
    return objective == Objective::least_person_cost || objective == Objective::least_worst;
}

double limit_of(const StudyQuery& query, const model::Standard& standard) {
    const auto& rule = standard.rules[query.rule.at()];
    const double threshold = query.minutes.value_or(rule.minutes);
    return weighs_walks(query.objective) ? std::max(standard.policy.unreached_minutes, threshold) : threshold;
}

double whole_seconds(FlatDmm cost, const model::Rule& rule) {
    return std::round(network::seconds_of(cost, rule.speed_m_per_s));
}

std::optional<double> median_capacity(const StudyProblem& stated) {
    std::vector<double> known;
    for (const auto& site : stated.problem.sites) {
        if (site.existing && site.capacity) known.push_back(*site.capacity);
    }
    if (known.empty()) return std::nullopt;
    std::ranges::sort(known);
    return known[(known.size() - 1) / 2];
}

/// The first by alphabet of equals.
std::string commonest_hours(const Ground& ground, const StudyProblem& stated) {
    std::map<std::string, std::size_t> counts;
    for (const auto& place : stated.places) ++counts[ground.study.facilities[place.facility->at()].opening_hours_text];
    const auto most = std::ranges::max_element(counts, {}, [](const auto& entry) { return entry.second; });
    return most == counts.end() ? std::string{} : most->first;
}

/// Of the facility a site is, else those of new sites.
HoursThatDay hours_of(const Ground& ground, const StudyQuery& query, const StudyProblem& stated, const SitePlace& place) {
    auto hours = place.facility             ? ground.study.facilities[place.facility->at()].opening_hours
                 : stated.new_hours.empty() ? std::nullopt
                                            : std::optional(model::parse_opening_hours(stated.new_hours));
    return hours ? HoursThatDay{model::open_spans_on(*hours, ground.study.calendar, query.date)} : std::nullopt;
}

/// Whether somebody who walks to a site for `cost` finds it open; where only the way back counts, whether it is when he leaves.
bool finds_open(const StudyQuery& query, const model::Rule& rule, const SitePlace& place, FlatDmm cost) {
    if (!query.at) return true;
    const Departure departure{.at = *query.at, .speed_m_per_s = rule.speed_m_per_s};
    return query.walk == WalkRule::from_facility ? departure.leaves_open(place.hours) : departure.finds_open(place.hours, cost);
}

/// No candidate is open to anybody who sets out then: an answer would only say that nothing can be gained.
void refuse_closed_sites(const StudyQuery& query, const StudyProblem& stated) {
    const double until = *query.at + (query.walk == WalkRule::from_facility ? 0 : stated.minutes * 60);
    const auto opens = [&](const model::OpenSpan& span) { return span.from <= until && span.to > *query.at; };
    for (std::size_t row = 0; row < stated.places.size(); ++row) {
        const auto& hours = stated.places[row].hours;
        if (!stated.problem.sites[row].existing && (!hours || std::ranges::any_of(*hours, opens))) return;
    }
    throw model::InputError({.place = "--at", .rule = "sites_closed_then", .particulars = {{"hours", stated.new_hours}}});
}

void add_demand(const Ground& ground, const model::Rule& rule, StudyProblem& stated) {
    for (std::size_t row = 0; row < ground.study.homes.size(); ++row) {
        const auto& home = ground.study.homes[row];
        const auto persons = model::persons_in(home.persons, rule.group);
        if (persons == 0) continue;
        stated.problem.demand.push_back(
            {.id = home.id, .persons = static_cast<double>(persons), .island = ground.study.islands[home.island.at()].id});
        stated.homes.push_back(model::id_of<HomeId>(row));
    }
}

void add_existing(const Ground& ground, const model::Rule& rule, const StudyQuery& query, StudyProblem& stated) {
    for (std::size_t row = 0; row < ground.study.facilities.size(); ++row) {
        const auto id = model::id_of<model::FacilityId>(row);
        const auto& facility = ground.study.facilities[row];
        if (facility.service != rule.service || !model::serves_on(facility, ground.study.calendar, query.date)) continue;
        const Link* link = ground.facility_link(id);
        if (link == nullptr) {
            stated.not_joined.push_back(facility.id);
            continue;
        }
        Site site{.id = facility.id, .island = ground.study.islands[link->island.at()].id, .existing = true};
        if (facility.capacity) site.capacity = static_cast<double>(*facility.capacity);
        stated.problem.sites.push_back(site);
        stated.places.push_back(
            {.name = facility.name, .place = facility.place, .link = *link, .facility = id, .quality = facility.quality});
    }
}

void add_candidates(const Ground& ground, const StudyQuery& query, StudyProblem& stated) {
    auto candidates = candidate_sites(ground, query, stated.not_joined);
    if (candidates.empty()) {
        throw model::InputError({.rule = "no_candidates"});
    }
    stated.new_capacity = query.new_capacity ? query.new_capacity : median_capacity(stated);
    for (auto& [site, place] : candidates) {
        if (!site.capacity) site.capacity = stated.new_capacity;
        if (!site.capacity && query.objective == Objective::most_served) {
            throw model::InputError({.rule = "no_capacity", .particulars = {{"site", site.id}}});
        }
        stated.problem.sites.push_back(std::move(site));
        stated.places.push_back(std::move(place));
    }
}

std::vector<std::optional<Link>> demand_links(const Ground& ground, const StudyProblem& stated) {
    std::vector<std::optional<Link>> links;
    for (const auto home : stated.homes) {
        const Link* link = ground.home_link(home);
        links.push_back(link == nullptr ? std::nullopt : std::optional(*link));
    }
    return links;
}

void add_pairs(const Ground& ground, const model::Rule& rule, const StudyQuery& query, StudyProblem& stated) {
    const FlatDmm limit = network::flat_dmm_in(stated.minutes * 60, rule.speed_m_per_s);
    const auto links = demand_links(ground, stated);
    std::vector<network::PlaceReach> ways;
    auto walker = walker_of(ground, rule);
    for (const auto direction : directions_of(query.walk)) {
        walker.direction = direction;
        ways.emplace_back(ground.network, links, walker, limit);
    }
    const std::size_t sites = stated.places.size();
    std::vector<std::vector<Pair>> found((sites + searches_at_once - 1) / searches_at_once);
    model::in_parallel(found.size(), query.threads, [&](std::size_t batch) {
        std::vector<network::PlaceReach::Search> searches(ways.begin(), ways.end());
        for (std::size_t row = batch * searches_at_once; row < std::min(sites, (batch + 1) * searches_at_once); ++row) {
            auto reached = searches.front().around(stated.places[row].link);
            std::erase_if(reached, [&](const auto& one) { return !finds_open(query, rule, stated.places[row], one.cost); });
            if (searches.size() > 1) reached = worse_of(reached, searches.back().around(stated.places[row].link));
            for (const auto& [place, cost] : reached) {
                found[batch].push_back(
                    {.demand = {place}, .site = model::id_of<SiteId>(row), .cost = whole_seconds(cost, rule)});
            }
        }
    });
    for (const auto& batch : found) stated.problem.pairs.insert(stated.problem.pairs.end(), batch.begin(), batch.end());
}

}  // namespace

std::string_view name_of(CandidateSource source) {
    switch (source) {
        case CandidateSource::dwellings:
            return "dwellings";
        case CandidateSource::streets:
            return "streets";
        case CandidateSource::buildings:
            return "buildings";
        case CandidateSource::listed:
            return "listed";
    }
    std::unreachable();
}

std::optional<CandidateSource> candidate_source_named(std::string_view name) {
    const auto* found = std::ranges::find(sources, name, [](CandidateSource source) { return name_of(source); });
    return found == sources.end() ? std::nullopt : std::optional(*found);
}

StudyProblem study_problem(const Ground& ground, const StudyQuery& query) {
    const auto& rule = ground.study.standard.rules[query.rule.at()];
    StudyProblem stated{.minutes = limit_of(query, ground.study.standard)};
    add_demand(ground, rule, stated);
    add_existing(ground, rule, query, stated);
    stated.new_hours = commonest_hours(ground, stated);
    add_candidates(ground, query, stated);
    if (query.at) {
        for (auto& place : stated.places) place.hours = hours_of(ground, query, stated, place);
        refuse_closed_sites(query, stated);
    }
    add_pairs(ground, rule, query, stated);
    return stated;
}

network::Walker walker_of(const Ground& ground, const model::Rule& rule) {
    // Without elevations both shapes cost the same; the uncapped one is the network's own.
    return {.shape = ground.study.has_elevation ? slope_shape_of(rule.capped_downhill) : network::SlopeShape::uncapped};
}

WalkCosts walks_to(const Ground& ground, const StudyQuery& query, const StudyProblem& stated, const std::vector<SiteId>& sites,
                   FlatDmm limit) {
    const auto& rule = ground.study.standard.rules[query.rule.at()];
    std::vector<network::LinkedFacility> facilities;
    std::vector<HoursThatDay> hours;
    for (const auto site : sites) {
        facilities.push_back({.facility = {site.value}, .link = stated.places[site.at()].link});
        hours.push_back(stated.places[site.at()].hours);
    }
    const auto walker = walker_of(ground, rule);
    if (!query.at) return nearest_walks(ground, facilities, query.walk, walker, limit);
    return open_walks(ground, facilities, hours, {.at = *query.at, .speed_m_per_s = rule.speed_m_per_s}, query.walk, walker,
                      limit);
}

std::vector<std::optional<double>> walks_checked(const Ground& ground, const StudyQuery& query, const StudyProblem& stated,
                                                 SiteId site) {
    const auto& rule = ground.study.standard.rules[query.rule.at()];
    const FlatDmm limit = network::flat_dmm_in(stated.minutes * 60, rule.speed_m_per_s);
    const auto costs = walks_to(ground, query, stated, {site}, limit);
    std::vector<std::optional<double>> walks;
    for (const auto home : stated.homes) {
        const auto& found = costs[home.at()];
        walks.push_back(found ? std::optional(whole_seconds(found->cost, rule)) : std::nullopt);
    }
    return walks;
}

}  // namespace circle15::analysis::siting
