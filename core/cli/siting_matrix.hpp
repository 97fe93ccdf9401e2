// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <string>

#include "core/cli/siting_options.hpp"
#include "core/location/problem.hpp"

namespace circle15::cli {

/// A problem read from cost tables, with the hash of each file by name.
struct MatrixProblem {
    location::Problem problem;
    std::map<std::string, std::string> inputs;
};

/// Reads --matrix, --demand and --candidates. Throws model::InputError: those of io::read_cost_table, `missing_demand`,
/// `budget_without_costs`.
[[nodiscard]] MatrixProblem read_matrix(const SitingOptions& options);

}  // namespace circle15::cli
