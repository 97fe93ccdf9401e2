// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/scenario/edit_flaw.hpp"
#include "core/model/study.hpp"

namespace circle15::analysis {

// Each makes one edit in `study` and throws model::InputError (rules `unknown_place`, `unknown_home`, `share`, `factor`,
// `same_place`, `nobody_lives_there`, `persons`, `edit_without_effect`) where it cannot be made or changes nothing.

/// Of each age band, the share is rounded to whole persons (a number of persons is shared among the bands), taken from the
/// homes of `from` in proportion to theirs and given to those of `to` in proportion to theirs (to all their people where none
/// are of that band): nobody is lost. Homes in both do not take part.
void make_edit(model::Study& study, const model::MovePeople& move, const EditPlace& at);
/// Of each age band, the persons times the factor, rounded, shared among the homes in proportion to what they had.
void make_edit(model::Study& study, const model::ScalePeople& scale, const EditPlace& at);
void make_edit(model::Study& study, const model::SetPeople& set, const EditPlace& at);

}  // namespace circle15::analysis
