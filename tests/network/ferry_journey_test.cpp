// SPDX-License-Identifier: MIT
#include <catch2/catch_test_macros.hpp>
#include <format>
#include <string>

#include "core/network/ferry_journey.hpp"
#include "tests/network/ferry_world.hpp"

using namespace circle15;
using namespace circle15::network;
using test::clock_s;
using test::FerryWorld;

namespace {

std::string clock(DaySeconds time) { return std::format("{:02}:{:02}", time / 3600, time / 60 % 60); }

/// One leg a line, as a person would write it.
std::string told(const FerryWorld& world, const FerryJourney& journey) {
    const auto place = [&](std::optional<StopId> stop, const std::string& otherwise) {
        return stop ? world.timetable.stops[stop->at()].id : otherwise;
    };
    std::string text;
    for (std::size_t i = 0; i < journey.legs.size(); ++i) {
        const FerryLeg& leg = journey.legs[i];
        const bool first = i == 0;
        text += std::format("{}-{} {} {}", clock(leg.from), clock(leg.to), name_of(leg.kind),
                            place(leg.from_stop, first ? "home" : "door"));
        if (leg.to_stop != leg.from_stop) text += " to " + place(leg.to_stop, "door");
        text += '\n';
    }
    return text;
}

struct Archipelago {
    FerryWorld world;
    std::vector<PierWalk> home{world.walk("A", 600)};
    FerryService clinic{.facilities = {world.at("B", 300, {{.from = clock_s("09:30"), .to = clock_s("17:00")}})},
                        .service_s = 1800};
    Archipelago() {
        world.rules.boarding_s = 600;
        world.rules.alighting_s = 180;
        world.boat("blue", "A 07:30, E 07:40/07:45, C 08:00").boat("red", "D 08:40, B 09:00").footpath("C", "D", 720);
        world.boat("blue", "A 10:00, C 10:30").boat("red", "D 11:00, B 11:20");
    }
};

}  // namespace

TEST_CASE("A journey is told leg by leg with the clock") {
    Archipelago town;
    const FerryDay day = town.world.day();
    const PierProfiles profiles(day, town.clinic);
    const auto journey = journey_leaving(profiles, town.home, clock_s("07:00"));
    REQUIRE(journey);
    CHECK(told(town.world, *journey) ==
          "07:00-07:10 walk home to A\n"
          "07:10-07:20 wait A\n"
          "07:20-07:30 board A\n"
          "07:30-08:00 sail A to C\n"
          "08:00-08:03 alight C\n"
          "08:03-08:15 walk C to D\n"
          "08:15-08:30 wait D\n"
          "08:30-08:40 board D\n"
          "08:40-09:00 sail D to B\n"
          "09:00-09:03 alight B\n"
          "09:03-09:08 walk B to door\n"
          "09:08-09:30 opening door\n");
    CHECK(journey->served == Served{.at = clock_s("09:30"), .boats = 2});
    CHECK(journey->leave_by == clock_s("07:10"));
    CHECK(day.sailings()[*journey->legs[3].sailing].calls[journey->legs[3].alight_call].stop == town.world.stop("C"));
}

TEST_CASE("A journey to be there by a time leaves as late as it can") {
    Archipelago town;
    const FerryDay day = town.world.day();
    const PierProfiles profiles(day, town.clinic);
    CHECK(journey_arriving(profiles, town.home, clock_s("11:28"))->leave == clock_s("09:40"));
    CHECK(journey_arriving(profiles, town.home, clock_s("11:27"))->leave == clock_s("07:10"));
    CHECK(journey_arriving(profiles, town.home, clock_s("11:27"))->legs.front().kind == FerryLegKind::walk);
    CHECK(!journey_arriving(profiles, town.home, clock_s("09:29")));
}

TEST_CASE("The boat missed and by how much is named") {
    Archipelago town;
    const FerryDay day = town.world.day();
    const PierProfiles profiles(day, town.clinic);
    const auto missed = boat_before(profiles, town.home, clock_s("07:13"));
    REQUIRE(missed);
    CHECK(missed->by_s == 180);
    CHECK(day.sailings()[missed->step.boarding.sailing].calls.front().depart == clock_s("07:30"));
    CHECK(!boat_before(profiles, town.home, clock_s("07:10")));
    const auto late = boat_after(profiles, town.home, clock_s("11:20"));
    REQUIRE(late);
    CHECK(late->by_s == 480);
    CHECK(!boat_after(profiles, town.home, clock_s("11:28")));
    CHECK(!journey_leaving(profiles, town.home, clock_s("09:41")));
}

TEST_CASE("Of boats that serve at the same moment the one with fewer changes is told") {
    FerryWorld world;
    world.boat("red", "A 08:10, C 08:20").boat("red", "C 08:30, B 09:00").boat("blue", "A 08:00, B 09:00");
    const FerryDay day = world.day();
    const FerryService island{.facilities = {world.at("B", 0)}, .service_s = 0};
    const PierProfiles profiles(day, island);
    const std::vector<PierWalk> home{world.walk("A", 0)};
    CHECK(journey_leaving(profiles, home, clock_s("07:30"))->served.boats == 1);
    CHECK(journey_leaving(profiles, home, clock_s("08:05"))->served.boats == 2);
}
