// SPDX-License-Identifier: MIT
#include <catch2/catch_test_macros.hpp>
#include <filesystem>

#include "core/geometry/china_offset.hpp"
#include "core/geometry/projection.hpp"
#include "core/intake/sheets/read_lists.hpp"
#include "core/model/errors.hpp"
#include "tests/intake/map_files.hpp"
#include "tests/intake/sheets_support.hpp"

// Map layers, old workbooks and those of other office programs; and one list in four formats.

using namespace circle15;
using namespace circle15::tests;
namespace fs = std::filesystem;

namespace {

using Lines = std::vector<std::string>;

Lines read(const Folder& folder, const std::string& file, intake::Findings& findings, const std::string& crs = "") {
    auto source = list_in(folder, file);
    if (!crs.empty()) source.crs = crs;
    return lines_of(intake::read_facilities(plan_in(folder), source, findings));
}

const Lines one{"甲园 childcare 122.45000 30.73000 60托位 Mo-Fr 07:30-17:30 open - 菜园镇"};
const std::vector<std::string> columns{"名称", "类别", "托位", "开放时间", "乡镇"};
const std::vector<std::string> cells{"甲园", "托育", "60个", "工作日7:30-17:30", "菜园镇"};

}  // namespace

TEST_CASE("ugly 32: an xls of the nineties with numbers for codes and a township joined over two rows") {
    Folder folder;
    fs::copy_file(fs::path(CIRCLE15_SOURCE_DIR) / "tests/intake/ugly/meals_97.xls", folder.path() / "meals.xls");
    intake::Findings findings;
    const auto records = intake::read_facilities(plan_in(folder), list_in(folder, "meals.xls"), findings);
    CHECK(lines_of(records) == Lines{"甲 elderly_meal 122.45155 30.73334 60餐次 - open 2024-12-31 菜园镇",
                                     "乙 elderly_meal 122.46000 30.74000 60餐次 - open 2024-01-05 菜园镇"});
    CHECK(records[0].facility.id == "330922100001");
    CHECK(records[1].facility.id == "0012");
    CHECK(told(findings, "sum_row") == 1);
}

TEST_CASE("ugly 33: a workbook of LibreOffice, all cells texts") {
    Folder folder;
    write_ods(folder.path() / "list.ods", "设施",
              {{"名称", "类别", "经度", "纬度", "托位", "开放时间", "乡镇"},
               {"甲园", "托育", "122.45", "30.73", "60个", "工作日7:30-17:30", "菜园镇"}});
    intake::Findings findings;
    CHECK(read(folder, "list.ods", findings) == one);
}

TEST_CASE("ugly 34: a shapefile in GBK that does not say so, its field names cut to ten bytes") {
    Folder folder;
    write_layers(folder.path() / "list.shp", "ESRI Shapefile",
                 {{"list", "EPSG:4326", columns, {{cells, {{122.45, 30.73}}}}, {"ENCODING=GBK"}}});
    fs::remove(folder.path() / "list.cpg");
    intake::Findings findings;
    CHECK(read(folder, "list.shp", findings) == one);
    CHECK(told(findings, "decoded_text") == 1);
}

TEST_CASE("ugly 35: a GeoPackage with a layer of facilities and one of something else") {
    Folder folder;
    write_layers(folder.path() / "list.gpkg", "GPKG",
                 {{"facilities", "EPSG:4490", columns, {{cells, {{122.45, 30.73}}}}},
                  {"pipes", "EPSG:4490", {"diameter"}, {{{"300"}, {{122.4, 30.7}, {122.5, 30.7}}}}}});
    intake::Findings findings;
    CHECK(read(folder, "list.gpkg", findings) == one);
}

TEST_CASE("ugly 36: facilities drawn as their grounds, a line and nothing at all, in FlatGeobuf") {
    Folder folder;
    const model::LineOf<model::Metres> grounds{
        {122.449, 30.729}, {122.451, 30.729}, {122.451, 30.731}, {122.449, 30.731}, {122.449, 30.729}};
    write_layers(folder.path() / "list.fgb", "FlatGeobuf", {{"list", "EPSG:4326", columns, {{cells, grounds}}}});
    intake::Findings findings;
    CHECK(read(folder, "list.fgb", findings) == one);
    write_layers(
        folder.path() / "lines.geojson", "GeoJSON",
        {{"lines", "EPSG:4326", columns, {{cells, {{122.45, 30.73}}}, {cells, {}}, {cells, {{122.4, 30.7}, {122.5, 30.7}}}}}});
    CHECK(read(folder, "lines.geojson", findings) == one);
    CHECK(told(findings, "facility_without_place") == 2);
}

TEST_CASE("one list as a workbook, GBK text in GCJ-02, a projected shapefile and a GeoPackage is the same to a centimetre") {
    Folder folder;
    const geometry::Projection projection("EPSG:4550");
    std::vector<std::vector<Cell>> sheet{{"编码", "名称", "类别", "托位", "开放时间", "乡镇", "经度", "纬度"}};
    auto shifted = sheet;
    std::vector<Feature> degrees;
    std::vector<Feature> metres;
    for (int i = 0; i < 40; ++i) {
        const model::LonLat place{122.40 + 0.0023457 * i, 30.70 + 0.0011234 * i};
        const model::LonLat gcj = geometry::gcj02_from_wgs84(place);
        const std::vector<std::string> texts{
            "00" + std::to_string(100 + i), "园" + std::to_string(i), i % 2 == 0 ? "托育" : "小学",
            std::to_string(20 + i),         "工作日7:30-17:30",       "菜园镇"};
        sheet.emplace_back(texts.begin(), texts.end());
        shifted.emplace_back(texts.begin(), texts.end());
        sheet.back().insert(sheet.back().end(), {place.lon, place.lat});
        shifted.back().insert(shifted.back().end(), {gcj.lon, gcj.lat});
        degrees.push_back({texts, {{place.lon, place.lat}}});
        metres.push_back({texts, {projection.to_metres(place)}});
    }
    const std::vector<std::string> names{"编码", "名称", "类别", "托位", "开放时间", "乡镇"};
    write_xlsx(folder.path() / "a.xlsx", {{"设施", sheet}});
    folder.write("b.csv", in_gb18030(separated(shifted, ',')));
    write_layers(folder.path() / "c.shp", "ESRI Shapefile", {{"c", "EPSG:4550", names, metres, {"ENCODING=UTF-8"}}});
    write_layers(folder.path() / "d.gpkg", "GPKG", {{"d", "EPSG:4326", names, degrees}});
    std::vector<std::vector<intake::FacilityRecord>> lists;
    for (const auto& [file, crs] :
         {std::pair("a.xlsx", "EPSG:4326"), std::pair("b.csv", "GCJ-02"), std::pair("c.shp", ""), std::pair("d.gpkg", "")}) {
        intake::Findings findings;
        auto source = list_in(folder, file);
        if (std::string(crs) != "") source.crs = crs;
        lists.push_back(intake::read_facilities(plan_in(folder), source, findings));
        REQUIRE(lists.back().size() == 40);
        CHECK(counts_of(findings).ends_with(" 0"));
    }
    for (const auto& list : lists) {
        for (std::size_t i = 0; i < list.size(); ++i) {
            model::Facility same = list[i].facility;
            const model::Metres a = projection.to_metres(same.place);
            const model::Metres b = projection.to_metres(lists[0][i].facility.place);
            CHECK(std::abs(a.x - b.x) < 0.01);
            CHECK(std::abs(a.y - b.y) < 0.01);
            same.place = lists[0][i].facility.place;
            same.given_crs = lists[0][i].facility.given_crs;
            CHECK(same == lists[0][i].facility);
        }
    }
}
