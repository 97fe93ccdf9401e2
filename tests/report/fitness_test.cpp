// SPDX-License-Identifier: MIT
#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "core/report/fitness_text.hpp"
#include "tests/support/two_islands.hpp"

using namespace circle15;
using report::Fitness;
using report::Lang;

namespace {

report::FitnessRow row_of(const model::Study& study, std::string_view question) {
    const analysis::Ground ground(study);
    const auto rows = report::fitness_of(study, report::health_of(ground));
    return *std::ranges::find(rows, question, &report::FitnessRow::question);
}

bool because(const report::FitnessRow& row, std::string_view reason) { return std::ranges::contains(row.reasons, reason); }

}  // namespace

TEST_CASE("a service is fit where its list is whole, indicative where partial, unfit where nothing is known of it") {
    auto town = report_test::two_islands();
    auto& study = town.study;
    for (auto& home : study.homes) home.quality = model::Quality::surveyed;
    study.inventory["clinic"] = {.quality = model::Quality::surveyed};
    CHECK(row_of(study, "clinic").fitness == Fitness::fit);
    study.inventory["clinic"].partial_in = {"east"};
    CHECK(because(row_of(study, "clinic"), "list_partial"));
    CHECK(row_of(study, "clinic").fitness == Fitness::indicative);
    study.inventory["clinic"].cut = true;
    CHECK(row_of(study, "clinic").fitness == Fitness::unfit);
    study.inventory.clear();
    CHECK(because(row_of(study, "clinic"), "list_unknown"));
    study.inventory["clinic"] = {.quality = model::Quality::surveyed, .none = true};
    study.facilities.clear();
    CHECK(row_of(study, "clinic").fitness == Fitness::fit);
}

TEST_CASE("people joined to no street make every service unfit") {
    auto town = report_test::two_islands();
    for (auto& home : town.study.homes) home.place = town.lonlat({'C', 900, 0});
    town.study.inventory["clinic"] = {.quality = model::Quality::surveyed};
    CHECK(because(row_of(town.study, "clinic"), "homes_not_joined"));
    CHECK(row_of(town.study, "clinic").fitness == Fitness::unfit);
}

TEST_CASE("people are fit for use where they add up to the census") {
    auto town = report_test::two_islands();
    auto& study = town.study;
    for (auto& home : study.homes) home.quality = model::Quality::surveyed;
    CHECK(because(row_of(study, "population"), "no_census"));
    study.census = {{.name = "all", .group = model::everybody, .persons = 23}};
    CHECK(row_of(study, "population").fitness == Fitness::fit);
    study.census[0].persons = 30;
    CHECK(row_of(study, "population").fitness == Fitness::unfit);
    CHECK(row_of(study, "boats").fitness == Fitness::unfit);
    CHECK(because(row_of(study, "capacity"), "no_capacity"));
}

TEST_CASE("doubts are counted by rule, the widest told first, and every one is a row of the sheet") {
    auto town = report_test::two_islands();
    auto& study = town.study;
    for (auto& home : study.homes) home.quality = model::Quality::surveyed;
    for (const int persons : {3, 9})
        study.issues.push_back({.file = "homes.csv",
                                .place = "row 3",
                                .rule = "homes_repeated",
                                .grave = true,
                                .particulars = {{"rows", 1}, {"persons", persons}}});
    study.issues.push_back({.file = "f.csv", .rule = "missing_capacity", .particulars = {{"name", "x"}}});
    const analysis::Ground ground(study);
    const auto health = report::health_of(ground);
    const auto widest = report::weightiest(health, 1);
    REQUIRE(widest.size() == 1);
    CHECK(widest[0].rule == "homes_repeated");
    CHECK(widest[0].persons == 9);
    const auto text = report::fitness_text(study, health, {.lang = Lang::en});
    CHECK(text.contains("grave doubt  homes_repeated"));
    CHECK(text.find("By rule") < text.find("What would change"));
    CHECK(text.find("What would change") < text.find("What the data are fit for"));
    CHECK(report::fitness_text(study, health, {.lang = Lang::zh}).contains("可用性结论"));
    const auto sheet = report::doubts_sheet(health, Lang::zh);
    CHECK(sheet.rows.size() == health.issues.size());
    CHECK(sheet.columns.size() == report::doubts_sheet_widths().size());
    CHECK(sheet.rows[0][0] == model::Value{std::string("重大存疑")});
    CHECK(sheet.rows[0][3] == model::Value{std::string("第 3 行")});
}
