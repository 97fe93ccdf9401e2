// SPDX-License-Identifier: MIT
#include "core/io/sheets/read_sheets.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <string_view>

#include "core/io/file_bytes.hpp"
#include "core/io/sheets/decoded_text.hpp"
#include "core/io/sheets/delimited_text.hpp"
#include "core/io/sheets/gdal_sheets.hpp"
#include "core/io/sheets/html_tables.hpp"
#include "core/io/sheets/packed_workbook.hpp"
#include "core/model/errors.hpp"

namespace circle15::io {

namespace {

using namespace std::literals;

constexpr std::uintmax_t most_bytes = std::uintmax_t{64} << 20U;
constexpr std::size_t most_page_bytes = std::size_t{24} << 20U;  // its tree takes many times that

[[noreturn]] void refuse(const std::string& file, std::string rule, model::Particulars particulars = {}) {
    throw model::InputError({.file = file, .rule = std::move(rule), .particulars = std::move(particulars)});
}

std::string first_bytes(const std::filesystem::path& path) {
    std::array<char, 512> head{};
    std::ifstream stream(path, std::ios::binary);
    stream.read(head.data(), head.size());
    return {head.data(), static_cast<std::size_t>(stream.gcount())};
}

/// An envelope that is no workbook: an encrypted one is kept in the same kind of file as an old xls.
bool is_locked(std::string_view bytes) { return bytes.contains("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"sv); }

bool is_map(std::string_view head) {
    if (head.starts_with("SQLite format 3") || head.starts_with("fgb\3") || head.starts_with("\0\0\x27\x0a"sv)) return true;
    const auto first = head.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    return first != std::string_view::npos && head[first] == '{';
}

std::vector<RawSheet> read_packed(const std::filesystem::path& canonical, const std::string& file) {
    const PackedWorkbook look = look_into_workbook(read_bytes(canonical, file), file);
    if (look.kind == PackedKind::other) refuse(file, "not_a_table", {{"kind", "zip"}});
    const bool is_xlsx = look.kind == PackedKind::xlsx;
    auto sheets = read_workbook(canonical, file, is_xlsx ? WorkbookKind::xlsx : WorkbookKind::ods);
    for (RawSheet& sheet : sheets) {
        sheet.knows_merges = is_xlsx;
        const auto extras = look.sheets.find(sheet.sheet);
        if (extras == look.sheets.end()) continue;
        sheet.merges = extras->second.merges;
        sheet.hidden = extras->second.hidden;
    }
    return sheets;
}

std::vector<RawSheet> read_text(const std::filesystem::path& canonical, const std::string& file) {
    const DecodedText decoded_text = decoded(read_bytes(canonical, file), file);
    std::vector<RawSheet> sheets;
    if (is_html_table(decoded_text.text)) {
        if (decoded_text.text.size() > most_page_bytes) refuse(file, "list_too_large", {{"bytes", decoded_text.text.size()}});
        sheets = parse_html_tables(decoded_text.text, file);
    } else {
        sheets.push_back(parse_delimited(decoded_text.text, separator_of(decoded_text.text), file));
    }
    if (decoded_text.encoding != "UTF-8" && !sheets.empty())
        sheets.front().issues.push_back({.file = file,
                                         .place = {},
                                         .rule = "decoded_text",
                                         .severity = model::Severity::note,
                                         .particulars = {{"encoding", decoded_text.encoding}}});
    return sheets;
}

std::vector<RawSheet> read_any(const std::filesystem::path& canonical, const std::string& file) {
    const std::string head = first_bytes(canonical);
    if (is_map(head)) return read_map_layers(canonical, file);
    const auto bytes = std::filesystem::file_size(canonical);
    const bool is_packed = head.starts_with("PK\3\4");
    const bool is_ole = head.starts_with("\xD0\xCF\x11\xE0");
    if (bytes > most_bytes) refuse(file, "list_too_large", {{"bytes", bytes}});
    if (is_packed) return read_packed(canonical, file);
    if (is_ole) {
        if (is_locked(read_bytes(canonical, file))) refuse(file, "workbook_locked");
        return read_workbook(canonical, file, WorkbookKind::xls);
    }
    for (const auto& [mark, kind] :
         {std::pair("%PDF"sv, "PDF"), std::pair("\x89PNG"sv, "PNG"), std::pair("\xFF\xD8\xFF"sv, "JPEG")}) {
        if (head.starts_with(mark)) refuse(file, "not_a_table", {{"kind", kind}});
    }
    return read_text(canonical, file);
}

}  // namespace

std::vector<RawSheet> read_sheets(const std::filesystem::path& path, const std::string& file) {
    std::vector<RawSheet> sheets = read_any(regular_file(path, file), file);
    for (RawSheet& sheet : sheets) clean(sheet);
    return sheets;
}

}  // namespace circle15::io
