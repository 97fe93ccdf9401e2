// SPDX-License-Identifier: MIT
#include "core/intake/sheets/list_sheets.hpp"

#include <algorithm>
#include <utility>

#include "core/io/file_bytes.hpp"
#include "core/io/nearest_word.hpp"
#include "core/io/sheets/read_sheets.hpp"
#include "core/model/errors.hpp"

namespace circle15::intake {

namespace {

void leave_out(Findings& findings, const ListTable& table) {
    findings.issues.push_back({.file = table.file,
                               .place = table.sheet,
                               .rule = "sheet_left_out",
                               .severity = model::Severity::note,
                               .particulars = {{"sheet", table.sheet}, {"hidden", table.hidden ? "yes" : ""}}});
}

}  // namespace

bool has_column(const ListTable& table, const Source& source, std::string_view column) {
    if (const auto said = source.columns.find(std::string(column)); said != source.columns.end()) return !said->second.empty();
    return std::ranges::any_of(meanings_of(table), [&](const auto& meaning) { return meaning && meaning->column == column; });
}

bool has_places(const ListTable& table, const Source& source) {
    const auto has = [&](std::string_view column) { return has_column(table, source, column); };
    return table.is_map || has("place") || (has("lon") && has("lat")) || (has("x") && has("y"));
}

std::vector<ListTable> lists_of(const Plan& plan, const Source& source, const std::function<bool(const ListTable&)>& fits,
                                Findings& findings) {
    std::vector<ListTable> lists;
    std::vector<std::string> names;
    for (io::RawSheet& sheet : io::read_sheets(plan.folder / io::path_of(source.file), source.file)) {
        names.push_back(sheet.sheet);
        if (!source.sheet.empty() && sheet.sheet != source.sheet) continue;
        const bool is_empty = sheet.rows.empty();
        ListTable table = list_of(std::move(sheet), source.heading_row);
        const bool has_heading = table.is_map || table.heading_row > 0;
        const bool is_meant = !source.sheet.empty() || (!table.hidden && fits(table));
        if (has_heading && is_meant) {
            lists.push_back(std::move(table));
        } else if (!is_empty) {
            leave_out(findings, table);
        }
    }
    if (!source.sheet.empty() && !std::ranges::contains(names, source.sheet))
        throw model::InputError({.file = source.file,
                                 .rule = "no_such_sheet",
                                 .particulars = io::and_meant({{"sheet", source.sheet}}, source.sheet, names)});
    if (lists.empty()) throw model::InputError({.file = source.file, .rule = "no_list_in_file"});
    return lists;
}

}  // namespace circle15::intake
