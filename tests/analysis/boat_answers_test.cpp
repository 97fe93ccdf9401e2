// SPDX-License-Identifier: MIT
#include <catch2/catch_test_macros.hpp>
#include <random>

#include "core/analysis/analyze.hpp"
#include "core/analysis/gaps.hpp"
#include "tests/analysis/boat_town.hpp"

using namespace circle15;
using analysis::Cause;
using analysis::Status;
using test::at_clock;
using test::BoatTown;

namespace {

/// Both homes' days: out and back for each.
BoatTown sailing_town() {
    BoatTown town;
    town.boat("blue", "P1 08:00, P2 08:10")
        .boat("blue", "P2 09:00, P1 09:10")
        .boat("blue", "P2 15:00, P1 15:10")
        .boat("red", "P3 10:00, P2 10:30");
    return town;
}

analysis::Analysis analyzed(const model::Study& study, analysis::Options options = {}) {
    options.areas = false;
    return analysis::analyze(study, options);
}

}  // namespace

TEST_CASE("homes that only a boat serves say how long it takes, when to leave and how long one can stay") {
    auto town = sailing_town();
    const auto result = analyzed(town.study());
    const auto& service = result.services[0];
    REQUIRE(service.homes[0].status == Status::boat_only);
    const auto& boat = *service.boats[0];
    // 300 m, 5 min of boarding, 10 min at sea, 240 m, at 1 m/s; leaving at 07:50 at the latest.
    CHECK(boat.day.best_s == 300 + 300 + 600 + 240);
    CHECK(boat.day.last_leave_s == at_clock("07:50"));
    CHECK(boat.day.share == 50.0 / 600);
    CHECK(boat.day.useful_sailings == 1);
    CHECK(boat.facility == model::FacilityId{0});
    CHECK(boat.routes == std::vector{model::RouteId{0}});
    CHECK(boat.demonstration);
    // At the clinic from 08:14 until 14:51, when the walk to the 15:00 boat begins.
    CHECK(boat.same_day.time_there_s == at_clock("14:51") - at_clock("08:14"));
    SECTION("a boat there without one back gives no return") {
        REQUIRE(service.homes[1].status == Status::boat_only);
        CHECK(!service.boats[1]->same_day.possible());
    }
    SECTION("the gap carries its home's answer") {
        REQUIRE(service.gaps.size() == 2);
        for (const auto& gap : service.gaps) {
            CHECK(gap.cause == Cause::across_water);
            CHECK(boat_of(service, gap) == service.boats[gap.homes.front().at()]);
        }
    }
}

TEST_CASE("who is cut off by a suspension is who had a boat before, and suspending is the same as removing the route") {
    auto town = sailing_town();
    const auto suspended = analyzed(town.study(), {.suspended_routes = {"blue"}});
    CHECK(suspended.services[0].homes[0].status == Status::no_access);
    CHECK(suspended.services[0].homes[0].cause == Cause::no_facility);
    CHECK(suspended.services[0].cut_off == std::vector<bool>{true, false});
    CHECK(suspended.services[0].homes[1].status == Status::boat_only);
    CHECK(suspended.islands_without_boat == std::vector{model::IslandId{0}});
    CHECK(analyzed(town.study(), {.all_suspended = true}).services[0].cut_off == std::vector<bool>{true, true});
    CHECK(analyzed(town.study()).services[0].cut_off.empty());

    std::erase_if(town.study().timetable->trips, [](const model::Trip& trip) { return trip.route == model::RouteId{0}; });
    const auto removed = analyzed(town.study());
    CHECK(removed.services[0].homes == suspended.services[0].homes);
    CHECK(removed.services[0].boats == suspended.services[0].boats);
    CHECK(removed.services[0].ledger == suspended.services[0].ledger);
    CHECK(removed.islands_without_boat == suspended.islands_without_boat);
}

TEST_CASE("with weather's shares a home without boats for a tenth of the days is without them 36.5 days a year") {
    auto town = sailing_town();
    CHECK(!analyzed(town.study()).services[0].boats[0]->days_without_per_year);
    town.study().ferry_rules.lost_day_share["blue"].fill(0.1);
    const auto result = analyzed(town.study());
    CHECK(std::abs(*result.services[0].boats[0]->days_without_per_year - 36.5) < 1e-9);
    CHECK(!result.services[0].boats[1]->days_without_per_year);  // nobody says how often its other boat stops
}

TEST_CASE("a home whose island has the service on foot has no boat answer, and a facility closed that day none either") {
    auto town = sailing_town();
    town.town_.home('C');
    CHECK(!analyzed(town.study()).services[0].boats[2]);
    town.study().facilities[0].status = model::FacilityStatus::closed;
    const auto closed = analyzed(town.study());
    for (const auto& home : closed.services[0].homes) CHECK(home.status == Status::no_access);
}

TEST_CASE("one more boat never makes a home's day worse") {
    std::mt19937 random(3);
    for (int run = 0; run < 60; ++run) {
        auto town = sailing_town();
        const auto add_boat = [&] {
            const int minute = 6 * 60 + static_cast<int>(random() % 600);
            const auto clock = [](int time) {
                return std::to_string(100 + time / 60).substr(1) + ":" + std::to_string(100 + time % 60).substr(1);
            };
            const std::string piers[] = {"P1", "P2", "P3"};
            const auto from = random() % 3;
            town.boat("green", piers[from] + " " + clock(minute) + ", " + piers[(from + 1 + random() % 2) % 3] + " " +
                                   clock(minute + 20));
        };
        for (auto boats = random() % 4; boats > 0; --boats) add_boat();
        const auto before = analyzed(town.study());
        add_boat();
        const auto after = analyzed(town.study());
        for (std::size_t home = 0; home < 2; ++home) {
            const auto& less = *before.services[0].boats[home];
            const auto& more = *after.services[0].boats[home];
            if (!less.reached()) continue;
            REQUIRE(more.reached());
            CHECK(more.day.share >= less.day.share);
            CHECK(more.day.last_leave_s >= less.day.last_leave_s);
            if (less.day.best_s) CHECK(*more.day.best_s <= *less.day.best_s);
            if (less.day.median_s) CHECK(*more.day.median_s <= *less.day.median_s);
            if (less.same_day.possible()) {
                REQUIRE(more.same_day.possible());
                CHECK(*more.same_day.time_there_s >= *less.same_day.time_there_s);
                CHECK(more.same_day.share >= less.same_day.share);
            }
        }
    }
}

TEST_CASE("routes that sail on the day have a line and their sailings; suspended ones are left out") {
    auto town = sailing_town();
    const auto routes = analyzed(town.study()).ferry_routes;
    REQUIRE(routes.size() == 2);
    CHECK(routes[0].id == "blue");
    CHECK(routes[0].sailings == 3);
    CHECK(routes[0].line.size() == 2);
    CHECK(routes[0].line.front() == town.study().piers[0].place);
    CHECK(routes[1].sailings == 1);
    const auto without = analyzed(town.study(), {.suspended_routes = {"blue"}}).ferry_routes;
    REQUIRE(without.size() == 1);
    CHECK(without[0] == routes[1]);
    CHECK(analyzed(town.study(), {.all_suspended = true}).ferry_routes.empty());
    town.study().timetable->calendars[0].week[0] = false;  // the study's date is a Monday
    CHECK(analyzed(town.study()).ferry_routes.empty());
}
