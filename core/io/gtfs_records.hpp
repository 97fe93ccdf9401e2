// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/io/gtfs_rejects.hpp"
#include "core/model/coordinate.hpp"
#include "core/model/date.hpp"
#include "core/model/opening_hours.hpp"

namespace circle15::io {

// The rows of a GTFS feed as they stand, each checked on its own; `row` is the row of the file, the heading being row 1.
// Every parser takes a file's content and throws model::InputError.

struct GtfsStop {
    std::string id;
    std::string name;
    std::optional<model::LonLat> place;
    std::int64_t location_type = 0;  ///< 0 stop or platform, 1 station, 2 entrance, 3 node, 4 boarding area
    std::string parent;
    std::size_t row = 0;
};

struct GtfsRoute {
    std::string id;
    std::string name;
    std::int64_t type = 4;
    std::size_t row = 0;
};

struct GtfsTrip {
    std::string id;
    std::string route;
    std::string service;
    std::string headsign;
    std::string shape;
    std::size_t row = 0;
};

struct GtfsStopTime {
    std::string trip;
    std::string stop;
    std::int64_t sequence = 0;
    std::optional<model::DaySeconds> arrive;
    std::optional<model::DaySeconds> depart;
    bool can_board = true;
    bool can_alight = true;
    std::size_t row = 0;
};

struct GtfsCalendar {
    std::string service;
    std::array<bool, 7> week{};  ///< Monday first
    model::Date from;
    model::Date to;
    std::size_t row = 0;
};

struct GtfsCalendarDate {
    std::string service;
    model::Date date;
    bool added = true;
    std::size_t row = 0;
};

struct GtfsFrequency {
    std::string trip;
    model::DaySeconds from = 0;
    model::DaySeconds to = 0;
    model::DaySeconds every_s = 0;
    bool exact = false;
    std::size_t row = 0;
};

struct GtfsTransfer {
    std::string from;
    std::string to;
    std::int64_t type = 0;
    std::optional<model::DaySeconds> least_s;
    bool partial = false;  ///< only for certain routes or trips
    std::size_t row = 0;
};

struct GtfsShapePoint {
    std::string shape;
    model::LonLat place;
    std::int64_t sequence = 0;
    std::size_t row = 0;
};

struct GtfsFeedInfo {
    std::string publisher;
    std::string version;
    std::optional<model::Date> from;
    std::optional<model::Date> to;
    bool demonstration = false;  ///< the column of that name is 1, or a text speaks of a demonstration (示范, 演示)
};

// Rows that cannot be used go to `rejects`.
[[nodiscard]] std::vector<GtfsStop> parse_stops(std::string_view content, GtfsRejects& rejects);
[[nodiscard]] std::vector<GtfsRoute> parse_routes(std::string_view content, GtfsRejects& rejects);
[[nodiscard]] std::vector<GtfsTrip> parse_trips(std::string_view content, GtfsRejects& rejects);
[[nodiscard]] std::vector<GtfsStopTime> parse_stop_times(std::string_view content, GtfsRejects& rejects);
[[nodiscard]] std::vector<GtfsCalendar> parse_calendar(std::string_view content, GtfsRejects& rejects);
[[nodiscard]] std::vector<GtfsCalendarDate> parse_calendar_dates(std::string_view content, GtfsRejects& rejects);
[[nodiscard]] std::vector<GtfsFrequency> parse_frequencies(std::string_view content, GtfsRejects& rejects);
[[nodiscard]] std::vector<GtfsTransfer> parse_transfers(std::string_view content, GtfsRejects& rejects);
[[nodiscard]] std::vector<GtfsShapePoint> parse_shapes(std::string_view content, GtfsRejects& rejects);
[[nodiscard]] GtfsFeedInfo parse_feed_info(std::string_view content);
/// The first agency's name.
[[nodiscard]] std::string parse_agency(std::string_view content);

}  // namespace circle15::io
