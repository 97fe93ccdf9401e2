// SPDX-License-Identifier: MIT
#include "core/tiles/table_lines.hpp"

#include <algorithm>

#include "core/io/csv.hpp"
#include "core/io/file_bytes.hpp"
#include "core/io/map_layer.hpp"

namespace circle15::tiles {

namespace {

/// Every cell in quotes: read again it is what it was, whatever it begins with.
std::string line_of(const std::vector<std::string>& cells) {
    std::string line;
    for (const auto& cell : cells) {
        line += line.empty() ? "\"" : ",\"";
        for (const char c : cell) line.append(c == '"' ? 2 : 1, c);
        line += '"';
    }
    return line + "\n";
}

}  // namespace

std::string TableLines::with(const std::vector<std::string>& ids) const {
    std::vector<std::size_t> rows;
    for (const auto& id : ids) {
        if (const auto row = row_of.find(id); row != row_of.end()) rows.push_back(row->second);
    }
    std::ranges::sort(rows);
    std::string text = heading;
    for (const auto row : rows) text += lines[row];
    return text;
}

TableLines table_lines(const std::filesystem::path& path, const std::string& file) {
    TableLines lines;
    if (io::is_map_layer(io::path_of(file))) return lines;
    const io::TextTable table = io::open_csv(io::read_bytes(path, file), file);
    lines.heading = line_of(table.columns);
    const auto id = static_cast<std::size_t>(std::ranges::find(table.columns, "id") - table.columns.begin());
    table.each([&](const io::TextRow& row) {
        if (row.flaw || id >= row.cells.size()) return;
        if (lines.row_of.emplace(row.cells[id], lines.lines.size()).second) lines.lines.push_back(line_of(row.cells));
    });
    return lines;
}

}  // namespace circle15::tiles
