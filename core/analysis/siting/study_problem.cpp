// SPDX-License-Identifier: MIT
#include "core/analysis/siting/study_problem.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <utility>

#include "core/analysis/nearest_walks.hpp"
#include "core/analysis/parallel.hpp"
#include "core/analysis/siting/candidates.hpp"
#include "core/model/errors.hpp"
#include "core/model/open_day.hpp"
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

double limit_of(const StudyQuery& query, const model::Rule& rule) {
    const double threshold = query.minutes.value_or(rule.minutes);
    return weighs_walks(query.objective) ? std::max(longest_walk_minutes, threshold) : threshold;
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
    in_parallel(found.size(), query.threads, [&](std::size_t batch) {
        std::vector<network::PlaceReach::Search> searches(ways.begin(), ways.end());
        for (std::size_t row = batch * searches_at_once; row < std::min(sites, (batch + 1) * searches_at_once); ++row) {
            auto reached = searches.front().around(stated.places[row].link);
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
    StudyProblem stated{.minutes = limit_of(query, rule)};
    add_demand(ground, rule, stated);
    add_existing(ground, rule, query, stated);
    add_candidates(ground, query, stated);
    add_pairs(ground, rule, query, stated);
    return stated;
}

network::Walker walker_of(const Ground& ground, const model::Rule& rule) {
    // Without elevations both shapes cost the same; the uncapped one is the network's own.
    return {.shape = ground.study.has_elevation ? slope_shape_of(rule.capped_downhill) : network::SlopeShape::uncapped};
}

std::vector<std::optional<double>> walks_checked(const Ground& ground, const StudyQuery& query, const StudyProblem& stated,
                                                 SiteId site) {
    const auto& rule = ground.study.standard.rules[query.rule.at()];
    const FlatDmm limit = network::flat_dmm_in(stated.minutes * 60, rule.speed_m_per_s);
    const network::LinkedFacility alone{.facility = model::FacilityId{0}, .link = stated.places[site.at()].link};
    const auto costs = nearest_walks(ground, {alone}, query.walk, walker_of(ground, rule), limit);
    std::vector<std::optional<double>> walks;
    for (const auto home : stated.homes) {
        const auto& found = costs[home.at()];
        walks.push_back(found ? std::optional(whole_seconds(found->cost, rule)) : std::nullopt);
    }
    return walks;
}

}  // namespace circle15::analysis::siting
