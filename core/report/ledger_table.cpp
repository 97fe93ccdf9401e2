// SPDX-License-Identifier: MIT
#include "core/report/ledger_table.hpp"

#include "core/report/values.hpp"

namespace circle15::report {

model::Table ledger_table(const model::Study& study, const analysis::Analysis& analysis) {
    model::Table table{.name = "ledger", .columns = {"service", "service_zh", "unit_kind", "unit_code", "unit", "persons"}};
    for (std::size_t status = 0; status < analysis::status_count; ++status) {
        table.columns.emplace_back(analysis::name_of(static_cast<analysis::Status>(status)));
    }
    table.columns.insert(table.columns.end(), {"homes", "sum_check"});
    for (const auto& service : analysis.services) {
        const auto& rule = study.standard.rules[service.rule.at()];
        for (const auto& ledger : service.ledger) {
            std::vector<model::Value> row{rule.service,     rule.name_zh,     text(analysis::name_of(ledger.unit.kind)),
                                          ledger.unit.code, ledger.unit.name, ledger.persons};
            std::int64_t sum = 0;
            for (const auto persons : ledger.by_status) {
                row.emplace_back(persons);
                sum += persons;
            }
            row.emplace_back(ledger.homes);
            row.emplace_back(sum - ledger.persons);
            table.rows.push_back(std::move(row));
        }
    }
    return table;
}

}  // namespace circle15::report
