// SPDX-License-Identifier: MIT
#include "core/words/study_columns.hpp"

#include <format>
#include <stdexcept>
#include <utility>

#include "core/words/study_lists.hpp"

namespace circle15::words {

namespace {

Word word_of(Holds holds) {
    switch (holds) {
        case Holds::text:
            return {"文字", "text"};
        case Holds::number:
            return {"数", "number"};
        case Holds::whole:
            return {"整数", "whole number"};
        case Holds::flag:
            return {"真假", "true or false"};
        case Holds::date:
            return {"日期", "date"};
        case Holds::clock:
            return {"时刻", "time of day"};
        case Holds::hours:
            return {"开放时间", "opening hours"};
        case Holds::texts:
            return {"文字列表", "list of texts"};
        case Holds::numbers:
            return {"数列表", "list of numbers"};
        case Holds::calls:
            return {"码头与时刻的列表", "list of piers with times"};
    }
    std::unreachable();
}

Word word_of(Need need) {
    switch (need) {
        case Need::always:
            return {"必填", "must be there"};
        case Need::in_tables:
            return {"表格必填；图层以点为准", "must be there in tables; map layers have points"};
        case Need::without_villages:
            return {"没有 villages 图层时必填", "must be there where the study has no villages"};
        case Need::maybe:
            return {"", ""};
    }
    std::unreachable();
}

std::string code(std::string_view text) { return text.empty() ? "" : std::format("`{}`", text); }

std::string row_of(const StudyColumn& column, Lang lang) {
    std::string missing(word_of(column.need).in(lang));
    if (const auto otherwise = column.missing.in(lang); !otherwise.empty())
        missing += (missing.empty() ? "" : lang == Lang::zh ? "；" : "; ") + std::string(otherwise);
    std::string type(word_of(column.holds).in(lang));
    if (!column.unit.empty()) type += std::format(" ({})", column.unit);
    return std::format("| {} | {} | {} | {} | {} | {} |\n", code(column.name), type, column.meaning.in(lang),
                       code(column.allowed), code(column.example), missing);
}

}  // namespace

std::span<const StudyTable> study_tables() {
    static const std::vector<StudyTable> all = [] {
        auto tables = row_tables();
        for (const auto& more : {timetable_tables(), study_toml_tables(), standard_toml_tables(), scenario_tables()})
            tables.insert(tables.end(), more.begin(), more.end());
        return tables;
    }();
    return all;
}

bool is_of_timetable(const StudyTable& table) { return table.file.ends_with(".txt"); }

const StudyTable& study_table(std::string_view file, std::string_view table) {
    for (const auto& one : study_tables()) {
        if (one.file == file && one.table == table) return one;
    }
    throw std::out_of_range(std::format("no table {} {} of a study", file, table));
}

std::string study_page(Lang lang) {
    std::string page;
    for (const auto& table : study_tables()) {
        page += std::format("{}### `{}`{}\n\n{}\n\n", page.empty() ? "" : "\n", table.file,
                            table.table.empty() ? "" : std::format(" `{}`", table.table), table.about.in(lang));
        page += lang == Lang::zh ? "| 列 | 类型 | 含义 | 可填 | 例 | 不填时 |\n|---|---|---|---|---|---|\n"
                                 : "| name | type | meaning | allowed | example | where missing |\n|---|---|---|---|---|---|\n";
        for (const auto& column : table.columns) page += row_of(column, lang);
    }
    return page;
}

}  // namespace circle15::words
