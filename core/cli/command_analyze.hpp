// SPDX-License-Identifier: MIT
#pragma once

#include <CLI/CLI.hpp>

#include "core/report/words.hpp"

namespace circle15::cli {

/// `circle15 analyze [STUDY]`: coverage, gaps, ledger and service areas into a folder; a short table on standard output.
void setup_analyze(CLI::App& program, words::Lang lang);

}  // namespace circle15::cli
