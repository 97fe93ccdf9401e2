// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace circle15 {

/// Opens the window on a study or result folder; `study` empty: the one last open, else `fallback`. Returns the program's exit
/// code, 1 with a sentence on stderr where there is no display.
int run_viewer(const std::string& study, const std::string& fallback, int& argc, char** argv);

}  // namespace circle15
