// SPDX-License-Identifier: MIT
#include "core/results/opening.hpp"

#include <array>

#include "core/results/values.hpp"

namespace circle15::results {

std::string_view weekday_name(int weekday) {
    static constexpr std::array<std::string_view, 7> names{"Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"};
    return names.at(static_cast<std::size_t>(weekday));
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

}  // namespace circle15::results
