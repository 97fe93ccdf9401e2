// SPDX-License-Identifier: MIT
#include "core/io/row_intake.hpp"

namespace circle15::io {

using model::Severity;

model::DataIssue issue_of(const model::InputFlaw& flaw, Severity severity) {
    return {.file = flaw.file, .place = flaw.place, .rule = flaw.rule, .severity = severity, .particulars = flaw.particulars};
}

void RowIntake::reject(const model::InputError& error) {
    if (study_.refuse_rows) throw error;
    if (!first_) first_ = error.flaw();
    ++count_.rejected;
    study_.issues.push_back(issue_of(error.flaw(), Severity::rejected));
}

void RowIntake::repair(const model::InputError& error) {
    if (study_.refuse_rows) throw error;
    repaired_row_ = true;
    study_.issues.push_back(issue_of(error.flaw(), Severity::repaired));
    study_.issues.back().grave = true;
}

void RowIntake::finish(std::optional<std::int64_t> persons) {
    count_.layer = layer_;
    count_.read = count_.used + count_.repaired + count_.rejected;
    if (first_ && count_.rejected == count_.read) throw model::InputError(*first_);
    study_.rows.push_back(count_);
    if (count_.rejected == 0) return;
    study_.issues.push_back({.file = table_.file,
                             .place = {},
                             .rule = persons ? "homes_rejected" : "rows_rejected",
                             .severity = Severity::doubt,
                             .grave = true,
                             .particulars = {{"rows", count_.rejected}, {"of", count_.read}}});
    if (persons) study_.issues.back().particulars.emplace_back("persons", *persons);
}

}  // namespace circle15::io
