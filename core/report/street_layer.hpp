// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/results.hpp"
#include "core/model/feature.hpp"

namespace circle15::report {

/// streets.geojson: every street as it was walked, one feature between two junctions, with the name of its component.
[[nodiscard]] model::FeatureCollection street_layer(const model::Study& study, const analysis::Analysis& analysis);

}  // namespace circle15::report
