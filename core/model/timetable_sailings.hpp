// SPDX-License-Identifier: MIT
#pragma once

#include <set>
#include <string>
#include <vector>

#include "core/model/timetable.hpp"

namespace circle15::model {

/// One boat on one day, its times in seconds of the day asked for: below 0 the evening before, above 86400 the day after.
struct Sailing {
    TripId trip;
    RouteId route;
    bool approximate = false;  ///< keeps an interval rather than a clock, see Headway
    DaySeconds every_s = 0;    ///< that interval; 0 for boats that keep a clock
    std::vector<Call> calls;
};

struct SailingOptions {
    std::set<std::string> suspended_routes;  ///< ids; each must exist
    bool all_suspended = false;
    bool with_next_day = false;  ///< adds the next day's sailings, 86400 later
};

/// The boats of `date` and those of the day before that are still under way at midnight, by first departure. Throws InputError
/// where the timetable does not cover the date (rule `timetable_validity`) or has no such route (rule `unknown_route`).
[[nodiscard]] std::vector<Sailing> sailings_on(const Timetable& timetable, Date date, const SailingOptions& options = {});

}  // namespace circle15::model
