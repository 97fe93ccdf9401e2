// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "core/model/scenario.hpp"

namespace circle15::io {

/// A scenario as a file that `parse_scenario` reads back to the same edits: those of the study first, then those of sailings.
/// Places are written in WGS84, whatever CRS they were given in. Throws std::logic_error for a new facility that is not simply
/// open and for a timetable to be put back. Its first line is a comment that says whether the file was edited since.
[[nodiscard]] std::string scenario_text(const model::Scenario& scenario);

}  // namespace circle15::io
