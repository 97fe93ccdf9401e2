// SPDX-License-Identifier: MIT
#include "core/report/indicator_text.hpp"

#include <algorithm>
#include <cmath>
#include <format>
#include <set>

#include "core/model/service_lists.hpp"
#include "core/report/doubts.hpp"
#include "core/results/sentences.hpp"
#include "core/results/values.hpp"
#include "core/words/standard_words.hpp"

namespace circle15::report {

namespace {

/// What the other columns leave of a terminal's 100.
constexpr std::size_t name_columns = 38;

/// At most three decimals, none that say nothing; thousands apart.
std::string number_text(double number) {
    const double whole_part = std::trunc(rounded(number, 3));
    std::string digits = fixed(std::abs(number - whole_part), 3);
    digits.erase(digits.find_last_not_of('0') + 1);
    const std::string decimals = digits.size() > 2 ? digits.substr(1) : "";
    return grouped(static_cast<std::int64_t>(whole_part)) + decimals;
}

/// Numerator and denominator as counted, which the definition makes the value of.
std::string counts_text(const model::Indicator& indicator, const analysis::IndicatorValue& value, bool zh) {
    std::string text =
        (zh ? "；分子 " : "; numerator ") + number_text(counted(indicator.numerator, value.numerator).value_or(0));
    if (const auto below = counted(indicator.denominator, value.denominator))
        text += (zh ? "，分母 " : ", denominator ") + number_text(*below);
    return text;
}

std::string_view sign_of(model::TargetOperator target_operator, const TextStyle& style) {
    if (style.unicode && target_operator == model::TargetOperator::at_least) return "≥";
    if (style.unicode && target_operator == model::TargetOperator::at_most) return "≤";
    return model::name_of(target_operator);
}

Colour colour_of(const analysis::IndicatorValue& value) {
    switch (value.status) {
        case analysis::IndicatorStatus::met:
            return value.indicative || value.reported ? Colour::plain : Colour::good;
        case analysis::IndicatorStatus::not_met:
            return value.indicative || value.reported ? Colour::plain : Colour::poor;
        case analysis::IndicatorStatus::no_target:
            return Colour::plain;
        case analysis::IndicatorStatus::not_in_data:
        case analysis::IndicatorStatus::no_verdict:
            return Colour::faint;
    }
    std::unreachable();
}

std::vector<std::vector<TextCell>> rows_of(const IndicatorReport& report, const TextStyle& style) {
    std::vector<std::vector<TextCell>> rows;
    std::string field;
    for (std::size_t row = 0; row < report.told.indicators.size(); ++row) {
        const auto& indicator = report.told.indicators[row];
        const auto& value = report.told.values[row];
        rows.push_back(
            {{indicator.field == field ? "" : words::in_data(indicator.field, indicator.field_en, style.lang), Colour::strong},
             {indicator.number ? std::to_string(*indicator.number) : ""},
             {shortened(words::in_data(indicator.name, indicator.name_en, style.lang), name_columns, style)},
             {indicator.target ? std::format("{} {}", sign_of(indicator.target_operator, style), number_text(*indicator.target))
                               : "-"},
             {words::in_data(indicator.unit, indicator.unit_en, style.lang), Colour::faint},
             {value.value ? fixed(value.value, 2) : "-", colour_of(value)},
             {std::string(verdict_of(value).in(style.lang)), colour_of(value)}});
        field = indicator.field;
    }
    return rows;
}

/// How many of the verdicts are less than certain, and why.
std::string unsure_part(std::int64_t indicative, std::int64_t reported, Lang lang) {
    const bool zh = lang == Lang::zh;
    std::string part;
    if (indicative > 0) part = zh ? std::format("示意 {}", indicative) : std::format("indicative {}", indicative);
    if (reported > 0)
        part += (part.empty() ? ""
                 : zh         ? "、"
                              : ", ") +
                (zh ? std::format("上报值 {}", reported) : std::format("reported {}", reported));
    if (part.empty()) return part;
    return zh ? "（其中" + part + "）" : " (" + part + ")";
}

std::string summary(const IndicatorReport& report, Lang lang) {
    std::set<int> numbers;
    std::size_t unnumbered = 0;
    for (const auto& indicator : report.told.indicators) {
        if (indicator.number) {
            numbers.insert(*indicator.number);
        } else {
            ++unnumbered;
        }
    }
    const auto count = [&](analysis::IndicatorStatus status) {
        return std::ranges::count(report.told.values, status, &analysis::IndicatorValue::status);
    };
    const auto verdicts = [&](analysis::IndicatorStatus status) {
        const auto reported = std::ranges::count_if(
            report.told.values, [&](const auto& value) { return value.status == status && value.reported; });
        const auto indicative = std::ranges::count_if(report.told.values, [&](const auto& value) {
            return value.status == status && value.indicative && !value.reported;
        });
        return std::to_string(count(status)) + unsure_part(indicative, reported, lang);
    };
    const auto met = verdicts(analysis::IndicatorStatus::met);
    const auto missed = verdicts(analysis::IndicatorStatus::not_met);
    const auto undecided = count(analysis::IndicatorStatus::no_verdict);
    const auto elsewhere = count(analysis::IndicatorStatus::not_in_data);
    const auto indicators = numbers.size() + unnumbered;
    if (lang == Lang::zh) {
        return std::format("{} 年 {} 项指标（{} 行）：达标 {}，未达标 {}，数据不全不能判定 {}，本研究区数据中没有 {}。\n",
                           report.told.year, indicators, report.told.indicators.size(), met, missed, undecided, elsewhere);
    }
    return std::format("Indicators of {}: {}, in rows: {}. Met {}, not met {}, data incomplete {}, not in the data {}.\n",
                       report.told.year, indicators, report.told.indicators.size(), met, missed, undecided, elsewhere);
}

/// How it is counted, as the study writes it; to English readers with the unit's English name.
std::string definition_in(const IndicatorReport& report, const model::Indicator& indicator, Lang lang) {
    auto definition = definition_of(indicator);
    for (const auto* term : {&indicator.numerator, &indicator.denominator}) {
        if (lang == Lang::zh || !*term || (*term)->capacity_unit.empty()) continue;
        const std::string& unit = (*term)->capacity_unit;
        definition.replace(definition.find(unit), unit.size(), model::capacity_unit_en(report.study, (*term)->service, unit));
    }
    return definition;
}

/// One line a value: how it is counted, over what, and how well that is known.
std::string basis_lines(const IndicatorReport& report, const TextStyle& style) {
    const bool zh = style.lang == Lang::zh;
    std::string lines;
    for (std::size_t row = 0; row < report.told.values.size(); ++row) {
        const auto& value = report.told.values[row];
        if (!value.value) continue;
        const auto& indicator = report.told.indicators[row];
        lines += std::format("  {}  {}{}", indicator.number ? std::to_string(*indicator.number) : indicator.id,
                             definition_in(report, indicator, style.lang), counts_text(indicator, value, zh));
        if (value.facilities > 0)
            lines += zh ? std::format("；{} 处设施", value.facilities)
                        : std::format("; {} {}", value.facilities, value.facilities == 1 ? "facility" : "facilities");
        if (value.facilities_left_out > 0) {
            lines += zh ? std::format("，另 {} 处无此数据", value.facilities_left_out)
                        : std::format(", {} more say nothing", value.facilities_left_out);
        }
        if (value.partial_list) lines += zh ? "；设施清单不全" : "; the list of facilities is incomplete";
        lines += std::format("{}{}\n", zh ? "；数据：" : "; data: ", basis_of(value).in(style.lang));
    }
    if (lines.empty()) return {};
    return (zh ? "口径与依据\n" : "How they are counted and what they rest on\n") + lines;
}

std::string other_years(const IndicatorReport& report, Lang lang) {
    std::set<int> years;
    for (const auto& indicator : report.study.indicators) years.insert(indicator.year);
    years.erase(report.told.year);
    if (years.empty()) return {};
    std::string list;
    for (const int year : years) list += (list.empty() ? "" : ", ") + std::to_string(year);
    return lang == Lang::zh ? std::format("另有 {} 年的口径：用 --year 查看。\n", list)
                            : std::format("Defined otherwise in {}: see --year.\n", list);
}

}  // namespace

std::string indicator_text(const IndicatorReport& report, const TextStyle& style) {
    const bool zh = style.lang == Lang::zh;
    std::string head =
        std::format("{}  {}  {}", name_of(report.study, style.lang),
                    zh ? std::format("{} 年重点指标", report.told.year) : std::format("Key indicators of {}", report.told.year),
                    model::text_of(report.analysis.date));
    if (!report.run.scenarios.empty()) head += "  " + names_of(report.run.scenarios, style.lang);
    std::string text = coloured(head, Colour::strong, style) + "\n\n";
    text += terminal_table({{zh ? "领域" : "field"},
                            {zh ? "序号" : "no.", true},
                            {zh ? "指标" : "indicator"},
                            {zh ? "目标" : "target", true},
                            {zh ? "单位" : "unit"},
                            {zh ? "完成值" : "value", true},
                            {zh ? "结果" : "result"}},
                           rows_of(report, style), style);
    text += "\n" + summary(report, style.lang) + other_years(report, style.lang);
    const auto basis = basis_lines(report, style);
    if (!basis.empty()) text += "\n" + basis;
    const auto doubts = doubts_line(report.analysis.issues, style);
    return doubts.empty() ? text : text + "\n" + doubts;
}

}  // namespace circle15::report
