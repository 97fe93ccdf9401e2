// SPDX-License-Identifier: MIT
#include "core/intake/feeds/bus_trips.hpp"

#include <algorithm>
#include <format>
#include <map>
#include <span>

#include "core/io/gtfs_records.hpp"
#include "core/io/row_intake.hpp"

namespace circle15::intake {

namespace {

template <class Record>
std::vector<Record> records(const io::GtfsFiles& files, const std::string& name, io::GtfsRejects& rejects,
                            std::vector<Record> (*parse)(std::string_view, io::GtfsRejects&)) {
    const auto file = files.find(name);
    if (file == files.end()) throw model::InputError({.file = name, .rule = "feed_lacks_file"});
    return parse(file->second, rejects);
}

/// Whether times never run backwards; a call without times is a stop between two that have some.
bool runs_forward(std::span<const io::GtfsStopTime> calls) {
    model::DaySeconds last = 0;
    for (const io::GtfsStopTime& call : calls) {
        for (const auto& time : {call.arrive, call.depart}) {
            if (!time) continue;
            if (*time < last) return false;
            last = *time;
        }
    }
    return true;
}

}  // namespace

BusTrips bus_trips(const io::GtfsFiles& files, const std::string& file, const io::GtfsRouteTypes& wanted, const StudyArea& area,
                   Findings& findings) {
    io::GtfsRejects rejects(false);
    std::set<std::string> routes;
    for (const io::GtfsRoute& route : records(files, "routes.txt", rejects, io::parse_routes)) {
        if (wanted(route.type)) routes.insert(route.id);
    }
    std::map<std::string, bool> stops;  // and whether they are near
    for (const io::GtfsStop& stop : records(files, "stops.txt", rejects, io::parse_stops))
        stops[stop.id] = stop.place && area.is_near(*stop.place);
    std::map<std::string, std::vector<io::GtfsStopTime>> calls;
    for (const io::GtfsTrip& trip : records(files, "trips.txt", rejects, io::parse_trips)) {
        if (routes.contains(trip.route)) calls[trip.id];
    }
    for (io::GtfsStopTime& call : records(files, "stop_times.txt", rejects, io::parse_stop_times)) {
        if (const auto trip = calls.find(call.trip); trip != calls.end()) trip->second.push_back(std::move(call));
    }
    BusTrips trips{.read = std::ssize(calls)};
    for (auto& [id, its_calls] : calls) {
        std::ranges::stable_sort(its_calls, {}, &io::GtfsStopTime::sequence);
        const bool known = std::ranges::all_of(its_calls, [&](const auto& call) { return stops.contains(call.stop); });
        if (rejects.has_trip(id) || its_calls.size() < 2 || !known || !runs_forward(its_calls)) {
            ++trips.rejected;
        } else if (std::ranges::any_of(its_calls, [&](const auto& call) { return stops.at(call.stop); })) {
            trips.near.insert(id);
        }
    }
    for (const model::InputFlaw& flaw : rejects.flaws()) {
        findings.issues.push_back(io::issue_of(flaw, model::Severity::rejected));
        findings.issues.back().file = file + "/" + flaw.file;
    }
    if (trips.rejected > 0) {
        findings.issues.push_back({.file = file,
                                   .place = {},
                                   .field = {},
                                   .value = {},
                                   .rule = "bus_trips_rejected",
                                   .severity = model::Severity::rejected,
                                   .particulars = {{"trips", trips.rejected}}});
    }
    return trips;
}

}  // namespace circle15::intake
