// SPDX-License-Identifier: MIT
#include "core/io/output/publication.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <string_view>

#include "core/io/file_bytes.hpp"
#include "core/io/output/disk.hpp"
#include "core/io/output/folder_lock.hpp"
#include "core/model/errors.hpp"

namespace circle15::io {

namespace fs = std::filesystem;

namespace {

constexpr const char* publishing = "publish";
constexpr const char* withdrawing = "withdraw";
constexpr std::string_view aside_mark = ".before";

fs::path kept_file(const fs::path& work, std::size_t row) { return work / ("old" + std::to_string(row)); }

bool is_there(const fs::path& path) {
    struct stat status{};
    return ::lstat(path.c_str(), &status) == 0;
}

/// Names may hold anything but a zero byte.
std::string list_of(const std::vector<std::string>& names) {
    std::string list;
    for (const auto& name : names) list.append(name).push_back('\0');
    return list;
}

std::vector<std::string> names_in(const std::string& list) {
    std::vector<std::string> names;
    for (std::size_t from = 0, end = 0; (end = list.find('\0', from)) != std::string::npos; from = end + 1)
        names.push_back(list.substr(from, end - from));
    return names;
}

/// 0, or what the system says. What was there stays in the work folder until all are in.
int let_in(const fs::path& folder, const fs::path& work, const std::string& name, std::size_t row) {
    const fs::path target = folder / name;
    const fs::path kept = kept_file(work, row);
    if (::link(target.c_str(), kept.c_str()) != 0 && errno != ENOENT && errno != EEXIST) {
        // No second names on this file system: for a moment there is none.
        if (::rename(target.c_str(), kept.c_str()) != 0 && errno != ENOENT) return errno;
    }
    return ::rename(staged_file(work, row).c_str(), target.c_str()) == 0 ? 0 : errno;
}

int put_back(const fs::path& folder, const fs::path& work, const std::string& name, std::size_t row) {
    const fs::path target = folder / name;
    if (is_there(kept_file(work, row))) {
        // A folder takes no other's place.
        if (std::filesystem::is_directory(std::filesystem::symlink_status(target)) && !is_there(staged_file(work, row)) &&
            ::rename(target.c_str(), staged_file(work, row).c_str()) != 0)
            return errno;
        return ::rename(kept_file(work, row).c_str(), target.c_str()) == 0 ? 0 : errno;
    }
    if (is_there(staged_file(work, row))) return 0;
    return ::rename(target.c_str(), staged_file(work, row).c_str()) == 0 || errno == ENOENT ? 0 : errno;
}

void withdraw(const fs::path& folder, const fs::path& work, const std::vector<std::string>& names) {
    for (std::size_t row = 0; row < names.size(); ++row) {
        if (const int code = put_back(folder, work, names[row], row)) refuse_by_system(folder / names[row], code);
    }
    sync_folder(folder, folder);
    // Without its list the work folder is nothing but rubbish.
    ::unlink((work / withdrawing).c_str());
}

void complete(const fs::path& folder, const fs::path& work, const std::vector<std::string>& names) {
    for (std::size_t row = 0; row < names.size(); ++row) {
        if (!is_there(staged_file(work, row))) continue;
        if (const int code = let_in(folder, work, names[row], row)) refuse_by_system(folder / names[row], code);
    }
    sync_folder(folder, folder);
    ::unlink((work / publishing).c_str());
}

void write_list(const fs::path& folder, const fs::path& work, const std::vector<std::string>& names, std::size_t needed_bytes) {
    const fs::path part = work / "list";
    write_new_file(part, list_of(names), 0600, folder / names.front(), needed_bytes);
    if (::rename(part.c_str(), (work / publishing).c_str()) != 0) refuse_by_system(folder / names.front(), errno, needed_bytes);
    try {
        sync_folder(work, folder);
    } catch (const model::InputError&) {
        ::unlink((work / publishing).c_str());  // nothing has appeared yet, and nothing of it may later
        throw;
    }
}

/// The result a stepped-aside folder belongs to; empty for other names.
std::string name_before(const std::string& name) {
    const std::size_t tail = std::string_view(".circle15-XXXXXX").size();
    const std::string_view head = std::string_view(name).substr(0, name.size() - tail);
    return head.size() > 1 + aside_mark.size() && head.ends_with(aside_mark)
               ? std::string(head.substr(1, head.size() - 1 - aside_mark.size()))
               : std::string{};
}

void finish(const fs::path& folder, const fs::path& left) {
    const std::string before = name_before(left.filename().string());
    if (!before.empty() && !is_there(folder / before)) {
        if (::rename(left.c_str(), (folder / before).c_str()) != 0) refuse_by_system(folder / before, errno);
        return;
    }
    if (is_there(left / publishing)) complete(folder, left, names_in(read_bytes(left / publishing, left.string())));
    if (is_there(left / withdrawing)) withdraw(folder, left, names_in(read_bytes(left / withdrawing, left.string())));
    remove_whole(left);
}

std::vector<fs::path> work_folders_in(const fs::path& folder) {
    std::error_code unreadable;  // then nothing of ours can be told from other things in it
    std::vector<fs::path> left;
    for (const fs::directory_entry& entry : fs::directory_iterator{folder, unreadable}) {
        if (is_work_name(entry.path().filename().string()) && !entry.is_symlink()) left.push_back(entry.path());
    }
    return left;
}

}  // namespace

bool is_half_way(const fs::path& work) { return is_there(work / publishing) || is_there(work / withdrawing); }

fs::path staged_file(const fs::path& work, std::size_t row) { return work / ("new" + std::to_string(row)); }

void publish(const fs::path& folder, const fs::path& work, const std::vector<std::string>& names, std::size_t needed_bytes) {
    if (names.size() == 1) {  // one file changes its place at once
        if (::rename(staged_file(work, 0).c_str(), (folder / names[0]).c_str()) != 0)
            refuse_by_system(folder / names[0], errno, needed_bytes);
        return sync_folder(folder, folder);
    }
    sync_folder(work, folder);
    write_list(folder, work, names, needed_bytes);
    for (std::size_t row = 0; row < names.size(); ++row) {
        const int code = let_in(folder, work, names[row], row);
        if (code == 0) continue;
        if (::rename((work / publishing).c_str(), (work / withdrawing).c_str()) == 0) {
            sync_folder(work, folder);
            withdraw(folder, work, names);
        }
        refuse_by_system(folder / names[row], code, needed_bytes);
    }
    sync_folder(folder, folder);
    ::unlink((work / publishing).c_str());
}

void finish_abandoned(const fs::path& folder) {
    for (const auto& path : work_folders_in(folder)) finish(folder, path);
}

void finish_interrupted(const fs::path& given) {
    const fs::path folder = given.empty() ? fs::path(".") : given;
    const std::vector<fs::path> left = work_folders_in(folder);
    if (left.empty()) return;
    const bool half_way = std::ranges::any_of(left, is_half_way);
    if (!half_way && is_write_protected(folder)) return;
    const FolderLock lock(folder, half_way ? FolderLock::Wait::for_its_turn : FolderLock::Wait::not_at_all);
    if (lock.held()) finish_abandoned(folder);
}

fs::path aside_name(const fs::path& target, const fs::path& work) {
    return target.parent_path() / ("." + target.filename().string() + std::string(aside_mark) + work.filename().string());
}

}  // namespace circle15::io
