// SPDX-License-Identifier: MIT
#include "core/report/comparison_table.hpp"

#include "core/results/change_records.hpp"
#include "core/results/rows.hpp"

namespace circle15::report {

namespace {

/// A table of what `add` adds for each service: rows seen in the answer after the edits.
template <class T>
model::Table table_of(const char* name, const Compared& compared, Fields<T> fields, auto add) {
    const Answer after(compared.after.study, compared.after.analysis);
    const auto view = after.view();
    const RowMaker<T> rows(std::move(fields));
    auto table = rows.empty_table(name);
    for (const auto& service : compared.comparison.services) {
        add(service, [&](const T& value) {
            table.rows.push_back(
                rows.cells_of({.of = view, .value = value, .service = &compared.after.analysis.services[service.rule.at()]}));
        });
    }
    return table;
}

model::Table units_table(const Compared& compared, bool changed_only) {
    return table_of("changes", compared, unit_change_fields(), [&](const analysis::ServiceChange& service, auto row) {
        for (const auto& change : service.units) {
            if (!changed_only || !analysis::unchanged(change)) row(change);
        }
    });
}

void add_name(std::string& names, std::string_view name) {
    if ((" " + names + " ").contains(" " + std::string(name) + " ")) return;
    names.append(names.empty() ? "" : " ").append(name);
}

GapNames names_of(const analysis::Outcome& side, model::RuleId rule, const std::vector<std::size_t>& rows) {
    GapNames names;
    for (const auto row : rows) {
        const auto& gap = side.analysis.services[rule.at()].gaps[row];
        add_name(names.ids, gap.id);
        add_name(names.villages, side.study.villages[gap.village.at()].name);
        add_name(names.causes, analysis::name_of(gap.cause));
        add_name(names.actions, analysis::name_of(gap.action));
    }
    return names;
}

}  // namespace

model::Table change_table(const Compared& compared) { return units_table(compared, false); }

model::Table changed_units_table(const Compared& compared) { return units_table(compared, true); }

model::Table gap_change_table(const Compared& compared) {
    return table_of("gap_changes", compared, gap_change_fields(), [&](const analysis::ServiceChange& service, auto row) {
        for (const auto& change : service.gaps)
            row({.change = change,
                 .before = names_of(compared.before, service.rule, change.before),
                 .after = names_of(compared.after, service.rule, change.after)});
    });
}

model::Table boat_change_table(const Compared& compared) {
    return table_of("boats", compared, boat_change_fields(),
                    [](const analysis::ServiceChange& service, auto row) { row(service.boats); });
}

}  // namespace circle15::report
