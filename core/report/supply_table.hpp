// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/ground.hpp"
#include "core/analysis/results.hpp"
#include "core/model/feature.hpp"

namespace circle15::report {

/// supply.csv: places per head by county, township and island, against what the standard and the study's indicators ask for.
/// Rows without an indicator are of the standard's own group, per 1,000.
[[nodiscard]] model::Table supply_table(const analysis::Ground& ground, const analysis::Analysis& analysis);

}  // namespace circle15::report
