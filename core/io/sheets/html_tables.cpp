// SPDX-License-Identifier: MIT
#include "core/io/sheets/html_tables.hpp"

#include <libxml/HTMLparser.h>
#include <libxml/tree.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <format>
#include <map>
#include <memory>
#include <optional>

#include "core/model/errors.hpp"

namespace circle15::io {

namespace {

constexpr std::size_t most_columns = 1'024;
constexpr std::int64_t most_rows_joined = 10'000;

struct FreeDocument {
    void operator()(xmlDoc* document) const { xmlFreeDoc(document); }
};
struct FreeText {
    void operator()(xmlChar* text) const { xmlFree(text); }
};

std::string_view text_of(const xmlChar* text) {
    return text == nullptr ? std::string_view{} : std::string_view(reinterpret_cast<const char*>(text));
}

bool is(const xmlNode* node, std::initializer_list<std::string_view> names) {
    return node->type == XML_ELEMENT_NODE && std::ranges::contains(names, text_of(node->name));
}

std::optional<std::string> attribute(xmlNode* node, const char* name) {
    const std::unique_ptr<xmlChar, FreeText> value(xmlGetProp(node, reinterpret_cast<const xmlChar*>(name)));
    return value == nullptr ? std::nullopt : std::optional(std::string(text_of(value.get())));
}

std::int64_t span_of(xmlNode* cell, const char* name, std::int64_t most) {
    const std::string text = attribute(cell, name).value_or("1");
    std::int64_t span = 1;
    std::from_chars(text.data(), text.data() + text.size(), span);
    return std::clamp<std::int64_t>(span, 1, most);
}

/// The next node in the order of the page, below `top`; `into` says whether to look into this one.
xmlNode* next_of(xmlNode* node, const xmlNode* top, bool into) {
    if (into && node->children != nullptr) return node->children;
    while (node != top && node->next == nullptr) node = node->parent;
    return node == top ? nullptr : node->next;
}

std::string text_in(xmlNode* cell) {
    std::string text;
    for (xmlNode* node = cell->children; node != nullptr; node = next_of(node, cell, !is(node, {"table"}))) {
        if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE) text += text_of(node->content);
        if (is(node, {"br", "p", "div"})) text += ' ';
    }
    return text;
}

std::string value_of(xmlNode* cell) {
    const auto number = attribute(cell, "x:num");
    return number && !number->empty() ? *number : text_in(cell);
}

class TableReader {
public:
    explicit TableReader(RawSheet& sheet) : sheet_(sheet) {}

    void read_row(xmlNode* row) {
        RawRow raw{.number = ++number_, .cells = {}};
        std::size_t column = 0;
        for (xmlNode* cell = row->children; cell != nullptr; cell = cell->next) {
            if (!is(cell, {"td", "th"})) continue;
            while (taken_until_[column] >= number_) ++column;
            const std::int64_t rows = span_of(cell, "rowspan", most_rows_joined);
            const auto columns = static_cast<std::size_t>(span_of(cell, "colspan", most_columns));
            if (column + columns > most_columns)
                throw model::InputError({.file = sheet_.file,
                                         .place = std::format("row {}", number_),
                                         .rule = "table_too_wide",
                                         .particulars = {{"most", most_columns}}});
            raw.cells.resize(std::max(raw.cells.size(), column + columns));
            raw.cells[column] = value_of(cell);
            if (rows > 1 || columns > 1) sheet_.merges.push_back({number_, number_ + rows - 1, column, column + columns - 1});
            for (std::size_t i = column; i < column + columns; ++i) taken_until_[i] = number_ + rows - 1;
            column += columns;
        }
        sheet_.rows.push_back(std::move(raw));
    }

private:
    RawSheet& sheet_;
    std::int64_t number_ = 0;
    std::map<std::size_t, std::int64_t> taken_until_;  ///< by column: the last row a joined cell reaches
};

RawSheet read_table(xmlNode* table, const std::string& file, std::size_t number) {
    RawSheet sheet{.file = file, .sheet = std::format("table {}", number), .knows_merges = true};
    TableReader reader(sheet);
    for (xmlNode* node = table->children; node != nullptr;) {
        const bool is_row = is(node, {"tr"});
        if (is_row) reader.read_row(node);
        node = next_of(node, table, !is_row && !is(node, {"table"}));
    }
    return sheet;
}

}  // namespace

bool is_html_table(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos || text[first] != '<') return false;
    std::string lowered(text.substr(0, 1U << 20U));
    std::ranges::transform(lowered, lowered.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return lowered.contains("<table");
}

std::vector<RawSheet> parse_html_tables(std::string_view text, const std::string& file) {
    const std::unique_ptr<xmlDoc, FreeDocument> page(
        htmlReadMemory(text.data(), static_cast<int>(text.size()), nullptr, "UTF-8",
                       HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET));
    std::vector<RawSheet> sheets;
    if (page == nullptr) return sheets;
    auto* top = reinterpret_cast<xmlNode*>(page.get());
    for (xmlNode* node = page->children; node != nullptr; node = next_of(node, top, true)) {
        if (is(node, {"table"})) sheets.push_back(read_table(node, file, sheets.size() + 1));
    }
    return sheets;
}

}  // namespace circle15::io
