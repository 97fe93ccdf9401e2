// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

#include "core/io/output/own_output.hpp"
#include "mapview/sheet/export.hpp"

namespace circle15::sheet {

/// What `circle15-map sheet` was asked for.
struct SheetCommand {
    std::filesystem::path input;   ///< a study, or a folder that `circle15 analyze` wrote
    std::filesystem::path folder;  ///< where the sheets go
    std::optional<std::filesystem::path> standard;
    std::optional<model::Date> date;
    SheetRequest request;
    bool forced = false;  ///< replaces also what circle15 did not write
};

/// Draws the sheets and writes them, all or none; their names go to `out`, one a line. Needs a QGuiApplication.
/// Throws model::InputError for anything wrong with the input or the folder.
void draw_to_folder(const SheetCommand& command, std::ostream& out);

/// Writes files into a folder, made where it is missing, all or none. Throws model::InputError as io::write_output_files.
void write_files(const std::filesystem::path& folder, const std::vector<SheetFile>& files, const io::Replacing& replacing);

}  // namespace circle15::sheet
