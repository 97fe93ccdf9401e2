// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include "core/io/output/disk.hpp"

namespace circle15::io {

/// One run at a time writes into a folder: a second waits for the first, half a minute at most (rule `folder_in_use` then, a
/// model::RunError), or does without it. File systems without locks let everybody in.
class FolderLock {
public:
    enum class Wait : std::uint8_t { for_its_turn, not_at_all };

    explicit FolderLock(const std::filesystem::path& folder, Wait wait = Wait::for_its_turn);

    /// Whether nobody else can be writing here.
    [[nodiscard]] bool held() const { return held_; }

private:
    Descriptor fd_;
    bool held_ = false;
};

/// A hidden folder in `parent` that an output is written to before it appears; gone with this object and all it then
/// holds, unless a set in it is half published.
class WorkFolder {
public:
    WorkFolder(const std::filesystem::path& parent, const std::filesystem::path& said_as);
    ~WorkFolder();
    WorkFolder(const WorkFolder&) = delete;
    WorkFolder& operator=(const WorkFolder&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

/// Whether a name is that of a work folder.
[[nodiscard]] bool is_work_name(const std::string& name);

}  // namespace circle15::io
