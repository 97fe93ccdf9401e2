// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <utility>

#include "core/results/field.hpp"

namespace circle15::results {

/// Makes the columns of one record after another; names are made once.
template <class T>
class RowMaker {
public:
    explicit RowMaker(Fields<T> fields) : fields_(std::move(fields)) {
        for (const auto& field : fields_) row_.emplace_back(field.name, model::Value{});
    }

    /// Holds until the next call.
    [[nodiscard]] const model::Properties& of(const Seen<T>& seen) {
        for (std::size_t at = 0; at < fields_.size(); ++at) row_[at].second = fields_[at].access.get(seen);
        return row_;
    }

    void add_to(model::Table& table, const Seen<T>& seen) const {
        auto& cells = table.rows.emplace_back();
        cells.reserve(fields_.size());
        for (const auto& field : fields_) cells.push_back(field.access.get(seen));
    }

    [[nodiscard]] model::Table empty_table(std::string name) const {
        model::Table table{.name = std::move(name)};
        for (const auto& field : fields_) table.columns.push_back(field.name);
        return table;
    }

private:
    Fields<T> fields_;
    model::Properties row_;
};

}  // namespace circle15::results
