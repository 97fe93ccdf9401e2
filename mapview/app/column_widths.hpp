// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <vector>

namespace circle15::app {

/// What a column of a list asks for, in pixels.
struct ColumnWish {
    double natural = 0;            ///< shows everything in it
    bool whole = false;            ///< never cut: a figure without its last digits is a wrong one
    std::optional<double> chosen;  ///< as wide as somebody drew it
    double least = 76;             ///< narrower than this it is not made for want of room
};

/// Of the first column of text, by which rows are told apart.
inline constexpr double least_name_px = 118;
/// Narrower than this nobody can draw a column.
inline constexpr double least_drawn_px = 28;

/// Widths of the columns within so much room: columns of text share what is left over, or give up what is lacking. Where that
/// does not do, the columns together are wider than the room.
[[nodiscard]] std::vector<double> column_widths(const std::vector<ColumnWish>& wishes, double room);

}  // namespace circle15::app
