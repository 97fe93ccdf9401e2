// SPDX-License-Identifier: MIT
#include "core/results/tree.hpp"

#include <utility>

namespace circle15::results {

Tree tree_of(model::Value value) { return {std::move(value)}; }

Tree tree_of(const model::Properties& properties) {
    Tree::Branches branches;
    branches.reserve(properties.size());
    for (const auto& [name, value] : properties) branches.push_back({name, {value}});
    return {std::move(branches)};
}

Tree tree_of(const model::Table& table) {
    Tree::Items rows;
    rows.reserve(table.rows.size());
    for (const auto& cells : table.rows) {
        Tree::Branches row;
        row.reserve(cells.size());
        for (std::size_t i = 0; i < cells.size(); ++i) row.push_back({table.columns[i], {cells[i]}});
        rows.push_back({std::move(row)});
    }
    return {std::move(rows)};
}

}  // namespace circle15::results
