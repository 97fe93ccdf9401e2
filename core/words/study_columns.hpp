// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "core/words/lang.hpp"

namespace circle15::words {

/// What a cell of a study's table, or a key of its TOML, holds.
enum class Holds { text, number, whole, flag, date, clock, hours, texts, numbers, calls };

/// When a column or key must be there: `in_tables` not in map layers, whose rows have points; `without_villages` where the
/// study has no table of villages.
enum class Need { always, in_tables, without_villages, maybe };

/// One column of a study's file, or one key.
struct StudyColumn {
    std::string_view name;
    Need need = Need::maybe;
    Holds holds = Holds::text;
    std::string_view unit;     ///< `m`, `min`, `persons`, ...; empty: none
    std::string_view allowed;  ///< words or numbers; empty: any
    std::string_view example;
    Word meaning;
    Word missing;  ///< what happens where it is left out or blank; empty where it must not be
};

/// One file of a study, or one table of a TOML file or of a GTFS feed: what readers ask, and what datasets/README.md says.
struct StudyTable {
    std::string_view file;   ///< homes.csv
    std::string_view table;  ///< [link]; empty for tables of rows and for the head of a TOML file
    Word about;
    std::span<const StudyColumn> columns;
};

/// All of them, in the order they are explained.
[[nodiscard]] std::span<const StudyTable> study_tables();
[[nodiscard]] bool is_of_timetable(const StudyTable& table);  ///< GTFS
/// Throws std::out_of_range where there is none.
[[nodiscard]] const StudyTable& study_table(std::string_view file, std::string_view table = {});

/// All of it as Markdown.
[[nodiscard]] std::string study_page(Lang lang);

}  // namespace circle15::words
