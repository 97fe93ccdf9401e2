// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/report/words.hpp"

namespace circle15::report {

/// How text may be printed: for whom, and what the terminal can show.
struct TextStyle {
    Lang lang = Lang::en;
    bool unicode = true;  ///< block characters; else ASCII
    bool colour = false;
};

/// Columns a UTF-8 text takes on a terminal: two for East Asian wide characters, none for combining ones. Characters of
/// ambiguous width count as one.
[[nodiscard]] std::size_t columns_of(std::string_view utf8);

/// Cut to so many columns, the last one an ellipsis where something was cut.
[[nodiscard]] std::string shortened(std::string_view utf8, std::size_t columns, const TextStyle& style);

/// A bar of `columns` characters, filled to `percent`; an eighth of a character is the smallest step where blocks can be shown.
[[nodiscard]] std::string bar(double percent, std::size_t columns, const TextStyle& style);

enum class Colour { plain, strong, faint, good, fair, poor };
[[nodiscard]] std::string coloured(std::string_view text, Colour colour, const TextStyle& style);

struct TextCell {
    std::string text;
    Colour colour = Colour::plain;
};

struct TextColumn {
    std::string heading;
    bool right = false;  ///< numbers
};

/// Headings, a rule and rows, two spaces between columns, aligned by what the terminal shows.
[[nodiscard]] std::string terminal_table(const std::vector<TextColumn>& columns, const std::vector<std::vector<TextCell>>& rows,
                                         const TextStyle& style);

}  // namespace circle15::report
