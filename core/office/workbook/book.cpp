// SPDX-License-Identifier: MIT
#include "core/office/workbook/book.hpp"

#include <array>
#include <chrono>
#include <cstdlib>

#include "core/io/close_workbook.hpp"
#include "core/io/text_encoding.hpp"

namespace circle15::office {

namespace {

/// What a cell holds at most is 32,767 characters; bytes are never fewer.
constexpr std::size_t longest_text = 32'000;

/// Whole characters of UTF-8, so many bytes at most.
std::string shortened(std::string_view text) {
    if (text.size() <= longest_text) return std::string(text);
    return std::string(io::whole_characters(text, longest_text)) + "…";
}

}  // namespace

void require(lxw_error error) { io::require_workbook(error); }

Book::Book(const About& about) {
    lxw_workbook_options options{};
    options.output_buffer = &bytes_;
    options.output_buffer_size = &size_;
    book_ = workbook_new_opt(nullptr, &options);
    if (book_ == nullptr) require(LXW_ERROR_MEMORY_MALLOC_FAILED);
    lxw_doc_properties properties{};
    properties.title = about.title.c_str();
    properties.subject = about.subject.c_str();
    properties.author = about.program.c_str();
    properties.created = std::chrono::system_clock::to_time_t(std::chrono::sys_days(about.created));
    require(workbook_set_properties(book_, &properties));
}

Book::~Book() {
    if (book_ != nullptr) lxw_workbook_free(book_);
    std::free(const_cast<char*>(bytes_));  // NOLINT: the library's own buffer
}

lxw_format* Book::format(const Look& look) {
    auto& known = formats_[look];
    if (known != nullptr) return known;
    known = workbook_add_format(book_);
    format_set_font_name(known, "Microsoft YaHei");
    format_set_font_size(known, look.size);
    format_set_font_color(known, look.ink);
    if (look.bold) format_set_bold(known);
    if (!look.number_format.empty()) format_set_num_format(known, look.number_format.c_str());
    if (look.fill != 0xffffff) format_set_bg_color(known, look.fill);
    if (look.framed) {
        format_set_border(known, LXW_BORDER_HAIR);
        format_set_border_color(known, 0x8a969e);
    }
    if (look.wrapped) format_set_text_wrap(known);
    if (look.centred) format_set_align(known, LXW_ALIGN_CENTER);
    if (look.right) format_set_align(known, LXW_ALIGN_RIGHT);
    // Off the number in the column before.
    if (look.framed && look.wrapped && !look.centred) format_set_indent(known, 1);
    format_set_align(known, look.wrapped && !look.framed ? LXW_ALIGN_VERTICAL_TOP : LXW_ALIGN_VERTICAL_CENTER);
    return known;
}

lxw_worksheet* Book::sheet(const std::string& name) {
    auto* sheet = workbook_add_worksheet(book_, name.c_str());
    if (sheet == nullptr) require(LXW_ERROR_SHEETNAME_ALREADY_USED);
    return sheet;
}

void Book::text(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, std::string_view text, const Look& look) {
    require(worksheet_write_string(sheet, row, column, shortened(text).c_str(), format(look)));
}

void Book::number(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, double number, const Look& look) {
    require(worksheet_write_number(sheet, row, column, number, format(look)));
}

void Book::formula(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const std::string& formula, double value,
                   const Look& look) {
    require(worksheet_write_formula_num(sheet, row, column, formula.c_str(), format(look), value));
}

std::string Book::finish() {
    auto* book = book_;
    book_ = nullptr;  // closing frees it, whether it succeeds or not
    return io::close_workbook(book, bytes_, size_);
}

std::string cell(lxw_row_t row, lxw_col_t column) {
    std::array<char, LXW_MAX_CELL_NAME_LENGTH> name{};
    lxw_rowcol_to_cell(name.data(), row, column);
    return name.data();
}

std::string range(const std::string& sheet, lxw_row_t first_row, lxw_row_t last_row, lxw_col_t column) {
    std::array<char, LXW_MAX_CELL_RANGE_LENGTH> name{};
    lxw_rowcol_to_range_abs(name.data(), first_row, column, last_row, column);
    return "'" + sheet + "'!" + name.data();
}

}  // namespace circle15::office
