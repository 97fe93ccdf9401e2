// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/analysis/siting/study_siting.hpp"
#include "core/report/terminal_table.hpp"
#include "core/report/words.hpp"

namespace circle15::report {

/// The answer of one siting on a study for a planner: proof, persons gained, each site in the order of what it adds, others
/// nearly as good, who cannot be covered and why, and what it rests on.
[[nodiscard]] std::string siting_text(const analysis::Ground& ground, const analysis::siting::StudySiting& siting,
                                      const TextStyle& style);

/// Several objectives side by side: what each answer means by the others' measures.
[[nodiscard]] std::string sitings_text(const std::vector<analysis::siting::StudySiting>& sitings, const TextStyle& style);

/// Value, bound and sites of an answer on a cost table, its costs in `unit` (see cost_units; empty: not said).
[[nodiscard]] std::string matrix_siting_text(const location::Problem& problem, const location::Request& request,
                                             const location::Answer& answer, std::string_view unit, const TextStyle& style);

}  // namespace circle15::report
