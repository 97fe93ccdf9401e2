// SPDX-License-Identifier: MIT
#include "core/intake/sheets/list_reading.hpp"

#include <format>
#include <utility>

namespace circle15::intake {

ListReading::ListReading(const ListTable& table, const Source& source, Findings& findings)
    : table_(table), source_(source), findings_(findings), columns_(table, source, findings.issues) {
    count_.layer = table.sheet.empty() ? table.file : std::format("{}, {}", table.file, table.sheet);
    findings_.issues.insert(findings_.issues.end(), table.issues.begin(), table.issues.end());
}

ListReading::~ListReading() {
    for (const auto& [column, reworded] : reworded_) {
        findings_.issues.push_back(
            {.file = table_.file,
             .place = reworded.place,
             .field = column,
             .value = reworded.value,
             .rule = "cells_reworded",
             .severity = model::Severity::repaired,
             .particulars = {{"column", heading_of(column)}, {"count", reworded.cells}, {"value", reworded.value}}});
    }
    count_.read = count_.used + count_.repaired + count_.rejected;
    findings_.rows.push_back(count_);
}

std::string ListReading::heading_of(std::string_view column) const {
    const auto at = columns_.position(column);
    return at ? table_.headings[*at] : std::string(column);
}

const std::string& ListReading::required(std::string_view column) const {
    const std::string& value = text(column);
    if (says_nothing(value)) throw flaw("empty_value", {{"column", std::string(column)}});
    return value;
}

model::Quality ListReading::quality() {
    const auto read = cell("quality", quality_in, "quality_unread");
    return read.became == Became::empty ? source_.quality : read.value;
}

void ListReading::repair(std::string rule, model::Particulars particulars) {
    repaired_ = true;
    tell(std::move(rule), model::Severity::repaired, std::move(particulars));
}

void ListReading::doubt(std::string rule, model::Particulars particulars) {
    tell(std::move(rule), model::Severity::doubt, std::move(particulars));
}

model::InputError ListReading::flaw(std::string rule, model::Particulars particulars) const {
    return model::InputError(
        {.file = table_.file, .place = row_->place, .rule = std::move(rule), .particulars = std::move(particulars)});
}

std::string ListReading::township() const {
    const std::string& own = text("township");
    if (!says_nothing(own)) return own;
    return row_->section.empty() ? township_in(table_.sheet) : row_->section;
}

/// Rows that were pasted twice; features are told apart by where they are.
void ListReading::refuse_again() {
    if (table_.is_map) return;
    std::string all;
    for (const std::string& cell : row_->cells) all += cell + '\x1f';
    const auto [first, is_new] = seen_.emplace(std::move(all), row_->place);
    if (!is_new) throw flaw("row_again", {{"place", first->second}});
}

void ListReading::note_reworded(std::string_view column, const std::string& cell) {
    repaired_ = true;
    auto found = reworded_.find(column);
    if (found == reworded_.end())
        found = reworded_.emplace(std::string(column), Reworded{.cells = 0, .place = row_->place, .value = cell}).first;
    ++found->second.cells;
}

void ListReading::reject(const model::InputFlaw& flaw) {
    ++count_.rejected;
    model::DataIssue issue{.file = table_.file,
                           .place = row_->place,
                           .rule = flaw.rule,
                           .severity = model::Severity::rejected,
                           .particulars = flaw.particulars};
    findings_.issues.push_back(std::move(issue));
}

void ListReading::tell(std::string rule, model::Severity severity, model::Particulars particulars) {
    findings_.issues.push_back({.file = table_.file,
                                .place = row_->place,
                                .rule = std::move(rule),
                                .severity = severity,
                                .particulars = std::move(particulars)});
}

}  // namespace circle15::intake
