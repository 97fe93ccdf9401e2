// SPDX-License-Identifier: MIT
#include "core/report/boat_fields.hpp"

#include "core/report/clock.hpp"
#include "core/report/values.hpp"

namespace circle15::report {

namespace {

model::Value minutes_of(std::optional<double> seconds) { return seconds ? one_decimal(*seconds / 60) : model::Value{}; }
model::Value minutes_of(std::optional<model::DaySeconds> seconds) {
    return seconds ? one_decimal(*seconds / 60.0) : model::Value{};
}
model::Value leaving(std::optional<model::DaySeconds> time) { return time ? text(leaving_clock(*time)) : model::Value{}; }

template <class Word>
std::string joined(const model::Timetable& timetable, const std::vector<model::RouteId>& routes, const char* between,
                   Word word) {
    std::string names;
    for (const auto route : routes) names.append(names.empty() ? "" : between).append(word(timetable.routes[route.at()]));
    return names;
}

}  // namespace

std::string route_ids(const model::Timetable& timetable, const std::vector<model::RouteId>& routes) {
    return joined(timetable, routes, " ", [](const model::FerryRoute& route) { return route.id; });
}

std::string route_names(const model::Timetable& timetable, const std::vector<model::RouteId>& routes) {
    return joined(timetable, routes, " → ", [](const model::FerryRoute& route) { return route.name; });
}

void add_boat_fields(const model::Timetable* timetable, const analysis::BoatVerdict* verdict, const std::string& prefix,
                     model::Properties& fields) {
    const bool reached = timetable != nullptr && verdict != nullptr && verdict->reached();
    static const analysis::BoatVerdict none;
    const auto& boat = reached ? *verdict : none;
    const auto& day = boat.day;
    const auto& back = boat.same_day;
    const auto add = [&](const char* name, model::Value value) { fields.emplace_back(prefix + name, std::move(value)); };
    const auto where_reached = [&](model::Value value) { return reached ? std::move(value) : model::Value{}; };
    add("best_minutes", minutes_of(day.best_s));
    add("median_minutes", minutes_of(day.median_s));
    add("p90_minutes", minutes_of(day.p90_s));
    add("worst_minutes", minutes_of(day.worst_s));
    add("mean_wait_minutes", minutes_of(day.mean_wait_s));
    add("reach_percent", where_reached(rounded(day.share * 100, 1)));
    add("first_leave", leaving(day.first_leave_s));
    add("last_leave", leaving(day.last_leave_s));
    add("sailings", where_reached(static_cast<std::int64_t>(day.useful_sailings)));
    add("boats", day.best_s ? model::Value{static_cast<std::int64_t>(day.boats)} : model::Value{});
    add("routes", reached ? text(route_ids(*timetable, boat.routes)) : model::Value{});
    add("same_day_return", where_reached(back.possible()));
    add("ashore_minutes", minutes_of(back.time_there_s));
    add("return_leave_by", leaving(back.leave_home_by_s));
    add("return_percent", where_reached(rounded(back.share * 100, 1)));
    add("days_without_per_year", one_decimal(boat.days_without_per_year));
    add("approximate", where_reached(day.approximate));
    add("demonstration", where_reached(boat.demonstration));
}

}  // namespace circle15::report
