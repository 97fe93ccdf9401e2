// SPDX-License-Identifier: MIT
#include <catch2/catch_test_macros.hpp>
#include <fstream>

#include "tests/cli/program_run.hpp"

using namespace circle15::cli_test;

TEST_CASE("explain tells cause and cure of a rule in both languages, and what was meant by a slip") {
    const Sandbox sandbox;
    const auto told = run(sandbox.path(), {"explain", "[census_sum]", "--lang", "en"});
    CHECK(told.exit == 0);
    CHECK(told.out.contains("Cause: homes add up to ‹counted›, the published figure is ‹published›"));
    CHECK(told.out.contains("处理：核对居住点表是否完整"));
    CHECK(told.out.find("Cause") < told.out.find("现象"));
    const auto chinese = run(sandbox.path(), {"explain", "census_sum", "--lang", "zh"});
    CHECK(chinese.out.find("现象") < chinese.out.find("Cause"));
    const auto slip = run(sandbox.path(), {"explain", "census_sun", "--lang", "en"});
    CHECK(slip.exit == 2);
    CHECK(slip.err.contains("did you mean census_sum?"));
    const auto all = run(sandbox.path(), {"explain"});
    CHECK(all.out.contains("\nmissing_capacity\n"));
    CHECK(run(sandbox.path(), {"explain", "census_sum", "--json"}).out.contains("\"remedy_zh\""));
}

TEST_CASE("check writes every doubt into a workbook, and replaces no file that is not its own unasked") {
    const Sandbox sandbox;
    sandbox.study();
    const auto first = run(sandbox.path(), {"check", "study", "--xlsx", "doubts.xlsx", "--lang", "en"});
    CHECK(first.exit == 0);
    CHECK(first.err.contains("doubts written to doubts.xlsx"));
    const std::string bytes = content_of(sandbox.path() / "doubts.xlsx");
    CHECK(bytes.starts_with("PK"));
    std::ofstream(sandbox.path() / "mine.xlsx") << "mine";
    CHECK(run(sandbox.path(), {"check", "study", "--xlsx", "mine.xlsx"}).exit == 2);
    CHECK(content_of(sandbox.path() / "mine.xlsx") == "mine");
    const std::string homes = content_of(sandbox.path() / "study" / "homes.csv");
    CHECK(run(sandbox.path(), {"check", "study", "--xlsx", "study/homes.csv", "--force"}).exit == 2);
    CHECK(content_of(sandbox.path() / "study" / "homes.csv") == homes);
    CHECK(run(sandbox.path(), {"check", "study", "--xlsx", "doubts.xlsx", "--force", "--lang", "en"}).exit == 0);
    CHECK(content_of(sandbox.path() / "doubts.xlsx") == bytes);
}
