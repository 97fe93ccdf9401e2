// SPDX-License-Identifier: MIT
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cstdlib>
#include <map>

#include "core/intake/people/spread_people.hpp"
#include "core/intake/sheets/read_lists.hpp"
#include "core/model/errors.hpp"
#include "tests/intake/map_files.hpp"
#include "tests/intake/sheets_support.hpp"

using namespace circle15;
using namespace circle15::tests;

namespace {

constexpr double cell = 0.001;  // degrees
constexpr double west = 122.40;
constexpr double north = 30.75;

model::LineOf<model::Metres> ring(double w, double n, double edge) {
    return {{w, n - edge}, {w + edge, n - edge}, {w + edge, n}, {w, n}, {w, n - edge}};
}

model::MultiPolygon land(double w, double n, double edge) {
    model::MultiPolygon polygons(1);
    for (const auto point : ring(w, n, edge)) polygons[0].shell.push_back({point.x, point.y});
    return polygons;
}

intake::Plan plan_with_ages(const Folder& folder) {
    intake::Plan plan = plan_in(folder);
    plan.people.ages = {{.township = "", .shares = {21, 28, 60, 33, 561, 110, 145, 42}}};
    return plan;
}

intake::Source people_in(const std::string& file, const std::string& column) {
    return {.file = file, .role = intake::Role::people, .column_people = column};
}

model::PersonsByAge sum_of(const std::vector<intake::HomeRecord>& homes) {
    model::PersonsByAge sum{};
    for (const auto& home : homes) {
        for (std::size_t band = 0; band < sum.size(); ++band) sum[band] += home.persons[band];
    }
    return sum;
}

std::string rule_of(const Folder& folder, const intake::Source& source) {
    intake::Findings findings;
    try {
        static_cast<void>(intake::read_people(plan_in(folder), source, findings));
    } catch (const model::InputError& error) {
        return error.flaw().rule;
    }
    return findings.issues.empty() ? "none" : findings.issues.back().rule;
}

}  // namespace

TEST_CASE("a table of villages, a grid made of it and polygons give the same persons, by age and by village") {
    Folder folder;
    // Four villages of 8 x 8 cells each, side by side.
    constexpr int edge = 8;
    const std::vector<int> persons{1203, 87, 2514, 339};
    intake::Dwellings base;
    std::vector<std::vector<Cell>> table{{"各村人口（2023年末）"}, {"序号", "村（社区）", "总人口（人）"}};
    std::vector<std::vector<float>> grid(edge, std::vector<float>(edge * persons.size(), -1.0F));
    std::vector<Feature> polygons;
    for (std::size_t v = 0; v < persons.size(); ++v) {
        const double w = west + cell * edge * static_cast<double>(v);
        const std::string name = "村" + std::to_string(v);
        base.villages.push_back(
            {.code = std::to_string(v), .name = name, .township = "镇", .land = land(w, north, cell * edge)});
        table.push_back({static_cast<int>(v) + 1, name, std::to_string(persons[v]) + "人"});
        polygons.push_back({{name, std::to_string(persons[v])}, ring(w, north, cell * edge)});
        for (int i = 0; i < edge * edge; ++i)
            grid[static_cast<std::size_t>(i / edge)][v * edge + static_cast<std::size_t>(i % edge)] =
                static_cast<float>(persons[v]) / (edge * edge);
        for (int b = 0; b < 30; ++b)
            base.buildings.push_back(
                {.place = {w + cell * (0.4 + 0.24 * b), north - cell * (0.3 + (b * 7 % 10) * 0.7)}, .floor_area_m2 = 80.0 + b});
    }
    table.push_back({"合计", "", 4143});
    write_xlsx(folder.path() / "villages.xlsx", {{"人口", table}});
    write_grid(folder.path() / "grid.tif", west, north, cell, grid);
    write_layers(folder.path() / "areas.geojson", "GeoJSON", {{"areas", "EPSG:4326", {"name", "pop"}, polygons}});
    std::vector<std::map<std::string, std::int64_t>> by_village;
    std::vector<model::PersonsByAge> sums;
    for (const auto& source :
         {people_in("villages.xlsx", "总人口（人）"), people_in("areas.geojson", "pop"), people_in("grid.tif", "")}) {
        intake::Findings findings;
        intake::Dwellings dwellings = base;
        dwellings.people = intake::read_people(plan_in(folder), source, findings);
        CHECK(counts_of(findings).ends_with(" 0"));
        const auto homes = intake::spread_people(plan_with_ages(folder), dwellings, findings);
        sums.push_back(sum_of(homes));
        auto& villages = by_village.emplace_back();
        for (const auto& home : homes) villages[home.village] += model::persons_in(home.persons, model::everybody);
    }
    CHECK(model::persons_in(sums[0], model::everybody) == 4143);
    CHECK(sums[0] == sums[1]);
    CHECK(sums[0] == sums[2]);
    for (std::size_t v = 0; v < persons.size(); ++v) {
        CHECK(by_village[0][std::to_string(v)] == persons[v]);
        CHECK(by_village[1][std::to_string(v)] == persons[v]);
        CHECK(std::abs(by_village[2][std::to_string(v)] - persons[v]) <= 1);
    }
}

TEST_CASE("people by age are read where all bands are there, blank ones as nobody") {
    Folder folder;
    write_xlsx(folder.path() / "homes.xlsx",
               {{"居住点",
                 {{"居住点编号", "居住点名称", "村", "经度", "纬度", "户数", "0—2岁", "3-5岁", "6-11岁", "12-14岁", "15-59岁",
                   "60-64岁", "65-79岁", "80岁及以上", "总人口"},
                  {"h1", "甲", "330922100001", 122.45, 30.73, "12户", 1, 2, 3, 4, 50, 6, 7, 8, 81},
                  {"h2", "乙", "330922100001", 122.46, 30.73, 3, 1, "", 3, 4, 50, 6, 7, 8, 80},
                  {"h3", "丙", "330922100001", 122.47, 30.73, 3, "若干", "", 3, 4, 50, 6, 7, 8, 80}}}});
    intake::Findings findings;
    const auto people = intake::read_people(plan_in(folder), people_in("homes.xlsx", ""), findings);
    REQUIRE(people.size() == 2);
    CHECK(people[0].id == "h1");
    CHECK(people[0].dwellings == 12);
    CHECK(people[0].ages == model::PersonsByAge{1, 2, 3, 4, 50, 6, 7, 8});
    CHECK(people[1].ages == model::PersonsByAge{1, 0, 3, 4, 50, 6, 7, 8});
    CHECK_FALSE(people[0].total);
    CHECK(told(findings, "blank_ages") == 1);
    CHECK(told(findings, "ages_off_total") == 1);
    CHECK(told(findings, "persons_unread") == 1);
    CHECK(counts_of(findings) == "0 2 1");
}

TEST_CASE("a grid tells cells below nothing, and is cut to the study's box") {
    Folder folder;
    write_grid(folder.path() / "grid.tif", west, north, cell, {{1.5F, -1.0F, -7.0F}, {0.0F, 2.5F, 1.0F}});
    intake::Findings findings;
    auto plan = plan_in(folder);
    CHECK(intake::read_people(plan, people_in("grid.tif", ""), findings).size() == 3);
    CHECK(told(findings, "cells_below_zero") == 1);
    plan.area.box = {west, north - 2 * cell, west + 0.5 * cell, north};
    const auto cut = intake::read_people(plan, people_in("grid.tif", ""), findings);
    REQUIRE(cut.size() == 1);
    CHECK(cut[0].total == 1.5);
    CHECK(cut[0].land[0].shell.size() == 5);
}

TEST_CASE("lists of people that cannot be used say why") {
    Folder folder;
    folder.write("a.csv", "村,乡镇\n甲,乙\n");
    CHECK(rule_of(folder, people_in("a.csv", "人口")) == "mapped_heading_missing");
    folder.write("b.csv", "备注,总人口,说明\nx,12,y\n");
    CHECK(rule_of(folder, {.file = "b.csv", .columns = {{"persons", "总人口"}}, .heading_row = 1}) == "people_nowhere");
    CHECK(rule_of(folder, people_in("none.csv", "人口")) == "missing_file");
}

TEST_CASE("villages and buildings are read from lists and layers") {
    Folder folder;
    folder.write("villages.csv",
                 "统计用区划代码,村(社区)名称,乡镇,经度,纬度\n330922100001,东海社区,菜园镇,122.457,30.73\n3.30922E+11,沙河社区,"
                 "菜园镇,122.453,30.73\n");
    intake::Findings findings;
    const auto villages = intake::read_villages(plan_in(folder), {.file = "villages.csv"}, findings);
    REQUIRE(villages.size() == 2);
    CHECK(villages[0].code == "330922100001");
    CHECK(villages[0].name == "东海社区");
    CHECK(villages[1].code.empty());
    write_layers(folder.path() / "buildings.geojson", "GeoJSON",
                 {{"b",
                   "EPSG:4326",
                   {"building", "层数"},
                   {{{"住宅", "6"}, ring(west, north, 0.0002)},
                    {{"学校", "3"}, ring(west, north, 0.0002)},
                    {{"住宅", "2"}, {{west, north}, {west + 0.0002, north}}}}}});
    const auto buildings = intake::read_buildings(plan_in(folder), {.file = "buildings.geojson"}, findings);
    REQUIRE(buildings.size() == 2);
    CHECK(buildings[0].kind == intake::BuildingKind::dwelling);
    CHECK(buildings[1].kind == intake::BuildingKind::other);
    CHECK(buildings[0].floor_area_m2 == 2 * buildings[1].floor_area_m2);
    CHECK(buildings[0].floor_area_m2 > 2000);
    CHECK(told(findings, "building_without_place") == 1);
    write_layers(folder.path() / "outlines.geojson", "GeoJSON",
                 {{"v",
                   "EPSG:4326",
                   {"name", "township"},
                   {{{"东海社区", "菜园镇"}, ring(west, north, 0.002)},
                    {{"沙河社区", "菜园镇"}, {{west, north}, {west + 0.002, north}}}}}});
    const auto outlines = intake::read_villages(plan_in(folder), {.file = "outlines.geojson"}, findings);
    REQUIRE(outlines.size() == 1);
    CHECK(outlines[0].land.size() == 1);
    CHECK(told(findings, "shape_of_another_kind") == 1);
}
