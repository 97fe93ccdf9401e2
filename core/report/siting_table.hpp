// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "core/analysis/siting/study_siting.hpp"
#include "core/model/feature.hpp"
#include "core/report/words.hpp"
#include "core/results/tree.hpp"

namespace circle15::report {

/// 选址比选表: the sites of every answer in the order of what they add, then the choices nearly as good.
[[nodiscard]] model::Table siting_table(const analysis::Ground& ground,
                                        const std::vector<analysis::siting::StudySiting>& sitings);

/// The answer as a document: value, bound and proof, effect, sites, runners-up, who is out of reach.
[[nodiscard]] Tree siting_tree(const analysis::Ground& ground, const analysis::siting::StudySiting& siting);

/// The same of an answer on a cost table.
[[nodiscard]] Tree matrix_siting_tree(const location::Problem& problem, const location::Request& request,
                                      const location::Answer& answer, std::string_view unit);

}  // namespace circle15::report
