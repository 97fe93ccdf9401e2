// SPDX-License-Identifier: MIT
#include "core/analysis/open_walks.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace circle15::analysis {

using network::LinkedFacility;
using network::NearestFacility;

namespace {

void keep_better(std::optional<NearestFacility>& best, const NearestFacility& found) {
    if (!best || std::tie(found.cost, found.facility) < std::tie(best->cost, best->facility)) best = found;
}

bool opens_later(const HoursThatDay& hours, double time) {
    return hours && std::ranges::any_of(*hours, [&](const model::OpenSpan& span) { return span.from > time; });
}

/// Of facilities with the same hours the nearest is the one, unless somebody comes to it too early: a farther one may have
/// opened by the time he is there.
void walk_to_group(const Ground& ground, const SameHours& group, const Departure& departure, const network::Walker& walker,
                   std::optional<network::FlatDmm> limit, WalkCosts& best) {
    const auto nearest = nearest_walks(ground, group.facilities, WalkRule::to_facility, walker, limit);
    std::vector<std::size_t> too_early;
    for (std::size_t home = 0; home < nearest.size(); ++home) {
        if (!nearest[home]) continue;
        if (departure.finds_open(group.hours, nearest[home]->cost)) {
            keep_better(best[home], *nearest[home]);
        } else if (opens_later(group.hours, departure.at + network::seconds_of(nearest[home]->cost, departure.speed_m_per_s))) {
            too_early.push_back(home);
        }
    }
    if (too_early.empty() || group.facilities.size() == 1) return;
    for (const LinkedFacility& one : group.facilities) {
        const auto costs = nearest_walks(ground, {one}, WalkRule::to_facility, walker, limit);
        for (const std::size_t home : too_early) {
            if (costs[home] && departure.finds_open(group.hours, costs[home]->cost)) keep_better(best[home], *costs[home]);
        }
    }
}

}  // namespace

std::vector<HoursThatDay> hours_that_day(const Ground& ground, const std::vector<LinkedFacility>& facilities,
                                         const model::DayAsked& day) {
    std::vector<HoursThatDay> hours;
    hours.reserve(facilities.size());
    for (const LinkedFacility& one : facilities) {
        const auto& said = ground.study.facilities[one.facility.at()].opening_hours;
        hours.push_back(said ? HoursThatDay{model::open_spans_on(*said, day.calendar, day.date)} : std::nullopt);
    }
    return hours;
}

std::vector<SameHours> by_hours(const std::vector<LinkedFacility>& facilities, const std::vector<HoursThatDay>& hours) {
    std::vector<SameHours> groups;
    for (std::size_t row = 0; row < facilities.size(); ++row) {
        const auto known = std::ranges::find(groups, hours[row], &SameHours::hours);
        if (known != groups.end()) {
            known->facilities.push_back(facilities[row]);
        } else {
            groups.push_back({.hours = hours[row], .facilities = {facilities[row]}});
        }
    }
    return groups;
}

bool Departure::finds_open(const HoursThatDay& hours, network::FlatDmm cost) const {
    return !hours || model::is_open_at(*hours, at + network::seconds_of(cost, speed_m_per_s));
}

WalkCosts open_walks(const Ground& ground, const std::vector<LinkedFacility>& facilities,
                     const std::vector<HoursThatDay>& hours, const Departure& departure, WalkRule walk,
                     const network::Walker& walker, std::optional<network::FlatDmm> limit) {
    WalkCosts best(ground.study.homes.size());
    switch (walk) {
        case WalkRule::to_facility:
            for (const SameHours& group : by_hours(facilities, hours))
                walk_to_group(ground, group, departure, walker, limit, best);
            return best;
        case WalkRule::from_facility: {
            std::vector<LinkedFacility> open;
            for (std::size_t row = 0; row < facilities.size(); ++row) {
                if (departure.leaves_open(hours[row])) open.push_back(facilities[row]);
            }
            return nearest_walks(ground, open, walk, walker, limit);
        }
        case WalkRule::worse:
            for (std::size_t row = 0; row < facilities.size(); ++row) {
                const auto there = nearest_walks(ground, {facilities[row]}, WalkRule::to_facility, walker, limit);
                const auto both = nearest_walks(ground, {facilities[row]}, walk, walker, limit);
                for (std::size_t home = 0; home < best.size(); ++home) {
                    if (both[home] && there[home] && departure.finds_open(hours[row], there[home]->cost))
                        keep_better(best[home], *both[home]);
                }
            }
            return best;
    }
    std::unreachable();
}

}  // namespace circle15::analysis
