// SPDX-License-Identifier: MIT
#include "core/analysis/scenario/sailing_edits.hpp"

#include <algorithm>
#include <format>

#include "core/analysis/scenario/edit_flaw.hpp"

namespace circle15::analysis {

using model::Timetable;

namespace {

using Place = model::Placed<model::SailingEdit>;

constexpr const char* daily_calendar = "scenario-daily";
constexpr model::DaySeconds minute_s = 60;
constexpr model::DaySeconds longest_day_s = 48 * 3600;

model::RouteId route_of(const Timetable& timetable, const std::string& id, const Place& at) {
    const auto found = std::ranges::find(timetable.routes, id, &model::FerryRoute::id);
    if (found != timetable.routes.end())
        return model::id_of<model::RouteId>(static_cast<std::size_t>(found - timetable.routes.begin()));
    throw edit_flaw(at, "unknown_route", {{"route", id}});
}

std::vector<model::Trip>::iterator trip_of(Timetable& timetable, const std::string& id, const Place& at) {
    const auto found = std::ranges::find(timetable.trips, id, &model::Trip::id);
    if (found != timetable.trips.end()) return found;
    throw edit_flaw(at, "unknown_trip", {{"trip", id}});
}

model::StopId stop_of(const Timetable& timetable, const std::string& id, const Place& at) {
    const auto found = std::ranges::find_if(timetable.stops, [&](const model::FerryStop& stop) {
        return stop.id == id || std::ranges::find(stop.platforms, id) != stop.platforms.end();
    });
    if (found != timetable.stops.end())
        return model::id_of<model::StopId>(static_cast<std::size_t>(found - timetable.stops.begin()));
    throw edit_flaw(at, "edit_unknown_pier", {{"pier", id}});
}

model::CalendarId every_day(Timetable& timetable, const Place& at) {
    const auto found = std::ranges::find(timetable.calendars, daily_calendar, &model::Calendar::id);
    const auto row = static_cast<std::size_t>(found - timetable.calendars.begin());
    if (found == timetable.calendars.end()) {
        const auto span = model::validity_of(timetable);
        if (!span) throw edit_flaw(at, "timetable_without_days");
        model::Calendar daily{.id = daily_calendar, .from = span->from, .to = span->to};
        daily.week.fill(true);
        timetable.calendars.push_back(daily);
    }
    return model::id_of<model::CalendarId>(row);
}

void make_edit(Timetable& timetable, const model::CancelSailings& cancel, const Place& at) {
    const auto before = timetable.trips.size();
    if (cancel.trip) {
        timetable.trips.erase(trip_of(timetable, *cancel.trip, at));
    } else if (cancel.route) {
        std::erase_if(timetable.trips, [route = route_of(timetable, *cancel.route, at)](const model::Trip& trip) {
            return trip.route == route;
        });
    } else {
        timetable.trips.clear();
    }
    if (timetable.trips.size() == before) {
        throw edit_flaw(at, "edit_without_effect", {{"why", "no_boat_to_cancel"}});
    }
}

void make_edit(Timetable& timetable, const model::RetimeTrip& retime, const Place& at) {
    model::Trip& trip = *trip_of(timetable, retime.trip, at);
    if (retime.minutes == 0) {
        throw edit_flaw(at, "edit_without_effect", {{"why", "moved_by_nothing"}, {"trip", retime.trip}});
    }
    const auto by = static_cast<std::int64_t>(retime.minutes) * minute_s;
    std::int64_t first = trip.calls.front().arrive;
    std::int64_t last = trip.calls.back().depart;
    for (const auto& headway : trip.headways) {
        first = std::min<std::int64_t>(first, headway.from);
        last = std::max<std::int64_t>(last, headway.to);
    }
    if (first + by < 0 || last + by > longest_day_s) {
        throw edit_flaw(at, "out_of_its_day", {{"minutes", retime.minutes}, {"trip", retime.trip}});
    }
    const auto seconds = static_cast<model::DaySeconds>(by);
    for (auto& call : trip.calls) {
        call.arrive += seconds;
        call.depart += seconds;
    }
    for (auto& headway : trip.headways) {
        headway.from += seconds;
        headway.to += seconds;
    }
}

void make_edit(Timetable& timetable, const model::AddSailing& add, const Place& at) {
    model::Trip trip{.route = route_of(timetable, add.route, at)};
    for (const auto& [pier, time] : add.calls) {
        const auto stop = stop_of(timetable, pier, at);
        if (!trip.calls.empty() && (time <= trip.calls.back().depart || stop == trip.calls.back().stop)) {
            throw edit_flaw(at, "call_not_after", {{"pier", pier}});
        }
        trip.calls.push_back({.stop = stop, .arrive = time, .depart = time});
    }
    if (trip.calls.size() < 2) throw edit_flaw(at, "single_call_sailing");
    trip.calendar = every_day(timetable, at);
    trip.headsign = timetable.stops[trip.calls.back().stop.at()].name;
    for (int number = 1; trip.id.empty(); ++number) {
        const auto id = std::format("{}-new-{}", add.route, number);
        if (std::ranges::find(timetable.trips, id, &model::Trip::id) == timetable.trips.end()) trip.id = id;
    }
    timetable.trips.push_back(std::move(trip));
}

void make_edit(Timetable& timetable, const model::RestoreTimetable& restore, const Place&) { timetable = *restore.timetable; }

}  // namespace

Timetable apply_to_timetable(const Timetable& timetable, const model::Scenario& scenario) {
    Timetable edited = timetable;
    for (const auto& edit : scenario.sailings) {
        std::visit([&](const auto& what) { make_edit(edited, what, edit); }, edit.what);
    }
    return edited;
}

}  // namespace circle15::analysis
