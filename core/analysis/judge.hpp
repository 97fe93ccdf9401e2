// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "core/analysis/results.hpp"
#include "core/analysis/service_walks.hpp"

namespace circle15::analysis {

/// The measures of a rule: its own threshold, then its rings, then its extra groups.
[[nodiscard]] std::vector<Measure> measures_of(const model::Rule& rule);

/// Every home's verdict by one measure of a rule. Without boats yet: a home whose streets hold no facility is `boat_only` where
/// they hold a pier and some facility elsewhere does too, else `no_access`. Homes are judged on `threads`, in_parallel()'s.
/// Throws nothing of its own.
[[nodiscard]] std::vector<HomeVerdict> judge(const Ground& ground, const model::Rule& rule, const Measure& measure,
                                             const ServiceWalks& walks, unsigned threads = 1);

/// Where a home is not covered though a facility in operation stands within the rule's threshold, it is because that one is
/// closed on the day, or at the hour asked; where the nearest of those closed at the hour is farther off, it is the distance.
void note_closed(const Ground& ground, const model::Rule& rule, const ServiceWalks& walks, std::vector<HomeVerdict>& verdicts);

}  // namespace circle15::analysis
