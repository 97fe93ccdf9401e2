// SPDX-License-Identifier: MIT
#pragma once

#include "core/report/comparison.hpp"
#include "core/report/words.hpp"
#include "core/results/tree.hpp"

namespace circle15::report {

/// What `compare --json` prints: the run in brief, every unit that changed, every home that flipped, what became of gaps and of
/// those who go by boat. Does not depend on language, folder or threads.
[[nodiscard]] Tree comparison_tree(const Compared& compared);

}  // namespace circle15::report
