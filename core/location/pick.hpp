// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "core/location/limits.hpp"

namespace circle15::location {

/// The best choice where every candidate is worth a fixed amount, and what it would lose to take or leave a candidate.
struct Pick {
    std::vector<CandidateId> chosen;
    double worth = 0;
    double worst_free = 0;               ///< least worth given up to make room; 0 where there is room
    double best_left = 0;                ///< greatest worth not chosen, at least 0
    By<GroupId, double> worst_of_group;  ///< least worth of those chosen because a group needs them
};

/// Keeps to the count and the groups' needs, exactly; the budget is left to prices within `worth`.
[[nodiscard]] Pick pick(const By<CandidateId, double>& worth, const Limits& limits);

/// A lower bound on what the best pick loses when it must contain `candidate`, which it does not.
[[nodiscard]] double loss_of_taking(CandidateId candidate, const By<CandidateId, double>& worth, const Limits& limits,
                                    const Pick& pick);

/// A lower bound on what the best pick loses without `candidate`, which it contains.
[[nodiscard]] double loss_of_leaving(CandidateId candidate, const By<CandidateId, double>& worth, const Pick& pick);

}  // namespace circle15::location
