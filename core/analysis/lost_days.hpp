// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/model/timetable.hpp"
#include "core/model/timetable_rules.hpp"

namespace circle15::analysis {

/// For each of several answers, whether it is still had with these routes suspended.
using ReachedWithout = std::function<std::vector<bool>(const std::set<std::string>& suspended)>;

/// The expected days of a year on which answers that boats give otherwise are not had, from the routes' shares of days lost to
/// weather by month. Bad weather is taken as one and the same for all routes: on a day that stops a route, every route with a
/// larger share is stopped as well. Every day counts with the sailings that `reached` asks. `suspended` routes are stopped
/// anyway. Nothing for an answer that is not had anyway, and for one that rests on routes without shares: nobody knows how
/// often those stop. Empty where the rules name no shares.
[[nodiscard]] std::vector<std::optional<double>> expected_lost_days(const model::FerryRules& rules,
                                                                    const std::vector<model::FerryRoute>& routes,
                                                                    std::chrono::year year,
                                                                    const std::set<std::string>& suspended,
                                                                    const ReachedWithout& reached);

}  // namespace circle15::analysis
