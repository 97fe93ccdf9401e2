// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <span>
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

/// The row of the gap after an edit that has most persons of the group in common with a gap before it, then most homes, the
/// first of equals; nothing where no home of it is left in any gap. `homes` are those of the edited study.
[[nodiscard]] std::optional<std::size_t> heir_of(const Gap& gap, std::span<const Gap> after, std::span<const model::Home> homes,
                                                 model::AgeGroup group);

}  // namespace circle15::analysis
