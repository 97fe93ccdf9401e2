// SPDX-License-Identifier: MIT
#include <catch2/catch_test_macros.hpp>
#include <string>

#include "core/model/errors.hpp"
#include "core/model/timetable_rules.hpp"
#include "core/model/timetable_sailings.hpp"

using namespace circle15::model;

namespace {

Date day(const char* text) { return *date_from(text); }

/// Two piers; `day` runs on weekdays of November 2026, `night` every day, crossing midnight.
Timetable two_piers() {
    Timetable timetable;
    timetable.stops = {{.id = "A", .name = "A", .place = {}, .platforms = {"A1", "A2"}},
                       {.id = "B", .name = "B", .place = {}, .platforms = {}}};
    timetable.routes = {{.id = "day", .name = "day"}, {.id = "night", .name = "night"}};
    timetable.calendars = {{.id = "weekdays",
                            .week = {true, true, true, true, true, false, false},
                            .from = day("2026-11-01"),
                            .to = day("2026-11-30"),
                            .added = {day("2026-12-05")},
                            .removed = {day("2026-11-24")}},
                           {.id = "daily",
                            .week = {true, true, true, true, true, true, true},
                            .from = day("2026-11-01"),
                            .to = day("2026-11-30"),
                            .added = {},
                            .removed = {}}};
    const auto calls = [](DaySeconds from, DaySeconds to) {
        return std::vector<Call>{{.stop = StopId{0}, .arrive = from, .depart = from},
                                 {.stop = StopId{1}, .arrive = to, .depart = to}};
    };
    timetable.trips = {{.id = "noon",
                        .route = RouteId{0},
                        .calendar = CalendarId{0},
                        .headsign = "",
                        .shape = {},
                        .calls = calls(43200, 45000),
                        .headways = {}},
                       {.id = "late",
                        .route = RouteId{1},
                        .calendar = CalendarId{1},
                        .headsign = "",
                        .shape = {},
                        .calls = calls(86000, 88000),
                        .headways = {}}};
    return timetable;
}

std::string rule_of(const auto& action) {
    try {
        action();
    } catch (const InputError& error) {
        return error.flaw().rule;
    }
    return "none";
}

}  // namespace

TEST_CASE("Services run on their weekdays, with days added and taken out") {
    const Calendar weekdays = two_piers().calendars[0];
    CHECK(runs_on(weekdays, day("2026-11-23")));
    CHECK(!runs_on(weekdays, day("2026-11-22")));
    CHECK(!runs_on(weekdays, day("2026-11-24")));
    CHECK(!runs_on(weekdays, day("2026-12-01")));
    CHECK(runs_on(weekdays, day("2026-12-05")));
    CHECK(runs_on(weekdays, day("2026-11-30")));
}

TEST_CASE("A day has its own boats and those still under way at midnight") {
    const Timetable timetable = two_piers();
    SECTION("a Monday") {
        const auto sailings = sailings_on(timetable, day("2026-11-23"));
        REQUIRE(sailings.size() == 3);
        CHECK(sailings[0].calls[0].depart == 86000 - 86400);
        CHECK(sailings[0].calls[1].arrive == 1600);
        CHECK(sailings[1].trip == TripId{0});
        CHECK(sailings[2].calls[1].arrive == 88000);
    }
    SECTION("the first day has no evening before it") { CHECK(sailings_on(timetable, day("2026-11-01")).size() == 1); }
    SECTION("the next day's boats come on request") {
        const auto sailings =
            sailings_on(timetable, day("2026-11-29"), {.suspended_routes = {}, .all_suspended = false, .with_next_day = true});
        REQUIRE(sailings.size() == 4);
        CHECK(sailings[2].calls[0].depart == 43200 + 86400);
    }
}

TEST_CASE("Suspended routes do not sail, and a route the timetable lacks is refused") {
    const Timetable timetable = two_piers();
    CHECK(sailings_on(timetable, day("2026-11-23"), {.suspended_routes = {"night"}}).size() == 1);
    CHECK(sailings_on(timetable, day("2026-11-23"), {.suspended_routes = {}, .all_suspended = true}).empty());
    CHECK(rule_of([&] { (void)sailings_on(timetable, day("2026-11-23"), {.suspended_routes = {"nigth"}}); }) ==
          "suspended_route");
}

TEST_CASE("A date outside the timetable is refused with the dates it covers") {
    Timetable timetable = two_piers();
    try {
        (void)sailings_on(timetable, day("2026-12-06"));
        FAIL("the date was accepted");
    } catch (const InputError& error) {
        CHECK(error.flaw().rule == "timetable_validity");
        CHECK(error.flaw().particulars == Particulars{{"date", "2026-12-06"}, {"from", "2026-11-01"}, {"to", "2026-12-05"}});
    }
    CHECK(validity_of(timetable) == DateSpan{.from = day("2026-11-01"), .to = day("2026-12-05")});
    timetable.feed.to = day("2026-11-20");
    CHECK(rule_of([&] { (void)sailings_on(timetable, day("2026-11-21")); }) == "timetable_validity");
    CHECK(rule_of([] { (void)sailings_on(Timetable{}, day("2026-11-21")); }) == "timetable_validity");
}

TEST_CASE("Headways become boats, those without a clock marked approximate") {
    Timetable timetable = two_piers();
    timetable.trips.resize(1);
    timetable.trips[0].headways = {{.from = 28800, .to = 36000, .every_s = 2400, .exact = true},
                                   {.from = 72000, .to = 73000, .every_s = 900, .exact = false}};
    const auto sailings = sailings_on(timetable, day("2026-11-23"));
    REQUIRE(sailings.size() == 5);
    CHECK(sailings[0].calls[0].depart == 28800);
    CHECK(sailings[2].calls[0].depart == 33600);
    CHECK(sailings[2].calls[1].arrive == 35400);
    CHECK(!sailings[2].approximate);
    CHECK(sailings[4].calls[0].depart == 72900);
    CHECK(sailings[4].approximate);
    CHECK(sailings[4].every_s == 900);
}

TEST_CASE("Stops find the study's pier by their own id or a platform's") {
    const std::vector<Pier> piers{{.id = "B", .name = "", .place = {}}, {.id = "A2", .name = "", .place = {}}};
    const auto found = study_piers_of(two_piers(), piers);
    REQUIRE(found.size() == 2);
    CHECK(found[0] == PierId{1});
    CHECK(found[1] == PierId{0});
    CHECK(!study_piers_of(two_piers(), {})[0]);
}

TEST_CASE("Ferry rules name routes and piers that exist and hold values in range") {
    const Timetable timetable = two_piers();
    FerryRules rules;
    const auto checked = [&] { return rule_of([&] { check_rules(rules, timetable, "study.toml"); }); };
    rules.by_pier["A1"] = {.boarding_s = 300, .alighting_s = {}};
    rules.by_route["day"] = {.boarding_s = {}, .alighting_s = 60};
    rules.lost_day_share["night"] = {0, 0, 0, 0, 0, 0, 0.1, 0.2, 0.1, 0, 0, 0};
    CHECK(checked() == "none");
    SECTION("unknown route") {
        rules.by_route["dya"] = {};
        CHECK(checked() == "unknown_route");
    }
    SECTION("unknown pier") {
        rules.by_pier["C"] = {};
        CHECK(checked() == "unknown_stop");
    }
    SECTION("negative allowance") {
        rules.boarding_s = -1;
        CHECK(checked() == "allowance");
    }
    SECTION("allowance of a day") {
        rules.by_pier["A1"].boarding_s = 86400;
        CHECK(checked() == "allowance");
    }
    SECTION("share above one") {
        rules.lost_day_share["day"] = {1.5};
        CHECK(checked() == "lost_day_share");
    }
    SECTION("no wait at all") {
        rules.longest_wait_s = 0;
        CHECK(checked() == "longest_wait");
    }
}
