// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/model/coordinate.hpp"
#include "core/model/data_issue.hpp"

namespace circle15::io {

/// What a feature of a map layer is drawn as, in the layer's own CRS (degrees included).
struct RawShape {
    std::optional<model::Metres> point;
    model::MultiPolygonOf<model::Metres> land;
    std::string other;  ///< what it is where it is neither, such as LINESTRING
};

/// A row as the file has it, nothing taken for granted: all cells are text, numbers as exact as the file holds them, dates as
/// 2024-12-31 or 2024/12/31.
struct RawRow {
    std::int64_t number = 0;  ///< as a spreadsheet counts, from 1; of a map layer, the feature
    std::vector<std::string> cells;
    RawShape shape{};
};

/// Cells that were joined; the value stands in the first.
struct MergedCells {
    std::int64_t first_row = 0;
    std::int64_t last_row = 0;
    std::size_t first_column = 0;
    std::size_t last_column = 0;
};

/// One sheet of a workbook, one table of a page, one layer of a map, or a whole text file.
struct RawSheet {
    std::string file;
    std::string sheet;                 ///< empty where the file has no names for its parts
    bool is_map = false;               ///< rows are features and `columns` their fields; else the heading is among the rows
    bool hidden = false;               ///< the workbook does not show it
    bool knows_merges = false;         ///< `merges` are all there are; other formats leave blanks where cells were joined
    std::vector<std::string> columns;  ///< of a map layer
    std::vector<RawRow> rows;          ///< without rows that are wholly blank
    std::vector<MergedCells> merges;
    std::string own_crs;  ///< what a map layer says of itself; empty where it says nothing
    std::vector<model::DataIssue> issues;
};

/// Takes blanks of every width off the ends of a cell, and control characters and characters of no width out of it; the
/// ="0012" and '0012 by which systems keep spreadsheets from eating ids become 0012.
[[nodiscard]] std::string plain_cell(std::string_view text);

/// Cleans all cells and drops rows without any value.
void clean(RawSheet& sheet);

}  // namespace circle15::io
