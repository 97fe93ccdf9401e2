// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

struct lxw_workbook;

namespace circle15::io {

/// Takes an lxw_error; throws model::RunError unless all is well: `temporary_folder_full` where a sheet could not be put aside,
/// else `workbook_not_made`.
void require_workbook(int error);

/// Closes a workbook and frees it, and gives its bytes; libxlsxwriter's own lines on standard error are held back. `bytes` and
/// `size` are where the workbook's options say they go. Throws as require_workbook.
[[nodiscard]] std::string close_workbook(lxw_workbook* book, const char* const& bytes, const std::size_t& size);

/// Throws model::RunError (`temporary_folder_full`) for a zip with a part of XML that ends before its root does: libxlsxwriter
/// packs what it could put aside and says nothing where that was not all.
void require_whole_parts(std::string_view workbook);

}  // namespace circle15::io
