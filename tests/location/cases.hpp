// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <format>
#include <functional>
#include <limits>
#include <map>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "core/location/solve.hpp"

namespace circle15::siting_cases {

using namespace location;

struct CaseSize {
    std::uint32_t demand = 8;
    std::uint32_t sites = 6;
    unsigned pairs_of_8 = 3;
    bool whole = true;  ///< persons and costs are whole numbers
    bool capacities = false;
};

/// A small problem on two islands, some of whose sites exist.
inline Problem random_problem(std::mt19937_64& random, const CaseSize& size) {
    const auto amount = [&](unsigned below) {
        const double value = static_cast<double>(random() % below);
        return size.whole ? value : value + static_cast<double>(random() % 1000) / 997.0;
    };
    Problem problem;
    for (std::uint32_t i = 0; i < size.demand; ++i)
        problem.demand.push_back({std::format("d{:02}", i), amount(9), random() % 2 == 0 ? "east" : "west"});
    for (std::uint32_t j = 0; j < size.sites; ++j) {
        Site site{.id = std::format("s{:02}", j),
                  .island = random() % 2 == 0 ? "east" : "west",
                  .cost = 1 + amount(4),
                  .existing = random() % 5 == 0};
        if (size.capacities && random() % 4 != 0) site.capacity = static_cast<double>(random() % 14);
        problem.sites.push_back(site);
    }
    for (std::uint32_t i = 0; i < size.demand; ++i) {
        for (std::uint32_t j = 0; j < size.sites; ++j) {
            if (random() % 8 < size.pairs_of_8) problem.pairs.push_back({{i}, {j}, amount(12)});
        }
    }
    return problem;
}

inline Request random_request(std::mt19937_64& random, Objective objective) {
    Request request{.objective = objective};
    if (objective != Objective::fewest_sites || random() % 3 == 0) request.add = random() % 4;
    if (random() % 3 == 0) request.budget = static_cast<double>(random() % 9);
    if (random() % 3 == 0) request.minimums.push_back({random() % 2 == 0 ? "east" : "west", 1 + random() % 2});
    request.existing_free = random() % 4 == 0;
    if (random() % 3 == 0) request.threshold = 8;
    if (objective == Objective::least_person_cost && random() % 2 == 0) request.unreached_cost = 10;
    return request;
}

/// What a set of open sites (bits by row) is worth; less is better, reach first where the objective says so.
struct Worth {
    double first = 0;
    double second = 0;
    bool operator==(const Worth&) const = default;
};

inline bool is_better(const Worth& a, const Worth& b) {
    if (std::abs(a.first - b.first) > 1e-7) return a.first < b.first;
    return a.second < b.second - 1e-7;
}

/// Persons served at most, by trying to reach every subset of open sites: max flow equals min cut over sets of sites that are
/// cut.
inline double most_served_by(const Problem& problem, const Request& request, std::uint32_t open) {
    double least = std::numeric_limits<double>::infinity();
    // A cut keeps some open sites on the source's side: their capacities are cut, and the persons who reach none of the others.
    for (std::uint32_t kept = open;; kept = (kept - 1) & open) {
        double cut = 0;
        std::vector<bool> counted(problem.demand.size(), false);
        for (std::size_t j = 0; j < problem.sites.size(); ++j) {
            if ((kept >> j & 1U) != 0) cut += problem.sites[j].capacity.value_or(std::numeric_limits<double>::infinity());
        }
        for (const auto& pair : problem.pairs) {
            if (request.threshold && pair.cost > *request.threshold) continue;
            if ((open >> pair.site.value & 1U) == 0 || (kept >> pair.site.value & 1U) != 0 || counted[pair.demand.at()])
                continue;
            counted[pair.demand.at()] = true;
            cut += problem.demand[pair.demand.at()].persons;
        }
        least = std::min(least, cut);
        if (kept == 0) return least;
    }
}

/// The cheapest assignment of as many persons as possible within the capacities, by successive shortest paths; persons without
/// a place pay `unreached_cost` where it is given.
inline Worth assigned_to(const Problem& problem, const Request& request, std::uint32_t open) {
    struct Arc {
        std::size_t from = 0, to = 0;
        double room = 0, cost = 0;
    };
    const double no_end = std::numeric_limits<double>::infinity();
    const std::size_t demands = problem.demand.size();
    const std::size_t source = demands + problem.sites.size(), sink = source + 1, nowhere = source + 2;
    std::vector<Arc> arcs;
    const auto add = [&](std::size_t from, std::size_t to, double room, double cost) {
        arcs.push_back({from, to, room, cost});
        arcs.push_back({to, from, 0, -cost});
    };
    for (std::size_t i = 0; i < demands; ++i) {
        add(source, i, problem.demand[i].persons, 0);
        if (request.unreached_cost) add(i, nowhere, no_end, *request.unreached_cost);
    }
    add(nowhere, sink, no_end, 0);
    for (std::size_t j = 0; j < problem.sites.size(); ++j) {
        if ((open >> j & 1U) != 0) add(demands + j, sink, problem.sites[j].capacity.value_or(no_end), 0);
    }
    for (const auto& pair : problem.pairs) {
        if (request.threshold && pair.cost > *request.threshold) continue;
        add(pair.demand.at(), demands + pair.site.at(), no_end, pair.cost);
    }
    Worth worth;
    while (true) {
        std::vector<double> way(nowhere + 1, no_end);
        std::vector<std::size_t> by(nowhere + 1, arcs.size());
        way[source] = 0;
        for (bool changed = true; changed;) {
            changed = false;
            for (std::size_t a = 0; a < arcs.size(); ++a) {
                const auto& [from, to, room, cost] = arcs[a];
                if (room <= 1e-9 || way[from] + cost >= way[to] - 1e-9) continue;
                way[to] = way[from] + cost;
                by[to] = a;
                changed = true;
            }
        }
        if (way[sink] == no_end) return worth;
        double moved = no_end;
        for (auto at = sink; at != source; at = arcs[by[at]].from) moved = std::min(moved, arcs[by[at]].room);
        for (auto at = sink; at != source; at = arcs[by[at]].from) {
            arcs[by[at]].room -= moved;
            arcs[by[at] ^ 1U].room += moved;
        }
        worth.second += moved * way[sink];
        if (!request.unreached_cost) worth.first -= moved;
    }
}

inline Worth worth_of(const Problem& problem, const Request& request, std::uint32_t open, std::size_t chosen) {
    double persons = 0, person_cost = 0, worst = 0, charged = 0;
    for (std::uint32_t i = 0; i < problem.demand.size(); ++i) {
        std::optional<double> nearest;
        for (const auto& pair : problem.pairs) {
            if (pair.demand.value != i || (open >> pair.site.value & 1U) == 0 ||
                (request.threshold && pair.cost > *request.threshold))
                continue;
            nearest = std::min(nearest.value_or(pair.cost), pair.cost);
        }
        const double weight = problem.demand[i].persons;
        charged += weight * std::min(nearest.value_or(1e9), request.unreached_cost.value_or(0));
        if (!nearest || weight <= 0) continue;
        persons += weight;
        person_cost += weight * *nearest;
        worst = std::max(worst, *nearest);
    }
    switch (request.objective) {
        case Objective::most_covered:
            return {-persons, 0};
        case Objective::fewest_sites:
            return {-persons, static_cast<double>(chosen)};
        case Objective::least_person_cost:
            if (request.capacities) return assigned_to(problem, request, open);
            return request.unreached_cost ? Worth{0, charged} : Worth{-persons, person_cost};
        case Objective::least_worst:
            return {-persons, worst};
        case Objective::most_served:
            return {-most_served_by(problem, request, open), 0};
    }
    return {};
}

/// The best worth of all sets of sites that keep to the limits; unset where there is none.
inline std::optional<Worth> exhaustive(const Problem& problem, const Request& request) {
    std::optional<Worth> best;
    Worth everything = worth_of(problem, request, (1U << problem.sites.size()) - 1, 0);
    for (std::uint32_t open = 0; open < 1U << problem.sites.size(); ++open) {
        std::size_t chosen = 0, existing = 0;
        double cost = 0;
        bool fits = true;
        std::map<std::string, std::size_t> on_island;
        for (std::size_t j = 0; j < problem.sites.size(); ++j) {
            const auto& site = problem.sites[j];
            const bool is_open = (open >> j & 1U) != 0;
            existing += site.existing ? 1U : 0U;
            if (site.existing && !request.existing_free && !is_open) fits = false;
            if (!is_open) continue;
            ++on_island[site.island];
            if (!site.existing) cost += site.cost.value_or(0);
            if (!site.existing || request.existing_free) ++chosen;
        }
        if (request.add && chosen > *request.add + (request.existing_free ? existing : 0)) fits = false;
        if (request.budget && cost > *request.budget + 1e-9) fits = false;
        for (const auto& minimum : request.minimums) fits = fits && on_island[minimum.island] >= minimum.sites;
        if (!fits) continue;
        const auto worth = worth_of(problem, request, open, chosen);
        if (request.objective == Objective::fewest_sites && std::abs(worth.first - everything.first) > 1e-7) continue;
        if (!best || is_better(worth, *best)) best = worth;
    }
    return best;
}

/// The open sites of an answer, as bits by row.
inline std::uint32_t open_in(const Problem& problem, const Answer& answer) {
    std::uint32_t open = 0;
    for (std::uint32_t j = 0; j < problem.sites.size(); ++j) open |= problem.sites[j].existing ? 1U << j : 0U;
    for (const auto site : answer.closed) open &= ~(1U << site.value);
    for (const auto& step : answer.steps) open |= 1U << step.site.value;
    return open;
}

}  // namespace circle15::siting_cases
