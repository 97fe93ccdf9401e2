// SPDX-License-Identifier: MIT
#pragma once

#include <functional>

#include "tests/mapview/app/window.hpp"

namespace circle15::app {

/// Keeps what the window shows now under this name.
using Keep = std::function<void(const char* name)>;

/// What the window shows once all is painted.
QImage seen(Window& window);
/// Writes a PNG and says so. Throws std::runtime_error where it cannot be written.
void keep(const QImage& picture, const QString& file);

/// The county, a gap, boats, a trial compared, siting, upkeep and the assistant, in the language shown. `files` are those that
/// somebody drops on "New study…".
void keep_main_states(Window& window, const QString& files, const Keep& keep);

/// The manual's pictures of them, into FOLDER/zh/pictures and FOLDER/en/pictures, as wide as its pages, and the map sheet of
/// each language from the folder `sheet` (zh.png, en.png). Leaves the window in English.
void keep_manual_pictures(Window& window, const QString& folder, const QString& files, const QString& sheet);

}  // namespace circle15::app
