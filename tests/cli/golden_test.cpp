// SPDX-License-Identifier: MIT
#include <catch2/catch_test_macros.hpp>

#include "tests/cli/program_run.hpp"

using namespace circle15::cli_test;

// Golden files are written anew by running these tests with CIRCLE15_UPDATE_GOLDEN=1; read the difference before keeping it.

TEST_CASE("analyze writes the golden files and prints the golden table") {
    const Sandbox sandbox;
    sandbox.study();
    const auto ran = run(sandbox.path(), {"analyze", "study", "-o", "result", "--lang", "en"});
    CHECK(ran.exit == 0);
    CHECK(ran.err == "written to result: 12 files\n");
    CHECK(matches_golden("analyze/stdout_en.txt", ran.out));
    for (const auto& [name, content] : files_in(sandbox.path() / "result")) {
        INFO(name);
        CHECK(matches_golden("analyze/" + name, content));
    }
    CHECK(names_in(sandbox.path() / "result") ==
          std::vector<std::string>{"coverage.csv", "facilities.geojson", "gaps.geojson", "homes.geojson", "islands.geojson",
                                   "issues.csv", "ledger.csv", "piers.geojson", "run.json", "service_areas.geojson",
                                   "service_streets.geojson", "streets.geojson"});
    CHECK(names_in(sandbox.path()) == std::vector<std::string>{"result", "study"});
}

TEST_CASE("analyze speaks Chinese where it is asked to") {
    const Sandbox sandbox;
    sandbox.study();
    const auto ran = run(sandbox.path(), {"analyze", "study", "-o", "result"}, {{"LC_ALL", "zh_CN.UTF-8"}});
    CHECK(ran.exit == 0);
    CHECK(ran.err == "已写入 result：12 个文件\n");
    CHECK(matches_golden("analyze/stdout_zh.txt", ran.out));
}

TEST_CASE("analyze --json prints one document") {
    const Sandbox sandbox;
    sandbox.study();
    const auto ran = run(sandbox.path(), {"analyze", "study", "-o", "result", "--json"});
    CHECK(ran.exit == 0);
    CHECK(matches_golden("analyze/stdout.json", ran.out));
}

TEST_CASE("without -o results go to out/STUDY, whose folders are made") {
    const Sandbox sandbox;
    sandbox.study();
    const auto ran = run(sandbox.path(), {"analyze", "study"});
    CHECK(ran.exit == 0);
    CHECK(names_in(sandbox.path() / "out") == std::vector<std::string>{"good"});
}

TEST_CASE("check prints the golden health report") {
    const Sandbox sandbox;
    sandbox.study();
    for (const std::string lang : {"en", "zh"}) {
        const auto ran = run(sandbox.path(), {"check", "study", "--lang", lang}, {{"LC_ALL", "C.UTF-8"}});
        CHECK(ran.exit == 0);
        CHECK(ran.err.empty());
        CHECK(matches_golden("check/stdout_" + lang + ".txt", ran.out));
    }
    const auto json = run(sandbox.path(), {"check", "study", "--json"});
    CHECK(json.exit == 0);
    CHECK(matches_golden("check/stdout.json", json.out));
}

TEST_CASE("isochrone and trip print and write the golden answers") {
    const Sandbox sandbox;
    sandbox.study();
    const auto circle =
        run(sandbox.path(), {"isochrone", "study", "--from", "h1", "--minutes", "5,10,15", "-o", "circle.geojson"});
    CHECK(circle.exit == 0);
    CHECK(matches_golden("isochrone/stdout_en.txt", circle.out));
    CHECK(matches_golden("isochrone/circle.geojson", content_of(sandbox.path() / "circle.geojson")));
    CHECK(names_in(sandbox.path()) == std::vector<std::string>{"circle.geojson", "study"});

    const auto trip = run(sandbox.path(), {"trip", "study", "--from", "h1", "--service", "clinic"});
    CHECK(trip.exit == 0);
    CHECK(matches_golden("trip/stdout_en.txt", trip.out));
    const auto json = run(sandbox.path(), {"trip", "study", "--from", "h1", "--service", "clinic", "--json"});
    CHECK(json.exit == 0);
    CHECK(matches_golden("trip/stdout.geojson", json.out));
}
