// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <utility>
#include <vector>

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

    [[nodiscard]] std::vector<model::Value> cells_of(const Seen<T>& seen) const {
        std::vector<model::Value> cells;
        cells.reserve(fields_.size());
        for (const auto& field : fields_) cells.push_back(field.access.get(seen));
        return cells;
    }

    [[nodiscard]] model::Table empty_table(std::string name) const { return {.name = std::move(name), .columns = names()}; }

    [[nodiscard]] std::vector<std::string> names() const {
        std::vector<std::string> names;
        for (const auto& field : fields_) names.push_back(field.name);
        return names;
    }

private:
    Fields<T> fields_;
    model::Properties row_;
};

}  // namespace circle15::results
