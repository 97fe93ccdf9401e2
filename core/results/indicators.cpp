// SPDX-License-Identifier: MIT
#include "core/results/indicators.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "core/results/records.hpp"
#include "core/results/rows.hpp"
#include "core/words/term_words.hpp"

namespace circle15::results {

namespace {

using Row = Seen<IndicatorRow>;
using words::Word;

constexpr int decimals = 3;

/// A column of the plan's own row.
template <class Get>
Field<IndicatorRow> planned(const char* name, Word head, Kind kind, Presence presence, Get get, Word brief = {}) {
    return {name, kind, presence,
            "",   head, derived<IndicatorRow>([get](const Row& row) -> model::Value {
                return get(row.value.indicator); }),
            brief};
}

/// A column of what the data says; nothing where they say nothing.
template <class Get>
Field<IndicatorRow> known(const char* name, Word head, Kind kind, Get get) {
    return {name, kind, maybe, "", head, derived<IndicatorRow>([get](const Row& row) -> model::Value {
                return row.value.value.value ? model::Value{get(row)} : model::Value{};
            })};
}

/// A figure of the value.
template <class Get>
Field<IndicatorRow> figure(const char* name, Word head, Get get, Word brief = {}) {
    return {name, Kind::number, maybe, "", head, derived<IndicatorRow>(get), brief};
}

}  // namespace

std::optional<int> indicator_year(const model::Study& study, model::Date date) {
    std::set<int> years;
    for (const auto& indicator : study.indicators) years.insert(indicator.year);
    if (years.empty()) return std::nullopt;
    const auto after = years.upper_bound(static_cast<int>(date.year()));
    return after == years.begin() ? *after : *std::prev(after);
}

IndicatorYear indicators_of(const model::Study& study, const analysis::Analysis& analysis, int year) {
    IndicatorYear found{.year = year};
    std::ranges::copy_if(study.indicators, std::back_inserter(found.indicators),
                         [&](const model::Indicator& indicator) { return indicator.year == year; });
    found.values = analysis::indicator_values(study, analysis, found.indicators);
    return found;
}

std::string definition_of(const model::Indicator& indicator) {
    if (!indicator.numerator) return {};
    if (!indicator.denominator) return indicator.numerator->text;
    const auto& below = indicator.denominator->text;
    const bool compound = below.find_first_of("*/") != std::string::npos;
    return indicator.numerator->text + " / " + (compound ? "(" + below + ")" : below);
}

Fields<IndicatorRow> indicator_fields() {
    using model::Indicator;
    return {
        planned("id", {"指标编号", "indicator's id"}, Kind::text, always, [](const Indicator& of) { return of.id; }),
        planned("year", {"年度", "year"}, Kind::whole, always, [](const Indicator& of) { return std::int64_t{of.year}; }),
        planned("field", {"领域", "field"}, Kind::text, maybe, [](const Indicator& of) { return text(of.field); }),
        planned("number", {"序号", "no."}, Kind::whole, maybe, [](const Indicator& of) { return value_of(of.number, 0); },
                {"序", "#"}),
        planned("name", {"指标", "indicator"}, Kind::text, always, [](const Indicator& of) { return of.name; }),
        planned("unit", {"单位", "unit"}, Kind::text, maybe, [](const Indicator& of) { return text(of.unit); }),
        planned("target_operator", {"目标关系", "target is"}, Kind::text, maybe,
                [](const Indicator& of) { return of.target ? text(model::name_of(of.target_operator)) : model::Value{}; }),
        planned("target", {"目标值", "target"}, Kind::number, maybe,
                [](const Indicator& of) { return of.target ? model::Value{*of.target} : model::Value{}; }, {"目标", "Target"}),
        figure("value", {"完成值", "value"}, [](const Row& row) { return decimal(row.value.value.value, decimals); },
               {"现值", "Value"}),
        figure("percent_of_target", {"完成率(%)", "of the target (%)"},
               [](const Row& row) { return decimal(row.value.value.percent_of_target, 1); }),
        figure("numerator", {"分子", "numerator"},
               [](const Row& row) {
                   return decimal(counted(row.value.indicator.numerator, row.value.value.numerator), decimals);
               }),
        figure("denominator", {"分母", "denominator"},
               [](const Row& row) {
                   return decimal(counted(row.value.indicator.denominator, row.value.value.denominator), decimals);
               }),
        Field<IndicatorRow>("status", Kind::text, always, "", {"结果", "result"}, derived<IndicatorRow>([](const Row& row) {
                                return text(analysis::name_of(row.value.value.status));
                            })),
        known("indicative", {"示意", "indicative"}, Kind::flag, [](const Row& row) { return row.value.value.indicative; }),
        planned("definition", {"口径说明", "definition"}, Kind::text, maybe,
                [](const Indicator& of) { return text(definition_of(of)); }),
        known("facilities", {"所计设施数", "facilities counted"}, Kind::whole,
              [](const Row& row) { return row.value.value.facilities; }),
        known("facilities_without_figures", {"缺数设施数", "facilities without figures"}, Kind::whole,
              [](const Row& row) { return row.value.value.facilities_left_out; }),
        known("partial_list", {"名录不全", "list incomplete"}, Kind::flag,
              [](const Row& row) { return row.value.value.partial_list; }),
        known("quality", {"所据数据", "rests on"}, Kind::text,
              [](const Row& row) {
                  return row.value.value.reported ? text("reported") : text(model::name_of(row.value.value.quality));
              }),
        planned("source", {"数据来源", "source"}, Kind::text, maybe, [](const Indicator& of) { return text(of.source); }),
        known("data_date", {"数据日期", "date of the data"}, Kind::text,
              [](const Row& row) { return text(data_date_of(row.study(), row.of.analysis)); }),
        planned("lead_agency", {"牵头单位", "lead agency"}, Kind::text, maybe,
                [](const Indicator& of) { return text(of.lead_agency); })};
}

model::Table indicator_table(const View& view, const IndicatorYear& year) {
    const RowMaker<IndicatorRow> rows(indicator_fields());
    auto table = rows.empty_table("indicators");
    for (std::size_t row = 0; row < year.indicators.size(); ++row)
        table.rows.push_back(
            rows.cells_of({.of = view, .value = {.indicator = year.indicators[row], .value = year.values[row]}, .index = row}));
    return table;
}

std::optional<double> counted(const std::optional<model::IndicatorTerm>& term, const std::optional<double>& value) {
    return term && value ? std::optional(*value * term->over) : std::nullopt;
}

Word basis_of(const analysis::IndicatorValue& value) {
    return value.reported ? Word{"上报值", "reported"} : words::word_of(value.quality);
}

Word verdict_of(const analysis::IndicatorValue& value) {
    switch (value.status) {
        case analysis::IndicatorStatus::met:
            if (value.reported) return {"上报值：达标", "reported: met"};
            return value.indicative ? Word{"示意：达标", "indicative: met"} : Word{"达标", "met"};
        case analysis::IndicatorStatus::not_met:
            if (value.reported) return {"上报值：未达标", "reported: not met"};
            return value.indicative ? Word{"示意：未达标", "indicative: not met"} : Word{"未达标", "not met"};
        case analysis::IndicatorStatus::no_target:
            return {"无目标值", "no target"};
        case analysis::IndicatorStatus::not_in_data:
            return {"本研究区数据中没有", "not in the data"};
        case analysis::IndicatorStatus::no_verdict:
            return {"数据不全，不能判定", "data incomplete"};
    }
    std::unreachable();
}

}  // namespace circle15::results
