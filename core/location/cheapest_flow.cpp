// SPDX-License-Identifier: MIT
#include "core/location/cheapest_flow.hpp"

#include <algorithm>
#include <deque>
#include <utility>

#include "core/location/solver.hpp"

namespace circle15::location {

namespace {

/// Shares of a person below this come from rounding.
constexpr double nobody = 1e-9;

}  // namespace

CheapestFlow::CheapestFlow(const Problem& problem, const Request& request, const Table& table)
    : problem_(problem),
      table_(table),
      charge_(request.unreached_cost),
      demand_of_(table.pair_cost.size()),
      persons_(table.pair_cost.size(), 0.0),
      left_(table.persons),
      number_(table.site_count()) {
    for (const auto demand : table.persons.ids()) {
        for (const auto pair : table.pairs_of(demand)) demand_of_[pair] = demand;
    }
    const double dearest = table.pair_cost.empty() ? 0 : *std::ranges::max_element(table.pair_cost);
    slack_ = 1e-9 * std::max(1.0, dearest);
}

void CheapestFlow::open(TableSite site) {
    number_[site] = model::id_of<OpenId>(open_.size());
    Open own{.room = problem_.sites[table_.site_row[site].at()].capacity.value_or(unlimited)};
    for (const auto pair : persons_.ids()) {
        const bool pays = !charge_ || table_.pair_cost[pair] < *charge_;
        if (table_.pair_site[pair] == site && pays && table_.persons[demand_of_[pair]] > 0) own.lanes.push_back(pair);
    }
    std::ranges::stable_sort(own.lanes, {}, [&](PairId pair) { return table_.pair_cost[pair]; });
    open_.push_back(std::move(own));
    for (auto& other : open_) {
        other.offers.resize(open_.size());
        other.stale = true;
    }
    while (open_.back().room > 0) {
        const auto source = cheapest_source();
        if (!source) return;
        move(*source);
    }
}

std::optional<CheapestFlow::Source> CheapestFlow::cheapest_source() {
    find_ways();
    Source source;
    double cheapest = charge_ ? *charge_ - slack_ : unlimited;
    for (auto& site : open_) {
        while (site.next < site.lanes.size() && left_[demand_of_[site.lanes[site.next]]] <= 0) ++site.next;
        if (site.next == site.lanes.size()) continue;
        const auto pair = site.lanes[site.next];
        if (site.way + table_.pair_cost[pair] >= cheapest) continue;
        cheapest = site.way + table_.pair_cost[pair];
        source.without_place = pair;
    }
    // Who has no place comes first, unless going without is only a matter of its charge.
    const double least = source.without_place ? cheapest - charge_.value_or(unlimited) : -slack_;
    source.site = std::ranges::min(open_.ids(), {}, [&](OpenId site) { return open_[site].way; });
    if (open_[source.site].way < least) {
        source.without_place.reset();
        return source;
    }
    if (source.without_place) return source;
    return std::nullopt;
}

// From the new site backwards. A site may be come to again by a cheaper way, but not without end: among the others no round of
// moves saves anything.
void CheapestFlow::find_ways() {
    const auto into = newest();
    for (auto& site : open_) {
        if (site.stale) renew_offers(site);
        site.way = unlimited;
    }
    open_[into].way = 0;
    By<OpenId, bool> waits(open_.size(), false);
    std::deque<OpenId> queue{into};
    while (!queue.empty()) {
        const auto here = queue.front();
        queue.pop_front();
        waits[here] = false;
        for (const auto other : ids<OpenId>(into.at())) {
            const double way = open_[here].way + open_[other].offers[here].cost;
            if (way >= open_[other].way - slack_ || way == unlimited) continue;
            open_[other].way = way;
            open_[other].asked_by = here;
            if (!waits[other]) queue.push_back(other);
            waits[other] = true;
        }
    }
}

void CheapestFlow::renew_offers(Open& site) const {
    std::ranges::fill(site.offers, Offer{.cost = unlimited});
    for (const auto held : site.held) offer(held, site);
    site.stale = false;
}

/// What the persons on pair `held` could take instead.
void CheapestFlow::offer(PairId held, Open& from) const {
    for (const auto pair : table_.pairs_of(demand_of_[held])) {
        const auto number = number_[table_.pair_site[pair]];
        if (!number || pair == held || (charge_ && table_.pair_cost[pair] >= *charge_)) continue;
        const double cost = table_.pair_cost[pair] - table_.pair_cost[held];
        if (cost < from.offers[*number].cost) from.offers[*number] = {.cost = cost, .from = held, .to = pair};
    }
}

void CheapestFlow::move(const Source& source) {
    const auto into = newest();
    std::vector<Offer> steps;
    for (auto at = source.without_place ? site_of(*source.without_place) : source.site; at != into; at = open_[at].asked_by)
        steps.push_back(open_[at].offers[open_[at].asked_by]);
    double moved = open_[into].room;
    if (source.without_place) moved = std::min(moved, left_[demand_of_[*source.without_place]]);
    for (const auto& step : steps) moved = std::min(moved, persons_[step.from]);
    for (const auto& step : steps) {
        put(step.from, -moved);
        put(step.to, moved);
    }
    if (source.without_place) {
        left_[demand_of_[*source.without_place]] -= moved;
        put(*source.without_place, moved);
    } else {
        open_[source.site].room += moved;
    }
    open_[into].room -= moved;
}

void CheapestFlow::put(PairId pair, double change) {
    Open& site = open_[site_of(pair)];
    const bool had = persons_[pair] > 0;
    persons_[pair] += change;
    if (persons_[pair] > 0 && !had) {
        site.held.push_back(pair);
        if (!site.stale) offer(pair, site);
    } else if (persons_[pair] <= 0 && had) {
        std::erase(site.held, pair);
        site.stale = true;
    }
}

Assignment CheapestFlow::assignment() const {
    Assignment result;
    for (const auto pair : persons_.ids()) {
        const double persons = persons_[pair];
        if (persons <= nobody) continue;
        const double cost = table_.pair_cost[pair];
        result.outcome.persons += persons;
        result.outcome.person_cost += persons * cost;
        result.outcome.worst_cost = std::max(result.outcome.worst_cost, cost);
        result.persons.push_back({.demand = table_.demand_row[demand_of_[pair]],
                                  .site = table_.site_row[table_.pair_site[pair]],
                                  .persons = persons,
                                  .cost = cost});
    }
    return result;
}

}  // namespace circle15::location
