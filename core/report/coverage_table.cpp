// SPDX-License-Identifier: MIT
#include "core/report/coverage_table.hpp"

#include <format>

#include "core/analysis/coverage.hpp"
#include "core/report/values.hpp"
#include "core/report/words.hpp"
#include "core/words/standard_words.hpp"

namespace circle15::report {

namespace {

model::Table empty_table() {
    return {.name = "coverage",
            .columns = {"service",
                        "service_zh",
                        "measure",
                        "measure_en",
                        "group",
                        "unit_kind",
                        "unit_code",
                        "unit",
                        "speed_m_per_s",
                        "threshold_minutes",
                        "persons",
                        "covered_persons",
                        "coverage_percent",
                        "unknown_persons",
                        "unknown_percent",
                        "indicative_persons",
                        "indicative_percent",
                        "dwellings",
                        "covered_dwellings",
                        "coverage_dwellings_percent",
                        "villages",
                        "covered_villages",
                        "coverage_villages_percent",
                        "village_rule",
                        "walking_persons",
                        "mean_minutes",
                        "max_minutes",
                        "target_percent",
                        "met",
                        "source",
                        "mark",
                        "date"}};
}

/// The pass mark is for the rule's own threshold, not for rings and other groups.
std::optional<double> target_of(const model::Rule& rule, const analysis::Coverage& coverage) {
    return coverage.measure == 0 ? rule.target_percent : std::nullopt;
}

model::Value met(std::optional<double> target_percent, const analysis::Coverage& coverage) {
    if (!target_percent || coverage.persons == 0) return {};
    return static_cast<double>(coverage.covered_persons) * 100 >= *target_percent * static_cast<double>(coverage.persons);
}

std::vector<model::Value> row_of(const model::Rule& rule, const analysis::Measure& measure, const analysis::Coverage& coverage,
                                 model::Date date) {
    const auto target = target_of(rule, coverage);
    return {rule.service,
            rule.name_zh,
            measure.name,
            text(words::in_data(measure.name, measure.name_en, Lang::en)),
            ages_of(measure.group),
            text(analysis::name_of(coverage.unit.kind)),
            coverage.unit.code,
            coverage.unit.name,
            measure.speed_m_per_s,
            decimal(measure.minutes, 2),
            coverage.persons,
            coverage.covered_persons,
            decimal(percent_of(coverage.covered_persons, coverage.persons), 1),
            coverage.unknown_persons,
            decimal(percent_of(coverage.unknown_persons, coverage.persons), 1),
            coverage.indicative_persons,
            decimal(percent_of(coverage.indicative_persons, coverage.covered_persons), 1),
            coverage.dwellings,
            coverage.covered_dwellings,
            decimal(percent_of(coverage.covered_dwellings, coverage.dwellings), 1),
            coverage.villages,
            coverage.covered_villages,
            decimal(percent_of(coverage.covered_villages, coverage.villages), 1),
            std::format("{:.0f} % of the group covered", analysis::village_covered_share * 100),
            coverage.walking_persons,
            one_decimal(coverage.mean_minutes),
            one_decimal(coverage.max_minutes),
            decimal(target, 1),
            met(target, coverage),
            text(measure.source),
            text(mark_of(rule, coverage.measure)),
            text(model::text_of(date))};
}

template <class Wanted>
model::Table table_of(const model::Study& study, const analysis::Analysis& analysis, const Wanted& wanted) {
    model::Table table = empty_table();
    for (const auto& service : analysis.services) {
        const auto& rule = study.standard.rules[service.rule.at()];
        for (const auto& coverage : service.coverage) {
            if (wanted(coverage))
                table.rows.push_back(row_of(rule, service.measures[coverage.measure], coverage, service.date));
        }
    }
    return table;
}

}  // namespace

std::string_view mark_of(const model::Rule& rule, std::size_t measure) {
    return measure > 0 && measure <= rule.rings.size() ? rule.rings[measure - 1].mark : rule.mark;
}

model::Table coverage_table(const model::Study& study, const analysis::Analysis& analysis) {
    return table_of(study, analysis, [](const analysis::Coverage&) { return true; });
}

model::Table county_coverage_table(const model::Study& study, const analysis::Analysis& analysis) {
    return table_of(study, analysis,
                    [](const analysis::Coverage& coverage) { return coverage.unit.kind == analysis::UnitKind::county; });
}

}  // namespace circle15::report
