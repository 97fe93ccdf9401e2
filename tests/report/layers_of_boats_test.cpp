// SPDX-License-Identifier: MIT
#include <catch2/catch_test_macros.hpp>

#include "core/results/layers.hpp"
#include "tests/support/two_islands.hpp"

using namespace circle15;
using report_test::cell_of;
using report_test::number;
using report_test::text;
using report_test::value_of;

TEST_CASE("piers name the island and how far off the street they stand; one that is joined to none names nothing") {
    auto town = report_test::two_islands();
    town.pier({'B', 0, 30}).pier({'C', 0, 3000});
    town.study.piers[1].quality = model::Quality::approximate;
    const analysis::Ground ground(town.study);
    const analysis::Analysis no_analysis{};
    const auto layer = results::pier_layer(results::Answer(ground, no_analysis).view());
    REQUIRE(layer.features.size() == 2);
    CHECK(value_of(layer.features[0].properties, "island") == text("1"));
    CHECK(value_of(layer.features[0].properties, "link_m") == model::Value{30.0});
    CHECK(value_of(layer.features[1].properties, "island") == model::Value{});
    CHECK(value_of(layer.features[1].properties, "link_m") == model::Value{});
    CHECK(value_of(layer.features[1].properties, "quality") == text("approximate"));
    CHECK(layer.features[1].id == "P2");
}

TEST_CASE("routes say how many boats sail that day, by the clock or about") {
    analysis::Analysis analysis{.date = std::chrono::year{2026} / 1 / 5, .demonstration_boats = true};
    analysis.ferry_routes = {
        {.id = "red", .name = "red line", .sailings = 7, .approximate = true, .line = {{122, 30}, {123, 31}}},
        {.id = "blue", .sailings = 1}};
    const model::Study no_study{};
    const auto layer = results::ferry_layer(results::Answer(no_study, analysis).view());
    REQUIRE(layer.features.size() == 2);
    CHECK(value_of(layer.features[0].properties, "sailings") == number(7));
    CHECK(value_of(layer.features[0].properties, "approximate") == model::Value{true});
    CHECK(value_of(layer.features[0].properties, "demonstration") == model::Value{true});
    CHECK(value_of(layer.features[0].properties, "date") == text("2026-01-05"));
    CHECK(value_of(layer.features[1].properties, "name") == model::Value{});
    CHECK(value_of(layer.features[1].properties, "approximate") == model::Value{false});
}

TEST_CASE("from island to island: minutes of the day, and nothing said of a pair without a boat") {
    auto town = report_test::two_islands();
    auto& timetable = town.study.timetable.emplace();
    timetable.routes = {{.id = "red", .name = "red line"}, {.id = "blue", .name = "blue line"}};
    analysis::IslandAccessTable access{
        .places = {{.id = "1", .name = "island 1", .island = model::IslandId{0}}, {.id = "out", .name = "abroad"}}};
    analysis::IslandAccess there{.from = 0, .to = 1};
    there.day.best_s = 1500;
    there.day.median_s = 3030;
    there.day.p90_s = 6000;
    there.day.worst_s = 7200;
    there.day.mean_wait_s = 90;
    there.day.share = 0.505;
    there.day.first_leave_s = 6 * 3600;
    there.day.useful_sailings = 3;
    there.day.approximate = true;
    there.same_day.time_there_s = 5400;
    there.same_day.share = 0.25;
    there.first_sailing_s = 7 * 3600 + 59;
    there.last_sailing_s = 24 * 3600 + 300;
    there.sail_minutes = 12.34;
    there.routes = {{0}, {1}};
    there.course = {{{122, 30}, {123, 31}}};
    there.days_without_per_year = 3.65;
    access.rows = {there, {.from = 1, .to = 0}};
    const analysis::BoatQuery query{.date = std::chrono::year{2026} / 1 / 5};
    const analysis::Analysis no_analysis{};
    const results::Answer answer(town.study, no_analysis);
    const auto table = results::island_access_table(answer.view(), query, access);
    REQUIRE(table.rows.size() == 2);
    const auto is = [&](const char* column, const model::Value& value) {
        INFO(column);
        CHECK(cell_of(table, 0, column) == value);
    };
    is("from", text("1"));
    is("to_name", text("abroad"));
    is("from_kind", text("island"));
    is("to_kind", text("outer_pier"));
    is("reached", true);
    is("sailings", number(3));
    is("sail_minutes", 12.3);
    is("mean_wait_minutes", 1.5);
    is("best_minutes", 25.0);
    is("p50_minutes", 50.5);
    is("p90_minutes", 100.0);
    is("worst_minutes", 120.0);
    is("reach_percent", 50.5);
    is("first_sailing", text("07:00"));
    is("last_sailing", text("24:05"));
    is("same_day_return", true);
    is("ashore_minutes", 90.0);
    is("return_percent", 25.0);
    is("days_without_per_year", 3.7);
    is("boats", number(2));
    is("approximate", true);
    is("demonstration", false);
    is("date", text("2026-01-05"));
    for (const auto* column :
         {"best_minutes", "reach_percent", "first_sailing", "same_day_return", "return_percent", "boats", "approximate"}) {
        INFO(column);
        CHECK(cell_of(table, 1, column) == model::Value{});
    }
    CHECK(cell_of(table, 1, "reached") == model::Value{false});
    CHECK(cell_of(table, 1, "from") == text("out"));
    REQUIRE(results::island_access_layer(answer.view(), query, access).features.size() == 1);
}
