// SPDX-License-Identifier: MIT
#include "core/io/sheets/packed_workbook.hpp"

#include <libxml/parser.h>
#include <libxml/tree.h>
#include <zip.h>

#include <array>
#include <memory>
#include <optional>

#include "core/model/errors.hpp"
#include "core/model/parsed.hpp"

namespace circle15::io {

namespace {

[[noreturn]] void refuse(const std::string& file, std::string rule, model::Particulars particulars = {}) {
    throw model::InputError({.file = file, .rule = std::move(rule), .particulars = std::move(particulars)});
}

struct CloseZip {
    void operator()(zip_t* zip) const { zip_discard(zip); }
};
struct CloseEntry {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};
struct FreeDocument {
    void operator()(xmlDoc* document) const { xmlFreeDoc(document); }
};
struct FreeText {
    void operator()(xmlChar* text) const { xmlFree(text); }
};
using Zip = std::unique_ptr<zip_t, CloseZip>;
using Xml = std::unique_ptr<xmlDoc, FreeDocument>;

Zip opened(std::string_view bytes, const std::string& file) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    Zip zip(source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY, &error));
    const std::string reason = zip == nullptr ? zip_error_strerror(&error) : "";
    if (zip == nullptr && source != nullptr) zip_source_free(source);
    zip_error_fini(&error);
    if (zip == nullptr) refuse(file, "broken_workbook", {{"reason", reason}});
    return zip;
}

/// Whether the entry's text is needed here, and not only its length.
bool is_kept(std::string_view name) {
    return name == "mimetype" || name == "xl/workbook.xml" || name == "xl/_rels/workbook.xml.rels" ||
           (name.starts_with("xl/worksheets/") && name.ends_with(".xml"));
}

/// Of a worksheet, what stands behind its cells.
constexpr std::string_view end_of_cells = "</sheetData>";

using Parts = std::map<std::string, std::string>;

/// What may still be inflated.
struct Left {
    std::uint64_t bytes = 0;
    std::uint64_t rows = 0;
};

void count_rows(std::string_view sheet, const std::string& file, Left& left) {
    constexpr std::string_view row = "<row";
    for (auto at = sheet.find(row); at != std::string_view::npos; at = sheet.find(row, at + row.size())) {
        if (left.rows == 0) refuse(file, "workbook_too_large");
        --left.rows;
    }
}

void inflate_entry(zip_t* zip, zip_uint64_t index, const std::string& file, Left& left, Parts& parts) {
    zip_stat_t stat;
    if (zip_stat_index(zip, index, ZIP_FL_ENC_GUESS, &stat) != 0 || (stat.valid & ZIP_STAT_NAME) == 0)
        refuse(file, "broken_workbook", {{"reason", zip_strerror(zip)}});
    const std::string name = stat.name;
    if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE)
        refuse(file, "workbook_locked");
    const std::unique_ptr<zip_file_t, CloseEntry> entry(zip_fopen_index(zip, index, 0));
    if (entry == nullptr) refuse(file, "broken_workbook", {{"reason", zip_strerror(zip)}});
    std::string& kept = parts[name];
    const bool keep = is_kept(name);
    std::array<char, 65'536> piece{};
    for (;;) {
        const zip_int64_t got = zip_fread(entry.get(), piece.data(), piece.size());
        if (got < 0) refuse(file, "broken_workbook", {{"reason", zip_error_strerror(zip_file_get_error(entry.get()))}});
        if (got == 0) break;
        if (static_cast<std::uint64_t>(got) > left.bytes) refuse(file, "workbook_too_large");
        left.bytes -= static_cast<std::uint64_t>(got);
        if (keep) kept.append(piece.data(), static_cast<std::size_t>(got));
    }
    if (!name.starts_with("xl/worksheets/")) return;
    count_rows(kept, file, left);
    const auto end = kept.rfind(end_of_cells);
    kept.erase(0, end == std::string::npos ? kept.size() : end + end_of_cells.size());
    kept.shrink_to_fit();
}

Xml parsed(const std::string& text) {
    return Xml(xmlReadMemory(text.data(), static_cast<int>(text.size()), nullptr, nullptr,
                             XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING));
}

std::string attribute(xmlNode* node, const char* name) {
    const std::unique_ptr<xmlChar, FreeText> value(xmlGetProp(node, reinterpret_cast<const xmlChar*>(name)));
    return value == nullptr ? "" : reinterpret_cast<const char*>(value.get());
}

/// Calls `see` for every element of that name.
template <class See>
void each_element(xmlNode* node, std::string_view name, const See& see) {
    for (; node != nullptr; node = node->next) {
        if (node->type != XML_ELEMENT_NODE) continue;
        if (name == reinterpret_cast<const char*>(node->name)) see(node);
        each_element(node->children, name, see);
    }
}

std::vector<MergedCells> merges_in(std::string_view tail) {
    std::vector<MergedCells> merges;
    constexpr std::string_view mark = "<mergeCell ";
    for (auto at = tail.find(mark); at != std::string_view::npos; at = tail.find(mark, at + 1)) {
        const std::string_view element = tail.substr(at, tail.find('>', at) - at);
        const auto from = element.find("ref=\"");
        if (from == std::string_view::npos) continue;
        const std::string_view range = element.substr(from + 5, element.find('"', from + 5) - from - 5);
        const auto colon = range.find(':');
        if (colon == std::string_view::npos) continue;
        const auto [first_row, first_column] = cell_named(range.substr(0, colon));
        const auto [last_row, last_column] = cell_named(range.substr(colon + 1));
        if (first_row > 0 && last_row >= first_row && last_column >= first_column)
            merges.push_back({first_row, last_row, first_column, last_column});
    }
    return merges;
}

std::map<std::string, SheetExtras> extras_of(const Parts& parts) {
    std::map<std::string, SheetExtras> sheets;
    const Xml rels = parsed(parts.at("xl/_rels/workbook.xml.rels"));
    const Xml book = parsed(parts.at("xl/workbook.xml"));
    if (rels == nullptr || book == nullptr) return sheets;
    std::map<std::string, std::string> targets;
    each_element(rels->children, "Relationship",
                 [&](xmlNode* node) { targets[attribute(node, "Id")] = attribute(node, "Target"); });
    each_element(book->children, "sheet", [&](xmlNode* node) {
        SheetExtras& extras = sheets[attribute(node, "name")];
        extras.hidden = attribute(node, "state").contains("idden");
        std::string target = targets[attribute(node, "id")];
        target = target.starts_with('/') ? target.substr(1) : "xl/" + target;
        if (const auto part = parts.find(target); part != parts.end()) extras.merges = merges_in(part->second);
    });
    return sheets;
}

}  // namespace

std::pair<std::int64_t, std::size_t> cell_named(std::string_view name) {
    std::size_t column = 0;
    std::size_t letters = 0;
    while (letters < name.size() && letters < 4 && name[letters] >= 'A' && name[letters] <= 'Z')
        column = column * 26 + static_cast<std::size_t>(name[letters++] - 'A') + 1;
    const auto row = model::parsed<std::int64_t>(name.substr(letters));
    if (letters == 0 || !row) return {0, 0};
    return {*row, column - 1};
}

PackedWorkbook look_into_workbook(std::string_view bytes, const std::string& file, const WorkbookLimits& limits) {
    const Zip zip = opened(bytes, file);
    const auto entries = static_cast<zip_uint64_t>(zip_get_num_entries(zip.get(), 0));
    if (entries > limits.entries) refuse(file, "workbook_too_large");
    Parts parts;
    Left left{limits.total_bytes, limits.rows};
    for (zip_uint64_t i = 0; i < entries; ++i) inflate_entry(zip.get(), i, file, left, parts);
    PackedWorkbook workbook;
    if (parts.contains("xl/workbook.xml") && parts.contains("xl/_rels/workbook.xml.rels")) {
        workbook.kind = PackedKind::xlsx;
        workbook.sheets = extras_of(parts);
    } else if (const auto type = parts.find("mimetype");
               type != parts.end() && type->second.contains("opendocument.spreadsheet")) {
        workbook.kind = PackedKind::ods;
    }
    return workbook;
}

}  // namespace circle15::io
