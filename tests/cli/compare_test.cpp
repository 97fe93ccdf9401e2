// SPDX-License-Identifier: MIT
#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "tests/cli/program_run.hpp"

using namespace circle15::cli_test;

namespace {

Ran compare(const Sandbox& sandbox, const std::vector<std::string>& more, const Environment& environment = {}) {
    sandbox.study("with_plans");
    std::vector<std::string> arguments{"compare", "study"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return run(sandbox.path(), arguments, environment);
}

const std::string opens = "study/second-childcare.toml";
const std::string closes = "study/fewer-clinics.toml";

}  // namespace

TEST_CASE("compare prints and writes the golden differences of one scenario from the study as it is") {
    const Sandbox sandbox;
    const auto ran = compare(sandbox, {"--scenario", closes, "-o", "out/closes", "--lang", "en"});
    CHECK(ran.exit == 0);
    CHECK(ran.err == "written to out/closes: 5 files\n");
    CHECK(matches_golden("compare/closes_en.txt", ran.out));
    const auto files = files_in(sandbox.path() / "out" / "closes");
    for (const auto& [name, content] : files) {
        INFO(name);
        CHECK(matches_golden("compare/" + name, content));
    }
    CHECK(names_in(sandbox.path() / "out" / "closes") ==
          std::vector<std::string>{"changes.csv", "flips.geojson", "gap_changes.csv", "gap_changes.geojson", "run.json"});
}

TEST_CASE("compare speaks Chinese and JSON") {
    const Sandbox sandbox;
    CHECK(matches_golden("compare/opens_zh.txt", compare(sandbox, {"--scenario", opens}, {{"LC_ALL", "zh_CN.UTF-8"}}).out));
    const Sandbox other;
    CHECK(matches_golden("compare/opens.json", compare(other, {"--scenario", opens, "--json"}).out));
    CHECK(names_in(other.path()) == std::vector<std::string>{"study"});
}

TEST_CASE("two scenarios are compared with each other, and A,B is one made of both") {
    const Sandbox sandbox;
    const auto from_one_to_other = compare(sandbox, {"--scenario", closes, "--scenario", opens, "--lang", "en"});
    CHECK(from_one_to_other.exit == 0);
    CHECK(matches_golden("compare/two_en.txt", from_one_to_other.out));
    const Sandbox again;
    const auto with_itself = compare(again, {"--scenario", opens, "--scenario", opens, "--lang", "en"});
    CHECK(with_itself.out.contains("Nothing changes."));
    const Sandbox back;
    const auto to_the_study = compare(back, {"--scenario", closes, "--scenario", "as-is", "--lang", "en"});
    CHECK(to_the_study.out.contains("the study as it is  compared with The big island's clinic closes"));
    CHECK(to_the_study.out.contains("Worse: Childcare: 1 fewer persons covered in the county."));
    const Sandbox both;
    const auto joined = compare(both, {"--scenario", closes + "," + opens, "--lang", "en"});
    CHECK(joined.out.contains("The big island's clinic closes + A second childcare centre"));
    const Sandbox three;
    const auto too_many = compare(three, {"--scenario", opens, "--scenario", closes, "--scenario", opens});
    CHECK(too_many.exit == 2);
    CHECK(too_many.err.contains("[scenario_count]"));
}

TEST_CASE("the option --fail-if-worse ends with 3 where somebody loses, and only there") {
    const Sandbox worse;
    const auto loses = compare(worse, {"--scenario", closes, "--fail-if-worse"});
    CHECK(loses.exit == 3);
    CHECK(loses.err.empty());
    CHECK_FALSE(loses.out.empty());
    const Sandbox better;
    CHECK(compare(better, {"--scenario", opens, "--fail-if-worse"}).exit == 0);
}

TEST_CASE("a scenario can be named as the study's own") {
    const Sandbox sandbox;
    sandbox.study("with_plans");
    std::filesystem::create_directory(sandbox.path() / "study" / "scenarios");
    std::filesystem::rename(sandbox.path() / opens, sandbox.path() / "study" / "scenarios" / "second-childcare.toml");
    CHECK(run(sandbox.path(), {"compare", "study", "--scenario", "second-childcare"}).exit == 0);
    const auto nowhere = run(sandbox.path(), {"compare", "study", "--scenario", "third-childcare"});
    CHECK(nowhere.exit == 2);
    CHECK(nowhere.err.contains("third-childcare"));
    CHECK(std::ranges::count(nowhere.err, '\n') == 1);
}

TEST_CASE("analyze applies scenarios in order and its manifest names them with their hashes") {
    const Sandbox sandbox;
    sandbox.study("with_plans");
    const auto ran =
        run(sandbox.path(), {"analyze", "study", "--scenario", opens, "--scenario", closes, "-o", "result", "--lang", "en"});
    CHECK(ran.exit == 0);
    CHECK(ran.out.contains("Scenario: A second childcare centre + The big island's clinic closes"));
    const auto manifest = content_of(sandbox.path() / "result" / "run.json");
    CHECK(manifest.contains("\"second-childcare.toml\""));
    CHECK(manifest.contains("\"fewer-clinics.toml\""));
    CHECK(manifest.find("second-childcare.toml") < manifest.find("fewer-clinics.toml"));
    CHECK(content_of(sandbox.path() / "result" / "facilities.geojson").contains("\"f4\""));
    CHECK(content_of(sandbox.path() / "result" / "homes.geojson").contains("\"scenario\":"));
}

TEST_CASE("comparing gives the same bytes on any number of threads, in any locale and time zone") {
    const auto answer = [](const std::vector<std::string>& more, const Environment& environment) {
        const Sandbox sandbox;
        std::vector<std::string> arguments{"--scenario", closes, "-o", "result", "--json", "--capacity"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        const auto ran = compare(sandbox, arguments, environment);
        REQUIRE(ran.exit == 0);
        return std::pair(ran.out, files_in(sandbox.path() / "result"));
    };
    const auto first = answer({}, {});
    CHECK(answer({"--threads", "1"}, {}) == first);
    CHECK(answer({"--threads", "8", "--lang", "zh"}, {{"LC_ALL", "de_DE.UTF-8"}, {"TZ", "America/Los_Angeles"}}) == first);
}
