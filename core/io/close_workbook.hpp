// SPDX-License-Identifier: MIT
#pragma once

struct lxw_workbook;

namespace circle15::io {

/// Takes an lxw_error; throws model::RunError unless all is well: `temporary_folder_full` where a sheet could not be put aside,
/// else `workbook_not_made`.
void require_workbook(int error);

/// Closes a workbook and frees it; libxlsxwriter's own lines on standard error are held back. Throws as require_workbook.
void close_workbook(lxw_workbook* book);

}  // namespace circle15::io
