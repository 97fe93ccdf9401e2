// SPDX-License-Identifier: MIT
#include <catch2/catch_test_macros.hpp>

#include "core/intake/sheets/read_lists.hpp"
#include "core/intake/sheets/service_words.hpp"
#include "core/model/errors.hpp"
#include "tests/intake/sheets_support.hpp"

// Text under any name and in any encoding, pages named .xls among it.

using namespace circle15;
using namespace circle15::tests;

namespace {

using Lines = std::vector<std::string>;

struct Text {
    Folder folder;
    intake::Findings findings;
    Lines lines;

    Text(const std::string& file, std::string_view bytes) {
        folder.write(file, bytes);
        lines = lines_of(intake::read_facilities(plan_in(folder), list_in(folder, file), findings));
    }
};

const Lines two{"甲园 childcare 122.45155 30.73334 60托位 - open - 菜园镇",
                "乙园 childcare 122.46000 30.74000 30托位 - open - 菜园镇"};

std::string table(char separator = ',') {
    return separated({{"名称", "类别", "经度", "纬度", "托位", "乡镇"},
                      {"甲园", "托育", 122.4515508, 30.7333422, 60, "菜园镇"},
                      {"乙园", "托育", 122.46, 30.74, 30, "菜园镇"}},
                     separator);
}

std::string page(const std::string& rows) {
    return "<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><head><meta charset=\"gb2312\"></head><body><table "
           "border=1>" +
           rows + "</table></body></html>";
}

std::string rule_of(const std::string& file, std::string_view bytes) {
    try {
        const Text read(file, bytes);
        return "none";
    } catch (const model::InputError& error) {
        return error.flaw().rule;
    }
}

}  // namespace

TEST_CASE("ugly 19: GBK text with Windows line ends") {
    const Text read("list.csv", in_gb18030(table()));
    CHECK(read.lines == two);
    CHECK(told(read.findings, "decoded_text") == 1);
}

TEST_CASE("ugly 20: UTF-8 with a byte order mark, semicolons between") {
    CHECK(Text("list.csv", "\xEF\xBB\xBF" + table(';')).lines == two);
}

TEST_CASE("ugly 21: Unicode text of a spreadsheet: UTF-16 and tabs, named .xls") {
    CHECK(Text("list.xls", in_utf16le(table('\t'))).lines == two);
}

TEST_CASE("ugly 22: tab-separated GBK under the name of a workbook, as office systems export") {
    CHECK(Text("export.xls", in_gb18030(table('\t'))).lines == two);
}

TEST_CASE("ugly 23: a page named .xls in GBK, with the township joined over two rows") {
    const Text read(
        "export.xls",
        in_gb18030(page("<tr><td colspan=6>托育设施</td></tr>"
                        "<tr><th>乡镇</th><th>名称</th><th>类别</th><th>经度</th><th>纬度</th><th>托位</th></tr>"
                        "<tr><td rowspan=2>菜园镇<td>甲园<td>托育<td x:num=\"122.4515508\">122.45<td>30.7333422<td>60</tr>"
                        "<tr><td>乙园</td><td>托育</td><td>122.46</td><td>30.74</td><td>30&nbsp;</td></tr>")));
    CHECK(read.lines == two);
}

TEST_CASE("ugly 24: a page whose tags were never closed, a table inside a table and a script") {
    const Text read("export.xls",
                    page("<tr><td><script>if (a < b) x();</script><table><tr><td>名称<td>类别<td>经度<td>纬度<td>托位<td>乡镇"
                         "<tr><td>甲园<td>托育<td>122.4515508<td>30.7333422<td>60<td>菜园镇"
                         "<tr><td>乙园<td>托育<td>122.46<td>30.74<td>30<td>菜园镇</table></td></tr>"));
    CHECK(read.lines == two);
}

TEST_CASE("ugly 25: ids kept from spreadsheets by ={}, apostrophes and blanks, and some that were eaten") {
    Folder folder;
    folder.write(
        "list.csv",
        "编码,名称,类别,经度,纬度\n=\"0012\",甲,托育,122.45,30.73\n'0013,乙,托育,122.45,30.73\n　0014　,丙,托育,122.45,30.73\n"
        "3.30922E+11,丁,托育,122.45,30.73\n3.30922100001E+11,戊,托育,122.45,30.73\n");
    intake::Findings findings;
    const auto records = intake::read_facilities(plan_in(folder), list_in(folder, "list.csv"), findings);
    REQUIRE(records.size() == 5);
    CHECK(records[0].facility.id == "0012");
    CHECK(records[1].facility.id == "0013");
    CHECK(records[2].facility.id == "0014");
    CHECK(records[3].facility.id.empty());
    CHECK(records[4].facility.id == "330922100001");
    CHECK(told(findings, "id_eaten") == 1);
}

TEST_CASE("ugly 26: quotation marks in the middle of names, commas and line breaks inside quoted cells") {
    const Text read(
        "list.csv",
        "名称,类别,经度,纬度,地址\n\"甲\"\"新\"\"园\",托育,122.45,30.73,\"沙河路8号,\n二楼\"\n乙\"小\"园,托育,122.45,30.73,\n");
    REQUIRE(read.lines.size() == 2);
    CHECK(read.lines[0].starts_with("甲\"新\"园 "));
    CHECK(read.lines[1].starts_with("乙\"小\"园 "));
}

TEST_CASE("ugly 27: a quotation mark that never ends is refused with its row") {
    CHECK(rule_of("list.csv", "名称,类别,经度,纬度\n甲,托育,122.45,30.73\n\"乙,托育,122.45,30.73\n") == "quote_not_closed");
}

TEST_CASE("ugly 28: blanks of no width, full-width blanks inside, and columns of nothing at the end") {
    const Text read("list.csv",
                    "\u200b名　称,类 别,经度,纬度,托位,乡镇,,,\n甲园\u200b,托育,122.4515508 "
                    ",　30.7333422,60,菜园镇,,,\n乙园,托育,122.46,30.74,30,菜园镇,,,\n,,,,,,,,\n");
    CHECK(read.lines == two);
}

TEST_CASE("ugly 29: short rows, long rows and a heading without a first cell") {
    const Text read("list.csv",
                    ",名称,类别,经度,纬度,托位,乡镇\n1,甲园,托育,122.4515508,30.7333422,60,菜园镇,备注\n2,乙园,托育,122.46,30."
                    "74,30,菜园镇\n3,丙园,托育\n");
    CHECK(read.lines == two);
    CHECK(told(read.findings, "facility_without_place") == 1);
}

TEST_CASE("ugly 30: commas for thousands and lists of bars") {
    const Text read("list.txt", "名称|类别|经度|纬度|日供餐次\n甲|长者食堂|122.45|30.73|1,200份\n");
    CHECK(read.lines == Lines{"甲 elderly_meal 122.45000 30.73000 1200餐次 - open - -"});
}

TEST_CASE("ugly 31: what is no table at all is named") {
    CHECK(rule_of("list.csv", "%PDF-1.7 ...") == "not_a_table");
    CHECK(rule_of("list.xlsx", "PK\3\4broken") == "broken_workbook");
    CHECK(rule_of("list.csv", "只是一段话\n没有表头\n") == "no_list_in_file");
    CHECK(rule_of("list.csv", "") == "no_list_in_file");
}

TEST_CASE("a category that is the standard's own name of a service needs no word of the plan; the plan's words go first") {
    Folder folder;
    folder.write("list.csv", separated({{"名称", "类别", "经度", "纬度"},
                                        {"甲", "quiet_room", 122.45, 30.73},
                                        {"乙", "静室", 122.46, 30.74},
                                        {"丙", "Quiet Room", 122.47, 30.75},
                                        {"丁", "另类", 122.48, 30.76}},
                                       ','));
    model::Standard standard;
    standard.rules.push_back({.service = "quiet_room", .name_zh = "静室", .name_en = "Quiet room"});
    intake::Source source = list_in(folder, "list.csv");
    source.services = {{"静室", "clinic"}};
    intake::Findings findings;
    const auto records = intake::read_facilities(plan_in(folder), source, findings, intake::words_of(standard));
    REQUIRE(records.size() == 3);
    CHECK(records[0].facility.service == "quiet_room");
    CHECK(records[1].facility.service == "clinic");
    CHECK(records[2].facility.service == "quiet_room");
    CHECK(told(findings, "unknown_category") == 1);
}
