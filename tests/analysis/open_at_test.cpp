// SPDX-License-Identifier: MIT
#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>
#include <cstdlib>

#include "core/analysis/analyze.hpp"
#include "core/analysis/open_walks.hpp"
#include "core/analysis/service_walks.hpp"
#include "core/analysis/trip.hpp"
#include "tests/support/ascii_town.hpp"
#include "tests/support/open_hours.hpp"

using namespace circle15;
using analysis::Cause;
using analysis::Status;
using Catch::Approx;
using test::AsciiTown;

namespace {

constexpr model::DaySeconds clock(int hour, int minute = 0) { return (hour * 60 + minute) * 60; }

/// Walks are rounded up to the second.
bool about(model::DaySeconds time, model::DaySeconds expected) { return std::abs(time - expected) <= 1; }

/// A kilometre of street at 1 m/s and 10 minutes: F1 at A opens 08:00-12:00, F2 600 m east of it 10:00-20:00. H1 lives a
/// minute from F1 and nine from F2, H2 five from either.
AsciiTown two_hours() {
    AsciiTown town(
        "~~~~~~~~~~~~~~~\n"
        "~ A---------B ~\n"
        "~~~~~~~~~~~~~~~\n",
        100);
    town.rule("clinic", 1.0, 10).facility('A', "clinic").facility({'A', 600}, "clinic");
    town.home({'A', 60}).home({'A', 300});
    test::set_hours(town.study, "F1", "Mo-Su 08:00-12:00");
    test::set_hours(town.study, "F2", "Mo-Su 10:00-20:00");
    return town;
}

analysis::ServiceResult at(const AsciiTown& town, model::DaySeconds time,
                           analysis::WalkRule walk = analysis::WalkRule::to_facility) {
    return analysis::analyze(town.study, {.at = time, .walk = walk}).services[0];
}

}  // namespace

TEST_CASE("only what is open on arrival counts, the nearest or the next") {
    const auto town = two_hours();
    SECTION("the nearest is open") {
        CHECK(at(town, clock(8)).homes[0].nearest == model::FacilityId{0});
        CHECK(*at(town, clock(8)).homes[0].minutes() == Approx(1).margin(1e-4));
    }
    SECTION("the nearest has closed, the next is open") {
        const auto home = at(town, clock(13)).homes[0];
        CHECK(home.status == Status::covered);
        CHECK(home.nearest == model::FacilityId{1});
        CHECK(*home.minutes() == Approx(9).margin(1e-4));
    }
    SECTION("a facility that opens on the way counts, one that opens a second too late does not") {
        CHECK(at(town, clock(7, 59) + 1).homes[0].status == Status::covered);
        CHECK(at(town, clock(7, 59) - 1).homes[0].status == Status::no_access);
        CHECK(at(town, clock(7, 55) + 1).homes[1].status == Status::covered);
    }
    SECTION("one that closes on the way does not") {
        CHECK(at(town, clock(11, 59) - 1).homes[0].nearest == model::FacilityId{0});
        CHECK(at(town, clock(11, 59) + 1).homes[0].nearest == model::FacilityId{1});
    }
    SECTION("at night nobody is covered, for want of opening and not of streets, and no boat is asked") {
        const auto night = at(town, clock(22));
        for (const auto& home : night.homes) {
            CHECK(home.status == Status::no_access);
            CHECK(home.cause == Cause::closed);
            CHECK_FALSE(home.minutes());
        }
        CHECK(night.gaps.size() == 1);
        CHECK(night.gaps[0].action == analysis::Action::extend_hours);
        REQUIRE(night.areas.size() > 0);
        CHECK(night.areas.back().street_m == 0);
    }
}

TEST_CASE("of two with the same hours the farther may have opened when the nearer had not") {
    auto town = two_hours();
    test::set_hours(town.study, "F2", "Mo-Su 08:00-12:00");
    // At 07:55 one is at F1 at 07:56, still closed, and at F2 at 08:04.
    const auto home = at(town, clock(7, 55)).homes[0];
    CHECK(home.status == Status::covered);
    CHECK(home.nearest == model::FacilityId{1});
    CHECK(*home.minutes() == Approx(9).margin(1e-4));
}

TEST_CASE("a verdict that flips because one comes ten per cent later or sooner is borderline") {
    auto town = two_hours();
    town.study.facilities.pop_back();
    // H2 walks five minutes: leaving at 11:54:40 it is there at 11:59:40, slower by a tenth at 12:00:13.
    CHECK(at(town, clock(11, 54) + 40).homes[1].stability == analysis::Stability::borderline);
    CHECK(at(town, clock(11, 50)).homes[1].stability == analysis::Stability::certain);
    CHECK(at(town, clock(11, 54) + 40).homes[1].status == Status::covered);
}

TEST_CASE("by the way back it counts what is open when one leaves it, by the worse what is open on arrival") {
    const auto town = two_hours();
    using enum analysis::WalkRule;
    CHECK(at(town, clock(7, 59), from_facility).homes[0].status == Status::no_access);
    CHECK(at(town, clock(8), from_facility).homes[0].nearest == model::FacilityId{0});
    CHECK(at(town, clock(11, 59), from_facility).homes[0].nearest == model::FacilityId{0});
    CHECK(at(town, clock(11, 59) + 1, worse).homes[0].nearest == model::FacilityId{1});
    CHECK(at(town, clock(7, 59) + 1, worse).homes[0].nearest == model::FacilityId{0});
}

TEST_CASE("hours not known are open at any time, and 24/7 is past midnight too") {
    auto town = two_hours();
    test::set_hours(town.study, "F2", "24/7");
    CHECK(at(town, clock(23, 59)).homes[1].nearest == model::FacilityId{1});
    town.study.facilities[0].opening_hours.reset();
    CHECK(at(town, clock(3)).homes[0].nearest == model::FacilityId{0});
}

TEST_CASE("places are given at facilities that are open on arrival alone") {
    auto town = two_hours();
    town.study.standard.rules[0].places_per_1000 = 1000;
    town.study.facilities[0].capacity = 100;
    town.study.facilities[1].capacity = 1;
    const auto analysis = analysis::analyze(town.study, {.at = clock(13), .capacity = true}).services[0];
    REQUIRE(analysis.places);
    CHECK(analysis.places->placed == 1);
    CHECK(analysis.places->without_place == 15);
}

TEST_CASE("a trip waits until it opens, or goes where it is open sooner, and names what is nearer but closed") {
    const auto town = two_hours();
    const analysis::Ground ground(town.study);
    analysis::TripQuery query{.from = town.study.homes[0].place, .rule = {0}};
    SECTION("without a time it leads to the nearest of the day") {
        const auto answer = analysis::walk_answer(ground, query);
        CHECK(answer.trip->facility == model::FacilityId{0});
        CHECK_FALSE(answer.trip->clock);
        CHECK_FALSE(answer.nearer);
    }
    SECTION("too early: a wait") {
        query.leave = clock(7, 30);
        const auto answer = analysis::walk_answer(ground, query);
        CHECK(answer.trip->facility == model::FacilityId{0});
        CHECK(about(answer.trip->clock->arrive_s, clock(7, 31)));
        CHECK(answer.trip->clock->served_s == clock(8));
        CHECK(answer.trip->clock->closes_s == clock(12));
    }
    SECTION("too late for the nearest: the next, and the nearest is named") {
        query.leave = clock(12, 30);
        const auto answer = analysis::walk_answer(ground, query);
        CHECK(answer.trip->facility == model::FacilityId{1});
        CHECK(about(answer.trip->clock->served_s, clock(12, 39)));
        REQUIRE(answer.nearer);
        CHECK(answer.nearer->facility == model::FacilityId{0});
        CHECK(model::serves(answer.nearer->why));
        CHECK_FALSE(answer.nearer->opens_s);
    }
    SECTION("too late for all") {
        query.leave = clock(22);
        const auto answer = analysis::walk_answer(ground, query);
        CHECK_FALSE(answer.trip);
        CHECK(answer.nearer->facility == model::FacilityId{0});
    }
    SECTION("to be served by a time, the visit within opening hours, one leaves as late as can be") {
        query.arrive = clock(11, 45);  // a visit takes 30 minutes
        const auto answer = analysis::walk_answer(ground, query);
        CHECK(answer.trip->facility == model::FacilityId{1});
        CHECK(about(answer.trip->clock->leave_s, clock(11, 36)));
        query.arrive = clock(9);
        CHECK(about(analysis::walk_answer(ground, query).trip->clock->leave_s, clock(8, 59)));
        query.arrive = clock(7);
        CHECK_FALSE(analysis::walk_answer(ground, query).trip);
    }
}

TEST_CASE("a trip on a day of rest says which nearer one is closed that day") {
    auto town = two_hours();
    test::set_hours(town.study, "F1", "Mo-Fr 08:00-12:00");
    const analysis::Ground ground(town.study);
    const analysis::TripQuery query{
        .from = town.study.homes[0].place, .rule = {0}, .options = {.date = model::date_from("2026-01-11")}};
    const auto answer = analysis::walk_answer(ground, query);
    CHECK(answer.trip->facility == model::FacilityId{1});
    REQUIRE(answer.nearer);
    CHECK(answer.nearer->facility == model::FacilityId{0});
    CHECK(answer.nearer->why == model::Serving::closed_that_day);
}

TEST_CASE("quality and slope are those of the way to the facility that is open") {
    auto town = two_hours();
    town.study.facilities[1].quality = model::Quality::modelled;
    CHECK(at(town, clock(9)).homes[0].quality == model::Quality::surveyed);
    CHECK(at(town, clock(13)).homes[0].quality == model::Quality::modelled);
    const analysis::Ground ground(town.study);
    const analysis::ServiceWalks walks(ground, town.study.standard.rules[0], {.at = clock(13)},
                                       {.date = town.study.date, .calendar = town.study.calendar});
    CHECK(walks.way_m(network::SlopeShape::uncapped, {0}, {1}) == Approx(540).margin(0.01));
    CHECK(walks.way_m(network::SlopeShape::uncapped, {0}, {0}) == Approx(60).margin(0.01));
}
