// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "core/io/text_table.hpp"

namespace circle15::io {

/// The study's name of a column that other tables call differently (经度 -> lon, 床位 -> capacity); the name itself where it
/// is none of the known ones. Capitals do not matter.
[[nodiscard]] std::string canonical_column(std::string_view heading);

/// Renames all columns to the study's names; a capacity column that names its unit (床位, 学位) adds `capacity_unit` where the
/// table has none. Throws model::InputError (rule `duplicate_column`) where two columns mean the same.
void rename_columns(TextTable& table);

}  // namespace circle15::io
