// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/results.hpp"
#include "core/model/feature.hpp"

namespace circle15::report {

/// accessibility.csv: per home and service whose places were judged, places per 1,000 persons within the threshold by 2SFCA,
/// E2SFCA (steps of the threshold's thirds, weights 1, 0.68, 0.22) and M2SFCA (METHODS.md 6), and persons without a place.
/// Homes with nobody of the group are left out.
[[nodiscard]] model::Table accessibility_table(const model::Study& study, const analysis::Analysis& analysis);

}  // namespace circle15::report
