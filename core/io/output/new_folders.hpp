// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <vector>

namespace circle15::io {

/// A folder and its parents, made where they are missing and taken away again unless kept. Throws model::InputError as
/// refuse_by_system does, in the name of `output`.
class NewFolders {
public:
    NewFolders(const std::filesystem::path& folder, const std::filesystem::path& output);
    ~NewFolders();
    NewFolders(const NewFolders&) = delete;
    NewFolders& operator=(const NewFolders&) = delete;

    void keep() { made_.clear(); }

private:
    void remove();

    std::vector<std::filesystem::path> made_;
};

}  // namespace circle15::io
