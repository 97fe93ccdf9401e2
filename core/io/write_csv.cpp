// SPDX-License-Identifier: MIT
#include "core/io/write_csv.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <string_view>
#include <utility>

#include "core/io/text_encoding.hpp"
#include "core/io/value_text.hpp"
#include "core/model/parsed.hpp"

namespace circle15::io {

namespace {

bool is_number(std::string_view text) {
    if (text.starts_with('+')) text.remove_prefix(1);
    return model::parsed<double>(text) && text.find_first_of("nN") == std::string_view::npos;
}

/// Full-width signs count too: spreadsheets in Chinese take them for the narrow ones.
bool looks_like_formula(std::string_view text) {
    constexpr std::array<std::string_view, 11> starts{"=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"};
    return std::ranges::any_of(starts, [&](std::string_view start) { return text.starts_with(start); }) && !is_number(text);
}

void append_text(std::string& out, std::string_view text) {
    if (first_not_utf8(text)) throw std::runtime_error("a text to be written is not UTF-8");
    const bool guarded = looks_like_formula(text);
    if (text.find_first_of(",\"\r\n") == std::string_view::npos && !text.starts_with(' ') && !text.ends_with(' ')) {
        if (guarded) out += '\'';
        out += text;
        return;
    }
    out += '"';
    if (guarded) out += '\'';
    for (const char c : text) {
        if (c == '"') out += '"';
        out += c;
    }
    out += '"';
}

void append_cell(std::string& out, const model::Value& value) {
    struct Writer {
        std::string& out;
        void operator()(std::monostate) const {}
        void operator()(bool flag) const { out += flag ? "true" : "false"; }
        void operator()(std::int64_t number) const { append_number(out, number); }
        void operator()(double number) const { append_number(out, number); }
        void operator()(const std::string& text) const { append_text(out, text); }
    };
    std::visit(Writer{out}, value);
}

constexpr std::size_t piece_bytes = 1 << 18;

}  // namespace

std::string write_csv(const model::Table& table) {
    std::string text;
    write_csv(table, [&](std::string_view piece) { text += piece; });
    return text;
}

void write_csv(const model::Table& table, const Sink& sink) {
    CsvWriter writer(sink, table.name, table.columns);
    for (const auto& row : table.rows) writer.add(row);
    writer.finish();
}

CsvWriter::CsvWriter(const Sink& sink, std::string name, const std::vector<std::string>& columns)
    : sink_(sink), name_(std::move(name)), columns_(columns.size()), text_(utf8_bom) {
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (i > 0) text_ += ',';
        append_text(text_, columns[i]);
    }
    text_ += "\r\n";
}

void CsvWriter::add(const std::vector<model::Value>& row) {
    if (row.size() != columns_) throw std::runtime_error("a row of table " + name_ + " has not one value for every column");
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (i > 0) text_ += ',';
        append_cell(text_, row[i]);
    }
    text_ += "\r\n";
    ++rows_;
    if (text_.size() < piece_bytes) return;
    sink_(text_);
    text_.clear();
}

std::size_t CsvWriter::finish() {
    sink_(text_);
    text_.clear();
    return rows_;
}

}  // namespace circle15::io
