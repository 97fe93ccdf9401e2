// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "core/location/most_saving.hpp"
#include "core/location/multipliers.hpp"

namespace circle15::location {

struct TreeOptions {
    Tolerance tolerance;
    std::optional<std::vector<CandidateId>> avoid;  ///< a choice that may not be part of the answer
    std::size_t work = 40'000'000'000;              ///< entries of rows to look at in all
    unsigned threads = 0;                           ///< 0: as many as the machine has; the answer is the same
};

struct Tree {
    Bounding decided;       ///< by the bound of all choices
    std::size_t nodes = 0;  ///< looked at
    bool finished = false;  ///< nothing is left to look at: the choice is proven
};

/// Whether search_tree can be asked: a count of candidates is all there is to keep to.
[[nodiscard]] bool fits_tree(const Limits& limits);

/// p-median by Lagrangian relaxation of the rows (Cornuejols, Fisher & Nemhauser 1977, Beasley 1985): subgradient ascent with
/// choices from the dearest candidates by interchange, candidates fixed by reduced values, then branch and bound over open and
/// closed candidates with the same bound, the best node first. Improves `choice` and its bound; the answer is the same for any
/// number of threads, unless the time ends it.
[[nodiscard]] Tree search_tree(const Savings& savings, const Limits& limits, const TreeOptions& options, Choice& choice,
                               SolveBudget& solve_budget);

}  // namespace circle15::location
