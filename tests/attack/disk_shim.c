/* SPDX-License-Identifier: MIT */
/* Preloaded into the program under attack: lists the calls that change the disk, in their order, in the file CIRCLE15_SHIM_LOG, and
   lets the CIRCLE15_SHIM_FAIL-th of them fail with errno CIRCLE15_SHIM_ERRNO. Standard output and error are left alone. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

static int count = 0;

static void name_of(int fd, char* name) {
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    const ssize_t length = readlink(link, name, PATH_MAX - 1);
    name[length > 0 ? length : 0] = '\0';
}

/* Lists one call; 1 where it is to fail. */
static int called(const char* call, const char* first, const char* second) {
    const char* log = getenv("CIRCLE15_SHIM_LOG");
    const char* failing = getenv("CIRCLE15_SHIM_FAIL");
    const int number = __atomic_add_fetch(&count, 1, __ATOMIC_SEQ_CST);
    if (log != NULL) {
        char line[2 * PATH_MAX + 64];
        const int length = snprintf(line, sizeof line, "%s\t%s\t%s\n", call, first, second);
        const int fd = (int)syscall(SYS_openat, AT_FDCWD, log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
        if (fd >= 0) {
            if (syscall(SYS_write, fd, line, (size_t)length) < 0) abort();
            syscall(SYS_close, fd);
        }
    }
    if (failing == NULL || atoi(failing) != number) return 0;
    errno = atoi(getenv("CIRCLE15_SHIM_ERRNO"));
    return 1;
}

static int on_disk(int fd) {
    struct stat status;
    return fd > 2 && fstat(fd, &status) == 0 && (S_ISREG(status.st_mode) || S_ISDIR(status.st_mode));
}

#define NEXT(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

ssize_t write(int fd, const void* bytes, size_t size) {
    char name[PATH_MAX];
    if (on_disk(fd)) {
        name_of(fd, name);
        if (called("write", name, "")) return -1;
    }
    return NEXT(write)(fd, bytes, size);
}

int fsync(int fd) {
    char name[PATH_MAX];
    name_of(fd, name);
    return called("fsync", name, "") ? -1 : NEXT(fsync)(fd);
}

int rename(const char* from, const char* to) { return called("rename", from, to) ? -1 : NEXT(rename)(from, to); }

int renameat2(int from_folder, const char* from, int to_folder, const char* to, unsigned flags) {
    return called("renameat2", from, to) ? -1 : NEXT(renameat2)(from_folder, from, to_folder, to, flags);
}

int link(const char* from, const char* to) { return called("link", from, to) ? -1 : NEXT(link)(from, to); }

int unlink(const char* path) { return called("unlink", path, "") ? -1 : NEXT(unlink)(path); }

int mkdir(const char* path, mode_t mode) { return called("mkdir", path, "") ? -1 : NEXT(mkdir)(path, mode); }

char* mkdtemp(char* path) { return called("mkdtemp", path, "") ? NULL : NEXT(mkdtemp)(path); }

int fchmod(int fd, mode_t mode) {
    char name[PATH_MAX];
    name_of(fd, name);
    return called("fchmod", name, "") ? -1 : NEXT(fchmod)(fd, mode);
}
