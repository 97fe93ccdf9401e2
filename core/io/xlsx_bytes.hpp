// SPDX-License-Identifier: MIT
#pragma once

#include <xlsxwriter.h>

#include <functional>
#include <string>

namespace circle15::io {

/// A workbook made in memory of what `fill` puts into it; the same content gives the same bytes. Throws as
/// require_workbook.
[[nodiscard]] std::string xlsx_bytes(const std::function<void(lxw_workbook*)>& fill);

/// A new sheet of a workbook.
[[nodiscard]] lxw_worksheet* added_sheet(lxw_workbook* book, const std::string& name);

}  // namespace circle15::io
