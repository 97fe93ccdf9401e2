// SPDX-License-Identifier: MIT
#pragma once

#include <CLI/CLI.hpp>

#include "core/report/words.hpp"

namespace circle15::cli {

/// `circle15 indicators [STUDY]`: the work plan's indicators: target, value, met or not, or not in the data.
void setup_indicators(CLI::App& program, words::Lang lang);

}  // namespace circle15::cli
