// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace circle15::results {

/// A file that a run wrote, as its run.json has it.
struct ListedFile {
    std::string name;
    std::string sha256;
};

struct ListedFiles {
    std::string run_json;  ///< its text
    std::vector<ListedFile> files;
};

/// What a result folder lists; whoever reads a file checks it. Throws model::InputError as read_folder() does of run.json.
[[nodiscard]] ListedFiles listed_files(const std::filesystem::path& folder);

}  // namespace circle15::results
