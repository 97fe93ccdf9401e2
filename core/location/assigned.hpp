// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <vector>

#include "core/location/answer.hpp"
#include "core/location/cheapest_flow.hpp"
#include "core/location/limits.hpp"
#include "core/location/solve_budget.hpp"

namespace circle15::location {

/// A choice for the capacitated p-median; `value` and `bound` are its cost, the bound below the value.
struct AssignedChoice {
    std::vector<CandidateId> candidates;  ///< rising
    double value = 0;
    double bound = 0;
    bool reach_proven = true;  ///< that no choice serves more persons
    Assignment assignment;
};

/// p-median with capacities: persons are assigned to open sites, none above its capacity, a demand point to several where one
/// has not room for all. As many persons as can be, then the least sum of their costs; with Request::unreached_cost the least
/// sum of costs where each person without a place pays that much. Exact by branch and cut, or within the bound where time ends
/// it. Throws model::InputError (rule `capacities_too_large`) where there are more pairs than the solver can be given.
[[nodiscard]] AssignedChoice least_assigned_cost(const Problem& problem, const Request& request, const Table& table,
                                                 const Limits& limits, SolveBudget& solve_budget);

/// The cheapest assignment to these sites by the same measure.
[[nodiscard]] Assignment assignment_to(const Problem& problem, const Request& request, const Table& table,
                                       const By<TableSite, bool>& open);

/// The chosen candidates in the order in which each would add most were there room for all, with what each adds to the
/// assignment.
[[nodiscard]] std::vector<Step> assigned_steps(const Problem& problem, const Request& request, const Table& table,
                                               const Limits& limits, const std::vector<CandidateId>& chosen);

}  // namespace circle15::location
