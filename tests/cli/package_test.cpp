// SPDX-License-Identifier: MIT
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <fstream>

#include "tests/cli/program_run.hpp"

using namespace circle15::cli_test;

namespace {

/// A study whose result is delivered in `out`.
void deliver(const Sandbox& sandbox) {
    sandbox.study("with_plans");
    REQUIRE(run(sandbox.path(), {"analyze", "study", "-o", "out", "--deliver", "--lang", "zh"}).exit == 0);
}

}  // namespace

TEST_CASE("package makes one zip of a delivered result, the same bytes every time") {
    const Sandbox sandbox;
    deliver(sandbox);
    const auto ran = run(sandbox.path(), {"package", "out", "-o", "x.zip", "--lang", "zh"});
    CHECK(ran.err.contains("x.zip"));
    REQUIRE(ran.exit == 0);
    const auto once = content_of(sandbox.path() / "x.zip");
    CHECK(once.starts_with("PK"));
    for (const char* name :
         {"说明.txt", "manifest.json", "report.html", "circle15.xlsx", "circle15.gpkg", "homes.geojson", "run.json"}) {
        INFO(name);
        CHECK(once.contains(name));
    }
    // Its own is replaced without a word.
    CHECK(run(sandbox.path(), {"package", "out", "-o", "x.zip", "--lang", "zh"}, {{"TZ", "Pacific/Auckland"}}).exit == 0);
    const bool same = once == content_of(sandbox.path() / "x.zip");
    CHECK(same);

    SECTION("a file changed since is not handed over, and nothing is left") {
        std::ofstream(sandbox.path() / "out" / "report.html", std::ios::app) << "more";
        const auto refused = run(sandbox.path(), {"package", "out", "-o", "y.zip"});
        CHECK(refused.exit == 2);
        CHECK(refused.err.contains("report.html"));
        CHECK_FALSE(std::ranges::contains(names_in(sandbox.path()), "y.zip"));
    }

    SECTION("the workbook of the result is no place for the zip, even by force") {
        const auto refused = run(sandbox.path(), {"package", "out", "-o", "out/circle15.xlsx", "--force"});
        CHECK(refused.exit == 2);
        CHECK(run(sandbox.path(), {"package", "out", "-o", "z.zip"}).exit == 0);
    }
}

TEST_CASE("package refuses a result that holds nothing for others") {
    const Sandbox sandbox;
    sandbox.study();
    REQUIRE(run(sandbox.path(), {"analyze", "study", "-o", "out"}).exit == 0);
    const auto refused = run(sandbox.path(), {"package", "out", "-o", "x.zip"});
    CHECK(refused.exit == 2);
    CHECK(refused.err.contains("--deliver"));
}

TEST_CASE("a public package needs a map approval number and holds no homes") {
    const Sandbox sandbox;
    deliver(sandbox);
    const auto refused = run(sandbox.path(), {"package", "out", "-o", "p.zip", "--public"});
    CHECK(refused.exit == 2);
    CHECK(refused.err.contains("--map-number"));
    CHECK_FALSE(std::ranges::contains(names_in(sandbox.path()), "p.zip"));
    CHECK(run(sandbox.path(), {"package", "out", "-o", "p.zip", "--map-number", "1"}).exit == 2);
    REQUIRE(run(sandbox.path(), {"package", "out", "-o", "p.zip", "--public", "--map-number", "浙S(2026)1号", "--lang", "en"})
                .exit == 0);
    const auto zip = content_of(sandbox.path() / "p.zip");
    CHECK(zip.contains("coverage_public.csv"));
    CHECK(zip.contains("README.txt"));
    for (const char* name :
         {"homes", "gaps", "ledger", "streets", "report.html", "circle15.xlsx", "circle15.gpkg", "run.json"}) {
        INFO(name);
        CHECK_FALSE(zip.contains(name));
    }
}
