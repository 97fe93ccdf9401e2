// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "core/model/data_issue.hpp"
#include "core/model/timetable.hpp"

namespace circle15::io {

/// The content of a feed's files by name, such as `stop_times.txt`.
using GtfsFiles = std::map<std::string, std::string>;

struct GtfsFeed {
    model::Timetable timetable;
    std::vector<model::RowCount> rows;     ///< a layer for each file: `stops.txt`
    std::vector<model::DataIssue> issues;  ///< what was left out and why
};

/// Whether a route_type of GTFS, extended types included, is a boat's.
[[nodiscard]] bool is_boat_route(std::int64_t route_type);

/// Which routes are wanted, by their route_type.
using GtfsRouteTypes = std::function<bool(std::int64_t route_type)>;

/// The boats of a GTFS feed (gtfs.org, Schedule Reference): routes of type 4, and 1000-1099 and 1200-1299 of the extended
/// types, unless others are wanted; other routes are left out and counted. stops, routes, trips, stop_times and calendar or
/// calendar_dates must be there. Platforms, boarding areas and entrances become part of their station. Fares, pathways, blocks
/// and flexible services are not read. A row that cannot be used is rejected and told, and so is the whole trip it belongs to;
/// with `refuse_rows`, and where no trip is left, it refuses the feed. Throws InputError with file, row, rule and remedy;
/// rules: missing_file, missing_column, missing_value, duplicate_id, unknown_stop, unknown_route, unknown_trip, unknown_shape,
/// service_without_dates, trip_without_calls, missing_time, backward_times, impossible_speed, overlapping_headways,
/// parent_station, coordinates, time_text, date_text, date_order, time_order, number_text, encoding.
[[nodiscard]] GtfsFeed read_gtfs(const GtfsFiles& files, bool refuse_rows = false,
                                 const GtfsRouteTypes& wanted = is_boat_route);

}  // namespace circle15::io
