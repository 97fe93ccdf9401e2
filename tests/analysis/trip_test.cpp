// SPDX-License-Identifier: MIT
#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include "core/analysis/trip.hpp"
#include "core/model/errors.hpp"
#include "tests/support/ascii_town.hpp"
#include "tests/support/open_hours.hpp"

using namespace circle15;
using analysis::TripQuery;
using Catch::Approx;

namespace {

constexpr model::DaySeconds minute = 60;
constexpr model::DaySeconds hour = 3600;

/// 60 m a cell at 1 m/s, so that a cell is a minute: the clinic F1 is 3 minutes from home, F2 is 8 on the other side. The stay is
/// half an hour, the threshold 5 minutes; a Monday.
test::AsciiTown two_clinics() {
    test::AsciiTown town(
        "~~~~~~~~~~~~~~~~~\n"
        "~B--A-------C   ~\n"
        "~               ~\n"
        "~~~~~~~~~~~~~~~~~\n",
        60);
    town.rule("clinic", 1.0, 5).home({'A'}).facility({'B'}, "clinic").facility({'C'}, "clinic");
    town.study.date = std::chrono::year{2026} / 1 / 5;
    return town;
}

struct Asked {
    analysis::Ground ground;
    explicit Asked(const test::AsciiTown& town) : ground(town.study) {}

    [[nodiscard]] analysis::WalkAnswer ask(TripQuery query = {}) const {
        query.from = ground.study.homes[0].place;
        return analysis::walk_answer(ground, query);
    }
    [[nodiscard]] analysis::WalkAnswer leaving(model::DaySeconds leave) const { return ask({.leave = leave}); }
    [[nodiscard]] analysis::WalkAnswer arriving(model::DaySeconds arrive) const { return ask({.arrive = arrive}); }
};

constexpr model::FacilityId near{0};
constexpr model::FacilityId far{1};

}  // namespace

TEST_CASE("Without a time the trip leads to the nearest facility that serves that day") {
    auto town = two_clinics();
    SECTION("the nearest") {
        const auto answer = Asked(town).ask();
        REQUIRE(answer.trip);
        CHECK(answer.trip->facility == near);
        CHECK(answer.trip->minutes == Approx(3));
        CHECK(answer.trip->length_m == Approx(180).margin(0.1));
        CHECK(answer.trip->covered);
        CHECK_FALSE(answer.trip->clock);
        CHECK_FALSE(answer.nearer);
    }
    SECTION("one exactly at the threshold is covered, one a second beyond is not") {
        town.study.standard.rules[0].minutes = 3;
        CHECK(Asked(town).ask().trip->covered);
        town.study.standard.rules[0].minutes = 2.9;
        CHECK_FALSE(Asked(town).ask().trip->covered);
    }
    SECTION("one that rests that day is passed by, and named") {
        test::set_hours(town.study, "F1", "Tu-Fr 08:00-12:00");
        const auto answer = Asked(town).ask();
        CHECK(answer.trip->facility == far);
        CHECK_FALSE(answer.trip->covered);
        REQUIRE(answer.nearer);
        CHECK(answer.nearer->facility == near);
        CHECK(answer.nearer->minutes == Approx(3));
        CHECK(answer.nearer->why == model::Serving::closed_that_day);
        CHECK_FALSE(answer.nearer->arrive_s);
    }
    SECTION("one that is farther than the trip and rests is not named") {
        test::set_hours(town.study, "F2", "Tu-Fr 08:00-12:00");
        CHECK_FALSE(Asked(town).ask().nearer);
    }
    SECTION("where all rest there is no trip, but the nearest is named") {
        test::set_hours(town.study, "F1", "Tu-Fr 08:00-12:00");
        test::set_hours(town.study, "F2", "Tu-Fr 08:00-12:00");
        const auto answer = Asked(town).ask();
        CHECK_FALSE(answer.trip);
        REQUIRE(answer.nearer);
        CHECK(answer.nearer->facility == near);
    }
    SECTION("of two at the same cost the first row is meant") {
        auto twin = town.study.facilities[0];
        twin.id = "F3";
        town.study.facilities.push_back(twin);
        CHECK(Asked(town).ask().trip->facility == near);
        test::set_hours(town.study, "F1", "08:00-12:00");
        CHECK(Asked(town).ask().trip->facility == near);
    }
}

TEST_CASE("Who leaves at a time goes where the service begins soonest") {
    auto town = two_clinics();
    SECTION("at once where hours are not known") {
        const auto trip = Asked(town).leaving(9 * hour).trip;
        REQUIRE(trip);
        CHECK(trip->facility == near);
        CHECK(trip->clock->arrive_s == 9 * hour + 3 * minute);
        CHECK(trip->clock->served_s == trip->clock->arrive_s);
        CHECK_FALSE(trip->clock->closes_s);
    }
    SECTION("a wait until it opens counts: the farther one is open already") {
        test::set_hours(town.study, "F1", "09:30-12:00");
        test::set_hours(town.study, "F2", "08:00-12:00");
        const auto answer = Asked(town).leaving(9 * hour);
        CHECK(answer.trip->facility == far);
        CHECK(answer.trip->clock->served_s == 9 * hour + 8 * minute);
        CHECK(answer.trip->clock->closes_s == 12 * hour);
        REQUIRE(answer.nearer);
        CHECK(answer.nearer->why == model::Serving::open);
        CHECK(answer.nearer->arrive_s == 9 * hour + 3 * minute);
        CHECK(answer.nearer->opens_s == 9 * hour + 30 * minute);
    }
    SECTION("a short wait at the near one is shorter than the long way") {
        test::set_hours(town.study, "F1", "09:07-12:00");
        test::set_hours(town.study, "F2", "08:00-12:00");
        const auto trip = Asked(town).leaving(9 * hour).trip;
        CHECK(trip->facility == near);
        CHECK(trip->clock->arrive_s == 9 * hour + 3 * minute);
        CHECK(trip->clock->served_s == 9 * hour + 7 * minute);
    }
    SECTION("open from the first second, no more at the last") {
        test::set_hours(town.study, "F1", "09:03-09:10");
        test::set_hours(town.study, "F2", "Tu 08:00-12:00");
        CHECK(Asked(town).leaving(9 * hour).trip->clock->served_s == 9 * hour + 3 * minute);
        CHECK(Asked(town).leaving(9 * hour + 6 * minute).trip->clock->served_s == 9 * hour + 9 * minute);
        CHECK_FALSE(Asked(town).leaving(9 * hour + 7 * minute).trip);
    }
    SECTION("after the morning the afternoon is waited for") {
        test::set_hours(town.study, "F1", "08:00-11:00,13:00-17:00");
        test::set_hours(town.study, "F2", "Tu 08:00-12:00");
        const auto trip = Asked(town).leaving(11 * hour).trip;
        CHECK(trip->clock->served_s == 13 * hour);
        CHECK(trip->clock->closes_s == 17 * hour);
        CHECK_FALSE(Asked(town).leaving(17 * hour).trip);
    }
    SECTION("one that closed for the day opens no more") {
        test::set_hours(town.study, "F1", "08:00-09:00");
        test::set_hours(town.study, "F2", "08:00-12:00");
        const auto answer = Asked(town).leaving(9 * hour);
        CHECK(answer.trip->facility == far);
        REQUIRE(answer.nearer);
        CHECK_FALSE(answer.nearer->opens_s);
    }
}

TEST_CASE("Who must be served by a time leaves as late as can be") {
    auto town = two_clinics();
    SECTION("at the time itself where hours are not known") {
        const auto trip = Asked(town).arriving(10 * hour).trip;
        CHECK(trip->facility == near);
        CHECK(trip->clock->leave_s == 10 * hour - 3 * minute);
        CHECK(trip->clock->served_s == 10 * hour);
    }
    SECTION("the stay must end by closing time") {
        test::set_hours(town.study, "F1", "08:00-10:00");
        test::set_hours(town.study, "F2", "Tu 08:00-12:00");
        const auto trip = Asked(town).arriving(10 * hour).trip;
        CHECK(trip->clock->served_s == 9 * hour + 30 * minute);
        CHECK(trip->clock->leave_s == 9 * hour + 27 * minute);
        CHECK(trip->clock->closes_s == 10 * hour);
        // Half an hour fits exactly.
        test::set_hours(town.study, "F1", "08:00-08:30");
        CHECK(Asked(town).arriving(10 * hour).trip->clock->served_s == 8 * hour);
        test::set_hours(town.study, "F1", "08:00-08:20");
        CHECK_FALSE(Asked(town).arriving(10 * hour).trip);
    }
    SECTION("not before it opens") {
        test::set_hours(town.study, "F1", "08:00-12:00");
        test::set_hours(town.study, "F2", "Tu 08:00-12:00");
        CHECK(Asked(town).arriving(8 * hour).trip->clock->served_s == 8 * hour);
        CHECK_FALSE(Asked(town).arriving(8 * hour - 1).trip);
    }
    SECTION("the last stretch that will do is taken") {
        test::set_hours(town.study, "F1", "08:00-11:00,13:00-17:00");
        test::set_hours(town.study, "F2", "Tu 08:00-12:00");
        CHECK(Asked(town).arriving(12 * hour).trip->clock->served_s == 10 * hour + 30 * minute);
        CHECK(Asked(town).arriving(14 * hour).trip->clock->served_s == 14 * hour);
    }
    SECTION("a farther one that may be left for later is chosen") {
        test::set_hours(town.study, "F1", "08:00-09:00");
        test::set_hours(town.study, "F2", "08:00-12:00");
        const auto trip = Asked(town).arriving(11 * hour).trip;
        CHECK(trip->facility == far);
        CHECK(trip->clock->leave_s == 11 * hour - 8 * minute);
    }
}

TEST_CASE("Streets of one name, kind and quality read as one leg between the links") {
    auto town = two_clinics();
    town.study.facilities.erase(town.study.facilities.begin());
    town.study.facilities[0].place = town.lonlat({'C', 0, 20});
    const auto legs = [&] { return Asked(town).ask().trip->legs; };
    const auto before = legs();
    REQUIRE(before.size() == 3);
    CHECK(before[0].link);
    CHECK(before[0].length_m == Approx(0).margin(0.1));
    CHECK_FALSE(before[1].link);
    CHECK(before[1].length_m == Approx(480).margin(0.1));
    CHECK(before[1].minutes == Approx(8).margin(0.01));
    CHECK(before[2].link);
    CHECK(before[2].length_m == Approx(20).margin(0.1));
    SECTION("of two ways of one name as well, but not of another kind, quality or name") {
        auto& way = town.way('A', 'C');
        const auto middle = static_cast<std::uint32_t>(town.study.streets.nodes.size());
        town.study.streets.nodes.push_back({.osm_id = 9'999, .place = town.lonlat({'A', 240})});
        auto rest = way;
        rest.osm_id = 9'998;
        rest.nodes = {middle, way.nodes.back()};
        way.nodes.back() = middle;
        town.study.streets.ways.push_back(rest);
        CHECK(legs().size() == 3);
        CHECK(legs()[1].length_m == Approx(480).margin(0.1));
        auto& other = town.study.streets.ways.back();
        other.kind = model::StreetKind::path;
        CHECK(legs().size() == 4);
        other.kind = rest.kind;
        other.name = "another";
        CHECK(legs().size() == 4);
        other.name = rest.name;
        other.quality = model::Quality::modelled;
        CHECK(legs().size() == 4);
        CHECK(legs()[1].minutes == Approx(4).margin(0.01));
    }
}

TEST_CASE("A trip from where no street is near is refused with the reason") {
    const auto town = two_clinics();
    const analysis::Ground ground(town.study);
    try {
        static_cast<void>(analysis::walk_answer(ground, {.from = {122.0, 31.5}}));
        FAIL("not refused");
    } catch (const model::InputError& error) {
        CHECK(error.flaw().rule == "no_street_near");
    }
}
