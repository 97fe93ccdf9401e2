// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "core/words/study_columns.hpp"

namespace circle15::words {

// Told of many columns alike.
inline constexpr Word not_told{"不列出", "not told"};
inline constexpr Word no_such{"无", "none"};
inline constexpr std::string_view qualities = "surveyed, mapped, approximate, modelled";
inline constexpr std::string_view bands = "age_0_2 … age_80_up";

// The tables of study_tables(), by file.
[[nodiscard]] std::vector<StudyTable> row_tables();
[[nodiscard]] std::vector<StudyTable> timetable_tables();
[[nodiscard]] std::vector<StudyTable> study_toml_tables();
[[nodiscard]] std::vector<StudyTable> standard_toml_tables();
[[nodiscard]] std::vector<StudyTable> scenario_tables();

}  // namespace circle15::words
