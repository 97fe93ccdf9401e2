// SPDX-License-Identifier: MIT
#include "core/network/ferry_day.hpp"

#include <algorithm>
#include <format>
#include <map>
#include <stdexcept>
#include <string>
#include <utility>

#include "core/model/errors.hpp"

namespace circle15::network {

namespace {

/// One pier's or route's own allowances, resolved from ids to rows.
std::vector<model::FerryAllowance> route_allowances(const model::Timetable& timetable, const model::FerryRules& rules) {
    std::vector<model::FerryAllowance> found(timetable.routes.size());
    for (std::size_t i = 0; i < found.size(); ++i)
        if (const auto own = rules.by_route.find(timetable.routes[i].id); own != rules.by_route.end()) found[i] = own->second;
    return found;
}

std::vector<model::FerryAllowance> pier_allowances(const model::Timetable& timetable, const model::FerryRules& rules) {
    std::vector<model::FerryAllowance> found(timetable.stops.size());
    const auto raise = [](std::optional<DaySeconds>& now, std::optional<DaySeconds> other) {
        if (other) now = now ? std::max(*now, *other) : *other;
    };
    const auto take = [&](std::size_t stop, const std::string& id) {
        const auto own = rules.by_pier.find(id);
        if (own == rules.by_pier.end()) return;
        raise(found[stop].boarding_s, own->second.boarding_s);
        raise(found[stop].alighting_s, own->second.alighting_s);
    };
    for (std::size_t i = 0; i < found.size(); ++i) {
        take(i, timetable.stops[i].id);
        for (const std::string& platform : timetable.stops[i].platforms) take(i, platform);
    }
    return found;
}

DaySeconds allowance(std::optional<DaySeconds> route, std::optional<DaySeconds> pier, DaySeconds usual) {
    if (route && pier) return std::max(*route, *pier);
    return route ? *route : pier.value_or(usual);
}

void check_forward(const model::Timetable& timetable, const model::Sailing& sailing) {
    for (std::size_t i = 0; i < sailing.calls.size(); ++i) {
        const model::Call& call = sailing.calls[i];
        if (call.arrive <= call.depart && (i == 0 || sailing.calls[i - 1].depart < call.arrive)) continue;
        throw model::InputError({.file = "stop_times.txt",
                                 .place = std::format("trip '{}', call {}", timetable.trips.at(sailing.trip.at()).id, i + 1),
                                 .rule = "boat_not_forward"});
    }
}

using WalkMap = std::vector<std::map<std::size_t, DaySeconds>>;

/// Walking times from every pier, itself included; of two footpaths the shorter.
WalkMap walk_map(std::size_t stops, std::span<const PierFootpath> footpaths) {
    WalkMap walks(stops);
    for (std::size_t stop = 0; stop < stops; ++stop) walks[stop].emplace(stop, 0);
    for (const PierFootpath& path : footpaths) {
        if (path.walk_s < 0 || path.from.at() >= stops || path.to.at() >= stops)
            throw std::invalid_argument("bad footpath between piers");
        const auto [walk, fresh] = walks[path.from.at()].emplace(path.to.at(), path.walk_s);
        if (!fresh) walk->second = std::min(walk->second, path.walk_s);
    }
    return walks;
}

}  // namespace

FerryDay::FerryDay(const model::Timetable& timetable, std::vector<model::Sailing> sailings,
                   std::span<const PierFootpath> footpaths, const model::FerryRules& rules)
    : sailings_(std::move(sailings)), longest_wait_s_(rules.longest_wait_s) {
    const std::size_t stops = timetable.stops.size();
    const auto by_route = route_allowances(timetable, rules);
    const auto by_pier = pier_allowances(timetable, rules);
    std::vector<std::optional<DaySeconds>> least_boarding(stops);
    for (std::size_t s = 0; s < sailings_.size(); ++s) {
        const model::Sailing& sailing = sailings_[s];
        check_forward(timetable, sailing);
        const model::FerryAllowance& route = by_route.at(sailing.route.at());
        for (std::size_t i = 0; i + 1 < sailing.calls.size(); ++i) {
            const model::Call& here = sailing.calls[i];
            const model::Call& next = sailing.calls[i + 1];
            const DaySeconds boarding_s = allowance(route.boarding_s, by_pier.at(here.stop.at()).boarding_s, rules.boarding_s);
            const DaySeconds alighting_s =
                allowance(route.alighting_s, by_pier.at(next.stop.at()).alighting_s, rules.alighting_s);
            passages_.push_back({.sailing = static_cast<std::uint32_t>(s),
                                 .call = static_cast<std::uint32_t>(i),
                                 .from = here.stop,
                                 .to = next.stop,
                                 .be_there = here.depart - boarding_s,
                                 .depart = here.depart,
                                 .arrive = next.arrive,
                                 .ashore = next.arrive + alighting_s,
                                 .can_board = here.can_board,
                                 .can_alight = next.can_alight});
            std::optional<DaySeconds>& least = least_boarding[here.stop.at()];
            if (here.can_board) least = least ? std::min(*least, boarding_s) : boarding_s;
        }
    }
    std::ranges::stable_sort(passages_, std::ranges::greater{}, &Passage::depart);

    passage_starts_.reserve(sailings_.size() + 1);
    passage_starts_.push_back(0);
    for (const model::Sailing& sailing : sailings_)
        passage_starts_.push_back(passage_starts_.back() +
                                  static_cast<std::uint32_t>(sailing.calls.empty() ? 0 : sailing.calls.size() - 1));
    passage_rows_.resize(passages_.size());
    for (std::size_t row = 0; row < passages_.size(); ++row)
        passage_rows_[passage_starts_[passages_[row].sailing] + passages_[row].call] = static_cast<std::uint32_t>(row);

    std::map<std::pair<std::size_t, std::size_t>, model::ChangeRule> ruled;
    for (const model::ChangeRule& rule : timetable.changes) {
        const auto [known, fresh] = ruled.emplace(std::pair(rule.from.at(), rule.to.at()), rule);
        if (fresh) continue;
        known->second.possible = known->second.possible && rule.possible;
        known->second.least_s = std::max(known->second.least_s, rule.least_s);
    }
    WalkMap walks = walk_map(stops, footpaths);
    for (const auto& [ends, rule] : ruled) walks.at(ends.first).emplace(ends.second, rule.least_s);
    change_starts_.push_back(0);
    for (std::size_t from = 0; from < stops; ++from) {
        for (const auto& [to, walk_s] : walks[from]) {
            PierChange change{.stop = model::id_of<StopId>(to), .walk_s = walk_s, .least_s = std::nullopt};
            const auto rule = ruled.find({from, to});
            if (rule != ruled.end() && !rule->second.possible) continue;
            if (rule != ruled.end()) change.least_s = rule->second.least_s - least_boarding[to].value_or(0);
            if (least_boarding[to]) changes_.push_back(change);
        }
        change_starts_.push_back(static_cast<std::uint32_t>(changes_.size()));
    }
}

const Passage& FerryDay::passage(std::uint32_t sailing, std::uint32_t call) const {
    return passages_.at(passage_rows_.at(passage_starts_.at(sailing) + call));
}

std::span<const PierChange> FerryDay::changes(StopId stop) const {
    return std::span(changes_).subspan(change_starts_[stop.at()], change_starts_[stop.at() + 1] - change_starts_[stop.at()]);
}

}  // namespace circle15::network
