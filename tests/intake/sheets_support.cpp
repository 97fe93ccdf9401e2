// SPDX-License-Identifier: MIT
#include "tests/intake/sheets_support.hpp"

#include <unicode/ucnv.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <format>
#include <fstream>
#include <map>
#include <stdexcept>

#include "core/intake/sheets/read_lists.hpp"

namespace circle15::tests {

namespace fs = std::filesystem;

namespace {

std::string number_text(double number) {
    std::array<char, 40> text{};
    return {text.data(), std::to_chars(text.data(), text.data() + text.size(), number).ptr};
}

std::string in_encoding(const std::string& utf8, const char* encoding) {
    UErrorCode error = U_ZERO_ERROR;
    std::string out(utf8.size() * 4 + 4, '\0');
    const auto length = ucnv_convert(encoding, "UTF-8", out.data(), static_cast<std::int32_t>(out.size()), utf8.data(),
                                     static_cast<std::int32_t>(utf8.size()), &error);
    if (U_FAILURE(error)) throw std::runtime_error("no such encoding");
    out.resize(static_cast<std::size_t>(length));
    return out;
}

}  // namespace

Folder::Folder() {
    std::string pattern = (fs::temp_directory_path() / "circle15-sheets-XXXXXX").string();
    if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no folder");
    path_ = pattern;
}

Folder::~Folder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
}

void Folder::write(const std::string& file, std::string_view bytes) const {
    std::ofstream(path_ / file, std::ios::binary) << bytes;
}

void write_xlsx(const fs::path& path, const std::vector<Sheet>& sheets) {
    lxw_workbook* book = workbook_new(path.c_str());
    std::map<std::string, lxw_format*> formats{{"", nullptr}};
    for (const Sheet& sheet : sheets) {
        lxw_worksheet* made = workbook_add_worksheet(book, sheet.name.empty() ? nullptr : sheet.name.c_str());
        for (const Merge& merge : sheet.merges)
            worksheet_merge_range(made, static_cast<lxw_row_t>(merge.first_row), static_cast<lxw_col_t>(merge.first_column),
                                  static_cast<lxw_row_t>(merge.last_row), static_cast<lxw_col_t>(merge.last_column), "",
                                  nullptr);
        for (std::size_t row = 0; row < sheet.rows.size(); ++row) {
            for (std::size_t column = 0; column < sheet.rows[row].size(); ++column) {
                const Cell& cell = sheet.rows[row][column];
                const auto r = static_cast<lxw_row_t>(row);
                const auto c = static_cast<lxw_col_t>(column);
                if (cell.is_number) {
                    lxw_format*& format = formats[cell.format];
                    if (format == nullptr && !cell.format.empty()) {
                        format = workbook_add_format(book);
                        format_set_num_format(format, cell.format.c_str());
                    }
                    worksheet_write_number(made, r, c, cell.number, format);
                } else if (!cell.text.empty()) {
                    worksheet_write_string(made, r, c, cell.text.c_str(), nullptr);
                }
            }
        }
        if (sheet.hidden) worksheet_hide(made);
    }
    if (workbook_close(book) != LXW_NO_ERROR) throw std::runtime_error("no workbook");
}

std::string separated(const std::vector<std::vector<Cell>>& rows, char separator) {
    std::string text;
    for (const auto& row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (i > 0) text += separator;
            const std::string cell = row[i].is_number ? number_text(row[i].number) : row[i].text;
            const bool quote = cell.find(separator) != std::string::npos || cell.contains('\n');
            text += quote ? '"' + cell + '"' : cell;
        }
        text += "\r\n";
    }
    return text;
}

std::string in_gb18030(const std::string& utf8) { return in_encoding(utf8, "GB18030"); }
std::string in_utf16le(const std::string& utf8) { return "\xFF\xFE" + in_encoding(utf8, "UTF-16LE"); }

intake::Plan plan_in(const Folder& folder) {
    intake::Plan plan{.folder = folder.path(), .file = "import.toml", .measuring_crs = "EPSG:4550"};
    plan.area.box = {121.4, 30.3, 123.5, 31.1};
    return plan;
}

intake::Source list_in(const Folder& folder, const std::string& file) {
    intake::Source source = intake::look_at_table(folder.path() / file, file).front();
    source.confirmed = true;
    return source;
}

std::vector<std::string> lines_of(const std::vector<intake::FacilityRecord>& records) {
    std::vector<std::string> lines;
    for (const auto& record : records) {
        const model::Facility& one = record.facility;
        std::string line = std::format("{} {} {:.5f} {:.5f}", one.name, one.service, one.place.lon, one.place.lat);
        line += one.capacity ? std::format(" {}{}", *one.capacity, one.capacity_unit) : " -";
        line += one.opening_hours_text.empty() ? " -" : " " + one.opening_hours_text;
        line += std::format(" {}", model::name_of(one.status));
        line += one.opened ? " " + model::text_of(*one.opened) : " -";
        line += one.township.empty() ? " -" : " " + one.township;
        lines.push_back(std::move(line));
    }
    return lines;
}

std::string counts_of(const intake::Findings& findings) {
    model::RowCount sum;
    for (const auto& row : findings.rows) {
        sum.used += row.used;
        sum.repaired += row.repaired;
        sum.rejected += row.rejected;
    }
    return std::format("{} {} {}", sum.used, sum.repaired, sum.rejected);
}

std::ptrdiff_t told(const intake::Findings& findings, std::string_view rule) {
    return std::ranges::count(findings.issues, rule, &model::DataIssue::rule);
}

}  // namespace circle15::tests
