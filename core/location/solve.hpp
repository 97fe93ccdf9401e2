// SPDX-License-Identifier: MIT
#pragma once

#include "core/location/answer.hpp"
#include "core/location/problem.hpp"

namespace circle15::location {

/// Finds where to open sites, with a proof of how good the answer is. The order of the tables does not matter. Throws
/// model::InputError on tables that cannot be used; requirements that clash give an infeasible answer that names them.
[[nodiscard]] Answer solve(const Problem& problem, const Request& request);

}  // namespace circle15::location
