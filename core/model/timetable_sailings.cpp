// SPDX-License-Identifier: MIT
#include "core/model/timetable_sailings.hpp"

#include <algorithm>
#include <format>
#include <tuple>

#include "core/model/errors.hpp"

namespace circle15::model {

namespace {

constexpr DaySeconds day_s = 86400;

Sailing shifted(const Trip& trip, TripId id, DaySeconds by) {
    Sailing sailing{.trip = id, .route = trip.route, .calls = trip.calls};
    for (Call& call : sailing.calls) {
        call.arrive += by;
        call.depart += by;
    }
    return sailing;
}

/// The trip's sailings of one of its days; `by` moves that day's clock to the asked day's.
void add_trip(const Trip& trip, TripId id, DaySeconds by, std::vector<Sailing>& sailings) {
    if (trip.headways.empty()) {
        sailings.push_back(shifted(trip, id, by));
        return;
    }
    for (const Headway& headway : trip.headways) {
        for (DaySeconds start = headway.from; start < headway.to; start += headway.every_s) {
            Sailing sailing = shifted(trip, id, by + start - trip.calls.front().depart);
            sailing.approximate = !headway.exact;
            sailing.every_s = headway.exact ? 0 : headway.every_s;
            sailings.push_back(std::move(sailing));
        }
    }
}

void check_routes(const Timetable& timetable, const SailingOptions& options) {
    for (const std::string& id : options.suspended_routes) {
        if (std::ranges::any_of(timetable.routes, [&](const FerryRoute& route) { return route.id == id; })) continue;
        std::string known;
        for (const FerryRoute& route : timetable.routes) known += (known.empty() ? "" : ", ") + route.id;
        throw InputError({.rule = "suspended_route", .particulars = {{"route", id}, {"known", known}}});
    }
}

void check_validity(const Timetable& timetable, Date date) {
    const std::optional<DateSpan> valid = validity_of(timetable);
    if (valid && valid->from <= date && date <= valid->to) return;
    throw InputError({.file = "feed_info.txt",
                      .rule = "timetable_validity",
                      .particulars = {{"date", text_of(date)},
                                      {"from", valid ? text_of(valid->from) : std::string()},
                                      {"to", valid ? text_of(valid->to) : std::string()}}});
}

}  // namespace

std::vector<Sailing> sailings_on(const Timetable& timetable, Date date, const SailingOptions& options) {
    check_routes(timetable, options);
    check_validity(timetable, date);
    std::vector<Sailing> sailings;
    if (options.all_suspended) return sailings;
    const std::chrono::sys_days today{date};
    const int last_day = options.with_next_day ? 1 : 0;
    for (int day = -1; day <= last_day; ++day) {
        const Date runs{today + std::chrono::days{day}};
        for (std::size_t i = 0; i < timetable.trips.size(); ++i) {
            const Trip& trip = timetable.trips[i];
            if (trip.calls.size() < 2 || !runs_on(timetable.calendars.at(trip.calendar.at()), runs)) continue;
            if (options.suspended_routes.contains(timetable.routes.at(trip.route.at()).id)) continue;
            add_trip(trip, id_of<TripId>(i), day * day_s, sailings);
        }
    }
    std::erase_if(sailings, [](const Sailing& sailing) { return sailing.calls.back().arrive <= 0; });
    std::ranges::stable_sort(sailings, {},
                             [](const Sailing& sailing) { return std::tuple(sailing.calls.front().depart, sailing.trip); });
    return sailings;
}

}  // namespace circle15::model
