// SPDX-License-Identifier: MIT
#include "core/intake/sheets/list_table.hpp"

#include <algorithm>
#include <array>
#include <format>
#include <set>
#include <utility>

#include "core/intake/sheets/coarse_ages.hpp"
#include "core/intake/sheets/plain_text.hpp"
#include "core/words/form_words.hpp"

namespace circle15::intake {

namespace {

constexpr std::size_t rows_above_heading = 30;

/// Joined cells all get the value of the first.
void spread_merges(io::RawSheet& sheet) {
    std::map<std::int64_t, std::size_t> at;
    for (std::size_t i = 0; i < sheet.rows.size(); ++i) at.emplace(sheet.rows[i].number, i);
    for (const io::MergedCells& merged : sheet.merges) {
        const auto first = at.find(merged.first_row);
        if (first == at.end()) continue;
        const auto& source = sheet.rows[first->second].cells;
        const std::string value = merged.first_column < source.size() ? source[merged.first_column] : "";
        if (value.empty()) continue;
        for (auto row = first; row != at.end() && row->first <= merged.last_row; ++row) {
            auto& cells = sheet.rows[row->second].cells;
            for (std::size_t column = merged.first_column; column <= merged.last_column && column < cells.size(); ++column)
                cells[column] = value;
        }
    }
}

/// 0-14岁: a heading of ages by a word, and no value such as 6-11.
bool counts_ages(const std::string& cell) { return (cell.contains("岁") || cell.starts_with("age")) && ages_of_heading(cell); }

std::size_t known_headings(const io::RawRow& row) {
    std::set<std::string_view> columns;
    for (const std::string& cell : row.cells) {
        if (cell.size() > 60) continue;
        if (const auto meaning = meaning_of_heading(cell)) {
            columns.insert(meaning->column);
        } else if (counts_ages(cell)) {
            columns.insert(cell);
        }
    }
    return columns.size();
}

bool has_digit_first(const std::string& cell) { return !cell.empty() && cell[0] >= '0' && cell[0] <= '9'; }

/// Whether a row could be part of a heading of several: it has a known heading, and no value.
bool belongs_to_heading(const io::RawRow& row) {
    if (known_headings(row) == 0) return false;
    return std::ranges::none_of(row.cells, [](const std::string& cell) {
        return has_digit_first(cell) && !meaning_of_heading(cell) && !counts_ages(cell);
    });
}

struct Heading {
    std::size_t first = 0;
    std::size_t last = 0;
};

std::optional<Heading> heading_of(const io::RawSheet& sheet, std::optional<int> wanted) {
    const auto& rows = sheet.rows;
    std::optional<std::size_t> best;
    if (wanted) {
        const auto found = std::ranges::find(rows, *wanted, &io::RawRow::number);
        if (found != rows.end()) best = static_cast<std::size_t>(found - rows.begin());
    } else {
        std::size_t most = 1;  // one known word may be a title
        for (std::size_t i = 0; i < std::min(rows.size(), rows_above_heading); ++i) {
            const std::size_t known = known_headings(rows[i]);
            if (known <= most) continue;
            most = known;
            best = i;
        }
    }
    if (!best) return std::nullopt;
    Heading heading{*best, *best};
    if (wanted) return heading;
    while (heading.first > 0 && rows[heading.first - 1].number + 1 == rows[heading.first].number &&
           belongs_to_heading(rows[heading.first - 1]))
        --heading.first;
    while (heading.last + 1 < rows.size() && rows[heading.last].number + 1 == rows[heading.last + 1].number &&
           belongs_to_heading(rows[heading.last + 1]))
        ++heading.last;
    return heading;
}

/// The heading of one column from its rows, the lowest that is known first.
std::string joined_heading(const io::RawSheet& sheet, const Heading& heading, std::size_t column) {
    std::string joined;
    std::string lowest;
    for (std::size_t i = heading.first; i <= heading.last; ++i) {
        const auto& cells = sheet.rows[i].cells;
        const std::string cell = column < cells.size() ? cells[column] : "";
        if (cell.empty() || cell == lowest) continue;
        lowest = cell;
        joined += (joined.empty() ? "" : " ") + cell;
    }
    return meaning_of_heading(lowest) ? lowest : joined;
}

std::string compact(std::string_view cell) { return without_blanks(half_width(cell)); }

bool is_sum(const ListRow& row) {
    static constexpr auto words =
        std::to_array<std::string_view>({"合计", "总计", "小计", "共计", "总数", "全县合计", "total", "sum"});
    std::size_t looked = 0;
    for (const std::string& cell : row.cells) {
        if (cell.empty()) continue;
        const std::string plain = small_letters(compact(cell));
        for (const std::string_view word : words) {
            if (plain == word || plain.starts_with(std::string(word) + ":") || plain.starts_with(std::string(word) + "("))
                return true;
            if (word.size() == 6 && plain.ends_with(word) && plain.size() <= 18) return true;  // 菜园镇小计
        }
        if (++looked == 3) return false;
    }
    return false;
}

/// The only value of a row that has one alone, however many joined cells repeat it.
std::optional<std::string> only_value(const ListRow& row) {
    std::optional<std::string> only;
    for (const std::string& cell : row.cells) {
        if (cell.empty() || cell == only) continue;
        if (only) return std::nullopt;
        only = cell;
    }
    return only;
}

void tell(ListTable& table, const std::string& place, std::string rule, const std::string& value) {
    table.issues.push_back({.file = table.file,
                            .place = place,
                            .value = value,
                            .rule = std::move(rule),
                            .severity = model::Severity::note,
                            .particulars = {{"value", value}}});
}

/// A row that has a name and nothing else is a row, though it can hardly be used; 注：… and 填表人：… are remarks wherever they
/// stand.
bool is_bare_name(const ListTable& table, const ListRow& row) {
    for (std::size_t column = 0; column < table.headings.size(); ++column) {
        if (row.cells[column].empty()) continue;
        const auto meaning = meaning_of_heading(table.headings[column]);
        const std::string plain = half_width(row.cells[column]);
        return meaning && meaning->column == "name" && !plain.contains(':') && township_in(plain).empty();
    }
    return false;
}

/// The text of the row that a template shows how to fill in, until it is written over.
std::optional<std::string> example_in(const ListRow& row) {
    const words::Word mark = words::example_mark();
    const auto found = std::ranges::find_if(
        row.cells, [&](const std::string& cell) { return cell.starts_with(mark.zh) || cell.starts_with(mark.en); });
    return found == row.cells.end() ? std::nullopt : std::optional(*found);
}

/// Keeps what is a row of the list.
void add_row(ListTable& table, ListRow row, std::string& section) {
    if (const auto example = example_in(row)) return tell(table, row.place, "example_row", *example);
    if (row.cells == table.headings) return tell(table, row.place, "heading_again", row.cells.front());
    if (is_sum(row)) return tell(table, row.place, "sum_row", only_value(row).value_or(row.cells.front()));
    if (const auto only = only_value(row); only && table.headings.size() > 2 && !is_bare_name(table, row)) {
        if (const std::string township = township_in(*only); !township.empty()) {
            section = township;
            return tell(table, row.place, "section_row", *only);
        }
        return tell(table, row.place, "remark_row", *only);
    }
    row.section = section;
    table.rows.push_back(std::move(row));
}

/// Of a column whose cells were joined in a format that does not say so: the first row has a value, and none comes twice.
bool looks_joined(const ListTable& table, std::size_t column) {
    std::set<std::string> seen;
    std::size_t blanks = 0;
    for (const ListRow& row : table.rows) {
        const std::string& cell = row.cells[column];
        if (cell.empty() ? seen.empty() : !seen.insert(cell).second) return false;
        blanks += cell.empty() ? std::size_t{1} : std::size_t{0};
    }
    return blanks > 0;
}

/// Townships, villages and categories that stand in the first row of their group alone.
void fill_blanks(ListTable& table) {
    const auto meanings = meanings_of(table);
    for (std::size_t column = 0; column < meanings.size(); ++column) {
        const std::string_view meaning = meanings[column] ? meanings[column]->column : "";
        if ((meaning != "township" && meaning != "village" && meaning != "service") || !looks_joined(table, column)) continue;
        std::string above;
        std::int64_t filled = 0;
        for (ListRow& row : table.rows) {
            std::string& cell = row.cells[column];
            filled += cell.empty() ? 1 : 0;
            (cell.empty() ? cell : above) = cell.empty() ? above : cell;
        }
        table.issues.push_back({.file = table.file,
                                .place = table.sheet,
                                .field = table.headings[column],
                                .rule = "blanks_filled",
                                .severity = model::Severity::repaired,
                                .particulars = {{"heading", table.headings[column]}, {"count", filled}}});
    }
}

}  // namespace

std::string place_of(const io::RawSheet& sheet, std::int64_t row) {
    const std::string number = std::format("{} {}", sheet.is_map ? "feature" : "row", row);
    return sheet.sheet.empty() ? number : std::format("{}, {}", sheet.sheet, number);
}

std::string township_in(std::string_view text) {
    std::string plain = compact(text);
    // 一、 (一) 1. in front, (12处) behind.
    for (const std::string_view mark : {"、", ".", ")"}) {
        const auto at = plain.find(mark);
        if (at != std::string::npos && at <= 12 && at + mark.size() < plain.size()) plain.erase(0, at + mark.size());
    }
    if (const auto bracket = plain.find('('); bracket != std::string::npos && bracket > 0) plain.resize(bracket);
    if (plain.ends_with(":")) plain.pop_back();
    constexpr std::size_t longest = 24;
    if (plain.size() > longest) return {};
    for (const std::string_view ending : {"街道", "镇", "乡"}) {
        if (plain.ends_with(ending) && plain.size() > ending.size()) return plain;
    }
    return {};
}

std::vector<std::optional<HeadingMeaning>> meanings_of(const ListTable& table) {
    std::vector<std::optional<HeadingMeaning>> meanings;
    for (const std::string& heading : table.headings)
        meanings.push_back(table.is_map ? meaning_of_cut_heading(heading) : meaning_of_heading(heading));
    return meanings;
}

ListTable list_of(io::RawSheet sheet, std::optional<int> heading_row) {
    ListTable table{.file = sheet.file,
                    .sheet = sheet.sheet,
                    .is_map = sheet.is_map,
                    .hidden = sheet.hidden,
                    .knows_merges = sheet.knows_merges,
                    .own_crs = sheet.own_crs,
                    .issues = std::move(sheet.issues)};
    if (sheet.is_map) {
        table.headings = sheet.columns;
        for (io::RawRow& row : sheet.rows)
            table.rows.push_back({place_of(sheet, row.number), std::move(row.cells), std::move(row.shape), {}});
        return table;
    }
    spread_merges(sheet);
    const auto heading = heading_of(sheet, heading_row);
    if (!heading) return table;
    table.heading_row = sheet.rows[heading->last].number;
    std::size_t columns = 0;
    for (std::size_t i = heading->first; i <= heading->last; ++i) columns = std::max(columns, sheet.rows[i].cells.size());
    for (std::size_t column = 0; column < columns; ++column) table.headings.push_back(joined_heading(sheet, *heading, column));
    while (!table.headings.empty() && table.headings.back().empty()) table.headings.pop_back();
    std::string section;
    for (std::size_t i = heading->last + 1; i < sheet.rows.size(); ++i) {
        io::RawRow& raw = sheet.rows[i];
        raw.cells.resize(table.headings.size());
        add_row(table, {place_of(sheet, raw.number), std::move(raw.cells), {}, {}}, section);
    }
    if (!table.knows_merges) fill_blanks(table);
    return table;
}

}  // namespace circle15::intake
