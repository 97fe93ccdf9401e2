// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <cstdint>
#include <map>
#include <optional>

#include "core/words/lang.hpp"
#include "mapview/app/finding.hpp"

namespace circle15::app {

/// How a facility's places are taken, in persons of the group.
struct PlacesAt {
    std::optional<std::int64_t> room;  ///< it has places for; unset: not known
    std::int64_t placed = 0;           ///< find one there
    std::int64_t without = 0;          ///< have it nearest, within the threshold, and find none anywhere
};

/// Of the open facilities of a service; empty where places were not asked for.
[[nodiscard]] std::map<model::FacilityId, PlacesAt> places_at(const Finding& finding, std::size_t service);

/// Who finds a place in the county, in one sentence; empty where places were not asked for.
[[nodiscard]] QString places_line(const Finding& finding, std::size_t service, words::Lang lang);

/// What a facility counts its capacity in.
[[nodiscard]] QString unit_of(const model::Study& study, const model::Facility& facility, words::Lang lang);

}  // namespace circle15::app
