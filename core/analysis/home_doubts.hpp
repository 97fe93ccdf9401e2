// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "core/analysis/ground.hpp"
#include "core/model/data_issue.hpp"

namespace circle15::analysis {

/// What homes lack as a whole once they are joined to their streets: too many of them joined to none (`homes_not_joined`), none
/// on an island with facilities (`island_without_people`). Both of weight.
[[nodiscard]] std::vector<model::DataIssue> home_doubts(const Ground& ground);

/// All doubts that joining a study to its streets brings to light: link_issues, then home_doubts.
[[nodiscard]] std::vector<model::DataIssue> ground_doubts(const Ground& ground);

}  // namespace circle15::analysis
