// SPDX-License-Identifier: MIT
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch_test_macros.hpp>
#include <chrono>
#include <filesystem>
#include <thread>

#include "tests/cli/program_run.hpp"

using namespace circle15::cli_test;

namespace {

/// Runs analyze on the sandbox' study, sends the signal after so long, and returns the exit code.
int interrupted(const Sandbox& sandbox, int signal, std::chrono::microseconds after) {
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_addchdir_np(&files, sandbox.path().c_str());
    posix_spawn_file_actions_addopen(&files, 1, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addopen(&files, 2, "/dev/null", O_WRONLY, 0);
    std::string words[] = {CIRCLE15_PROGRAM, "analyze", "study", "-o", "result"};
    char* arguments[] = {words[0].data(), words[1].data(), words[2].data(), words[3].data(), words[4].data(), nullptr};
    pid_t child = 0;
    REQUIRE(posix_spawn(&child, CIRCLE15_PROGRAM, &files, nullptr, arguments, environ) == 0);
    posix_spawn_file_actions_destroy(&files);
    std::this_thread::sleep_for(after);
    ::kill(child, signal);
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

}  // namespace

TEST_CASE("an interrupted run leaves a whole result or none, and no temporary files") {
    for (const int signal : {SIGINT, SIGTERM}) {
        for (int after_ms = 0; after_ms < 120; after_ms += 6) {
            const Sandbox sandbox;
            sandbox.study();
            const int exit = interrupted(sandbox, signal, std::chrono::milliseconds(after_ms));
            INFO("signal " << signal << " after " << after_ms << " ms");
            CHECK((exit == 128 + signal || exit == 0));
            auto names = names_in(sandbox.path());
            if (std::filesystem::exists(sandbox.path() / "result")) {
                CHECK(files_in(sandbox.path() / "result").size() == 12);
                CHECK(names == std::vector<std::string>{"result", "study"});
            } else {
                CHECK(exit == 128 + signal);
                CHECK(names == std::vector<std::string>{"study"});
            }
        }
    }
}
