// SPDX-License-Identifier: MIT
#pragma once

#include <xlsxwriter.h>

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "core/model/date.hpp"

namespace circle15::office {

/// How a cell looks.
struct Look {
    bool bold = false;
    double size = 10;
    std::string number_format;  ///< of spreadsheets, such as `#,##0`; empty: as it is
    std::uint32_t ink = 0x1f272e;
    std::uint32_t fill = 0xffffff;  ///< white: none
    bool framed = false;            ///< a hairline around it
    bool wrapped = false;
    bool centred = false;
    bool right = false;
    auto operator<=>(const Look&) const = default;
};

/// A workbook in memory. The same calls give the same bytes: the date it names is given, not the clock's.
class Book {
public:
    struct About {
        std::string title;
        std::string subject;
        std::string program;  ///< the name and version of this program
        model::Date created;
    };
    explicit Book(const About& about);
    ~Book();
    Book(const Book&) = delete;
    Book& operator=(const Book&) = delete;

    [[nodiscard]] lxw_workbook* get() const { return book_; }
    [[nodiscard]] lxw_format* format(const Look& look);
    /// A new sheet, with nothing on it; 31 characters of its name at most.
    [[nodiscard]] lxw_worksheet* sheet(const std::string& name);

    // Cells. Text is text, whatever it begins with. Throws model::RunError (`workbook_not_made`) for what a workbook cannot
    // hold, such as a row beyond the last.
    void text(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, std::string_view text, const Look& look);
    void number(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, double number, const Look& look);
    /// A formula with the value that it has, for programs that show without reckoning.
    void formula(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const std::string& formula, double value,
                 const Look& look);

    /// Ends the workbook: its bytes.
    [[nodiscard]] std::string finish();

private:
    lxw_workbook* book_ = nullptr;
    const char* bytes_ = nullptr;
    std::size_t size_ = 0;
    std::map<Look, lxw_format*> formats_;
};

/// Ends in model::RunError (`workbook_not_made`) unless all is well.
void require(lxw_error error);

/// `'Sheet'!$B$5:$B$40`
[[nodiscard]] std::string range(const std::string& sheet, lxw_row_t first_row, lxw_row_t last_row, lxw_col_t column);
/// `B5`
[[nodiscard]] std::string cell(lxw_row_t row, lxw_col_t column);

}  // namespace circle15::office
