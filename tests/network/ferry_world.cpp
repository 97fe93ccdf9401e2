// SPDX-License-Identifier: MIT
#include "tests/network/ferry_world.hpp"

#include <stdexcept>

namespace circle15::test {

namespace {

std::string_view take_until(std::string_view& text, char mark) {
    const std::size_t end = std::min(text.find(mark), text.size());
    const std::string_view part = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return part;
}

}  // namespace

model::DaySeconds clock_s(std::string_view text) {
    const bool negative = text.starts_with('-');
    if (negative) text.remove_prefix(1);
    model::DaySeconds seconds = 0;
    for (const model::DaySeconds unit : {3600, 60, 1}) {
        const std::string_view part = take_until(text, ':');
        if (!part.empty()) seconds += unit * std::stoi(std::string(part));
    }
    return negative ? -seconds : seconds;
}

FerryWorld& FerryWorld::boat(const std::string& route, std::string_view calls) {
    std::size_t row = 0;
    while (row < timetable.routes.size() && timetable.routes[row].id != route) ++row;
    if (row == timetable.routes.size()) timetable.routes.push_back({.id = route, .name = route});
    if (timetable.calendars.empty())
        timetable.calendars.push_back({.id = "daily",
                                       .week = {true, true, true, true, true, true, true},
                                       .from = test_monday,
                                       .to = test_monday,
                                       .added = {},
                                       .removed = {}});
    model::Trip trip{.id = route + "-" + std::to_string(timetable.trips.size()),
                     .route = model::id_of<model::RouteId>(row),
                     .calendar = {},
                     .headsign = "",
                     .shape = {},
                     .calls = {},
                     .headways = {}};
    while (!calls.empty()) {
        std::string_view call = take_until(calls, ',');
        while (call.starts_with(' ')) call.remove_prefix(1);
        const std::string name(take_until(call, ' '));
        const model::DaySeconds arrive = clock_s(take_until(call, '/'));
        trip.calls.push_back({.stop = stop(name), .arrive = arrive, .depart = call.empty() ? arrive : clock_s(call)});
    }
    timetable.trips.push_back(std::move(trip));
    return *this;
}

FerryWorld& FerryWorld::footpath(const std::string& from, const std::string& to, model::DaySeconds walk_s) {
    footpaths.push_back({.from = stop(from), .to = stop(to), .walk_s = walk_s});
    footpaths.push_back({.from = stop(to), .to = stop(from), .walk_s = walk_s});
    return *this;
}

FerryWorld& FerryWorld::change(const std::string& from, const std::string& to, bool possible, model::DaySeconds least_s) {
    timetable.changes.push_back({.from = stop(from), .to = stop(to), .possible = possible, .least_s = least_s});
    return *this;
}

model::StopId FerryWorld::stop(const std::string& name) {
    for (std::size_t i = 0; i < timetable.stops.size(); ++i)
        if (timetable.stops[i].id == name) return model::id_of<model::StopId>(i);
    timetable.stops.push_back({.id = name, .name = name, .place = {.lon = 122, .lat = 30}, .platforms = {}});
    return model::id_of<model::StopId>(timetable.stops.size() - 1);
}

network::PierWalk FerryWorld::walk(const std::string& name, model::DaySeconds both_ways_s) {
    return {.stop = stop(name), .to_pier_s = both_ways_s, .from_pier_s = both_ways_s};
}

network::FerryFacility FerryWorld::at(const std::string& name, model::DaySeconds walk_s) {
    return {.piers = {walk(name, walk_s)}, .open = {}};
}

network::FerryFacility FerryWorld::at(const std::string& name, model::DaySeconds walk_s, std::vector<model::OpenSpan> open) {
    return {.piers = {walk(name, walk_s)}, .open = std::move(open)};
}

network::FerryDay FerryWorld::day() const { return {timetable, sailings_on(timetable, test_monday), footpaths, rules}; }

network::FerryDay FerryWorld::day_without(const std::string& route) const {
    return {timetable, sailings_on(timetable, test_monday, {.suspended_routes = {route}}), footpaths, rules};
}

}  // namespace circle15::test
