// SPDX-License-Identifier: MIT
#include "core/intake/feeds/typed_feed.hpp"

#include <algorithm>
#include <format>
#include <map>
#include <set>

#include "core/io/gtfs_calls.hpp"
#include "core/io/write_csv.hpp"

namespace circle15::intake {

namespace {

using model::Value;

constexpr std::int64_t boats = 4;

std::string gtfs_date(model::Date date) {
    std::string text = model::text_of(date);
    std::erase(text, '-');
    return text;
}

std::string dates_text(const std::vector<model::Date>& dates) {
    std::string text;
    for (const model::Date date : dates) text += ' ' + gtfs_date(date);
    return text;
}

/// Sailings of the same days share a service.
class Services {
public:
    std::string id_of(const TypedSailing& sailing, const DateSpan& span) {
        std::string key = gtfs_date(span.from) + '-' + gtfs_date(span.to);
        for (const bool day : sailing.days.week) key += day ? '1' : '0';
        key += dates_text(sailing.days.dates) + " +" + dates_text(sailing.also_on) + " -" + dates_text(sailing.not_on);
        const auto [found, is_new] = ids_.emplace(key, std::format("days-{}", ids_.size() + 1));
        if (is_new) add(found->second, sailing, span);
        return found->second;
    }

    model::Table calendar{.name = "calendar",
                          .columns = {"service_id", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
                                      "sunday", "start_date", "end_date"}};
    model::Table dates{.name = "calendar_dates", .columns = {"service_id", "date", "exception_type"}};

private:
    void add(const std::string& id, const TypedSailing& sailing, const DateSpan& span) {
        std::vector<Value> row{id};
        for (const bool day : sailing.days.week) row.emplace_back(std::int64_t{day ? 1 : 0});
        row.insert(row.end(), {gtfs_date(span.from), gtfs_date(span.to)});
        calendar.rows.push_back(std::move(row));
        std::map<std::string, std::int64_t> exceptions;  // a day that is added and taken away is no day
        const auto in_span = [&](model::Date date) { return span.from <= date && date <= span.to; };
        for (const auto* added : {&sailing.days.dates, &sailing.also_on}) {
            for (const model::Date date : *added) {
                if (in_span(date)) exceptions[gtfs_date(date)] = 1;
            }
        }
        for (const model::Date date : sailing.not_on) {
            if (in_span(date)) exceptions[gtfs_date(date)] = 2;
        }
        for (const auto& [date, type] : exceptions) dates.rows.push_back({id, date, type});
    }

    std::map<std::string, std::string> ids_;
};

}  // namespace

io::GtfsFiles tables_of(const TypedFeed& feed, const Source& source) {
    const std::string publisher = source.source.empty() ? source.file : source.source;
    model::Table stops{.name = "stops", .columns = {"stop_id", "stop_name", "stop_lat", "stop_lon"}};
    for (const TypedPier& pier : feed.piers) stops.rows.push_back({pier.id, pier.name, pier.place.lat, pier.place.lon});
    model::Table routes{.name = "routes", .columns = {"route_id", "agency_id", "route_long_name", "route_type"}};
    model::Table trips{.name = "trips", .columns = {"route_id", "service_id", "trip_id", "trip_headsign"}};
    model::Table times{.name = "stop_times",
                       .columns = {"trip_id", "arrival_time", "departure_time", "stop_id", "stop_sequence"}};
    Services services;
    std::set<std::string> known;
    std::optional<DateSpan> whole;
    for (const TypedSailing& sailing : feed.sailings) {
        if (known.insert(sailing.route_id).second) routes.rows.push_back({sailing.route_id, "typed", sailing.route, boats});
        for (const DateSpan& span : sailing.season.spans) {
            std::string id = sailing.route_id + '-' + sailing.number;
            if (sailing.season.spans.size() > 1) id += '-' + gtfs_date(span.from);
            trips.rows.push_back(
                {sailing.route_id, services.id_of(sailing, span), id, feed.piers[sailing.calls.back().pier].name});
            std::int64_t sequence = 0;
            for (const TypedCall& call : sailing.calls)
                times.rows.push_back(
                    {id, io::gtfs_time(call.arrive), io::gtfs_time(call.depart), feed.piers[call.pier].id, ++sequence});
            whole = whole ? DateSpan{std::min(whole->from, span.from), std::max(whole->to, span.to)} : span;
        }
    }
    model::Table agency{.name = "agency", .columns = {"agency_id", "agency_name", "agency_url", "agency_timezone"}};
    agency.rows.push_back({"typed", publisher, "https://example.invalid/", "Asia/Shanghai"});
    model::Table info{.name = "feed_info",
                      .columns = {"feed_publisher_name", "feed_publisher_url", "feed_lang", "feed_start_date", "feed_end_date",
                                  "feed_version"}};
    if (whole)
        info.rows.push_back({publisher, "https://example.invalid/", "zh", gtfs_date(whole->from), gtfs_date(whole->to),
                             source.date.empty() ? Value{} : Value{source.date}});
    return {{"agency.txt", io::write_csv(agency)},
            {"stops.txt", io::write_csv(stops)},
            {"routes.txt", io::write_csv(routes)},
            {"trips.txt", io::write_csv(trips)},
            {"stop_times.txt", io::write_csv(times)},
            {"calendar.txt", io::write_csv(services.calendar)},
            {"calendar_dates.txt", io::write_csv(services.dates)},
            {"feed_info.txt", io::write_csv(info)}};
}

}  // namespace circle15::intake
