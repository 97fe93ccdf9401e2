// SPDX-License-Identifier: MIT
#include "core/office/workbook/table_sheet.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace circle15::office {

namespace {

constexpr double narrowest = 7;
constexpr double widest = 34;
/// For texts of more than two such lines that stand beside every row, so that rows stay low.
constexpr double widest_source = 44;
constexpr std::size_t rows_measured = 500;
constexpr double text_margin = 2;
constexpr double line_height = 15;
/// Bytes; a header holds 255 characters with its codes.
constexpr std::size_t longest_header = 250;
constexpr double most_lines = 12;
/// Characters of ten points that stand side by side on paper within its margins.
constexpr double characters_on_a4 = 147;
constexpr double characters_on_a3 = 213;
/// Ten points printed so much smaller can still be read, also where a stand-in for Calibri makes columns a third wider.
constexpr double least_scale = 0.72;
/// What a column takes beyond its characters.
constexpr double column_padding = 0.7;

std::optional<double> number_of(const model::Value& value) {
    if (const auto* whole = std::get_if<std::int64_t>(&value)) return static_cast<double>(*whole);
    if (const auto* number = std::get_if<double>(&value)) return *number;
    return std::nullopt;
}

double width_in_cell(const model::Value& value) {
    if (const auto* text = std::get_if<std::string>(&value)) return width_of(*text);
    return number_of(value) ? 7.0 : 0.0;
}

/// The widest word of a head that breaks at spaces alone; Chinese breaks anywhere.
double widest_word(std::string_view head) {
    double most = 0;
    while (!head.empty()) {
        const auto end = std::min(head.find(' '), head.size());
        const auto word = head.substr(0, end);
        if (std::ranges::all_of(word, [](char c) { return static_cast<unsigned char>(c) < 0x80; }))
            most = std::max(most, width_of(word));
        head.remove_prefix(std::min(end + 1, head.size()));
    }
    return most;
}

/// As its rows need; heads may break over three lines, though not within a word, long texts over more.
double column_width(const Grid& grid, std::size_t column) {
    const auto& head = grid.columns[column].head;
    double width = std::max({narrowest, std::ceil(width_of(head) / 3) + 4, widest_word(head) + text_margin});
    for (std::size_t row = 0; row < std::min(grid.rows.size(), rows_measured); ++row)
        width = std::max(width, width_in_cell(grid.rows[row][column]) + text_margin);
    const auto& name = grid.columns[column].name;
    const bool is_source = name == "source" || name == "standard_source";
    return std::min(width, is_source && width > 2 * widest ? widest_source : widest);
}

double sum_of(const Grid& grid, std::size_t column) {
    double sum = 0;
    for (const auto& row : grid.rows) sum += number_of(row[column]).value_or(0);
    return sum;
}

void put_sums(Book& book, lxw_worksheet* to, const TableSheet& sheet, const Placed& placed) {
    if (sheet.summed.empty() || sheet.grid.rows.empty()) return;
    const auto first = sheet.grid.column(sheet.summed.front());
    if (first > 0)
        book.text(to, heads_row - 1, static_cast<lxw_col_t>(first - 1), sheet.sum_word, {.bold = true, .right = true});
    for (const auto& name : sheet.summed) {
        const auto column = static_cast<lxw_col_t>(sheet.grid.column(name));
        book.formula(to, heads_row - 1, column, "=SUBTOTAL(109," + placed.range_of(name) + ")", sum_of(sheet.grid, column),
                     {.bold = true, .number_format = "#,##0"});
    }
}

void put_rows(Book& book, lxw_worksheet* to, const TableSheet& sheet, const std::vector<double>& widths) {
    const auto& grid = sheet.grid;
    for (std::size_t row = 0; row < grid.rows.size(); ++row) {
        const double height = row_height(grid.rows[row], widths);
        if (height > line_height) require(worksheet_set_row(to, static_cast<lxw_row_t>(heads_row + 1 + row), height, nullptr));
    }
    for (std::size_t column = 0; column < grid.columns.size(); ++column) {
        const auto look = cell_look(grid.columns[column]);
        const auto reckoned = std::ranges::find(sheet.reckoned, grid.columns[column].name, &Reckoned::column);
        const auto at = static_cast<lxw_col_t>(column);
        for (std::size_t row = 0; row < grid.rows.size(); ++row) {
            const auto line = static_cast<lxw_row_t>(heads_row + 1 + row);
            const auto& value = grid.rows[row][column];
            if (reckoned != sheet.reckoned.end() && number_of(value)) {
                book.formula(to, line, at, reckoned->formula(line), *number_of(value), look);
            } else {
                put_cell(book, to, line, at, grid.columns[column], value);
            }
        }
    }
}

}  // namespace

double width_of(std::string_view text) {
    double width = 0;
    double line = 0;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '\n') line = 0;
        // The first byte of a character tells how long it is; from three bytes on it is a wide one.
        else if (byte < 0x80)
            line += 1;
        else if (byte >= 0xe0)
            line += 2;
        else if (byte >= 0xc0)
            line += 1;
        width = std::max(width, line);
    }
    return width;
}

double row_height(const std::vector<model::Value>& cells, const std::vector<double>& column_widths) {
    double lines = 1;
    for (std::size_t column = 0; column < cells.size(); ++column) {
        const auto* text = std::get_if<std::string>(&cells[column]);
        if (text != nullptr) lines = std::max(lines, std::ceil(width_of(*text) / (column_widths.at(column) - text_margin)));
    }
    return line_height * std::min(lines, most_lines);
}

std::string Placed::range_of(std::string_view column) const {
    return range(sheet, first, last, static_cast<lxw_col_t>(grid->column(column)));
}

Look title_look() { return {.bold = true, .size = 16}; }
Look remark_look() { return {.size = 9, .ink = 0x5a6670}; }
Look head_look() { return {.bold = true, .ink = 0xffffff, .fill = 0x1f5485, .framed = true, .wrapped = true, .centred = true}; }

Look cell_look(const GridColumn& column) {
    Look look{.framed = true};
    if (column.kind == results::Kind::text || column.kind == results::Kind::flag) {
        look.wrapped = true;
        look.number_format = "@";
    } else if (column.name == "lon" || column.name == "lat") {
        look.number_format = "0.000000";
    } else if (column.name == "speed_m_per_s") {
        look.number_format = "0.00";
    } else {
        look.number_format = column.kind != results::Kind::whole ? "#,##0.0" : column.name == "year" ? "0" : "#,##0";
    }
    return look;
}

void put_cell(Book& book, lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const GridColumn& of,
              const model::Value& value) {
    auto look = cell_look(of);
    const auto number = number_of(value);
    if (of.as_is && number) look.number_format = *number == std::round(*number) ? "#,##0" : "#,##0.0#";
    put_value(book, sheet, row, column, value, look);
}

void put_value(Book& book, lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const model::Value& value, const Look& look) {
    if (const auto* text = std::get_if<std::string>(&value)) {
        book.text(sheet, row, column, *text, look);
    } else if (const auto number = number_of(value)) {
        book.number(sheet, row, column, *number, look);
    } else {
        require(worksheet_write_blank(sheet, row, column, book.format(look)));
    }
}

void colour_shares(lxw_worksheet* sheet, lxw_row_t first_row, lxw_col_t first_column, lxw_row_t last_row,
                   lxw_col_t last_column) {
    lxw_conditional_format scale{};
    scale.type = LXW_CONDITIONAL_3_COLOR_SCALE;
    scale.min_rule_type = LXW_CONDITIONAL_RULE_TYPE_NUMBER;
    scale.mid_rule_type = LXW_CONDITIONAL_RULE_TYPE_NUMBER;
    scale.max_rule_type = LXW_CONDITIONAL_RULE_TYPE_NUMBER;
    scale.min_value = 0;
    scale.mid_value = 50;
    scale.max_value = 100;
    scale.min_color = 0xf2b38a;
    scale.mid_color = 0xfbf8f0;
    scale.max_color = 0x8fbcdb;
    require(worksheet_conditional_format_range(sheet, first_row, first_column, last_row, last_column, &scale));
}

Paper paper_for(double width, double kept_width) {
    if (width * least_scale <= characters_on_a4) return {};
    const double room = characters_on_a3 / least_scale;
    // Every page but the first repeats the columns that are kept.
    const double pages = width <= room ? 1 : 1 + std::ceil((width - room) / std::max(room - kept_width, 1.0));
    return {.wide = true, .pages = static_cast<std::uint16_t>(pages)};
}

namespace {

/// Text of a header or footer behind a size: "&" begins a code, and a digit would be read as the size's own.
std::string after_size(std::string_view text) {
    std::string plain;
    if (!text.empty() && text[0] >= '0' && text[0] <= '9') plain = " ";
    for (const char c : text) plain += c == '&' ? std::string("&&") : std::string(1, c);
    return plain;
}

}  // namespace

void set_up_paper(lxw_worksheet* sheet, const Paper& paper) {
    worksheet_set_landscape(sheet);
    worksheet_set_paper(sheet, paper.wide ? 8 : 9);  // A3, A4
    worksheet_set_margins(sheet, 0.5, 0.5, paper.title.empty() ? 0.6 : 0.95, 0.7);
    if (!paper.title.empty()) {
        // Longer ones than a header can hold do without what explains them.
        auto header = "&L&\"-,Bold\"&16" + after_size(paper.title) + "\n&\"-,Regular\"&9" + after_size(paper.remark);
        if (header.size() > longest_header) header = "&L&\"-,Bold\"&16" + after_size(paper.title);
        lxw_header_footer_options options{};
        options.margin = 0.35;
        require(worksheet_set_header_opt(sheet, header.c_str(), &options));
    }
    if (paper.part)
        require(worksheet_print_area(sheet, (*paper.part)[0], 0, (*paper.part)[1], static_cast<lxw_col_t>((*paper.part)[2])));
    worksheet_fit_to_pages(sheet, paper.pages, 0);
    if (paper.heads) require(worksheet_repeat_rows(sheet, paper.heads->first, paper.heads->second));
    if (paper.pages > 1 && paper.kept_columns > 0)
        require(worksheet_repeat_columns(sheet, 0, static_cast<lxw_col_t>(paper.kept_columns - 1)));
    auto plain = after_size(paper.footer);
    if (width_of(plain) > 80) plain.clear();
    require(worksheet_set_footer(sheet, ("&L&8" + plain + "&R&8&P / &N").c_str()));
}

Placed placed_of(const TableSheet& sheet) {
    const auto rows = static_cast<lxw_row_t>(sheet.grid.rows.size());
    return {sheet.name, heads_row + 1, heads_row + std::max<lxw_row_t>(rows, 1), &sheet.grid};
}

Placed put(Book& book, const TableSheet& sheet) {
    auto* to = book.sheet(sheet.name);
    const auto& grid = sheet.grid;
    const auto last_column = static_cast<lxw_col_t>(grid.columns.size() - 1);
    const auto placed = placed_of(sheet);
    book.text(to, 0, 0, sheet.title, title_look());
    require(worksheet_set_row(to, 0, 26, nullptr));
    book.text(to, 1, 0, sheet.remark, remark_look());
    put_sums(book, to, sheet, placed);
    double head_lines = 1;
    std::vector<double> widths;
    for (std::size_t column = 0; column < grid.columns.size(); ++column) {
        const auto at = static_cast<lxw_col_t>(column);
        const double width = column_width(grid, column);
        widths.push_back(width);
        head_lines = std::max(head_lines, std::ceil(width_of(grid.columns[column].head) / (width - 2)));
        require(worksheet_set_column(to, at, at, width, nullptr));
        book.text(to, heads_row, at, grid.columns[column].head, head_look());
    }
    require(worksheet_set_row(to, heads_row, line_height * std::min(head_lines, 4.0) + 6, nullptr));
    put_rows(book, to, sheet, widths);
    require(worksheet_autofilter(to, heads_row, 0, placed.last, last_column));
    worksheet_freeze_panes(to, heads_row + 1, static_cast<lxw_col_t>(sheet.kept_columns));
    for (const auto& name : sheet.shares) {
        if (!grid.has(name)) continue;
        const auto column = static_cast<lxw_col_t>(grid.column(name));
        colour_shares(to, placed.first, column, placed.last, column);
    }
    for (const auto& name : sheet.amounts) {
        if (!grid.has(name)) continue;
        const auto column = static_cast<lxw_col_t>(grid.column(name));
        lxw_conditional_format bars{};
        bars.type = LXW_CONDITIONAL_DATA_BAR;
        bars.bar_color = 0xf2b38a;
        bars.bar_solid = LXW_TRUE;
        require(worksheet_conditional_format_range(to, placed.first, column, placed.last, column, &bars));
    }
    for (auto& width : widths) width += column_padding;
    auto paper =
        paper_for(std::accumulate(widths.begin(), widths.end(), 0.0),
                  std::accumulate(widths.begin(), widths.begin() + static_cast<std::ptrdiff_t>(sheet.kept_columns), 0.0));
    // The title stands over every page, where no column cuts it.
    paper.heads = std::pair{heads_row, heads_row};
    paper.part = {sheet.summed.empty() ? heads_row : heads_row - 1, placed.last, last_column};
    paper.title = sheet.title;
    paper.remark = sheet.remark;
    paper.kept_columns = sheet.kept_columns;
    set_up_paper(to, paper);
    return placed;
}

}  // namespace circle15::office
