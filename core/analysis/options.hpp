// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/model/date.hpp"
#include "core/model/opening_hours.hpp"
#include "core/model/verdict_terms.hpp"
#include "core/network/ferry_answer.hpp"

namespace circle15::analysis {

using model::name_of;
using model::WalkRule;

struct Options {
    std::optional<model::Date> date;  ///< unset: the study's own
    /// When people leave home (or, where only the way back counts, the facility): only what is open when they get there counts.
    /// Seconds of the day; unset: what is open at some time of the day.
    std::optional<model::DaySeconds> at;
    bool week = false;  ///< whether to say how coverage changes over the week and on a public holiday
    WalkRule walk = WalkRule::to_facility;
    unsigned threads = 0;  ///< 0: as many as the machine has; results do not depend on it
    std::vector<double> area_minutes{5, 10, 15};
    network::DayWindow window;               ///< departures from home that boat figures are over
    std::set<std::string> suspended_routes;  ///< ferry routes taken out of the timetable
    bool all_suspended = false;
    bool areas = true;  ///< whether to draw service areas, the costliest part
    bool capacity =
        false;  ///< whether persons within reach also need a place (`full`), where the rule says how many places they need
    bool capacity_by_boat = false;  ///< and whether those that only a boat serves take the places left
};

}  // namespace circle15::analysis
