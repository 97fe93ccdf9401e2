// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <span>

#include "core/io/output/output_files.hpp"

namespace circle15::io {

/// Writes a result folder whole or not at all: into a hidden folder beside it, every file synced and read back, then exchanged
/// with what was there; missing parent folders are made. An earlier result is replaced: a folder whose run.json is of circle15,
/// the files it lists unchanged since. Other files in it are the user's and stay. Throws model::InputError for what may not be
/// replaced (`folder_of_others`, `output_is_input`, `changed_since`, `write_protected`) or cannot be written (see
/// refuse_by_system); nothing is left behind then.
void write_output_folder(const std::filesystem::path& folder, std::span<const OutputFile> files,
                         const Replacing& replacing = {});

}  // namespace circle15::io
