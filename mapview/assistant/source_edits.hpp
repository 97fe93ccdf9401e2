// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/intake/plan.hpp"

namespace circle15::assistant {

/// The study's columns that a list of this role may have, in the order to offer them.
[[nodiscard]] std::span<const std::string_view> columns_of(intake::Role role);

/// Whether rows of this role stand at places that a CRS is asked for.
[[nodiscard]] bool has_crs(intake::Role role);
[[nodiscard]] bool is_list(intake::Role role);

/// Says that a heading stands for a column (empty: for none). `understood` is what the list's columns are taken for now, as
/// ListColumns::mapping() has it. Another heading that stood for the column gives way; places may stand under several.
void set_column(intake::Source& source, const std::map<std::string, std::string>& understood, const std::string& heading,
                const std::string& column);

/// The column a heading stands for; empty for none.
[[nodiscard]] std::string column_of(const std::map<std::string, std::string>& understood, const std::string& heading);

}  // namespace circle15::assistant
