// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace circle15 {

/// Has QPainter draw the windows of this application where there is no OpenGL, unless somebody has chosen themselves; without
/// it Qt ends the program. To be called with the application there and before any window is.
void draw_without_opengl_if_need_be();

/// Opens the window on a study or result folder; `study` empty: the one last open, else `fallback`. Returns the program's exit
/// code, 1 with a sentence on stderr where there is no display.
int run_viewer(const std::string& study, const std::string& fallback, int& argc, char** argv);

}  // namespace circle15
