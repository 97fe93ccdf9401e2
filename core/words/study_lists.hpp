// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "core/words/study_columns.hpp"

namespace circle15::words {

// The tables of study_tables(), by file.
[[nodiscard]] std::vector<StudyTable> row_tables();
[[nodiscard]] std::vector<StudyTable> timetable_tables();
[[nodiscard]] std::vector<StudyTable> study_toml_tables();
[[nodiscard]] std::vector<StudyTable> standard_toml_tables();
[[nodiscard]] std::vector<StudyTable> scenario_tables();

}  // namespace circle15::words
