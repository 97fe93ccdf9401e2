// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include "core/analysis/isochrone.hpp"
#include "core/analysis/trip.hpp"
#include "core/model/feature.hpp"
#include "core/report/terminal_table.hpp"
#include "core/report/words.hpp"

namespace circle15::report {

/// Which place the start is, and which home stands for it; empty where it was given by coordinates or an id.
[[nodiscard]] std::string start_line(const analysis::Start& start, Lang lang);
/// The same as members of a collection.
void add_start(const analysis::Start& start, model::Properties& members);

/// What `isochrone` prints: persons and streets within each of the minutes.
[[nodiscard]] std::string isochrone_text(const analysis::IsochroneQuery& query, const analysis::Isochrone& isochrone,
                                         const TextStyle& style);

/// A stretch of a walk as one calls it: its street, or what leads to and from the streets.
[[nodiscard]] std::string name_of(const analysis::TripLeg& leg, bool first, Lang lang);

/// What `trip` prints: the facility, the verdict and every leg; where there is no way on foot, that.
[[nodiscard]] std::string trip_text(const model::Study& study, const analysis::TripQuery& query,
                                    const std::optional<analysis::Trip>& trip, const TextStyle& style);

/// The same as features: one line a leg, the totals as members of the collection.
[[nodiscard]] model::FeatureCollection trip_layer(const model::Study& study, const analysis::TripQuery& query,
                                                  const std::optional<analysis::Trip>& trip);

}  // namespace circle15::report
