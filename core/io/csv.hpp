// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/io/text_table.hpp"

namespace circle15::io {

/// Reads comma-separated values (RFC 4180, UTF-8; a byte order mark is taken off and noted as repaired; CRLF, LF or CR). Row
/// numbers count as a spreadsheet does; rows without any value are passed over. Throws model::InputError: `encoding`,
/// `empty_file`, `csv_quote`, `csv_separator`, `cell_count`, `duplicate_column`. With `keep_rows` a row of too many or too few
/// values is kept with that flaw, for a reader that looks at it.
[[nodiscard]] TextTable parse_csv(std::string_view content, const std::string& file, bool keep_rows = false);

/// The same with `keep_rows` for a table too long to be held as cells: its text is kept, and each walk cuts the rows from it
/// anew. Control characters are taken off as by clean_cells(), names of columns are the study's own (rename_columns()).
[[nodiscard]] TextTable open_csv(std::string content, const std::string& file);

/// A row as text, its end a line feed: cells in quotation marks where they need them, nothing else changed.
void append_csv_row(std::string& text, const std::vector<std::string>& cells);

}  // namespace circle15::io
