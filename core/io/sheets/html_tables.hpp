// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/io/sheets/raw_sheet.hpp"

namespace circle15::io {

/// Whether a text is a page with a table, as office systems save it under the name of a workbook.
[[nodiscard]] bool is_html_table(std::string_view text);

/// Every table of a page (UTF-8, whatever it says of its own encoding), joined cells included; `x:num`, where Excel keeps the
/// whole number behind what it shows, goes before the text. Tables inside tables stand by themselves. Throws model::InputError:
/// `table_too_wide`.
[[nodiscard]] std::vector<RawSheet> parse_html_tables(std::string_view text, const std::string& file);

}  // namespace circle15::io
