// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/model/errors.hpp"
#include "core/model/quality.hpp"

namespace circle15::io {

/// Where a table begins, both from 1.
struct TomlPosition {
    std::uint32_t line = 0;
    std::uint32_t column = 0;
    auto operator<=>(const TomlPosition&) const = default;
};

/// An inclusive range of sensible values.
struct Range {
    double low = 0;
    double high = 0;
};

/// Typed access to one table of a TOML file that remembers what was asked for, so that a key nobody asked for is an error.
/// Every refusal is a model::InputError with line and column: `missing_key`, `wrong_type`, `out_of_range`, `unknown_key`.
class TomlFields {
public:
    /// The whole of a file. Throws model::InputError with line and column: `encoding`, `unreadable_toml`, `key_too_deep`.
    static TomlFields parse(std::string_view content, const std::string& file);

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
    [[nodiscard]] bool has(std::string_view key) const;

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
    [[nodiscard]] TomlPosition position() const;
    [[nodiscard]] model::InputError flaw(std::string_view key, std::string rule, model::Particulars particulars = {}) const;

    /// The keys of a table with names of the user's own.
    [[nodiscard]] std::vector<std::string> keys() const;

private:
    /// The parser's own types stay out of this header.
    struct Tree;

    /// `name` is the table's own, such as "[layers.homes]"; empty for the whole file.
    TomlFields(std::shared_ptr<const Tree> tree, std::string file, std::string name);

    const Tree& asked(std::string_view key) const;  ///< remembers the key
    const Tree& need(std::string_view key) const;

    std::shared_ptr<const Tree> tree_;
    std::string file_;
    std::string name_;
    mutable std::set<std::string, std::less<>> asked_;
};

}  // namespace circle15::io
