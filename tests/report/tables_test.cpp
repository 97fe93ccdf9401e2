// SPDX-License-Identifier: MIT
#include <catch2/catch_test_macros.hpp>

#include "core/results/layers.hpp"
#include "tests/support/two_islands.hpp"

using namespace circle15;
using report_test::cell_of;
using report_test::number;
using report_test::text;

TEST_CASE("coverage is told by persons, dwellings and villages for every unit and measure") {
    auto town = report_test::two_islands();
    auto& rule = town.study.standard.rules[0];
    rule.target_percent = 50;
    rule.mark = "[S]";
    rule.rings = {{.name = "12 minutes", .minutes = 12, .source = "a ring", .mark = "[M]"}};
    rule.extra_groups = {{.name = "elderly", .group = {0xE0}, .speed_m_per_s = 0.8}};
    const auto analysis = analysis::analyze(town.study, {});
    const auto table = results::coverage_table(results::Answer(town.study, analysis).view());

    for (const auto& row : table.rows) REQUIRE(row.size() == table.columns.size());
    const auto county = results::county_coverage_table(results::Answer(town.study, analysis).view());
    REQUIRE(county.rows.size() == 3);
    CHECK(county.columns == table.columns);
    CHECK(cell_of(county, 0, "measure") == text("standard"));
    CHECK(cell_of(county, 0, "persons") == number(23));
    CHECK(cell_of(county, 0, "covered_persons") == number(13));
    CHECK(cell_of(county, 0, "coverage_percent") == model::Value{56.5});
    CHECK(cell_of(county, 0, "dwellings") == number(3));
    CHECK(cell_of(county, 0, "villages") == number(2));
    CHECK(cell_of(county, 0, "covered_villages") == number(1));
    CHECK(cell_of(county, 0, "met") == model::Value{true});
    CHECK(cell_of(county, 0, "mark") == text("[S]"));

    CHECK(cell_of(county, 1, "measure") == text("12 minutes"));
    CHECK(cell_of(county, 1, "covered_persons") == number(20));
    CHECK(cell_of(county, 1, "target_percent") == model::Value{});
    CHECK(cell_of(county, 1, "met") == model::Value{});
    CHECK(cell_of(county, 1, "mark") == text("[M]"));

    CHECK(cell_of(county, 2, "group") == text("60+"));
    CHECK(cell_of(county, 2, "mark") == text("[S]"));
    CHECK(cell_of(county, 2, "persons") == number(3));
    CHECK(cell_of(county, 2, "speed_m_per_s") == model::Value{0.8});
}

TEST_CASE("the ledger adds up in every row") {
    const auto town = report_test::two_islands();
    const auto analysis = analysis::analyze(town.study, {});
    const auto table = results::ledger_table(results::Answer(town.study, analysis).view());
    REQUIRE(table.rows.size() == 3);
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        CHECK(table.rows[row].size() == table.columns.size());
        CHECK(cell_of(table, row, "sum_check") == number(0));
    }
    CHECK(cell_of(table, 0, "unit_kind") == text("county"));
    CHECK(cell_of(table, 0, "persons") == number(23));
    CHECK(cell_of(table, 0, "covered") == number(13));
    CHECK(cell_of(table, 0, "too_far") == number(7));
}

TEST_CASE("issues are told in both languages") {
    const std::vector<model::DataIssue> issues{{.file = "homes.csv",
                                                .place = "row 2",
                                                .rule = "negative_persons",
                                                .severity = model::Severity::repaired,
                                                .particulars = {{"column", "age_60_69"}, {"value", "-2"}}}};
    const auto table = results::issue_table(issues);
    REQUIRE(table.rows.size() == 1);
    CHECK(table.rows[0].size() == table.columns.size());
    CHECK(cell_of(table, 0, "severity") == text("repaired"));
    CHECK(cell_of(table, 0, "what_zh") == text("age_60_69 为 -2，小于 0"));
    CHECK(cell_of(table, 0, "remedy_en") == text("write 0 or more, or leave unknown values out of the table"));
    CHECK(cell_of(table, 0, "field") == model::Value{});
}
