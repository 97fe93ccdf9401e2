// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/io/text_table.hpp"
#include "core/model/date.hpp"
#include "core/model/errors.hpp"
#include "core/model/quality.hpp"

namespace circle15::io {

/// What a layer's columns are called and which of them it must have.
struct ColumnRules {
    std::vector<std::string> required;
    std::vector<std::string> optional;
};

/// Typed access to the cells of one table; every refusal is a model::InputError with file, row and column.
class RowFields {
public:
    /// Throws `missing_column`; a column whose name is nearly a known one is noted in `issues`.
    RowFields(const TextTable& table, const ColumnRules& rules, std::vector<model::DataIssue>& issues);

    /// Empty where the column is missing or the cell is blank. Throws std::logic_error for a column that the rules do not name.
    [[nodiscard]] const std::string& text(const TextRow& row, std::string_view column) const;
    /// Throws `empty_value`.
    [[nodiscard]] const std::string& required(const TextRow& row, std::string_view column) const;
    /// A whole number of 0..`most`; nothing for a blank cell. Throws `not_a_number`, `negative_<what>`, `too_large`.
    [[nodiscard]] std::optional<std::int64_t> count(const TextRow& row, std::string_view column, std::string_view what,
                                                    std::int64_t most) const;
    /// Throws `bad_date`.
    [[nodiscard]] std::optional<model::Date> date(const TextRow& row, std::string_view column) const;
    /// `otherwise` for a blank cell. Throws `unknown_quality`.
    [[nodiscard]] model::Quality quality(const TextRow& row, model::Quality otherwise) const;

    /// A refusal of this row.
    [[nodiscard]] model::InputError flaw(const TextRow& row, std::string rule, model::Particulars particulars = {}) const;
    [[nodiscard]] const TextTable& table() const { return *table_; }
    [[nodiscard]] bool has(std::string_view column) const;

private:
    const TextTable* table_;
    std::map<std::string, std::optional<std::size_t>, std::less<>> columns_;  ///< nothing for those the table lacks
};

/// Refuses ids that occur twice: remembers each with its row. Throws `duplicate_id`.
class SeenIds {
public:
    void add(const RowFields& fields, const TextRow& row, const std::string& id);

private:
    std::map<std::string, std::string> places_;
};

}  // namespace circle15::io
