// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "core/io/sheets/raw_sheet.hpp"

namespace circle15::io {

/// The character that cuts the lines of a table most evenly: comma, semicolon, tab or bar.
[[nodiscard]] char separator_of(std::string_view text);

/// Rows of text separated by it; quotation marks as RFC 4180 has them at the start of a cell, and letters like any other inside
/// one. Throws model::InputError: `quote_not_closed`, `too_many_cells`.
[[nodiscard]] RawSheet parse_delimited(std::string_view text, char separator, const std::string& file);

}  // namespace circle15::io
