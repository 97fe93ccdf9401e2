// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/analysis/capacity/reach.hpp"

namespace circle15::analysis::capacity {

/// Persons of the target group living at one point.
struct Home {
    std::string id;
    std::int64_t persons = 0;
};

/// A facility and its places, unset where not known.
struct Facility {
    std::string id;
    std::optional<std::int64_t> places;
};

/// What a facility of unknown capacity is taken for: one with room for all, or one that nobody can be counted on to find a
/// place at.
enum class UnknownPlaces { unlimited, unjudged };

struct AssignmentTask {
    std::vector<Home> homes;
    std::vector<Facility> facilities;
    std::vector<Reach> reach;  ///< pairs within the threshold, and no others
    UnknownPlaces unknown_places = UnknownPlaces::unlimited;
};

/// Persons of one home who find a place at one facility.
struct ServedPersons {
    model::FacilityId facility;
    std::int64_t persons = 0;
    double minutes = 0;
    bool operator==(const ServedPersons&) const = default;
};

/// One home's persons, each in exactly one of these.
struct HomePlaces {
    std::vector<ServedPersons> served;  ///< nearest first
    std::int64_t without_place = 0;     ///< facilities within reach, all places taken
    std::int64_t unjudged = 0;          ///< no known place left, but a facility of unknown capacity is within reach
    std::int64_t out_of_reach = 0;
    bool operator==(const HomePlaces&) const = default;
};

struct Assignment {
    std::vector<HomePlaces> homes;
    std::vector<std::int64_t> persons_at;  ///< by facility; never above its places
    std::int64_t served = 0;
    std::int64_t without_place = 0;  ///< places short
    std::int64_t unjudged = 0;
    std::int64_t out_of_reach = 0;
    double person_minutes = 0;  ///< walked by those served, one way
};

/// Assigns persons to places: as many persons as possible, then the fewest person-minutes (in whole milliseconds), exactly.
/// Equal answers are told apart by id, so the order of the tables does not matter. Throws model::InputError on unusable rows.
[[nodiscard]] Assignment assign(const AssignmentTask& task);

}  // namespace circle15::analysis::capacity
