// SPDX-License-Identifier: MIT
#include "core/io/write_form.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <stdexcept>

#include "core/io/xlsx_bytes.hpp"
#include "core/model/parsed.hpp"
#include "core/model/utf8.hpp"

namespace circle15::io {

namespace {

constexpr lxw_row_t last_row = 5'000;  // of the rows that drop-downs are laid over
constexpr std::size_t longest_choice = 255;
constexpr std::size_t longest_note = 255;

struct Formats {
    lxw_format* heading;
    lxw_format* required;
    lxw_format* text;
    lxw_format* example;
    lxw_format* example_text;
    lxw_format* wrapped;

    explicit Formats(lxw_workbook* book)
        : heading(workbook_add_format(book)),
          required(workbook_add_format(book)),
          text(workbook_add_format(book)),
          example(workbook_add_format(book)),
          example_text(workbook_add_format(book)),
          wrapped(workbook_add_format(book)) {
        for (lxw_format* one : {heading, required}) {
            format_set_bold(one);
            format_set_border(one, LXW_BORDER_THIN);
        }
        format_set_bg_color(heading, 0xE8EEF4);
        format_set_bg_color(required, 0xFCE8B2);
        format_set_num_format(text, "@");
        for (lxw_format* one : {example, example_text}) {
            format_set_italic(one);
            format_set_font_color(one, 0x808080);
        }
        format_set_num_format(example_text, "@");
        format_set_text_wrap(wrapped);
        format_set_align(wrapped, LXW_ALIGN_VERTICAL_TOP);
    }
};

/// The note shown where a cell is chosen, and the drop-down.
void lay_rule(lxw_worksheet* sheet, lxw_col_t column, const FormField& field) {
    std::string note(model::first_characters(field.note, longest_note));
    std::string title(model::first_characters(field.heading, 32));
    std::vector<std::string> words = field.words;
    std::vector<const char*> list;
    std::size_t length = words.size();
    for (std::string& word : words) {
        length += model::characters_in(word);
        list.push_back(word.c_str());
    }
    list.push_back(nullptr);
    std::string range = field.words_of;
    lxw_data_validation rule{};
    rule.validate = LXW_VALIDATION_TYPE_ANY;
    if (!words.empty() && length <= longest_choice) {
        rule.validate = LXW_VALIDATION_TYPE_LIST;
        rule.value_list = list.data();
    } else if (!range.empty()) {
        rule.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
        rule.value_formula = range.data();
    }
    rule.ignore_blank = LXW_VALIDATION_ON;
    rule.show_error = field.other_words ? LXW_VALIDATION_OFF : LXW_VALIDATION_ON;
    rule.input_title = title.data();
    rule.input_message = note.data();
    if (worksheet_data_validation_range(sheet, 1, column, last_row, column, &rule) != LXW_NO_ERROR)
        throw std::runtime_error("no rule can be laid over the column " + field.heading);
}

void add_sheet(lxw_workbook* book, const Formats& formats, const FormSheet& form) {
    lxw_worksheet* sheet = added_sheet(book, form.name);
    for (std::size_t i = 0; i < form.fields.size(); ++i) {
        const FormField& field = form.fields[i];
        const auto column = static_cast<lxw_col_t>(i);
        worksheet_set_column(sheet, column, column, field.width, field.as_text ? formats.text : nullptr);
        worksheet_write_string(sheet, 0, column, (field.heading + (field.required ? "*" : "")).c_str(),
                               field.required ? formats.required : formats.heading);
        lay_rule(sheet, column, field);
    }
    for (std::size_t row = 0; row < form.examples.size(); ++row) {
        for (std::size_t i = 0; i < form.examples[row].size(); ++i) {
            const std::string& cell = form.examples[row][i];
            if (cell.empty()) continue;
            const auto at = static_cast<lxw_row_t>(row + 1);
            const auto column = static_cast<lxw_col_t>(i);
            const bool as_text = form.fields[i].as_text;
            if (const auto number = as_text ? std::nullopt : model::parsed<double>(cell)) {
                worksheet_write_number(sheet, at, column, *number, formats.example);
            } else {
                worksheet_write_string(sheet, at, column, cell.c_str(), as_text ? formats.example_text : formats.example);
            }
        }
    }
    worksheet_freeze_panes(sheet, 1, 0);
}

void add_notes(lxw_workbook* book, const Formats& formats, const std::string& name,
               const std::vector<std::vector<std::string>>& notes) {
    lxw_worksheet* sheet = added_sheet(book, name);
    constexpr std::array<double, 3> widths{24, 70, 40};
    for (std::size_t i = 0; i < widths.size(); ++i)
        worksheet_set_column(sheet, static_cast<lxw_col_t>(i), static_cast<lxw_col_t>(i), widths[i], formats.wrapped);
    for (std::size_t row = 0; row < notes.size(); ++row) {
        for (std::size_t i = 0; i < notes[row].size(); ++i)
            worksheet_write_string(sheet, static_cast<lxw_row_t>(row), static_cast<lxw_col_t>(i), notes[row][i].c_str(),
                                   row == 0 ? formats.heading : formats.wrapped);
    }
}

}  // namespace

std::string write_form(const std::vector<FormSheet>& sheets, const std::string& notes_name,
                       const std::vector<std::vector<std::string>>& notes) {
    return xlsx_bytes([&](lxw_workbook* book) {
        const Formats formats(book);
        for (const FormSheet& sheet : sheets) add_sheet(book, formats, sheet);
        add_notes(book, formats, notes_name, notes);
    });
}

}  // namespace circle15::io
