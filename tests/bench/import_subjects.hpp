// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>

namespace circle15::bench {

/// Reading a list of 50,000 rows from a workbook, beside reading its bare cells; prints one line. Files go into the folder.
void list_rows(const std::filesystem::path& folder);

}  // namespace circle15::bench
