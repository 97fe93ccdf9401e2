// SPDX-License-Identifier: MIT
#include <catch2/catch_test_macros.hpp>
#include <string>

#include "core/model/opening_hours.hpp"
#include "core/report/health_text.hpp"
#include "tests/support/two_islands.hpp"

using namespace circle15;
using report::Lang;

namespace {

/// Three homes of three qualities, one of them in the sea; two clinics, one of which says nothing of itself and lies in the
/// sea.
test::AsciiTown doubtful_town() {
    auto town = report_test::two_islands();
    auto& study = town.study;
    study.id = "town";
    study.name_zh = "镇";
    study.name_en = "Town";
    study.layers = {
        {.layer = "homes", .file = "homes.csv", .crs = "EPSG:4326", .date = "2025", .quality = model::Quality::modelled},
        {.layer = "streets", .file = "s.osm", .crs = "EPSG:4326", .date = "2024", .quality = model::Quality::mapped}};
    study.rows = {{.layer = "homes", .read = 4, .used = 3, .repaired = 1, .rejected = 1},
                  {.layer = "facilities", .read = 2, .used = 2}};
    study.census = {
        {.name = "全体", .name_en = "all", .group = model::everybody, .persons = 24, .source = "census", .date = "2020"},
        {.name = "老人", .group = model::AgeGroup{0xE0}, .persons = 3, .source = "census", .date = "2021"}};
    town.facility({'E', 0, 900}, "clinic");
    study.facilities[0].capacity = 9;
    study.facilities[0].opening_hours = model::parse_opening_hours("Mo-Fr 08:00-17:00");
    study.homes[0].quality = model::Quality::modelled;
    study.homes[1].quality = model::Quality::mapped;
    study.homes[2].place = town.lonlat({'E', 0, 900});
    study.issues = {{.file = "homes.csv",
                     .place = "row 3",
                     .rule = "negative_persons",
                     .severity = model::Severity::repaired,
                     .particulars = {{"column", "age_60_69"}, {"value", "-2"}}},
                    {.file = "homes.csv", .rule = "rows_rejected", .grave = true, .particulars = {{"rows", 1}, {"of", 4}}}};
    return town;
}

/// Colours by name, so that they can be read.
std::string with_colours_named(std::string text) {
    for (const auto& [code, name] :
         {std::pair{"\x1b[0m", "<>"}, std::pair{"\x1b[1m", "<bold>"}, std::pair{"\x1b[2m", "<faint>"},
          std::pair{"\x1b[31m", "<red>"}, std::pair{"\x1b[33m", "<yellow>"}}) {
        for (auto at = text.find(code); at != std::string::npos; at = text.find(code))
            text.replace(at, std::string(code).size(), name);
    }
    return text;
}

}  // namespace

TEST_CASE("check counts rows, persons, facilities, streets and doubts, and colours what is wrong") {
    const auto town = doubtful_town();
    const analysis::Ground ground(town.study);
    const auto health = report::health_of(ground);
    CHECK(with_colours_named(report::health_text(town.study, health, {.lang = Lang::en, .colour = true})) ==
          R"(<bold>Town (town)  data health  2026-01-05<>

<bold>Layers<>
<bold>layer    file       crs        date  quality<>
<faint>───────  ─────────  ─────────  ────  ────────<>
homes    homes.csv  EPSG:4326  2025  <yellow>modelled<>
streets  s.osm      EPSG:4326  2024  mapped

<bold>Rows<>
<bold>layer       read  used  repaired  rejected<>
<faint>──────────  ────  ────  ────────  ────────<>
homes          4     3  <red>       1<>  <red>       1<>
facilities     2     2         0         0

<bold>Census<>
<bold>figure  published  counted  off  date<>
<faint>──────  ─────────  ───────  ───  ────<>
all            24       23  <red> -1<>  2020
老人            3        3    0  2021

<bold>Facilities<>
<bold>service  number  serving  no capacity  no hours  not linked<>
<faint>───────  ──────  ───────  ───────────  ────────  ──────────<>
clinic        2        2  <red>          1<>  <red>       1<>  <red>         1<>

<bold>Shares of quality<>
<bold>layer       by       surveyed  mapped  approximate  modelled<>
<faint>──────────  ───────  ────────  ──────  ───────────  ────────<>
homes       persons     13.0%   30.4%         0.0%  <yellow>   56.5%<>
facilities  number     100.0%    0.0%         0.0%      0.0%
streets     length     100.0%    0.0%         0.0%      0.0%
islands     number       0.0%  100.0%         0.0%      0.0%

<bold>Streets, 2 separate parts<>
<bold>name      length  homes  persons  facilities  pier<>
<faint>────────  ──────  ─────  ───────  ──────────  ────<>
island 1   700 m      2       20           1  -
island 2   200 m      0        0           0  -

<bold>Doubts and repairs<>
<red>grave doubt<>  homes.csv: 1 of 4 rows cannot be used and are left out<faint> [rows_rejected]<>; mend them row by row; to refuse such a study, write refuse_rows = true in study.toml
<red>grave doubt<>  facilities, id F2: lies on no land, nearest street 900 m away<faint> [facilities_in_the_sea]<>; check the coordinates and their CRS
<red>grave doubt<>  homes.csv: 3 persons in 1 homes are joined to no street, 13.0 % of all: unknown for every service<faint> [homes_not_joined]<>; they are listed one by one; check the streets, the coordinates and the link limit
<faint>repaired<>  homes.csv, row 3: age_60_69 is -2, which is below 0<faint> [negative_persons]<>; write 0 or more, or leave unknown values out of the table
<yellow>doubt<>  homes.csv, id H3: lies on no land, nearest street 900 m away<faint> [homes_in_the_sea]<>; draw the street that leads there or check the coordinates; until then its verdicts are unknown

3 grave doubts, 1 lighter ones, 1 repaired, 0 rejected, 0 notes; 1 homes (3 persons) not joined to a street.
)");
    const auto chinese = report::health_text(town.study, health, {.lang = Lang::zh});
    CHECK(chinese.contains(R"(设施
服务    数量  开放  缺能力  缺时间  未接入
──────  ────  ────  ──────  ──────  ──────
clinic     2     2       1       1       1

数据质量构成
图层      按      实测    地图  约略   模型
────────  ────  ──────  ──────  ────  ─────
居住点    人口   13.0%   30.4%  0.0%  56.5%
设施      数量  100.0%    0.0%  0.0%   0.0%
步行网络  长度  100.0%    0.0%  0.0%   0.0%
岛屿      数量    0.0%  100.0%  0.0%   0.0%

)"));
    CHECK(chinese.ends_with(R"(重大存疑 3 条，一般存疑 1 条，修复 1 条，剔除 0 条，说明 0 条；1 个居住点（3 人）未接入步行网络。
)"));
}

TEST_CASE("a layer of which there is nothing has no shares, and no rows are told of a study that counts none") {
    auto town = report_test::two_islands();
    town.study.facilities.clear();
    const analysis::Ground ground(town.study);
    auto health = report::health_of(ground);
    health.issues.clear();
    const auto text = report::health_text(town.study, health, {.lang = Lang::en});
    CHECK_FALSE(text.contains("facilities  number"));
    CHECK_FALSE(text.contains("Rows\n"));
    CHECK_FALSE(text.contains("Census\n"));
    CHECK(text.contains("clinic        0        0            0         0           0\n"));
    CHECK(text.contains("\nNo doubts.\n"));
}

TEST_CASE("parts of the network with most people come first, a pier is told, and the longest of those without people") {
    test::AsciiTown town(
        "~~~~~~~~~~~~~~~~~~~~~~~~~\n"
        "~A---B~~C-D~~E----F~~~~~~\n"
        "~~~~~~~~~~~~~~~~~~~~~~~~~\n",
        100);
    town.rule("clinic").home({'D'}, {2, 0, 0, 0, 0, 0, 0, 0}).pier({'F'});
    const analysis::Ground ground(town.study);
    const auto text = report::health_text(town.study, report::health_of(ground), {.lang = Lang::en});
    const auto block = text.substr(text.find("Streets, 3"));
    CHECK(block.find("island 2") < block.find("island 3"));
    CHECK(block.find("island 3") < block.find("island 1"));
    CHECK(block.contains("yes"));
}
