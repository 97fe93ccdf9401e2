// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

namespace circle15::io {

/// A column to be filled in.
struct FormField {
    std::string heading;
    std::string note;                  ///< shown where a cell of the column is chosen; cut to 255 characters
    std::vector<std::string> words{};  ///< the drop-down; empty: none
    std::string words_of{};            ///< or a range of cells that holds them: ='码头'!$B$2:$B$500
    bool other_words = false;          ///< a cell may say something else as well
    bool as_text = false;              ///< cells are text, so that no code is turned into a number
    bool required = false;
    double width = 12;  ///< in characters
};

struct FormSheet {
    std::string name;
    std::vector<FormField> fields;
    std::vector<std::vector<std::string>> examples;  ///< rows that are there already
};

/// A workbook of empty sheets to be filled in, and a last one that tells of every column what to write (`notes`, its heading
/// row first). The same form gives the same bytes. Throws std::runtime_error where libxlsxwriter cannot write it.
[[nodiscard]] std::string write_form(const std::vector<FormSheet>& sheets, const std::string& notes_name,
                                     const std::vector<std::vector<std::string>>& notes);

}  // namespace circle15::io
