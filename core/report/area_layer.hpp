// SPDX-License-Identifier: MIT
#pragma once

#include <span>

#include "core/analysis/isochrone.hpp"
#include "core/analysis/results.hpp"
#include "core/model/feature.hpp"

namespace circle15::report {

/// service_areas.geojson: per service and minutes the land (`kind` = area) and the streets (`kind` = streets) from which a
/// facility is reached; longer minutes first, so that shorter ones are drawn on top.
[[nodiscard]] model::FeatureCollection area_layer(const model::Study& study, const analysis::Analysis& analysis);

/// The same around one place, with the persons within.
[[nodiscard]] model::FeatureCollection isochrone_layer(const analysis::IsochroneQuery& query,
                                                       const analysis::Isochrone& isochrone);

}  // namespace circle15::report
