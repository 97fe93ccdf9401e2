// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace circle15::oracle {

/// Persons who look for places: by home how many, by home and facility the milliseconds of the way, nothing where it is out of
/// reach; by facility the room, nothing where it is not known and nobody is counted on to find a place.
struct PlacesAsked {
    std::vector<std::int64_t> persons;
    std::vector<std::vector<std::optional<std::int64_t>>> way_ms;
    std::vector<std::optional<std::int64_t>> room;
};

/// The most persons that find a place, by cutting through every set of facilities: the least of what fits into a set, and of
/// the persons who have another to go to. For a dozen facilities at most.
[[nodiscard]] std::int64_t most_placed(const PlacesAsked& asked);

/// The fewest milliseconds that so many persons walk, each brought to a place by the cheapest chain of moves there is.
[[nodiscard]] std::int64_t least_walked_ms(const PlacesAsked& asked);

}  // namespace circle15::oracle
