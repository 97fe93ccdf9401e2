// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/intake/plan.hpp"
#include "core/intake/records.hpp"

namespace circle15::tests {

/// A folder of its own that goes when the test ends.
class Folder {
public:
    Folder();
    ~Folder();
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }
    void write(const std::string& file, std::string_view bytes) const;

private:
    std::filesystem::path path_;
};

/// A cell of a made-up sheet: text, or a number where `number` is set.
struct Cell {
    std::string text;
    bool is_number = false;
    double number = 0;
    std::string format{};  ///< of a number, such as yyyy-mm-dd

    Cell(const char* its_text) : text(its_text) {}             // NOLINT: cells are written as literals
    Cell(std::string its_text) : text(std::move(its_text)) {}  // NOLINT
    Cell(double its_number, std::string its_format = "")       // NOLINT
        : is_number(true), number(its_number), format(std::move(its_format)) {}
    Cell(int its_number) : Cell(static_cast<double>(its_number)) {}  // NOLINT
};

struct Merge {
    int first_row = 0;  ///< the first is 0
    int first_column = 0;
    int last_row = 0;
    int last_column = 0;
};

struct Sheet {
    std::string name;
    std::vector<std::vector<Cell>> rows;
    std::vector<Merge> merges{};
    bool hidden = false;
};

/// Writes a workbook with libxlsxwriter.
void write_xlsx(const std::filesystem::path& path, const std::vector<Sheet>& sheets);

/// Text of a sheet with a separator between cells; numbers as short as they can be told.
[[nodiscard]] std::string separated(const std::vector<std::vector<Cell>>& rows, char separator);
[[nodiscard]] std::string in_gb18030(const std::string& utf8);
[[nodiscard]] std::string in_utf16le(const std::string& utf8);

/// A plan whose files are in the folder; the area is around Shengsi.
[[nodiscard]] intake::Plan plan_in(const Folder& folder);
/// A list of facilities as `import --init` would take it, confirmed.
[[nodiscard]] intake::Source list_in(const Folder& folder, const std::string& file);

/// One line a facility: name service lon lat capacity unit hours status opened township.
[[nodiscard]] std::vector<std::string> lines_of(const std::vector<intake::FacilityRecord>& records);
/// "used repaired rejected" over all sheets.
[[nodiscard]] std::string counts_of(const intake::Findings& findings);
/// How often a rule is told.
[[nodiscard]] std::ptrdiff_t told(const intake::Findings& findings, std::string_view rule);

}  // namespace circle15::tests
