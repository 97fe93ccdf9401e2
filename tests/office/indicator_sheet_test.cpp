// SPDX-License-Identifier: MIT
#include <catch2/catch_test_macros.hpp>

#include "tests/office/delivered_town.hpp"
#include "tests/office/workbook_reading.hpp"

using namespace circle15;
using office_test::DeliveredTown;
using office_test::Workbook;

namespace {

/// Six indicators, each with another verdict.
results::IndicatorYear indicators(const std::vector<model::Indicator>& named) {
    using enum analysis::IndicatorStatus;
    results::IndicatorYear year{.year = 2026};
    const auto add = [&](analysis::IndicatorStatus status, model::Quality quality, bool reported, bool indicative) {
        model::Indicator indicator{.id = std::string(1, static_cast<char>('a' + year.indicators.size())), .year = 2026};
        if (year.indicators.size() < named.size()) indicator = named[year.indicators.size()];
        indicator.field = "幼有善育";
        indicator.number = 1;
        indicator.name = "托位";
        indicator.unit = "个";
        indicator.target = 4.5;
        year.indicators.push_back(indicator);
        year.values.push_back({.denominator = 8,
                               .value = 5,
                               .status = status,
                               .quality = quality,
                               .reported = reported,
                               .indicative = indicative});
        year.indicators.back().numerator = model::parse_indicator_term("capacity(clinic)");
        year.indicators.back().denominator = year.indicators.back().numerator;
    };
    add(met, model::Quality::surveyed, false, false);
    add(not_met, model::Quality::surveyed, true, false);
    add(met, model::Quality::modelled, false, true);
    add(no_target, model::Quality::surveyed, false, true);
    add(not_in_data, model::Quality::surveyed, false, false);
    add(no_verdict, model::Quality::surveyed, false, false);
    return year;
}

Workbook book_of(const office::Delivery& delivery) {
    for (const auto& file : office::deliverables(delivery)) {
        if (file.name != "circle15.xlsx") continue;
        std::string bytes;
        file.write([&](std::string_view piece) { bytes += piece; });
        return office_test::read_workbook(bytes);
    }
    throw std::out_of_range("no workbook");
}

Workbook book_in(words::Lang lang) {
    DeliveredTown town;
    model::Indicator indicator{.id = "a", .year = 2026};
    indicator.field_en = "the young";
    indicator.name_en = "places";
    indicator.unit_en = "each";
    auto delivery = town.delivery(lang);
    delivery.indicators = indicators({indicator});
    return book_of(delivery);
}

std::string said(const Workbook& book, const char* sheet, const std::string& column, int row) {
    return book.at(sheet, column + std::to_string(row + 5)).value;
}

}  // namespace

TEST_CASE("a verdict on an indicator says what it rests on") {
    const auto book = book_in(words::Lang::en);
    const auto verdict = [&](int row) { return said(book, "Indicators", "K", row); };
    CHECK(book.at("Indicators", "K4").value == "result");
    CHECK(verdict(0) == "met");
    CHECK(verdict(1) == "reported: not met");
    CHECK(verdict(2) == "indicative: met");
    // Without a verdict there is nothing that could rest on anything.
    CHECK(verdict(3) == "no target");
    CHECK(verdict(4) == "not in the data");
    CHECK(verdict(5) == "data incomplete");
    CHECK(said(book, "Indicators", "L", 1) == "reported");
    CHECK(said(book, "Indicators", "L", 0) != "reported");
    const auto zh = book_in(words::Lang::zh);
    CHECK(said(zh, "指标完成情况表", "K", 1) == "上报值：未达标");
    CHECK(said(zh, "指标完成情况表", "K", 2) == "示意：达标");
}

TEST_CASE("indicators are named in the reader's language where the year's plan has the words") {
    const auto book = book_in(words::Lang::en);
    CHECK(said(book, "Indicators", "A", 0) == "the young");
    CHECK(said(book, "Indicators", "C", 0) == "places");
    CHECK(said(book, "Indicators", "D", 0) == "each");
    CHECK(said(book, "Indicators", "A", 1) == "幼有善育");
    CHECK(said(book, "Indicators", "C", 1) == "托位");
    const auto zh = book_in(words::Lang::zh);
    CHECK(said(zh, "指标完成情况表", "C", 0) == "托位");
    CHECK(said(zh, "指标完成情况表", "F", 0) == "4.5");
    CHECK(said(zh, "指标完成情况表", "J", 0) == "8");
}

TEST_CASE("a workbook without indicators has no sheet of them") {
    const DeliveredTown town;
    const auto book = office_test::read_workbook(town.bytes_of("circle15.xlsx"));
    CHECK_FALSE(book.sheets.contains("指标完成情况表"));
}

TEST_CASE("coverage by township and by age stands under the services, of their own ages alone") {
    auto town = report_test::two_islands();
    town.study.standard.rules[0].group = {0xE0};
    const results::RunInfo run{.version = "0.0.0", .command = "analyze", .study_sha256 = std::string(64, 'a')};
    const analysis::Ground ground(town.study);
    const auto analysis = analysis::analyze(ground, run.options);
    const auto book = book_of({.ground = ground, .analysis = analysis, .run = run, .lang = words::Lang::en});
    const auto& sheet = book.sheets.at("Charts");
    std::map<std::string, std::string> by_row;
    for (const auto& [cell, content] : sheet) {
        if (cell[0] == 'A' && content.is_text) by_row[content.value] = "B" + cell.substr(1);
    }
    // Of those of 60 and more two in H1 are covered, one in H2 is not.
    CHECK(sheet.at(by_row.at("65-79")).value == "100");
    CHECK(sheet.at(by_row.at("80+")).value == "0");
    const auto workers = sheet.find(by_row.at("15-59"));
    CHECK((workers == sheet.end() || workers->second.value.empty()));
}
