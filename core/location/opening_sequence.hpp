// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "core/location/answer.hpp"
#include "core/location/limits.hpp"
#include "core/location/served.hpp"

namespace circle15::location {

/// The chosen candidates in the order in which each adds most to those before it: persons reached or, by `cost`, cost saved
/// where a person out of reach pays `unreached`.
struct SequenceBy {
    bool cost = false;
    double unreached = 0;
    bool charged = false;  ///< whether the objective charges so, and not this order alone
};
[[nodiscard]] std::vector<Step> steps_of(const Table& table, const Limits& limits, const std::vector<CandidateId>& chosen,
                                         const SequenceBy& by);

/// The same by persons served within the capacities.
[[nodiscard]] std::vector<Step> served_steps(const ServedModel& model, const Table& table, const Limits& limits,
                                             const std::vector<CandidateId>& chosen);

}  // namespace circle15::location
