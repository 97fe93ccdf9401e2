// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/io/sheets/raw_sheet.hpp"

namespace circle15::io {

/// What a workbook is, told by its content and not by its name.
enum class WorkbookKind { xlsx, ods, xls };

/// Every sheet of a workbook, all cells as text: formulas by their last value, dates as 2024/12/31, times of day as fractions
/// of a day. Reads with GDAL (XLS by FreeXL). Throws model::InputError (`unreadable_layer`) for whatever GDAL complains of.
[[nodiscard]] std::vector<RawSheet> read_workbook(const std::filesystem::path& canonical, const std::string& file,
                                                  WorkbookKind kind);

/// Every layer of a map file: GeoJSON, GeoPackage, Shapefile or FlatGeobuf. Features without geometry are kept; a shapefile
/// that does not say how its text is encoded is read as UTF-8, else as GB18030. Throws model::InputError (`unreadable_layer`,
/// `layer_in_use`).
[[nodiscard]] std::vector<RawSheet> read_map_layers(const std::filesystem::path& canonical, const std::string& file);

}  // namespace circle15::io
