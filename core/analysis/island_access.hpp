// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/analysis/boat_answers.hpp"

namespace circle15::analysis {

/// An island with a pier, or a pier beyond the study's islands.
struct BoatPlace {
    std::string id;
    std::string name;
    std::optional<model::IslandId> island;
    std::vector<model::StopId> stops;
};

/// From one place to another by the boats of a day, pier to pier (岛际可达): minutes include boarding and alighting allowances
/// and the wait at the pier, but no walk.
struct IslandAccess {
    std::size_t from = 0;  ///< rows of IslandAccessTable::places
    std::size_t to = 0;
    network::BoatAnswer day;
    network::ReturnAnswer same_day;
    std::optional<double> sail_minutes;           ///< at sea, on the fastest journey
    std::vector<std::string> routes;              ///< of that journey, in order
    std::optional<double> days_without_per_year;  ///< expected
    model::Line line;                             ///< from pier to pier along the calls of that journey
};

struct IslandAccessTable {
    std::vector<BoatPlace> places;
    std::vector<IslandAccess> rows;  ///< every ordered pair of places, those without a connection included
};

/// Everything between all places that the timetable calls at; empty for a study without one.
[[nodiscard]] IslandAccessTable island_access(const Ground& ground, const BoatQuery& query);

}  // namespace circle15::analysis
