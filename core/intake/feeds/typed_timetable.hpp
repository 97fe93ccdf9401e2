// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>

#include "core/intake/plan.hpp"
#include "core/intake/records.hpp"
#include "core/io/gtfs_feed.hpp"

namespace circle15::intake {

/// Whether a timetable is a workbook or a text table that people typed (by its name), and not a GTFS feed.
[[nodiscard]] bool is_typed_timetable(const std::filesystem::path& path);

/// A timetable as people type it, as a GTFS feed of boats: a sheet of sailings with one row a pier (航线, 班次, 码头, 时刻,
/// 运行日, 季节 ...; where route and sailing are blank the row goes on with the sailing above), and a sheet of piers with their
/// places. A route without an id is named by its name; a sailing is `route-number`, and one more of each season where there are
/// several. A row that cannot be used rejects its sailing, and both are told. Seasons without a year hold in the plan's year
/// and the next (`season_without_year`). Throws model::InputError: those of lists_of(), `no_piers_listed`, `no_sailings`.
[[nodiscard]] io::GtfsFiles typed_timetable(const Plan& plan, const Source& source, Findings& findings);

}  // namespace circle15::intake
