// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "core/model/feature.hpp"
#include "core/results/catalogue.hpp"

namespace circle15::test {

/// What a value is, as a column's kind is called; empty: nothing.
inline std::string kind_of(const model::Value& value) {
    if (std::holds_alternative<std::string>(value)) return "text";
    if (std::holds_alternative<bool>(value)) return "flag";
    if (std::holds_alternative<std::int64_t>(value)) return "whole";
    return std::holds_alternative<double>(value) ? "number" : "";
}

inline bool fits(const results::Column& column, const model::Value& value) {
    const auto kind = kind_of(value);
    if (kind.empty()) return column.presence == results::maybe;
    switch (column.kind) {
        case results::Kind::text:
            return kind == "text";
        case results::Kind::flag:
            return kind == "flag";
        case results::Kind::whole:
            return kind == "whole";
        case results::Kind::number:
            return kind == "number";
    }
    return false;
}

/// The columns of a file whose values are not what is told of them; those of the other order or number by their name.
inline std::vector<std::string> not_as_told(const std::string& file, const model::Table& table, const results::Shape& shape) {
    const auto told = results::files_by_name(shape).at(file).columns;
    std::vector<std::string> wrong;
    for (std::size_t at = 0; at < std::max(told.size(), table.columns.size()); ++at) {
        if (at >= told.size() || at >= table.columns.size() || told[at].name != table.columns[at]) {
            wrong.push_back(at < told.size() ? told[at].name : table.columns[at]);
            continue;
        }
        for (const auto& row : table.rows) {
            if (fits(told[at], row[at])) continue;
            wrong.push_back(told[at].name + ": " + kind_of(row[at]));
            break;
        }
    }
    return wrong;
}

/// The same of a layer.
inline std::vector<std::string> not_as_told(const std::string& file, const model::FeatureCollection& layer,
                                            const results::Shape& shape) {
    model::Table table{.name = layer.name};
    for (const auto& feature : layer.features) {
        auto& cells = table.rows.emplace_back();
        table.columns.clear();
        for (const auto& [name, value] : feature.properties) {
            table.columns.push_back(name);
            cells.push_back(value);
        }
    }
    return not_as_told(file, table, shape);
}

}  // namespace circle15::test
