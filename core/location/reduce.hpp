// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "core/location/savings.hpp"

namespace circle15::location {

/// A smaller model with the same best choice: candidates `of` the larger one remain, others are decided.
struct Reduced {
    Savings savings;
    Limits limits;
    By<CandidateId, CandidateId> of;    ///< by candidate of the smaller model
    std::vector<CandidateId> required;  ///< of the larger model: in the choice
    double constant = 0;                ///< what the required ones save
};

/// Leaves out `excluded` candidates and settles `required` ones.
[[nodiscard]] Reduced reduced(const Savings& savings, const Limits& limits, const By<CandidateId, bool>& excluded,
                              const By<CandidateId, bool>& required);

/// Those of a choice of the larger model that are left to the smaller one, by number in it.
[[nodiscard]] std::vector<CandidateId> still_open(const Reduced& smaller, const std::vector<CandidateId>& choice);

/// Candidates that another one serves at least as well for every row, at no greater cost, and stands in for in every need. The
/// lower number stays where two are alike. Stops looking, and finds fewer, after about `work` steps.
[[nodiscard]] By<CandidateId, bool> dominated(const Savings& savings, const Limits& limits, std::size_t work);

}  // namespace circle15::location
