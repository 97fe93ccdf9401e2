// SPDX-License-Identifier: MIT
#include "core/analysis/ferry_routes.hpp"

namespace circle15::analysis {

namespace {

bool is_suspended(const model::FerryRoute& route, const BoatQuery& query) {
    return query.all_suspended || query.suspended_routes.contains(route.id);
}

std::int64_t sailings_of(const model::Trip& trip) {
    if (trip.headways.empty()) return 1;
    std::int64_t sailings = 0;
    for (const auto& headway : trip.headways) {
        if (headway.every_s > 0) sailings += (headway.to - headway.from + headway.every_s - 1) / headway.every_s;
    }
    return sailings;
}

std::size_t points_of(const model::Timetable& timetable, const model::Trip& trip) {
    return trip.shape ? timetable.shapes[trip.shape->at()].line.size() : trip.calls.size();
}

model::Line course_of(const model::Timetable& timetable, const model::Trip& trip) {
    if (trip.shape && !timetable.shapes[trip.shape->at()].line.empty()) return timetable.shapes[trip.shape->at()].line;
    model::Line line;
    for (const auto& call : trip.calls) line.push_back(timetable.stops[call.stop.at()].place);
    return line;
}

}  // namespace

std::vector<FerryRouteRow> ferry_routes(const model::Timetable& timetable, const BoatQuery& query) {
    std::vector<FerryRouteRow> rows(timetable.routes.size());
    std::vector<const model::Trip*> longest(rows.size());
    for (const auto& trip : timetable.trips) {
        if (!model::runs_on(timetable.calendars[trip.calendar.at()], query.date)) continue;
        auto& row = rows[trip.route.at()];
        row.sailings += sailings_of(trip);
        for (const auto& headway : trip.headways) row.approximate = row.approximate || !headway.exact;
        auto*& best = longest[trip.route.at()];
        if (best == nullptr || points_of(timetable, trip) > points_of(timetable, *best)) best = &trip;
    }
    std::vector<FerryRouteRow> sailing;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const auto& route = timetable.routes[row];
        if (longest[row] == nullptr || is_suspended(route, query)) continue;
        rows[row].id = route.id;
        rows[row].name = route.name;
        rows[row].line = course_of(timetable, *longest[row]);
        sailing.push_back(std::move(rows[row]));
    }
    return sailing;
}

}  // namespace circle15::analysis
