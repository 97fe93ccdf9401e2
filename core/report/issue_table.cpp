// SPDX-License-Identifier: MIT
#include "core/report/issue_table.hpp"

#include "core/report/values.hpp"

namespace circle15::report {

model::Table issue_table(std::span<const model::DataIssue> issues) {
    model::Table table{
        .name = "issues",
        .columns = {"file", "place", "field", "value", "rule", "severity", "what_zh", "what_en", "remedy_zh", "remedy_en"}};
    table.rows.reserve(issues.size());
    for (const auto& issue : issues) {
        table.rows.push_back({text(issue.file), text(issue.place), text(issue.field), text(issue.value), text(issue.rule),
                              text(model::name_of(issue.severity)), text(issue.what_zh), text(issue.what_en),
                              text(issue.remedy_zh), text(issue.remedy_en)});
    }
    return table;
}

}  // namespace circle15::report
