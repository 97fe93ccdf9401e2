// SPDX-License-Identifier: MIT
#include "tests/bench/measured_run.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <system_error>

namespace circle15::bench {

namespace {

double seconds_in(const timeval& time) { return static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_usec); }

}  // namespace

Spent measured_run(const std::vector<std::string>& words) {
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    for (const int stream : {STDOUT_FILENO, STDERR_FILENO})
        posix_spawn_file_actions_addopen(&files, stream, "/dev/null", O_WRONLY, 0);
    std::vector<char*> arguments;
    for (const auto& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    pid_t child = 0;
    const auto start = std::chrono::steady_clock::now();
    const int failure = ::posix_spawn(&child, arguments[0], &files, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&files);
    if (failure != 0) throw std::system_error(failure, std::generic_category(), words[0]);
    int status = 0;
    rusage usage{};
    if (::wait4(child, &status, 0, &usage) != child) throw std::system_error(errno, std::generic_category(), "wait4");
    return {.exit = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status),
            .seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count(),
            .processor_s = seconds_in(usage.ru_utime) + seconds_in(usage.ru_stime),
            .peak_bytes = static_cast<std::size_t>(usage.ru_maxrss) * 1024};
}

}  // namespace circle15::bench
