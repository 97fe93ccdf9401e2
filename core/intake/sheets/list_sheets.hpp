// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <vector>

#include "core/intake/plan.hpp"
#include "core/intake/records.hpp"
#include "core/intake/sheets/list_table.hpp"

namespace circle15::intake {

/// The lists of a source: the sheet it names, else every sheet that is shown and that `fits`; the others are told
/// (`sheet_left_out`). Throws model::InputError: those of io::read_sheets(), `no_such_sheet`, `no_list_in_file`.
[[nodiscard]] std::vector<ListTable> lists_of(const Plan& plan, const Source& source,
                                              const std::function<bool(const ListTable&)>& fits, Findings& findings);

/// Whether one of the table's headings stands for the column, or the plan says so.
[[nodiscard]] bool has_column(const ListTable& table, const Source& source, std::string_view column);

/// Whether rows have a place: columns of coordinates, or shapes.
[[nodiscard]] bool has_places(const ListTable& table, const Source& source);

}  // namespace circle15::intake
