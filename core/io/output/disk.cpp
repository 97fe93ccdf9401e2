// SPDX-License-Identifier: MIT
#include "core/io/output/disk.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>
#include <zlib.h>

#include <cerrno>
#include <cstring>
#include <format>
#include <optional>
#include <utility>
#include <vector>

#include "core/model/run_error.hpp"

namespace circle15::io {

namespace fs = std::filesystem;

namespace {

/// How much an ordinary user may still write where `path` stands; nothing where the system does not say.
std::optional<std::size_t> free_bytes(const fs::path& path) {
    struct statvfs disk{};
    if (::statvfs(path.c_str(), &disk) != 0 || disk.f_frsize == 0) return std::nullopt;
    return static_cast<std::size_t>(disk.f_bavail) * static_cast<std::size_t>(disk.f_frsize);
}

[[noreturn]] void refuse_as_full(const fs::path& path, std::size_t needed_bytes) {
    const auto left = free_bytes(path.parent_path());
    throw model::RunError({.file = path.string(),
                           .rule = "disk_full",
                           .particulars = {{"needed_bytes", needed_bytes},
                                           {"free_bytes", left ? std::to_string(*left) : std::string("?")},
                                           {"folder", path.parent_path().string()}}});
}

/// The rule of what the caller can mend by naming another path; nothing for failures of the machine.
const char* rule_of_path(int code) {
    switch (code) {
        case EACCES:
        case EPERM:
            return "no_right_to_write";
        case EROFS:
            return "read_only_disk";
        case ENAMETOOLONG:
            return "name_too_long";
        case ENOENT:
        case ENOTDIR:
            return "no_such_folder";
        case EISDIR:
        case ENOTEMPTY:
            return "folder_in_the_way";
        case ELOOP:
            return "link_in_circle";
        default:
            return nullptr;
    }
}

unsigned long check_sum_of(std::string_view bytes, unsigned long before) {
    return ::crc32_z(before, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
}

mode_t mask_of_user() {
    const mode_t mask = ::umask(0);
    ::umask(mask);
    return mask;
}

}  // namespace

Descriptor::~Descriptor() {
    if (fd_ >= 0) ::close(fd_);
}

bool Descriptor::close() { return ::close(std::exchange(fd_, -1)) == 0; }

void refuse_by_system(const fs::path& path, int code, std::size_t needed_bytes) {
    if (code == ENOSPC || code == EDQUOT) refuse_as_full(path, needed_bytes);
    const model::Particulars particulars{{"folder", path.parent_path().string()},
                                         {"needed_bytes", needed_bytes},
                                         {"code", std::format("{} {}", ::strerrorname_np(code), code)}};
    if (const char* rule = rule_of_path(code))
        throw model::InputError({.file = path.string(), .rule = rule, .particulars = particulars});
    const char* rule = code == EFBIG ? "file_size_limit" : code == EIO ? "disk_failure" : "not_written";
    throw model::RunError({.file = path.string(), .rule = rule, .particulars = particulars});
}

bool is_write_protected(const fs::path& path) {
    struct stat status{};
    if (::stat(path.c_str(), &status) != 0) return false;
    return (status.st_mode & (S_IWUSR | S_IWGRP | S_IWOTH)) == 0 || ::access(path.c_str(), W_OK) != 0;
}

void require_room(const fs::path& folder, const fs::path& output, std::size_t needed_bytes) {
    const auto left = free_bytes(folder);
    if (left && *left < needed_bytes) refuse_as_full(output, needed_bytes);
}

NewFile::NewFile(const fs::path& path, const fs::path& said_as, std::function<std::size_t()> needed_bytes)
    : path_(path),
      said_as_(said_as),
      needed_bytes_(std::move(needed_bytes)),
      fd_(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600)) {
    if (fd_.get() < 0) refuse(errno);
}

void NewFile::refuse(int code) const {
    const bool asks_for_room = code == ENOSPC || code == EDQUOT || code == EFBIG;
    refuse_by_system(said_as_, code, asks_for_room ? needed_bytes_() : 0);
}

void NewFile::write(std::string_view bytes) {
    bytes_ += bytes.size();
    check_sum_ = check_sum_of(bytes, check_sum_);
    while (!bytes.empty()) {
        const ssize_t count = ::write(fd_.get(), bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) refuse(errno);
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
}

void NewFile::finish(mode_t mode) {
    if (::fchmod(fd_.get(), mode) != 0) refuse(errno);
    if (::fsync(fd_.get()) != 0) refuse(errno);
    // Some disks tell of a full one no earlier than here, some not at all.
    if (!fd_.close()) refuse(errno);
    const Descriptor again{::open(path_.c_str(), O_RDONLY | O_CLOEXEC)};
    if (again.get() < 0 && errno == EACCES) return;  // a mask that lets nobody read, the writer included
    if (again.get() < 0) refuse(errno);
    std::uint64_t bytes = 0;
    unsigned long check_sum = 0;
    std::vector<char> piece(1 << 18);
    for (ssize_t count = 0; (count = ::read(again.get(), piece.data(), piece.size())) != 0;) {
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) refuse(errno);
        const std::string_view read(piece.data(), static_cast<std::size_t>(count));
        bytes += read.size();
        check_sum = check_sum_of(read, check_sum);
    }
    if (bytes != bytes_ || check_sum != check_sum_) refuse(EIO);
}

void write_new_file(const fs::path& path, const std::string& content, mode_t mode, const fs::path& said_as,
                    std::size_t needed_bytes) {
    NewFile file(path, said_as, [&] { return needed_bytes; });
    file.write(content);
    file.finish(mode);
}

void sync_folder(const fs::path& folder, const fs::path& said_as) {
    const Descriptor fd{::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
    // A folder one may write but not read cannot be synced, nor can those of some network file systems.
    if (fd.get() < 0 && errno == EACCES) return;
    if (fd.get() < 0 || (::fsync(fd.get()) != 0 && errno != EINVAL && errno != ENOTSUP)) refuse_by_system(said_as, errno);
}

mode_t mode_of_new_file() { return 0666U & ~mask_of_user(); }

mode_t mode_of_new_folder() { return 0777U & ~mask_of_user(); }

void remove_whole(const fs::path& folder) {
    std::error_code error;
    fs::remove_all(folder, error);
    if (!error) return;
    fs::permissions(folder, fs::perms::owner_all, fs::perm_options::add, error);
    for (auto entry = fs::recursive_directory_iterator(folder, fs::directory_options::skip_permission_denied, error);
         !error && entry != fs::recursive_directory_iterator{}; entry.increment(error)) {
        std::error_code not_ours;
        if (!entry->is_symlink(not_ours) && entry->is_directory(not_ours))
            fs::permissions(entry->path(), fs::perms::owner_all, fs::perm_options::add, not_ours);
    }
    fs::remove_all(folder, error);
}

}  // namespace circle15::io
