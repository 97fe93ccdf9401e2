// SPDX-License-Identifier: MIT
#include "core/io/output/output_folders.hpp"

#include <sys/stat.h>

#include <cerrno>
#include <stdexcept>
#include <utility>

#include "core/io/output/disk.hpp"
#include "core/io/output/earlier_result.hpp"
#include "core/io/output/publication.hpp"

namespace circle15::io {

namespace fs = std::filesystem;

OutputFolders::OutputFolders(const fs::path& folder, Replacing replacing)
    : replacing_(std::move(replacing)), made_(folder, folder), folder_(real_folder(folder, folder)), lock_(folder_) {
    if (lock_.held()) finish_abandoned(folder_);
    work_.emplace(folder_, folder_);
}

fs::path OutputFolders::staged(const std::string& name) {
    if (finish_first_.asked_to_end()) throw std::runtime_error("asked to end");  // unwinding clears away, then ends the program
    require_plain_name(name);
    fs::path folder = staged_file(work_->path(), names_.size());
    if (::mkdir(folder.c_str(), mode_of_new_folder()) != 0) refuse_by_system(folder_ / name, errno);
    names_.push_back(name);
    return folder;
}

void OutputFolders::add(const std::string& name, const ResultSet& result) {
    bytes_ += stage_output_folder(staged(name), folder_ / name, result, replacing_);
}

void OutputFolders::take_away(const std::string& name, const std::set<std::string>& ours) {
    carry_over(folder_ / name, staged(name), ours);
    emptied_.push_back(folder_ / name);
}

void OutputFolders::publish(const OutputFile& list) {
    const fs::path target = folder_ / list.name;
    require_plain_name(list.name);
    std::error_code gone;
    if (fs::exists(fs::symlink_status(target, gone))) require_replaceable(target, list.content, replacing_);
    write_new_file(staged_file(work_->path(), names_.size()), list.content, mode_of_new_file(), target, list.content.size());
    names_.push_back(list.name);
    io::publish(folder_, work_->path(), names_, bytes_ + list.content.size());
    made_.keep();
    std::error_code holds_more;
    for (const auto& folder : emptied_) fs::remove(folder, holds_more);
}

}  // namespace circle15::io
