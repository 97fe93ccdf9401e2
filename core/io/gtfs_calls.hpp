// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/io/gtfs_records.hpp"
#include "core/model/flaw.hpp"
#include "core/model/timetable.hpp"

namespace circle15::io {

/// A row of stop_times.txt with its stop looked up.
struct GtfsCall {
    GtfsStopTime time;
    model::StopId stop;   ///< the pier
    model::LonLat place;  ///< of the platform
};

/// The calls of one trip, given in any order. Calls without times are timed between their neighbours by great-circle distance,
/// evenly where distance does not tell. Refused: fewer than two calls, a first or last call without time (`missing_time`),
/// times that run backward or stand still (`backward_times`), and legs between timed calls that no boat sails
/// (`impossible_speed`).
[[nodiscard]] std::vector<model::Call> calls_of(std::vector<GtfsCall> calls);

/// What is wrong with a leg of so many metres (great-circle) that lasts so long, more than no time: above 80 km/h or below
/// 5 km/h even when the times are rounded to the minute and ten of them go by at the quays. Nothing where boats sail it.
[[nodiscard]] std::optional<model::Particulars> impossible_speed(double metres, model::DaySeconds lasts);

/// HH:MM:SS as stop_times.txt has it, beyond 24 hours where the day's boats run past midnight.
[[nodiscard]] std::string gtfs_time(model::DaySeconds time);

/// Great-circle distance on a sphere of 6,371,008.8 m.
[[nodiscard]] double great_circle_m(model::LonLat a, model::LonLat b);

}  // namespace circle15::io
