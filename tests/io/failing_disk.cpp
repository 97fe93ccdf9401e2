// SPDX-License-Identifier: MIT
#include "tests/io/failing_disk.hpp"

#include <signal.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <stdexcept>

// The linker sends the calls of the code under test here (--wrap).
extern "C" {
ssize_t __real_write(int fd, const void* bytes, size_t size);
int __real_fsync(int fd);
int __real_rename(const char* from, const char* to);
int __real_renameat2(int from_folder, const char* from, int to_folder, const char* to, unsigned flags);
int __real_link(const char* from, const char* to);
int __real_unlink(const char* path);
char* __real_mkdtemp(char* name);
int __real_fchmod(int fd, mode_t mode);
}

namespace {

struct Trouble {
    bool armed = false;
    bool kills = false;
    bool renames_only = false;
    bool lasting = false;
    int at = 0;
    int error = 0;
    int calls = 0;
    bool failed = false;
};

Trouble trouble;

/// Whether this call to the disk fails.
bool comes(bool needs_room, bool is_rename) {
    if (!trouble.armed || (trouble.renames_only && !is_rename)) return false;
    ++trouble.calls;
    if (trouble.kills && trouble.calls == trouble.at) ::kill(::getpid(), SIGKILL);
    const bool now = trouble.lasting ? trouble.calls >= trouble.at : trouble.calls == trouble.at;
    if (trouble.kills || !now || !needs_room || trouble.error == 0) return false;
    errno = trouble.error;
    trouble.failed = true;
    return true;
}

}  // namespace

extern "C" {
ssize_t __wrap_write(int fd, const void* bytes, size_t size) { return comes(true, false) ? -1 : __real_write(fd, bytes, size); }
int __wrap_fsync(int fd) { return comes(true, false) ? -1 : __real_fsync(fd); }
int __wrap_rename(const char* from, const char* to) { return comes(trouble.renames_only, true) ? -1 : __real_rename(from, to); }
int __wrap_renameat2(int from_folder, const char* from, int to_folder, const char* to, unsigned flags) {
    return comes(trouble.renames_only, true) ? -1 : __real_renameat2(from_folder, from, to_folder, to, flags);
}
int __wrap_link(const char* from, const char* to) { return comes(true, false) ? -1 : __real_link(from, to); }
int __wrap_unlink(const char* path) { return comes(false, false) ? -1 : __real_unlink(path); }
char* __wrap_mkdtemp(char* name) { return comes(true, false) ? nullptr : __real_mkdtemp(name); }
int __wrap_fchmod(int fd, mode_t mode) { return comes(false, false) ? -1 : __real_fchmod(fd, mode); }
}

namespace circle15::io_test {

bool killed_at_call(int n, const std::function<void()>& write) {
    const pid_t child = ::fork();
    if (child < 0) throw std::runtime_error("no process");
    if (child == 0) {
        trouble = {.armed = true, .kills = true, .at = n};
        try {
            write();
        } catch (...) {
            ::_exit(1);
        }
        ::_exit(0);
    }
    int status = 0;
    if (::waitpid(child, &status, 0) != child) throw std::runtime_error("lost the process");
    if (WIFEXITED(status) && WEXITSTATUS(status) != 0) throw std::runtime_error("the output was refused");
    return WIFSIGNALED(status);
}

FailingDisk::FailingDisk(int n, int error) { trouble = {.armed = true, .lasting = true, .at = n, .error = error}; }

FailingDisk::~FailingDisk() { trouble = {}; }

bool FailingDisk::failed() const { return trouble.failed; }

FailingRename::FailingRename(int n, int error) { trouble = {.armed = true, .renames_only = true, .at = n, .error = error}; }

FailingRename::~FailingRename() { trouble = {}; }

bool FailingRename::failed() const { return trouble.failed; }

}  // namespace circle15::io_test
