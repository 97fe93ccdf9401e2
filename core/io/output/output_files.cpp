// SPDX-License-Identifier: MIT
#include "core/io/output/output_files.hpp"

#include <sys/stat.h>

#include <cerrno>
#include <numeric>

#include "core/io/file_bytes.hpp"
#include "core/io/output/disk.hpp"
#include "core/io/output/folder_lock.hpp"
#include "core/io/output/interruption.hpp"
#include "core/io/output/publication.hpp"
#include "core/io/sha256.hpp"
#include "core/model/errors.hpp"

namespace circle15::io {

namespace fs = std::filesystem;

namespace {

/// Where a file really stands; a link that leads to nothing is refused, since where it wants to lead may not be ours.
fs::path followed(const fs::path& path) {
    struct stat status{};
    if (::lstat(path.c_str(), &status) != 0) {
        if (errno != ENOENT) refuse_by_system(path, errno);
        return path;
    }
    if (!S_ISLNK(status.st_mode)) return path;
    std::error_code error;
    fs::path real = fs::canonical(path, error);
    if (error == std::errc::no_such_file_or_directory)
        throw model::InputError({.file = path.string(), .rule = "link_to_nothing", .particulars = {}});
    if (error) refuse_by_system(path, error.value());
    return real;
}

/// The mode of the file that is replaced, or that of a new one.
mode_t mode_for(const fs::path& target) {
    struct stat status{};
    constexpr mode_t permissions = 07777;
    return ::stat(target.c_str(), &status) == 0 ? status.st_mode & permissions : mode_of_new_file();
}

bool there(const fs::path& path) {
    struct stat status{};
    return ::lstat(path.c_str(), &status) == 0;
}

}  // namespace

fs::path real_folder(const fs::path& folder, const fs::path& output) {
    std::error_code error;
    const fs::path given = folder.empty() ? fs::path(".") : folder;
    if (!fs::is_directory(given, error)) refuse_by_system(output, error ? error.value() : ENOTDIR);
    fs::path real = fs::canonical(given, error);
    if (error) refuse_by_system(output, error.value());
    return real;
}

void require_plain_name(const std::string& name) {
    if (name.empty() || name == "." || name == ".." || name.contains('/') || name.contains('\0'))
        throw model::InputError({.place = {}, .rule = "output_name", .particulars = {{"name", name}}});
}

void write_output_files(const fs::path& folder, std::span<const OutputFile> files, const Replacing& replacing) {
    if (files.empty()) return;
    const FinishFirst finish_first;
    for (const OutputFile& file : files) require_plain_name(file.name);
    const std::size_t needed =
        std::accumulate(files.begin(), files.end(), std::size_t{0},
                        [](std::size_t sum, const OutputFile& file) { return sum + file.content.size(); });
    const fs::path place = real_folder(folder, folder / files.front().name);
    const FolderLock lock(place);
    if (lock.held()) finish_abandoned(place);
    for (const auto& [name, hash] : replacing.as_read) {
        if (sha256_of_file(place / path_of(name), name) != hash)
            throw model::InputError({.file = (place / path_of(name)).string(), .rule = "changed_meanwhile"});
    }
    std::vector<std::string> names;
    for (const OutputFile& file : files) {
        const fs::path target = followed(place / file.name);
        if (target.parent_path() != place)
            throw model::InputError({.file = (place / file.name).string(),
                                     .rule = "link_out_of_set",
                                     .particulars = {{"target", target.string()}}});
        if (there(target)) require_replaceable(target, file.content, replacing);
        names.push_back(target.filename().string());
    }
    require_room(place, place / names.front(), needed);
    const WorkFolder work(place, place / names.front());
    for (std::size_t row = 0; row < files.size(); ++row) {
        const fs::path target = place / names[row];
        write_new_file(staged_file(work.path(), row), files[row].content, mode_for(target), target, needed);
    }
    publish(place, work.path(), names, needed);
}

void write_output_file(const fs::path& path, const std::string& content, const Replacing& replacing) {
    if (!path.has_filename()) refuse_by_system(path, EISDIR);
    const fs::path real = followed(path);
    const OutputFile file{.name = real.filename().string(), .content = content};
    write_output_files(real.parent_path(), {&file, 1}, replacing);
}

}  // namespace circle15::io
