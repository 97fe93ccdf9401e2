// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "core/analysis/boat_answers.hpp"
#include "core/model/coordinate.hpp"

namespace circle15::analysis {

/// A ferry route as it sails on one day, for eyes.
struct FerryRouteRow {
    std::string id;
    std::string name;
    std::int64_t sailings = 0;
    bool approximate = false;  ///< some of its boats keep an interval rather than a clock
    model::Line line;          ///< its longest course: the trip's shape where it has one, else straight from stop to stop
    bool operator==(const FerryRouteRow&) const = default;
};

/// The routes that sail on the day of `query`, by row of the timetable; suspended ones and those without a boat are left out.
[[nodiscard]] std::vector<FerryRouteRow> ferry_routes(const model::Timetable& timetable, const BoatQuery& query);

}  // namespace circle15::analysis
