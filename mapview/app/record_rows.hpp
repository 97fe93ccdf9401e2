// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <vector>

#include "core/analysis/indicators/indicators.hpp"
#include "core/report/words.hpp"
#include "mapview/app/finding.hpp"
#include "mapview/app/records.hpp"

namespace circle15::app {

/// Headings and rows of one list.
struct RecordTable {
    std::vector<RecordColumn> columns;
    std::vector<Record> records;
};

[[nodiscard]] RecordTable gap_rows(const Finding& finding, std::size_t service, words::Lang lang);
/// Facilities of one service, with the covered persons each is nearest to; where places were asked for, how they are taken.
[[nodiscard]] RecordTable facility_rows(const Finding& finding, std::size_t service, words::Lang lang);
/// Islands with their ledger for one service, those with most people left out first: persons by status sum to the group.
[[nodiscard]] RecordTable island_rows(const Finding& finding, std::size_t service, double minutes, words::Lang lang);
[[nodiscard]] RecordTable indicator_rows(const Finding& finding, std::span<const model::Indicator> indicators,
                                         words::Lang lang);
/// Every service with its coverage of the county.
[[nodiscard]] RecordTable service_rows(const Finding& finding, words::Lang lang);
/// Islands, villages, facilities of all services and piers by name, keys `island:`, `village:`, `facility:`, `pier:`.
[[nodiscard]] RecordTable place_rows(const Finding& finding, words::Lang lang);

}  // namespace circle15::app
