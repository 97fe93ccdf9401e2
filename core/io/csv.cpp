// SPDX-License-Identifier: MIT
#include "core/io/csv.hpp"

#include <algorithm>
#include <format>
#include <memory>
#include <set>
#include <utility>

#include "core/io/column_names.hpp"
#include "core/io/control_characters.hpp"
#include "core/io/text_encoding.hpp"
#include "core/model/errors.hpp"

namespace circle15::io {

namespace {

using model::InputError;

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blank = " \t\n\r";
    const auto first = text.find_first_not_of(blank);
    return first == std::string_view::npos ? std::string_view{} : text.substr(first, text.find_last_not_of(blank) - first + 1);
}

/// Cuts the text into records, one call each.
class CsvReader {
public:
    CsvReader(std::string_view text, const std::string& file) : text_(text), file_(file) {}

    [[nodiscard]] bool at_end() const { return at_ >= text_.size(); }
    [[nodiscard]] std::size_t row() const { return row_; }

    /// Into `cells`, whose strings are used again.
    void next(std::vector<std::string>& cells) {
        ++row_;
        for (std::size_t column = 0;; ++column) {
            if (column == cells.size()) cells.emplace_back();
            cells[column] = trimmed(at_ < text_.size() && text_[at_] == '"' ? quoted() : plain());
            const char after = at_end() ? '\n' : text_[at_++];
            if (after == ',') continue;
            if (after == '\r' && !at_end() && text_[at_] == '\n') ++at_;
            cells.resize(column + 1);
            return;
        }
    }

private:
    std::string_view plain() {
        const std::size_t end = std::min(text_.find_first_of(",\r\n", at_), text_.size());
        const std::string_view cell = text_.substr(at_, end - at_);
        if (cell.contains('"')) fail("quote_inside");
        at_ = end;
        return cell;
    }

    std::string_view quoted() {
        quoted_.clear();
        for (++at_;; ++at_) {
            const std::size_t mark = text_.find('"', at_);
            if (mark == std::string_view::npos) fail("quote_not_closed");
            quoted_ += text_.substr(at_, mark - at_);
            at_ = mark + 1;
            if (at_end() || text_[at_] != '"') break;
            quoted_ += '"';
        }
        if (!at_end() && !std::string_view{",\r\n"}.contains(text_[at_])) {
            fail("text_after_quote");
        }
        return quoted_;
    }

    [[noreturn]] void fail(std::string rule) const {
        throw InputError({.file = file_, .place = std::format("row {}", row_), .rule = std::move(rule)});
    }

    std::string_view text_;
    const std::string& file_;
    std::size_t at_ = 0;
    std::size_t row_ = 0;
    std::string quoted_;  ///< the last cell in quotation marks, without them
};

bool is_blank(const std::vector<std::string>& cells) {
    return std::ranges::all_of(cells, [](const std::string& cell) { return cell.empty(); });
}

void check_heading(const TextTable& table) {
    if (table.columns.size() == 1 && table.columns[0].find_first_of(";\t|") != std::string::npos) {
        throw InputError({.file = table.file, .place = "row 1", .rule = "csv_separator"});
    }
    std::set<std::string_view> seen;
    for (const std::string& column : table.columns) {
        if (column.empty() || seen.insert(column).second) continue;
        throw InputError(
            {.file = table.file, .place = "row 1", .rule = "duplicate_column", .particulars = {{"column", column}}});
    }
}

/// The file's own columns; the reader then stands before the first row.
TextTable heading_of(CsvReader& reader, const std::string& file) {
    TextTable table{.file = file};
    if (!reader.at_end()) reader.next(table.columns);
    while (!table.columns.empty() && table.columns.back().empty()) table.columns.pop_back();
    if (table.columns.empty()) {
        throw InputError({.file = file, .place = "row 1", .rule = "no_heading"});
    }
    check_heading(table);
    return table;
}

/// The next row with any value, of so many columns or with the flaw that it has others; false at the end.
bool next_row(CsvReader& reader, std::size_t columns, const std::string& file, TextRow& row) {
    do {
        if (reader.at_end()) return false;
        reader.next(row.cells);
    } while (is_blank(row.cells));
    row.place = std::format("row {}", reader.row());
    row.flaw.reset();
    while (row.cells.size() > columns && row.cells.back().empty()) row.cells.pop_back();
    if (row.cells.size() == columns) return true;
    row.flaw = {.file = file,
                .place = row.place,
                .rule = "cell_count",
                .particulars = {{"count", row.cells.size()}, {"columns", columns}}};
    row.cells.resize(columns);
    return true;
}

/// The text behind a byte order mark; whether there was one.
std::pair<std::string_view, bool> behind_mark(std::string_view content) {
    const bool marked = content.starts_with(utf8_bom);
    return {content.substr(marked ? utf8_bom.size() : 0), marked};
}

void note_mark(TextTable& table) {
    table.issues.push_back({.file = table.file,
                            .place = "row 1",
                            .field = {},
                            .value = {},
                            .rule = "byte_order_mark",
                            .severity = model::Severity::note});
}

}  // namespace

TextTable parse_csv(std::string_view content, const std::string& file, bool keep_rows) {
    require_utf8(content, file);
    const auto [text, marked] = behind_mark(content);
    CsvReader reader{text, file};
    TextTable table = heading_of(reader, file);
    if (marked) note_mark(table);
    TextRow row;
    while (next_row(reader, table.columns.size(), file, row)) {
        if (row.flaw && !keep_rows) throw InputError(*row.flaw);
        table.rows.push_back(row);
    }
    return table;
}

TextTable open_csv(std::string content, const std::string& file) {
    require_utf8(content, file);
    const auto kept = std::make_shared<const std::string>(std::move(content));
    const auto [text, marked] = behind_mark(*kept);
    CsvReader reader{text, file};
    TextTable table = heading_of(reader, file);
    const std::size_t own_columns = table.columns.size();
    rename_columns(table);
    if (marked) note_mark(table);
    TextRow row;
    while (next_row(reader, own_columns, file, row)) {
        if (auto issue = clean_row(table, row)) table.issues.push_back(*std::move(issue));
    }
    table.walk = [kept, own_columns, columns = table.columns.size(), file](const RowTaker& see) {
        CsvReader again{behind_mark(*kept).first, file};
        TextRow one;
        again.next(one.cells);  // the heading
        while (next_row(again, own_columns, file, one)) {
            for (std::string& cell : one.cells) {
                if (has_control_characters(cell)) cell = without_control_characters(cell);
            }
            one.cells.resize(columns);
            see(one);
        }
    };
    return table;
}

void append_csv_row(std::string& text, const std::vector<std::string>& cells) {
    bool first = true;
    for (const std::string& cell : cells) {
        if (!first) text += ',';
        first = false;
        if (cell.find_first_of(",\"\r\n") == std::string::npos) {
            text += cell;
            continue;
        }
        text += '"';
        for (const char c : cell) text.append(c == '"' ? 2 : 1, c);
        text += '"';
    }
    text += '\n';
}

}  // namespace circle15::io
