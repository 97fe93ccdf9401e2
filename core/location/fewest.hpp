// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include "core/location/most_saving.hpp"

namespace circle15::location {

/// What covers every row at least once: `candidates` as few as possible, no fewer than `bound`.
struct Cover {
    std::optional<std::vector<CandidateId>> candidates;  ///< unset where none was found that keeps to the limits
    double bound = 0;
    std::optional<Clash> clash;  ///< why there can be none
};

/// LSCP (Toregas 1971): the fewest candidates that cover every row of `savings`, within the budget and the needs; then compared
/// with the count. A clash says how many sites, or what budget, it would take.
[[nodiscard]] Cover fewest_covering(const Savings& savings, const Limits& limits, double tolerance, SolveBudget& solve_budget);

}  // namespace circle15::location
