// SPDX-License-Identifier: MIT
#include "core/io/gtfs_records.hpp"

#include <algorithm>
#include <format>
#include <set>
#include <utility>

#include "core/io/gtfs_table.hpp"

namespace circle15::io {

namespace {

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

bool speaks_of_demonstration(std::string_view text) {
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return lower.contains("demonstration") || lower.contains("示范") || lower.contains("演示");
}

}  // namespace

std::vector<GtfsStop> parse_stops(std::string_view content, GtfsRejects& rejects) {
    const GtfsTable table("stops.txt", content);
    std::vector<GtfsStop> stops;
    Seen seen;
    for (std::size_t row = 0; row < table.size(); ++row) {
        rejects.take(table, row, [&] {
            GtfsStop stop{.id = table.needed(row, "stop_id"),
                          .name = std::string(table.text(row, "stop_name")),
                          .place = table.place(row, "stop_lon", "stop_lat"),
                          .location_type = table.integer(row, "location_type", 0, 4, 0),
                          .parent = std::string(table.text(row, "parent_station")),
                          .row = table.number(row)};
            seen.check(table, row, stop.id);
            if (!stop.place && stop.location_type <= 2) table.fail(row, "stop_without_place", {{"stop", stop.id}});
            if (stop.parent.empty() && stop.location_type >= 2) table.fail(row, "no_parent_station", {{"stop", stop.id}});
            stops.push_back(std::move(stop));
        });
    }
    return stops;
}

std::vector<GtfsRoute> parse_routes(std::string_view content, GtfsRejects& rejects) {
    const GtfsTable table("routes.txt", content);
    std::vector<GtfsRoute> routes;
    Seen seen;
    for (std::size_t row = 0; row < table.size(); ++row) {
        rejects.take(table, row, [&] {
            GtfsRoute route{.id = table.needed(row, "route_id"),
                            .name = std::string(table.text(row, "route_long_name")),
                            .type = table.integer(row, "route_type", 0, 1999),
                            .row = table.number(row)};
            if (route.name.empty()) route.name = table.text(row, "route_short_name");
            if (route.name.empty()) route.name = route.id;
            seen.check(table, row, route.id);
            routes.push_back(std::move(route));
        });
    }
    return routes;
}

std::vector<GtfsTrip> parse_trips(std::string_view content, GtfsRejects& rejects) {
    const GtfsTable table("trips.txt", content);
    std::vector<GtfsTrip> trips;
    Seen seen;
    for (std::size_t row = 0; row < table.size(); ++row) {
        rejects.take(
            table, row,
            [&] {
                GtfsTrip trip{.id = table.needed(row, "trip_id"),
                              .route = table.needed(row, "route_id"),
                              .service = table.needed(row, "service_id"),
                              .headsign = std::string(table.text(row, "trip_headsign")),
                              .shape = std::string(table.text(row, "shape_id")),
                              .row = table.number(row)};
                seen.check(table, row, trip.id);
                trips.push_back(std::move(trip));
            },
            "trip_id");
    }
    return trips;
}

std::vector<GtfsStopTime> parse_stop_times(std::string_view content, GtfsRejects& rejects) {
    const GtfsTable table("stop_times.txt", content);
    std::vector<GtfsStopTime> times;
    Seen seen;
    for (std::size_t row = 0; row < table.size(); ++row) {
        rejects.take(
            table, row,
            [&] {
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
                times.push_back(std::move(time));
            },
            "trip_id");
    }
    return times;
}

std::vector<GtfsCalendar> parse_calendar(std::string_view content, GtfsRejects& rejects) {
    constexpr std::array<std::string_view, 7> days{"monday", "tuesday",  "wednesday", "thursday",
                                                   "friday", "saturday", "sunday"};
    const GtfsTable table("calendar.txt", content);
    std::vector<GtfsCalendar> calendars;
    Seen seen;
    for (std::size_t row = 0; row < table.size(); ++row) {
        rejects.take(table, row, [&] {
            const std::string service = table.needed(row, "service_id");
            seen.check(table, row, service);
            for (const std::string_view column : {"start_date", "end_date"})
                if (table.text(row, column).empty()) table.fail(row, "missing_value", {{"column", column}});
            GtfsCalendar calendar{.service = service,
                                  .week = {},
                                  .from = *table.date(row, "start_date"),
                                  .to = *table.date(row, "end_date"),
                                  .row = table.number(row)};
            for (std::size_t day = 0; day < days.size(); ++day)
                calendar.week.at(day) = table.integer(row, days.at(day), 0, 1) == 1;
            if (calendar.to < calendar.from) table.fail(row, "date_order");
            calendars.push_back(std::move(calendar));
        });
    }
    return calendars;
}

std::vector<GtfsCalendarDate> parse_calendar_dates(std::string_view content, GtfsRejects& rejects) {
    const GtfsTable table("calendar_dates.txt", content);
    std::vector<GtfsCalendarDate> dates;
    Seen seen;
    for (std::size_t row = 0; row < table.size(); ++row) {
        rejects.take(table, row, [&] {
            const std::string service = table.needed(row, "service_id");
            seen.check(table, row, std::format("{}, {}", service, table.needed(row, "date")));
            dates.push_back({.service = service,
                             .date = *table.date(row, "date"),
                             .added = table.integer(row, "exception_type", 1, 2) == 1,
                             .row = table.number(row)});
        });
    }
    return dates;
}

std::vector<GtfsFrequency> parse_frequencies(std::string_view content, GtfsRejects& rejects) {
    const GtfsTable table("frequencies.txt", content);
    std::vector<GtfsFrequency> frequencies;
    for (std::size_t row = 0; row < table.size(); ++row) {
        rejects.take(
            table, row,
            [&] {
                const std::string trip = table.needed(row, "trip_id");
                const auto from = table.time(row, "start_time");
                const auto to = table.time(row, "end_time");
                if (!from || !to) table.fail(row, "headway_without_times");
                if (*to <= *from) table.fail(row, "time_order");
                frequencies.push_back({.trip = trip,
                                       .from = *from,
                                       .to = *to,
                                       .every_s = static_cast<model::DaySeconds>(table.integer(row, "headway_secs", 60, 86400)),
                                       .exact = table.integer(row, "exact_times", 0, 1, 0) == 1,
                                       .row = table.number(row)});
            },
            "trip_id");
    }
    return frequencies;
}

std::vector<GtfsTransfer> parse_transfers(std::string_view content, GtfsRejects& rejects) {
    const GtfsTable table("transfers.txt", content);
    std::vector<GtfsTransfer> transfers;
    for (std::size_t row = 0; row < table.size(); ++row) {
        rejects.take(table, row, [&] {
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
            transfers.push_back(std::move(transfer));
        });
    }
    return transfers;
}

std::vector<GtfsShapePoint> parse_shapes(std::string_view content, GtfsRejects& rejects) {
    const GtfsTable table("shapes.txt", content);
    std::vector<GtfsShapePoint> points;
    Seen seen;
    for (std::size_t row = 0; row < table.size(); ++row) {
        rejects.take(table, row, [&] {
            const auto place = table.place(row, "shape_pt_lon", "shape_pt_lat");
            if (!place) table.fail(row, "shape_without_place");
            GtfsShapePoint point{.shape = table.needed(row, "shape_id"),
                                 .place = *place,
                                 .sequence = table.integer(row, "shape_pt_sequence", 0, any_number),
                                 .row = table.number(row)};
            seen.check(table, row, std::format("{}, shape_pt_sequence {}", point.shape, point.sequence));
            points.push_back(std::move(point));
        });
    }
    return points;
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
