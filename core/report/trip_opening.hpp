// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "core/analysis/trip.hpp"
#include "core/model/feature.hpp"
#include "core/report/words.hpp"

namespace circle15::report {

/// What `trip` says of opening on foot: the day, the facility's hours, when one is there and served, and what is nearer but
/// does not serve then.
[[nodiscard]] std::string opening_text(const model::Study& study, const analysis::TripQuery& query,
                                       const analysis::WalkAnswer& answer, Lang lang);

/// The same as members of the layer.
void add_opening(const model::Study& study, const analysis::WalkAnswer& answer, model::Properties& members);

}  // namespace circle15::report
