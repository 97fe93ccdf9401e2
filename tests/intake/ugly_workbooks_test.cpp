// SPDX-License-Identifier: MIT
#include <catch2/catch_test_macros.hpp>

#include "core/intake/sheets/read_lists.hpp"
#include "core/model/errors.hpp"
#include "core/words/flaws.hpp"
#include "tests/intake/sheets_support.hpp"

// Workbooks of the kind that offices send; each is ugly in its own way.

using namespace circle15;
using namespace circle15::tests;

namespace {

using Lines = std::vector<std::string>;
using Rows = std::vector<std::vector<Cell>>;

/// A workbook and what became of it.
struct Book {
    Folder folder;
    intake::Findings findings;
    Lines lines;

    explicit Book(const std::vector<Sheet>& sheets) {
        write_xlsx(folder.path() / "list.xlsx", sheets);
        read(list_in(folder, "list.xlsx"));
    }
    Book(const std::vector<Sheet>& sheets, intake::Source source) {
        write_xlsx(folder.path() / "list.xlsx", sheets);
        source.file = "list.xlsx";
        read(source);
    }
    void read(const intake::Source& source) { lines = lines_of(intake::read_facilities(plan_in(folder), source, findings)); }
};

const std::string nursery = "甲园 childcare 122.45155 30.73334 60托位 Mo-Fr 07:30-17:30 open 2024-12-31 菜园镇";

Rows plain_rows() {
    return {
        {"名称", "类别", "经度", "纬度", "托位", "开放时间", "状态", "投用日期", "乡镇"},
        {"甲园", "托育机构", 122.4515508, 30.7333422, 60, "周一至周五 7:30-17:30", "投用", {45657, "yyyy-mm-dd"}, "菜园镇"}};
}

}  // namespace

TEST_CASE("ugly 1: a title over all columns, a blank row, and the heading in the third") {
    Rows rows = plain_rows();
    rows.insert(rows.begin(), {{"嵊泗县托育设施一览表（2024年）"}, {}});
    const Book book({{"Sheet1", rows, {{0, 0, 0, 8}}}});
    CHECK(book.lines == Lines{nursery});
    CHECK(counts_of(book.findings) == "0 1 0");
}

TEST_CASE("ugly 2: the heading in two rows, the upper one joined over two columns") {
    const Book book({{"Sheet1",
                      {{"名称", "类别", "位置", "", "能力", "开放时间", "状态", "投用日期", "乡镇"},
                       {"", "", "经度", "纬度", "托位", "", "", "", ""},
                       plain_rows()[1]},
                      {{0, 2, 0, 3}, {0, 0, 1, 0}, {0, 1, 1, 1}, {0, 5, 1, 5}, {0, 6, 1, 6}, {0, 7, 1, 7}, {0, 8, 1, 8}}}});
    CHECK(book.lines == Lines{nursery});
}

TEST_CASE("ugly 3: the township in one joined cell for all its rows") {
    Rows rows{{"乡镇", "名称", "类别", "经度", "纬度"},
              {"菜园镇", "甲园", "托育", 122.45, 30.73},
              {"", "乙园", "托育", 122.46, 30.74},
              {"洋山镇", "丙园", "托育", 122.07, 30.60}};
    const Book book({{"Sheet1", rows, {{1, 0, 2, 0}}}});
    REQUIRE(book.lines.size() == 3);
    CHECK(book.lines[1] == "乙园 childcare 122.46000 30.74000 - - open - 菜园镇");
    CHECK(book.lines[2].ends_with("洋山镇"));
}

TEST_CASE("ugly 4: sums below and between, remarks and signatures at the end") {
    Rows rows = plain_rows();
    rows.push_back({"菜园镇小计", "", "", "", 60});
    rows.push_back({"合计", "", "", "", 60});
    rows.push_back({"注：数据截至2024年12月31日"});
    rows.push_back({"填表人：张三        审核人：李四"});
    const Book book({{"Sheet1", rows}});
    CHECK(book.lines == Lines{nursery});
    CHECK(told(book.findings, "sum_row") == 2);
    CHECK(told(book.findings, "remark_row") == 2);
    CHECK(counts_of(book.findings) == "0 1 0");
}

TEST_CASE("ugly 5: a sheet for each township, the township only in the sheet's name, and a hidden copy of last year") {
    const Rows east{{"名称", "类别", "经度", "纬度"}, {"甲园", "托育", 122.45, 30.73}};
    const Rows west{{"名称", "类别", "经度", "纬度"}, {"丙园", "托育", 122.07, 30.60}};
    const Book book({{"菜园镇", east}, {"洋山镇", west}, {"2023", east, {}, true}});
    CHECK(book.lines ==
          Lines{"甲园 childcare 122.45000 30.73000 - - open - 菜园镇", "丙园 childcare 122.07000 30.60000 - - open - 洋山镇"});
    CHECK(book.findings.rows.size() == 2);
    CHECK(told(book.findings, "sheet_left_out") == 1);
}

TEST_CASE("ugly 6: townships as lines of their own between the rows") {
    const Book book({{"Sheet1",
                      {{"序号", "名称", "类别", "经度", "纬度"},
                       {"一、菜园镇（1处）"},
                       {1, "甲园", "托育", 122.45, 30.73},
                       {"二、洋山镇"},
                       {1, "丙园", "托育", 122.07, 30.60}}}});
    REQUIRE(book.lines.size() == 2);
    CHECK(book.lines[0].ends_with("菜园镇"));
    CHECK(book.lines[1].ends_with("洋山镇"));
}

TEST_CASE("ugly 7: numbers with units, full-width digits and words") {
    Rows rows{{"名称", "类别", "经度", "纬度", "床位数（张）"}};
    for (const auto* beds : {"60张", "６０", "约60", "六十", "60.0"})
        rows.push_back({std::string("甲") + beds, "卫生院", 122.45, 30.73, beds});
    rows.push_back({"乙", "卫生院", 122.45, 30.73, "60-80"});
    rows.push_back({"丙", "卫生院", 122.45, 30.73, "/"});
    const Book book({{"Sheet1", rows}});
    REQUIRE(book.lines.size() == 7);
    for (std::size_t i = 0; i < 5; ++i) CHECK(book.lines[i].contains(" 60床位 "));
    CHECK(book.lines[5].contains(" - - open"));
    CHECK(book.lines[6].contains(" - - open"));
    CHECK(told(book.findings, "places_unread") == 1);
    CHECK(told(book.findings, "cells_reworded") == 1);
    // By the heading of the list itself, not by the study's name of the column.
    const Book hours(
        {{"Sheet1", {{"名称", "类别", "经度", "纬度", "营业时间"}, {"甲", "卫生院", 122.45, 30.73, "工作日8:00-16:00"}}}});
    const auto issue = std::ranges::find(hours.findings.issues, "cells_reworded", &model::DataIssue::rule);
    REQUIRE(issue != hours.findings.issues.end());
    CHECK(words::what_of(*issue, words::Lang::zh).starts_with("“营业时间”"));
}

TEST_CASE("ugly 8: dates in six ways, one of them a bare serial number") {
    Rows rows{{"名称", "类别", "经度", "纬度", "投用日期"}};
    for (const auto* date : {"2024年12月31日", "2024/12/31", "2024.12.31", "20241231"})
        rows.push_back({std::string("甲") + date, "托育", 122.45, 30.73, date});
    rows.push_back({"乙", "托育", 122.45, 30.73, 45657});
    rows.push_back({"丙", "托育", 122.45, 30.73, {45657, "yyyy\"年\"m\"月\"d\"日\""}});
    rows.push_back({"丁", "托育", 122.45, 30.73, "去年底"});
    const Book book({{"Sheet1", rows}});
    REQUIRE(book.lines.size() == 7);
    for (std::size_t i = 0; i < 6; ++i) CHECK(book.lines[i].contains(" 2024-12-31 "));
    CHECK(told(book.findings, "date_unread") == 1);
}

TEST_CASE("ugly 9: codes as numbers, some beyond what a spreadsheet keeps") {
    Folder folder;
    write_xlsx(folder.path() / "list.xlsx", {{"Sheet1",
                                              {{"设施编码", "名称", "类别", "经度", "纬度"},
                                               {330922100001.0, "甲", "托育", 122.45, 30.73},
                                               {330922100201123456.0, "乙", "托育", 122.46, 30.73},
                                               {"0012", "丙", "托育", 122.47, 30.73}}}});
    intake::Findings findings;
    const auto records = intake::read_facilities(plan_in(folder), list_in(folder, "list.xlsx"), findings);
    REQUIRE(records.size() == 3);
    CHECK(records[0].facility.id == "330922100001");
    CHECK(records[1].facility.id.empty());
    CHECK(records[2].facility.id == "0012");
    CHECK(told(findings, "id_eaten") == 1);
}

TEST_CASE("ugly 10: degrees, minutes and seconds, directions, and both in one cell") {
    const Book book({{"Sheet1",
                      {{"名称", "类别", "经纬度"},
                       {"甲", "托育", "122°27′00″E，30°43′48″N"},
                       {"乙", "托育", "东经122.45度 北纬30.73度"},
                       {"丙", "托育", "(122.45, 30.73)"},
                       {"丁", "托育", "30.73,122.45"}}}});
    REQUIRE(book.lines.size() == 4);
    for (const auto& line : book.lines) CHECK(line.contains(" 122.45000 30.73000 "));
    CHECK(told(book.findings, "coordinates_turned") == 1);
}

TEST_CASE("ugly 11: longitude and latitude under each other's heading") {
    const Book book(
        {{"Sheet1", {{"名称", "类别", "经度", "纬度"}, {"甲", "托育", 30.73, 122.45}, {"乙", "托育", 122.45, 30.73}}}});
    CHECK(book.lines == Lines{"甲 childcare 122.45000 30.73000 - - open - -", "乙 childcare 122.45000 30.73000 - - open - -"});
    CHECK(told(book.findings, "coordinates_turned") == 1);
}

TEST_CASE("ugly 12: rows pasted twice, rows without a place, and one far away") {
    const Book book({{"Sheet1",
                      {{"名称", "类别", "经度", "纬度", "地址"},
                       {"甲", "托育", 122.45, 30.73, "菜园镇"},
                       {"甲", "托育", 122.45, 30.73, "菜园镇"},
                       {"乙", "托育", "", "", "沙河路8号"},
                       {"丙", "托育", 122.45, "", ""},
                       {"丁", "托育", 100.0, 30.73, ""}}}});
    CHECK(book.lines.size() == 1);
    for (const auto* rule : {"row_again", "facility_without_place", "half_a_place", "far_from_area"})
        CHECK(told(book.findings, rule) == 1);
    CHECK(counts_of(book.findings) == "1 0 4");
}

TEST_CASE("ugly 12b: places in words, and coordinate systems nobody knows, cost their row alone and are told") {
    const Book book({{"Sheet1",
                      {{"名称", "类别", "经度", "纬度", "坐标系"},
                       {"甲", "托育", 122.45, 30.73, "EPSG:4326"},
                       {"乙", "托育", "村口往东", 30.73, "EPSG:4326"},
                       {"丙", "托育", 122.45, "山脚", "EPSG:4326"},
                       {"丁", "托育", 122.45, 30.73, ""},
                       {"戊", "托育", 122.45, 30.73, "火星"},
                       {"己", "托育", 0.0, 0.0, "EPSG:4326"}}}},
                    {.crs = "column", .services = {{"托育", "childcare"}}});
    CHECK(book.lines.size() == 1);
    CHECK(told(book.findings, "place_unread") == 2);
    CHECK(told(book.findings, "crs_empty") == 1);
    CHECK(told(book.findings, "unknown_crs") == 1);
    CHECK(told(book.findings, "far_from_area") == 1);
    CHECK(counts_of(book.findings) == "1 0 5");
    const Book in_one_cell(
        {{"Sheet1", {{"名称", "类别", "经纬度"}, {"甲", "托育", "见附图"}, {"乙", "托育", "122.45,30.73"}}}});
    CHECK(in_one_cell.lines.size() == 1);
    CHECK(told(in_one_cell.findings, "place_unread") == 1);
}

TEST_CASE("ugly 13: three kinds of places in three columns, each row using one") {
    const Book book({{"Sheet1",
                      {{"名称", "类别", "经度", "纬度", "托位数", "学位数", "床位数"},
                       {"甲", "托育", 122.45, 30.73, 60, "", ""},
                       {"乙", "小学", 122.45, 30.73, "", 450, ""},
                       {"丙", "卫生院", 122.45, 30.73, "", "", 20}}}});
    REQUIRE(book.lines.size() == 3);
    CHECK(book.lines[0].contains(" 60托位 "));
    CHECK(book.lines[1].contains(" 450学位 "));
    CHECK(book.lines[2].contains(" 20床位 "));
}

TEST_CASE("ugly 14: categories that are two services, or none that can be told") {
    const Book book({{"Sheet1",
                      {{"学校名称", "办学类型", "经度", "纬度"},
                       {"甲校", "九年一贯制学校", 122.45, 30.73},
                       {"乙校", "完全中学", 122.45, 30.73},
                       {"丙校", "小学", 122.45, 30.73}}}});
    REQUIRE(book.lines.size() == 3);
    CHECK(book.lines[0].contains("primary_school"));
    CHECK(book.lines[1].contains("junior_school"));
    CHECK(told(book.findings, "category_unsure") == 1);
}

TEST_CASE("ugly 15: stars on required headings, brackets behind them, line breaks inside") {
    const Book book(
        {{"Sheet1",
          {{"*设施\n名称", "设施类别（必填）", "经度\n（CGCS2000）", "纬度（CGCS2000）", "托位数（个）*", "联系电话"},
           {"甲", "托育", 122.45, 30.73, 60, "0580-1234567"}}}});
    CHECK(book.lines == Lines{"甲 childcare 122.45000 30.73000 60托位 - open - -"});
}

TEST_CASE("ugly 16: hours and states in all kinds of words, some of them beyond reading") {
    const Book book({{"Sheet1",
                      {{"名称", "类别", "经度", "纬度", "营业时间", "运营状态"},
                       {"甲", "助餐点", 122.45, 30.73, "每天10:30—12:30，16:30—17:30", "正常运营"},
                       {"乙", "助餐点", 122.45, 30.73, "工作日 上午8点至11点半、下午1:30-5:00", "已停用"},
                       {"丙", "助餐点", 122.45, 30.73, "夏令时另行通知", "看情况"}}}});
    REQUIRE(book.lines.size() == 3);
    CHECK(book.lines[0].contains("Mo-Su 10:30-12:30,16:30-17:30 open"));
    CHECK(book.lines[1].contains("Mo-Fr 08:00-11:30,13:30-17:00 closed"));
    CHECK(book.lines[2].contains(" - open"));
    CHECK(told(book.findings, "hours_unread_cell") == 1);
    CHECK(told(book.findings, "status_unread") == 1);
}

TEST_CASE("ugly 17: the heading printed again on every page, and forty blank rows between") {
    Rows rows = plain_rows();
    rows.resize(42);
    rows.push_back(rows[0]);
    rows.push_back({"乙园", "托育机构", 122.46, 30.74, 30, "", "投用", "", "菜园镇"});
    const Book book({{"Sheet1", rows}});
    CHECK(book.lines.size() == 2);
    CHECK(told(book.findings, "heading_again") == 1);
    CHECK(counts_of(book.findings) == "1 1 0");
}

TEST_CASE("ugly 18: headings nobody knows, named by hand") {
    const std::vector<Sheet> sheets{{"Sheet1", {{"a", "b", "c", "d"}, {"甲", "托", 122.45, 30.73}}}};
    intake::Source source{.columns = {{"name", "a"}, {"service", "b"}, {"lon", "c"}, {"lat", "d"}},
                          .heading_row = 1,
                          .services = {{"托", "childcare"}}};
    CHECK(Book(sheets, source).lines == Lines{"甲 childcare 122.45000 30.73000 - - open - -"});
    source.columns["lon"] = "e";
    CHECK_THROWS_AS(Book(sheets, source), model::InputError);
}
