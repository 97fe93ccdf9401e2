// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/results.hpp"
#include "core/report/words.hpp"
#include "core/results/manifest.hpp"
#include "core/results/tree.hpp"

namespace circle15::report {

/// What `analyze --json` prints: the run in brief, the county's coverage, the ledger and every gap without its polygon. Does
/// not depend on language, folder or threads.
[[nodiscard]] Tree analysis_tree(const model::Study& study, const analysis::Analysis& analysis, const RunInfo& run);

}  // namespace circle15::report
