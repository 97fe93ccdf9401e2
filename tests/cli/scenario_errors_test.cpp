// SPDX-License-Identifier: MIT
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cstdlib>
#include <filesystem>

#include "tests/cli/program_run.hpp"

using namespace circle15::cli_test;

namespace fs = std::filesystem;

namespace {

fs::path folder() { return fs::path{CIRCLE15_SOURCE_DIR} / "tests" / "broken_scenarios"; }

std::vector<std::string> flaws() {
    std::vector<std::string> names;
    for (const auto& name : names_in(folder())) {
        if (name.ends_with(".toml")) names.push_back(name);
    }
    return names;
}

}  // namespace

TEST_CASE("every broken scenario ends analyze and compare with 2, one line and nothing written") {
    REQUIRE(flaws().size() >= 19);
    for (const auto& flaw : flaws()) {
        DYNAMIC_SECTION(flaw) {
            const Sandbox sandbox;
            sandbox.study();
            fs::copy_file(folder() / flaw, sandbox.path() / flaw);
            const auto expected = fs::path("..") / "broken_scenarios" / fs::path(flaw).replace_extension(".txt");
            for (const std::string command : {"compare", "analyze"}) {
                const auto ran = run(sandbox.path(), {command, "study", "--scenario", flaw, "-o", "deep/result"});
                CHECK(ran.exit == 2);
                CHECK(ran.out.empty());
                CHECK(matches_golden(expected.string(), ran.err));
                CHECK(std::ranges::count(ran.err, '\n') == 1);
                CHECK(names_in(sandbox.path()).size() == 2);
            }
        }
    }
}

TEST_CASE("a scenario given twice is refused: its changes would count double") {
    const Sandbox sandbox;
    sandbox.study("with_plans");
    const auto ran = run(sandbox.path(), {"analyze", "study", "--scenario", "study/second-childcare.toml", "--scenario",
                                          "study/second-childcare.toml", "-o", "result", "--lang", "en"});
    CHECK(ran.exit == 2);
    CHECK(ran.err.contains("[scenario_again]"));
    CHECK_FALSE(fs::exists(sandbox.path() / "result"));
}

TEST_CASE("a new facility in the sea is told as a doubt") {
    const Sandbox sandbox;
    sandbox.study("with_plans");
    const auto scenario = sandbox.path() / "study" / "second-childcare.toml";
    fs::remove(scenario);
    fs::copy_file(folder() / "at_sea.in", scenario);
    const auto ran = run(sandbox.path(), {"compare", "study", "--scenario", "study/second-childcare.toml", "--lang", "en"});
    CHECK(ran.exit == 0);
    CHECK(ran.out.contains("In doubt: "));
    CHECK(ran.out.contains("Nothing changes."));
}
