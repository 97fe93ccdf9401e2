// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "core/intake/init/look.hpp"
#include "core/words/lang.hpp"

namespace circle15::intake {

/// An import.toml for what was found, with comments in the reader's language: what each file was taken for, what is a guess and
/// must be confirmed, and what is left to fill in. `folder` is where the files are, seen from the import.toml; empty: beside
/// it.
[[nodiscard]] std::string plan_text(const FolderLook& look, const std::string& folder, words::Lang lang);

}  // namespace circle15::intake
