// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <span>
#include <string>

#include "core/io/output/own_output.hpp"

namespace circle15::io {

struct OutputFile {
    std::string name;  ///< a plain file name
    std::string content;
};

/// Writes files into a folder that exists, all of them or none: staged in a hidden folder within it, synced and read back, then
/// renamed into their places, which the next run completes where this one is killed half-way. Files there before keep their
/// mode; a link is followed, in a set only within the folder. Throws model::InputError for what may not be replaced (see
/// require_replaceable) or is no longer as it was read (`changed_meanwhile`), or cannot be written (see refuse_by_system);
/// nothing has changed then. A first signal waits until that is done.
void write_output_files(const std::filesystem::path& folder, std::span<const OutputFile> files,
                        const Replacing& replacing = {});

/// One file; a link is followed wherever it leads.
void write_output_file(const std::filesystem::path& path, const std::string& content, const Replacing& replacing = {});

/// The real folder of an output that exists, or what the system says of it.
[[nodiscard]] std::filesystem::path real_folder(const std::filesystem::path& folder, const std::filesystem::path& output);

/// Throws model::InputError (`output_name`) for a name that would leave its folder.
void require_plain_name(const std::string& name);

}  // namespace circle15::io
