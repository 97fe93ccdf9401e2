// SPDX-License-Identifier: MIT
#include "core/office/report/markup.hpp"

#include <charconv>
#include <utility>

#include "core/io/sha256.hpp"

namespace circle15::office {

namespace {

/// RFC 4648, with padding.
std::string base64(const std::string& bytes) {
    static constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string text;
    for (std::size_t at = 0; at < bytes.size(); at += 3) {
        unsigned group = 0;
        for (std::size_t byte = 0; byte < 3; ++byte)
            group = group << 8U | (at + byte < bytes.size() ? static_cast<unsigned char>(bytes[at + byte]) : 0U);
        for (std::size_t digit = 0; digit < 4; ++digit)
            text += at + digit > bytes.size() ? '=' : digits[group >> (18 - 6 * digit) & 0x3FU];
    }
    return text;
}

std::string bytes_of(const std::string& hex) {
    std::string bytes;
    for (std::size_t at = 0; at + 1 < hex.size(); at += 2) {
        unsigned byte = 0;
        std::from_chars(hex.data() + at, hex.data() + at + 2, byte, 16);
        bytes += static_cast<char>(byte);
    }
    return bytes;
}

std::string class_of(const Cell& cell) {
    std::string css = cell.number ? "n" : "";
    if (!cell.css_class.empty()) css += (css.empty() ? "" : " ") + cell.css_class;
    return css.empty() ? "" : " class=\"" + css + "\"";
}

}  // namespace

std::string escaped(std::string_view text) {
    std::string safe;
    safe.reserve(text.size());
    for (const char each : text) {
        switch (each) {
            case '&':
                safe += "&amp;";
                break;
            case '<':
                safe += "&lt;";
                break;
            case '>':
                safe += "&gt;";
                break;
            case '"':
                safe += "&quot;";
                break;
            case '\'':
                safe += "&#39;";
                break;
            default:
                safe += each;
        }
    }
    return safe;
}

Cell number_cell(std::string text) { return {.text = std::move(text), .number = true}; }

std::string table_markup(const std::vector<std::string>& heads, const std::vector<std::vector<Cell>>& rows) {
    std::string markup = "<div class=\"table\"><table><thead><tr>";
    for (std::size_t column = 0; column < heads.size(); ++column) {
        const bool number = !rows.empty() && rows.front()[column].number;
        markup += (number ? "<th class=\"n\">" : "<th>") + escaped(heads[column]) + "</th>";
    }
    markup += "</tr></thead><tbody>\n";
    for (const auto& row : rows) {
        markup += "<tr>";
        for (const auto& cell : row)
            markup += "<td" + class_of(cell) + ">" + (cell.markup ? cell.text : escaped(cell.text)) + "</td>";
        markup += "</tr>\n";
    }
    return markup + "</tbody></table></div>\n";
}

std::string policy_hash(std::string_view content) { return "sha256-" + base64(bytes_of(io::sha256_of(content))); }

}  // namespace circle15::office
