// SPDX-License-Identifier: MIT
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <fstream>

#include "tests/cli/program_run.hpp"

using namespace circle15::cli_test;

namespace {

std::vector<std::string> flaws() {
    const auto broken = std::filesystem::path{CIRCLE15_SOURCE_DIR} / "tests" / "broken";
    auto names = names_in(broken);
    std::erase_if(names, [&](const std::string& name) { return !std::filesystem::exists(broken / name / "expected.txt"); });
    return names;
}

/// Has a study refuse what it would else read without.
void refuse_rows(const std::filesystem::path& study) {
    const std::string head = content_of(study / "study.toml");
    std::ofstream(study / "study.toml", std::ios::binary) << "refuse_rows = true\n" << head;
}

}  // namespace

TEST_CASE("every broken study ends analyze with 2, one line and nothing written") {
    REQUIRE(flaws().size() >= 40);
    for (const auto& flaw : flaws()) {
        DYNAMIC_SECTION(flaw) {
            const Sandbox sandbox;
            const auto study = sandbox.study(flaw);
            if (std::filesystem::exists(std::filesystem::path{CIRCLE15_SOURCE_DIR} / "tests/broken" / flaw / "rejected.txt"))
                refuse_rows(study);
            const auto ran = run(sandbox.path(), {"analyze", "study", "-o", "deep/result"});
            const auto expected =
                content_of(std::filesystem::path{CIRCLE15_SOURCE_DIR} / "tests" / "broken" / flaw / "expected.txt");
            CHECK(ran.exit == 2);
            CHECK(ran.out.empty());
            CHECK(ran.err == "circle15: error: " + expected);
            CHECK(std::ranges::count(ran.err, '\n') == 1);
            CHECK(names_in(sandbox.path()) == std::vector<std::string>{"study"});
        }
    }
}

TEST_CASE("people on an island without streets are unknown, with a grave doubt, or refuse the study that says so") {
    const Sandbox sandbox;
    const auto study = sandbox.study("home_on_island_without_streets");
    const auto checked = run(sandbox.path(), {"check", "study", "--lang", "en"});
    CHECK(checked.exit == 0);
    CHECK(checked.out.contains("[island_without_streets]"));
    CHECK(run(sandbox.path(), {"analyze", "study", "-o", "result"}).exit == 0);
    std::filesystem::remove_all(sandbox.path() / "result");
    refuse_rows(study);
    for (const std::string command : {"analyze", "check"}) {
        const auto ran = run(sandbox.path(), {command, "study"});
        CHECK(ran.exit == 2);
        CHECK(ran.err.contains("[island_without_streets]"));
        CHECK(std::ranges::count(ran.err, '\n') == 1);
        CHECK(names_in(sandbox.path()) == std::vector<std::string>{"study"});
    }
}

TEST_CASE("a stop on an island but far from its streets is a flaw of the input, told by stop and island") {
    const Sandbox sandbox;
    sandbox.study("boats_stop_far_from_street");
    const std::vector<std::vector<std::string>> commands{
        {"analyze", "study"}, {"check", "study"}, {"site", "study", "--service", "clinic", "--add", "1"}};
    for (const auto& command : commands) {
        const auto ran = run(sandbox.path(), command);
        CHECK(ran.exit == 2);
        CHECK(ran.out.empty());
        CHECK(
            ran.err ==
            "circle15: error: ferries/stops.txt, stop p1: the nearest street of island 'dashan' is 551 m away, more than 500 m "
            "[stop_far_from_street]; "
            "correct the coordinates of the stop and its pier, or add the street that leads there\n");
        CHECK(names_in(sandbox.path()) == std::vector<std::string>{"study"});
    }
}

TEST_CASE("a Chinese reader is told rule and remedy in Chinese") {
    const Sandbox sandbox;
    refuse_rows(sandbox.study("negative_persons"));
    const auto flaw = run(sandbox.path(), {"check", "study", "--lang", "zh"});
    CHECK(flaw.exit == 2);
    CHECK(flaw.err == "circle15: 错误: homes.csv，第 4 行：age_12_14 为 -2，小于 0 [negative_persons]；填写 0 或正整数\n");
    const auto option = run(sandbox.path(), {"check", "study", "--lang", "zh", "--no-such"});
    CHECK(option.exit == 2);
    CHECK(option.err.starts_with("circle15: 错误: 参数“--no-such”无法辨认"));
}
