// SPDX-License-Identifier: MIT
#include "core/office/workbook/grid.hpp"

#include <algorithm>
#include <stdexcept>

namespace circle15::office {

namespace {

/// Files hold a term by its code; people read it in words, under a head that does not speak of a code.
std::string head_of(const results::Column& column, const Spoken& spoken) {
    constexpr std::string_view code = "编码";
    auto head = column.head.in(spoken.lang());
    if (spoken.has_terms(column.name) && head.ends_with(code)) head.remove_suffix(code.size());
    // A sheet is in one language, and need not say in which.
    for (const std::string_view language : {"(英文)", "(中文)", " (English)", " (Chinese)"}) {
        if (head.ends_with(language)) head.remove_suffix(language.size());
    }
    return std::string(head);
}

}  // namespace

std::size_t Grid::column(std::string_view name) const {
    const auto found = std::ranges::find(columns, name, &GridColumn::name);
    if (found == columns.end()) throw std::out_of_range("no column " + std::string(name));
    return static_cast<std::size_t>(found - columns.begin());
}

bool Grid::has(std::string_view name) const { return std::ranges::contains(columns, name, &GridColumn::name); }

Grid grid_of(const results::FileInfo& about, const model::Table& table, const Shown& shown, const Spoken& spoken) {
    auto names = shown.first;
    for (const auto& column : about.columns) {
        const std::string_view name = column.name;
        if (!std::ranges::contains(shown.first, name) && !std::ranges::contains(shown.left_out, name)) names.push_back(name);
    }
    Grid grid;
    std::vector<std::size_t> from;
    for (const auto name : names) {
        const auto column = std::ranges::find(about.columns, name, &results::Column::name);
        const auto at = std::ranges::find(table.columns, name);
        if (column == about.columns.end() || at == table.columns.end()) continue;
        grid.columns.push_back({column->name, head_of(*column, spoken), column->kind});
        from.push_back(static_cast<std::size_t>(at - table.columns.begin()));
    }
    grid.rows.reserve(table.rows.size());
    for (const auto& row : table.rows) {
        auto& cells = grid.rows.emplace_back();
        cells.reserve(from.size());
        for (std::size_t at = 0; at < from.size(); ++at) cells.push_back(spoken.value(grid.columns[at].name, row[from[at]]));
    }
    return grid;
}

model::Table table_of(const results::FileInfo& about, const model::FeatureCollection& layer) {
    model::Table table{.name = layer.name};
    for (const auto& column : about.columns) table.columns.push_back(column.name);
    table.rows.reserve(layer.features.size());
    for (const auto& feature : layer.features) {
        auto& cells = table.rows.emplace_back();
        for (const auto& property : feature.properties) cells.push_back(property.second);
    }
    return table;
}

}  // namespace circle15::office
