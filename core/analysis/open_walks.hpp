// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <vector>

#include "core/analysis/nearest_walks.hpp"
#include "core/model/open_day.hpp"

namespace circle15::analysis {

/// When a facility is open on the day asked; unset: not known, taken as open whenever one comes.
using HoursThatDay = std::optional<std::vector<model::OpenSpan>>;

/// By row of `facilities`.
[[nodiscard]] std::vector<HoursThatDay> hours_that_day(const Ground& ground,
                                                       const std::vector<network::LinkedFacility>& facilities,
                                                       const model::DayAsked& day);

/// Facilities that keep the same hours that day: one search answers for all of them, however many they are.
struct SameHours {
    HoursThatDay hours;
    std::vector<network::LinkedFacility> facilities;
};
[[nodiscard]] std::vector<SameHours> by_hours(const std::vector<network::LinkedFacility>& facilities,
                                              const std::vector<HoursThatDay>& hours);

/// People who set out at one time and walk at one speed: who finds what open.
struct Departure {
    model::DaySeconds at = 0;
    double speed_m_per_s = 1.0;

    /// After a walk of `cost`, to somebody who leaves home then.
    [[nodiscard]] bool finds_open(const HoursThatDay& hours, network::FlatDmm cost) const;
    /// Open already when leaving.
    [[nodiscard]] bool leaves_open(const HoursThatDay& hours) const { return finds_open(hours, 0); }
};

/// What nearest_walks gives, to the nearest facility that is open on arrival, exactly: the nearest may be closed still, or
/// again, where the next is open. Where only the way back counts, those open on departure from the facility; of the worse of
/// both, arrival is that of the way there. `hours` by row of `facilities`.
[[nodiscard]] WalkCosts open_walks(const Ground& ground, const std::vector<network::LinkedFacility>& facilities,
                                   const std::vector<HoursThatDay>& hours, const Departure& departure, WalkRule walk,
                                   const network::Walker& walker, std::optional<network::FlatDmm> limit = std::nullopt);

}  // namespace circle15::analysis
