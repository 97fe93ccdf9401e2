// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "core/intake/study/made_study.hpp"

namespace circle15::intake {

/// The study's study.toml, as io::parse_study_toml reads it.
[[nodiscard]] std::string study_toml_of(const MadeStudy& made);

/// Its README.md: what the study is made of and what of it is real, in Chinese and English.
[[nodiscard]] std::string readme_of(const MadeStudy& made);

}  // namespace circle15::intake
