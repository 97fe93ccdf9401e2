// SPDX-License-Identifier: MIT
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <toml++/toml.hpp>
#include <utility>
#include <vector>

#include "core/model/errors.hpp"
#include "core/model/quality.hpp"

namespace circle15::io {

/// Parses TOML. Throws model::InputError with line and column: `encoding`, `unreadable_toml`.
[[nodiscard]] toml::table parse_toml(std::string_view content, const std::string& file);

/// An inclusive range of sensible values.
struct Range {
    double low = 0;
    double high = 0;
};

/// Typed access to one table of a TOML file that remembers what was asked for, so that a key nobody asked for is an error.
/// Every refusal is a model::InputError with line and column: `missing_key`, `wrong_type`, `out_of_range`, `unknown_key`.
class TomlFields {
public:
    /// `name` is the table's own, such as "[layers.homes]"; empty for the whole file.
    TomlFields(const toml::table& table, std::string file, std::string name);

    [[nodiscard]] std::string text(std::string_view key) const;
    [[nodiscard]] std::string text_or(std::string_view key, std::string otherwise) const;
    /// Text of several lines; empty where missing. All other texts are one line.
    [[nodiscard]] std::string prose(std::string_view key) const;
    [[nodiscard]] double number(std::string_view key, Range range) const;
    [[nodiscard]] std::optional<double> number_if(std::string_view key, Range range) const;
    [[nodiscard]] std::optional<std::int64_t> whole_if(std::string_view key, Range range) const;
    [[nodiscard]] bool flag(std::string_view key) const;                                        ///< false where missing
    [[nodiscard]] std::vector<double> numbers(std::string_view key, Range range) const;         ///< empty where missing
    [[nodiscard]] std::vector<std::string> texts(std::string_view key) const;                   ///< empty where missing
    [[nodiscard]] std::vector<std::vector<std::string>> text_rows(std::string_view key) const;  ///< lists of texts in a list
    [[nodiscard]] model::Quality quality(std::string_view key) const;
    [[nodiscard]] bool has(std::string_view key) const { return find(key) != nullptr; }

    /// The tables under a key, one `[key]` or several `[[key]]`; empty where missing.
    [[nodiscard]] std::vector<TomlFields> tables(std::string_view key) const;
    /// The tables of a table with names of the user's own: `[inventory.clinic]`, `[inventory.childcare]`, in order of name.
    [[nodiscard]] std::vector<std::pair<std::string, TomlFields>> named_tables(std::string_view key) const;

    /// Call once everything has been asked for.
    void refuse_unknown_keys() const;

    [[nodiscard]] const std::string& file() const { return file_; }
    /// "line 3, column 9" of a key, or of the table where the key is missing.
    [[nodiscard]] std::string place(std::string_view key) const;
    /// Where the table begins.
    [[nodiscard]] toml::source_position position() const { return table_->source().begin; }
    [[nodiscard]] model::InputError flaw(std::string_view key, std::string rule, model::Particulars particulars = {}) const;

private:
    const toml::node* find(std::string_view key) const;
    const toml::node& need(std::string_view key) const;

    const toml::table* table_;
    std::string file_;
    std::string name_;
    mutable std::set<std::string, std::less<>> asked_;
};

}  // namespace circle15::io
