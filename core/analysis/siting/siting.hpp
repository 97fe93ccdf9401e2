// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/siting/answer.hpp"
#include "core/analysis/siting/problem.hpp"

namespace circle15::analysis::siting {

/// Finds where to open sites, with a proof of how good the answer is. The order of the tables does not matter. Throws
/// model::InputError on tables that cannot be used; requirements that clash give an infeasible answer that names them.
[[nodiscard]] Answer solve(const Problem& problem, const Request& request);

}  // namespace circle15::analysis::siting
