// SPDX-License-Identifier: MIT
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cstdlib>

#include "core/office/report/summary.hpp"
#include "tests/office/delivered_town.hpp"
#include "tests/office/workbook_reading.hpp"

using namespace circle15;
using office_test::DeliveredTown;
using words::Lang;

namespace {

/// How high a row of the first sheet is, in points.
double height_of(const office_test::Workbook& book, int row) {
    const auto& sheet = book.parts.at("xl/worksheets/sheet1.xml");
    const auto from = sheet.find("<row r=\"" + std::to_string(row) + "\"");
    REQUIRE(from != std::string::npos);
    const auto head = sheet.substr(from, sheet.find('>', from) - from);
    const auto at = head.find(" ht=\"");
    REQUIRE(at != std::string::npos);
    return std::strtod(head.c_str() + at + 5, nullptr);
}

}  // namespace

TEST_CASE("the first sheet has the report's summary, each paragraph as high as its lines, and the services below") {
    const DeliveredTown town;
    const auto book = office_test::read_workbook(town.bytes_of("circle15.xlsx"));
    const auto summary = office::summary_of(results::Answer(town.ground, town.analysis).view(), town.run, Lang::zh);
    const auto text = [&](const std::string& cell) { return book.at("摘要", cell).value; };
    CHECK(text("A1") == summary.title);
    CHECK(text("A2") == summary.headline);
    CHECK(text("A3") == summary.day + "  " + summary.standard);
    CHECK(text("A5") == summary.paragraphs[0]);
    CHECK(text("A6") == summary.paragraphs[1]);
    // One line of 20, 13 and 11 points; the paragraphs take some lines of the page's 154 characters each.
    CHECK(height_of(book, 1) == 40);
    CHECK(height_of(book, 2) > 25);
    CHECK(height_of(book, 2) < 35);
    CHECK(height_of(book, 5) > 40);
    CHECK(height_of(book, 5) < 70);

    const std::vector<std::string> heads{"服务类别",     "服务对象",  "标准阈值(分钟)",   "对象人口(人)",
                                         "覆盖人口(人)", "覆盖率(%)", "数据不足人口(人)", "设施数",
                                         "开放设施数",   "缺口数",    "缺口对象人口(人)"};
    for (std::size_t column = 0; column < heads.size(); ++column)
        CHECK(text(std::string(1, static_cast<char>('A' + column)) + "8") == heads[column]);
    CHECK_FALSE(book.sheets.at("摘要").contains("L8"));
    // H1 is covered, 13 of 23; H2 and H3 are two gaps of 10 persons.
    const std::vector<std::string> values{"@医疗'卫生'", "全体", "5", "23", "13", "56.5", "0", "1", "1", "2", "10"};
    for (std::size_t column = 0; column < values.size(); ++column) {
        INFO(heads[column]);
        CHECK(text(std::string(1, static_cast<char>('A' + column)) + "9") == values[column]);
    }
    CHECK(height_of(book, 9) == 20);
    const auto& last = book.sheets.at("摘要");
    const auto slopes = std::ranges::find_if(last, [](const auto& cell) { return cell.second.value.contains("坡度"); });
    REQUIRE(slopes != last.end());
    CHECK(slopes->first == "A27");

    // A long name takes two lines.
    const DeliveredTown wordy(
        [](model::Study& study) { study.standard.rules[0].name_en = "Primary health care centres of every kind"; });
    CHECK(height_of(office_test::read_workbook(wordy.bytes_of("circle15.xlsx", Lang::en)), 9) == 34);
}
