// SPDX-License-Identifier: MIT
#include <catch2/catch_test_macros.hpp>

#include "core/report/boat_text.hpp"
#include "core/report/cut_off.hpp"
#include "core/results/route_text.hpp"
#include "core/words/clock.hpp"
#include "tests/support/two_islands.hpp"

using namespace circle15;
using report_test::cell_of;
using report_test::value_of;
using words::Lang;

namespace {

/// The two islands with one boat a day for H3, which comes home the same day from some departures.
struct WithBoats {
    test::AsciiTown town = report_test::two_islands();
    analysis::Analysis analysis;

    WithBoats() {
        auto& timetable = town.study.timetable.emplace();
        timetable.routes = {{.id = "blue", .name = "blue line"}, {.id = "red", .name = "red line"}};
        timetable.feed.demonstration = true;
        analysis = analysis::analyze(report_test::two_islands().study, {.areas = false});
        analysis.boats_known = analysis.demonstration_boats = true;
        auto& service = analysis.services.edit(0);
        service.homes[2].status = analysis::Status::boat_only;
        service.boats = analysis::BoatVerdicts(3);
        service.boats.put(
            2, {.facility = model::FacilityId{0}, .routes = {model::RouteId{0}, model::RouteId{1}}, .demonstration = true});
        auto& day = service.boats[2]->day;
        day.best_s = 5430;
        day.median_s = 9000;
        day.share = 0.25;
        day.first_leave_s = 6 * 3600 + 59;
        day.last_leave_s = 25 * 3600 + 10 * 60;
        day.useful_sailings = 2;
        day.boats = 2;
        service.boats[2]->same_day.time_there_s = 3600;
        service.boats[2]->days_without_per_year = 36.5;
    }
};

}  // namespace

TEST_CASE("clock times round so that nobody comes too late by them") {
    CHECK(words::leaving_clock(7 * 3600 + 59) == "07:00");
    CHECK(words::arriving_clock(7 * 3600 + 1) == "07:01");
    CHECK(words::arriving_clock(7 * 3600) == "07:00");
    CHECK(words::leaving_clock(25 * 3600 + 600) == "25:10");
    CHECK(words::leaving_clock(-30) == "-00:01");
    CHECK(words::leaving_words(25 * 3600 + 600, Lang::en) == "01:10 next day");
    CHECK(words::leaving_words(25 * 3600 + 600, Lang::zh) == "次日 01:10");
    CHECK(words::arriving_words(-3600, Lang::en) == "23:00 the day before");
}

TEST_CASE("a home that needs a boat bears its answer and the mark of a demonstration, others bear none") {
    const WithBoats world;
    const results::Answer answer(world.town.study, world.analysis);
    const auto boats = results::held(results::boat_rows(answer.view()));
    REQUIRE(boats.rows.size() == 1);
    const auto field = [&](const char* name) { return cell_of(boats, 0, name); };
    CHECK(field("home") == report_test::text("H3"));
    CHECK(field("facility") == report_test::text("F1"));
    CHECK(field("best_minutes") == model::Value{90.5});
    CHECK(field("worst_minutes") == model::Value{});
    CHECK(field("reach_percent") == model::Value{25.0});
    CHECK(field("first_leave") == report_test::text("06:00"));
    CHECK(field("last_leave") == report_test::text("25:10"));
    CHECK(field("sailings") == report_test::number(2));
    CHECK(field("routes") == report_test::text("blue red"));
    CHECK(field("same_day_return") == model::Value{true});
    CHECK(field("ashore_minutes") == model::Value{60.0});
    CHECK(field("days_without_per_year") == model::Value{36.5});
    CHECK(field("demonstration") == model::Value{true});
}

TEST_CASE("what is said of boats says that the timetable is a demonstration, and names islands without one") {
    WithBoats world;
    world.analysis.islands_without_boat = {model::IslandId{1}};
    const auto english = report::boat_text(world.town.study, world.analysis, {.lang = Lang::en});
    CHECK(english.contains("DEMONSTRATION timetable, not for travel"));
    CHECK(english.contains("no boat leaves that day: island 2 (3)"));
    CHECK(english.contains(" 91  "));  // 90.5 minutes at best
    const auto chinese = report::boat_text(world.town.study, world.analysis, {.lang = Lang::zh});
    CHECK(chinese.contains("示范时刻表，不可用于出行"));
    world.analysis.boats_known = false;
    CHECK(report::boat_text(world.town.study, world.analysis, {}).empty());
}

TEST_CASE("who is cut off is counted by service and island") {
    WithBoats world;
    CHECK(report::cut_off_text(world.town.study, world.analysis, {}).empty());
    world.analysis.services.edit(0).cut_off = {false, false, false};
    CHECK(report::cut_off_text(world.town.study, world.analysis, {}).starts_with("Nobody loses a service"));
    world.analysis.services.edit(0).cut_off[2] = true;
    const auto table = results::cut_off_table(results::Answer(world.town.study, world.analysis).view());
    REQUIRE(table.rows.size() == 1);
    CHECK(cell_of(table, 0, "island") == report_test::text("2"));
    CHECK(cell_of(table, 0, "persons") == report_test::number(3));
    CHECK(cell_of(table, 0, "homes") == report_test::number(1));
    CHECK(cell_of(table, 0, "demonstration") == model::Value{true});
    const auto text = report::cut_off_text(world.town.study, world.analysis, {.lang = Lang::en});
    CHECK(text.contains("island 2"));
    CHECK(text.contains("demonstration timetable"));
}
