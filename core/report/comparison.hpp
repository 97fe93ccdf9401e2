// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "core/analysis/scenario/compare.hpp"
#include "core/report/words.hpp"
#include "core/results/change_records.hpp"
#include "core/results/manifest.hpp"

namespace circle15::report {

using results::word_of;

/// Two outcomes and what lies between them: `run` names the scenarios of both sides (`scenarios` is after, `compared_with`
/// before).
struct Compared {
    analysis::Outcome before;
    analysis::Outcome after;
    const analysis::Comparison& comparison;
    const RunInfo& run;
};

/// The names of one side's scenarios, or "the study as it is".
[[nodiscard]] std::string side_name(const std::vector<ScenarioFile>& scenarios, Lang lang);

/// Doubts about the data that only the outcome after has: a new facility that lies in the sea, for instance.
[[nodiscard]] std::vector<model::DataIssue> new_issues(const Compared& compared);

}  // namespace circle15::report
