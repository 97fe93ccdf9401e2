// SPDX-License-Identifier: MIT
#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

#include "core/analysis/analyze.hpp"
#include "core/analysis/link_issues.hpp"
#include "tests/support/ascii_town.hpp"

using namespace circle15;
using analysis::SlopesCounted;
using Catch::Matchers::WithinAbs;
using test::AsciiTown;

namespace {

/// Two streets of 500 m; most people live on the eastern one.
AsciiTown two_streets() {
    AsciiTown town("A----B----C\n", 100);
    town.rule("clinic").facility('B', "clinic");
    town.home({'A', 100}, {1, 0, 0, 0, 0, 0, 0, 0}).home({'C', -100}, {9, 0, 0, 0, 0, 0, 0, 0});
    return town;
}

void name_elevation_layer(model::Study& study) {
    study.layers.push_back({.layer = "elevation",
                            .file = "dem.tif",
                            .crs = {},
                            .source = {},
                            .licence = {},
                            .date = {},
                            .quality = model::Quality::mapped,
                            .sha256 = {}});
}

}  // namespace

TEST_CASE("Slopes are counted where heights cover the streets, and the result says the share") {
    AsciiTown town = two_streets();
    SECTION("no heights") {
        const auto result = analysis::analyze(town.study, {});
        CHECK(result.slopes.streets == 0);
        CHECK(result.slopes.walks == 0);
        CHECK(slopes_counted(result.slopes) == SlopesCounted::none);
        CHECK(result.issues.empty());
    }
    SECTION("one height on one node gives no slope") {
        town.elevation('C', 30);
        const auto result = analysis::analyze(town.study, {});
        CHECK(slopes_counted(result.slopes) == SlopesCounted::none);
        REQUIRE(result.issues.size() == 1);
        CHECK(result.issues[0].rule == "slopes_without_heights");
        CHECK_FALSE(result.issues[0].grave);
    }
    SECTION("the street where most people walk") {
        town.elevation('B', 0).elevation('C', 30);
        const auto result = analysis::analyze(town.study, {});
        CHECK_THAT(result.slopes.streets, WithinAbs(0.5, 1e-6));
        CHECK_THAT(result.slopes.walks.value(), WithinAbs(0.9, 1e-9));
        CHECK(slopes_counted(result.slopes) == SlopesCounted::partly);
        REQUIRE(result.issues.size() == 1);
        CHECK(result.issues[0].rule == "slopes_in_part");
    }
    SECTION("the whole town") {
        town.elevation('A', 10).elevation('B', 0).elevation('C', 30);
        const auto result = analysis::analyze(town.study, {});
        CHECK(result.slopes.streets == 1);
        CHECK(result.slopes.walks == 1);
        CHECK(slopes_counted(result.slopes) == SlopesCounted::yes);
        CHECK(result.issues.empty());
    }
    SECTION("a layer of heights that reaches no street is a doubt of weight") {
        name_elevation_layer(town.study);
        const auto result = analysis::analyze(town.study, {});
        REQUIRE(result.issues.size() == 1);
        CHECK(result.issues[0].rule == "slopes_without_heights");
        CHECK(result.issues[0].file == "dem.tif");
        CHECK(result.issues[0].grave);
    }
    SECTION("a bridge is level and asks for no heights") {
        town.way('A', 'B').kind = model::StreetKind::bridge;
        town.elevation('B', 0).elevation('C', 30);
        const auto result = analysis::analyze(town.study, {});
        CHECK(result.slopes.streets == 1);
        CHECK(result.slopes.walks == 1);
    }
}

TEST_CASE("Slopes are said to be counted from nine tenths on, of streets and of walks") {
    CHECK(analysis::slopes_counted({.streets = 0.9, .walks = 0.9}) == SlopesCounted::yes);
    CHECK(analysis::slopes_counted({.streets = 0.9, .walks = std::nullopt}) == SlopesCounted::yes);
    CHECK(analysis::slopes_counted({.streets = 0.89, .walks = 1}) == SlopesCounted::partly);
    CHECK(analysis::slopes_counted({.streets = 1, .walks = 0.89}) == SlopesCounted::partly);
    CHECK(analysis::slopes_counted({.streets = 0, .walks = 0}) == SlopesCounted::none);
}
