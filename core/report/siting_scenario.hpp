// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/siting/study_siting.hpp"
#include "core/model/scenario.hpp"
#include "core/report/words.hpp"

namespace circle15::report {

/// The answer as a scenario: its new sites opened as facilities `SERVICE-new-N` in the order of what they add (planned
/// facilities of the study under their own id), existing ones that are given up closed. Opening hours are the commonest of the
/// service, capacity that of the candidate or the median: assumptions, and said to be.
[[nodiscard]] model::Scenario siting_scenario(const analysis::Ground& ground, const analysis::siting::StudySiting& siting);

}  // namespace circle15::report
