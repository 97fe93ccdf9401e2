// SPDX-License-Identifier: MIT
#include <algorithm>
#include <format>
#include <utility>

#include "core/io/gtfs_assembly.hpp"
#include "core/io/gtfs_calls.hpp"

namespace circle15::io {

void GtfsAssembly::read_trips() {
    const std::vector<GtfsTrip> trips = parsed("trips.txt", parse_trips);
    for (const GtfsTrip& trip : trips) {
        const auto route = routes_.find(trip.route);
        if (route == routes_.end())
            refuse_gtfs_row("trips.txt", trip.row, "trip_of_unknown_route", {{"trip", trip.id}, {"route", trip.route}});
        if (!route->second) {
            trips_.emplace(trip.id, std::nullopt);
            continue;
        }
        const auto calendar = calendars_.find(trip.service);
        const bool has_days = calendar != calendars_.end() && [&] {
            const model::Calendar& days = feed_.timetable.calendars[calendar->second.at()];
            return !days.added.empty() || std::ranges::any_of(days.week, [](bool runs) { return runs; });
        }();
        if (!has_days)
            refuse_gtfs_row("trips.txt", trip.row, "service_without_dates", {{"trip", trip.id}, {"service", trip.service}});
        std::optional<model::ShapeId> shape;
        if (!trip.shape.empty()) {
            const auto known = shapes_.find(trip.shape);
            if (known == shapes_.end())
                refuse_gtfs_row("trips.txt", trip.row, "unknown_shape", {{"trip", trip.id}, {"shape", trip.shape}});
            shape = known->second;
        }
        trips_.emplace(trip.id, model::id_of<model::TripId>(feed_.timetable.trips.size()));
        trip_rows_.push_back(trip.row);
        feed_.timetable.trips.push_back({.id = trip.id,
                                         .route = *route->second,
                                         .calendar = calendar->second,
                                         .headsign = trip.headsign,
                                         .shape = shape,
                                         .calls = {},
                                         .headways = {}});
    }
    count("trips.txt", trips.size(), trips.size() - feed_.timetable.trips.size());
}

void GtfsAssembly::read_calls() {
    const std::vector<GtfsStopTime> times = parsed("stop_times.txt", parse_stop_times);
    std::vector<std::vector<GtfsCall>> by_trip(feed_.timetable.trips.size());
    std::size_t left_out = 0;
    for (const GtfsStopTime& time : times) {
        const auto trip = trips_.find(time.trip);
        if (trip == trips_.end()) refuse_gtfs_row("stop_times.txt", time.row, "trip_not_listed", {{"trip", time.trip}});
        const auto stop = platforms_.find(time.stop);
        if (stop == platforms_.end() || !stop->second.boats_call)
            refuse_gtfs_row(
                "stop_times.txt", time.row, "call_at_unknown_stop",
                {{"stop", time.stop}, {"trip", time.trip}, {"why", stop == platforms_.end() ? "not_in_stops" : "entrance"}});
        if (trip->second) {
            by_trip[trip->second->at()].push_back({.time = time, .stop = stop->second.pier, .place = stop->second.place});
        } else {
            ++left_out;
            used_by_others_.insert(stop->second.pier);
        }
    }
    for (std::size_t i = 0; i < by_trip.size(); ++i) {
        model::Trip& trip = feed_.timetable.trips[i];
        if (by_trip[i].size() < 2)
            refuse_gtfs_row("trips.txt", trip_rows_[i], "trip_without_calls",
                            {{"trip", trip.id}, {"count", by_trip[i].size()}});
        trip.calls = calls_of(std::move(by_trip[i]));
    }
    count("stop_times.txt", times.size(), left_out);
}

void GtfsAssembly::read_headways() {
    const std::vector<GtfsFrequency> frequencies = parsed("frequencies.txt", parse_frequencies);
    std::size_t left_out = 0;
    for (const GtfsFrequency& frequency : frequencies) {
        const auto trip = trips_.find(frequency.trip);
        if (trip == trips_.end())
            refuse_gtfs_row("frequencies.txt", frequency.row, "trip_not_listed", {{"trip", frequency.trip}});
        if (!trip->second) {
            ++left_out;
            continue;
        }
        std::vector<model::Headway>& headways = feed_.timetable.trips[trip->second->at()].headways;
        for (const model::Headway& other : headways)
            if (frequency.from < other.to && other.from < frequency.to)
                refuse_gtfs_row("frequencies.txt", frequency.row, "overlapping_headways", {{"trip", frequency.trip}});
        headways.push_back(
            {.from = frequency.from, .to = frequency.to, .every_s = frequency.every_s, .exact = frequency.exact});
    }
    count("frequencies.txt", frequencies.size(), left_out);
}

void GtfsAssembly::read_changes() {
    const std::vector<GtfsTransfer> transfers = parsed("transfers.txt", parse_transfers);
    std::size_t left_out = 0;
    for (const GtfsTransfer& transfer : transfers) {
        const bool rules = transfer.type == 2 || transfer.type == 3;
        if (transfer.partial || !rules) {
            // Types 0 and 1 ask for nothing beyond the allowances.
            if (transfer.partial || transfer.type > 3) {
                ++left_out;
                note({.file = "transfers.txt",
                      .row = transfer.row,
                      .column = "transfer_type",
                      .value = std::to_string(transfer.type)},
                     "transfer_left_out");
            }
            continue;
        }
        const auto from = platforms_.find(transfer.from);
        const auto to = platforms_.find(transfer.to);
        if (from == platforms_.end() || to == platforms_.end())
            refuse_gtfs_row("transfers.txt", transfer.row, "transfer_of_unknown_stop",
                            {{"stop", from == platforms_.end() ? transfer.from : transfer.to}});
        feed_.timetable.changes.push_back({.from = from->second.pier,
                                           .to = to->second.pier,
                                           .possible = transfer.type == 2,
                                           .least_s = transfer.type == 2 ? *transfer.least_s : 0});
    }
    count("transfers.txt", transfers.size(), left_out);
}

/// Bus stops of a mixed feed are no piers: a stop goes where other routes call and no boat does.
void GtfsAssembly::drop_foreign_stops() {
    model::Timetable& timetable = feed_.timetable;
    for (const model::Trip& trip : timetable.trips)
        for (const model::Call& call : trip.calls) used_by_others_.erase(call.stop);
    if (used_by_others_.empty()) return;
    std::vector<model::StopId> renumbered(timetable.stops.size());
    std::vector<model::FerryStop> kept;
    for (std::size_t i = 0; i < timetable.stops.size(); ++i) {
        renumbered[i] = model::id_of<model::StopId>(kept.size());
        if (!used_by_others_.contains(model::id_of<model::StopId>(i))) kept.push_back(std::move(timetable.stops[i]));
    }
    timetable.stops = std::move(kept);
    std::erase_if(timetable.changes, [&](const model::ChangeRule& rule) {
        return used_by_others_.contains(rule.from) || used_by_others_.contains(rule.to);
    });
    for (model::Trip& trip : timetable.trips)
        for (model::Call& call : trip.calls) call.stop = renumbered[call.stop.at()];
    for (model::ChangeRule& rule : timetable.changes) {
        rule.from = renumbered[rule.from.at()];
        rule.to = renumbered[rule.to.at()];
    }
    for (model::RowCount& rows : feed_.rows) {
        if (rows.layer != "stops.txt") continue;
        rows.rejected = static_cast<std::int64_t>(used_by_others_.size());
        rows.used = rows.read - rows.rejected;
    }
}

}  // namespace circle15::io
