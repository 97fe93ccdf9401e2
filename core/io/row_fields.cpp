// SPDX-License-Identifier: MIT
#include "core/io/row_fields.hpp"

#include <algorithm>
#include <format>
#include <stdexcept>
#include <utility>
#include <vector>

#include "core/io/nearest_word.hpp"
#include "core/model/parsed.hpp"

namespace circle15::io {

namespace {

using model::InputError;

const std::string nothing;

std::string heading_place(const TextTable& table) { return !table.is_map ? "row 1" : "its fields"; }

/// A whole number, also one written 12.0 as spreadsheets and databases do.
std::optional<std::int64_t> whole_number(std::string_view text) {
    if (const auto dot = text.find('.'); dot != std::string_view::npos) {
        if (text.find_first_not_of('0', dot + 1) != std::string_view::npos) return std::nullopt;
        text = text.substr(0, dot);
    }
    return model::parsed<std::int64_t>(text);
}

}  // namespace

RowFields::RowFields(const TextTable& table, const ColumnRules& rules, std::vector<model::DataIssue>& issues) : table_(&table) {
    for (std::size_t i = 0; i < table.columns.size(); ++i) columns_.emplace(table.columns[i], i);
    for (const std::string& column : rules.required) {
        if (has(column)) continue;
        const auto near = nearest_word(column, table.columns);
        throw InputError({.file = table.file,
                          .place = heading_place(table),
                          .rule = "missing_column",
                          .particulars = and_near({{"column", column}}, column, table.columns)});
    }
    for (const auto* told : {&rules.required, &rules.optional}) {
        for (const std::string& column : *told) columns_.try_emplace(column, std::nullopt);
    }
    std::vector<std::string> absent;
    std::ranges::copy_if(rules.optional, std::back_inserter(absent), [&](const std::string& column) { return !has(column); });
    for (const std::string& column : table.columns) {
        if (std::ranges::contains(rules.required, column) || std::ranges::contains(rules.optional, column)) continue;
        const auto meant = nearest_word(column, absent);
        if (!meant) continue;
        issues.push_back({.file = table.file,
                          .place = heading_place(table),
                          .field = column,
                          .value = {},
                          .rule = "unknown_column",
                          .severity = model::Severity::doubt,
                          .particulars = {{"column", column}, {"meant", *meant}}});
    }
}

const std::string& RowFields::text(const TextRow& row, std::string_view column) const {
    const auto found = columns_.find(column);
    if (found == columns_.end()) throw std::logic_error(std::format("no rule tells of column {}", column));
    return found->second ? row.cells[*found->second] : nothing;
}

bool RowFields::has(std::string_view column) const {
    const auto found = columns_.find(column);
    return found != columns_.end() && found->second.has_value();
}

const std::string& RowFields::required(const TextRow& row, std::string_view column) const {
    const std::string& value = text(row, column);
    if (value.empty()) throw flaw(row, "empty_value", {{"column", column}});
    return value;
}

std::optional<std::int64_t> RowFields::count(const TextRow& row, std::string_view column, std::string_view what,
                                             std::int64_t most) const {
    const std::string& value = text(row, column);
    if (value.empty()) return std::nullopt;
    const auto number = whole_number(value);
    if (!number) throw flaw(row, "not_a_number", {{"column", column}, {"value", value}});
    if (*number < 0) {
        throw flaw(row, std::format("negative_{}", what), {{"column", column}, {"value", value}});
    }
    if (*number > most) {
        throw flaw(row, "too_large", {{"column", column}, {"value", value}, {"most", most}});
    }
    return number;
}

std::optional<model::Date> RowFields::date(const TextRow& row, std::string_view column) const {
    const std::string& value = text(row, column);
    if (value.empty()) return std::nullopt;
    const auto date = model::date_from(value);
    if (!date) throw flaw(row, "bad_date", {{"column", column}, {"value", value}});
    return date;
}

model::Quality RowFields::quality(const TextRow& row, model::Quality otherwise) const {
    const std::string& value = text(row, "quality");
    if (value.empty()) return otherwise;
    const auto quality = model::quality_named(value);
    if (!quality) {
        throw flaw(row, "unknown_quality", {{"value", value}});
    }
    return *quality;
}

InputError RowFields::flaw(const TextRow& row, std::string rule, model::Particulars particulars) const {
    return InputError(
        {.file = table_->file, .place = row.place, .rule = std::move(rule), .particulars = std::move(particulars)});
}

void SeenIds::add(const RowFields& fields, const TextRow& row, const std::string& id) {
    const auto [first, is_new] = places_.emplace(id, row.place);
    if (is_new) return;
    throw fields.flaw(row, "duplicate_id", {{"id", id}, {"place", first->second}});
}

}  // namespace circle15::io
