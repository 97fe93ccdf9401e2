// SPDX-License-Identifier: MIT
#include "core/io/csv.hpp"

#include <algorithm>
#include <format>
#include <set>
#include <utility>

#include "core/io/text_encoding.hpp"
#include "core/model/errors.hpp"

namespace circle15::io {

namespace {

using model::InputError;

std::string trimmed(std::string text) {
    const auto blank = [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; };
    const auto first = std::ranges::find_if_not(text, blank);
    text.erase(text.begin(), first);
    while (!text.empty() && blank(text.back())) text.pop_back();
    return text;
}

/// Cuts the text into records, one call each.
class CsvReader {
public:
    CsvReader(std::string_view text, const std::string& file) : text_(text), file_(file) {}

    [[nodiscard]] bool at_end() const { return at_ >= text_.size(); }
    [[nodiscard]] std::size_t row() const { return row_; }

    std::vector<std::string> next() {
        ++row_;
        std::vector<std::string> cells;
        while (true) {
            cells.push_back(trimmed(at_ < text_.size() && text_[at_] == '"' ? quoted() : plain()));
            if (at_end()) return cells;
            const char after = text_[at_++];
            if (after == ',') continue;
            if (after == '\r' && !at_end() && text_[at_] == '\n') ++at_;
            return cells;
        }
    }

private:
    std::string plain() {
        const std::size_t end = std::min(text_.find_first_of(",\r\n", at_), text_.size());
        const std::string_view cell = text_.substr(at_, end - at_);
        if (cell.contains('"')) fail("quote_inside");
        at_ = end;
        return std::string{cell};
    }

    std::string quoted() {
        std::string cell;
        for (++at_;; ++at_) {
            const std::size_t mark = text_.find('"', at_);
            if (mark == std::string_view::npos) fail("quote_not_closed");
            cell += text_.substr(at_, mark - at_);
            at_ = mark + 1;
            if (at_end() || text_[at_] != '"') break;
            cell += '"';
        }
        if (!at_end() && !std::string_view{",\r\n"}.contains(text_[at_])) {
            fail("text_after_quote");
        }
        return cell;
    }

    [[noreturn]] void fail(std::string rule) const {
        throw InputError({.file = file_, .place = std::format("row {}", row_), .rule = std::move(rule)});
    }

    std::string_view text_;
    const std::string& file_;
    std::size_t at_ = 0;
    std::size_t row_ = 0;
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

}  // namespace

TextTable parse_csv(std::string_view content, const std::string& file, bool keep_rows) {
    TextTable table{.file = file};
    require_utf8(content, file);
    if (content.starts_with(utf8_bom)) {
        content.remove_prefix(utf8_bom.size());
        table.issues.push_back({.file = file,
                                .place = "row 1",
                                .field = {},
                                .value = {},
                                .rule = "byte_order_mark",
                                .severity = model::Severity::repaired});
    }
    CsvReader reader{content, file};
    if (!reader.at_end()) table.columns = reader.next();
    while (!table.columns.empty() && table.columns.back().empty()) table.columns.pop_back();
    if (table.columns.empty()) {
        throw InputError({.file = file, .place = "row 1", .rule = "no_heading"});
    }
    check_heading(table);
    while (!reader.at_end()) {
        std::vector<std::string> cells = reader.next();
        if (is_blank(cells)) continue;
        while (cells.size() > table.columns.size() && cells.back().empty()) cells.pop_back();
        std::string place = std::format("row {}", reader.row());
        TextRow row{.place = std::move(place), .cells = std::move(cells), .point = {}};
        if (row.cells.size() != table.columns.size()) {
            InputError odd({.file = file,
                            .place = row.place,
                            .rule = "cell_count",
                            .particulars = {{"count", row.cells.size()}, {"columns", table.columns.size()}}});
            if (!keep_rows) throw odd;
            row.flaw = odd.flaw();
            row.cells.resize(table.columns.size());
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

}  // namespace circle15::io
