// SPDX-License-Identifier: MIT
#include "core/io/sheets/raw_sheet.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/io/control_characters.hpp"

namespace circle15::io {

namespace {

// Ideographic space, no-break space and the like; zero width space, joiners and the byte order mark.
constexpr auto wide_blanks = std::to_array<std::string_view>({"\u3000", "\u00a0", "\u2002", "\u2003", "\u2009"});
constexpr auto no_widths = std::to_array<std::string_view>({"\u200b", "\u200c", "\u200d", "\u2060", "\ufeff"});

void replace_all(std::string& text, std::string_view what, std::string_view by) {
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size()))
        text.replace(at, what.size(), by);
}

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r\n");
    return first == std::string_view::npos ? std::string_view{}
                                           : text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

}  // namespace

std::string plain_cell(std::string_view text) {
    std::string cell(trimmed(text));
    if (std::ranges::all_of(cell, [](char c) { return c >= ' ' && c <= '~'; })) {
        if (cell.starts_with("=\"") && cell.ends_with('"') && cell.size() > 2) cell = cell.substr(2, cell.size() - 3);
        if (cell.size() > 1 && cell[0] == '\'') cell.erase(0, 1);
        return cell;
    }
    for (const std::string_view blank : wide_blanks) replace_all(cell, blank, " ");
    for (const std::string_view nothing : no_widths) replace_all(cell, nothing, "");
    if (has_control_characters(cell)) cell = without_control_characters(cell);
    return std::string(trimmed(cell));
}

void clean(RawSheet& sheet) {
    for (std::string& column : sheet.columns) column = plain_cell(column);
    for (RawRow& row : sheet.rows) {
        for (std::string& cell : row.cells) cell = plain_cell(cell);
    }
    if (sheet.is_map) return;
    std::erase_if(sheet.rows, [](const RawRow& row) {
        return std::ranges::all_of(row.cells, [](const std::string& cell) { return cell.empty(); });
    });
}

}  // namespace circle15::io
