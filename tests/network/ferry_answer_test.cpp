// SPDX-License-Identifier: MIT
#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

#include "core/network/ferry_answer.hpp"
#include "tests/network/ferry_world.hpp"

using namespace circle15;
using namespace circle15::network;
using Catch::Matchers::WithinAbs;
using test::clock_s;
using test::FerryWorld;

namespace {

BoatAnswer answer_of(const FerryWorld& world, const FerryService& service, const std::vector<PierWalk>& home,
                     const DayWindow& window = {}) {
    const FerryDay day = world.day();
    return boat_answer(PierProfiles(day, service), home, window);
}

/// Served at, leaving home at `leave`; nothing where no boat helps.
std::optional<DaySeconds> served(const FerryWorld& world, const FerryService& service, const std::vector<PierWalk>& home,
                                 std::string_view leave) {
    const FerryDay day = world.day();
    const PierProfiles profiles(day, service);
    const DaySeconds at = clock_s(leave);
    for (const HomeStep& step : steps_from(profiles, home))
        if (step.after < at && at <= step.leave_by) return step.boarding.served.at;
    return std::nullopt;
}

}  // namespace

TEST_CASE("Waiting for three boats a day matches the standard's figures") {
    FerryWorld world;
    world.boat("blue", "A 08:00, B 08:10").boat("blue", "A 12:00, B 12:10").boat("blue", "A 16:00, B 16:10");
    const DayWindow window{.from = clock_s("07:00"), .to = clock_s("16:00")};
    const std::vector<PierWalk> home{world.walk("A", 0)};
    const FerryService island{.facilities = {world.at("B", 0)}, .service_s = 0};
    const double sail_s = 600;

    SECTION("all three sail") {
        const BoatAnswer answer = answer_of(world, island, home, window);
        CHECK(*answer.mean_wait_s == 110 * 60);
        CHECK(*answer.mean_s == 110 * 60 + sail_s);
        CHECK(*answer.median_s == 105 * 60 + sail_s);
        CHECK_THAT(*answer.p90_s, WithinAbs(213 * 60 + sail_s, 1e-6));
        CHECK(*answer.worst_s == 240 * 60 + sail_s);
        CHECK(*answer.best_s == sail_s);
        CHECK(answer.share == 1.0);
        CHECK(answer.useful_sailings == 3);
    }
    SECTION("the noon boat is cancelled") {
        world.timetable.trips.erase(world.timetable.trips.begin() + 1);
        const BoatAnswer answer = answer_of(world, island, home, window);
        CHECK_THAT(*answer.mean_wait_s, WithinAbs(13000, 1e-6));
        CHECK(*answer.median_s == 210 * 60 + sail_s);
        CHECK_THAT(*answer.p90_s, WithinAbs(426 * 60 + sail_s, 1e-6));
    }
}

TEST_CASE("Door to door to the second, and one walker too slow for the boat") {
    FerryWorld world;
    world.boat("blue", "A 08:00, B 08:10").boat("blue", "A 12:00, B 12:10").boat("blue", "A 16:00, B 16:10");
    world.rules.boarding_s = 300;
    // 300 m to the pier and 240 m from it.
    CHECK(*served(world, {.facilities = {world.at("B", 200)}, .service_s = 0}, {world.walk("A", 250)}, "07:50") -
              clock_s("07:50") ==
          1400);
    CHECK(*served(world, {.facilities = {world.at("B", 300)}, .service_s = 0}, {world.walk("A", 375)}, "07:50") -
              clock_s("07:50") ==
          15900);
}

TEST_CASE("A boat is caught at the last second and missed one later") {
    FerryWorld world;
    world.boat("blue", "A 08:00, B 08:30").boat("blue", "A 10:00, B 10:30");
    world.rules.boarding_s = 600;
    world.rules.alighting_s = 180;
    const FerryService clinic{.facilities = {world.at("B", 60)}, .service_s = 1800};
    const std::vector<PierWalk> home{world.walk("A", 300)};
    CHECK(served(world, clinic, home, "07:45") == clock_s("08:34"));
    CHECK(served(world, clinic, home, "07:45:01") == clock_s("10:34"));
    CHECK(served(world, clinic, home, "09:45") == clock_s("10:34"));
    CHECK(!served(world, clinic, home, "09:45:01"));
    const BoatAnswer answer = answer_of(world, clinic, home);
    CHECK(answer.first_leave_s == clock_s("07:45"));
    CHECK(answer.last_leave_s == clock_s("09:45"));
    CHECK_THAT(answer.share, WithinAbs(165.0 / 600, 1e-12));
    CHECK(!answer.worst_s);
    CHECK(!answer.median_s);
    CHECK(*answer.best_s == 49 * 60);
}

TEST_CASE("Allowances of a route and of a pier replace the usual ones, the longer of the two counting") {
    FerryWorld world;
    world.boat("blue", "A 08:00, B 08:30");
    world.rules.boarding_s = 600;
    const FerryService island{.facilities = {world.at("B", 0)}, .service_s = 0};
    const std::vector<PierWalk> home{world.walk("A", 0)};
    CHECK(answer_of(world, island, home).last_leave_s == clock_s("07:50"));
    world.rules.by_route["blue"] = {.boarding_s = 120, .alighting_s = {}};
    CHECK(answer_of(world, island, home).last_leave_s == clock_s("07:58"));
    world.rules.by_pier["A"] = {.boarding_s = 900, .alighting_s = {}};
    CHECK(answer_of(world, island, home).last_leave_s == clock_s("07:45"));
}

TEST_CASE("A boat with a longer check-in sails later and is left out of reach sooner") {
    FerryWorld world;
    world.boat("car", "A 09:00, B 09:30").boat("small", "A 08:55, B 09:40");
    world.rules.by_route["car"] = {.boarding_s = 1800, .alighting_s = {}};
    const FerryService island{.facilities = {world.at("B", 0)}, .service_s = 0};
    const std::vector<PierWalk> home{world.walk("A", 0)};
    CHECK(served(world, island, home, "08:30") == clock_s("09:30"));
    CHECK(served(world, island, home, "08:31") == clock_s("09:40"));
    CHECK(answer_of(world, island, home).useful_sailings == 2);
}

TEST_CASE("People change boats on a third island, on the same pier or on foot to another") {
    FerryWorld world;
    world.rules.boarding_s = 600;
    world.rules.alighting_s = 180;
    world.boat("blue", "A 08:00, C 08:30");
    const std::vector<PierWalk> home{world.walk("A", 0)};
    const FerryService island{.facilities = {world.at("B", 0)}, .service_s = 0};
    SECTION("there are just the allowances' 13 minutes between the boats") {
        world.boat("red", "C 08:43, B 09:00");
        CHECK(served(world, island, home, "07:00") == clock_s("09:03"));
        CHECK(answer_of(world, island, home).boats == 2);
    }
    SECTION("a minute less is too short") {
        world.boat("red", "C 08:42, B 09:00");
        CHECK(!served(world, island, home, "07:00"));
    }
    SECTION("the same boat going on needs no allowance") {
        world.timetable.trips.clear();
        world.boat("blue", "A 08:00, C 08:30/08:31, B 09:00");
        CHECK(served(world, island, home, "07:00") == clock_s("09:03"));
        CHECK(answer_of(world, island, home).boats == 1);
    }
    SECTION("the other pier is ten minutes away") {
        world.boat("red", "D 08:53, B 09:10").footpath("C", "D", 600);
        CHECK(served(world, island, home, "07:00") == clock_s("09:13"));
    }
    SECTION("two footpaths in a row are no walk: it was not searched so far") {
        world.boat("red", "D 08:53, B 09:10").footpath("C", "E", 240).footpath("E", "D", 360);
        CHECK(!served(world, island, home, "07:00"));
    }
    SECTION("the timetable asks for forty minutes between landing and departure") {
        world.boat("red", "C 09:09, B 09:30").boat("red", "C 09:10, B 09:40").change("C", "C", true, 2400);
        CHECK(served(world, island, home, "07:00") == clock_s("09:43"));
    }
    SECTION("the timetable forbids the change") {
        world.boat("red", "C 09:00, B 09:30").change("C", "C", false, 0);
        CHECK(!served(world, island, home, "07:00"));
    }
}

TEST_CASE("Facilities make people wait for opening and serve them before closing") {
    FerryWorld world;
    world.boat("blue", "A 07:00, B 07:20")
        .boat("blue", "A 11:00, B 11:10")
        .boat("blue", "A 16:25, B 16:35")
        .boat("blue", "A 17:00, B 17:10");
    const std::vector<PierWalk> home{world.walk("A", 0)};
    const std::vector<model::OpenSpan> hours{{.from = clock_s("08:00"), .to = clock_s("11:30")},
                                             {.from = clock_s("13:30"), .to = clock_s("17:00")}};
    const FerryService clinic{.facilities = {world.at("B", 0, hours)}, .service_s = 25 * 60};
    CHECK(served(world, clinic, home, "06:00") == clock_s("08:00"));
    CHECK(served(world, clinic, home, "10:00") == clock_s("13:30"));
    CHECK(served(world, clinic, home, "16:25") == clock_s("16:35"));
    CHECK(!served(world, clinic, home, "16:26"));
    SECTION("a farther one that never closes serves sooner") {
        const FerryService both{.facilities = {world.at("B", 0, hours), world.at("B", 1800)}, .service_s = 25 * 60};
        CHECK(served(world, both, home, "10:00") == clock_s("11:40"));
        CHECK(served(world, both, home, "17:00") == clock_s("17:40"));
    }
    SECTION("a day on which it does not open serves nobody") {
        const FerryService closed{.facilities = {world.at("B", 0, {})}, .service_s = 0};
        CHECK(!served(world, closed, home, "06:00"));
    }
}

TEST_CASE("Boats past midnight are caught in the evening") {
    FerryWorld world;
    world.boat("night", "A 24:30, B 25:10");
    const FerryService island{.facilities = {world.at("B", 0)}, .service_s = 0};
    const BoatAnswer answer =
        answer_of(world, island, {world.walk("A", 600)}, {.from = clock_s("20:00"), .to = clock_s("24:00")});
    CHECK(answer.last_leave_s == clock_s("24:20"));
    CHECK(answer.share == 1.0);
    CHECK(*answer.worst_s == clock_s("05:10"));
    CHECK(answer.useful_sailings == 1);
}

TEST_CASE("A longest sensible wait leaves parts of the day without an answer") {
    FerryWorld world;
    world.boat("blue", "A 08:00, B 08:30").boat("blue", "A 12:00, B 12:30");
    world.rules.longest_wait_s = 3600;
    const FerryService island{.facilities = {world.at("B", 0)}, .service_s = 0};
    const BoatAnswer answer =
        answer_of(world, island, {world.walk("A", 0)}, {.from = clock_s("07:00"), .to = clock_s("17:00")});
    CHECK_THAT(answer.share, WithinAbs(0.2, 1e-12));
    CHECK(*answer.mean_wait_s == 1800);
    CHECK(!answer.median_s);
}
