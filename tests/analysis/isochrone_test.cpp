// SPDX-License-Identifier: MIT
#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "core/analysis/isochrone.hpp"
#include "core/model/errors.hpp"
#include "tests/support/ascii_town.hpp"

using namespace circle15;

namespace {

/// 60 m a cell, so that a cell is a minute at 1 m/s: homes 2, 5 and 9 minutes from A, of 8, 16 and 24 persons.
test::AsciiTown street() {
    test::AsciiTown town(
        "~~~~~~~~~~~~~~~\n"
        "~A-B--C---D   ~\n"
        "~             ~\n"
        "~            E~\n"
        "~~~~~~~~~~~~~~~\n",
        60);
    town.home({'B'}).home({'C'}, {2, 2, 2, 2, 2, 2, 2, 2}).home({'D'}, {3, 3, 3, 3, 3, 3, 3, 3});
    return town;
}

analysis::Isochrone from_a(const test::AsciiTown& town, analysis::IsochroneQuery query) {
    const analysis::Ground ground(town.study);
    query.from = town.lonlat({'A'});
    return analysis::isochrone(ground, query);
}

}  // namespace

TEST_CASE("A circle counts all who live within its minutes, the last second included") {
    const auto town = street();
    const auto circle = from_a(town, {.minutes = {1.9, 2, 5, 9}});
    CHECK(circle.persons == std::vector<std::int64_t>{0, 8, 24, 48});
    CHECK(circle.persons_by_age[2] == model::PersonsByAge{3, 3, 3, 3, 3, 3, 3, 3});
    REQUIRE(circle.areas.size() == 4);
    CHECK(circle.areas[1].minutes == 2);
    SECTION("at another speed it is another") {
        CHECK(from_a(town, {.speed_m_per_s = 0.8, .minutes = {2, 5}}).persons == std::vector<std::int64_t>{0, 8});
        CHECK(from_a(town, {.speed_m_per_s = 2, .minutes = {1, 2.5}}).persons == std::vector<std::int64_t>{8, 24});
    }
    SECTION("a home that no street is near to is passed over, and no other") {
        auto lonely = street();
        lonely.study.homes[0].place = lonely.lonlat({'E', 0, -300});
        CHECK(from_a(lonely, {.minutes = {2, 5, 9}}).persons == std::vector<std::int64_t>{0, 16, 40});
    }
    SECTION("a home that cannot be walked to is passed over, and no other") {
        auto barred = street();
        barred.way('B', 'C').direction = model::FootDirection::against;
        std::ranges::reverse(barred.study.homes);
        CHECK(from_a(barred, {.minutes = {9}}).persons == std::vector<std::int64_t>{8});
    }
}

TEST_CASE("Walking to a place and away from it are two circles where a way is for one direction") {
    auto town = street();
    town.way('A', 'B').direction = model::FootDirection::along;
    const auto away = from_a(town, {.minutes = {9}, .towards = false}).persons[0];
    const auto towards = from_a(town, {.minutes = {9}, .towards = true}).persons[0];
    CHECK(away + towards == 48);
    CHECK((away == 0 || towards == 0));
    town.way('A', 'B').direction = model::FootDirection::against;
    CHECK(from_a(town, {.minutes = {9}, .towards = false}).persons[0] == towards);
    CHECK(from_a(town, {.minutes = {9}, .towards = true}).persons[0] == away);
}

TEST_CASE("Downhill nobody who takes care is faster than on the flat") {
    auto town = street();
    // At a slope of 5 % the walk of two minutes takes 1.7.
    town.elevation('A', 40).elevation('B', 34);
    CHECK(from_a(town, {.minutes = {1.9}}).persons[0] == 8);
    CHECK(from_a(town, {.capped_downhill = true, .minutes = {1.9}}).persons[0] == 0);
    CHECK(from_a(town, {.capped_downhill = true, .minutes = {2.01}}).persons[0] == 8);
}

TEST_CASE("A place without a street near has no circle, and is told how far the nearest is") {
    const auto town = street();
    const analysis::Ground ground(town.study);
    const auto place = town.lonlat({'E', 0, -300});
    try {
        static_cast<void>(analysis::isochrone(ground, {.from = place}));
        FAIL("not refused");
    } catch (const model::InputError& error) {
        CHECK(error.flaw().rule == "no_street_near");
        const auto& particulars = error.flaw().particulars;
        CHECK(std::ranges::contains(particulars, "limit_m", &model::Particular::name));
        CHECK(std::ranges::contains(particulars, "distance_m", &model::Particular::name));
    }
}
