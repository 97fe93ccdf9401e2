// SPDX-License-Identifier: MIT
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch_test_macros.hpp>
#include <chrono>
#include <fstream>
#include <new>
#include <random>
#include <set>
#include <thread>

#include "core/io/named_failure.hpp"
#include "tests/cli/program_run.hpp"
#include "tests/cli/site_words.hpp"

using namespace circle15::cli_test;
namespace fs = std::filesystem;

namespace {

using Words = std::vector<std::string>;

const Words circle{"isochrone", "study", "--from", "h1", "-o"};

Words with(Words words, const Words& more) {
    words.insert(words.end(), more.begin(), more.end());
    return words;
}

/// Starts the program in `folder` with nothing to say; its process.
pid_t started(const fs::path& folder, Words words) {
    words.insert(words.begin(), CIRCLE15_PROGRAM);
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_addchdir_np(&files, folder.c_str());
    posix_spawn_file_actions_addopen(&files, 1, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addopen(&files, 2, "/dev/null", O_WRONLY, 0);
    std::vector<char*> arguments;
    for (auto& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    pid_t child = 0;
    REQUIRE(posix_spawn(&child, CIRCLE15_PROGRAM, &files, nullptr, arguments.data(), environ) == 0);
    posix_spawn_file_actions_destroy(&files);
    return child;
}

int exit_of(pid_t child) {
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

/// What a shell makes of a command line in which "circle15" stands for the program.
int shell(const fs::path& folder, const std::string& line) {
    const std::string command = "cd '" + folder.string() + "' && circle15() { '" + CIRCLE15_PROGRAM + "' \"$@\"; } && " + line;
    const int status = std::system(command.c_str());
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

}  // namespace

TEST_CASE("a study's own inputs are never replaced, by whatever name and even where forced") {
    const Sandbox sandbox;
    sandbox.study();
    const auto before = files_in(sandbox.path() / "study");
    fs::create_symlink("study/homes.csv", sandbox.path() / "link.geojson");
    fs::create_hard_link(sandbox.path() / "study" / "homes.csv", sandbox.path() / "second.geojson");
    fs::create_symlink("study/study.toml", sandbox.path() / "link.toml");
    fs::create_directory_symlink("study", sandbox.path() / "round");
    const std::vector<Words> tries{site({"-o", "study/study.toml"}),
                                   site({"-o", "study/standard.toml"}),
                                   site({"-o", "link.toml"}),
                                   with(circle, {"study/homes.csv"}),
                                   with(circle, {"study/../study/facilities.csv"}),
                                   with(circle, {"link.geojson"}),
                                   with(circle, {"second.geojson"}),
                                   with(circle, {"round/streets.osm"}),
                                   {"analyze", "study", "-o", "study"},
                                   {"analyze", "study", "-o", "round"},
                                   {"analyze", "study", "-o", "."}};
    for (const auto& words : tries) {
        for (const bool forced : {false, true}) {
            const auto ran = run(sandbox.path(), forced ? with(words, {"--force"}) : words);
            INFO(words.back() << ": " << ran.err);
            CHECK(ran.exit == 2);
            CHECK((ran.err.contains("[output_is_input]") || ran.err.contains("[folder_of_inputs]") ||
                   ran.err.contains("[link_out_of_set]") || ran.err.contains("[not_our_output]") ||
                   ran.err.contains("[folder_of_others]")));
        }
    }
    CHECK(files_in(sandbox.path() / "study") == before);
    CHECK(names_in(sandbox.path()) == Words{"link.geojson", "link.toml", "round", "second.geojson", "study"});
}

TEST_CASE("what another program wrote is replaced only with --force, what circle15 wrote without") {
    const Sandbox sandbox;
    sandbox.study();
    std::ofstream(sandbox.path() / "mine.geojson") << R"({"type":"FeatureCollection","features":[]})";
    std::ofstream(sandbox.path() / "plan.comparison.csv") << "my,table\n";
    for (const auto& words : {with(circle, {"mine.geojson"}), site({"-o", "plan.toml"})}) {
        const auto refused = run(sandbox.path(), words);
        CHECK(refused.exit == 2);
        CHECK(refused.err.contains("[not_our_output]"));
        CHECK(refused.err.contains("--force"));
        CHECK(run(sandbox.path(), with(words, {"--force"})).exit == 0);
        CHECK(run(sandbox.path(), words).exit == 0);
    }
    std::ofstream(sandbox.path() / "plan.toml", std::ios::app) << "# by hand\n";
    CHECK(run(sandbox.path(), site({"-o", "plan.toml"})).err.contains("[not_our_output]"));
    CHECK(run(sandbox.path(), {"site", "study", "--verify", "plan.toml"}).out.contains("plan.toml has changed since"));
    for (const std::string command : {"analyze", "compare", "indicators", "isochrone", "site"})
        CHECK(run(sandbox.path(), {command, "--help"}).out.contains("--force"));
}

TEST_CASE("an id that would lead results out of their folder is refused") {
    const Sandbox sandbox;
    const auto file = sandbox.study() / "study.toml";
    auto text = content_of(file);
    const auto at = text.find("id = ");
    text.replace(at, text.find('\n', at) - at, R"(id = "../../outside")");
    std::ofstream(file) << text;
    const auto ran = run(sandbox.path(), {"analyze", "study"});
    CHECK(ran.exit == 2);
    CHECK(ran.err.contains("[study_id]"));
    CHECK(names_in(sandbox.path()) == Words{"study"});
}

TEST_CASE("two runs into one folder at once both succeed, one after the other") {
    const Sandbox sandbox;
    sandbox.study();
    for (int pair = 0; pair < 20; ++pair) {
        const auto one = started(sandbox.path(), {"analyze", "study", "-o", "out/result", "--threads", "1"});
        const auto other = started(sandbox.path(), {"analyze", "study", "-o", "out/result", "--threads", "1"});
        CHECK(exit_of(one) == 0);
        CHECK(exit_of(other) == 0);
        CHECK(names_in(sandbox.path() / "out") == Words{"result"});
    }
    CHECK(files_in(sandbox.path() / "out" / "result").size() == 12);
}

TEST_CASE("runs killed at any time leave whole files, and the next run needs no help") {
    const Sandbox sandbox;
    sandbox.study();
    struct Tried {
        Words words;
        Words files;
    };
    const std::vector<Tried> commands{
        {site({"-o", "out/plan.toml"}), {"plan.certificate.json", "plan.comparison.csv", "plan.toml"}},
        {with(circle, {"out/circle.geojson"}), {"circle.geojson"}},
        {{"analyze", "study", "-o", "out/result"}, {"result"}}};
    std::mt19937 random(15);
    for (const auto& [words, names] : commands) {
        fs::create_directory(sandbox.path() / "out");
        const auto from = std::chrono::steady_clock::now();
        REQUIRE(run(sandbox.path(), words).exit == 0);
        const auto whole = std::chrono::steady_clock::now() - from;
        for (int kill = 0; kill < 12; ++kill) {
            // Files are written at the end.
            std::uniform_real_distribution<double> part(0.5, 1.05);
            const auto child = started(sandbox.path(), words);
            std::this_thread::sleep_for(whole * part(random));
            ::kill(child, SIGKILL);
            static_cast<void>(exit_of(child));
            for (const auto& name : names) CHECK(fs::exists(sandbox.path() / "out" / name));
            const auto again = run(sandbox.path(), words);
            INFO(again.err);
            CHECK(again.exit == 0);
            CHECK(names_in(sandbox.path() / "out") == names);
        }
        if (words.front() == "site") CHECK(run(sandbox.path(), {"site", "study", "--verify", "out/plan.toml"}).exit == 0);
        fs::remove_all(sandbox.path() / "out");
    }
}

TEST_CASE("a full standard output is called so, a closed one is nothing to speak of") {
    const Sandbox sandbox;
    sandbox.study();
    for (const std::string command : {"check study", "--help", "isochrone study --from h1 --json"}) {
        INFO(command);
        CHECK(shell(sandbox.path(), "circle15 " + command + " > /dev/full 2> err") == 1);
        CHECK(content_of(sandbox.path() / "err").contains("[stdout_disk_full]"));
        CHECK(shell(sandbox.path(), "(trap '' PIPE; circle15 " + command + " 2> err; echo $? > code) | true") == 0);
        CHECK(content_of(sandbox.path() / "err").empty());
    }
}

TEST_CASE("names that no system can hold are refused in our own words") {
    const Sandbox sandbox;
    sandbox.study();
    const std::string name(1000, 'x');
    for (const auto& words : std::vector<Words>{{"analyze", name},
                                                {"analyze", "study", "-o", name},
                                                {"analyze", "study", "--scenario", name},
                                                {"analyze", "study", "--standard", name},
                                                with(circle, {name}),
                                                site({"-o", name + ".toml"}),
                                                site({"--candidates", name}),
                                                {"site", "study", "--verify", name}}) {
        const auto ran = run(sandbox.path(), words);
        INFO(words.back().substr(0, 10) << ran.err.substr(0, 300));
        CHECK(ran.exit == 2);
        CHECK_FALSE(ran.err.contains("filesystem error"));
    }
}

TEST_CASE("what the system's own exceptions mean is told by its name") {
    namespace io = circle15::io;
    const auto memory = io::named_failure(std::bad_alloc());
    REQUIRE(memory);
    CHECK(memory->flaw().rule == "out_of_memory");
    CHECK(io::exit_code_of(*memory) == 1);
    const auto path = [](std::errc code) {
        return io::named_failure(fs::filesystem_error("raw words", "study/ferries", std::make_error_code(code)));
    };
    CHECK(path(std::errc::permission_denied)->flaw().rule == "no_right_to_read");
    CHECK(path(std::errc::filename_too_long)->flaw().rule == "name_too_long");
    CHECK(path(std::errc::io_error)->flaw().rule == "unreadable_path");
    CHECK(io::exit_code_of(*path(std::errc::io_error)) == 2);
    CHECK(io::named_failure(std::runtime_error("other")) == nullptr);
}
