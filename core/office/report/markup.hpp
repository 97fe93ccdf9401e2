// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace circle15::office {

/// Text as it stands between tags or in a quoted attribute.
[[nodiscard]] std::string escaped(std::string_view text);

/// A cell of a table: text, or markup made by circle15 itself.
struct Cell {
    std::string text;
    bool number = false;    ///< set to the right
    std::string css_class;  ///< may be empty
    bool markup = false;    ///< `text` is markup already
};

[[nodiscard]] Cell number_cell(std::string text);

/// A table with its heads; columns that hold numbers have their heads to the right as well.
[[nodiscard]] std::string table_markup(const std::vector<std::string>& heads, const std::vector<std::vector<Cell>>& rows);

/// `sha256-...` of a script or style, as content-security policies have it.
[[nodiscard]] std::string policy_hash(std::string_view content);

}  // namespace circle15::office
