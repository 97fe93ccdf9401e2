// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

#include "mapview/sheet/export.hpp"

namespace circle15::sheet {

/// What `circle15-map sheet` was asked for.
struct SheetCommand {
    std::filesystem::path input;   ///< a study, or a folder that `circle15 analyze` wrote
    std::filesystem::path folder;  ///< where the sheets go
    std::optional<std::filesystem::path> standard;
    std::optional<model::Date> date;
    SheetRequest request;
};

/// Draws the sheets and writes them, each whole or not at all; their names go to `out`, one a line. Needs a QGuiApplication.
/// Throws model::InputError for anything wrong with the input or the folder.
void draw_to_folder(const SheetCommand& command, std::ostream& out);

/// Writes files beside their names, synced, and renames them. Throws model::InputError (rule `unwritable_output`).
void write_files(const std::filesystem::path& folder, const std::vector<SheetFile>& files);

}  // namespace circle15::sheet
