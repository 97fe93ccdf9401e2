// SPDX-License-Identifier: MIT
#pragma once

#include "core/intake/area.hpp"
#include "core/intake/gathering.hpp"
#include "core/intake/study/made_study.hpp"

namespace circle15::intake {

/// Puts together what was gathered: streets merged, land named and joined, people spread, facilities told apart, everything
/// given its village and island. Throws model::InputError: `no_streets_near`, `no_people`, and those of spread_people.
void assemble(Gathered gathered, const StudyArea& area, MadeStudy& made);

}  // namespace circle15::intake
