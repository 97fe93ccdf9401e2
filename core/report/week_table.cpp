// SPDX-License-Identifier: MIT
#include "core/report/week_table.hpp"

#include <array>

#include "core/analysis/week.hpp"
#include "core/report/values.hpp"

namespace circle15::report {

namespace {

std::string_view weekday_name(int weekday) {
    static constexpr std::array<std::string_view, 7> names{"Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"};
    return names.at(static_cast<std::size_t>(weekday));
}

}  // namespace

model::Table week_table(const model::Study& study, const analysis::Analysis& analysis) {
    model::Table table{.name = "coverage_week",
                       .columns = {"service", "service_zh", "day", "date", "day_type", "day_name", "counts", "facilities",
                                   "facilities_serving", "hours_unknown", "persons", "covered_persons", "coverage_percent",
                                   "unknown_persons", "unknown_percent", "worst"}};
    for (const auto& row : analysis.week) {
        const auto& rule = study.standard.rules[row.rule.at()];
        const bool last = &row == &analysis.week.back() || (&row + 1)->rule != row.rule;
        const auto counted = [&](const model::Value& value) { return row.counts ? value : model::Value{}; };
        table.rows.push_back({rule.service, text(rule.name_zh), text(last ? "PH" : weekday_name(row.day.weekday)),
                              row.any_holiday ? model::Value{} : text(model::text_of(row.day.date)),
                              text(model::name_of(row.day.type)), text(row.day.name), row.counts, count(row.open.facilities),
                              count(row.open.serving), count(row.open.hours_unknown), row.persons, counted(row.covered_persons),
                              counted(decimal(percent_of(row.covered_persons, row.persons), 1)), counted(row.unknown_persons),
                              counted(decimal(percent_of(row.unknown_persons, row.persons), 1)),
                              analysis::worst_day(analysis.week, row.rule) == &row});
    }
    return table;
}

model::Table open_table(const model::Study& study, const analysis::Analysis& analysis) {
    model::Table table{
        .name = "open",
        .columns = {"service", "date", "weekday", "day_type", "days", "facilities", "facilities_serving", "hours_unknown"}};
    for (const auto& service : analysis.services) {
        const auto& rule = study.standard.rules[service.rule.at()];
        const auto day = model::day_of(study.calendar, service.date);
        const auto open = analysis::open_count(study, rule, {.date = service.date, .calendar = study.calendar}, analysis.at);
        table.rows.push_back({rule.service, text(model::text_of(day.date)), text(weekday_name(day.weekday)),
                              text(model::name_of(day.type)), text(model::name_of(rule.days)), count(open.facilities),
                              count(open.serving), count(open.hours_unknown)});
    }
    return table;
}

Tree day_tree(const model::Day& day) {
    return tree_of(model::Properties{{"date", text(model::text_of(day.date))},
                                     {"weekday", text(weekday_name(day.weekday))},
                                     {"type", text(model::name_of(day.type))},
                                     {"name", text(day.name)}});
}

}  // namespace circle15::report
