// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "core/analysis/boat_trip.hpp"
#include "core/model/feature.hpp"
#include "core/report/terminal_table.hpp"
#include "core/report/words.hpp"

namespace circle15::report {

/// What `trip` prints of boats: every leg by the clock with its minutes, and the boat just out of reach; where there is no
/// journey, that. Says so where the timetable is a demonstration.
[[nodiscard]] std::string boat_trip_text(const model::Study& study, const analysis::TripQuery& query,
                                         const analysis::BoatTime& time, const analysis::BoatTripAnswer& answer,
                                         const TextStyle& style);

/// The same as features: walks and sailings as lines, waits as points; totals as members of the collection.
[[nodiscard]] model::FeatureCollection boat_trip_layer(const model::Study& study, const analysis::TripQuery& query,
                                                       const analysis::BoatTime& time, const analysis::BoatTripAnswer& answer);

}  // namespace circle15::report
