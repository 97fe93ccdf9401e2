// SPDX-License-Identifier: MIT
#include <catch2/catch_test_macros.hpp>

#include "core/analysis/boat_trip.hpp"
#include "core/analysis/sailing_line.hpp"
#include "tests/analysis/boat_town.hpp"

using namespace circle15;
using network::FerryLegKind;
using test::at_clock;
using test::BoatTown;

namespace {

analysis::BoatTripAnswer asked(BoatTown& town, const analysis::BoatTime& time, std::size_t home = 0) {
    const analysis::Ground ground(town.study());
    return analysis::boat_to_service(ground, {.from = town.home(home), .rule = model::RuleId{0}, .options = {}}, time).value();
}

}  // namespace

TEST_CASE("door to door by the standard's example to the second: the slow walker misses the boat") {
    const auto seconds = [](double speed_m_per_s) {
        BoatTown town(speed_m_per_s);
        town.boat("blue", "P1 08:00, P2 08:10").boat("blue", "P1 12:00, P2 12:10").boat("blue", "P1 16:00, P2 16:10");
        const auto trip = asked(town, {.leave = at_clock("07:50"), .arrive = {}}).trip.value();
        return trip.served_s - trip.leave_s;
    };
    CHECK(seconds(1.2) == 1400);
    CHECK(seconds(0.8) == 15900);
}

TEST_CASE("a trip by boat walks, waits, boards, sails and walks, each leg where the last one ended") {
    BoatTown town;
    town.study().ferry_rules.alighting_s = 120;
    town.boat("blue", "P1 08:00, P2 08:10");
    const auto answer = asked(town, {.leave = at_clock("07:40"), .arrive = {}});
    REQUIRE(answer.trip);
    std::vector<FerryLegKind> kinds;
    for (const auto& leg : answer.trip->legs) kinds.push_back(leg.kind);
    CHECK(kinds == std::vector{FerryLegKind::walk, FerryLegKind::wait, FerryLegKind::board, FerryLegKind::sail,
                               FerryLegKind::alight, FerryLegKind::walk});
    CHECK(answer.trip->leave_by_s == at_clock("07:50"));
    CHECK(answer.trip->served_s == at_clock("08:16"));
    CHECK(answer.trip->demonstration);
    CHECK(answer.trip->legs[3].route == "blue line");
    CHECK(answer.trip->legs[3].from == "P1");
    for (std::size_t i = 1; i < answer.trip->legs.size(); ++i) {
        const auto& before = answer.trip->legs[i - 1].line.back();
        const auto& here = answer.trip->legs[i].line.front();
        CHECK(std::abs(before.lon - here.lon) < 1e-7);
        CHECK(std::abs(before.lat - here.lat) < 1e-7);
    }
    CHECK(!answer.missed);
}

TEST_CASE("the boat missed is named with the minutes") {
    BoatTown town;
    town.boat("blue", "P1 08:00, P2 08:10").boat("blue", "P1 12:00, P2 12:10");
    const auto late = asked(town, {.leave = at_clock("07:55"), .arrive = {}});
    REQUIRE(late.missed);
    CHECK(late.missed->by_s == 300);
    CHECK(late.missed->departs_s == at_clock("08:00"));
    CHECK(late.missed->leave_by_s == at_clock("07:50"));
    CHECK(late.trip->served_s == at_clock("12:14"));
    SECTION("to be there by a time, the latest boat in time and the next one too late") {
        const auto by = asked(town, {.leave = {}, .arrive = at_clock("12:00")});
        CHECK(by.trip->leave_s == at_clock("07:50"));
        CHECK(by.missed->by_s == 14 * 60);
        CHECK(by.missed->served_s == at_clock("12:14"));
    }
    SECTION("after the last boat only what was missed is left") {
        const auto evening = asked(town, {.leave = at_clock("18:00"), .arrive = {}});
        CHECK(!evening.trip);
        CHECK(evening.missed->departs_s == at_clock("12:00"));
    }
}

TEST_CASE("a study without a timetable has no trip by boat") {
    BoatTown town;
    town.study().timetable.reset();
    const analysis::Ground ground(town.study());
    CHECK(!analysis::boat_to_service(ground, {.from = town.home(0), .rule = model::RuleId{0}, .options = {}},
                                     {.leave = 0, .arrive = {}}));
}

TEST_CASE("a sailing is drawn along its shape between two of its calls, else from call to call") {
    model::Timetable timetable;
    const auto place = [](double km) { return model::LonLat{.lon = 122 + km / 95.6, .lat = 30.7}; };
    for (const double km : {0.0, 10.0, 20.0})
        timetable.stops.push_back({.id = "", .name = "", .place = place(km), .platforms = {}});
    model::Trip trip{.id = "t", .route = {}, .calendar = {}, .headsign = "", .shape = {}, .calls = {}, .headways = {}};
    model::Sailing sailing{.trip = model::TripId{0}, .route = {}, .calls = {}};
    for (std::uint32_t stop = 0; stop < 3; ++stop) sailing.calls.push_back({.stop = model::StopId{stop}});
    timetable.trips = {trip};
    CHECK(analysis::sailing_line(timetable, sailing, 0, 2) == model::Line{place(0), place(10), place(20)});

    const model::LonLat bend{.lon = place(15).lon, .lat = 30.8};
    timetable.shapes = {{.id = "s", .line = {place(0), place(5), place(10), bend, place(20)}}};
    timetable.trips[0].shape = model::ShapeId{0};
    CHECK(analysis::sailing_line(timetable, sailing, 1, 2) == model::Line{place(10), bend, place(20)});
    CHECK(analysis::sailing_line(timetable, sailing, 0, 1) == model::Line{place(0), place(5), place(10)});
    SECTION("a shape that passes elsewhere is not used") {
        timetable.shapes[0].line = {bend, bend};
        CHECK(analysis::sailing_line(timetable, sailing, 0, 1) == model::Line{place(0), place(10)});
    }
}
