// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "core/model/timetable_sailings.hpp"
#include "mapview/app/finding.hpp"

namespace circle15::app {

/// A boat as somebody at a pier sees it: from there to where it ends, or from where it begins to there.
struct BoatAtPier {
    model::TripId trip;
    model::RouteId route;
    model::StopId from;
    model::StopId to;
    model::DaySeconds leaves = 0;
    model::DaySeconds lands = 0;
    bool approximate = false;  ///< keeps an interval rather than a clock
};

/// A sailing from one of its calls to a later one.
[[nodiscard]] BoatAtPier boat_between(const model::Sailing& sailing, const model::Call& from, const model::Call& to);

/// The boats of the day asked that sail, without those that are suspended; none without a timetable.
[[nodiscard]] std::vector<model::Sailing> boats_of_day(const Finding& finding);

/// Stops of a pier, or of all piers of an island.
[[nodiscard]] std::vector<model::StopId> stops_of(const model::Study& study, model::PierId pier);
[[nodiscard]] std::vector<model::StopId> stops_of(const model::Study& study, model::IslandId island);

/// Boats that one can board at some of the stops and leave at another, by departure; and the other way round, by landing.
/// Sailings between two of the stops are neither.
[[nodiscard]] std::vector<BoatAtPier> boats_from(const std::vector<model::Sailing>& sailings,
                                                 const std::vector<model::StopId>& stops);
[[nodiscard]] std::vector<BoatAtPier> boats_to(const std::vector<model::Sailing>& sailings,
                                               const std::vector<model::StopId>& stops);

}  // namespace circle15::app
