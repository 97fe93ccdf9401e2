// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>

#include "core/model/timetable.hpp"

namespace circle15::model {

/// Seconds to be at the pier before a boat leaves, and from its landing until one walks on.
struct FerryAllowance {
    std::optional<DaySeconds> boarding_s;
    std::optional<DaySeconds> alighting_s;
};

/// What study.toml says of boats. Where a route and a pier both set an allowance, the longer one counts.
struct FerryRules {
    DaySeconds boarding_s = 600;
    DaySeconds alighting_s = 180;
    std::map<std::string, FerryAllowance> by_route;                ///< by route id
    std::map<std::string, FerryAllowance> by_pier;                 ///< by stop id or the id of one of its platforms
    std::optional<DaySeconds> longest_wait_s;                      ///< longest sensible wait at a pier; unset: any
    std::map<std::string, std::array<double, 12>> lost_day_share;  ///< by route id: share of days without boats, January first
};

/// Throws InputError (rules `unknown_route`, `unknown_stop`, `allowance`, `lost_day_share`) where the rules name what the
/// timetable does not have or hold a value out of range; `file` is named in the message.
void check_rules(const FerryRules& rules, const Timetable& timetable, const std::string& file);

}  // namespace circle15::model
