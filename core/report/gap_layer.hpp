// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "core/analysis/results.hpp"
#include "core/model/feature.hpp"

namespace circle15::report {

/// gaps.geojson: every gap of every service as its land polygon, by service and rank (PLANNER_TABLES 3).
[[nodiscard]] model::FeatureCollection gap_layer(const model::Study& study, const analysis::Analysis& analysis);

/// One gap's fields, for layers and tables alike.
[[nodiscard]] model::Properties gap_properties(const model::Study& study, const analysis::Analysis& analysis,
                                               const analysis::ServiceResult& service, const analysis::Gap& gap);

/// The latest date of the homes and facilities layers (数据截止日期); the run's date where they have none.
[[nodiscard]] std::string data_date_of(const model::Study& study, const analysis::Analysis& analysis);

}  // namespace circle15::report
