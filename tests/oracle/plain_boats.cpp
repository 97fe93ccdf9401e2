// SPDX-License-Identifier: MIT
#include "tests/oracle/plain_boats.hpp"

#include <algorithm>

namespace circle15::oracle {

namespace {

constexpr int day_s = 86'400;

bool runs(const model::Calendar& calendar, model::Date date) {
    const auto names = [&](const std::vector<model::Date>& dates) { return std::ranges::find(dates, date) != dates.end(); };
    if (names(calendar.removed)) return false;
    if (names(calendar.added)) return true;
    const auto weekday = std::chrono::weekday(std::chrono::sys_days(date)).iso_encoding() - 1;
    return *calendar.from <= date && date <= *calendar.to && calendar.week.at(weekday);
}

/// A route's own allowance or a pier's, the longer of two; else the usual one.
int allowed(const model::FerryRules& rules, const std::string& route, const std::string& pier,
            std::optional<model::DaySeconds> model::FerryAllowance::* which, int usual) {
    int own = -1;
    if (rules.by_route.contains(route)) own = std::max(own, (rules.by_route.at(route).*which).value_or(-1));
    if (rules.by_pier.contains(pier)) own = std::max(own, (rules.by_pier.at(pier).*which).value_or(-1));
    return own < 0 ? usual : own;
}

void lower(std::optional<int>& now, int other) { now = std::min(now.value_or(other), other); }
void raise(std::optional<int>& now, int other) { now = std::max(now.value_or(other), other); }

/// The soonest a visit can begin, to end by `until`.
std::optional<int> start(const BoatGoal& goal, int arrives, int until) {
    if (!goal.hours) return arrives + goal.service_s <= until ? std::optional(arrives) : std::nullopt;
    for (const auto& span : *goal.hours) {
        const int begins = std::max(arrives, span.from);
        if (begins + goal.service_s <= std::min(span.to, until)) return begins;
    }
    return std::nullopt;
}

constexpr int never_ends = 1'000'000'000;

}  // namespace

PlainBoats::PlainBoats(const model::Study& study, const analysis::Options& options, model::Date date,
                       std::vector<std::vector<StopWalks>> between)
    : between_(std::move(between)) {
    if (options.all_suspended) return;
    const auto& timetable = *study.timetable;
    for (const int day : {-1, 0}) {
        const model::Date sails = std::chrono::sys_days(date) + std::chrono::days(day);
        for (const auto& trip : timetable.trips) {
            if (!runs(timetable.calendars[trip.calendar.at()], sails)) continue;
            if (options.suspended_routes.contains(timetable.routes[trip.route.at()].id)) continue;
            if (trip.headways.empty()) add_trip(study, trip, day * day_s);
            for (const auto& headway : trip.headways) {
                for (int from = headway.from; from < headway.to; from += headway.every_s)
                    add_trip(study, trip, day * day_s + from - trip.calls.front().depart);
            }
        }
    }
}

void PlainBoats::add_trip(const model::Study& study, const model::Trip& trip, int by_s) {
    const auto& timetable = *study.timetable;
    const auto& route = timetable.routes[trip.route.at()].id;
    std::vector<Call> boat;
    for (const auto& call : trip.calls) {
        const auto& pier = timetable.stops[call.stop.at()].id;
        const auto& rules = study.ferry_rules;
        boat.push_back(
            {.stop = call.stop.at(),
             .be_there = by_s + call.depart - allowed(rules, route, pier, &model::FerryAllowance::boarding_s, rules.boarding_s),
             .ashore = by_s + call.arrive + allowed(rules, route, pier, &model::FerryAllowance::alighting_s, rules.alighting_s),
             .board = call.can_board,
             .alight = call.can_alight});
    }
    boat.back().board = false;
    boats_.push_back(std::move(boat));
}

PlainBoats::Moments PlainBoats::ashore(const std::vector<StopWalks>& place, int leave_s) const {
    Moments there(between_.size());
    Moments landed(between_.size());
    for (const auto& walk : place) lower(there[walk.stop], leave_s + walk.to_s);
    for (bool changed = true; changed;) {
        changed = false;
        for (const auto& boat : boats_) {
            bool aboard = false;
            for (const auto& call : boat) {
                if (aboard && call.alight && call.ashore < landed[call.stop].value_or(never_ends)) {
                    landed[call.stop] = call.ashore;
                    lower(there[call.stop], call.ashore);
                    changed = true;
                }
                aboard = aboard || (call.board && there[call.stop].value_or(never_ends) <= call.be_there);
            }
        }
        // On foot from where a boat came ashore: one walk, no longer than walks are searched, and none after it.
        for (std::size_t stop = 0; stop < between_.size(); ++stop) {
            for (const auto& walk : between_[stop]) {
                if (!landed[stop] || *landed[stop] + walk.to_s >= there[walk.stop].value_or(never_ends)) continue;
                there[walk.stop] = *landed[stop] + walk.to_s;
                changed = true;
            }
        }
    }
    return landed;
}

std::optional<int> PlainBoats::arrival(const Moments& ashore, const std::vector<StopWalks>& place) {
    std::optional<int> soonest;
    for (const auto& walk : place) {
        if (ashore[walk.stop]) lower(soonest, *ashore[walk.stop] + walk.from_s);
    }
    return soonest;
}

std::optional<int> PlainBoats::served(const std::vector<StopWalks>& home, const std::vector<BoatGoal>& goals,
                                      int leave_s) const {
    const auto landed = ashore(home, leave_s);
    std::optional<int> soonest;
    for (const auto& goal : goals) {
        const auto arrives = arrival(landed, goal.walks);
        const auto begins = arrives ? start(goal, *arrives, never_ends) : std::nullopt;
        if (begins) lower(soonest, *begins);
    }
    return soonest;
}

std::vector<int> PlainBoats::departures(const std::vector<StopWalks>& place) const {
    std::vector<int> moments;
    for (const auto& boat : boats_) {
        for (const auto& call : boat) {
            for (const auto& walk : place) {
                if (walk.stop == call.stop && call.board) moments.push_back(call.be_there - walk.to_s);
            }
        }
    }
    return moments;
}

PlainBoatDay PlainBoats::day_of(const std::vector<StopWalks>& home, const std::vector<BoatGoal>& goals,
                                const network::DayWindow& window) const {
    PlainBoatDay day;
    for (const int leave : departures(home)) {
        if (leave >= 0 && served(home, goals, leave)) raise(day.last_leave_s, leave);
        const int within = std::min(leave, window.to);
        const auto begins = within > window.from ? served(home, goals, within) : std::nullopt;
        if (begins) lower(day.best_s, *begins - within);
    }
    day.reached = day.last_leave_s.has_value();
    const auto landed = ashore(home, 0);
    for (const auto& goal : goals) {
        const auto arrives = arrival(landed, goal.walks);
        std::optional<int> last;
        for (const int leave : departures(goal.walks)) {
            const auto back = arrival(ashore(goal.walks, leave), home);
            if (back && *back <= day_s) raise(last, leave);
        }
        if (arrives && last && start(goal, *arrives, *last)) raise(day.time_there_s, *last - *arrives);
    }
    return day;
}

}  // namespace circle15::oracle
