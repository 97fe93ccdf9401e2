// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <span>
#include <string>

#include "core/intake/people/apportion.hpp"
#include "core/intake/plan.hpp"

namespace circle15::intake {

/// Persons by township and age band.
using TownshipAges = std::map<std::string, ShareByAge>;
using WholeTownshipAges = std::map<std::string, model::PersonsByAge>;

/// Whether a published total says something of the township.
[[nodiscard]] bool has_total(std::span<const Total> totals, const std::string& township);

/// Scales the persons of all townships until every published total holds (iterative proportional fitting, Deming and Stephan
/// 1940), then rounds them so that every total holds to the person; townships of which no total speaks are left out. Totals of
/// one place must be nested or apart in their ages, as those of a census are. Throws model::InputError: `total_without_people`,
/// `totals_contradict`, `totals_overlap`; `file` is what they name.
[[nodiscard]] WholeTownshipAges fitted_to_totals(const TownshipAges& given, std::span<const Total> totals,
                                                 const std::string& file);

}  // namespace circle15::intake
