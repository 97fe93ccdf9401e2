// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <vector>

#include "core/model/opening_hours.hpp"
#include "core/model/timetable.hpp"

namespace circle15::network {

using model::DaySeconds;
using model::StopId;

/// Walking between a place (a home or a facility) and a pier on its island; slopes make the two ways differ.
struct PierWalk {
    StopId stop;
    DaySeconds to_pier_s = 0;
    DaySeconds from_pier_s = 0;
};

/// A place where a service is had, and the piers it can be walked to from.
struct FerryFacility {
    std::vector<PierWalk> piers;
    std::optional<std::vector<model::OpenSpan>> open;  ///< of the day, ascending, apart; unset: always open or not known
};

/// One service's facilities and how long one stays; 0 s and no hours make it a plain destination, such as an island.
struct FerryService {
    std::vector<FerryFacility> facilities;
    DaySeconds service_s = 0;
};

/// When the service begins for somebody who arrives at `arrive`: at once, or at the next opening, always so that it ends by
/// closing time. Nothing where it cannot be had any more that day.
[[nodiscard]] std::optional<DaySeconds> served_from(const FerryFacility& facility, DaySeconds arrive, DaySeconds service_s);

}  // namespace circle15::network
