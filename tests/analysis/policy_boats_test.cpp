// SPDX-License-Identifier: MIT
#include <catch2/catch_test_macros.hpp>

#include "tests/analysis/boat_town.hpp"
#include "tests/analysis/policy_rows.hpp"
#include "tests/support/open_hours.hpp"

using namespace circle15;
using test::at_clock;
using test::BoatTown;
using test::home_rows;
using test::Rows;
using test::rows_of_homes;

namespace {

// H1 walks 5 minutes to P1 and is there 5 minutes before the boat; from P2 it is 4 minutes to the clinic, where the service
// takes 30 minutes. The boats between take 10 minutes.

analysis::BoatVerdict first_home(BoatTown& town, analysis::Options options = {}) {
    options.areas = false;
    const auto analysis = analysis::analyze(town.study(), options);
    const auto* boat = analysis.services[0].boats[0];
    REQUIRE(boat != nullptr);
    return *boat;
}

}  // namespace

TEST_CASE("A home is served by boat where the clinic serves it after the boat has landed, to the second") {
    // Ashore at 08:10, at the clinic at 08:14, served by 08:44.
    BoatTown town;
    town.boat("blue", "P1 08:00, P2 08:10");
    test::set_hours(town.study(), "F1", "Mo-Su 07:00-08:44");
    CHECK(home_rows(town.study())[0] == "H1 boat_only - across_water certain");
    for (auto& day : town.study().facilities[0].opening_hours->week) --day[0].to;
    CHECK(home_rows(town.study())[0] == "H1 no_access - no_facility certain");
}

TEST_CASE("The last boat of the day is the last one that still leads to the clinic in time") {
    BoatTown town;
    town.boat("blue", "P1 08:00, P2 08:10").boat("blue", "P1 16:00, P2 16:10").boat("blue", "P1 17:00, P2 17:10");
    CHECK(first_home(town).day.last_leave_s == at_clock("16:50"));
    CHECK(first_home(town).day.useful_sailings == 3);
    // Served by 16:44 with the boat of 16:00, by 17:44 with the one of 17:00.
    test::set_hours(town.study(), "F1", "Mo-Su 08:00-17:00");
    CHECK(first_home(town).day.last_leave_s == at_clock("15:50"));
    CHECK(first_home(town).day.useful_sailings == 2);
    CHECK(first_home(town).day.first_leave_s == at_clock("07:50"));
}

TEST_CASE("A day trip leaves time for the service between the boats, to the minute") {
    // At the clinic at 08:14; 30 minutes there, 4 back to the pier, 5 of boarding: 08:53.
    BoatTown in_time;
    in_time.boat("blue", "P1 08:00, P2 08:10").boat("blue", "P2 08:53, P1 09:03");
    CHECK(first_home(in_time).same_day.time_there_s == 30 * 60);
    CHECK(first_home(in_time).same_day.leave_home_by_s == at_clock("07:50"));
    BoatTown too_soon;
    too_soon.boat("blue", "P1 08:00, P2 08:10").boat("blue", "P2 08:52, P1 09:02");
    CHECK_FALSE(first_home(too_soon).same_day.possible());
    CHECK(first_home(too_soon).reached());
    too_soon.study().standard.rules[0].service_minutes = 29;
    CHECK(first_home(too_soon).same_day.possible());
}

TEST_CASE("A day trip ends at home before midnight, to the minute") {
    // Ashore at 23:55 and five minutes home, or a minute later.
    BoatTown in_time;
    in_time.boat("blue", "P1 08:00, P2 08:10").boat("blue", "P2 23:45, P1 23:55");
    CHECK(first_home(in_time).same_day.possible());
    BoatTown too_late;
    too_late.boat("blue", "P1 08:00, P2 08:10").boat("blue", "P2 23:46, P1 23:56");
    CHECK_FALSE(first_home(too_late).same_day.possible());
}

TEST_CASE("A boat before the window counts for who is served and for nothing within the window") {
    BoatTown town;
    town.boat("blue", "P1 06:00, P2 06:10");
    CHECK(home_rows(town.study())[0] == "H1 boat_only - across_water certain");
    CHECK(first_home(town).day.share == 0);
    CHECK_FALSE(first_home(town).day.best_s);
    CHECK(first_home(town).day.last_leave_s == at_clock("05:50"));
    CHECK(first_home(town, {.window = {.from = at_clock("05:00"), .to = at_clock("06:00")}}).day.best_s == 24 * 60);
}

TEST_CASE("A boat sails on the days of its calendar, and a home without one that day has no boat") {
    // 2026-01-05 is a Monday.
    BoatTown town;
    town.boat("blue", "P1 08:00, P2 08:10");
    town.study().timetable->calendars[0].week = {true, false, false, false, false, false, false};
    CHECK(home_rows(town.study())[0] == "H1 boat_only - across_water certain");
    CHECK(home_rows(town.study(), {.date = std::chrono::year{2026} / 1 / 6})[0] == "H1 no_access - no_facility certain");
}

TEST_CASE("A clinic that is closed that day serves nobody by boat either") {
    BoatTown town;
    town.boat("blue", "P1 08:00, P2 08:10");
    test::set_hours(town.study(), "F1", "Tu-Su 08:00-17:00");
    CHECK(home_rows(town.study())[0] == "H1 no_access - no_facility certain");
}

TEST_CASE("Whom a boat brings for the day gets the places that those on foot leave, and no more") {
    // Twelve places; H3 with eight persons lives beside the clinic, four are left for the eight of H1.
    BoatTown town;
    town.boat("blue", "P1 08:00, P2 08:10").boat("blue", "P2 15:00, P1 15:10").town_.home('C');
    town.study().standard.rules[0].places_per_1000 = 1000;
    town.study().facilities[0].capacity = 12;
    const auto service =
        analysis::analyze(town.study(), {.areas = false, .capacity = true, .capacity_by_boat = true}).services[0];
    CHECK(rows_of_homes(town.study(), service)[2] == "H3 covered 4.0 - certain");
    CHECK(service.places->placed == 8);
    CHECK(service.places->by_boat->boat_only == 8);
    CHECK(service.places->by_boat->placed == 4);
    CHECK(service.places->by_boat->without_place == 4);
}
