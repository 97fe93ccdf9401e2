// SPDX-License-Identifier: MIT
#pragma once

#include "tests/mapview/app/window.hpp"

namespace circle15::app {

/// The manual's pictures, into FOLDER/zh/pictures and FOLDER/en/pictures, as wide as its pages. `files` are those that somebody
/// drops on "New study…", `sheet` a folder with a map sheet for each language (zh.png, en.png). Leaves the window in English.
void keep_manual_pictures(Window& window, const QString& folder, const QString& files, const QString& sheet);

}  // namespace circle15::app
