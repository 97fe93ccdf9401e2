// SPDX-License-Identifier: MIT
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch_test_macros.hpp>
#include <chrono>
#include <filesystem>
#include <string>
#include <thread>
#include <vector>

#include "tests/cli/program_run.hpp"

using namespace circle15::cli_test;

namespace {

/// Starts the program in the sandbox with standard output and standard error on these.
pid_t started(const Sandbox& sandbox, std::vector<std::string> words, int out, int err) {
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_addchdir_np(&files, sandbox.path().c_str());
    posix_spawn_file_actions_adddup2(&files, out, 1);
    posix_spawn_file_actions_adddup2(&files, err, 2);
    words.insert(words.begin(), CIRCLE15_PROGRAM);
    std::vector<char*> arguments;
    for (auto& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    pid_t child = 0;
    REQUIRE(posix_spawn(&child, CIRCLE15_PROGRAM, &files, nullptr, arguments.data(), environ) == 0);
    posix_spawn_file_actions_destroy(&files);
    return child;
}

/// The exit code as a shell tells it.
int ended(pid_t child) {
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

/// A file that is open as long as this object lives.
class Open {
public:
    explicit Open(const std::filesystem::path& path) : at(::open(path.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600)) {
        REQUIRE(at >= 0);
    }
    ~Open() { ::close(at); }
    Open(const Open&) = delete;
    Open& operator=(const Open&) = delete;

    const int at;
};

/// Runs analyze on the sandbox' study, sends the signal after so long, and returns the exit code.
int interrupted(const Sandbox& sandbox, int signal, std::chrono::microseconds after) {
    const Open nowhere("/dev/null");
    const pid_t child = started(sandbox, {"analyze", "study", "-o", "result"}, nowhere.at, nowhere.at);
    std::this_thread::sleep_for(after);
    ::kill(child, signal);
    return ended(child);
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

TEST_CASE("who closes the pipe has read enough: the exit is what a shell says of it, and nothing is complained of") {
    const Sandbox sandbox;
    sandbox.study();
    // Whether or not whoever starts the program lets it be ended by the signal.
    for (auto* how : {SIG_DFL, SIG_IGN}) {
        int ends[2];
        REQUIRE(::pipe2(ends, O_CLOEXEC) == 0);
        ::close(ends[0]);
        const Open said(sandbox.path() / "said");
        auto* before = ::signal(SIGPIPE, how);
        const pid_t child = started(sandbox, {"check", "study"}, ends[1], said.at);
        ::signal(SIGPIPE, before);
        ::close(ends[1]);
        CHECK(ended(child) == 141);
        CHECK(content_of(sandbox.path() / "said").empty());
    }
}
