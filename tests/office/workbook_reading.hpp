// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <string>
#include <vector>

namespace circle15::office_test {

/// A cell as another program finds it.
struct Cell {
    bool is_text = false;
    std::string value;    ///< the text, or the number as it is written
    std::string formula;  ///< empty: none
};

/// A workbook, read from its bytes by a zip library and an XML parser alone.
struct Workbook {
    std::map<std::string, std::map<std::string, Cell>> sheets;  ///< by name, then `B5`
    std::vector<std::string> order;
    std::map<std::string, std::string> parts;  ///< every file in it

    [[nodiscard]] const Cell& at(const std::string& sheet, const std::string& cell) const { return sheets.at(sheet).at(cell); }
};

/// Throws std::runtime_error for bytes that are no workbook.
[[nodiscard]] Workbook read_workbook(const std::string& bytes);

/// Throws std::runtime_error unless it is well-formed XML.
void require_xml(const std::string& text);

}  // namespace circle15::office_test
