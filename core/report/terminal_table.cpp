// SPDX-License-Identifier: MIT
#include "core/report/terminal_table.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "core/words/sentence.hpp"

namespace circle15::report {

namespace {

struct Range {
    char32_t from;
    char32_t to;
};

// Unicode 15 East Asian Width W and F, in coarse blocks, and marks that take no column.
constexpr std::array<Range, 14> wide{{{0x1100, 0x115F},
                                      {0x2E80, 0x303E},
                                      {0x3041, 0x33FF},
                                      {0x3400, 0x4DBF},
                                      {0x4E00, 0x9FFF},
                                      {0xA000, 0xA4CF},
                                      {0xAC00, 0xD7A3},
                                      {0xF900, 0xFAFF},
                                      {0xFE30, 0xFE6F},
                                      {0xFF00, 0xFF60},
                                      {0xFFE0, 0xFFE6},
                                      {0x1F300, 0x1F64F},
                                      {0x1F900, 0x1F9FF},
                                      {0x20000, 0x3FFFD}}};
constexpr std::array<Range, 4> no_width{{{0x0300, 0x036F}, {0x200B, 0x200F}, {0xFE00, 0xFE0F}, {0xFEFF, 0xFEFF}}};

template <std::size_t n>
bool lies_in(const std::array<Range, n>& ranges, char32_t c) {
    return std::ranges::any_of(ranges, [c](const Range& range) { return range.from <= c && c <= range.to; });
}

std::size_t width_of(char32_t c) { return lies_in(no_width, c) ? 0 : lies_in(wide, c) ? 2 : 1; }

/// The character at `at`, which moves behind it; a byte that is no UTF-8 stands for itself.
char32_t next_character(std::string_view utf8, std::size_t& at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(utf8[i]); };
    const unsigned char first = byte(at);
    const std::size_t more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : first >= 0xC0 ? 1 : 0;
    if (more == 0 || at + more >= utf8.size()) return byte(at++);
    char32_t c = first & (0x3FU >> more);
    for (std::size_t i = 1; i <= more; ++i) c = c << 6 | (byte(at + i) & 0x3FU);
    at += more + 1;
    return c;
}

std::string padded(const std::string& text, std::size_t width, bool right) {
    const std::size_t columns = columns_of(text);
    const std::string space(width > columns ? width - columns : 0, ' ');
    return right ? space + text : text + space;
}

std::string_view code_of(Colour colour) {
    switch (colour) {
        case Colour::plain:
            return "";
        case Colour::strong:
            return "1";
        case Colour::faint:
            return "2";
        case Colour::good:
            return "32";
        case Colour::fair:
            return "33";
        case Colour::poor:
            return "31";
    }
    std::unreachable();
}

std::string without_trailing_space(std::string line) {
    line.erase(line.find_last_not_of(' ') + 1);
    return line;
}

}  // namespace

std::size_t columns_of(std::string_view utf8) {
    std::size_t columns = 0;
    for (std::size_t at = 0; at < utf8.size();) columns += width_of(next_character(utf8, at));
    return columns;
}

std::string shortened(std::string_view utf8, std::size_t columns, const TextStyle& style) {
    if (columns_of(utf8) <= columns) return std::string(utf8);
    const std::string_view ellipsis = style.unicode ? "…" : "~";
    std::size_t used = 0;
    std::size_t end = 0;
    for (std::size_t at = 0; at < utf8.size(); end = at) {
        used += width_of(next_character(utf8, at));
        if (used + 1 > columns) break;
    }
    return std::string(utf8.substr(0, end)).append(ellipsis);
}

std::string bar(double percent, std::size_t columns, const TextStyle& style) {
    static constexpr std::array<std::string_view, 8> eighths{"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
    const double share = std::clamp(percent / 100, 0.0, 1.0);
    // Rounded down, so that only 100 % fills the bar.
    const auto steps = static_cast<std::size_t>(std::floor(share * static_cast<double>(columns) * 8));
    const std::size_t full = steps / 8;
    std::string text;
    for (std::size_t i = 0; i < full; ++i) text += style.unicode ? "█" : "#";
    std::size_t used = full;
    if (style.unicode && steps % 8 > 0) {
        text += eighths[steps % 8];
        ++used;
    }
    for (; used < columns; ++used) text += style.unicode ? "·" : ".";
    return text;
}

std::string coloured(std::string_view text, Colour colour, const TextStyle& style) {
    const std::string_view code = code_of(colour);
    if (!style.colour || code.empty() || text.empty()) return std::string(text);
    return std::string("\x1b[").append(code).append("m").append(text).append("\x1b[0m");
}

std::string terminal_table(const std::vector<TextColumn>& columns, const std::vector<std::vector<TextCell>>& rows,
                           const TextStyle& style) {
    std::vector<std::size_t> widths;
    for (const auto& column : columns) widths.push_back(columns_of(column.heading));
    for (const auto& row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], columns_of(row[i].text));
    }
    std::string head;
    std::string line;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const std::string_view gap = i == 0 ? "" : "  ";
        head.append(gap).append(padded(columns[i].heading, widths[i], columns[i].right));
        line.append(gap);
        for (std::size_t n = 0; n < widths[i]; ++n) line += style.unicode ? "─" : "-";
    }
    std::string text =
        coloured(without_trailing_space(head), Colour::strong, style) + "\n" + coloured(line, Colour::faint, style) + "\n";
    for (const auto& row : rows) {
        std::string printed;
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (i > 0) printed += "  ";
            printed += coloured(padded(words::plain(row[i].text), widths[i], columns[i].right), row[i].colour, style);
        }
        text += without_trailing_space(printed) + "\n";
    }
    return text;
}

}  // namespace circle15::report
