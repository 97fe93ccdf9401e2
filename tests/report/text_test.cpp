// SPDX-License-Identifier: MIT
#include <catch2/catch_test_macros.hpp>

#include "core/report/analysis_text.hpp"
#include "core/report/health_text.hpp"
#include "core/report/walk_text.hpp"
#include "core/results/sentences.hpp"
#include "tests/support/two_islands.hpp"

using namespace circle15;
using report::TextStyle;
using words::Lang;

TEST_CASE("analyze prints coverage, gaps and what they rest on") {
    auto town = report_test::two_islands();
    town.study.standard.benchmarks = {{.text = "elsewhere 85 %", .source = "s"}};

    SECTION("in Chinese") {
        const auto text = report::analysis_text(town.study, analysis::analyze(town.study, {}), {.lang = Lang::zh});
        CHECK(text.contains("覆盖率"));
        CHECK(text.contains("56.5%"));
        CHECK(text.contains("最大的缺口"));
        CHECK(text.contains("距离"));
        CHECK(text.contains("参照（不是本县目标）"));
        CHECK(text.contains("未计坡度"));
        CHECK_FALSE(text.contains("结果为示意"));
        CHECK_FALSE(text.contains("\x1b"));
    }
    SECTION("in English, ASCII only but for the study's own words") {
        const auto text =
            report::analysis_text(town.study, analysis::analyze(town.study, {}), {.lang = Lang::en, .unicode = false});
        CHECK(text.contains("Largest gaps"));
        CHECK(text.contains("elsewhere 85 %"));
        for (const char c : text) REQUIRE(static_cast<unsigned char>(c) < 0x80);
    }
    SECTION("modelled data is never passed over") {
        for (auto& home : town.study.homes) home.quality = model::Quality::modelled;
        const auto analysis = analysis::analyze(town.study, {});
        CHECK(report::analysis_text(town.study, analysis, {.lang = Lang::zh})
                  .contains("结果为示意：100.0% 的判定依据模型数据（居住点含模型成分）"));
        CHECK(report::analysis_text(town.study, analysis, {})
                  .contains("Indicative: 100.0% of the verdicts rest on modelled data"));
    }
    SECTION("a study without homes is told too") {
        town.study.homes.clear();
        const auto text = report::analysis_text(town.study, analysis::analyze(town.study, {}), {});
        CHECK(text.contains("0 persons in 0 homes"));
    }
}

TEST_CASE("check prints every component and every doubt") {
    auto town = report_test::two_islands();
    town.study.census = {
        {.name = "全体", .name_en = "all", .group = model::everybody, .persons = 24, .source = "census", .date = "2020"}};
    town.study.homes[1].place = town.lonlat({'C', 900, 0});
    town.study.issues.push_back({.file = "homes.csv",
                                 .rule = "census_sum",
                                 .particulars = {{"counted", 23}, {"published", 24}, {"source", "census"}, {"persons", 1}}});
    const analysis::Ground ground(town.study);
    const auto health = report::health_of(ground);
    CHECK(health.components.size() == 2);
    REQUIRE(health.census.size() == 1);
    CHECK(health.census[0].counted == 23);
    CHECK(health.homes_not_linked == 1);
    CHECK(health.persons_not_linked == 7);
    const auto text = report::health_text(town.study, health, {.lang = Lang::en});
    CHECK(text.contains("Streets, 2 separate parts"));
    CHECK(text.contains("census_sum"));
    CHECK_FALSE(text.contains("全体"));
    CHECK(text.contains("homes add up to 23, the published figure is 24"));
    CHECK(text.contains("1 homes (7 persons) not joined to a street"));
    CHECK(report::health_text(town.study, health, {.lang = Lang::zh}).contains("居住点人口合计 23，公布数为 24"));
}

TEST_CASE("grave doubts come first, and of a rule that many rows break three are printed") {
    auto town = report_test::two_islands();
    for (int row = 1; row <= 12; ++row)
        town.study.issues.push_back({.file = "facilities.csv",
                                     .place = "row " + std::to_string(row),
                                     .rule = "missing_capacity",
                                     .particulars = {{"name", "x"}}});
    town.study.issues.push_back(
        {.file = "homes.csv", .rule = "rows_rejected", .grave = true, .particulars = {{"rows", 1}, {"of", 4}}});
    const analysis::Ground ground(town.study);
    const auto text = report::health_text(town.study, report::health_of(ground), {.lang = Lang::en});
    CHECK(text.find("rows_rejected") < text.find("missing_capacity"));
    CHECK(text.contains("facilities.csv, row 3:"));
    CHECK_FALSE(text.contains("facilities.csv, row 4"));
    CHECK(text.contains("... and 9 more [missing_capacity]"));
}

TEST_CASE("trips and circles are told leg by leg and ring by ring") {
    const auto town = report_test::two_islands();
    const analysis::Ground ground(town.study);
    SECTION("a trip names its streets") {
        const analysis::TripQuery query{.from = town.study.homes[1].place, .rule = {0}};
        const auto trip = analysis::walk_to_service(ground, query);
        REQUIRE(trip);
        const auto text = report::trip_text(town.study, query, trip, {.lang = Lang::en});
        CHECK(text.contains("beyond the threshold of 5 min"));
        CHECK(text.contains("A-B"));
        const auto street = text.find("A-B");
        CHECK(text.find("to the street") < street);
        CHECK(text.find("to the door") > street);
        CHECK(text.find("to the door") != std::string::npos);
        const auto layer = report::trip_layer(town.study, query, trip);
        CHECK(layer.features.size() == trip->legs.size());
        CHECK(report_test::value_of(layer.members, "covered") == model::Value{false});
    }
    SECTION("where there is no way on foot, it says so") {
        const analysis::TripQuery query{.from = town.study.homes[2].place, .rule = {0}};
        const auto trip = analysis::walk_to_service(ground, query);
        CHECK_FALSE(trip);
        CHECK(
            report::trip_text(town.study, query, trip, {.lang = Lang::en}).contains("no open facility can be reached on foot"));
        CHECK(report_test::value_of(report::trip_layer(town.study, query, trip).members, "reached") == model::Value{false});
    }
    SECTION("a circle counts persons, shortest walk first") {
        const analysis::IsochroneQuery query{.from = town.study.homes[0].place, .minutes = {1, 10}};
        const auto text = report::isochrone_text(query, analysis::isochrone(ground, query), {.lang = Lang::zh});
        CHECK(text.contains("1 分钟"));
        CHECK(text.find("13") < text.find("20"));
    }
}

TEST_CASE("names in brackets are left to the tables") {
    CHECK(report::name_of(model::Rule{.service = "clinic", .name_zh = "医疗卫生(诊所)"}, Lang::zh) == "医疗卫生");
    CHECK(report::name_of(model::Rule{.service = "clinic"}, Lang::en) == "clinic");
    CHECK(results::minutes_text(15, Lang::zh) == "15 分钟");
    CHECK(results::minutes_text(7.5, Lang::en) == "7.5 min");
    CHECK(results::minutes_text(508.3, Lang::zh) == "8 小时 28 分钟");
    CHECK(results::minutes_text(180, Lang::en) == "3 h 0 min");
    CHECK(results::minutes_text(179.5, Lang::en) == "179.5 min");
    CHECK(results::distance_text(849.6) == "850 m");
    CHECK(results::distance_text(12'340) == "12.3 km");
}
