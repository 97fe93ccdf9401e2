// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "core/analysis/scenario/comparison.hpp"
#include "core/model/study.hpp"

namespace circle15::analysis {

/// A study and what was found out about it.
struct Outcome {
    const model::Study& study;
    const Analysis& analysis;
};

/// Who gains and who loses between two outcomes of the same homes and services. Throws std::logic_error where they are not the
/// same.
[[nodiscard]] Comparison compare(const Outcome& before, const Outcome& after);

/// What became of a service's gaps, matched by the homes they share.
[[nodiscard]] std::vector<GapChange> gap_changes(const std::vector<Gap>& before, const std::vector<Gap>& after);

}  // namespace circle15::analysis
