// SPDX-License-Identifier: MIT
#include "core/intake/sheets/list_columns.hpp"

#include <algorithm>
#include <format>
#include <optional>
#include <set>

#include "core/io/nearest_word.hpp"
#include "core/model/errors.hpp"

namespace circle15::intake {

namespace {

const std::string nothing;
constexpr char between_headings = '|';

std::string heading_place(const ListTable& table) {
    return table.is_map ? table.sheet
                        : std::format("{}{}row {}", table.sheet, table.sheet.empty() ? "" : ", ", table.heading_row);
}

/// The column of that heading, as it stands or as plain_heading() has it.
std::size_t column_headed(const ListTable& table, const std::string& heading, const Source& source) {
    const auto same = std::ranges::find(table.headings, heading);
    if (same != table.headings.end()) return static_cast<std::size_t>(same - table.headings.begin());
    const auto alike = std::ranges::find(table.headings, plain_heading(heading), plain_heading);
    if (alike != table.headings.end()) return static_cast<std::size_t>(alike - table.headings.begin());
    throw model::InputError({.file = source.file,
                             .place = heading_place(table),
                             .rule = "mapped_heading_missing",
                             .particulars = io::and_meant({{"heading", heading}}, heading, table.headings)});
}

/// Places may stand in several columns: 托位数|学位数|床位数.
std::vector<std::string> headings_in(const std::string& said) {
    std::vector<std::string> headings;
    for (std::size_t at = 0; at < said.size();) {
        const std::size_t end = std::min(said.find(between_headings, at), said.size());
        headings.push_back(said.substr(at, end - at));
        at = end + 1;
    }
    return headings;
}

}  // namespace

ListColumns::ListColumns(const ListTable& table, const Source& source, std::vector<model::DataIssue>& issues) {
    std::set<std::size_t> taken;
    std::set<std::string> said;
    const auto meanings = meanings_of(table);
    for (const auto& [column, heading] : source.columns) {
        said.insert(column);
        // An empty heading: the list has no such column, whatever its headings look like.
        for (const std::string& one : headings_in(heading)) {
            const std::size_t at = column_headed(table, one, source);
            taken.insert(at);
            add(column, at, meanings[at] ? std::string(meanings[at]->unit) : "");
        }
    }
    if (!source.column_people.empty() && !said.contains("persons")) {
        const std::size_t at = column_headed(table, source.column_people, source);
        taken.insert(at);
        said.insert("persons");
        add("persons", at, "");
    }
    for (std::size_t at = 0; at < meanings.size(); ++at) {
        if (!meanings[at] || taken.contains(at)) continue;
        const std::string column(meanings[at]->column);
        if (said.contains(column)) continue;
        if (has(column) && column != "capacity") {
            issues.push_back(
                {.file = table.file,
                 .place = heading_place(table),
                 .field = table.headings[at],
                 .rule = "twin_heading",
                 .severity = model::Severity::note,
                 .particulars = {{"heading", table.headings[at]}, {"other", table.headings[columns_.at(column)]}}});
            continue;
        }
        add(column, at, std::string(meanings[at]->unit));
    }
}

void ListColumns::add(std::string column, std::size_t at, std::string unit) {
    if (column == "capacity") capacities_.push_back({at, std::move(unit)});
    columns_.emplace(std::move(column), at);
}

const std::string& ListColumns::text(const ListRow& row, std::string_view column) const {
    const auto found = columns_.find(column);
    return found == columns_.end() || found->second >= row.cells.size() ? nothing : row.cells[found->second];
}

std::optional<std::size_t> ListColumns::position(std::string_view column) const {
    const auto found = columns_.find(column);
    return found == columns_.end() ? std::nullopt : std::optional(found->second);
}

std::map<std::string, std::string> ListColumns::mapping(const ListTable& table) const {
    std::map<std::string, std::string> headings;
    for (const auto& [column, at] : columns_) headings.emplace(column, table.headings[at]);
    for (std::size_t i = 1; i < capacities_.size(); ++i)
        headings["capacity"] += between_headings + table.headings[capacities_[i].at];
    return headings;
}

}  // namespace circle15::intake
