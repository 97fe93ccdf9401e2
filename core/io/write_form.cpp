// SPDX-License-Identifier: MIT
#include "core/io/write_form.hpp"

#include <xlsxwriter.h>

#include <array>
#include <charconv>
#include <cstdlib>
#include <optional>
#include <stdexcept>

namespace circle15::io {

namespace {

constexpr lxw_row_t last_row = 5'000;  // of the rows that drop-downs are laid over
constexpr std::size_t longest_choice = 255;
constexpr std::size_t longest_note = 255;

/// Characters, as a workbook counts them.
std::size_t characters_in(std::string_view text) {
    std::size_t count = 0;
    for (const char c : text) count += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? std::size_t{1} : std::size_t{0};
    return count;
}

std::string cut(const std::string& text, std::size_t most) {
    std::size_t end = text.size();
    while (characters_in(std::string_view(text).substr(0, end)) > most) {
        --end;
        while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
    }
    return text.substr(0, end);
}

std::optional<double> number_of(const std::string& text) {
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return number;
}

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
    std::string note = cut(field.note, longest_note);
    std::string title = cut(field.heading, 32);
    std::vector<std::string> words = field.words;
    std::vector<const char*> list;
    std::size_t length = words.size();
    for (std::string& word : words) {
        length += characters_in(word);
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
    lxw_worksheet* sheet = workbook_add_worksheet(book, form.name.c_str());
    if (sheet == nullptr) throw std::runtime_error("no sheet can be added");
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
            if (const auto number = as_text ? std::nullopt : number_of(cell)) {
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
    lxw_worksheet* sheet = workbook_add_worksheet(book, name.c_str());
    if (sheet == nullptr) throw std::runtime_error("no sheet can be added");
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
    const char* bytes = nullptr;
    std::size_t size = 0;
    lxw_workbook_options options{};
    options.output_buffer = &bytes;
    options.output_buffer_size = &size;
    lxw_workbook* book = workbook_new_opt(nullptr, &options);
    if (book == nullptr) throw std::runtime_error("no workbook can be made");
    lxw_doc_properties properties{};
    std::string author = "circle15";
    properties.author = author.data();
    properties.created = 315'532'800;  // 1980-01-01, that the same form gives the same bytes
    workbook_set_properties(book, &properties);
    const Formats formats(book);
    for (const FormSheet& sheet : sheets) add_sheet(book, formats, sheet);
    add_notes(book, formats, notes_name, notes);
    const lxw_error error = workbook_close(book);
    if (error != LXW_NO_ERROR || bytes == nullptr) throw std::runtime_error(std::string("no workbook: ") + lxw_strerror(error));
    std::string content(bytes, size);
    std::free(const_cast<char*>(bytes));  // NOLINT: libxlsxwriter hands over what malloc gave it
    return content;
}

}  // namespace circle15::io
