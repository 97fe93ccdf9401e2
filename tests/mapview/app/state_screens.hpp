// SPDX-License-Identifier: MIT
#pragma once

#include "tests/mapview/app/window.hpp"

namespace circle15::app {

/// Every panel and state of the window in the language shown, for eyes: as large as it is, into the folder. `files` are those
/// that somebody drops on "New study…". Leaves the window without a study it can show.
void keep_all_states(Window& window, const QString& folder, const QString& files);

}  // namespace circle15::app
