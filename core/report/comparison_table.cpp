// SPDX-License-Identifier: MIT
#include "core/report/comparison_table.hpp"

#include <algorithm>

#include "core/results/values.hpp"

namespace circle15::report {

namespace {

constexpr auto covered = static_cast<std::size_t>(analysis::Status::covered);

model::Table empty_table() {
    model::Table table{.name = "changes",
                       .columns = {"service", "service_zh", "group", "unit_kind", "unit_code", "unit", "changed",
                                   "persons_before", "persons_after", "coverage_percent_before", "coverage_percent_after",
                                   "walking_in_both", "walking_gained", "walking_lost", "mean_minutes_before",
                                   "mean_minutes_after", "max_minutes_before", "max_minutes_after", "minutes_change"}};
    for (std::size_t status = 0; status < analysis::status_count; ++status) {
        const std::string name(analysis::name_of(static_cast<analysis::Status>(status)));
        for (const char* what : {"_before", "_after", "_gained", "_lost"}) table.columns.push_back(name + what);
    }
    return table;
}

std::vector<model::Value> row_of(const model::Rule& rule, const analysis::UnitChange& change) {
    std::vector<model::Value> row{rule.service,
                                  text(rule.name_zh),
                                  ages_of(rule.group),
                                  text(analysis::name_of(change.unit.kind)),
                                  change.unit.code,
                                  change.unit.name,
                                  !analysis::unchanged(change),
                                  change.persons_before,
                                  change.persons_after,
                                  decimal(percent_of(change.before[covered], change.persons_before), 1),
                                  decimal(percent_of(change.after[covered], change.persons_after), 1),
                                  change.walking,
                                  change.walk_gained,
                                  change.walk_lost,
                                  one_decimal(change.mean_minutes_before),
                                  one_decimal(change.mean_minutes_after),
                                  one_decimal(change.max_minutes_before),
                                  one_decimal(change.max_minutes_after),
                                  one_decimal(change.minutes_change)};
    for (std::size_t status = 0; status < analysis::status_count; ++status) {
        for (const auto* persons : {&change.before, &change.after, &change.gained, &change.lost})
            row.emplace_back((*persons)[status]);
    }
    return row;
}

model::Table table_of(const Compared& compared, bool changed_only) {
    model::Table table = empty_table();
    for (const auto& service : compared.comparison.services) {
        const auto& rule = compared.after.study.standard.rules[service.rule.at()];
        for (const auto& change : service.units) {
            if (!changed_only || !analysis::unchanged(change)) table.rows.push_back(row_of(rule, change));
        }
    }
    return table;
}

/// What the gaps of one side are called, each name once, in their order.
struct GapNames {
    std::string ids;
    std::string villages;
    std::string causes;
    std::string actions;

    GapNames(const analysis::Outcome& side, const std::vector<analysis::Gap>& gaps, const std::vector<std::size_t>& rows) {
        for (const auto row : rows) {
            add(ids, gaps[row].id);
            add(villages, side.study.villages[gaps[row].village.at()].name);
            add(causes, analysis::name_of(gaps[row].cause));
            add(actions, analysis::name_of(gaps[row].action));
        }
    }

private:
    static void add(std::string& names, std::string_view name) {
        if ((" " + names + " ").contains(" " + std::string(name) + " ")) return;
        names.append(names.empty() ? "" : " ").append(name);
    }
};

}  // namespace

model::Table change_table(const Compared& compared) { return table_of(compared, false); }

model::Table changed_units_table(const Compared& compared) { return table_of(compared, true); }

model::Table gap_change_table(const Compared& compared) {
    model::Table table{
        .name = "gap_changes",
        .columns = {"service", "service_zh", "fate", "fate_zh", "gaps_before", "gaps_after", "persons_before", "persons_after",
                    "villages_before", "villages_after", "causes_before", "causes_after", "actions_after"}};
    for (const auto& service : compared.comparison.services) {
        const auto& rule = compared.after.study.standard.rules[service.rule.at()];
        for (const auto& change : service.gaps) {
            const GapNames before(compared.before, compared.before.analysis.services[service.rule.at()].gaps, change.before);
            const GapNames after(compared.after, compared.after.analysis.services[service.rule.at()].gaps, change.after);
            table.rows.push_back({rule.service, text(rule.name_zh), text(analysis::name_of(change.fate)),
                                  text(word_of(change.fate).zh), text(before.ids), text(after.ids), change.persons_before,
                                  change.persons_after, text(before.villages), text(after.villages), text(before.causes),
                                  text(after.causes), text(after.actions)});
        }
    }
    return table;
}

model::Table boat_change_table(const Compared& compared) {
    model::Table table{.name = "boats",
                       .columns = {"service", "persons", "more_sailings", "fewer_sailings", "faster", "slower", "return_gained",
                                   "return_lost"}};
    for (const auto& service : compared.comparison.services) {
        const auto& boats = service.boats;
        table.rows.push_back({compared.after.study.standard.rules[service.rule.at()].service, boats.persons,
                              boats.more_sailings, boats.fewer_sailings, boats.faster, boats.slower, boats.return_gained,
                              boats.return_lost});
    }
    return table;
}

}  // namespace circle15::report
