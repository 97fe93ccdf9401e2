// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <span>
#include <string>

namespace circle15::io {

struct OutputFile {
    std::string name;  ///< a plain file name
    std::string content;
};

/// Writes a result folder whole or not at all: into a new folder beside it, every file synced and read back, then exchanged
/// with what was there. An earlier result (a folder with run.json) is replaced; files in it that neither this run writes nor
/// the earlier run.json lists in "outputs" are the user's and stay. Throws model::InputError (rule `unwritable_output`)
/// for a folder that is no result, a missing parent, no permission, no space; nothing is left behind then.
void write_output_folder(const std::filesystem::path& folder, std::span<const OutputFile> files);

}  // namespace circle15::io
