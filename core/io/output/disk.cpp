// SPDX-License-Identifier: MIT
#include "core/io/output/disk.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <format>
#include <optional>
#include <utility>

#include "core/io/file_bytes.hpp"
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

void require_room(const fs::path& folder, const fs::path& output, std::size_t needed_bytes) {
    const auto left = free_bytes(folder);
    if (left && *left < needed_bytes) refuse_as_full(output, needed_bytes);
}

void write_new_file(const fs::path& path, const std::string& content, mode_t mode, const fs::path& said_as,
                    std::size_t needed_bytes) {
    const auto refuse = [&](int code) { refuse_by_system(said_as, code, needed_bytes); };
    Descriptor fd{::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600)};
    if (fd.get() < 0) refuse(errno);
    for (std::size_t written = 0; written < content.size();) {
        const ssize_t count = ::write(fd.get(), content.data() + written, content.size() - written);
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) refuse(errno);
        written += static_cast<std::size_t>(count);
    }
    if (::fchmod(fd.get(), mode) != 0) refuse(errno);
    if (::fsync(fd.get()) != 0) refuse(errno);
    // Some disks tell of a full one no earlier than here, some not at all.
    if (!fd.close()) refuse(errno);
    Descriptor again{::open(path.c_str(), O_RDONLY | O_CLOEXEC)};
    struct stat status{};
    if (again.get() < 0 && errno == EACCES) return;  // a mask that lets nobody read, the writer included
    if (again.get() < 0 || ::fstat(again.get(), &status) != 0) refuse(errno);
    if (static_cast<std::size_t>(status.st_size) != content.size() || read_bytes(path, said_as.string()) != content)
        refuse(EIO);
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
