// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/isochrone.hpp"
#include "core/model/feature.hpp"
#include "core/report/words.hpp"

namespace circle15::report {

/// Around one place, per minutes the land (`kind` = area) and the streets (`kind` = streets) within, with the persons there;
/// longer minutes first, so that shorter ones are drawn on top.
[[nodiscard]] model::FeatureCollection isochrone_layer(const analysis::IsochroneQuery& query,
                                                       const analysis::Isochrone& isochrone);

}  // namespace circle15::report
