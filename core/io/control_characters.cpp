// SPDX-License-Identifier: MIT
#include "core/io/control_characters.hpp"

#include <algorithm>
#include <array>

namespace circle15::io {

namespace {

using Byte = unsigned char;

// Marks of writing direction, line and paragraph separators and the byte order mark.
constexpr std::array<std::string_view, 14> invisible{"\u200e", "\u200f", "\u2028", "\u2029", "\u202a", "\u202b", "\u202c",
                                                     "\u202d", "\u202e", "\u2066", "\u2067", "\u2068", "\u2069", "\ufeff"};

/// Bytes of the control character at `at`; 0 where there is another character.
std::size_t control_at(std::string_view text, std::size_t at) {
    const auto first = static_cast<Byte>(text[at]);
    if (first < 0x20 || first == 0x7f) return 1;
    if (first == 0xc2 && at + 1 < text.size() && static_cast<Byte>(text[at + 1]) < 0xa0) return 2;
    const bool hidden = first >= 0xe2 && std::ranges::contains(invisible, text.substr(at, 3));
    return hidden ? 3 : 0;
}

}  // namespace

bool has_control_characters(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (control_at(text, at) > 0) return true;
    }
    return false;
}

std::string without_control_characters(std::string_view text) {
    std::string clean;
    bool behind_control = false;
    for (std::size_t at = 0; at < text.size();) {
        if (const std::size_t length = control_at(text, at)) {
            behind_control = true;
            at += length;
            continue;
        }
        const bool has_blank = clean.empty() || clean.back() == ' ';
        const char next = text[at++];
        if (behind_control && next == ' ' && has_blank) continue;
        if (behind_control && next != ' ' && !has_blank) clean += ' ';
        behind_control = false;
        clean += next;
    }
    while (behind_control && clean.ends_with(' ')) clean.pop_back();
    return clean;
}

std::optional<model::DataIssue> clean_row(const TextTable& table, TextRow& row) {
    std::size_t cells = 0;
    std::size_t first = 0;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        if (!has_control_characters(row.cells[i])) continue;
        row.cells[i] = without_control_characters(row.cells[i]);
        if (cells++ == 0) first = i;
    }
    if (cells == 0) return std::nullopt;
    return model::DataIssue{.file = table.file,
                            .place = row.place,
                            .field = first < table.columns.size() ? table.columns[first] : std::string{},
                            .value = row.cells[first],
                            .rule = "control_characters",
                            .severity = model::Severity::repaired,
                            .particulars = {{"count", cells}}};
}

void clean_cells(TextTable& table) {
    for (TextRow& row : table.rows) {
        if (auto issue = clean_row(table, row)) table.issues.push_back(*std::move(issue));
    }
}

}  // namespace circle15::io
