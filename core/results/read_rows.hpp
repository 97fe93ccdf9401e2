// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "core/results/field.hpp"
#include "core/results/folder_files.hpp"

namespace circle15::results {

// What a value of a file is by its column's kind. Throws model::InputError (`bad_result`) for one of another kind.
[[nodiscard]] model::Value value_in(const Column& column, const json& member);
[[nodiscard]] model::Value value_in(const Column& column, const std::string& cell);

/// The same error, with the file it was found in.
[[nodiscard]] model::InputError in_file(const model::InputError& error, const std::string& file);

/// Sets what can be set of a record; every such column must be there.
template <class T>
void fill(const Fields<T>& fields, const Made<T>& made, const json& object) {
    for (const auto& field : fields) {
        if (!field.access.set) continue;
        const auto found = object.find(field.name);
        if (found == object.end()) throw bad_result({}, "lacks_member", {{"reason", field.name}});
        field.access.set(made, value_in(field, *found));
    }
}

/// The features of a layer; `add(properties, geometry)` makes a record of each.
inline void each_feature(const FolderFiles& files, const std::string& file, auto add) {
    try {
        for (const auto& feature : files.layer(file)) add(feature.at("properties"), feature.at("geometry"));
    } catch (const model::InputError& error) {
        throw in_file(error, file);
    }
}

/// The rows of a table, each of a service; `add` keeps the record that a row fills, which has the cells.
template <class T>
void each_row(const FolderFiles& files, const std::string& file, const Fields<T>& fields, Reading& reading, auto add) {
    const auto table = files.table(file);
    std::vector<std::size_t> at;
    for (const auto& field : fields) {
        const auto found = std::ranges::find(table.columns, field.name);
        if (found == table.columns.end()) throw bad_result(file, "no_column", {{"value", field.name}});
        at.push_back(static_cast<std::size_t>(found - table.columns.begin()));
    }
    const auto service_at = static_cast<std::size_t>(std::ranges::find(table.columns, "service") - table.columns.begin());
    for (const auto& row : table.rows) {
        try {
            T value{};
            auto& service = reading.service(row.cells[service_at]);
            const Made<T> made{.of = reading, .value = value, .service = &service};
            for (std::size_t field = 0; field < fields.size(); ++field) {
                if (fields[field].access.set) fields[field].access.set(made, value_in(fields[field], row.cells[at[field]]));
            }
            add(service, std::move(value), row, table.columns);
        } catch (const model::InputError& error) {
            throw in_file(error, file + ", " + row.place);
        }
    }
}

}  // namespace circle15::results
