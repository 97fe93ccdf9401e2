// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "core/analysis/ground.hpp"

namespace circle15::analysis {

/// What is odd about the streets as they lie on the land, and about what is joined to them: stretches over water that no tag
/// explains (cut where they would join two islands), homes and facilities on scraps of street or under cover, squares whose
/// outline bounds no area, ways that only the study's rule lets in.
[[nodiscard]] std::vector<model::DataIssue> street_issues(const Ground& ground);

}  // namespace circle15::analysis
