// SPDX-License-Identifier: MIT
#include <catch2/catch_test_macros.hpp>

#include "core/report/boat_trip_text.hpp"
#include "tests/support/two_islands.hpp"

using namespace circle15;
using network::FerryLegKind;
using report::Lang;
using report_test::number;
using report_test::text;
using report_test::value_of;

namespace {

constexpr model::DaySeconds hour = 3600;

analysis::TripLeg street(bool link, const char* name, double length_m, double minutes) {
    return {.link = link, .street = name, .length_m = length_m, .minutes = minutes};
}

/// From home at 7:40 to the pier P1 by 7:44:30, the boat of 8:00 to P2, and 2 minutes up to the clinic, which opens at 8:30.
analysis::BoatTripAnswer morning_boat() {
    analysis::BoatTrip trip{
        .facility = {0}, .leave_s = 7 * hour + 2400, .leave_by_s = 7 * hour + 3030, .served_s = 8 * hour + 1800};
    const auto leg = [&](FerryLegKind kind, model::DaySeconds from, model::DaySeconds to) -> analysis::BoatLeg& {
        trip.legs.push_back({.kind = kind, .from_s = from, .to_s = to, .line = {{122, 30}}});
        return trip.legs.back();
    };
    auto& there = leg(FerryLegKind::walk, trip.leave_s, 7 * hour + 2670);
    there.to = "P1";
    there.line = {{122, 30}, {122.001, 30}};
    there.streets = {street(true, "", 12, 0.2), street(false, "Shore Road", 250, 4), street(false, "Shore Road", 10, 0.2),
                     street(true, "", 0.4, 0.1)};
    leg(FerryLegKind::wait, 7 * hour + 2670, 7 * hour + 3300).from = "P1";
    leg(FerryLegKind::board, 7 * hour + 3300, 8 * hour).from = "P1";
    auto& boat = leg(FerryLegKind::sail, 8 * hour, 8 * hour + 600);
    boat.from = "P1";
    boat.to = "P2";
    boat.route = "blue line";
    boat.trip = "b1";
    leg(FerryLegKind::alight, 8 * hour + 600, 8 * hour + 660).from = "P2";
    auto& up = leg(FerryLegKind::walk, 8 * hour + 660, 8 * hour + 780);
    up.from = "P2";
    up.streets = {street(true, "", 5, 0.1), street(false, "", 100, 1.7), street(true, "", 0.6, 0.2)};
    leg(FerryLegKind::opening, 8 * hour + 780, 8 * hour + 1799);
    return {.trip = trip};
}

}  // namespace

TEST_CASE("a trip by boat is told leg by leg, with the streets of each walk and what else catches the same boat") {
    auto town = report_test::two_islands();
    town.study.timetable.emplace();
    const analysis::TripQuery query{.from = {122.5, 30.25}, .rule = {0}};
    const analysis::BoatTime leave{.leave = 7 * hour + 2400};
    auto answer = morning_boat();
    const auto told = [&](Lang lang) {
        return report::boat_trip_text(town.study, query, leave, answer, {.lang = lang, .unicode = false});
    };
    CHECK(told(Lang::en) == R"(clinic  F1 (F1)
By boat, 2026-01-05, leaving at 07:40: leave 07:40, served 08:30, 50 min in all; leaving by 07:50 catches the same boat

from   to     minutes  leg             where             route, distance
-----  -----  -------  --------------  ----------------  ---------------
07:40  07:44      4.5  walk            start -> P1
                  0.2                    to the street   12 m
                  4.0                    Shore Road      250 m
                  0.2                    Shore Road      10 m
07:44  07:55     10.5  wait            P1
07:55  08:00      5.0  boarding        P1
08:00  08:10     10.0  sail            P1 -> P2          blue line
08:10  08:11      1.0  alight          P2
08:11  08:13      2.0  walk            P2 -> F1
                  0.1                    to the street   5 m
                  1.7                    unnamed street  100 m
                  0.2                    to the door     1 m
08:13  08:30     17.0  until it opens  F1
)");
    answer.trip->leave_by_s = answer.trip->leave_s;
    answer.trip->approximate = true;
    CHECK(told(Lang::en).contains(", 50 min in all; by the interval between boats\n\n"));
    CHECK(told(Lang::zh).contains("乘船，2026-01-05，出门 07:40：07:40 出门，08:30 办理，共 50 分钟；按班次间隔估计\n\n"));
}

TEST_CASE("without a boat in time, what is missed and by how much") {
    auto town = report_test::two_islands();
    town.study.timetable.emplace().feed.demonstration = true;
    const analysis::TripQuery query{.from = {122.5, 30.25}, .rule = {0}};
    const analysis::BoatTripAnswer answer{.missed = analysis::MissedBoat{.pier = "P1",
                                                                         .route = "blue line",
                                                                         .departs_s = 8 * hour,
                                                                         .leave_by_s = 7 * hour + 3000,
                                                                         .served_s = 8 * hour + 1801,
                                                                         .by_s = 420}};
    const auto told = [&](const analysis::BoatTime& time) {
        return report::boat_trip_text(town.study, query, time, answer, {.lang = Lang::en, .unicode = false});
    };
    CHECK(told({.leave = 8 * hour}) ==
          "By boat: 2026-01-05, leaving at 08:00: no boat gets to an open facility (clinic).\n"
          "The boat before leaves too early by 7 min: 08:00 from P1 (blue line), for which one leaves by 07:50.\n"
          "DEMONSTRATION timetable, not for travel.\n");
    CHECK(told({.arrive = 8 * hour})
              .contains("to be served by 08:00: no boat gets to an open facility (clinic).\n"
                        "The boat after comes too late by 7 min: 08:00 from P1 (blue line), served from 08:31 on.\n"));
    const auto layer = report::boat_trip_layer(town.study, query, {.leave = 8 * hour}, answer);
    CHECK(layer.features.empty());
    CHECK(value_of(layer.members, "reached") == model::Value{false});
    CHECK(value_of(layer.members, "demonstration") == model::Value{true});
    CHECK(value_of(layer.members, "asked_leave") == text("08:00"));
    CHECK(value_of(layer.members, "asked_arrive") == model::Value{});
    CHECK(value_of(layer.members, "missed_leave_by") == text("07:50"));
    CHECK(value_of(layer.members, "missed_served") == text("08:31"));
    CHECK(value_of(layer.members, "missed_by_minutes") == model::Value{7.0});
}

TEST_CASE("the layer of a trip by boat has a feature a leg, numbered, with its times and the streets by name once each") {
    auto town = report_test::two_islands();
    town.study.timetable.emplace();
    const analysis::TripQuery query{.from = {122.5, 30.25}, .rule = {0}};
    const auto layer = report::boat_trip_layer(town.study, query, {.leave = 7 * hour + 2400}, morning_boat());
    REQUIRE(layer.features.size() == 7);
    CHECK(value_of(layer.members, "facility") == text("F1"));
    CHECK(value_of(layer.members, "leave") == text("07:40"));
    CHECK(value_of(layer.members, "leave_by") == text("07:50"));
    CHECK(value_of(layer.members, "served") == text("08:30"));
    CHECK(value_of(layer.members, "minutes") == model::Value{50.0});
    const auto& walk = layer.features[0].properties;
    CHECK(value_of(walk, "leg") == number(1));
    CHECK(value_of(walk, "kind") == text("walk"));
    CHECK(value_of(walk, "streets") == text("Shore Road"));
    CHECK(value_of(walk, "minutes") == model::Value{4.5});
    CHECK(value_of(walk, "to_time") == text("07:44"));
    CHECK(std::holds_alternative<model::Line>(layer.features[0].geometry));
    CHECK(std::holds_alternative<model::LonLat>(layer.features[1].geometry));
    CHECK(value_of(layer.features[3].properties, "route") == text("blue line"));
    CHECK(value_of(layer.features[3].properties, "trip") == text("b1"));
    // The last leg ends when the service begins, rounded up; others when the next begins.
    CHECK(value_of(layer.features[6].properties, "to_time") == text("08:30"));
}
