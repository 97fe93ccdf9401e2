// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "core/io/output/own_output.hpp"
#include "core/io/sink.hpp"

namespace circle15::io {

/// A file of a result, made while it is written.
struct ResultFile {
    std::string name;  ///< a plain file name
    std::function<std::size_t(const Sink&)>
        write;  ///< hands over its bytes in order, the same every time; how many rows it has
};

/// What a manifest says of a file.
struct WrittenFile {
    std::string name;
    std::size_t bytes = 0;
    std::size_t rows = 0;
    std::string sha256;
};

/// The files of a result and, written last, the run.json that lists them.
struct ResultSet {
    std::vector<ResultFile> files;
    std::function<std::string(const std::vector<WrittenFile>&)> manifest;
};

/// Calls `task(0)` ... `task(count - 1)`, on several threads where it likes.
using Spread = std::function<void(std::size_t count, const std::function<void(std::size_t)>& task)>;

void one_after_the_other(std::size_t count, const std::function<void(std::size_t)>& task);

/// Writes a result folder whole or not at all: into a hidden folder beside it, every file hashed as it is written, synced and
/// read back, then exchanged with what was there; missing parent folders are made. An earlier result is replaced: a folder
/// whose run.json is of circle15, the files it lists unchanged since. Other files in it are the user's and stay. Throws
/// model::InputError for what may not be replaced (`folder_of_others`, `output_is_input`, `changed_since`, `write_protected`)
/// or cannot be written (see refuse_by_system); nothing is left behind then.
void write_output_folder(const std::filesystem::path& folder, const ResultSet& result, const Replacing& replacing = {},
                         const Spread& spread = one_after_the_other);

/// Writes a result into `staged`, an empty folder, as it is to stand at `target`, with what others put there beside it; how
/// many bytes it has. Throws as write_output_folder does.
std::size_t stage_output_folder(const std::filesystem::path& staged, const std::filesystem::path& target,
                                const ResultSet& result, const Replacing& replacing,
                                const Spread& spread = one_after_the_other);

}  // namespace circle15::io
