// SPDX-License-Identifier: MIT
#include "core/analysis/capacity/min_cost_flow.hpp"

#include <algorithm>
#include <functional>
#include <limits>
#include <stdexcept>
#include <tuple>
#include <utility>

namespace circle15::analysis::capacity {

namespace {

/// Cost of a way that nobody can take; adding prices and costs to it does not overflow.
constexpr auto nobody = std::numeric_limits<std::int64_t>::max() / 4;

}  // namespace

bool MinCostFlow::Mover::operator>(const Mover& other) const {
    return std::tie(cost, from_slot, to_slot) > std::tie(other.cost, other.from_slot, other.to_slot);
}

MinCostFlow::MinCostFlow(std::vector<std::optional<std::int64_t>> places)
    : places_(std::move(places)),
      price_(places_.size(), 0),
      ways_(places_.size()),
      slots_(places_.size()),
      labels_(places_.size()) {
    free_.reserve(places_.size());
    for (const auto& limit : places_) free_.push_back(limit.value_or(0));
}

void MinCostFlow::bring(std::int64_t persons, std::span<const Choice> choices) {
    const auto home = first_slot_.size() - 1;
    choices_.insert(choices_.end(), choices.begin(), choices.end());
    persons_.resize(choices_.size(), 0);
    home_of_.resize(choices_.size(), static_cast<std::uint32_t>(home));
    first_slot_.push_back(choices_.size());
    while (persons > 0) persons -= augment(search(home), persons);
}

std::span<const std::int64_t> MinCostFlow::persons(std::size_t home) const {
    return std::span(persons_).subspan(first_slot_.at(home), first_slot_.at(home + 1) - first_slot_.at(home));
}

const MinCostFlow::Mover& MinCostFlow::mover_to(std::uint32_t facility) const {
    const auto& label = labels_[facility];
    return ways_[label.before].movers[label.way].front();
}

void MinCostFlow::relax(std::uint32_t facility, Label label) {
    auto& known = labels_[facility];
    if (label.cost > cheapest_end_ || (known.search == searches_ && known.cost <= label.cost)) return;
    if (!is_full(facility)) cheapest_end_ = label.cost;
    if (known.search != searches_) labelled_.push_back(facility);
    label.search = searches_;
    known = label;
    open_.emplace_back(label.cost, facility);
    std::ranges::push_heap(open_, std::greater{});
}

// Dijkstra over facilities; prices make every step cost 0 or more, and the first free facility settled ends the cheapest chain.
std::uint32_t MinCostFlow::search(std::size_t home) {
    ++searches_;
    cheapest_end_ = nobody;
    open_.clear();
    labelled_.clear();
    for (auto slot = first_slot_[home]; slot < first_slot_[home + 1]; ++slot) {
        const auto& choice = choices_[slot];
        relax(choice.facility, {.cost = choice.cost + price_[choice.facility], .slot = slot, .starts = true});
    }
    while (!open_.empty()) {
        const auto [cost, facility] = open_.front();
        std::ranges::pop_heap(open_, std::greater{});
        open_.pop_back();
        auto& label = labels_[facility];
        if (label.settled || label.cost != cost) continue;
        label.settled = true;
        if (!is_full(facility)) {
            settle_prices(cost);
            return facility;
        }
        const auto& ways = ways_[facility];
        const auto so_far = cost - price_[facility];
        for (std::size_t way = 0; way < ways.to.size(); ++way) {
            const auto there = so_far + ways.cost[way] + price_[ways.to[way]];
            if (there <= cheapest_end_) relax(ways.to[way], {.cost = there, .before = facility, .way = way});
        }
    }
    throw std::logic_error("a home without an unlimited choice was brought to an exchange");
}

void MinCostFlow::settle_prices(std::int64_t cost) {
    for (const auto facility : labelled_) {
        if (labels_[facility].settled && labels_[facility].cost < cost) price_[facility] += cost - labels_[facility].cost;
    }
}

std::int64_t MinCostFlow::augment(std::uint32_t sink, std::int64_t wanted) {
    auto moved = places_[sink] ? std::min(wanted, free_[sink]) : wanted;
    std::vector<Mover> chain;
    auto at = sink;
    for (; !labels_[at].starts; at = labels_[at].before) {
        chain.push_back(mover_to(at));
        moved = std::min(moved, persons_[chain.back().from_slot]);
    }
    for (const auto& mover : chain) {
        leave(mover.from_slot, moved);
        arrive(mover.to_slot, moved);
    }
    arrive(labels_[at].slot, moved);
    if (places_[sink]) {
        free_[sink] -= moved;
        if (free_[sink] == 0) {
            for (const auto slot : std::exchange(slots_[sink], {})) list_movers(slot);
        }
    }
    return moved;
}

void MinCostFlow::arrive(std::size_t slot, std::int64_t persons) {
    const bool newcomer = persons_[slot] == 0;
    persons_[slot] += persons;
    const auto facility = choices_[slot].facility;
    if (!newcomer || !places_[facility]) return;
    if (is_full(facility)) {
        list_movers(slot);
    } else {
        slots_[facility].push_back(slot);
    }
}

// Only full facilities are left, so the ways of `slot` are kept: where it was the cheapest mover, the next takes its place.
void MinCostFlow::leave(std::size_t slot, std::int64_t persons) {
    persons_[slot] -= persons;
    if (persons_[slot] > 0) return;
    auto& ways = ways_[choices_[slot].facility];
    const auto home = home_of_[slot];
    for (auto other = first_slot_[home]; other < first_slot_[home + 1]; ++other) {
        if (other == slot) continue;
        const auto way = way_to(ways, choices_[other].facility);
        auto& movers = ways.movers[way];
        while (!movers.empty() && persons_[movers.front().from_slot] == 0) {
            std::ranges::pop_heap(movers, std::greater{});
            movers.pop_back();
        }
        ways.cost[way] = movers.empty() ? nobody : movers.front().cost;
    }
}

std::size_t MinCostFlow::way_to(Ways& ways, std::uint32_t facility) const {
    const auto found = std::ranges::lower_bound(ways.to, facility);
    const auto way = found - ways.to.begin();
    if (found == ways.to.end() || *found != facility) {
        ways.to.insert(found, facility);
        ways.cost.insert(ways.cost.begin() + way, nobody);
        ways.movers.emplace(ways.movers.begin() + way);
    }
    return static_cast<std::size_t>(way);
}

void MinCostFlow::list_movers(std::size_t slot) {
    const auto home = home_of_[slot];
    const auto& here = choices_[slot];
    auto& ways = ways_[here.facility];
    for (auto other = first_slot_[home]; other < first_slot_[home + 1]; ++other) {
        if (other == slot) continue;
        const auto way = way_to(ways, choices_[other].facility);
        ways.movers[way].push_back({.cost = choices_[other].cost - here.cost, .from_slot = slot, .to_slot = other});
        std::ranges::push_heap(ways.movers[way], std::greater{});
        ways.cost[way] = ways.movers[way].front().cost;
    }
}

}  // namespace circle15::analysis::capacity
