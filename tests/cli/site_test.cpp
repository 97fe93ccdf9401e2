// SPDX-License-Identifier: MIT
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include "tests/cli/site_words.hpp"

using namespace circle15::cli_test;

TEST_CASE("site prints and writes the golden answer") {
    const Sandbox sandbox;
    sandbox.study();
    for (const std::string lang : {"en", "zh"}) {
        const auto ran = run(sandbox.path(), site({"--lang", lang, "-o", "plan.toml"}), {{"LC_ALL", "C.UTF-8"}});
        CHECK(ran.exit == 0);
        CHECK(ran.err == (lang == "en" ? "written to plan.toml\n" : "已写入 plan.toml\n"));
        CHECK(matches_golden("site/stdout_" + lang + ".txt", ran.out));
    }
    for (const std::string name : {"plan.toml", "plan.certificate.json", "plan.comparison.csv"}) {
        INFO(name);
        CHECK(matches_golden("site/" + name, content_of(sandbox.path() / name)));
    }
    CHECK(names_in(sandbox.path()) ==
          std::vector<std::string>{"plan.certificate.json", "plan.comparison.csv", "plan.toml", "study"});
    const auto json = run(sandbox.path(), site({"--json"}));
    CHECK(json.exit == 0);
    CHECK(matches_golden("site/stdout.json", json.out));
}

TEST_CASE("a study that has scenarios of its own takes words for candidates too") {
    const Sandbox sandbox;
    std::filesystem::create_directories(sandbox.study() / "scenarios");
    write(sandbox.path() / "study/scenarios/old.toml", "name_zh = \"旧\"\nname_en = \"old\"\n\n[[close]]\nid = \"f1\"\n");
    for (const std::string candidates : {"dwellings", "streets"}) {
        const auto ran = run(sandbox.path(), among(candidates, {"-o", candidates + ".toml"}));
        INFO(ran.err);
        CHECK(ran.exit == 0);
        CHECK(std::filesystem::exists(sandbox.path() / (candidates + ".certificate.json")));
    }
}

TEST_CASE("candidates may be a map layer with costs, of which the budget buys the best") {
    const Sandbox sandbox;
    sandbox.study();
    const auto point = [](const std::string& id, double lon, int cost) {
        return R"({"type":"Feature","geometry":{"type":"Point","coordinates":[)" + std::to_string(lon) +
               R"(,30.7050]},"properties":{"id":")" + id + R"(","name":"House )" + id + R"(","cost":)" + std::to_string(cost) +
               "}}";
    };
    write(sandbox.path() / "houses.geojson", R"({"type":"FeatureCollection","features":[)" + point("dear", 122.4185, 9) + "," +
                                                 point("cheap", 122.4195, 2) + "]}");
    const auto ran = run(sandbox.path(), among("houses.geojson", {"--minutes", "6", "--budget", "3", "-o", "plan.toml"}));
    CHECK(ran.exit == 0);
    CHECK(ran.out.contains("House cheap"));
    CHECK_FALSE(ran.out.contains("House dear"));
    CHECK(ran.out.contains("They cost 2 of a budget of 3.\n"));
    CHECK(content_of(sandbox.path() / "plan.toml").contains("name = \"House cheap(选址)\""));
    CHECK(run(sandbox.path(), {"site", "study", "--verify", "plan.toml"}).err.contains("[missing_candidates]"));
    CHECK(run(sandbox.path(), {"site", "study", "--verify", "plan.toml", "--candidates", "houses.geojson"}).exit == 0);
}

TEST_CASE("the four meal points that are shipped are the proven best of the shipped study") {
    const Sandbox sandbox;
    const std::filesystem::path shipped = std::filesystem::path{CIRCLE15_SOURCE_DIR} / "datasets" / "shengsi";
    const auto ran = run(sandbox.path(), {"site", shipped.string(), "--service", "elderly_meal", "--add", "4", "--json"});
    REQUIRE(ran.exit == 0);
    const auto answer = nlohmann::json::parse(ran.out)["sitings"][0];
    CHECK(answer["proof"] == "optimal");
    REQUIRE(answer["sites"].size() == 4);
    const auto scenario = content_of(shipped / "scenarios" / "four-meal-points.toml");
    for (const auto& chosen : answer["sites"])
        CHECK(scenario.contains("lon = " + chosen["lon"].dump() + "\nlat = " + chosen["lat"].dump()));
}

TEST_CASE("site --objective all compares five answers and writes a scenario of each") {
    const Sandbox sandbox;
    sandbox.study();
    const auto ran = run(sandbox.path(), site({"--objective", "all", "--places", "2", "-o", "new/plan.toml"}));
    CHECK(ran.exit == 0);
    CHECK(matches_golden("site/all_en.txt", ran.out));
    CHECK(names_in(sandbox.path() / "new").size() == 11);
    for (const std::string objective : {"coverage", "fewest", "distance", "worst", "capacity"}) {
        const auto verified = run(sandbox.path(), {"site", "study", "--verify", "new/plan-" + objective + ".toml"});
        INFO(objective << ": " << verified.out << verified.err);
        CHECK(verified.exit == 0);
    }
}

TEST_CASE("the same siting gives the same bytes on any number of threads, in any locale and language") {
    const auto answer = [](const std::vector<std::string>& more, const Environment& environment) {
        const Sandbox sandbox;
        sandbox.study();
        auto words = site({"--json", "-o", "plan.toml"});
        words.insert(words.end(), more.begin(), more.end());
        const auto ran = run(sandbox.path(), words, environment);
        return ran.out + content_of(sandbox.path() / "plan.toml") + content_of(sandbox.path() / "plan.certificate.json");
    };
    const auto first = answer({}, {});
    CHECK(answer({"--threads", "1"}, {}) == first);
    CHECK(answer({"--threads", "7"}, {{"LC_ALL", "de_DE.UTF-8"}}) == first);
    CHECK(answer({"--lang", "zh"}, {{"TZ", "Asia/Shanghai"}}) == first);
}

TEST_CASE("a question that cannot be answered ends with 2, one line and nothing written") {
    const Sandbox sandbox;
    sandbox.study();
    write(sandbox.path() / "costs.csv", "id,lon,lat,crs,cost\na,122.4105,30.7051,EPSG:4326,\n");
    write(sandbox.path() / "twice.csv", "id,lon,lat,crs\na,122.4105,30.7051,EPSG:4326\na,122.4106,30.7051,EPSG:4326\n");
    write(sandbox.path() / "sea.csv", "id,lon,lat,crs\na,122.4333,30.7051,EPSG:4326\n");
    write(sandbox.path() / "nocrs.csv", "id,lon,lat\na,122.4105,30.7051\n");
    write(sandbox.path() / "minus.csv", "id,lon,lat,crs,capacity\na,122.4105,30.7051,EPSG:4326,-4\n");
    write(sandbox.path() / "empty.csv", "id,lon,lat,crs\n");
    const std::vector<std::pair<std::vector<std::string>, std::string>> cases{
        {{"site", "study"}, "[missing_service]"},
        {{"site", "study", "--service", "childcare"}, "[missing_add]"},
        {{"site", "study", "--service", "libraries", "--add", "1"}, "[unknown_service]"},
        {site({"--minimum", "dashan"}), "[bad_minimum]"},
        {site({"--minimum", "atlantis=1"}), "[unknown_place]"},
        {site({"--minimum", "xiaoshan=2"}), "[requirements_clash]"},
        {site({"--budget", "3"}), "[budget_without_costs]"},
        {among("costs.csv", {"--budget", "3"}), "[budget_without_costs]"},
        {among("twice.csv"), "[duplicate_id]"},
        {among("sea.csv"), "[no_candidates]"},
        {among("nocrs.csv"), "[missing_column]"},
        {among("minus.csv"), "[negative_amount]"},
        {among("empty.csv"), "[empty_candidates]"},
        {among("nowhere.csv"), "[missing_file]"},
        {site({"--date", "yesterday"}), "[option_date]"},
        {site({"-o", "plan.json"}), "[bad_output_name]"},
        {{"site", "study", "--verify", "nothing.toml"}, "[missing_file]"},
    };
    for (const auto& [words, rule] : cases) {
        const auto ran = run(sandbox.path(), words);
        INFO(rule << " " << ran.err);
        CHECK(ran.exit == 2);
        CHECK(ran.out.empty());
        CHECK(ran.err.contains(rule));
        CHECK(std::ranges::count(ran.err, '\n') == 1);
        CHECK(std::ranges::none_of(names_in(sandbox.path()), [](const auto& name) { return name.starts_with("plan"); }));
    }
}
