// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/scenario/edit_flaw.hpp"
#include "core/model/study.hpp"

namespace circle15::analysis {

// Each makes one edit in `study` and throws model::InputError (rules `unknown_facility`, `duplicate_id`, `unknown_service`,
// `opening_hours`, `capacity`, `edit_without_effect`) where it cannot be made or changes nothing.

/// A facility opened by a scenario serves on every date: its own dates of opening and closing are left out.
void make_edit(model::Study& study, const model::OpenFacility& open, const EditPlace& at);
void make_edit(model::Study& study, const model::CloseFacility& close, const EditPlace& at);
void make_edit(model::Study& study, const model::MoveFacility& move, const EditPlace& at);
void make_edit(model::Study& study, const model::ResizeFacility& resize, const EditPlace& at);
void make_edit(model::Study& study, const model::ChangeHours& change, const EditPlace& at);
void make_edit(model::Study& study, const model::RestoreFacility& restore, const EditPlace& at);
void make_edit(model::Study& study, const model::RemoveFacility& remove, const EditPlace& at);

}  // namespace circle15::analysis
