// SPDX-License-Identifier: MIT
#include <algorithm>
#include <format>

#include "core/io/gtfs_assembly.hpp"
#include "core/model/errors.hpp"

namespace circle15::io {

namespace {}  // namespace

bool is_boat_route(std::int64_t route_type) {
    return route_type == 4 || (route_type >= 1000 && route_type < 1100) || (route_type >= 1200 && route_type < 1300);
}

void GtfsAssembly::read_feed_info() {
    const GtfsFeedInfo info = parsed("feed_info.txt", parse_feed_info);
    const std::string agency = parsed("agency.txt", parse_agency);
    feed_.timetable.feed = {.publisher = info.publisher.empty() ? agency : info.publisher,
                            .version = info.version,
                            .from = info.from,
                            .to = info.to,
                            .demonstration = info.demonstration};
}

std::size_t GtfsAssembly::top_of(const std::vector<GtfsStop>& stops, std::size_t stop) const {
    std::size_t top = stop;
    for (int level = 0; !stops[top].parent.empty(); ++level) {
        const auto parent = stop_rows_.find(stops[top].parent);
        if (parent == stop_rows_.end() || level > 3)
            throw gtfs_row_flaw("stops.txt", stops[stop].row, "parent_station",
                                {{"stop", stops[stop].id},
                                 {"parent", stops[top].parent},
                                 {"why", level > 3 ? "above_itself" : "not_in_the_file"}});
        top = parent->second;
    }
    return top;
}

void GtfsAssembly::read_stops() {
    const std::vector<GtfsStop> stops = records("stops.txt", parse_stops);
    for (std::size_t i = 0; i < stops.size(); ++i) stop_rows_.emplace(stops[i].id, i);
    std::vector<std::size_t> tops(stops.size());
    std::vector<std::optional<model::StopId>> piers(stops.size());
    std::vector<bool> usable(stops.size());
    for (std::size_t i = 0; i < stops.size(); ++i) {
        try {
            tops[i] = top_of(stops, i);
            usable[i] = true;
        } catch (const model::InputError& error) {
            rejects_.reject(error);
        }
        if (!usable[i] || tops[i] != i) continue;
        piers[i] = model::id_of<model::StopId>(feed_.timetable.stops.size());
        feed_.timetable.stops.push_back({.id = stops[i].id,
                                         .name = stops[i].name.empty() ? stops[i].id : stops[i].name,
                                         .place = *stops[i].place,
                                         .platforms = {}});
    }
    for (std::size_t i = 0; i < stops.size(); ++i) {
        if (!usable[i] || !piers[tops[i]]) continue;
        const model::StopId pier = *piers[tops[i]];
        if (tops[i] != i) feed_.timetable.stops[pier.at()].platforms.push_back(stops[i].id);
        const bool boats_call = stops[i].location_type != 2 && stops[i].location_type != 3;
        platforms_.emplace(
            stops[i].id,
            Platform{.pier = pier, .place = stops[i].place.value_or(*stops[tops[i]].place), .boats_call = boats_call});
    }
    count("stops.txt", stops.size(), 0);
}

void GtfsAssembly::read_routes() {
    const std::vector<GtfsRoute> routes = records("routes.txt", parse_routes);
    std::size_t left_out = 0;
    for (const GtfsRoute& route : routes) {
        if (wanted_(route.type)) {
            routes_.emplace(route.id, model::id_of<model::RouteId>(feed_.timetable.routes.size()));
            feed_.timetable.routes.push_back({.id = route.id, .name = route.name});
            continue;
        }
        ++left_out;
        routes_.emplace(route.id, std::nullopt);
        note({.file = "routes.txt", .row = route.row, .column = "route_type", .value = std::to_string(route.type)},
             "not_a_ferry", {{"route", route.name}});
    }
    count("routes.txt", routes.size(), left_out);
}

void GtfsAssembly::read_calendars() {
    const std::vector<GtfsCalendar> weekly = records("calendar.txt", parse_calendar);
    const std::vector<GtfsCalendarDate> dates = records("calendar_dates.txt", parse_calendar_dates);
    std::vector<model::Calendar>& calendars = feed_.timetable.calendars;
    for (const GtfsCalendar& calendar : weekly) {
        calendars_.emplace(calendar.service, model::id_of<model::CalendarId>(calendars.size()));
        calendars.push_back({.id = calendar.service,
                             .week = calendar.week,
                             .from = calendar.from,
                             .to = calendar.to,
                             .added = {},
                             .removed = {}});
    }
    for (const GtfsCalendarDate& date : dates) {
        const auto [known, fresh] = calendars_.emplace(date.service, model::id_of<model::CalendarId>(calendars.size()));
        if (fresh) calendars.push_back({.id = date.service, .week = {}, .from = {}, .to = {}, .added = {}, .removed = {}});
        model::Calendar& calendar = calendars[known->second.at()];
        (date.added ? calendar.added : calendar.removed).push_back(date.date);
    }
    for (model::Calendar& calendar : calendars) {
        std::ranges::sort(calendar.added);
        std::ranges::sort(calendar.removed);
    }
    count("calendar.txt", weekly.size(), 0);
    count("calendar_dates.txt", dates.size(), 0);
}

void GtfsAssembly::read_shapes() {
    std::vector<GtfsShapePoint> points = records("shapes.txt", parse_shapes);
    std::ranges::stable_sort(points, {}, &GtfsShapePoint::sequence);
    for (const GtfsShapePoint& point : points) {
        const auto [known, fresh] = shapes_.emplace(point.shape, model::id_of<model::ShapeId>(feed_.timetable.shapes.size()));
        if (fresh) feed_.timetable.shapes.push_back({.id = point.shape, .line = {}});
        feed_.timetable.shapes[known->second.at()].line.push_back(point.place);
    }
    count("shapes.txt", points.size(), 0);
}

}  // namespace circle15::io
