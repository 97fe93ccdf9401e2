// SPDX-License-Identifier: MIT
#pragma once

#include <CLI/CLI.hpp>

#include "core/report/words.hpp"

namespace circle15::cli {

/// `circle15 site [STUDY] --service S --add N`: where new facilities should stand, with a proof; also on cost tables
/// (--matrix), and the check of an earlier answer (--verify).
void setup_site(CLI::App& program, words::Lang lang);

}  // namespace circle15::cli
