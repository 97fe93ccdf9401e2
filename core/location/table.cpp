// SPDX-License-Identifier: MIT
#include "core/location/table.hpp"

#include <algorithm>
#include <numeric>
#include <optional>
#include <string>
#include <tuple>
#include <unordered_set>
#include <utility>

namespace circle15::location {

namespace {

template <class Id, class RowOf, class Row>
By<Id, RowOf> by_id(const std::vector<Row>& rows) {
    const auto rising = ids<RowOf>(rows.size());
    By<Id, RowOf> order(rising.begin(), rising.end());
    const auto id = [&](RowOf row) -> const std::string& { return rows[row.at()].id; };
    if (!std::ranges::is_sorted(order, {}, id)) std::ranges::sort(order, {}, id);
    return order;
}

template <class Id, class RowOf>
By<RowOf, Id> ranks(const By<Id, RowOf>& order) {
    By<RowOf, Id> rank(order.size());
    for (const auto i : order.ids()) rank[order[i]] = i;
    return rank;
}

struct Reach {
    double cost = 0;
    TableSite site;
    auto operator<=>(const Reach&) const = default;
};

}  // namespace

Table table_of(const Problem& problem, const Request& request) {
    Table table{.demand_row = by_id<TableDemand, DemandId>(problem.demand),
                .site_row = by_id<TableSite, SiteId>(problem.sites)};
    const auto demand_rank = ranks(table.demand_row);
    const auto site_rank = ranks(table.site_row);
    for (const auto row : table.demand_row) table.persons.push_back(problem.demand[row.at()].persons);

    const auto counts = [&](const Pair& pair) { return !request.threshold || pair.cost <= *request.threshold; };
    std::vector<std::size_t> first(table.demand_count() + 1, 0);
    for (const auto& pair : problem.pairs) first[demand_rank[pair.demand].at() + 1] += counts(pair) ? 1U : 0U;
    std::partial_sum(first.begin(), first.end(), first.begin());
    std::vector<Reach> reach(first.back());
    auto next = first;
    for (const auto& pair : problem.pairs) {
        if (counts(pair)) reach[next[demand_rank[pair.demand].at()]++] = {.cost = pair.cost, .site = site_rank[pair.site]};
    }

    By<TableSite, std::optional<TableDemand>> seen_by(table.site_count());
    table.pair_site.reserve(reach.size());
    table.pair_cost.reserve(reach.size());
    for (const auto demand : table.persons.ids()) {
        const auto own = std::span(reach).subspan(first[demand.at()], first[demand.at() + 1] - first[demand.at()]);
        std::ranges::sort(own);
        for (const auto& [cost, site] : own) {
            if (std::exchange(seen_by[site], demand) == demand) continue;
            table.pair_site.push_back(site);
            table.pair_cost.push_back(cost);
        }
        table.start.push_back(table.pair_site.size());
    }
    return table;
}

Outcome outcome_of(const Table& table, const By<TableSite, bool>& open) {
    Outcome outcome;
    for (const auto demand : table.persons.ids()) {
        const auto sites = table.sites_of(demand);
        const auto nearest = std::ranges::find_if(sites, [&](TableSite site) { return open[site]; });
        if (nearest == sites.end() || table.persons[demand] <= 0) continue;
        const double cost = table.costs_of(demand)[static_cast<std::size_t>(nearest - sites.begin())];
        outcome.persons += table.persons[demand];
        outcome.person_cost += table.persons[demand] * cost;
        outcome.worst_cost = std::max(outcome.worst_cost, cost);
    }
    return outcome;
}

std::vector<UnreachableDemand> unreachable_demand(const Problem& problem, const Table& table) {
    std::unordered_set<std::string_view> islands;
    for (const auto& site : problem.sites) islands.insert(site.island);
    std::vector<UnreachableDemand> found;
    for (const auto demand : table.persons.ids()) {
        if (table.persons[demand] <= 0 || !table.sites_of(demand).empty()) continue;
        const auto row = table.demand_row[demand];
        found.push_back({.demand = row,
                         .why = islands.contains(problem.demand[row.at()].island) ? Unreachable::beyond_threshold
                                                                                  : Unreachable::no_site_on_island});
    }
    return found;
}

}  // namespace circle15::location
