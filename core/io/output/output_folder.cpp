// SPDX-License-Identifier: MIT
#include "core/io/output/output_folder.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <optional>

#include "core/io/file_bytes.hpp"
#include "core/io/output/disk.hpp"
#include "core/io/output/earlier_result.hpp"
#include "core/io/output/folder_lock.hpp"
#include "core/io/output/new_folders.hpp"
#include "core/io/output/output_files.hpp"
#include "core/io/output/publication.hpp"
#include "core/io/sha256.hpp"
#include "core/model/errors.hpp"

namespace circle15::io {

namespace fs = std::filesystem;

namespace {

model::InputError refused(const fs::path& folder, const char* rule, model::Particulars particulars = {}) {
    return model::InputError({.file = folder.string(), .rule = rule, .particulars = std::move(particulars)});
}

/// Where the result goes; a link to a folder is followed.
fs::path resolved(const fs::path& folder) {
    std::error_code error;
    fs::path target = fs::weakly_canonical(fs::absolute(folder), error);
    if (error) refuse_by_system(folder, error.value());
    if (!target.has_filename()) target = target.parent_path();
    if (target.filename().empty()) throw refused(folder, "no_folder_for_results");
    return target;
}

/// No input stands in the folder or is it.
void require_no_input(const fs::path& target, const Replacing& replacing) {
    std::error_code unreadable;
    for (const auto& input : replacing.inputs) {
        const fs::path real = fs::canonical(input, unreadable);
        const bool within = !unreadable && !fs::relative(real, target, unreadable).string().starts_with("..");
        if (same_file(input, target) || within) throw refused(target, "folder_of_inputs", {{"input", input.string()}});
    }
    for (const fs::directory_entry& entry : fs::directory_iterator{target, unreadable}) {
        const auto is_entry = [&](const fs::path& input) { return same_file(input, entry.path()); };
        if (std::ranges::any_of(replacing.inputs, is_entry))
            throw refused(target, "folder_of_inputs", {{"input", entry.path().string()}});
    }
}

/// Names in the folder that this run may replace or take away.
std::set<std::string> replaceable(const fs::path& target, std::span<const std::string> names, const Replacing& replacing) {
    std::set<std::string> ours;
    const auto earlier = files_of_earlier_run(target);
    if (earlier.empty() && !fs::is_empty(target) && !replacing.forced) throw refused(target, "folder_of_others");
    for (const auto& [name, hash] : earlier) {
        const fs::path file = target / name;
        if (name.contains('/') || !fs::is_regular_file(fs::symlink_status(file))) continue;
        const bool unchanged = hash.empty() || sha256_of_file(file, name) == hash;
        if (!unchanged && !replacing.forced) throw refused(target, "changed_since", {{"name", name}});
        ours.insert(name);
    }
    for (const std::string& name : names) {
        if (ours.contains(name)) continue;
        std::error_code gone;
        if (fs::exists(fs::symlink_status(target / name, gone)) && !replacing.forced)
            throw refused(target, "changed_since", {{"name", name}});
        ours.insert(name);
    }
    return ours;
}

/// The mode of the folder that is replaced; nothing where there is none.
std::optional<mode_t> prepare(const fs::path& target, const fs::path& work, std::span<const std::string> names,
                              const Replacing& replacing) {
    struct stat status{};
    if (::stat(target.c_str(), &status) != 0) {
        if (errno != ENOENT) refuse_by_system(target, errno);
        return std::nullopt;
    }
    if (!S_ISDIR(status.st_mode)) throw refused(target, "file_in_the_way");
    require_no_input(target, replacing);
    const auto ours = replaceable(target, names, replacing);
    if (is_write_protected(target) && !replacing.forced) throw refused(target, "write_protected");
    carry_over(target, work, ours);
    constexpr mode_t permissions = 07777;
    return status.st_mode & permissions;
}

void exchange(const fs::path& work, const fs::path& target, std::size_t needed_bytes) {
    if (!fs::exists(target)) {
        if (::rename(work.c_str(), target.c_str()) != 0) refuse_by_system(target, errno, needed_bytes);
        return;
    }
    if (::renameat2(AT_FDCWD, work.c_str(), AT_FDCWD, target.c_str(), RENAME_EXCHANGE) == 0) return;
    if (errno != EINVAL && errno != ENOSYS && errno != ENOTSUP) refuse_by_system(target, errno, needed_bytes);
    // File systems without an exchange: the old result steps aside, and back again should the new one not get in.
    const fs::path aside = aside_name(target, work);
    if (::rename(target.c_str(), aside.c_str()) != 0) refuse_by_system(target, errno, needed_bytes);
    if (::rename(work.c_str(), target.c_str()) != 0) {
        const int code = errno;
        if (::rename(aside.c_str(), target.c_str()) != 0) refuse_by_system(target, errno, needed_bytes);
        refuse_by_system(target, code, needed_bytes);
    }
    remove_whole(aside);
}

/// One file of a result, on the disk, with what the manifest says of it.
WrittenFile write_one(const fs::path& work, const fs::path& target, const ResultFile& file,
                      const std::function<std::size_t()>& needed_bytes) {
    WrittenFile written{.name = file.name};
    Sha256 sum;
    NewFile on_disk(work / path_of(file.name), target / file.name, needed_bytes);
    written.rows = file.write([&](std::string_view piece) {
        on_disk.write(piece);
        sum.add(piece);
        written.bytes += piece.size();
    });
    on_disk.finish(mode_of_new_file());
    written.sha256 = sum.hex();
    return written;
}

/// Bytes of all files, found by making them once more.
std::size_t bytes_of(const std::vector<ResultFile>& files) {
    std::size_t bytes = 0;
    for (const ResultFile& file : files) file.write([&](std::string_view piece) { bytes += piece.size(); });
    return bytes;
}

void write_into(const fs::path& target, const ResultSet& result, const Replacing& replacing, const Spread& spread) {
    const fs::path parent = target.parent_path();
    const FolderLock lock(parent);
    if (lock.held()) finish_abandoned(parent);
    const WorkFolder work(parent, target);
    const std::size_t bytes = stage_output_folder(work.path(), target, result, replacing, spread);
    exchange(work.path(), target, bytes);
    sync_folder(parent, target);
}

}  // namespace

void one_after_the_other(std::size_t count, const std::function<void(std::size_t)>& task) {
    for (std::size_t row = 0; row < count; ++row) task(row);
}

std::size_t stage_output_folder(const fs::path& staged, const fs::path& target, const ResultSet& result,
                                const Replacing& replacing, const Spread& spread) {
    std::vector<std::string> names{"run.json"};
    for (const ResultFile& file : result.files) {
        require_plain_name(file.name);
        names.push_back(file.name);
    }
    const auto mode = prepare(target, staged, names, replacing);
    const auto needed_bytes = [&] { return bytes_of(result.files); };
    std::vector<WrittenFile> written(result.files.size());
    spread(written.size(), [&](std::size_t row) { written[row] = write_one(staged, target, result.files[row], needed_bytes); });
    const std::string manifest = result.manifest(written);
    write_new_file(staged / "run.json", manifest, mode_of_new_file(), target / "run.json", manifest.size());
    sync_folder(staged, target);
    if (::chmod(staged.c_str(), mode.value_or(mode_of_new_folder())) != 0) refuse_by_system(target, errno);
    return std::ranges::fold_left(written, manifest.size(),
                                  [](std::size_t sum, const WrittenFile& file) { return sum + file.bytes; });
}

void write_output_folder(const fs::path& folder, const ResultSet& result, const Replacing& replacing, const Spread& spread) {
    const fs::path target = resolved(folder);
    try {
        NewFolders parents(target.parent_path(), target);
        write_into(target, result, replacing, spread);
        parents.keep();
    } catch (const fs::filesystem_error& error) {
        refuse_by_system(error.path1().empty() ? target : error.path1(), error.code().value());
    }
}

}  // namespace circle15::io
