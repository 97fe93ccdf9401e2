// SPDX-License-Identifier: MIT
#include <catch2/catch_test_macros.hpp>

#include "core/office/report/summary.hpp"
#include "core/results/records.hpp"
#include "tests/office/delivered_town.hpp"
#include "tests/office/workbook_reading.hpp"

using namespace circle15;
using office_test::DeliveredTown;

namespace {

/// The sheet that says what an answer rests on.
struct Basis {
    office_test::Workbook book;
    std::string sheet;

    /// The row of the cell in the first column that reads so; 0 where there is none.
    [[nodiscard]] int row_of(const std::string& text) const {
        for (const auto& [cell, content] : book.sheets.at(sheet))
            if (cell[0] == 'A' && cell.find_first_not_of("0123456789", 1) == std::string::npos && content.value == text)
                return std::stoi(cell.substr(1));
        return 0;
    }
    [[nodiscard]] std::string beside(const std::string& text) const {
        const int row = row_of(text);
        return row == 0 ? "-" : book.at(sheet, "B" + std::to_string(row)).value;
    }
};

Basis basis_of(const DeliveredTown& town, words::Lang lang) {
    return {office_test::read_workbook(town.bytes_of("circle15.xlsx", lang)),
            lang == words::Lang::zh ? "参数与数据来源" : "Basis"};
}

}  // namespace

TEST_CASE(
    "the sheet of the basis says by what, of which day and by which run an answer was found, and leaves out what is not "
    "known") {
    const DeliveredTown town([](model::Study& study) { study.map_unit = "发改局"; });
    const auto summary = office::summary_of(results::Answer(town.ground, town.analysis).view(), town.run, words::Lang::zh);
    const auto zh = basis_of(town, words::Lang::zh);
    CHECK(zh.row_of("参数与数据来源") == 1);
    CHECK(zh.row_of(summary.title + "  " + summary.day) == 2);
    CHECK(zh.row_of("标准口径") == 0);
    CHECK(zh.beside("计算批次") == "circle15 0.0.0 · " + std::string(16, 'a'));
    CHECK(zh.beside("量算坐标系") == town.town.study.measuring_crs);
    CHECK(zh.beside("制图单位") == "发改局");
    CHECK(zh.row_of("审图号") == 0);
    CHECK(zh.row_of("方案") == 0);
    const auto en = basis_of(town, words::Lang::en);
    CHECK(en.beside("made by") == "发改局");
    CHECK(en.row_of("map approval") == 0);
}

TEST_CASE("and has every measure of every service, every number that decides and every layer") {
    const DeliveredTown town([](model::Study& study) {
        study.standard.rules[0].rings = {{.name = "十分钟", .name_en = "ten minutes", .minutes = 10}};
        study.layers = {{.layer = "homes", .file = "homes.csv", .source = "census"},
                        {.layer = "streets", .file = "streets.osm"}};
    });
    const auto zh = basis_of(town, words::Lang::zh);
    const int rules = zh.row_of("服务标准（每项服务、每种口径一行）");
    const int policy = zh.row_of("判定参数（standard.toml 的 [policy]）");
    const int layers = zh.row_of("数据来源");
    const int last = zh.row_of("未列之项");
    REQUIRE(rules > 0);
    // Each table has its title, its heads and its rows, and an empty row behind them.
    CHECK(policy - rules == 2 + 2 + 1);
    CHECK(layers - policy == 2 + static_cast<int>(results::policy_rows({}).size()) + 1);
    CHECK(last - layers == 2 + 2 + 1);
    CHECK(zh.book.at(zh.sheet, "A" + std::to_string(rules + 2)).value == "@医疗'卫生'");
    CHECK(zh.book.at(zh.sheet, "B" + std::to_string(rules + 3)).value == "十分钟");
    CHECK(zh.book.at(zh.sheet, "D" + std::to_string(layers + 2)).value == "census");
}
