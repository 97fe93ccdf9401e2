// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "core/analysis/results.hpp"
#include "core/report/terminal_table.hpp"

namespace circle15::report {

/// What `analyze` prints: coverage by service, three lines of summary, the five largest gaps, and what the figures rest on.
[[nodiscard]] std::string analysis_text(const model::Study& study, const analysis::Analysis& analysis, const TextStyle& style);

}  // namespace circle15::report
