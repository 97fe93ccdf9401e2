// SPDX-License-Identifier: MIT
#pragma once

#include <CLI/CLI.hpp>

#include "core/report/words.hpp"

namespace circle15::cli {

/// `circle15 compare STUDY --scenario F [--scenario G]`: who gains and who loses by F, or going from F to G; `as-is` is the
/// study without any. Ends with 3 where `--fail-if-worse` is given and somebody is worse off.
void setup_compare(CLI::App& program, words::Lang lang);

}  // namespace circle15::cli
