// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include "core/analysis/boat_trip.hpp"
#include "mapview/app/explanation.hpp"

namespace circle15::app {

/// What boats offer over the day: from when to when, how long, how many, and whether one is home again by night.
[[nodiscard]] FactGroup boat_group(const analysis::BoatVerdict& boat, const model::Study& study, words::Lang lang);

/// One journey by the clock, leaving at the start of the window; nothing where no boat leads there.
[[nodiscard]] std::optional<FactGroup> journey_group(const analysis::Ground& ground, const analysis::TripQuery& query,
                                                     words::Lang lang);

/// 08:05; after midnight 00:20 with "+1".
[[nodiscard]] QString clock_text(model::DaySeconds seconds);

}  // namespace circle15::app
