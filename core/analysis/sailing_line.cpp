// SPDX-License-Identifier: MIT
#include "core/analysis/sailing_line.hpp"

#include <cmath>
#include <numbers>
#include <optional>

#include "core/model/coordinate.hpp"

namespace circle15::analysis {

namespace {

using model::Line;
using model::LonLat;

constexpr double beside_stop_m = 1000;

/// Metres, near enough over the kilometre that is asked for.
double metres_between(LonLat a, LonLat b) {
    constexpr double metres_per_degree = 6'371'008.8 * std::numbers::pi / 180;
    const double across = (b.lon - a.lon) * std::cos((a.lat + b.lat) / 2 * std::numbers::pi / 180);
    return metres_per_degree * std::hypot(across, b.lat - a.lat);
}

/// The point of `line` from `start` on that lies nearest to `stop`; nothing where none is beside it. Of a line that comes by
/// twice, the first time.
std::optional<std::size_t> passing(const Line& line, std::size_t start, LonLat stop) {
    std::optional<std::size_t> nearest;
    double nearest_m = beside_stop_m;
    for (std::size_t point = start; point < line.size(); ++point) {
        const double away_m = metres_between(line[point], stop);
        if (nearest && away_m > 2 * beside_stop_m) break;
        if (away_m >= nearest_m) continue;
        nearest = point;
        nearest_m = away_m;
    }
    return nearest;
}

void append(Line& line, LonLat place) {
    if (line.empty() || line.back() != place) line.push_back(place);
}

}  // namespace

Line sailing_line(const model::Timetable& timetable, const model::Sailing& sailing, std::uint32_t board_call,
                  std::uint32_t alight_call) {
    const auto place = [&](std::uint32_t call) { return timetable.stops[sailing.calls[call].stop.at()].place; };
    const auto shape = timetable.trips[sailing.trip.at()].shape;
    Line line;
    if (shape) {
        const Line& course = timetable.shapes[shape->at()].line;
        std::optional<std::size_t> board;
        std::optional<std::size_t> at = 0;
        for (std::uint32_t call = 0; call <= alight_call && at; ++call) {
            at = passing(course, *at, place(call));
            if (call == board_call) board = at;
        }
        if (board && at) {
            append(line, place(board_call));
            for (std::size_t point = *board; point <= *at; ++point) append(line, course[point]);
            append(line, place(alight_call));
            return line;
        }
    }
    for (auto call = board_call; call <= alight_call; ++call) append(line, place(call));
    return line;
}

}  // namespace circle15::analysis
