// SPDX-License-Identifier: MIT
#pragma once

#include <CLI/CLI.hpp>

#include "core/words/lang.hpp"

namespace circle15::cli {

/// `circle15 package RESULT -o FILE.zip`: a result folder as one file for others; `--public` for everybody.
void setup_package(CLI::App& program, words::Lang lang);

}  // namespace circle15::cli
