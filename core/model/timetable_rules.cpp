// SPDX-License-Identifier: MIT
#include "core/model/timetable_rules.hpp"

#include <algorithm>
#include <format>

#include "core/model/errors.hpp"

namespace circle15::model {

namespace {

constexpr DaySeconds longest_allowance_s = 4 * 3600;

[[noreturn]] void fail(const std::string& file, std::string rule, Particulars particulars) {
    throw InputError({.file = file, .rule = std::move(rule), .particulars = std::move(particulars)});
}

void check_seconds(const std::string& file, const std::string& of, std::optional<DaySeconds> seconds) {
    if (seconds && (*seconds < 0 || *seconds > longest_allowance_s))
        fail(file, "allowance", {{"seconds", *seconds}, {"of", of}});
}

bool has_route(const Timetable& timetable, const std::string& id) {
    return std::ranges::any_of(timetable.routes, [&](const FerryRoute& route) { return route.id == id; });
}

bool has_stop(const Timetable& timetable, const std::string& id) {
    return std::ranges::any_of(timetable.stops, [&](const FerryStop& stop) {
        return stop.id == id || std::ranges::find(stop.platforms, id) != stop.platforms.end();
    });
}

}  // namespace

void check_rules(const FerryRules& rules, const Timetable& timetable, const std::string& file) {
    check_seconds(file, "boarding", rules.boarding_s);
    check_seconds(file, "alighting", rules.alighting_s);
    if (rules.longest_wait_s && *rules.longest_wait_s <= 0) fail(file, "longest_wait", {{"seconds", *rules.longest_wait_s}});
    for (const auto& [id, allowance] : rules.by_route) {
        if (!has_route(timetable, id)) fail(file, "unknown_route", {{"route", id}});
        check_seconds(file, std::format("route '{}'", id), allowance.boarding_s);
        check_seconds(file, std::format("route '{}'", id), allowance.alighting_s);
    }
    for (const auto& [id, allowance] : rules.by_pier) {
        if (!has_stop(timetable, id)) fail(file, "unknown_stop", {{"stop", id}});
        check_seconds(file, std::format("pier '{}'", id), allowance.boarding_s);
        check_seconds(file, std::format("pier '{}'", id), allowance.alighting_s);
    }
    for (const auto& [id, shares] : rules.lost_day_share) {
        if (!has_route(timetable, id)) fail(file, "unknown_route", {{"route", id}});
        for (const double share : shares)
            if (!(share >= 0 && share <= 1)) fail(file, "lost_day_share", {{"share", share}, {"route", id}});
    }
}

}  // namespace circle15::model
