// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/office/workbook/book.hpp"
#include "core/office/workbook/grid.hpp"

namespace circle15::office {

/// Where a table stands on its sheet.
struct Placed {
    std::string sheet;
    lxw_row_t first = 0;  ///< of its rows
    lxw_row_t last = 0;   ///< the same as `first` where there are none
    const Grid* grid = nullptr;

    /// `'Sheet'!$B$5:$B$40`: a column of it.
    [[nodiscard]] std::string range_of(std::string_view column) const;
};

/// A figure that is reckoned from others of its row: in cells a formula beside the value it has now.
struct Reckoned {
    std::string column;
    std::function<std::string(lxw_row_t row)> formula;
};

/// A sheet that is one table: title, remark, heads that stay and filter, rows, set up for paper.
struct TableSheet {
    std::string name;
    std::string title;
    std::string remark;  ///< the study, its day and what a reader must know
    Grid grid;
    std::size_t kept_columns = 1;      ///< that stay in sight
    std::vector<std::string> summed;   ///< columns with the sum of the rows shown above their heads
    std::string sum_word;              ///< what stands beside the sums
    std::vector<std::string> shares;   ///< columns in per cent, coloured from none to all
    std::vector<std::string> amounts;  ///< columns with bars
    std::vector<Reckoned> reckoned;
};

/// Where its rows come to stand. `sheet` must outlive what is returned.
[[nodiscard]] Placed placed_of(const TableSheet& sheet);
/// Puts it into the book. `sheet` must outlive what is returned.
Placed put(Book& book, const TableSheet& sheet);

/// How a sheet is printed: across, with page numbers.
struct Paper {
    bool wide = false;                                     ///< A3 rather than A4
    std::uint16_t pages = 1;                               ///< side by side
    std::optional<std::pair<lxw_row_t, lxw_row_t>> heads;  ///< rows on every page
    std::size_t kept_columns = 0;                          ///< that stand on every page
    std::string footer;
    std::string title;                                 ///< over every page, where set
    std::string remark;                                ///< under the title
    std::optional<std::array<std::uint32_t, 3>> part;  ///< all that is printed: first row, last row, last column
};
void set_up_paper(lxw_worksheet* sheet, const Paper& paper);

/// The smallest paper on which columns of this width (characters, altogether) are printed large enough to read: A4, A3, or
/// several pages of A3 side by side.
[[nodiscard]] Paper paper_for(double width, double kept_width);

/// The row where the heads of a table sheet stand; its rows follow.
inline constexpr lxw_row_t heads_row = 3;

/// How wide a text is in characters of Latin letters; of its widest line.
[[nodiscard]] double width_of(std::string_view text);

/// How high a row must be for its texts, each broken within its column.
[[nodiscard]] double row_height(const std::vector<model::Value>& cells, const std::vector<double>& column_widths);

// What cells of a table look like.
[[nodiscard]] Look title_look();
[[nodiscard]] Look remark_look();
[[nodiscard]] Look head_look();
[[nodiscard]] Look cell_look(const GridColumn& column);
/// Writes a value as a cell of its column looks.
void put_cell(Book& book, lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const GridColumn& of,
              const model::Value& value);
/// Writes a value as what it is; nothing for none.
void put_value(Book& book, lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const model::Value& value, const Look& look);

/// Colours a range in per cent from orange (none) over white to blue (all).
void colour_shares(lxw_worksheet* sheet, lxw_row_t first_row, lxw_col_t first_column, lxw_row_t last_row,
                   lxw_col_t last_column);

}  // namespace circle15::office
