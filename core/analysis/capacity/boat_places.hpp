// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/judge.hpp"

namespace circle15::analysis {

/// Who of those that only a boat serves finds a place: those who can be there and home again the same day take what is left
/// after everybody on foot, as many as possible, then those with the fastest ways. `left` by row of the open facilities:
/// persons there is still room for; unset where it is not known. Their status stays `boat_only`. The study has a timetable.
[[nodiscard]] BoatPlaces settle_by_boat_places(const Ground& ground, const model::Rule& rule, const ServiceWalks& walks,
                                               const BoatQuery& query, const std::vector<HomeVerdict>& verdicts,
                                               const std::vector<std::optional<std::int64_t>>& left);

}  // namespace circle15::analysis
