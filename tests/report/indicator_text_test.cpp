// SPDX-License-Identifier: MIT
#include <catch2/catch_test_macros.hpp>

#include "core/report/indicator_text.hpp"
#include "tests/support/told.hpp"
#include "tests/support/two_islands.hpp"

using namespace circle15;
using analysis::IndicatorStatus;
using report::Lang;
using report_test::cell_of;
using report_test::number;
using report_test::text;

namespace {

model::Indicator indicator(const char* id, std::optional<int> in_table, const char* field, const char* numerator,
                           const char* denominator, std::optional<double> target) {
    model::Indicator made{
        .id = id, .year = 2026, .field = field, .number = in_table, .name = id, .unit = "places", .target = target};
    if (*numerator != '\0') made.numerator = model::parse_indicator_term(numerator);
    if (*denominator != '\0') made.denominator = model::parse_indicator_term(denominator);
    return made;
}

/// Five indicators of two fields, one of each status; their values are as made up as they are.
struct Asked {
    Asked() : town(report_test::two_islands()) {
        auto& study = town.study;
        study.id = "town";
        study.name_en = "Town";
        study.indicators = {indicator("a", 1, "young", "capacity(clinic)", "persons(all) / 1000", 2),
                            indicator("b", 1, "young", "in_use(clinic)", "", 3),
                            indicator("c", 2, "old", "95.25", "", 1234567.5), indicator("d", std::nullopt, "old", "", "", 4),
                            indicator("e", 3, "old", "facilities(clinic)", "", {})};
        study.indicators[1].target_operator = model::TargetOperator::at_most;
        study.indicators.push_back(study.indicators[0]);
        study.indicators.back().year = 2024;
        analysis = analysis::analyze(study, {.areas = false});
    }
    [[nodiscard]] report::IndicatorReport report() const {
        return {.study = town.study,
                .analysis = analysis,
                .run = run,
                .told = {.year = 2026,
                         .indicators = {town.study.indicators.begin(), town.study.indicators.begin() + 5},
                         .values = {{.numerator = 40,
                                     .denominator = 0.023,
                                     .value = 1739.1304,
                                     .percent_of_target = 86956.52,
                                     .status = IndicatorStatus::met,
                                     .facilities = 1,
                                     .facilities_left_out = 2,
                                     .partial_list = true,
                                     .quality = model::Quality::mapped,
                                     .indicative = true},
                                    {.numerator = 5, .value = 5, .status = IndicatorStatus::not_met, .facilities = 3},
                                    {.numerator = 95.25, .value = 95.25, .status = IndicatorStatus::not_met, .reported = true},
                                    {},
                                    {.numerator = 7, .value = 7, .status = IndicatorStatus::no_target, .facilities = 7}}}};
    }
    test::AsciiTown town;
    analysis::Analysis analysis;
    results::RunInfo run{.command = "indicators"};
};

}  // namespace

TEST_CASE("indicators are told by field and number, with target, value, verdict, and what each of them rests on") {
    const Asked asked;
    CHECK(report::indicator_text(asked.report(), {.lang = Lang::en, .unicode = false}) ==
          R"(Town  Key indicators of 2026  2026-01-05

field  no.  indicator          target  unit      value  result
-----  ---  ---------  --------------  ------  -------  -----------------
young    1  a                    >= 2  places  1739.13  indicative: met
         1  b                    <= 3  places     5.00  not met
old      2  c          >= 1,234,567.5  places    95.25  reported: not met
            d                    >= 4  places        -  not in the data
         3  e                       -  places     7.00  no target

Indicators of 2026: 4, in rows: 5. Met 1 (indicative 1), not met 2 (reported 1), data incomplete 0, not in the data 1.
Defined otherwise in 2024: see --year.

How they are counted and what they rest on
  1  capacity(clinic) / (persons(all) / 1000); numerator 40, denominator 23; 1 facility, 2 more say nothing; the list of facilities is incomplete; data: mapped
  1  in_use(clinic); numerator 5; 3 facilities; data: surveyed
  2  95.25; numerator 95.25; data: reported
  3  facilities(clinic); numerator 7; 7 facilities; data: surveyed
)");
}

TEST_CASE("a verdict has its colour only where the data backs it") {
    const Asked asked;
    auto told = asked.report();
    const auto coloured = [&] { return report::indicator_text(told, {.lang = Lang::en, .unicode = false, .colour = true}); };
    CHECK_FALSE(coloured().contains("\x1b[32m"));  // met, but indicative
    CHECK(coloured().contains("\x1b[31mnot met"));
    told.told.values[0].indicative = false;
    CHECK(coloured().contains("\x1b[32mmet"));
    told.told.values[1].indicative = true;
    CHECK_FALSE(coloured().contains("\x1b[31m"));
    told.told.values[1] = {.status = IndicatorStatus::no_verdict};
    CHECK(coloured().contains("\x1b[2mdata incomplete"));
}

TEST_CASE("the table of indicators leaves empty what is not known, and says in brackets what is divided") {
    const Asked asked;
    const results::Answer answer(asked.town.study, asked.analysis);
    const auto table = results::indicator_table(answer.view(), asked.report().told);
    REQUIRE(table.rows.size() == 5);
    CHECK(test::not_as_told("indicators.csv", table, {}) == std::vector<std::string>{});
    CHECK(cell_of(table, 0, "value") == model::Value{1739.13});
    CHECK(cell_of(table, 0, "percent_of_target") == model::Value{86956.5});
    CHECK(cell_of(table, 0, "numerator") == model::Value{40.0});
    CHECK(cell_of(table, 0, "denominator") == model::Value{23.0});
    CHECK(cell_of(table, 0, "definition") == text("capacity(clinic) / (persons(all) / 1000)"));
    CHECK(cell_of(table, 0, "target_operator") == text(">="));
    CHECK(cell_of(table, 0, "facilities_without_figures") == number(2));
    CHECK(cell_of(table, 0, "partial_list") == model::Value{true});
    CHECK(cell_of(table, 0, "quality") == text("mapped"));
    CHECK(cell_of(table, 1, "denominator") == model::Value{});
    CHECK(cell_of(table, 2, "quality") == text("reported"));
    CHECK(cell_of(table, 3, "status") == text("not_in_data"));
    CHECK(cell_of(table, 3, "number") == model::Value{});
    for (const auto* column : {"value", "indicative", "facilities", "partial_list", "quality", "data_date", "definition"}) {
        INFO(column);
        CHECK(cell_of(table, 3, column) == model::Value{});
    }
    CHECK(cell_of(table, 4, "target") == model::Value{});
    CHECK(cell_of(table, 4, "target_operator") == model::Value{});
    CHECK(cell_of(table, 4, "data_date") == text("2026-01-05"));
}
