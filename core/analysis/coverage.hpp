// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "core/analysis/results.hpp"

namespace circle15::analysis {

/// Coverage of the county and of every township, island and village by one measure (METHODS.md 4), units in the order of
/// kind and code; villages and islands without homes are left out. `verdicts` by HomeId.
[[nodiscard]] std::vector<Coverage> coverage_of(const model::Study& study, const Measure& measure, std::size_t measure_row,
                                                const std::vector<HomeVerdict>& verdicts);

/// The county's row by the rule's own measure; null where there is none.
[[nodiscard]] const Coverage* county_coverage(const std::vector<Coverage>& coverage);

/// Persons of the group by status, for the county and each island with homes; every home is in exactly one row of islands.
/// Throws std::logic_error should the sums not reconcile.
[[nodiscard]] std::vector<LedgerRow> ledger_of(const model::Study& study, model::AgeGroup group,
                                               const std::vector<HomeVerdict>& verdicts);

/// The units a home counts towards.
[[nodiscard]] std::vector<Unit> units_of(const model::Study& study, const model::Home& home);

}  // namespace circle15::analysis
