// SPDX-License-Identifier: MIT
#pragma once

#include <CLI/CLI.hpp>

#include "core/report/words.hpp"

namespace circle15::cli {

/// `circle15 check [STUDY]`: what is in a study and what is doubtful about it. Doubts are no failure.
void setup_check(CLI::App& program, words::Lang lang);

}  // namespace circle15::cli
