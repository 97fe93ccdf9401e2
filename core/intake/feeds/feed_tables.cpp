// SPDX-License-Identifier: MIT
#include "core/intake/feeds/feed_tables.hpp"

#include <algorithm>
#include <functional>
#include <string_view>

#include "core/io/csv.hpp"

namespace circle15::intake {

namespace {

/// A table of the feed, read row by row and written again.
class FeedTable {
public:
    FeedTable(const io::GtfsFiles& files, const std::string& name) : name_(name) {
        const auto file = files.find(name);
        if (file == files.end()) return;
        there_ = true;
        table_ = io::parse_csv(file->second, name, true);
        std::erase_if(table_.rows, [](const io::TextRow& row) { return row.flaw.has_value(); });
    }

    [[nodiscard]] bool there() const { return there_; }

    /// Empty where the table has no such column.
    [[nodiscard]] std::string& cell(io::TextRow& row, std::string_view column) {
        static std::string none;
        none.clear();
        const auto found = std::ranges::find(table_.columns, column);
        return found == table_.columns.end() ? none : row.cells[static_cast<std::size_t>(found - table_.columns.begin())];
    }

    void keep(const std::function<bool(io::TextRow&)>& wanted) {
        std::erase_if(table_.rows, [&](io::TextRow& row) { return !wanted(row); });
    }

    [[nodiscard]] std::set<std::string> values(std::string_view column) {
        std::set<std::string> values;
        for (io::TextRow& row : table_.rows) values.insert(cell(row, column));
        values.erase("");
        return values;
    }

    void write(io::GtfsFiles& to) const {
        if (!there_ || table_.rows.empty()) return;
        std::string text;
        io::append_csv_row(text, table_.columns);
        for (const io::TextRow& row : table_.rows) io::append_csv_row(text, row.cells);
        to[name_] = std::move(text);
    }

private:
    std::string name_;
    bool there_ = false;
    io::TextTable table_;
};

}  // namespace

io::GtfsFiles tables_of_trips(const io::GtfsFiles& files, const KeptOfFeed& kept) {
    io::GtfsFiles out;
    const auto table = [&](const char* name, const auto& wanted) {
        FeedTable one(files, name);
        one.keep([&](io::TextRow& row) { return wanted(one, row); });
        one.write(out);
        return one;
    };
    const auto of_trip = [&](FeedTable& one, io::TextRow& row) { return kept.trips.contains(one.cell(row, "trip_id")); };
    const auto taken_for = [&](std::string& stop) {
        if (const auto other = kept.stops_joined.find(stop); other != kept.stops_joined.end()) stop = other->second;
    };
    FeedTable trips = table("trips.txt", of_trip);
    FeedTable times = table("stop_times.txt", [&](FeedTable& one, io::TextRow& row) {
        taken_for(one.cell(row, "stop_id"));
        return of_trip(one, row);
    });
    table("frequencies.txt", of_trip);
    const std::set<std::string> routes = trips.values("route_id");
    table("routes.txt", [&](FeedTable& one, io::TextRow& row) { return routes.contains(one.cell(row, "route_id")); });
    const std::set<std::string> services = trips.values("service_id");
    for (const char* name : {"calendar.txt", "calendar_dates.txt"})
        table(name, [&](FeedTable& one, io::TextRow& row) { return services.contains(one.cell(row, "service_id")); });
    const std::set<std::string> shapes = trips.values("shape_id");
    table("shapes.txt", [&](FeedTable& one, io::TextRow& row) { return shapes.contains(one.cell(row, "shape_id")); });
    std::set<std::string> stops = times.values("stop_id");
    FeedTable stations(files, "stops.txt");
    stations.keep([&](io::TextRow& row) { return stops.contains(stations.cell(row, "stop_id")); });
    stops.merge(stations.values("parent_station"));
    table("stops.txt", [&](FeedTable& one, io::TextRow& row) { return stops.contains(one.cell(row, "stop_id")); });
    table("transfers.txt", [&](FeedTable& one, io::TextRow& row) {
        taken_for(one.cell(row, "from_stop_id"));
        taken_for(one.cell(row, "to_stop_id"));
        return stops.contains(one.cell(row, "from_stop_id")) && stops.contains(one.cell(row, "to_stop_id"));
    });
    for (const char* name : {"agency.txt", "feed_info.txt"}) table(name, [](FeedTable&, io::TextRow&) { return true; });
    return out;
}

}  // namespace circle15::intake
