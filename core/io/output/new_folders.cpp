// SPDX-License-Identifier: MIT
#include "core/io/output/new_folders.hpp"

#include <cerrno>
#include <ranges>

#include "core/io/output/disk.hpp"

namespace circle15::io {

namespace fs = std::filesystem;

NewFolders::NewFolders(const fs::path& folder, const fs::path& output) {
    std::vector<fs::path> missing;
    std::error_code error;
    const fs::path whole = fs::absolute(folder.empty() ? fs::path(".") : folder, error).lexically_normal();
    if (error) refuse_by_system(output, error.value());
    fs::path one = whole.has_filename() ? whole : whole.parent_path();
    while (!fs::exists(one, error)) {
        if (error || one == one.parent_path()) refuse_by_system(output, error ? error.value() : ENOENT);
        missing.push_back(one);
        one = one.parent_path();
    }
    if (error) refuse_by_system(output, error.value());
    for (const auto& each : missing | std::views::reverse) {
        if (!fs::create_directory(each, error) && error) {
            remove();
            refuse_by_system(output, error.value());
        }
        made_.push_back(each);
    }
}

NewFolders::~NewFolders() { remove(); }

void NewFolders::remove() {
    for (const auto& folder : made_ | std::views::reverse) {
        std::error_code in_use;  // somebody else has put something there: it stays
        std::filesystem::remove(folder, in_use);
    }
}

}  // namespace circle15::io
