// SPDX-License-Identifier: MIT
#include "core/report/indicator_table.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "core/report/doubts.hpp"
#include "core/results/layers.hpp"
#include "core/results/values.hpp"

namespace circle15::report {

namespace {

constexpr int decimals = 3;

std::string definition_of(const model::Indicator& indicator) {
    if (!indicator.numerator) return {};
    if (!indicator.denominator) return indicator.numerator->text;
    const auto& below = indicator.denominator->text;
    const bool compound = below.find_first_of("*/") != std::string::npos;
    return indicator.numerator->text + " / " + (compound ? "(" + below + ")" : below);
}

/// What files hold of a value's quality.
std::string_view basis_name(const analysis::IndicatorValue& value) {
    return value.reported ? "reported" : model::name_of(value.quality);
}

}  // namespace

std::optional<int> indicator_year(const model::Study& study, model::Date date) {
    std::set<int> years;
    for (const auto& indicator : study.indicators) years.insert(indicator.year);
    if (years.empty()) return std::nullopt;
    const auto after = years.upper_bound(static_cast<int>(date.year()));
    return after == years.begin() ? *after : *std::prev(after);
}

IndicatorReport indicator_report(const model::Study& study, const analysis::Analysis& analysis, const RunInfo& run, int year) {
    IndicatorReport report{.study = study, .analysis = analysis, .run = run, .year = year};
    std::ranges::copy_if(study.indicators, std::back_inserter(report.indicators),
                         [&](const model::Indicator& indicator) { return indicator.year == year; });
    report.values = analysis::indicator_values(study, analysis, report.indicators);
    return report;
}

model::Table indicator_table(const IndicatorReport& report) {
    model::Table table{.name = "indicators",
                       .columns = {"id",
                                   "year",
                                   "field",
                                   "number",
                                   "name",
                                   "unit",
                                   "target_operator",
                                   "target",
                                   "value",
                                   "percent_of_target",
                                   "numerator",
                                   "denominator",
                                   "status",
                                   "indicative",
                                   "definition",
                                   "facilities",
                                   "facilities_without_figures",
                                   "partial_list",
                                   "quality",
                                   "source",
                                   "data_date",
                                   "lead_agency"}};
    const auto data_date = data_date_of(report.study, report.analysis);
    for (std::size_t row = 0; row < report.indicators.size(); ++row) {
        const auto& indicator = report.indicators[row];
        const auto& value = report.values[row];
        const bool known = value.value.has_value();
        table.rows.push_back({indicator.id,
                              std::int64_t{indicator.year},
                              text(indicator.field),
                              indicator.number ? model::Value{std::int64_t{*indicator.number}} : model::Value{},
                              indicator.name,
                              text(indicator.unit),
                              indicator.target ? text(model::name_of(indicator.target_operator)) : model::Value{},
                              indicator.target ? model::Value{*indicator.target} : model::Value{},
                              decimal(value.value, decimals),
                              decimal(value.percent_of_target, 1),
                              decimal(counted(indicator.numerator, value.numerator), decimals),
                              decimal(counted(indicator.denominator, value.denominator), decimals),
                              text(analysis::name_of(value.status)),
                              known ? model::Value{value.indicative} : model::Value{},
                              text(definition_of(indicator)),
                              known ? model::Value{value.facilities} : model::Value{},
                              known ? model::Value{value.facilities_left_out} : model::Value{},
                              known ? model::Value{value.partial_list} : model::Value{},
                              known ? text(basis_name(value)) : model::Value{},
                              text(indicator.source),
                              known ? text(data_date) : model::Value{},
                              text(indicator.lead_agency)});
    }
    return table;
}

Tree indicator_tree(const IndicatorReport& report) {
    Tree::Branches branches;
    for (const auto& [name, value] : short_manifest(report.study, report.analysis, report.run))
        branches.push_back({name, tree_of(value)});
    branches.push_back({"year", tree_of(std::int64_t{report.year})});
    branches.push_back({"indicators", tree_of(indicator_table(report))});
    branches.push_back({"doubts", doubts_tree(report.analysis.issues)});
    return {std::move(branches)};
}

std::optional<double> counted(const std::optional<model::IndicatorTerm>& term, const std::optional<double>& value) {
    return term && value ? std::optional(*value * term->over) : std::nullopt;
}

Word basis_of(const analysis::IndicatorValue& value) {
    return value.reported ? Word{"上报值", "reported"} : word_of(value.quality);
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

}  // namespace circle15::report
