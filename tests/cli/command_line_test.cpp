// SPDX-License-Identifier: MIT
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <filesystem>

#include "tests/cli/program_run.hpp"

using namespace circle15::cli_test;

namespace fs = std::filesystem;

namespace {

/// Runs and expects exit 2, one line that says so much, and nothing written.
void refuses(const std::vector<std::string>& arguments, const std::string& says) {
    const Sandbox sandbox;
    sandbox.study();
    const auto ran = run(sandbox.path(), arguments);
    INFO(ran.err);
    CHECK(ran.exit == 2);
    CHECK(ran.out.empty());
    CHECK(ran.err.starts_with("circle15: error: "));
    CHECK(ran.err.contains(says));
    CHECK(std::ranges::count(ran.err, '\n') == 1);
    CHECK(names_in(sandbox.path()) == std::vector<std::string>{"study"});
}

}  // namespace

TEST_CASE("a wrong command line is told in one line and ends with 2") {
    refuses({}, "circle15 --help");
    refuses({"analyse"}, "--help");
    refuses({"analyze", "study", "--no-such"}, "circle15 analyze --help");
    refuses({"analyze", "study", "--walk", "sideways"}, "--walk");
    refuses({"analyze", "study", "--date", "yesterday"}, "[option_date]");
    refuses({"analyze", "study", "--date", "2026-02-30"}, "[option_date]");
    refuses({"analyze", "study", "--lang", "fr"}, "--lang");
    refuses({"analyze", "study", "--threads", "-1"}, "--threads");
    refuses({"analyze", "no/such/study"}, "no/such/study");
    refuses({"analyze", "study", "--standard", "no.toml"}, "no.toml");
    refuses({"isochrone", "study"}, "--from");
    refuses({"isochrone", "study", "--from", "h1", "--minutes", "5,,15"}, "[bad_numbers]");
    refuses({"isochrone", "study", "--from", "h1", "--minutes", "nan"}, "[bad_numbers]");
    refuses({"isochrone", "study", "--from", "h1", "--minutes", "0"}, "[bad_numbers]");
    refuses({"isochrone", "study", "--from", "h1", "--speed", "50"}, "[bad_numbers]");
    refuses({"isochrone", "study", "--from", "nobody"}, "[unknown_place]");
    refuses({"isochrone", "study", "--from", "30.7335,122.4523"}, "longitude first");
    refuses({"isochrone", "study", "--from", "180.5,30"}, "[bad_coordinates]");
    refuses({"isochrone", "study", "--from", "122,-90.5"}, "[bad_coordinates]");
    refuses({"isochrone", "study", "--from", "122,30,5"}, "[bad_coordinates]");
    refuses({"isochrone", "study", "--from", "0,0"}, "[no_street_near]");
    refuses({"trip", "study", "--from", "h1", "--service", "zoo"}, "[unknown_service]");
    refuses({"compare", "study"}, "--scenario");
    refuses({"compare", "study", "--scenario", "no.toml"}, "no.toml");
    refuses({"analyze", "study", "--scenario", "no.toml"}, "no.toml");
    refuses({"indicators", "study", "--year", "soon"}, "--year");
}

TEST_CASE("help and version are data and end with 0") {
    const Sandbox sandbox;
    const auto version = run(sandbox.path(), {"--version"});
    CHECK(version.exit == 0);
    CHECK(version.out.starts_with("circle15 "));
    for (const std::string command : {"analyze", "check", "compare", "indicators", "isochrone", "trip"}) {
        const auto help = run(sandbox.path(), {command, "--help"});
        CHECK(help.exit == 0);
        CHECK(help.err.empty());
        CHECK(help.out.contains("--json"));
        CHECK(run(sandbox.path(), {command, "--help"}, {{"LC_ALL", "zh_CN.UTF-8"}}).out.contains("用法"));
    }
    CHECK(run(sandbox.path(), {"--lang", "zh", "--help"}).out.contains("步行"));
}

TEST_CASE("an output that cannot be written is refused and nothing stays behind") {
    const Sandbox sandbox;
    sandbox.study();
    const auto refused = [&](const std::string& out, const std::string& rule) {
        const auto ran = run(sandbox.path(), {"analyze", "study", "-o", out});
        INFO(ran.err);
        CHECK(ran.exit == 2);
        CHECK(ran.out.empty());
        CHECK(ran.err.contains("[" + rule + "]"));
        CHECK(std::ranges::count(ran.err, '\n') == 1);
    };
    SECTION("a file in the way") {
        fs::copy_file(sandbox.path() / "study" / "homes.csv", sandbox.path() / "taken");
        refused("taken", "file_in_the_way");
        refused("taken/below", "no_such_folder");
    }
    SECTION("a folder of other things") { refused("study", "folder_of_inputs"); }
    SECTION("a folder that is nobody's to write") {
        refused("/proc/result", "no_such_folder");
        refused("/proc/no/result", "no_such_folder");
    }
    SECTION("a file name for isochrone") {
        const auto ran = run(sandbox.path(), {"isochrone", "study", "--from", "h1", "-o", "no/such/circle.geojson"});
        CHECK(ran.exit == 2);
        CHECK(ran.err.contains("[no_such_folder]"));
        CHECK(ran.out.empty());
    }
    for (const auto& name : names_in(sandbox.path())) CHECK((name == "study" || name == "taken"));
    CHECK(names_in(sandbox.path() / "study") == names_in(fs::path{CIRCLE15_SOURCE_DIR} / "tests" / "broken" / "good"));
}

TEST_CASE("a built-in study is found by its name") {
    const Sandbox sandbox;
    fs::create_directory(sandbox.path() / "datasets");
    sandbox.study();
    fs::rename(sandbox.path() / "study", sandbox.path() / "datasets" / "town");
    const auto ran =
        run(sandbox.path(), {"check", "town", "--lang", "en"}, {{"CIRCLE15_DATASETS", (sandbox.path() / "datasets").string()}});
    CHECK(ran.exit == 0);
    CHECK(ran.out.contains("Small archipelago"));
}
