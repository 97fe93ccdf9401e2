// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <vector>

#include "core/location/savings.hpp"
#include "core/location/solve_budget.hpp"

namespace circle15::location {

/// A choice of candidates, what it saves, and what none saves more than.
struct Choice {
    std::vector<CandidateId> candidates;  ///< rising
    double value = 0;
    double bound = 0;
};

struct SearchOptions {
    Tolerance tolerance;
    std::vector<CandidateId> start;                 ///< a choice to begin with; empty: a greedy one
    std::optional<std::vector<CandidateId>> avoid;  ///< a choice that may not be part of the answer; `start` must be given
    std::optional<std::size_t> nodes;               ///< of the branch and cut
    std::size_t largest = 10'000'000;               ///< entries of a programme the solver is still given
    std::optional<double> enough;                   ///< a value that will do, or a bound below it
};

/// The choice within `limits` that saves most: greedy with swaps, a bound by multipliers (for p-median the tree of tree.hpp),
/// and where that leaves a gap, branch and cut on what is left undecided. `limits` must admit a choice (see clash_in).
[[nodiscard]] Choice most_saving(const Savings& savings, const Limits& limits, const SearchOptions& options,
                                 SolveBudget& solve_budget);

}  // namespace circle15::location
