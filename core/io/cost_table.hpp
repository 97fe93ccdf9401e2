// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/model/location_problem.hpp"

namespace circle15::io {

/// The text of one table and what messages call it.
struct NamedText {
    std::string_view content;
    std::string file;
};

/// Reads a location problem from spreadsheets: costs (origin, destination, cost), demand (id, weight; also island) and, where
/// not every destination is a candidate, candidates (id; also island, cost, capacity, existing = yes|no). Throws
/// model::InputError: those of parse_csv, RowFields and amount_in, `duplicate_id`, `empty_value`, `unknown_origin`,
/// `unknown_destination`, `duplicate_pair`, `yes_or_no`, `no_demand`, `no_candidates`.
[[nodiscard]] model::LocationProblem read_cost_table(const NamedText& costs, const NamedText& demand,
                                                     const std::optional<NamedText>& candidates);

}  // namespace circle15::io
