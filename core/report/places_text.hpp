// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "core/analysis/results.hpp"
#include "core/report/terminal_table.hpp"
#include "core/report/words.hpp"

namespace circle15::report {

/// Per service whose places were judged: who within reach finds one and how many are short; empty where none was.
[[nodiscard]] std::string places_text(const model::Study& study, const analysis::Analysis& analysis, const TextStyle& style);

}  // namespace circle15::report
