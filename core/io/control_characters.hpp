// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/io/text_table.hpp"

namespace circle15::io {

/// Whether a text in UTF-8 holds control characters (U+0000 to U+001F, U+007F to U+009F), line breaks and tabs among them, or
/// marks that turn the direction of writing.
[[nodiscard]] bool has_control_characters(std::string_view text);

/// The text with a blank for every run of control characters, and none at its ends.
[[nodiscard]] std::string without_control_characters(std::string_view text);

/// Frees all cells of them; every row that had some is noted in the table's issues as repaired.
void clean_cells(TextTable& table);
/// The same for one row of the table; the note, where it had some.
[[nodiscard]] std::optional<model::DataIssue> clean_row(const TextTable& table, TextRow& row);

}  // namespace circle15::io
