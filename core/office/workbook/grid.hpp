// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/model/feature.hpp"
#include "core/office/spoken.hpp"
#include "core/results/catalogue.hpp"

namespace circle15::office {

struct GridColumn {
    std::string name;  ///< as result files have it
    std::string head;
    results::Kind kind = results::Kind::text;
    bool as_is = false;  ///< figures of many kinds under one head: decimals only where there are some
};

/// A table as people read it: columns chosen and in their order, heads and terms in one language.
struct Grid {
    std::vector<GridColumn> columns;
    std::vector<std::vector<model::Value>> rows;

    /// Throws std::out_of_range where there is none of the name.
    [[nodiscard]] std::size_t column(std::string_view name) const;
    [[nodiscard]] bool has(std::string_view name) const;
};

/// What a sheet shows of a file: these columns first, then all others but those left out. So a column that is new to the file
/// stands at the end of the sheet.
struct Shown {
    std::vector<std::string_view> first;
    std::vector<std::string_view> left_out;
};

/// The columns of `table` that are shown; `about` is what the catalogue says of its file. Columns that this run does not have
/// are left out.
[[nodiscard]] Grid grid_of(const results::FileInfo& about, const model::Table& table, const Shown& shown, const Spoken& spoken);

/// A layer as a table, all columns of its file.
[[nodiscard]] model::Table table_of(const results::FileInfo& about, const model::FeatureCollection& layer);

}  // namespace circle15::office
