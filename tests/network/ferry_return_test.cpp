// SPDX-License-Identifier: MIT
#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

#include "core/network/ferry_return.hpp"
#include "tests/network/ferry_world.hpp"

using namespace circle15;
using namespace circle15::network;
using Catch::Matchers::WithinAbs;
using test::clock_s;
using test::FerryWorld;

namespace {

ReturnAnswer return_of(const FerryWorld& world, const FerryService& service, const std::vector<PierWalk>& home,
                       const ReturnRules& rules = {}) {
    const FerryDay day = world.day();
    return ReturnTrips(day, std::span(&service, 1), rules).answers(home, {}).front();
}

/// Out at 08:00 and back at 15:00; the clinic is 10 minutes from its pier, home 20 minutes from its own.
struct DayOut {
    FerryWorld world;
    std::vector<PierWalk> home{world.walk("A", 1200)};
    DayOut() {
        world.boat("out", "A 08:00, B 09:00").boat("back", "B 15:00, A 16:00");
        world.rules.boarding_s = 600;
        world.rules.alighting_s = 180;
    }
};

}  // namespace

TEST_CASE("Somebody goes out, is served and comes home the same day") {
    DayOut town;
    const ReturnAnswer answer = return_of(town.world, {.facilities = {town.world.at("B", 600)}, .service_s = 1800}, town.home);
    REQUIRE(answer.possible());
    // At the door 09:13, back at the pier by 14:50.
    CHECK(*answer.time_there_s == clock_s("14:40") - clock_s("09:13"));
    CHECK(answer.leave_home_by_s == clock_s("07:30"));
    CHECK_THAT(answer.share, WithinAbs(0.05, 1e-12));
    CHECK(answer.facility == 0U);
}

TEST_CASE("A return ten minutes too short is impossible, and possible with those ten minutes") {
    DayOut town;
    const auto served_for = [&](DaySeconds service_s) {
        return return_of(town.world, {.facilities = {town.world.at("B", 600)}, .service_s = service_s}, town.home).possible();
    };
    const DaySeconds stay_s = clock_s("14:40") - clock_s("09:13");
    CHECK(served_for(stay_s));
    CHECK(!served_for(stay_s + 1));
    CHECK(!served_for(stay_s + 600));
}

TEST_CASE("Opening hours decide on the return") {
    DayOut town;
    SECTION("it opens too late for the last boat") {
        const FerryService afternoon{
            .facilities = {town.world.at("B", 600, {{.from = clock_s("14:20"), .to = clock_s("17:00")}})}, .service_s = 1800};
        CHECK(!return_of(town.world, afternoon, town.home).possible());
    }
    SECTION("there is just the time") {
        const FerryService afternoon{
            .facilities = {town.world.at("B", 600, {{.from = clock_s("14:10"), .to = clock_s("17:00")}})}, .service_s = 1800};
        CHECK(return_of(town.world, afternoon, town.home).possible());
    }
    SECTION("it is the other facility that allows it, though it is reached later") {
        const FerryService two{.facilities = {town.world.at("B", 60, {{.from = clock_s("14:30"), .to = clock_s("17:00")}}),
                                              town.world.at("B", 3600)},
                               .service_s = 1800};
        const ReturnAnswer answer = return_of(town.world, two, town.home);
        REQUIRE(answer.possible());
        CHECK(answer.facility == 1U);
    }
}

TEST_CASE("The last boat home must be in time for the walk home before midnight") {
    FerryWorld world;
    world.boat("out", "A 20:00, B 20:30").boat("back", "B 23:00, A 23:50");
    const FerryService island{.facilities = {world.at("B", 0)}, .service_s = 0};
    CHECK(return_of(world, island, {world.walk("A", 600)}).possible());
    CHECK(!return_of(world, island, {world.walk("A", 601)}).possible());
    CHECK(return_of(world, island, {world.walk("A", 601)}, {.leave_from = 0, .home_by = clock_s("25:00")}).possible());
}

TEST_CASE("People may go out by one pier and come home by another, changing boats") {
    FerryWorld world;
    world.boat("north", "A 08:00, B 08:30").boat("south", "B 10:00, C 10:30").boat("south", "C 10:30, D 11:00");
    const FerryService island{.facilities = {world.at("B", 0)}, .service_s = 3600};
    CHECK(!return_of(world, island, {world.walk("A", 0)}).possible());
    const ReturnAnswer answer = return_of(world, island, {world.walk("A", 0), world.walk("D", 1800)});
    REQUIRE(answer.possible());
    CHECK(*answer.time_there_s == 5400);
}

TEST_CASE("Each service has its own answer and homes with the same boats share none of another's walk") {
    DayOut town;
    const FerryDay day = town.world.day();
    const std::vector<FerryService> services{{.facilities = {town.world.at("B", 0)}, .service_s = 0},
                                             {.facilities = {town.world.at("A", 0)}, .service_s = 0}};
    ReturnTrips trips(day, services);
    const auto near = trips.answers(std::vector{town.world.walk("A", 60)}, {});
    const auto far = trips.answers(std::vector{town.world.walk("A", 1800)}, {});
    REQUIRE(near.size() == 2);
    CHECK(near[0].leave_home_by_s == clock_s("07:49"));
    CHECK(far[0].leave_home_by_s == clock_s("07:20"));
    CHECK(near[0].time_there_s == far[0].time_there_s);
    CHECK(!near[1].possible());
}
