// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/model/coordinate.hpp"
#include "core/model/data_issue.hpp"
#include "core/model/errors.hpp"

namespace circle15::io {

/// A row of a spreadsheet or a feature of a map layer, all values as text without surrounding blanks.
struct TextRow {
    std::string place;                       ///< "row 12" (the heading is row 1) or "feature 7"
    std::vector<std::string> cells;          ///< as many as there are columns
    std::optional<model::Metres> point;      ///< from a map layer: x and y in the layer's own CRS, degrees included
    std::optional<model::InputFlaw> flaw{};  ///< why the row as such cannot be used
};

using RowTaker = std::function<void(const TextRow&)>;

/// A layer before anything is made of it.
struct TextTable {
    std::string file;
    std::vector<std::string> columns;
    std::vector<TextRow> rows;
    /// Shows the rows of a table that does not keep them (see open_csv), in order; unset where `rows` are all.
    std::function<void(const RowTaker&)> walk{};
    bool is_map = false;  ///< rows have points
    std::string own_crs;  ///< what a map layer says of itself; empty where it says nothing
    std::vector<model::DataIssue> issues;

    /// Shows every row, kept or not.
    void each(const RowTaker& see) const {
        if (walk) return walk(see);
        for (const TextRow& row : rows) see(row);
    }
};

}  // namespace circle15::io
