// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/results.hpp"
#include "core/model/feature.hpp"

namespace circle15::report {

/// islands.geojson: every island's land with its persons and homes and, flat, the ledger of each service: `clinic_persons` (of
/// the target group) = `clinic_covered` + `clinic_too_far` + ... + `clinic_unknown`. Islands nobody lives on have zeros.
[[nodiscard]] model::FeatureCollection island_layer(const model::Study& study, const analysis::Analysis& analysis);

}  // namespace circle15::report
