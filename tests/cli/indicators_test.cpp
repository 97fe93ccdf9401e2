// SPDX-License-Identifier: MIT
#include <catch2/catch_test_macros.hpp>

#include "tests/cli/program_run.hpp"

using namespace circle15::cli_test;

namespace {

Ran indicators(const Sandbox& sandbox, const std::vector<std::string>& more, const Environment& environment = {}) {
    sandbox.study("with_plans");
    std::vector<std::string> arguments{"indicators", "study"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return run(sandbox.path(), arguments, environment);
}

}  // namespace

TEST_CASE("indicators prints the golden table in either language and as JSON") {
    const Sandbox english, chinese, json;
    const auto ran = indicators(english, {"--lang", "en"});
    CHECK(ran.exit == 0);
    CHECK(ran.err.empty());
    CHECK(matches_golden("indicators/stdout_en.txt", ran.out));
    CHECK(matches_golden("indicators/stdout_zh.txt", indicators(chinese, {}, {{"LC_ALL", "zh_CN.UTF-8"}}).out));
    CHECK(matches_golden("indicators/stdout.json", indicators(json, {"--json"}).out));
}

TEST_CASE("indicators writes a table, or a folder with supply per head") {
    const Sandbox table, folder;
    CHECK(indicators(table, {"-o", "year.csv", "--lang", "en"}).err == "written to year.csv\n");
    CHECK(matches_golden("indicators/indicators.csv", content_of(table.path() / "year.csv")));
    CHECK(indicators(folder, {"-o", "out/year"}).exit == 0);
    for (const auto& [name, content] : files_in(folder.path() / "out" / "year")) {
        INFO(name);
        CHECK(matches_golden("indicators/" + name, content));
    }
    CHECK(names_in(folder.path() / "out" / "year") == std::vector<std::string>{"indicators.csv", "run.json", "supply.csv"});
}

TEST_CASE("each year counts by its own definition") {
    const Sandbox sandbox, later, none, bare;
    const auto next = indicators(sandbox, {"--year", "2025", "--lang", "en"});
    CHECK(next.exit == 0);
    CHECK(next.out.contains("每千名3岁以下婴幼儿托位数"));
    CHECK_FALSE(next.out.contains("每千人口托位数"));
    CHECK(indicators(later, {"--date", "2026-11-23", "--lang", "en"}).out.contains("Key indicators of 2025"));
    const auto unknown = indicators(none, {"--year", "1999"});
    CHECK(unknown.exit == 2);
    CHECK(unknown.err.contains("[unknown_year]"));
    bare.study();
    const auto without = run(bare.path(), {"indicators", "study"});
    CHECK(without.exit == 2);
    CHECK(without.err.contains("[no_indicators]"));
}

TEST_CASE("a scenario changes what indicators say") {
    const Sandbox sandbox;
    const auto ran = indicators(sandbox, {"--scenario", "study/second-childcare.toml", "--lang", "en"});
    CHECK(ran.exit == 0);
    CHECK(ran.out.contains("A second childcare centre"));
    CHECK(ran.out.contains("18.40"));  // 3 places for 163 persons instead of 1
}

TEST_CASE("the option --capacity tells who within reach finds no place") {
    const Sandbox sandbox;
    sandbox.study("with_plans");
    const auto ran = run(sandbox.path(), {"analyze", "study", "--capacity", "-o", "result", "--lang", "en"});
    CHECK(ran.exit == 0);
    CHECK(matches_golden("capacity/stdout_en.txt", ran.out));
    const auto files = files_in(sandbox.path() / "result");
    for (const std::string name :
         {"places.csv", "accessibility.csv", "supply.csv", "ledger.csv", "gaps.geojson", "facilities.geojson"}) {
        INFO(name);
        CHECK(matches_golden("capacity/" + name, files.at(name)));
    }
    CHECK(files.size() == 15);
}
