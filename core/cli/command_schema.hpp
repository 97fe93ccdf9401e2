// SPDX-License-Identifier: MIT
#pragma once

#include <CLI/CLI.hpp>

#include "core/words/lang.hpp"

namespace circle15::cli {

/// `circle15 schema [FILE] [--table]`: what every file of a result folder holds.
void setup_schema(CLI::App& program, words::Lang lang);

}  // namespace circle15::cli
