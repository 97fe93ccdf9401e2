// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "core/analysis/boat_answers.hpp"
#include "core/model/feature.hpp"

namespace circle15::report {

/// The boat answer of one home beside its 15-minute verdict, each name starting with `prefix`: minutes door to door over the
/// window's departures, clock times of leaving home, boats, same-day return, days without. Without a verdict, or where no boat
/// helps, the values are empty.
void add_boat_fields(const model::Timetable* timetable, const analysis::BoatVerdict* verdict, const std::string& prefix,
                     model::Properties& fields);

/// Their number.
inline constexpr std::size_t boat_field_count = 18;

// Ids for machines, names for people, in the order they are taken.
[[nodiscard]] std::string route_ids(const model::Timetable& timetable, const std::vector<model::RouteId>& routes);
[[nodiscard]] std::string route_names(const model::Timetable& timetable, const std::vector<model::RouteId>& routes);

}  // namespace circle15::report
