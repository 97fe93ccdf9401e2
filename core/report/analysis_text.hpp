// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "core/analysis/results.hpp"
#include "core/report/terminal_table.hpp"
#include "core/report/words.hpp"
#include "core/results/manifest.hpp"

namespace circle15::report {

/// What `analyze` prints: coverage by service, three lines of summary, the five largest gaps, places where the run asks for
/// them, and what the figures rest on. `scenarios` are those applied to the study.
[[nodiscard]] std::string analysis_text(const model::Study& study, const analysis::Analysis& analysis, const TextStyle& style,
                                        const std::vector<ScenarioFile>& scenarios = {});

}  // namespace circle15::report
