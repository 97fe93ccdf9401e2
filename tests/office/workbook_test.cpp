// SPDX-License-Identifier: MIT
#include <algorithm>
#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>
#include <cmath>

#include "core/office/spoken.hpp"
#include "core/results/layers.hpp"
#include "core/words/term_words.hpp"
#include "tests/office/delivered_town.hpp"
#include "tests/office/workbook_reading.hpp"

using namespace circle15;
using office_test::Cell;
using office_test::DeliveredTown;
using office_test::Workbook;

namespace {

/// A, B, ... Z, AA, ...
std::string letters(std::size_t column) {
    std::string name(1, static_cast<char>('A' + column % 26));
    return column < 26 ? name : letters(column / 26 - 1) + name;
}

constexpr std::size_t heads_line = 4;

/// The column under a head; a failure where there is none.
std::string column_of(const Workbook& book, const std::string& sheet, const std::string& head) {
    for (std::size_t column = 0; column < 60; ++column) {
        const auto cell = book.sheets.at(sheet).find(letters(column) + std::to_string(heads_line));
        if (cell != book.sheets.at(sheet).end() && cell->second.value == head) return letters(column);
    }
    throw std::runtime_error("no head " + head + " on " + sheet);
}

/// Whether a cell says a value of a result file, in Chinese.
bool says(const Cell& cell, const model::Value& value) {
    if (const auto* text = std::get_if<std::string>(&value)) return cell.is_text && cell.value == *text;
    if (cell.is_text) return false;
    if (const auto* whole = std::get_if<std::int64_t>(&value)) return std::stod(cell.value) == static_cast<double>(*whole);
    if (const auto* number = std::get_if<double>(&value)) return std::abs(std::stod(cell.value) - *number) < 1e-9;
    return cell.value.empty();
}

/// Every row of a table under these heads; the sheet has its rows in the same order.
void check_rows(const Workbook& book, const std::string& sheet, const model::Table& table, const office::Spoken& spoken,
                const std::vector<std::pair<std::string, std::string>>& columns) {
    REQUIRE_FALSE(table.rows.empty());
    for (const auto& [name, head] : columns) {
        const auto column = column_of(book, sheet, head);
        for (std::size_t row = 0; row < table.rows.size(); ++row) {
            INFO(sheet << " " << column << row + heads_line + 1 << " " << name);
            const auto wanted = spoken.value(name, report_test::cell_of(table, row, name));
            CHECK(says(book.at(sheet, column + std::to_string(row + heads_line + 1)), wanted));
        }
    }
}

}  // namespace

TEST_CASE("the manifest is told as many rows of a workbook as its tables have") {
    const DeliveredTown town;
    const results::Answer answer(town.ground, town.analysis);
    std::size_t told = 0;
    for (const auto& file : office::deliverables(town.delivery()))
        if (file.name == "circle15.xlsx") told = file.write([](std::string_view) {});
    // Rows of coverage, gaps, facilities, persons and doubts; the ledger's rows are its bands and their sum, as its table has
    // them.
    std::size_t rows = results::coverage_table(answer.view()).rows.size() + results::ledger_table(answer.view()).rows.size();
    for (const auto& service : town.analysis.services) rows += service.gaps.size();
    rows += town.town.study.facilities.size() + town.town.study.issues.size() + town.analysis.issues.size();
    CHECK(told == rows);
}

TEST_CASE("a workbook says what the tables say, cell by cell") {
    const DeliveredTown town;
    const auto book = office_test::read_workbook(town.bytes_of("circle15.xlsx"));
    const results::Answer answer(town.ground, town.analysis);
    const office::Spoken spoken(town.town.study, words::Lang::zh);
    CHECK(book.order == std::vector<std::string>{"摘要", "覆盖统计表", "覆盖率图", "服务缺口清单", "设施台账", "人口台账",
                                                 "数据质量表", "参数与数据来源"});

    SECTION("coverage, the county before its parts") {
        auto table = results::coverage_table(answer.view());
        const std::vector<std::string> order{"county", "township", "island", "village"};
        const auto kind = std::ranges::find(table.columns, "unit_kind") - table.columns.begin();
        std::ranges::stable_sort(table.rows, {}, [&](const auto& row) {
            return std::ranges::find(order, std::get<std::string>(row.at(static_cast<std::size_t>(kind)))) - order.begin();
        });
        check_rows(book, "覆盖统计表", table, spoken,
                   {{"unit_kind", "统计层级"},
                    {"unit", "统计单元"},
                    {"service", "服务类别"},
                    {"persons", "对象人口(人)"},
                    {"covered_persons", "覆盖人口"},
                    {"coverage_percent", "覆盖率(人口)(%)"},
                    {"mean_minutes", "平均步行时间(分钟)"}});
    }

    SECTION("the ledger, whose check is a formula that has its value") {
        const auto table = results::ledger_table(answer.view());
        check_rows(
            book, "人口台账", table, spoken,
            {{"unit", "统计单元"}, {"persons", "对象人口(人)"}, {"covered", "已覆盖"}, {"sum_check", "合计核对(应为0)"}});
        const auto& check = book.at("人口台账", column_of(book, "人口台账", "合计核对(应为0)") + "5");
        CHECK(check.formula == "SUM(G5:L5)-F5");
        CHECK(check.value == "0");
    }

    SECTION("gaps with the sum of the persons shown, and counted by service on the first sheet") {
        std::int64_t persons = 0;
        for (const auto& gap : town.analysis.services[0].gaps) persons += gap.persons;
        const auto column = column_of(book, "服务缺口清单", "缺口对象人口");
        const auto& sum = book.at("服务缺口清单", column + "3");
        CHECK(sum.formula.starts_with("SUBTOTAL(109,"));
        CHECK(std::stoll(sum.value) == persons);
        const auto& first = book.sheets.at("摘要");
        const auto counted = std::ranges::count_if(first, [&](const auto& cell) {
            return cell.second.formula.starts_with("SUMPRODUCT(") &&
                   (cell.second.value == "2" || cell.second.value == std::to_string(persons));
        });
        CHECK(counted == 2);
    }

    SECTION("how far a facility is used is reckoned from its capacity") {
        const auto& use = book.at("设施台账", column_of(book, "设施台账", "使用率(%)") + "5");
        CHECK(use.formula.ends_with("*100"));
        CHECK(std::stod(use.value) == Catch::Approx(75));
    }
}

TEST_CASE("doubts are counted by check before they are listed") {
    DeliveredTown town;
    for (const char* id : {"H1", "H2"})
        town.analysis.issues.push_back({.file = "homes.csv",
                                        .place = "row " + std::string(id).substr(1),
                                        .rule = "homes_too_far",
                                        .particulars = {{"distance_m", 300}, {"limit_m", 250}}});
    const auto book = office_test::read_workbook(town.bytes_of("circle15.xlsx"));
    const auto& count = book.at("数据质量汇总", column_of(book, "数据质量汇总", "问题数") + "5");
    CHECK(count.value == "2");
    CHECK(count.formula.starts_with("SUMPRODUCT(('数据质量表'!"));
    CHECK(std::stoll(book.at("数据质量汇总", column_of(book, "数据质量汇总", "问题数") + "3").value) ==
          static_cast<long long>(town.analysis.issues.size()));
    // Where each is, in the reader's language.
    bool found = false;
    for (const auto& cell : book.sheets.at("数据质量表")) found = found || cell.second.value == "第 2 行";
    CHECK(found);
}

TEST_CASE("a facility without a name is told as one, and figures of many kinds keep the decimals they have") {
    const DeliveredTown town([](model::Study& study) { study.facilities[0].name = "node 12"; });
    const auto book = office_test::read_workbook(town.bytes_of("circle15.xlsx"));
    CHECK(book.at("设施台账", column_of(book, "设施台账", "设施名称") + "5").value == "未命名@医疗'卫生'（node 12）");
    bool nearest = false;
    for (const auto& cell : book.sheets.at("服务缺口清单"))
        nearest = nearest || cell.second.value == "未命名@医疗'卫生'（node 12）";
    CHECK(nearest);
    const auto& styles = book.parts.at("xl/styles.xml");
    CHECK(styles.contains("#,##0.0#"));
}

TEST_CASE("names that begin like a formula are text in a workbook") {
    const DeliveredTown town;
    const auto book = office_test::read_workbook(town.bytes_of("circle15.xlsx"));
    const auto& name = book.at("设施台账", column_of(book, "设施台账", "设施名称") + "5");
    CHECK(name.is_text);
    CHECK(name.formula.empty());
    CHECK(name.value == "=1+1");
    CHECK(book.at("服务缺口清单", column_of(book, "服务缺口清单", "村(社区)代码") + "5").is_text);
}

TEST_CASE("a workbook is the same bytes every time, and set up for paper") {
    const DeliveredTown town;
    const auto once = town.bytes_of("circle15.xlsx");
    CHECK(once == town.bytes_of("circle15.xlsx"));
    auto book = office_test::read_workbook(once);
    CHECK(book.parts.at("docProps/core.xml").contains("2026-01-05T00:00:00Z"));
    for (const auto& [part, content] : book.parts) {
        if (part.starts_with("xl/worksheets/sheet")) CHECK(content.contains("paperSize="));
        if (part.ends_with(".xml")) CHECK_NOTHROW(office_test::require_xml(content));
    }
    const auto& coverage = book.parts.at("xl/worksheets/sheet2.xml");
    CHECK(coverage.contains("<autoFilter "));
    CHECK(coverage.contains("<pane "));
    CHECK(coverage.contains("<colorScale>"));
    CHECK(book.parts.at("xl/workbook.xml").contains("_xlnm.Print_Titles"));
    // The title stands over every page, and nothing of it in the cells that are printed.
    CHECK(coverage.contains("<oddHeader>"));
    CHECK(book.parts.at("xl/workbook.xml").contains("_xlnm.Print_Area"));
    CHECK(std::ranges::count_if(book.parts, [](const auto& part) { return part.first.starts_with("xl/charts/chart"); }) == 3);
}

TEST_CASE("a workbook in English has English sheets, heads and terms") {
    const DeliveredTown town([](model::Study& study) {
        study.name_zh = "某县";
        study.name_en = "The county";
        auto& rule = study.standard.rules[0];
        rule.source = "工作要点";
        rule.source_en = "work plan of the county, of the second quarter, number 1, part II, section 3";
        rule.rings = {{.name = "300米", .name_en = "300 m", .metres = 300}};
    });
    const auto book = office_test::read_workbook(town.bytes_of("circle15.xlsx", words::Lang::en));
    CHECK(book.order.front() == "Summary");
    CHECK(book.at("Coverage", column_of(book, "Coverage", "unit") + "5").value == "The county");
    CHECK(book.at("Coverage", column_of(book, "Coverage", "measure") + "6").value == "300 m");
    CHECK(book.at("Coverage", column_of(book, "Coverage", "source") + "5").value.starts_with("work plan of"));
    // Broken over two lines, not three.
    CHECK(book.parts.at("xl/worksheets/sheet2.xml").contains("width=\"44."));
    CHECK(book.at("Gaps", column_of(book, "Gaps", "cause") + "5").value ==
          words::word_of(town.analysis.services[0].gaps[0].cause).en);
    CHECK(book.at("Ledger", column_of(book, "Ledger", "kind of unit") + "5").value == "county");
    for (const auto& [cell, content] : book.sheets.at("Coverage")) {
        INFO(cell);
        if (cell.ends_with("4") && cell.size() == 2) CHECK(content.value.find("口") == std::string::npos);
    }
}
