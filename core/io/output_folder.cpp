// SPDX-License-Identifier: MIT
#include "core/io/output_folder.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <format>
#include <optional>
#include <set>
#include <system_error>
#include <utility>

#include "core/io/earlier_result.hpp"
#include "core/io/file_bytes.hpp"
#include "core/model/errors.hpp"

namespace circle15::io {

namespace {

namespace fs = std::filesystem;
using model::InputError;

InputError unwritable(const fs::path& target, std::string what, std::string remedy) {
    return InputError({.file = target.string(),
                       .place = {},
                       .rule = "unwritable_output",
                       .what = std::move(what),
                       .remedy = std::move(remedy)});
}

InputError refused_by_system(const fs::path& target, const fs::path& name, std::size_t bytes, int code) {
    return unwritable(target, std::format("{} cannot be written ({})", name.string(), std::generic_category().message(code)),
                      code == ENOSPC || code == EDQUOT || code == EFBIG
                          ? std::format("{} bytes are needed: make room, or name another folder", bytes)
                          : "name a folder you may write to with -o");
}

/// An open file descriptor.
class Descriptor {
public:
    explicit Descriptor(int fd) : fd_(fd) {}
    ~Descriptor() {
        if (fd_ >= 0) ::close(fd_);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    [[nodiscard]] int get() const { return fd_; }
    /// Closes it now; false where the system reports a late failure.
    [[nodiscard]] bool close() { return ::close(std::exchange(fd_, -1)) == 0; }

private:
    int fd_;
};

void sync_folder(const fs::path& folder, const fs::path& target) {
    const Descriptor fd{::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
    // Some network file systems cannot sync folders and say EINVAL; that is no failure to write.
    if (fd.get() < 0 || (::fsync(fd.get()) != 0 && errno != EINVAL))
        throw refused_by_system(target, folder.filename(), 0, errno);
}

void write_file(const fs::path& path, const OutputFile& file, const fs::path& target) {
    const auto refuse = [&](int code) { return refused_by_system(target, file.name, file.content.size(), code); };
    Descriptor fd{::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666)};
    if (fd.get() < 0) throw refuse(errno);
    for (std::size_t written = 0; written < file.content.size();) {
        const ssize_t count = ::write(fd.get(), file.content.data() + written, file.content.size() - written);
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) throw refuse(errno);
        written += static_cast<std::size_t>(count);
    }
    if (::fsync(fd.get()) != 0) throw refuse(errno);
    if (!fd.close()) throw refuse(errno);
    if (read_bytes(path, file.name) != file.content) throw refuse(EIO);
}

/// The folder that is filled beside the target; gone with this object, along with what it then holds.
class WorkFolder {
public:
    explicit WorkFolder(const fs::path& target) : prefix_(std::format(".{}.circle15-", target.filename().string())) {
        remove_abandoned(target.parent_path());
        std::string name = (target.parent_path() / (prefix_ + "XXXXXX")).string();
        if (::mkdtemp(name.data()) == nullptr) throw refused_by_system(target, target.filename(), 0, errno);
        path_ = name;
        lock_.emplace(::open(name.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
        ::flock(lock_->get(), LOCK_EX | LOCK_NB);
        const mode_t mask = ::umask(0);
        ::umask(mask);
        if (::chmod(name.c_str(), 0777 & ~mask) != 0) throw refused_by_system(target, target.filename(), 0, errno);
    }
    ~WorkFolder() {
        std::error_code ignored;  // nothing can be done in a destructor; the next run removes it
        fs::remove_all(path_, ignored);
    }
    WorkFolder(const WorkFolder&) = delete;
    WorkFolder& operator=(const WorkFolder&) = delete;

    [[nodiscard]] const fs::path& path() const { return path_; }

private:
    /// A run that was killed leaves its folder unlocked. It never holds the only copy of anything.
    void remove_abandoned(const fs::path& parent) const {
        std::error_code error;
        for (const fs::directory_entry& entry : fs::directory_iterator{parent, error}) {
            if (!entry.path().filename().string().starts_with(prefix_) || entry.is_symlink() || !entry.is_directory()) continue;
            const Descriptor fd{::open(entry.path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
            if (fd.get() >= 0 && ::flock(fd.get(), LOCK_EX | LOCK_NB) == 0) fs::remove_all(entry.path(), error);
        }
    }

    std::string prefix_;
    fs::path path_;
    std::optional<Descriptor> lock_;
};

/// Where the result goes; a link to a folder is followed.
fs::path resolved(const fs::path& folder) {
    std::error_code error;
    fs::path target = fs::weakly_canonical(fs::absolute(folder), error);
    if (error) throw unwritable(folder, error.message(), "name another folder with -o");
    if (!target.has_filename()) target = target.parent_path();
    if (target.filename().empty()) throw unwritable(folder, "this is no folder for results", "name another folder with -o");
    if (!fs::is_directory(target.parent_path(), error)) {
        throw unwritable(folder, std::format("the folder {} does not exist", target.parent_path().string()),
                         "create it first, or name another folder with -o");
    }
    return target;
}

void keep_what_is_the_users(const fs::path& target, const fs::path& work, std::span<const OutputFile> files) {
    if (!fs::is_directory(target)) throw unwritable(target, "a file of this name is in the way", "name another folder with -o");
    if (fs::is_empty(target)) return;
    std::set<std::string> ours = files_of_earlier_run(target);
    if (ours.empty()) {
        throw unwritable(target, "the folder holds other files and no run.json of an earlier result",
                         "name a new or empty folder with -o");
    }
    for (const OutputFile& file : files) ours.insert(file.name);
    carry_over(target, work, ours);
}

void exchange(const fs::path& work, const fs::path& target) {
    if (!fs::exists(target)) {
        if (::rename(work.c_str(), target.c_str()) != 0) throw refused_by_system(target, target.filename(), 0, errno);
        return;
    }
    if (::renameat2(AT_FDCWD, work.c_str(), AT_FDCWD, target.c_str(), RENAME_EXCHANGE) == 0) return;
    if (errno != EINVAL && errno != ENOSYS && errno != ENOTSUP) throw refused_by_system(target, target.filename(), 0, errno);
    // File systems without an exchange: the old result steps aside, and back again should the new one not get in.
    // Its name is not that of a work folder, so that nothing ever removes it unasked.
    const fs::path aside =
        target.parent_path() / std::format(".{}.before{}", target.filename().string(), work.extension().string());
    if (::rename(target.c_str(), aside.c_str()) != 0) throw refused_by_system(target, target.filename(), 0, errno);
    if (::rename(work.c_str(), target.c_str()) != 0) {
        const int code = errno;
        fs::rename(aside, target);
        throw refused_by_system(target, target.filename(), 0, code);
    }
    fs::rename(aside, work);
}

}  // namespace

void write_output_folder(const fs::path& folder, std::span<const OutputFile> files) {
    const fs::path target = resolved(folder);
    try {
        const WorkFolder work{target};
        if (fs::exists(target)) keep_what_is_the_users(target, work.path(), files);
        for (const OutputFile& file : files) write_file(work.path() / path_of(file.name), file, target);
        sync_folder(work.path(), target);
        exchange(work.path(), target);
        sync_folder(target.parent_path(), target);
    } catch (const fs::filesystem_error& error) {
        throw unwritable(folder, error.code().message(), "name a folder you may write to with -o");
    }
}

}  // namespace circle15::io
