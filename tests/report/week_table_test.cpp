// SPDX-License-Identifier: MIT
#include <catch2/catch_test_macros.hpp>

#include "core/results/layers.hpp"
#include "core/results/opening.hpp"
#include "tests/support/two_islands.hpp"

using namespace circle15;
using report_test::cell_of;
using report_test::number;
using report_test::text;

TEST_CASE("a week has seven days and a holiday a service, and its worst day is the first that covers fewest") {
    auto town = report_test::two_islands();
    town.rule("school");
    town.study.facilities[0].opening_hours_text = "Mo-Fr 08:00-17:00; PH off";
    town.study.facilities[0].opening_hours = model::parse_opening_hours(town.study.facilities[0].opening_hours_text);
    town.study.standard.rules[1].days = model::ServiceDays::workdays;
    town.study.calendar.days[std::chrono::year{2026} / 1 / 7] = {.kind = model::DayKind::holiday, .name = "feast"};
    const auto analysis = analysis::analyze(town.study, {.week = true, .areas = false});
    const auto table = results::week_table(results::Answer(town.study, analysis).view());
    REQUIRE(table.rows.size() == 16);
    for (const auto& row : table.rows) REQUIRE(row.size() == table.columns.size());
    const std::vector<const char*> days{"Mo", "Tu", "We", "Th", "Fr", "Sa", "Su", "PH"};
    for (std::size_t row = 0; row < 16; ++row) {
        INFO("row " << row);
        CHECK(cell_of(table, row, "day") == text(days[row % 8]));
        CHECK(cell_of(table, row, "service") == text(row < 8 ? "clinic" : "school"));
        // Wednesday is the feast, and it is the next holiday too.
        const bool open = row < 5 && row != 2;
        if (row < 8) {
            CHECK(cell_of(table, row, "covered_persons") == number(open ? 13 : 0));
            CHECK(cell_of(table, row, "coverage_percent") == model::Value{open ? 56.5 : 0.0});
            CHECK(cell_of(table, row, "facilities_serving") == number(open ? 1 : 0));
        }
        CHECK(cell_of(table, row, "persons") == number(23));
        CHECK(cell_of(table, row, "worst") == model::Value{row == 2 || row == 8});
    }
    CHECK(cell_of(table, 0, "date") == text("2026-01-05"));
    CHECK(cell_of(table, 6, "date") == text("2026-01-11"));
    CHECK(cell_of(table, 7, "date") == text("2026-01-07"));
    CHECK(cell_of(table, 2, "day_name") == text("feast"));
    // A service of workdays is not asked on others, and nobody is counted then.
    CHECK(cell_of(table, 8, "counts") == model::Value{true});
    CHECK(cell_of(table, 13, "counts") == model::Value{false});
    CHECK(cell_of(table, 13, "covered_persons") == model::Value{});
    CHECK(cell_of(table, 13, "unknown_percent") == model::Value{});

    const auto open = results::open_table(town.study, analysis);
    REQUIRE(open.rows.size() == 2);
    CHECK(cell_of(open, 0, "weekday") == text("Mo"));
    CHECK(cell_of(open, 0, "facilities") == number(1));
    CHECK(cell_of(open, 0, "facilities_serving") == number(1));
    CHECK(cell_of(open, 1, "facilities") == number(0));
    CHECK(cell_of(open, 1, "days") == text("workdays"));
}

TEST_CASE("without a holiday to come one of no date is judged") {
    auto town = report_test::two_islands();
    const auto analysis = analysis::analyze(town.study, {.week = true, .areas = false});
    const auto table = results::week_table(results::Answer(town.study, analysis).view());
    REQUIRE(table.rows.size() == 8);
    CHECK(cell_of(table, 7, "date") == model::Value{});
    CHECK(cell_of(table, 7, "day_type") == text("holiday"));
    CHECK(cell_of(table, 2, "date") == text("2026-01-07"));
    CHECK(cell_of(table, 7, "worst") == model::Value{false});
    CHECK(cell_of(table, 0, "worst") == model::Value{true});
}
