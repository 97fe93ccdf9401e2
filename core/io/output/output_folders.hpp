// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/io/output/folder_lock.hpp"
#include "core/io/output/interruption.hpp"
#include "core/io/output/new_folders.hpp"
#include "core/io/output/output_files.hpp"
#include "core/io/output/output_folder.hpp"

namespace circle15::io {

/// Many results that appear in one folder together with a list of them, all or none: each is staged in a hidden folder within
/// it, then all are renamed into their places, which the next run completes where this one is killed half-way. The folder is
/// made where it is missing. Throws as write_output_folder and write_output_files do; nothing has changed then.
class OutputFolders {
public:
    OutputFolders(const std::filesystem::path& folder, Replacing replacing);

    /// Stages one result; a signal that waits ends the program here, with all cleared away.
    void add(const std::string& name, const ResultSet& result);
    /// Has an earlier result taken away when all appear: what it holds but `ours` stays.
    void take_away(const std::string& name, const std::set<std::string>& ours);
    /// Lets all appear, and the list.
    void publish(const OutputFile& list);

private:
    std::filesystem::path staged(const std::string& name);

    FinishFirst finish_first_;  // goes last
    Replacing replacing_;
    NewFolders made_;
    std::filesystem::path folder_;
    FolderLock lock_;
    std::optional<WorkFolder> work_;
    std::vector<std::string> names_;
    std::vector<std::filesystem::path> emptied_;
    std::size_t bytes_ = 0;
};

}  // namespace circle15::io
