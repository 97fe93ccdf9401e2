// SPDX-License-Identifier: MIT
#pragma once

#include "core/model/scenario.hpp"
#include "core/model/study.hpp"

namespace circle15::analysis {

/// The study with a scenario's edits made, in order, those of its timetable after the others. Facilities and homes keep their
/// rows, new facilities come last; persons stay whole. Throws model::InputError for an edit that names what is not there, holds
/// a value out of range or changes nothing, and (rule `no_timetable`) for one of sailings where the study has none.
[[nodiscard]] model::Study apply(const model::Study& study, const model::Scenario& scenario);

/// The scenario that takes `apply(study, scenario)` back to `study` exactly.
[[nodiscard]] model::Scenario inverse_of(const model::Study& study, const model::Scenario& scenario);

}  // namespace circle15::analysis
