// SPDX-License-Identifier: MIT
#pragma once

#include <CLI/CLI.hpp>

#include "core/words/lang.hpp"

namespace circle15::cli {

/// Adds `tile`: cuts a study into tiles with a halo, and finds the walks of one.
void setup_tile(CLI::App& program, words::Lang lang);

/// Adds `merge`: joins tiles whose walks are found to the result of the whole study.
void setup_merge(CLI::App& program, words::Lang lang);

}  // namespace circle15::cli
