// SPDX-License-Identifier: MIT
#pragma once

#include "core/location/most_saving.hpp"

namespace circle15::location {

/// A choice for an objective that is a cost: `value` and `bound` are that cost, the bound below the value.
struct CostChoice {
    std::vector<CandidateId> candidates;
    double value = 0;
    double bound = 0;
    bool reach_proven = true;  ///< that no choice reaches more persons
};

/// What a person pays at most, where `unreached_cost` is given; else a charge that makes reach come first in small steps.
struct Charge {
    double unreached = 0;
    Savings savings;
    double total = 0;  ///< what everybody with somewhere to go pays when no candidate is open
};

[[nodiscard]] Charge charge(const Table& table, const Limits& limits, double unreached);

/// p-median: the least sum of persons times cost. Persons out of reach pay `unreached_cost`; without one, choices that reach
/// fewer persons than possible are out of the question.
[[nodiscard]] CostChoice least_person_cost(const Table& table, const Limits& limits, std::optional<double> unreached_cost,
                                           double tolerance, SolveBudget& solve_budget);

/// p-center: the least cost of the person who pays most, among choices that reach as many persons as possible.
[[nodiscard]] CostChoice least_worst(const Table& table, const Limits& limits, SolveBudget& solve_budget);

/// The open sites of a choice, with those that stay.
[[nodiscard]] By<TableSite, bool> open_sites(const Limits& limits, const std::vector<CandidateId>& chosen);

/// The table without pairs that cost more than `radius`.
[[nodiscard]] Table within(const Table& table, double radius);

}  // namespace circle15::location
