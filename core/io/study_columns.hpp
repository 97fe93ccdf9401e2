// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "core/io/row_fields.hpp"

namespace circle15::io {

struct ColumnsAsked {
    bool is_map = false;  ///< rows have points
    bool has_villages = true;
};

/// Columns of a file as words::study_table() tells them.
[[nodiscard]] ColumnRules columns_of(std::string_view file, ColumnsAsked asked = {});

}  // namespace circle15::io
