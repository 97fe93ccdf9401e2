// SPDX-License-Identifier: MIT
#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "tests/cli/program_run.hpp"

using namespace circle15::cli_test;

TEST_CASE("analyze --deliver writes workbook and layers beside the others, and says where") {
    const Sandbox sandbox, elsewhere;
    sandbox.study("with_plans");
    elsewhere.study("with_plans");
    const auto ran = run(sandbox.path(), {"analyze", "study", "-o", "out", "--deliver", "--lang", "zh"});
    CHECK(ran.exit == 0);
    CHECK(ran.err.contains("out/circle15.xlsx\n"));
    CHECK(ran.err.contains("out/circle15.gpkg\n"));
    const auto files = files_in(sandbox.path() / "out");
    REQUIRE(files.contains("circle15.xlsx"));
    REQUIRE(files.contains("circle15.gpkg"));
    CHECK(files.at("run.json").contains("\"circle15.xlsx\""));
    CHECK(files.at("run.json").contains("\"circle15.gpkg\""));
    CHECK(files.at("report.html").contains("id=\"section_indicators\""));

    SECTION("the same bytes in any time zone, locale and number of threads") {
        const auto again =
            run(elsewhere.path(), {"analyze", "study", "-o", "out", "--deliver", "--lang", "zh", "--threads", "1"},
                {{"TZ", "Pacific/Auckland"}, {"LC_ALL", "de_DE.UTF-8"}});
        CHECK(again.exit == 0);
        for (const auto& [name, content] : files_in(elsewhere.path() / "out")) {
            INFO(name);
            const bool same = content == files.at(name);
            CHECK(same);
        }
    }

    SECTION("a run without it takes them away again, as results of the same name") {
        CHECK(run(sandbox.path(), {"analyze", "study", "-o", "out"}).exit == 0);
        CHECK_FALSE(std::ranges::contains(names_in(sandbox.path() / "out"), "circle15.xlsx"));
    }
}
