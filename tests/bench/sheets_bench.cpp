// SPDX-License-Identifier: MIT
#include <xlsxwriter.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <format>
#include <stdexcept>

#include "core/intake/sheets/read_lists.hpp"
#include "core/io/sheets/gdal_sheets.hpp"
#include "tests/bench/import_subjects.hpp"
#include "tests/bench/measured_run.hpp"

namespace circle15::bench {

namespace fs = std::filesystem;

namespace {

/// A list of facilities as an office keeps it, with ids as numbers, units and hours in words.
void write_list(const fs::path& path, lxw_row_t rows) {
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    lxw_workbook* book = workbook_new_opt(path.c_str(), &options);
    lxw_worksheet* sheet = workbook_add_worksheet(book, nullptr);
    lxw_format* date = workbook_add_format(book);
    format_set_num_format(date, "yyyy-mm-dd");
    const char* headings[] = {"编码",     "名称", "类别",     "经度", "纬度",       "托位",
                              "开放时间", "状态", "投用日期", "乡镇", "村（社区）", "地址"};
    for (lxw_col_t column = 0; column < 12; ++column) worksheet_write_string(sheet, 0, column, headings[column], nullptr);
    for (lxw_row_t row = 1; row <= rows; ++row) {
        const double step = static_cast<double>(row);
        worksheet_write_number(sheet, row, 0, 330'922'000'000 + step, nullptr);
        worksheet_write_string(sheet, row, 1, std::format("第{}托育园", row).c_str(), nullptr);
        worksheet_write_string(sheet, row, 2, "托育机构", nullptr);
        worksheet_write_number(sheet, row, 3, 122 + step * 1e-6, nullptr);
        worksheet_write_number(sheet, row, 4, 30.5 + step * 1e-6, nullptr);
        worksheet_write_string(sheet, row, 5, "60个", nullptr);
        worksheet_write_string(sheet, row, 6, "周一至周五 7:30-17:30", nullptr);
        worksheet_write_string(sheet, row, 7, "正常运营", nullptr);
        worksheet_write_number(sheet, row, 8, 45'657, date);
        worksheet_write_string(sheet, row, 9, "菜园镇", nullptr);
        worksheet_write_string(sheet, row, 10, "沙河社区", nullptr);
        worksheet_write_string(sheet, row, 11, std::format("沙河路{}号", row).c_str(), nullptr);
    }
    if (workbook_close(book) != LXW_NO_ERROR) throw std::runtime_error("no workbook");
}

}  // namespace

void list_rows(const fs::path& folder) {
    constexpr lxw_row_t rows = 50'000;
    write_list(folder / "list.xlsx", rows);
    const intake::Plan plan{.folder = folder, .file = "import.toml", .measuring_crs = "EPSG:4550"};
    const intake::Source source = intake::look_at_table(folder / "list.xlsx", "list.xlsx").front();
    double bare = 1e9;
    double list = 1e9;
    for (int round = 0; round < 3; ++round) {
        bare = std::min(bare, seconds_of([&] {
                            static_cast<void>(io::read_workbook(folder / "list.xlsx", "list.xlsx", io::WorkbookKind::xlsx));
                        }));
        intake::Findings findings;
        list = std::min(list, seconds_of([&] {
                            if (intake::read_facilities(plan, source, findings).size() != rows)
                                throw std::runtime_error("rows are lost");
                        }));
    }
    std::printf("%-36s %8.2f s against %.2f s for the bare cells: %.2f x\n", "a list of 50,000 rows in xlsx", list, bare,
                list / bare);
}

}  // namespace circle15::bench
