// SPDX-License-Identifier: MIT
#pragma once

#include "core/model/scenario.hpp"
#include "core/model/timetable.hpp"

namespace circle15::analysis {

/// The timetable with a scenario's edits of sailings made, in order. New boats run on every day the timetable speaks of; they
/// are trips `<route>-new-1`, ... Throws model::InputError (rules `unknown_route`, `unknown_trip`, `unknown_stop`,
/// `sailing_times`, `timetable_validity`, `edit_without_effect`) where an edit cannot be made or changes nothing.
[[nodiscard]] model::Timetable apply_to_timetable(const model::Timetable& timetable, const model::Scenario& scenario);

}  // namespace circle15::analysis
