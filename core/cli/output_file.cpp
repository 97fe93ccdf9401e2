// SPDX-License-Identifier: MIT
#include "core/cli/output_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <system_error>

#include "core/cli/interruption.hpp"
#include "core/io/file_bytes.hpp"
#include "core/model/errors.hpp"

namespace circle15::cli {

namespace fs = std::filesystem;

namespace {

bool write_all(int fd, const std::string& content) {
    for (std::size_t done = 0; done < content.size();) {
        const ssize_t count = ::write(fd, content.data() + done, content.size() - done);
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return false;
        done += static_cast<std::size_t>(count);
    }
    return true;
}

/// 0, or what the system says went wrong; the temporary file is gone then.
int replace_file(const fs::path& target, const std::string& content) {
    std::string beside = (target.parent_path() / ("." + target.filename().string() + ".circle15-XXXXXX")).string();
    const int fd = ::mkstemp(beside.data());
    if (fd < 0) return errno;
    const mode_t mask = ::umask(0);
    ::umask(mask);
    int failure = 0;
    if (!write_all(fd, content) || ::fchmod(fd, 0666 & ~mask) != 0 || ::fsync(fd) != 0) failure = errno;
    if (::close(fd) != 0 && failure == 0) failure = errno;
    if (failure == 0 && ::rename(beside.c_str(), target.c_str()) != 0) failure = errno;
    if (failure != 0) ::unlink(beside.c_str());
    return failure;
}

}  // namespace

void write_output_file(const std::string& file, const std::string& content) {
    const FinishFirst finish_first;
    const fs::path target = fs::absolute(io::path_of(file)).lexically_normal();
    const int failure = target.has_filename() && !fs::is_directory(target) ? replace_file(target, content) : EISDIR;
    if (failure == 0) return;
    throw model::InputError({.file = file,
                             .rule = "unwritable_output",
                             .what = "cannot be written (" + std::generic_category().message(failure) + ")",
                             .remedy = "name a file in a folder you may write to with -o"});
}

}  // namespace circle15::cli
