// SPDX-License-Identifier: MIT
#include "core/io/sheets/delimited_text.hpp"

#include <algorithm>
#include <format>
#include <map>

#include "core/model/errors.hpp"

namespace circle15::io {

namespace {

class Cutter {
public:
    Cutter(std::string_view text, char separator, const std::string& file) : text_(text), separator_(separator), file_(file) {}

    [[nodiscard]] bool at_end() const { return at_ >= text_.size(); }

    std::vector<std::string> next() {
        ++row_;
        std::vector<std::string> cells;
        for (;;) {
            cells.push_back(!at_end() && text_[at_] == '"' ? quoted() : plain());
            if (at_end()) return cells;
            const char after = text_[at_++];
            if (after == separator_) continue;
            if (after == '\r' && !at_end() && text_[at_] == '\n') ++at_;
            return cells;
        }
    }

private:
    [[nodiscard]] bool ends_cell(char c) const { return c == separator_ || c == '\r' || c == '\n'; }

    std::string plain() {
        const std::size_t start = at_;
        while (!at_end() && !ends_cell(text_[at_])) ++at_;
        return std::string(text_.substr(start, at_ - start));
    }

    std::string quoted() {
        std::string cell;
        for (++at_;; ++at_) {
            const std::size_t mark = text_.find('"', at_);
            if (mark == std::string_view::npos)
                throw model::InputError({.file = file_, .place = std::format("row {}", row_), .rule = "quote_not_closed"});
            cell += text_.substr(at_, mark - at_);
            at_ = mark + 1;
            if (at_end() || text_[at_] != '"') break;
            cell += '"';
        }
        return cell + plain();
    }

    std::string_view text_;
    char separator_;
    const std::string& file_;
    std::size_t at_ = 0;
    std::int64_t row_ = 0;
};

}  // namespace

char separator_of(std::string_view text) {
    constexpr std::size_t lines_asked = 60;
    char best = ',';
    std::size_t most = 0;
    for (const char separator : {',', '\t', ';', '|'}) {
        // By how many lines have the most common number of separators, were there any.
        std::map<std::ptrdiff_t, std::size_t> lines;
        for (std::size_t at = 0, line = 0; at < text.size() && line < lines_asked; ++line) {
            const std::size_t end = std::min(text.find('\n', at), text.size());
            if (const auto count = std::ranges::count(text.substr(at, end - at), separator); count > 0) ++lines[count];
            at = end + 1;
        }
        for (const auto& [count, alike] : lines) {
            const std::size_t weight = alike * static_cast<std::size_t>(std::min<std::ptrdiff_t>(count, 30));
            if (weight <= most) continue;
            most = weight;
            best = separator;
        }
    }
    return best;
}

RawSheet parse_delimited(std::string_view text, char separator, const std::string& file) {
    RawSheet sheet{.file = file};
    Cutter cutter(text, separator, file);
    constexpr std::size_t most_cells = 6'000'000;
    std::size_t cells = 0;
    for (std::int64_t number = 1; !cutter.at_end(); ++number) {
        sheet.rows.push_back({.number = number, .cells = cutter.next()});
        cells += sheet.rows.back().cells.size();
        if (cells > most_cells)
            throw model::InputError({.file = file, .rule = "too_many_cells", .particulars = {{"most", most_cells}}});
    }
    return sheet;
}

}  // namespace circle15::io
