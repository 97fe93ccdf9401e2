// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/io/sheets/raw_sheet.hpp"

namespace circle15::io {

/// Every sheet, table or layer of a file, told by its content whatever it is named: xlsx, xls, ods, a page or separated text
/// under the name of a workbook, CSV in UTF-8, UTF-16 or GB18030, Shapefile, GeoJSON, GeoPackage, FlatGeobuf. Throws
/// model::InputError: those of regular_file(), `not_a_table`, `workbook_locked`, `list_too_large`, and those of each kind.
[[nodiscard]] std::vector<RawSheet> read_sheets(const std::filesystem::path& path, const std::string& file);

}  // namespace circle15::io
