// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "core/intake/plan.hpp"
#include "core/intake/records.hpp"

namespace circle15::intake {

/// What people are spread over. Where `people` is empty, the plan's totals are spread over all dwellings of the area.
struct Dwellings {
    std::vector<PeopleRecord> people;
    std::vector<Building> buildings;
    std::vector<ResidentialStreet> streets;
    std::vector<VillageRecord> villages;  ///< at least one; homes get the one whose outline holds them, else the nearest
};

/// Homes whose persons add up exactly to every total given, by age where ages are given (largest remainder; ties by order).
/// Over buildings by floor area where there are any, else along residential streets, else at the records' own points; dwellings
/// within `cluster_m` of each other and of one village are one home. Order and ids depend on the input alone.
[[nodiscard]] std::vector<HomeRecord> spread_people(const Plan& plan, const Dwellings& dwellings, Findings& findings);

}  // namespace circle15::intake
