// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <set>
#include <string>

#include "core/intake/area.hpp"
#include "core/intake/records.hpp"
#include "core/io/gtfs_feed.hpp"

namespace circle15::intake {

/// Trips of a feed that are stored and not searched.
struct BusTrips {
    std::int64_t read = 0;
    std::int64_t rejected = 0;   ///< bad ones
    std::set<std::string> near;  ///< the sound ones with a stop near the area
};

/// Trips of the routes that are wanted. One is bad whose stops are not known, that has fewer than two, or whose times run
/// backwards; a row that cannot be read takes its trip with it. What was rejected is told in `findings` under `file`.
[[nodiscard]] BusTrips bus_trips(const io::GtfsFiles& files, const std::string& file, const io::GtfsRouteTypes& wanted,
                                 const StudyArea& area, Findings& findings);

}  // namespace circle15::intake
