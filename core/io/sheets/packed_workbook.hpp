// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/io/sheets/raw_sheet.hpp"

namespace circle15::io {

/// What a zip is, by what it holds.
enum class PackedKind { xlsx, ods, other };

/// How far workbooks may inflate: their readers hold many times that in memory.
struct WorkbookLimits {
    std::uint64_t total_bytes = std::uint64_t{96} << 20U;
    std::uint64_t entries = 5'000;
    std::uint64_t rows = 300'000;  ///< of all sheets of an xlsx
};

/// What a sheet of an xlsx says beside its values.
struct SheetExtras {
    std::vector<MergedCells> merges;
    bool hidden = false;
};

/// A workbook packed as a zip, held against the limits by inflating all of it.
struct PackedWorkbook {
    PackedKind kind = PackedKind::other;
    std::map<std::string, SheetExtras> sheets;  ///< of an xlsx, by the sheet's name
};

/// Throws model::InputError: `broken_workbook`, `workbook_locked`, `workbook_too_large`.
[[nodiscard]] PackedWorkbook look_into_workbook(std::string_view bytes, const std::string& file,
                                                const WorkbookLimits& limits = {});

/// "B12" as row 12 and column 1, the first being 0; row 0 where it is no such name.
[[nodiscard]] std::pair<std::int64_t, std::size_t> cell_named(std::string_view name);

}  // namespace circle15::io
