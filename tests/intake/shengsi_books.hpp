// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>

#include "core/model/study.hpp"
#include "tests/intake/sheets_support.hpp"

namespace circle15::tests {

/// The built-in study, read once.
[[nodiscard]] const model::Study& shengsi();

// Its own lists as a bureau writes them.

/// A sheet a township, places in GCJ-02, titles, sums and signatures around the rows.
void write_facility_book(const std::filesystem::path& path);
/// Homes with persons by age, by village code.
[[nodiscard]] Sheet homes_sheet();
/// Villages on one sheet, homes on another.
void write_people_book(const std::filesystem::path& path);
/// Sailings on one sheet, piers on another.
void write_timetable_book(const std::filesystem::path& path);

}  // namespace circle15::tests
