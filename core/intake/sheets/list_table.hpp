// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/intake/sheets/heading_words.hpp"
#include "core/io/sheets/raw_sheet.hpp"
#include "core/model/data_issue.hpp"

namespace circle15::intake {

/// A row of a list, with what joined cells and the rows around it give it.
struct ListRow {
    std::string place;  ///< "row 12", "枸杞, row 12", "feature 7"
    std::vector<std::string> cells;
    io::RawShape shape;
    std::string section;  ///< the township of a line of its own above, such as 一、菜园镇
};

/// A sheet with its heading found: titles above it, repeated headings, sums and remarks below are left out, and told in
/// `issues`.
struct ListTable {
    std::string file;
    std::string sheet;
    bool is_map = false;
    bool hidden = false;
    bool knows_merges = false;
    std::int64_t heading_row = 0;       ///< the last row of the heading; 0: there is none, or it is a map layer
    std::vector<std::string> headings;  ///< of two rows joined where the lower does not stand for itself: 人口 0-2岁
    std::vector<ListRow> rows;
    std::string own_crs;
    std::vector<model::DataIssue> issues;
};

/// Finds the heading among the first rows: the row with most headings that are known, and those right above and below it that
/// belong to it; `heading_row` overrides it. A sheet without any known heading has heading_row 0 and no rows.
[[nodiscard]] ListTable list_of(io::RawSheet sheet, std::optional<int> heading_row = {});

/// The place of a row as messages have it.
[[nodiscard]] std::string place_of(const io::RawSheet& sheet, std::int64_t row);

/// What stands for a township in a title or a sheet's name: 一、菜园镇(12处) -> 菜园镇; empty where nothing does.
[[nodiscard]] std::string township_in(std::string_view text);

/// The meaning of each of a table's columns, by its headings.
[[nodiscard]] std::vector<std::optional<HeadingMeaning>> meanings_of(const ListTable& table);

}  // namespace circle15::intake
