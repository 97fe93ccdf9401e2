// SPDX-License-Identifier: MIT
#pragma once

#include <CLI/CLI.hpp>

#include "core/report/words.hpp"

namespace circle15::cli {

/// `circle15 isochrone STUDY --from PLACE`: streets, land and persons within some minutes of one place.
void setup_isochrone(CLI::App& program, words::Lang lang);

}  // namespace circle15::cli
