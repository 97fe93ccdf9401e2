// SPDX-License-Identifier: MIT
#include "core/location/costs.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/location/incumbent.hpp"

namespace circle15::location {

namespace {

constexpr std::size_t polish_work = 50'000'000;

double highest_cost(const Table& table) { return table.pair_cost.empty() ? 0 : *std::ranges::max_element(table.pair_cost); }

/// Everybody's persons and whether sums of them are exact.
double slack_of(double persons) { return 1e-9 * std::max(1.0, persons); }

double persons_at(const Table& table, const Limits& limits) { return outcome_of(table, limits.stays).persons; }

/// The choice that reaches most persons; its progress is in persons.
Choice widest_choice(const Table& table, const Limits& limits, const SolveBudget& solve_budget) {
    auto own = solve_budget.for_half_the_time();
    own.report = [&report = solve_budget.report](std::string_view, double value, std::optional<double> bound) {
        return !report || report("reach", value, bound);
    };
    return most_saving(covering_savings(table, limits), limits, {}, own);
}

double charged_cost(const Table& table, const By<TableSite, bool>& open, double unreached) {
    double sum = 0;
    for (const auto demand : table.persons.ids()) {
        const auto sites = table.sites_of(demand);
        const auto nearest = std::ranges::find_if(sites, [&](TableSite site) { return open[site]; });
        const double cost =
            nearest == sites.end() ? unreached : table.costs_of(demand)[static_cast<std::size_t>(nearest - sites.begin())];
        sum += table.persons[demand] * std::min(cost, unreached);
    }
    return sum;
}

CostChoice charged_choice(const Table& table, const Limits& limits, double unreached, double tolerance,
                          SolveBudget& solve_budget) {
    const auto charged = charge(table, limits, unreached);
    const auto report = solve_budget.report;
    solve_budget.report = [&](std::string_view stage, double value, std::optional<double> bound) {
        return !report || report(stage, charged.total - value, bound ? std::optional(charged.total - *bound) : std::nullopt);
    };
    const auto choice =
        most_saving(charged.savings, limits, {.tolerance = {.relative = tolerance, .total = charged.total}}, solve_budget);
    solve_budget.report = report;
    const double value = charged_cost(table, open_sites(limits, choice.candidates), unreached);
    return {.candidates = choice.candidates, .value = value, .bound = value - (choice.bound - choice.value)};
}

}  // namespace

By<TableSite, bool> open_sites(const Limits& limits, const std::vector<CandidateId>& chosen) {
    auto open = limits.stays;
    for (const auto candidate : chosen) open[limits.site[candidate]] = true;
    return open;
}

Table within(const Table& table, double radius) {
    Table nearer{.demand_row = table.demand_row, .site_row = table.site_row, .persons = table.persons};
    for (const auto demand : table.persons.ids()) {
        const auto sites = table.sites_of(demand);
        const auto costs = table.costs_of(demand);
        for (std::size_t i = 0; i < sites.size() && costs[i] <= radius; ++i) {
            nearer.pair_site.push_back(sites[i]);
            nearer.pair_cost.push_back(costs[i]);
        }
        nearer.start.push_back(nearer.pair_site.size());
    }
    return nearer;
}

Charge charge(const Table& table, const Limits& limits, double unreached) {
    return {.unreached = unreached,
            .savings = cost_savings(table, limits, unreached),
            .total = charged_cost(table, limits.stays, unreached)};
}

CostChoice least_person_cost(const Table& table, const Limits& limits, std::optional<double> unreached_cost, double tolerance,
                             SolveBudget& solve_budget) {
    if (unreached_cost) return charged_choice(table, limits, *unreached_cost, tolerance, solve_budget);
    const auto widest = widest_choice(table, limits, solve_budget);
    const double reached = persons_at(table, limits) + widest.value;
    const bool proven = widest.bound <= widest.value + slack_of(reached);
    double everybody = 0;
    for (const double persons : table.persons) everybody += persons;

    // A charge that brings everybody within reach who can be is as good as an endless one, and keeps numbers small.
    double unreached = 2 * highest_cost(table) + 1;
    CostChoice best{.candidates = widest.candidates, .reach_proven = proven};
    for (int round = 0; round < 8; ++round, unreached *= 8) {
        auto choice = charged_choice(table, limits, unreached, tolerance, solve_budget);
        const auto outcome = outcome_of(table, open_sites(limits, choice.candidates));
        const double charges = unreached * (everybody - outcome.persons);
        if (outcome.persons < reached - slack_of(reached)) {
            best.bound = std::max(best.bound, choice.bound - unreached * (everybody - reached));
            if (!solve_budget.go_on()) break;
            continue;
        }
        best.candidates = std::move(choice.candidates);
        best.value = outcome.person_cost;
        best.bound = std::clamp(std::max(best.bound, choice.bound - charges), 0.0, best.value);
        return best;
    }
    best.value = outcome_of(table, open_sites(limits, best.candidates)).person_cost;
    best.bound = std::clamp(best.bound, 0.0, best.value);
    return best;
}

CostChoice least_worst(const Table& table, const Limits& limits, SolveBudget& solve_budget) {
    const auto widest = widest_choice(table, limits, solve_budget);
    const double reached = persons_at(table, limits) + widest.value;
    CostChoice best{.candidates = widest.candidates, .reach_proven = widest.bound <= widest.value + slack_of(reached)};
    best.value = outcome_of(table, open_sites(limits, best.candidates)).worst_cost;

    std::vector<double> radii{0};
    radii.insert(radii.end(), table.pair_cost.begin(), table.pair_cost.end());
    std::ranges::sort(radii);
    const auto repeated = std::ranges::unique(radii);
    radii.erase(repeated.begin(), repeated.end());
    const auto place = [&](double radius) {
        return static_cast<std::size_t>(std::ranges::lower_bound(radii, radius) - radii.begin());
    };
    // Everything below `low` is too near, proven below `sure`; `high` will do.
    std::size_t low = 0;
    std::size_t sure = 0;
    std::size_t high = place(best.value);
    while (low < high && solve_budget.go_on("radius", best.value, radii[sure])) {
        const auto middle = low + (high - low) / 2;
        const auto nearer = within(table, radii[middle]);
        const double wanted = reached - persons_at(nearer, limits) - slack_of(reached);
        const auto report = std::exchange(solve_budget.report, {});
        const auto choice = most_saving(covering_savings(nearer, limits), limits, {.enough = wanted}, solve_budget);
        solve_budget.report = report;
        if (choice.value >= wanted) {
            best.candidates = choice.candidates;
            best.value = outcome_of(nearer, open_sites(limits, choice.candidates)).worst_cost;
            high = place(best.value);
        } else {
            low = middle + 1;
            if (choice.bound < wanted && sure <= middle) sure = middle + 1;
        }
    }
    best.bound = std::min(best.value, radii[std::min(sure, radii.size() - 1)]);

    // Of the choices with that worst cost, one that costs the others little; reach and worst cost must not give way.
    const auto nearer = within(table, best.value);
    const auto charged = charge(nearer, limits, 2 * best.value + 1);
    Incumbent set(charged.savings, limits);
    for (const auto candidate : best.candidates) set.open(candidate);
    improve(set, charged.savings, limits, polish_work);
    const auto polished = outcome_of(nearer, open_sites(limits, set.chosen()));
    if (polished.persons >= reached - slack_of(reached)) {
        best.candidates = set.chosen();
        best.value = polished.worst_cost;  // lower than before where the search for radii was cut short
    }
    return best;
}

}  // namespace circle15::location
