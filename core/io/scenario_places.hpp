// SPDX-License-Identifier: MIT
#pragma once

#include "core/model/scenario.hpp"
#include "core/model/study.hpp"

namespace circle15::io {

/// Names of villages, townships and islands in a scenario as ids and codes (of a township its name), which is what
/// analysis::apply takes. Throws model::InputError as place_named() does, with the line of the edit.
[[nodiscard]] model::Scenario with_place_ids(model::Scenario scenario, const model::Study& study);

}  // namespace circle15::io
