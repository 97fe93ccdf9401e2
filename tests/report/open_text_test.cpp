// SPDX-License-Identifier: MIT
#include "core/report/open_text.hpp"

#include <catch2/catch_test_macros.hpp>

#include "core/report/analysis_text.hpp"
#include "core/report/analysis_tree.hpp"
#include "core/report/trip_opening.hpp"
#include "core/results/layers.hpp"
#include "core/results/opening.hpp"
#include "core/words/day_words.hpp"
#include "tests/support/open_hours.hpp"
#include "tests/support/two_islands.hpp"

using namespace circle15;
using report_test::cell_of;
using report_test::number;
using report_test::text;
using report_test::value_of;
using words::Lang;

namespace {

analysis::Analysis on(const test::AsciiTown& town, const std::string& date, bool week = false) {
    return analysis::analyze(town.study, {.date = model::date_from(date).value(), .week = week});
}

/// Clinic F1 keeps weekdays, F2 beside it does not say.
test::AsciiTown weekday_clinic() {
    auto town = report_test::two_islands();
    town.facility({'B'}, "clinic").facility({'C'}, "clinic");
    test::set_hours(town.study, "F1", "Mo-Fr 08:00-11:30,13:30-17:00");
    town.study.facilities[2].status = model::FacilityStatus::planned;
    test::set_day(town.study, "2026-01-07", model::DayKind::holiday, "大节");
    test::set_day(town.study, "2026-01-11", model::DayKind::workday, "大节");
    return town;
}

}  // namespace

TEST_CASE("a day is named with its weekday and what the calendar makes of it") {
    const auto town = weekday_clinic();
    const auto said = [&](const std::string& date, Lang lang) {
        return words::day_words(model::day_of(town.study.calendar, model::date_from(date).value()), lang);
    };
    CHECK(said("2026-01-05", Lang::zh) == "2026-01-05（周一）");
    CHECK(said("2026-01-10", Lang::en) == "2026-01-10 (Saturday)");
    CHECK(said("2026-01-07", Lang::zh) == "2026-01-07（周三，大节放假）");
    CHECK(said("2026-01-07", Lang::en) == "2026-01-07 (Wednesday, a public holiday)");
    CHECK(said("2026-01-11", Lang::zh) == "2026-01-11（周日，大节调休上班）");
}

TEST_CASE("the headline names the day, the table how many serve, a line why the others do not") {
    const auto town = weekday_clinic();
    const auto zh = report::analysis_text(town.study, on(town, "2026-01-10"), {.lang = Lang::zh});
    CHECK(zh.contains("2026-01-10（周六）"));
    CHECK(zh.contains(" 1/3 "));
    CHECK(zh.contains("当日不提供服务的设施：在建 1 处，当日不开放 1 处。"));
    CHECK(zh.contains("1 处设施未注明开放时间，按开放计。"));
    CHECK(zh.contains("设施 3 处，当日开放 1 处"));
    const auto holiday = report::analysis_text(town.study, on(town, "2026-01-07"), {.lang = Lang::en});
    CHECK(holiday.contains("1 planned, 1 closed on the holiday"));
    CHECK_FALSE(holiday.contains("No calendar"));
    CHECK(report::analysis_text(town.study, on(town, "2027-01-07"), {.lang = Lang::en})
              .contains("No calendar of holidays for 2027"));
}

TEST_CASE("a service that is not asked on the day says which day its figures are of") {
    auto town = weekday_clinic();
    town.study.standard.rules[0].days = model::ServiceDays::school_days;
    const auto analysis = on(town, "2026-01-10");
    CHECK(report::open_lines(town.study, analysis, Lang::zh)
              .contains("clinic不计周六，以上按 2026-01-11（周日，大节调休上班）计算。"));
    CHECK(cell_of(results::open_table(town.study, analysis), 0, "date") == text("2026-01-11"));
    CHECK(cell_of(results::open_table(town.study, analysis), 0, "facilities_serving") == number(2));
}

TEST_CASE("facilities say why they do not serve") {
    const auto town = weekday_clinic();
    const analysis::Ground ground(town.study);
    const auto saturday_answer = on(town, "2026-01-10");
    const auto layer = results::facility_layer(results::Answer(ground, saturday_answer).view());
    CHECK(value_of(layer.features[0].properties, "serving") == text("closed_that_day"));
    CHECK(value_of(layer.features[0].properties, "serves") == model::Value{false});
    CHECK(value_of(layer.features[1].properties, "serving") == text("hours_unknown"));
    CHECK(value_of(layer.features[1].properties, "serves") == model::Value{true});
    CHECK(value_of(layer.features[2].properties, "serving") == text("planned"));
    const auto monday_answer = on(town, "2026-01-05");
    const auto monday = results::facility_layer(results::Answer(ground, monday_answer).view());
    CHECK(value_of(monday.features[0].properties, "serving") == text("open"));
    CHECK(value_of(monday.features[0].properties, "hours_that_day") == text("08:00-11:30,13:30-17:00"));
}

TEST_CASE("the week is a table, its worst day stands beside the day asked") {
    auto town = weekday_clinic();
    town.study.facilities[1].status = model::FacilityStatus::planned;
    const auto analysis = on(town, "2026-01-05", true);
    const auto table = results::week_table(results::Answer(town.study, analysis).view());
    REQUIRE(table.rows.size() == 8);
    CHECK(cell_of(table, 0, "day") == text("Mo"));
    CHECK(cell_of(table, 0, "covered_persons") == number(13));
    CHECK(cell_of(table, 2, "day_type") == text("holiday"));
    CHECK(cell_of(table, 2, "covered_persons") == number(0));
    CHECK(cell_of(table, 6, "day_type") == text("makeup_workday"));
    CHECK(cell_of(table, 6, "covered_persons") == number(13));
    CHECK(cell_of(table, 7, "day") == text("PH"));
    CHECK(cell_of(table, 2, "worst") == model::Value{true});
    CHECK(report::worst_day_words(analysis, {0}, Lang::zh) == "节假日 0.0%");
    CHECK(report::analysis_text(town.study, analysis, {.lang = Lang::zh}).contains("节假日 0.0%"));
    SECTION("nobody is counted on a day the service is not asked for") {
        town.study.standard.rules[0].days = model::ServiceDays::workdays;
        const auto of_week = on(town, "2026-01-05", true);
        const auto workdays = results::week_table(results::Answer(town.study, of_week).view());
        CHECK(cell_of(workdays, 5, "counts") == model::Value{false});
        CHECK(cell_of(workdays, 5, "covered_persons") == model::Value{});
        CHECK(cell_of(workdays, 5, "facilities_serving") == number(0));
    }
}

TEST_CASE("a trip says the hours of the day, the wait, and what nearer one is closed") {
    const auto town = weekday_clinic();
    const analysis::Ground ground(town.study);
    analysis::TripQuery query{.from = town.lonlat('A'), .rule = {0}};
    const auto said = [&](Lang lang) {
        return report::opening_text(town.study, query, analysis::walk_answer(ground, query), lang);
    };
    CHECK(said(Lang::zh) == "2026-01-05（周一）：F1 当日开放 08:00-11:30、13:30-17:00。\n");
    query.options.date = model::date_from("2026-01-10");
    CHECK(said(Lang::zh) ==
          "2026-01-10（周六）：F2 未注明开放时间，按开放计。\n更近的 F1（F1，步行 0 分钟）当日（周六）不开放。\n");
    query.options.date.reset();
    query.leave = 12 * 3600;
    CHECK(said(Lang::en).contains("F2 does not state its hours"));
    CHECK(said(Lang::en).contains("The nearer F1 (F1, 0 min on foot) is closed on arrival at 12:00 and opens at 13:30."));
    query.leave = 18 * 3600;
    CHECK(said(Lang::zh).contains("18:00 走到时已关门，当日不再开放。"));
    query.from = town.lonlat('E');
    query.leave.reset();
    CHECK(said(Lang::en).contains("nothing within walking reach serves then"));
}
