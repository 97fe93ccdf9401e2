// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/results.hpp"
#include "core/model/feature.hpp"

namespace circle15::report {

/// ledger.csv: persons of the target group by status for the county and each island; `sum_check` is their sum minus `persons`,
/// always 0.
[[nodiscard]] model::Table ledger_table(const model::Study& study, const analysis::Analysis& analysis);

}  // namespace circle15::report
