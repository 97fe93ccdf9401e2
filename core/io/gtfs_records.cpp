// SPDX-License-Identifier: MIT
#include "core/io/gtfs_records.hpp"

#include <algorithm>
#include <format>
#include <set>
#include <utility>

#include "core/io/gtfs_table.hpp"

namespace circle15::io {

namespace {

constexpr std::array<std::string_view, 7> weekdays{"monday", "tuesday",  "wednesday", "thursday",
                                                   "friday", "saturday", "sunday"};
constexpr std::int64_t any_number = 2'000'000'000;

/// Refuses a key that an earlier row has.
class Seen {
public:
    void check(const GtfsTable& table, std::size_t row, const std::string& key) {
        if (!keys_.insert(key).second) table.fail(row, "gtfs_duplicate", {{"key", key}});
    }

private:
    std::set<std::string> keys_;
};

/// What `make(table, row, seen)` makes of each row of a file that can be used; the trip that a row names in `trip_column` goes
/// with one that cannot.
template <class Made, class Make>
std::vector<Made> each_row(const char* file, std::string_view content, GtfsRejects& rejects, std::string_view trip_column,
                           const Make& make) {
    const GtfsTable table(file, content);
    std::vector<Made> all;
    Seen seen;
    for (std::size_t row = 0; row < table.size(); ++row)
        rejects.take(table, row, [&] { all.push_back(make(table, row, seen)); }, trip_column);
    return all;
}

bool speaks_of_demonstration(std::string_view text) {
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return lower.contains("demonstration") || lower.contains("示范") || lower.contains("演示");
}

}  // namespace

std::vector<GtfsStop> parse_stops(std::string_view content, GtfsRejects& rejects) {
    return each_row<GtfsStop>("stops.txt", content, rejects, "", [](auto& table, auto row, auto& seen) {
        GtfsStop stop{.id = table.needed(row, "stop_id"),
                      .name = std::string(table.text(row, "stop_name")),
                      .place = table.place(row, "stop_lon", "stop_lat"),
                      .location_type = table.integer(row, "location_type", 0, 4, 0),
                      .parent = std::string(table.text(row, "parent_station")),
                      .row = table.number(row)};
        seen.check(table, row, stop.id);
        if (!stop.place && stop.location_type <= 2) table.fail(row, "stop_without_place", {{"stop", stop.id}});
        if (stop.parent.empty() && stop.location_type >= 2) table.fail(row, "no_parent_station", {{"stop", stop.id}});
        return stop;
    });
}

std::vector<GtfsRoute> parse_routes(std::string_view content, GtfsRejects& rejects) {
    return each_row<GtfsRoute>("routes.txt", content, rejects, "", [](auto& table, auto row, auto& seen) {
        GtfsRoute route{.id = table.needed(row, "route_id"),
                        .name = std::string(table.text(row, "route_long_name")),
                        .type = table.integer(row, "route_type", 0, 1999),
                        .row = table.number(row)};
        if (route.name.empty()) route.name = table.text(row, "route_short_name");
        if (route.name.empty()) route.name = route.id;
        seen.check(table, row, route.id);
        return route;
    });
}

std::vector<GtfsTrip> parse_trips(std::string_view content, GtfsRejects& rejects) {
    return each_row<GtfsTrip>("trips.txt", content, rejects, "trip_id", [](auto& table, auto row, auto& seen) {
        GtfsTrip trip{.id = table.needed(row, "trip_id"),
                      .route = table.needed(row, "route_id"),
                      .service = table.needed(row, "service_id"),
                      .headsign = std::string(table.text(row, "trip_headsign")),
                      .shape = std::string(table.text(row, "shape_id")),
                      .row = table.number(row)};
        seen.check(table, row, trip.id);
        return trip;
    });
}

std::vector<GtfsStopTime> parse_stop_times(std::string_view content, GtfsRejects& rejects) {
    return each_row<GtfsStopTime>("stop_times.txt", content, rejects, "trip_id", [](auto& table, auto row, auto& seen) {
        GtfsStopTime time{.trip = table.needed(row, "trip_id"),
                          .stop = table.needed(row, "stop_id"),
                          .sequence = table.integer(row, "stop_sequence", 0, any_number),
                          .arrive = table.time(row, "arrival_time"),
                          .depart = table.time(row, "departure_time"),
                          .can_board = table.integer(row, "pickup_type", 0, 3, 0) != 1,
                          .can_alight = table.integer(row, "drop_off_type", 0, 3, 0) != 1,
                          .row = table.number(row)};
        seen.check(table, row, std::format("{}, stop_sequence {}", time.trip, time.sequence));
        if (!time.arrive) time.arrive = time.depart;
        if (!time.depart) time.depart = time.arrive;
        return time;
    });
}

std::vector<GtfsCalendar> parse_calendar(std::string_view content, GtfsRejects& rejects) {
    return each_row<GtfsCalendar>("calendar.txt", content, rejects, "", [](auto& table, auto row, auto& seen) {
        const std::string service = table.needed(row, "service_id");
        seen.check(table, row, service);
        for (const std::string_view column : {"start_date", "end_date"})
            if (table.text(row, column).empty()) table.fail(row, "missing_value", {{"column", column}});
        GtfsCalendar calendar{.service = service,
                              .week = {},
                              .from = *table.date(row, "start_date"),
                              .to = *table.date(row, "end_date"),
                              .row = table.number(row)};
        for (std::size_t day = 0; day < weekdays.size(); ++day)
            calendar.week.at(day) = table.integer(row, weekdays.at(day), 0, 1) == 1;
        if (calendar.to < calendar.from) table.fail(row, "date_order");
        return calendar;
    });
}

std::vector<GtfsCalendarDate> parse_calendar_dates(std::string_view content, GtfsRejects& rejects) {
    return each_row<GtfsCalendarDate>("calendar_dates.txt", content, rejects, "", [](auto& table, auto row, auto& seen) {
        const std::string service = table.needed(row, "service_id");
        seen.check(table, row, std::format("{}, {}", service, table.needed(row, "date")));
        return GtfsCalendarDate{.service = service,
                                .date = *table.date(row, "date"),
                                .added = table.integer(row, "exception_type", 1, 2) == 1,
                                .row = table.number(row)};
    });
}

std::vector<GtfsFrequency> parse_frequencies(std::string_view content, GtfsRejects& rejects) {
    return each_row<GtfsFrequency>("frequencies.txt", content, rejects, "trip_id", [](auto& table, auto row, auto&) {
        const std::string trip = table.needed(row, "trip_id");
        const auto from = table.time(row, "start_time");
        const auto to = table.time(row, "end_time");
        if (!from || !to) table.fail(row, "headway_without_times");
        if (*to <= *from) table.fail(row, "time_order");
        return GtfsFrequency{.trip = trip,
                             .from = *from,
                             .to = *to,
                             .every_s = static_cast<model::DaySeconds>(table.integer(row, "headway_secs", 60, 86400)),
                             .exact = table.integer(row, "exact_times", 0, 1, 0) == 1,
                             .row = table.number(row)};
    });
}

std::vector<GtfsTransfer> parse_transfers(std::string_view content, GtfsRejects& rejects) {
    return each_row<GtfsTransfer>("transfers.txt", content, rejects, "", [](auto& table, auto row, auto&) {
        GtfsTransfer transfer{.from = std::string(table.text(row, "from_stop_id")),
                              .to = std::string(table.text(row, "to_stop_id")),
                              .type = table.integer(row, "transfer_type", 0, 5, 0),
                              .least_s = {},
                              .partial = false,
                              .row = table.number(row)};
        for (const std::string_view column : {"from_route_id", "to_route_id", "from_trip_id", "to_trip_id"})
            transfer.partial = transfer.partial || !table.text(row, column).empty();
        if (transfer.type < 4 && !transfer.partial && (transfer.from.empty() || transfer.to.empty()))
            table.fail(row, "transfer_without_stops");
        if (!table.text(row, "min_transfer_time").empty())
            transfer.least_s = static_cast<model::DaySeconds>(table.integer(row, "min_transfer_time", 0, 86400));
        if (transfer.type == 2 && !transfer.least_s) table.fail(row, "transfer_without_time");
        return transfer;
    });
}

std::vector<GtfsShapePoint> parse_shapes(std::string_view content, GtfsRejects& rejects) {
    return each_row<GtfsShapePoint>("shapes.txt", content, rejects, "", [](auto& table, auto row, auto& seen) {
        const auto place = table.place(row, "shape_pt_lon", "shape_pt_lat");
        if (!place) table.fail(row, "shape_without_place");
        GtfsShapePoint point{.shape = table.needed(row, "shape_id"),
                             .place = *place,
                             .sequence = table.integer(row, "shape_pt_sequence", 0, any_number),
                             .row = table.number(row)};
        seen.check(table, row, std::format("{}, shape_pt_sequence {}", point.shape, point.sequence));
        return point;
    });
}

GtfsFeedInfo parse_feed_info(std::string_view content) {
    const GtfsTable table("feed_info.txt", content);
    GtfsFeedInfo info;
    if (table.size() == 0) return info;
    info.publisher = table.text(0, "feed_publisher_name");
    info.version = table.text(0, "feed_version");
    info.from = table.date(0, "feed_start_date");
    info.to = table.date(0, "feed_end_date");
    if (info.from && info.to && *info.to < *info.from) table.fail(0, "feed_date_order");
    info.demonstration = table.integer(0, "demonstration", 0, 1, 0) == 1;
    for (const std::string_view column : {"feed_publisher_name", "feed_id", "feed_version", "feed_desc"})
        info.demonstration = info.demonstration || speaks_of_demonstration(table.text(0, column));
    return info;
}

std::string parse_agency(std::string_view content) {
    const GtfsTable table("agency.txt", content);
    return table.size() == 0 ? std::string() : std::string(table.text(0, "agency_name"));
}

}  // namespace circle15::io
