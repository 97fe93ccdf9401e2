// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "core/location/answer.hpp"
#include "core/location/most_saving.hpp"
#include "core/location/served.hpp"

namespace circle15::location {

/// A candidate in place of a chosen one, and what the choice then saves.
struct Substitute {
    CandidateId closes;
    CandidateId opens;
    double value = 0;
};

/// For each chosen candidate the allowed substitute that saves most, if at least `least`.
[[nodiscard]] std::vector<Substitute> substitutes(const Savings& savings, const Limits& limits,
                                                  const std::vector<CandidateId>& chosen, double least);

/// The same where capacities count; looks no further after a set amount of work.
[[nodiscard]] std::vector<Substitute> served_substitutes(const ServedModel& model, const Limits& limits,
                                                         const std::vector<CandidateId>& chosen, double least);

/// The best choice that is not `best`, where its proof is cheap; `from` is the best one known.
[[nodiscard]] std::optional<Choice> second_best(const Savings& savings, const Limits& limits,
                                                const std::vector<CandidateId>& best, const std::vector<Substitute>& from,
                                                SolveBudget& solve_budget);

}  // namespace circle15::location
