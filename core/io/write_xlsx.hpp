// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "core/model/feature.hpp"

namespace circle15::io {

/// A table as a workbook of one sheet: headings in bold and frozen, a filter over all columns, texts as texts (nothing is taken
/// for a formula), numbers as numbers. `widths` are in characters, one a column. The same table gives the same bytes. Throws
/// std::runtime_error where libxlsxwriter cannot write it.
[[nodiscard]] std::string write_xlsx(const model::Table& table, const std::string& sheet, const std::vector<double>& widths);

/// A table that is one sheet of several.
struct XlsxSheet {
    std::string name;  ///< of 31 characters at most
    model::Table table;
    std::vector<double> widths;
};

/// The same of several sheets.
[[nodiscard]] std::string write_xlsx(const std::vector<XlsxSheet>& sheets);

}  // namespace circle15::io
