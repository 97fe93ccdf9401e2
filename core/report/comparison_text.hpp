// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "core/report/comparison.hpp"
#include "core/report/terminal_table.hpp"
#include "core/report/words.hpp"

namespace circle15::report {

/// What `compare` prints: per service what changed, where people gain and lose, which homes flip, what became of gaps and of
/// those who go by boat, new doubts about the data, and whether anybody is worse off.
[[nodiscard]] std::string comparison_text(const Compared& compared, const TextStyle& style);

}  // namespace circle15::report
