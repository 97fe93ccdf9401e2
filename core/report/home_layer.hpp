// SPDX-License-Identifier: MIT
#pragma once

#include <functional>

#include "core/analysis/results.hpp"
#include "core/model/feature.hpp"

namespace circle15::report {

/// Shows the features of homes.geojson one by one: every home as a point, its persons by age band, whether it is `joined` to a
/// street and, flat, one set of fields a service: `clinic_status`, `clinic_minutes` (on foot, however far), `clinic_nearest`
/// (facility id), `clinic_quality`, `clinic_stability`, `clinic_cause`. The facts these follow from, for whoever asks about
/// another threshold (analysis::status_at): `clinic_walk_dmm` (exact, tenths of a millimetre on the flat), `clinic_list`
/// (`complete`, `partial`, `missing`), `clinic_on_island` and `clinic_by_boat` where nothing is reached on foot,
/// `clinic_without_place` (persons) where the run judged places.
void each_home(const model::Study& study, const analysis::Analysis& analysis,
               const std::function<void(const model::Feature&)>& see);

}  // namespace circle15::report
