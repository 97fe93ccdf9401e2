// SPDX-License-Identifier: MIT
#include "core/io/study_columns.hpp"

#include <utility>

#include "core/words/study_columns.hpp"

namespace circle15::io {

namespace {

bool is_needed(words::Need need, ColumnsAsked asked) {
    switch (need) {
        case words::Need::always:
            return true;
        case words::Need::in_tables:
            return !asked.is_map;
        case words::Need::without_villages:
            return !asked.has_villages;
        case words::Need::maybe:
            return false;
    }
    std::unreachable();
}

}  // namespace

ColumnRules columns_of(std::string_view file, ColumnsAsked asked) {
    ColumnRules columns;
    for (const auto& column : words::study_table(file).columns)
        (is_needed(column.need, asked) ? columns.required : columns.optional).emplace_back(column.name);
    return columns;
}

}  // namespace circle15::io
