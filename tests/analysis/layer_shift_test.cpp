// SPDX-License-Identifier: MIT
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <numbers>
#include <random>

#include "core/analysis/layer_shift.hpp"
#include "core/analysis/link_issues.hpp"
#include "core/geometry/china_offset.hpp"
#include "tests/support/ascii_town.hpp"

using namespace circle15;
using test::AsciiTown;

namespace {

/// An island 4 km across with one bent street; homes, clinics and schools stand along it.
AsciiTown bent_street() {
    AsciiTown town(
        "                    \n"
        "                    \n"
        "                    \n"
        "                    \n"
        "      A-----B       \n"
        "            |       \n"
        "            |       \n"
        "            |       \n"
        "      D-----C       \n"
        "      |             \n"
        "      |             \n"
        "      E             \n"
        "                    \n"
        "                    \n"
        "                    \n"
        "                    \n",
        200);
    for (int i = 0; i < 20; ++i) {
        const double along = 50.0 * i;
        const double off = i % 2 == 0 ? 15 : -20;
        town.home({'A', along, off}).home({'B', off, -along * 0.75}).home({'D', along, off}).home({'E', off, along * 0.6});
        town.facility({'A', along + 20, -off}, i % 2 == 0 ? "clinic" : "school");
        town.facility({'D', along + 10, -off}, i % 2 == 0 ? "clinic" : "school");
    }
    return town;
}

std::vector<model::DataIssue> shifts_in(const model::Study& study) {
    const analysis::Ground ground(study);
    return analysis::layer_shifts(ground);
}

std::string text_of(const model::DataIssue& issue, std::string_view name) {
    return std::get<std::string>(std::ranges::find(issue.particulars, name, &model::Particular::name)->value);
}

double number_of(const model::DataIssue& issue, std::string_view name) {
    return std::get<double>(std::ranges::find(issue.particulars, name, &model::Particular::name)->value);
}

model::LonLat moved(const AsciiTown& town, model::LonLat place, double east_m, double north_m) {
    const auto metres = town.projection.to_metres(place);
    return town.projection.to_lonlat({metres.x + east_m, metres.y + north_m});
}

}  // namespace

TEST_CASE("Layers that stand beside their streets are not called shifted") {
    AsciiTown town = bent_street();
    CHECK(shifts_in(town.study).empty());
    SECTION("nor where each row is off by up to 200 m its own way") {
        std::mt19937_64 random(7);
        const auto even = [&] { return static_cast<double>(random() % 10'001) / 10'000; };
        for (int round = 0; round < 15; ++round) {
            model::Study study = town.study;
            for (auto& facility : study.facilities) {
                const double turn = 2 * std::numbers::pi * even();
                const double far_m = 200 * even();
                facility.place = moved(town, facility.place, far_m * std::cos(turn), far_m * std::sin(turn));
            }
            INFO(round);
            CHECK(shifts_in(study).empty());
        }
    }
}

TEST_CASE("Forty rows tell a shift of 150 m, thirty-nine do not") {
    AsciiTown town = bent_street();
    auto& study = town.study;
    REQUIRE(study.facilities.size() == 40);
    for (auto& facility : study.facilities) facility.place = moved(town, facility.place, 110, 110);
    const auto issues = shifts_in(study);
    REQUIRE(issues.size() == 1);
    CHECK(issues[0].rule == "layer_shift");
    CHECK(issues[0].place.empty());
    CHECK(text_of(issues[0], "direction") == "northeast");
    study.facilities.pop_back();
    CHECK(shifts_in(study).empty());
}

TEST_CASE("A layer in Chinese map coordinates is told by its common shift") {
    AsciiTown town = bent_street();
    auto& study = town.study;
    SECTION("facilities in GCJ-02") {
        for (auto& facility : study.facilities) facility.place = geometry::gcj02_from_wgs84(facility.place);
        const auto issues = shifts_in(study);
        REQUIRE(issues.size() == 1);
        CHECK(issues[0].rule == "layer_shift_gcj02");
        CHECK(issues[0].grave);
        CHECK(issues[0].place.empty());
        CHECK(text_of(issues[0], "direction") == "east-southeast");
        CHECK(number_of(issues[0], "distance_m") > 400);
        CHECK(number_of(issues[0], "distance_m") < 600);
    }
    SECTION("facilities in BD-09") {
        for (auto& facility : study.facilities)
            facility.place = geometry::bd09_from_gcj02(geometry::gcj02_from_wgs84(facility.place));
        const auto issues = shifts_in(study);
        REQUIRE(issues.size() == 1);
        CHECK(issues[0].rule == "layer_shift_bd09");
    }
    SECTION("homes in GCJ-02") {
        for (auto& home : study.homes) home.place = geometry::gcj02_from_wgs84(home.place);
        const auto issues = shifts_in(study);
        REQUIRE(issues.size() == 1);
        CHECK(issues[0].rule == "layer_shift_gcj02");
        CHECK(issues[0].file == "homes");
    }
    SECTION("the rows of one service alone") {
        for (auto& facility : study.facilities) {
            if (facility.service == "school") facility.place = geometry::gcj02_from_wgs84(facility.place);
        }
        const auto issues = shifts_in(study);
        REQUIRE(issues.size() == 1);
        CHECK(issues[0].rule == "layer_shift_gcj02");
        CHECK(issues[0].place == "service school");
    }
    SECTION("the eight rows of one source alone") {
        for (std::size_t row = 0; row < 8; ++row) {
            auto& facility = study.facilities[row];
            facility.source = "map service";
            facility.place = geometry::gcj02_from_wgs84(facility.place);
        }
        const auto issues = shifts_in(study);
        REQUIRE(issues.size() == 1);
        CHECK(issues[0].place == "source map service");
    }
    SECTION("seven rows are too few to tell") {
        for (std::size_t row = 0; row < 7; ++row) {
            auto& facility = study.facilities[row];
            facility.source = "map service";
            facility.place = geometry::gcj02_from_wgs84(facility.place);
        }
        CHECK(shifts_in(study).empty());
    }
    SECTION("declared GCJ-02, but WGS84 all along") {
        for (auto& facility : study.facilities) {
            facility.given_crs = "GCJ-02";
            facility.place = geometry::wgs84_from_gcj02(facility.place);
        }
        const auto issues = shifts_in(study);
        REQUIRE(issues.size() == 1);
        CHECK(issues[0].rule == "layer_shift_declared");
        CHECK(text_of(issues[0], "direction") == "west-northwest");
    }
}

TEST_CASE("A common shift of another kind is told with direction and distance") {
    AsciiTown town = bent_street();
    for (auto& facility : town.study.facilities) facility.place = moved(town, facility.place, -600, 600);
    const auto issues = shifts_in(town.study);
    REQUIRE(issues.size() == 1);
    CHECK(issues[0].rule == "layer_shift");
    CHECK(text_of(issues[0], "direction") == "northwest");
    CHECK(std::abs(number_of(issues[0], "distance_m") - 850) < 100);
    SECTION("in the doubts of an analysis") {
        const analysis::Ground ground(town.study);
        CHECK(std::ranges::contains(analysis::link_issues(ground), "layer_shift", &model::DataIssue::rule));
    }
}
