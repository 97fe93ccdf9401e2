// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "core/io/text_table.hpp"
#include "core/model/coordinate.hpp"
#include "core/model/date.hpp"
#include "core/model/opening_hours.hpp"

namespace circle15::io {

/// One table of a GTFS feed, read by parse_csv. Every reader throws InputError with file, row (the heading is row 1), rule and
/// remedy.
class GtfsTable {
public:
    /// The columns that words::study_table() says must be in the heading (rule `gtfs_column`).
    GtfsTable(const std::string& file, std::string_view content);

    [[nodiscard]] std::size_t size() const { return table_.rows.size(); }
    /// The cell without blanks around it; empty where the row or the table has none. Throws std::logic_error for a column that
    /// study_table() does not name.
    [[nodiscard]] std::string_view text(std::size_t row, std::string_view column) const;
    /// Rule `missing_value` where the cell is empty.
    [[nodiscard]] std::string needed(std::size_t row, std::string_view column) const;
    /// Rule `number_text` where it is no whole number of `low`..`high`; `usual` where the cell is empty.
    [[nodiscard]] std::int64_t integer(std::size_t row, std::string_view column, std::int64_t low, std::int64_t high,
                                       std::optional<std::int64_t> usual = {}) const;
    /// `H:MM:SS` up to 48:00:00 (rule `time_text`); nothing where the cell is empty.
    [[nodiscard]] std::optional<model::DaySeconds> time(std::size_t row, std::string_view column) const;
    /// `YYYYMMDD` (rule `date_text`); nothing where the cell is empty.
    [[nodiscard]] std::optional<model::Date> date(std::size_t row, std::string_view column) const;
    /// Degrees in range and not both 0 (rule `coordinates`); nothing where both cells are empty.
    [[nodiscard]] std::optional<model::LonLat> place(std::size_t row, std::string_view lon_column,
                                                     std::string_view lat_column) const;

    /// Rule `cell_count` where the row has too many or too few values.
    void check_row(std::size_t row) const;
    /// The row's number for messages.
    [[nodiscard]] std::size_t number(std::size_t row) const;
    [[noreturn]] void fail(std::size_t row, std::string rule, model::Particulars particulars = {}) const;

private:
    TextTable table_;
    std::map<std::string_view, std::optional<std::size_t>> columns_;  ///< those told; where the heading has them
};

}  // namespace circle15::io
