// SPDX-License-Identifier: MIT
#include "core/report/issue_table.hpp"

#include "core/report/values.hpp"
#include "core/words/flaws.hpp"

namespace circle15::report {

model::Table issue_table(std::span<const model::DataIssue> issues) {
    model::Table table{.name = "issues",
                       .columns = {"file", "place", "field", "value", "rule", "severity", "grave", "what_zh", "what_en",
                                   "remedy_zh", "remedy_en"}};
    table.rows.reserve(issues.size());
    for (const auto& issue : issues) {
        table.rows.push_back({text(issue.file), text(issue.place), text(issue.field), text(issue.value), text(issue.rule),
                              text(model::name_of(issue.severity)), issue.grave, text(words::what_of(issue, words::Lang::zh)),
                              text(words::what_of(issue, words::Lang::en)), text(words::remedy_of(issue, words::Lang::zh)),
                              text(words::remedy_of(issue, words::Lang::en))});
    }
    return table;
}

}  // namespace circle15::report
