// SPDX-License-Identifier: MIT
#include <gdal_priv.h>

#include <algorithm>
#include <array>
#include <catch2/catch_test_macros.hpp>
#include <memory>

#include "core/intake/import.hpp"
#include "core/intake/plan_toml.hpp"
#include "core/intake/study/study_files.hpp"
#include "core/io/output/output_folder.hpp"
#include "core/io/study_reader.hpp"
#include "tests/intake/map_files.hpp"
#include "tests/intake/osm_town.hpp"
#include "tests/intake/sheets_support.hpp"

using namespace circle15;
using namespace circle15::intake;
using namespace circle15::tests;

// What comes in several files is one: coasts of two extracts, heights of two tiles; two timetables are refused.

namespace {

const std::string head = R"(
id = "two"
name_zh = "两幅"
name_en = "Two"
date = "2024-12-31"
measuring_crs = "EPSG:4549"
[area]
box = [122.0, 30.0, 122.02, 30.01]
[[people.total]]
name = "all"
persons = 100
[[people.ages]]
age_0_2 = 1
age_3_5 = 1
age_6_11 = 1
age_12_14 = 1
age_15_59 = 1
age_60_64 = 1
age_65_79 = 1
age_80_up = 1
)";

std::string source(const std::string& file, const std::string& as, const std::string& more = "") {
    return "[[source]]\nfile = \"" + file + "\"\nas = \"" + as + "\"\nsource = \"made up\"\n" + more;
}

Imported imported(const Folder& folder, const std::string& sources) {
    return import_study(parse_plan(head + sources, "import.toml", folder.path()),
                        {.standard = std::filesystem::path(CIRCLE15_SOURCE_DIR) / "datasets/shengsi/standard.toml",
                         .standard_name = "standard.toml"});
}

OsmTown::Tags coast() { return {{"natural", "coastline"}}; }

/// An island with a street and a clinic, whose ids begin at `first`.
OsmTown island(std::int64_t first, double west, double east) {
    OsmTown town;
    town.line(first, first * 100, {{west, 1}, {east, 1}, {east, 9}, {west, 9}, {west, 1}}, coast());
    town.line(first + 1, first * 100 + 20, {{west + 1, 2}, {east - 1, 2}}, {{"highway", "residential"}});
    for (int i = 0; i < 4; ++i) {
        const double x = west + 1.2 + i * 0.5;
        town.line(first + 10 + i, first * 100 + 30 + i * 5, {{x, 2.1}, {x + 0.1, 2.1}, {x + 0.1, 2.2}, {x, 2.2}, {x, 2.1}},
                  {{"building", "house"}});
    }
    return town.node(first * 100 + 60, west + 1.5, 2, {{"amenity", "clinic"}, {"name", "Health"}});
}

/// Heights of one tile: all of one value.
void write_tile(const std::filesystem::path& path, double west, double north, float height, const char* crs = "EPSG:4326") {
    GDALAllRegister();
    constexpr int cells = 100;
    auto* driver = GetGDALDriverManager()->GetDriverByName("GTiff");
    std::unique_ptr<GDALDataset> tile{driver->Create(path.c_str(), cells, cells, 1, GDT_Float32, nullptr)};
    std::array<double, 6> frame{west, 0.0001, 0, north, 0, -0.0001};
    tile->SetGeoTransform(frame.data());
    OGRSpatialReference known;
    known.SetFromUserInput(crs);
    tile->SetSpatialRef(&known);
    std::vector<float> heights(static_cast<std::size_t>(cells) * cells);
    for (std::size_t i = 0; i < heights.size(); ++i) heights[i] = height + static_cast<float>(i % 7);
    CHECK(tile->GetRasterBand(1)->RasterIO(GF_Write, 0, 0, cells, cells, heights.data(), cells, cells, GDT_Float32, 0, 0,
                                           nullptr) == CE_None);
}

}  // namespace

TEST_CASE("the coasts of two extracts are both land, and one without a coast does not fill the sea") {
    const Folder folder;
    folder.write("west.osm", island(1, 1, 6).xml());
    folder.write("east.osm", island(200, 12, 18).xml());
    folder.write("inland.osm", OsmTown().line(900, 90'000, {{2, 3}, {4, 3}}, {{"highway", "path"}}).xml());
    const Imported made = imported(folder, source("west.osm", "osm") + source("east.osm", "osm") + source("inland.osm", "osm"));
    REQUIRE(made.failures.empty());
    CHECK(made.made.bodies.size() == 2);
    std::vector<std::string> islands = made.made.home_islands;
    std::ranges::sort(islands);
    const auto repeated = std::ranges::unique(islands);
    islands.erase(repeated.begin(), repeated.end());
    CHECK(islands.size() == 2);
    CHECK(told(made.made.findings, "no_coast") == 1);
}

TEST_CASE("terrain of two tiles is one raster, from which the study has heights on both sides") {
    const Folder folder;
    folder.write("town.osm", island(1, 1, 19).xml());
    write_tile(folder.path() / "a.tif", 121.995, 30.0045 + 0.005, 10);
    write_tile(folder.path() / "b.tif", 122.005, 30.0045 + 0.005, 50);
    const Imported made = imported(folder, source("town.osm", "osm") + source("a.tif", "terrain") + source("b.tif", "terrain"));
    REQUIRE(made.failures.empty());
    io::write_output_folder(folder.path() / "study", study_files(made.made, "1", "plan"));
    const model::Study study = io::read_study(folder.path() / "study");
    CHECK(study.has_elevation);
    const auto raster = std::unique_ptr<GDALDataset>(
        GDALDataset::Open((folder.path() / "study/terrain.tif").c_str(), GDAL_OF_RASTER | GDAL_OF_READONLY));
    REQUIRE(raster);
    double low = 0;
    double high = 0;
    double mean = 0;
    double spread = 0;
    CHECK(raster->GetRasterBand(1)->ComputeStatistics(0, &low, &high, &mean, &spread, nullptr, nullptr) == CE_None);
    CHECK(low < 17);
    CHECK(high >= 50);
}

TEST_CASE("tiles of two CRS cannot be one terrain, and are refused by name") {
    const Folder folder;
    folder.write("town.osm", island(1, 1, 19).xml());
    write_tile(folder.path() / "a.tif", 121.995, 30.0095, 10);
    write_tile(folder.path() / "b.tif", 122.005, 30.0095, 50, "EPSG:4490");
    const Imported made = imported(folder, source("town.osm", "osm") + source("a.tif", "terrain") + source("b.tif", "terrain"));
    REQUIRE(made.failures.size() == 1);
    CHECK(made.failures.front().file == "b.tif");
    CHECK(made.failures.front().rule == "rasters_differ");
}

TEST_CASE("a second timetable of boats is refused, for it would take the place of the first") {
    const Folder folder;
    folder.write("town.osm", island(1, 1, 6).xml());
    const std::vector<Sheet> boats{{"班次",
                                    {{"航线", "班次", "码头", "时刻", "运行日", "季节"},
                                     {"线", "1", "甲", "8:00", "每天", "2024年"},
                                     {"", "", "乙", "8:10"}}},
                                   {"码头", {{"码头名称", "经度", "纬度"}, {"甲", 122.002, 30.002}, {"乙", 122.015, 30.002}}}};
    write_xlsx(folder.path() / "one.xlsx", boats);
    write_xlsx(folder.path() / "two.xlsx", boats);
    const Imported once = imported(folder, source("town.osm", "osm") + source("one.xlsx", "timetable"));
    REQUIRE(once.failures.empty());
    CHECK(once.made.piers.size() == 2);
    CHECK_FALSE(once.made.feed.empty());
    const Imported twice =
        imported(folder, source("town.osm", "osm") + source("one.xlsx", "timetable") + source("two.xlsx", "timetable"));
    REQUIRE(twice.failures.size() == 1);
    CHECK(twice.failures.front().rule == "second_timetable");
}

TEST_CASE("a complete list with a row that cannot be used is complete no more, and says so") {
    const Folder folder;
    folder.write("town.osm", island(1, 1, 6).xml());
    const std::string rows = "名称,类别,经度,纬度\n甲园,幼儿园,122.003,30.002\n";
    const auto study_of = [&](const std::string& more) {
        folder.write("list.csv", rows + more);
        const Imported made =
            imported(folder, source("town.osm", "osm") +
                                 source("list.csv", "facilities",
                                        "completeness = \"complete\"\n[source.services]\nkindergarten = [\"幼儿园\"]\n"));
        REQUIRE(made.failures.empty());
        std::filesystem::remove_all(folder.path() / "study");
        io::write_output_folder(folder.path() / "study", study_files(made.made, "1", "plan"));
        const bool told = std::ranges::contains(made.made.findings.issues, "list_lacks_rows", &model::DataIssue::rule);
        const model::Inventory list = io::read_study(folder.path() / "study").inventory.at("kindergarten");
        CHECK(told == list.partial);
        return list;
    };
    CHECK_FALSE(study_of("").partial);
    CHECK_FALSE(study_of("甲园,幼儿园,122.003,30.002\n").partial);  // pasted twice: nothing is missing
    CHECK(study_of("乙园,幼儿园,,\n").partial);
    CHECK(study_of("乙园,幼儿园,122.003,30.0o2\n").partial);
}

TEST_CASE("what lists and grids have of other places stays out of the study, and is counted") {
    const Folder folder;
    folder.write("town.osm", island(1, 1, 19).xml());
    folder.write(
        "list.csv",
        "名称,类别,经度,纬度,乡镇\n甲园,幼儿园,122.003,30.002,\n市里,幼儿园,122.3,30.3,\n错位,幼儿园,122.4,30.3,本镇\n");
    folder.write("villages.csv", "村代码,名称,乡镇,经度,纬度\n1,本村,本镇,122.004,30.004\n");
    const std::string lists =
        source("town.osm", "osm") + source("villages.csv", "villages", "crs = \"EPSG:4326\"\n") +
        source("list.csv", "facilities", "completeness = \"complete\"\n[source.services]\nkindergarten = [\"幼儿园\"]\n");
    const Imported made = imported(folder, lists);
    REQUIRE(made.failures.empty());
    CHECK(std::ranges::count(made.made.facilities, "kindergarten",
                             [](const FacilityRecord& record) { return record.facility.service; }) == 1);
    CHECK(told(made.made.findings, "facilities_elsewhere") == 1);
    CHECK(told(made.made.findings, "facility_far_off") == 1);
    const auto list = std::ranges::find(made.made.lists, "kindergarten", &ListState::service);
    REQUIRE(list != made.made.lists.end());
    CHECK(list->lacks_rows_in == std::vector<std::string>{"本镇"});

    folder.write("list.csv", "名称,类别,经度,纬度,乡镇\n甲园,幼儿园,122.3,30.3,\n");
    const Imported off = imported(folder, lists);
    CHECK(std::ranges::find(off.made.lists, "kindergarten", &ListState::service)->lacks_rows);
}

TEST_CASE("people of a list of this place who lie outside its area are a grave doubt, those of a list of a region are not") {
    const Folder folder;
    folder.write("town.osm", island(1, 1, 19).xml());
    const auto issue_of = [&](const std::string& outside) {
        folder.write("homes.csv", "居住点名称,经度,纬度,人口\n东头,122.003,30.002,60\n外岛,122.5,30.5," + outside + "\n");
        const Imported made =
            imported(folder, source("town.osm", "osm") + source("homes.csv", "people", "crs = \"EPSG:4326\"\n"));
        const auto& issues = made.made.findings.issues;
        const auto issue = std::ranges::find(issues, "people_elsewhere", &model::DataIssue::rule);
        REQUIRE(issue != issues.end());
        return *issue;
    };
    const auto lost = issue_of("30");
    CHECK(lost.grave);
    CHECK(lost.severity == model::Severity::doubt);
    CHECK(issue_of("90").severity == model::Severity::note);
}

TEST_CASE("a school of no known level is no matter once a list names it") {
    const Folder folder;
    folder.write("town.osm", island(1, 1, 19)
                                 .node(900, 3, 2.2, {{"amenity", "school"}, {"name", "第三小学"}})
                                 .node(901, 4, 2.2, {{"amenity", "school"}, {"name", "某学校"}})
                                 .xml());
    folder.write("list.csv", "名称,类别,经度,纬度\n第三小学,小学,122.003,30.002\n");
    const Imported made =
        imported(folder, source("town.osm", "osm") +
                             source("list.csv", "facilities", "[source.services]\nprimary_school = [\"小学\"]\n"));
    REQUIRE(made.failures.empty());
    CHECK(told(made.made.findings, "facility_unsure") == 1);
    CHECK(told(made.made.findings, "facility_unsure_listed") == 1);
}

TEST_CASE("a school without a name is no matter once a list has a school at its place") {
    const Folder folder;
    folder.write("town.osm", island(1, 1, 19)
                                 .node(900, 3, 2.2, {{"amenity", "school"}})
                                 .node(901, 4, 2.2, {{"amenity", "school"}})
                                 .node(902, 5, 2.2, {{"amenity", "school"}, {"name", "别的学校"}})
                                 .xml());
    // A school at the first, a clinic at the second, a school of another name at the third.
    folder.write(
        "list.csv",
        "名称,类别,经度,纬度\n第三小学,小学,122.003,30.0021\n卫生院,诊所,122.004,30.0021\n第五小学,小学,122.005,30.0021\n");
    const Imported made = imported(
        folder, source("town.osm", "osm") +
                    source("list.csv", "facilities", "[source.services]\nprimary_school = [\"小学\"]\nclinic = [\"诊所\"]\n"));
    REQUIRE(made.failures.empty());
    CHECK(told(made.made.findings, "facility_unsure") == 2);
    CHECK(told(made.made.findings, "facility_unsure_listed") == 1);
}

TEST_CASE("cells of a grid outside the area hold nobody of it, those across its edge their share") {
    const Folder folder;
    folder.write("town.osm", island(1, 1, 19).xml());
    const auto cell = [](double west, double south) {
        return model::LineOf<model::Metres>{
            {west, south}, {west + 0.002, south}, {west + 0.002, south + 0.002}, {west, south + 0.002}, {west, south}};
    };
    write_layers(folder.path() / "grid.geojson", "GeoJSON",
                 {{"grid",
                   "EPSG:4326",
                   {"人口"},
                   {{{"100"}, cell(122.002, 30.002)}, {{"100"}, cell(122.019, 30.002)}, {{"4000"}, cell(122.1, 30.1)}}}});
    std::string plan = head;
    const auto total = plan.find("[[people.total]]");
    plan.erase(total, plan.find("[[people.ages]]") - total);
    const Imported made = import_study(
        parse_plan(plan + source("town.osm", "osm") + source("grid.geojson", "people", "column_people = \"人口\"\n"),
                   "import.toml", folder.path()),
        {.standard = std::filesystem::path(CIRCLE15_SOURCE_DIR) / "datasets/shengsi/standard.toml",
         .standard_name = "standard.toml"});
    REQUIRE(made.failures.empty());
    std::int64_t persons = 0;
    for (const HomeRecord& home : made.made.homes) persons += model::persons_in(home.persons, model::everybody);
    CHECK(persons == 150);
    CHECK(told(made.made.findings, "people_elsewhere") == 1);
}
