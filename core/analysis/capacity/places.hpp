// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "core/analysis/judge.hpp"

namespace circle15::analysis {

/// Who of those within the threshold finds a place, by the rule's own measure of how many places persons need (it must have
/// one); facilities that do not say how many places they have are `unjudged`. Persons who find none make their home `full` in
/// `verdicts`.
[[nodiscard]] ServicePlaces settle_by_places(const Ground& ground, const model::Rule& rule, const ServiceWalks& walks,
                                             std::vector<HomeVerdict>& verdicts);

/// Persons that each open facility still has room for, by row; unset where it is not known.
[[nodiscard]] std::vector<std::optional<std::int64_t>> room_left(const ServicePlaces& places, const ServiceWalks& walks);

/// How many persons of the group `capacity` places are for: whole persons, rounded down.
[[nodiscard]] std::int64_t persons_for(std::int64_t capacity, double places_per_1000);

/// How many places so many persons need: whole places, rounded up.
[[nodiscard]] std::int64_t places_for(std::int64_t persons, double places_per_1000);

}  // namespace circle15::analysis
