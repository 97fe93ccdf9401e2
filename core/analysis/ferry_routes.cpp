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

model::Line course_of(const model::Timetable& timetable, const model::Trip& trip) {
    if (trip.shape && !timetable.shapes[trip.shape->at()].line.empty()) return timetable.shapes[trip.shape->at()].line;
    model::Line line;
    for (const auto& call : trip.calls) line.push_back(timetable.stops[call.stop.at()].place);
    return line;
}

}  // namespace

std::vector<FerryRouteRow> ferry_routes(const model::Timetable& timetable, const BoatQuery& query) {
    std::vector<FerryRouteRow> routes(timetable.routes.size());
    for (const auto& trip : timetable.trips) {
        if (!model::runs_on(timetable.calendars[trip.calendar.at()], query.date)) continue;
        auto& route = routes[trip.route.at()];
        route.sailings += sailings_of(trip);
        for (const auto& headway : trip.headways) route.approximate = route.approximate || !headway.exact;
        auto course = course_of(timetable, trip);
        if (course.size() > route.line.size()) route.line = std::move(course);
    }
    std::vector<FerryRouteRow> sailing;
    for (std::size_t row = 0; row < routes.size(); ++row) {
        if (routes[row].line.empty() || is_suspended(timetable.routes[row], query)) continue;
        routes[row].id = timetable.routes[row].id;
        routes[row].name = timetable.routes[row].name;
        sailing.push_back(std::move(routes[row]));
    }
    return sailing;
}

}  // namespace circle15::analysis
