// SPDX-License-Identifier: MIT
#pragma once

#include "mapview/sheet/result_files.hpp"
#include "mapview/sheet/result_folder.hpp"

namespace circle15::sheet {

/// The piers and the ferry routes of the day, where the folder has them.
void read_boats(const ResultFiles& files, OpenedResult& result);

}  // namespace circle15::sheet
