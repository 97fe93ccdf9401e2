// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "core/analysis/siting/study_siting.hpp"
#include "core/report/terminal_table.hpp"
#include "core/report/words.hpp"

namespace circle15::report {

/// The sentences that say what was found and how well it is proven.
[[nodiscard]] std::string headline(const analysis::Ground& ground, const analysis::siting::StudySiting& siting,
                                   const TextStyle& style);

/// A value of the objective with its unit: persons, sites, person-minutes or minutes.
[[nodiscard]] std::string value_text(const analysis::siting::StudySiting& siting, double value, Lang lang);

}  // namespace circle15::report
