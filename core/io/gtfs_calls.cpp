// SPDX-License-Identifier: MIT
#include "core/io/gtfs_calls.hpp"

#include <algorithm>
#include <cmath>
#include <format>
#include <numbers>
#include <utility>

#include "core/model/errors.hpp"

namespace circle15::io {

namespace {

constexpr double fastest_km_h = 80;
constexpr double slowest_km_h = 5;
constexpr double rounding_s = 60;  // two printed times, each rounded to the minute, may be off by this much together
constexpr double mooring_s = 600;  // casting off and mooring: most of the time of a boat across a narrow water

[[noreturn]] void fail(const GtfsCall& call, std::string rule, model::Particulars particulars = {}) {
    particulars.emplace_back("trip", call.time.trip);
    throw model::InputError({.file = "stop_times.txt",
                             .place = std::format("row {}", call.time.row),
                             .rule = std::move(rule),
                             .particulars = std::move(particulars)});
}

double sailed_m(std::span<const GtfsCall> calls) {
    double sum = 0;
    for (std::size_t i = 1; i < calls.size(); ++i) sum += great_circle_m(calls[i - 1].place, calls[i].place);
    return sum;
}

/// `leg` runs from one timed call to the next timed one.
void check_leg(std::span<const GtfsCall> leg) {
    const GtfsCall& to = leg.back();
    const model::DaySeconds departs = *leg.front().time.depart;
    const model::DaySeconds arrives = *to.time.arrive;
    if (arrives <= departs)
        fail(to, "backward_times",
             {{"arrives", gtfs_time(arrives)}, {"departs", gtfs_time(departs)}, {"next_day", gtfs_time(arrives + 86400)}});
    if (auto told = impossible_speed(sailed_m(leg), arrives - departs)) fail(to, "impossible_speed", std::move(*told));
}

/// Fills the times of the calls between the first and last of `leg`; `share(i)` is how much of the way lies before call i.
template <class Share>
bool spread_times(std::span<GtfsCall> leg, Share share) {
    const model::DaySeconds start = *leg.front().time.depart;
    const model::DaySeconds end = *leg.back().time.arrive;
    model::DaySeconds before = start;
    for (std::size_t i = 1; i + 1 < leg.size(); ++i) {
        const auto time = start + static_cast<model::DaySeconds>(std::llround(share(i) * (end - start)));
        if (time <= before || time >= end) return false;
        leg[i].time.arrive = leg[i].time.depart = before = time;
    }
    return true;
}

void time_leg(std::span<GtfsCall> leg) {
    const double whole_m = sailed_m(leg);
    if (whole_m > 0 && spread_times(leg, [&](std::size_t i) { return sailed_m(leg.first(i + 1)) / whole_m; })) return;
    const auto pieces = static_cast<double>(leg.size() - 1);
    if (spread_times(leg, [&](std::size_t i) { return static_cast<double>(i) / pieces; })) return;
    fail(leg[1], "no_time_between");
}

}  // namespace

double great_circle_m(model::LonLat a, model::LonLat b) {
    constexpr double radius_m = 6'371'008.8;
    constexpr double radians = std::numbers::pi / 180;
    const double north = std::sin((b.lat - a.lat) * radians / 2);
    const double east = std::sin((b.lon - a.lon) * radians / 2);
    const double half = north * north + std::cos(a.lat * radians) * std::cos(b.lat * radians) * east * east;
    return 2 * radius_m * std::asin(std::sqrt(std::min(1.0, half)));
}

std::optional<model::Particulars> impossible_speed(double metres, model::DaySeconds lasts) {
    const auto seconds = static_cast<double>(lasts);
    const bool too_fast = metres / (seconds + rounding_s) * 3.6 > fastest_km_h;
    const double under_way_s = seconds - rounding_s - mooring_s;
    const bool too_slow = under_way_s > 0 && metres / under_way_s * 3.6 < slowest_km_h;
    if (!too_fast && !too_slow) return std::nullopt;
    return model::Particulars{{"km", metres / 1000},
                              {"minutes", seconds / 60},
                              {"km_h", metres / seconds * 3.6},
                              {"slowest", slowest_km_h},
                              {"fastest", fastest_km_h}};
}

std::string gtfs_time(model::DaySeconds time) {
    return std::format("{:02}:{:02}:{:02}", time / 3600, time / 60 % 60, time % 60);
}

std::vector<model::Call> calls_of(std::vector<GtfsCall> calls) {
    std::ranges::sort(calls, {}, [](const GtfsCall& call) { return call.time.sequence; });
    for (const std::size_t end : {std::size_t{0}, calls.size() - 1})
        if (!calls.at(end).time.arrive) fail(calls[end], "missing_time");
    std::size_t timed = 0;
    for (std::size_t i = 0; i < calls.size(); ++i) {
        if (!calls[i].time.arrive) continue;
        if (*calls[i].time.depart < *calls[i].time.arrive)
            fail(calls[i], "leaves_before_arriving",
                 {{"departs", gtfs_time(*calls[i].time.depart)}, {"arrives", gtfs_time(*calls[i].time.arrive)}});
        if (i > 0) {
            const std::span leg = std::span(calls).subspan(timed, i - timed + 1);
            check_leg(leg);
            if (leg.size() > 2) time_leg(leg);
        }
        timed = i;
    }
    std::vector<model::Call> made;
    made.reserve(calls.size());
    for (const GtfsCall& call : calls)
        made.push_back({.stop = call.stop,
                        .arrive = *call.time.arrive,
                        .depart = *call.time.depart,
                        .can_board = call.time.can_board,
                        .can_alight = call.time.can_alight});
    return made;
}

}  // namespace circle15::io
