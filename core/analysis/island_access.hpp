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
/// and the wait at the pier, but no walk at either end.
struct IslandAccess {
    std::size_t from = 0;  ///< rows of IslandAccessTable::places
    std::size_t to = 0;
    network::BoatAnswer day;
    network::ReturnAnswer same_day;                    ///< ashore from landing until the check-in of the last boat back
    std::optional<model::DaySeconds> first_sailing_s;  ///< the first useful boat sails
    std::optional<model::DaySeconds> last_sailing_s;
    // Of the journey of the window that takes least, of the whole day where the window has none:
    std::optional<double> sail_minutes;  ///< at sea
    std::vector<model::RouteId> routes;  ///< in order
    model::MultiLine course;             ///< of each boat

    std::optional<double> days_without_per_year;  ///< expected

    [[nodiscard]] bool reached() const { return day.first_leave_s.has_value(); }
};

struct IslandAccessTable {
    std::vector<BoatPlace> places;
    std::vector<IslandAccess> rows;  ///< every ordered pair of places by `from`, those without a connection included
};

/// Everything between all places that the timetable calls at; empty for a study without one.
[[nodiscard]] IslandAccessTable island_access(const Ground& ground, const BoatQuery& query);

}  // namespace circle15::analysis
