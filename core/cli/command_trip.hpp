// SPDX-License-Identifier: MIT
#pragma once

#include <CLI/CLI.hpp>

#include "core/report/words.hpp"

namespace circle15::cli {

/// `circle15 trip STUDY --from PLACE --service S`: the walk to the nearest open facility, leg by leg.
void setup_trip(CLI::App& program, words::Lang lang);

}  // namespace circle15::cli
