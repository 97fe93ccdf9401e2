// SPDX-License-Identifier: MIT
#include "core/io/write_xlsx.hpp"

#include <algorithm>
#include <variant>

#include "core/io/xlsx_bytes.hpp"

namespace circle15::io {

namespace {

constexpr std::size_t most_rows = 1'048'575;  // a sheet's, below its heading

struct CellWriter {
    lxw_worksheet* sheet;
    lxw_row_t row;
    lxw_col_t column;
    lxw_format* format;

    void operator()(std::monostate) const {}
    void operator()(bool flag) const { worksheet_write_boolean(sheet, row, column, flag ? 1 : 0, format); }
    void operator()(std::int64_t number) const {
        worksheet_write_number(sheet, row, column, static_cast<double>(number), format);
    }
    void operator()(double number) const { worksheet_write_number(sheet, row, column, number, format); }
    void operator()(const std::string& text) const {
        if (!text.empty()) worksheet_write_string(sheet, row, column, text.c_str(), format);
    }
};

void fill(lxw_workbook* book, const model::Table& table, const std::string& name, const std::vector<double>& widths) {
    lxw_worksheet* sheet = added_sheet(book, name);
    lxw_format* bold = workbook_add_format(book);
    format_set_bold(bold);
    lxw_format* wrapped = workbook_add_format(book);
    format_set_text_wrap(wrapped);
    format_set_align(wrapped, LXW_ALIGN_VERTICAL_TOP);
    const auto last = static_cast<lxw_col_t>(table.columns.size() - 1);
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        const auto at = static_cast<lxw_col_t>(column);
        worksheet_write_string(sheet, 0, at, table.columns[column].c_str(), bold);
        if (column < widths.size()) worksheet_set_column(sheet, at, at, widths[column], nullptr);
    }
    const std::size_t rows = std::min(table.rows.size(), most_rows);
    for (std::size_t row = 0; row < rows; ++row) {
        for (std::size_t column = 0; column < table.rows[row].size(); ++column)
            std::visit(CellWriter{sheet, static_cast<lxw_row_t>(row + 1), static_cast<lxw_col_t>(column), wrapped},
                       table.rows[row][column]);
    }
    worksheet_freeze_panes(sheet, 1, 0);
    worksheet_autofilter(sheet, 0, 0, static_cast<lxw_row_t>(rows), last);
}

}  // namespace

std::string write_xlsx(const model::Table& table, const std::string& sheet, const std::vector<double>& widths) {
    return write_xlsx({{sheet, table, widths}});
}

std::string write_xlsx(const std::vector<XlsxSheet>& sheets) {
    return xlsx_bytes([&](lxw_workbook* book) {
        for (const XlsxSheet& sheet : sheets) fill(book, sheet.table, sheet.name, sheet.widths);
    });
}

}  // namespace circle15::io
