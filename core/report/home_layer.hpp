// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/results.hpp"
#include "core/model/feature.hpp"

namespace circle15::report {

/// homes.geojson: every home as a point, its persons by age band and, flat, one set of fields a service: `clinic_status`,
/// `clinic_minutes` (on foot, however far), `clinic_nearest` (facility id), `clinic_quality`, `clinic_stability`,
/// `clinic_cause`, and `clinic_without_place` (persons) where the run judged places.
[[nodiscard]] model::FeatureCollection home_layer(const model::Study& study, const analysis::Analysis& analysis);

}  // namespace circle15::report
