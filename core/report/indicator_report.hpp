// SPDX-License-Identifier: MIT
#pragma once

#include "core/report/words.hpp"
#include "core/results/indicators.hpp"
#include "core/results/manifest.hpp"
#include "core/results/tree.hpp"

namespace circle15::report {

/// The indicators of one year as `indicators` tells them, and the run they come from.
struct IndicatorReport {
    const model::Study& study;
    const analysis::Analysis& analysis;
    const RunInfo& run;
    IndicatorYear told;
};

/// What `indicators --json` prints.
[[nodiscard]] Tree indicator_tree(const IndicatorReport& report);

}  // namespace circle15::report
