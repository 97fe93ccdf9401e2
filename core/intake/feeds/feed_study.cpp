// SPDX-License-Identifier: MIT
#include "core/intake/feeds/feed_study.hpp"

#include <algorithm>
#include <format>

#include "core/geometry/measure.hpp"
#include "core/intake/feeds/bus_trips.hpp"
#include "core/intake/feeds/feed_tables.hpp"
#include "core/intake/feeds/typed_timetable.hpp"
#include "core/io/gtfs_files.hpp"
#include "core/io/gtfs_records.hpp"
#include "core/model/errors.hpp"

namespace circle15::intake {

namespace {

constexpr double one_pier_m = 150;

/// Boats are searched; buses, and whatever else runs, are only stored.
enum class Mode { boats, buses };

bool is_wanted(const Source& source, Mode mode, std::int64_t type) {
    const bool named = source.modes.empty() || std::ranges::contains(source.modes, static_cast<int>(type));
    return named && io::is_boat_route(type) == (mode == Mode::boats);
}

bool has_routes(const io::GtfsFiles& files, const Source& source, Mode mode) {
    const auto routes = files.find("routes.txt");
    if (routes == files.end()) return true;  // the reader says what is missing
    io::GtfsRejects rejects(false);
    return std::ranges::any_of(io::parse_routes(routes->second, rejects),
                               [&](const io::GtfsRoute& route) { return is_wanted(source, mode, route.type); });
}

KeptOfFeed kept_of(const model::Timetable& timetable, const StudyArea& area) {
    KeptOfFeed kept;
    std::vector<bool> near;
    for (const model::FerryStop& stop : timetable.stops) near.push_back(area.is_near(stop.place));
    for (const model::Trip& trip : timetable.trips) {
        if (std::ranges::any_of(trip.calls, [&](const model::Call& call) { return near[call.stop.at()]; }))
            kept.trips.insert(trip.id);
    }
    return kept;
}

/// Stops without platforms that share name and place with an earlier one.
void join_stops(const model::Timetable& timetable, const geometry::Projection& projection, KeptOfFeed& kept) {
    for (std::size_t i = 0; i < timetable.stops.size(); ++i) {
        const model::FerryStop& stop = timetable.stops[i];
        const model::Metres at = projection.to_metres(stop.place);
        for (std::size_t j = 0; j < i && stop.platforms.empty(); ++j) {
            const model::FerryStop& other = timetable.stops[j];
            const bool same = other.name == stop.name && !stop.name.empty() &&
                              geometry::distance_m(at, projection.to_metres(other.place)) <= one_pier_m;
            if (!same || kept.stops_joined.contains(other.id)) continue;
            kept.stops_joined.emplace(stop.id, other.id);
            break;
        }
    }
}

void add_piers(const model::Timetable& timetable, const KeptOfFeed& kept, const StudyArea& area, model::Quality quality,
               MadeStudy& made) {
    std::vector<bool> used(timetable.stops.size());
    for (const model::Trip& trip : timetable.trips) {
        if (!kept.trips.contains(trip.id)) continue;
        for (const model::Call& call : trip.calls) used[call.stop.at()] = true;
    }
    for (std::size_t i = 0; i < timetable.stops.size(); ++i) {
        const model::FerryStop& stop = timetable.stops[i];
        if (!used[i] || kept.stops_joined.contains(stop.id)) continue;
        made.piers.push_back({.id = stop.id,
                              .name = stop.name.empty() ? stop.id : stop.name,
                              .place = stop.place,
                              .quality = quality,
                              .island = std::nullopt,
                              .outer = !area.is_near(stop.place)});
    }
}

/// What the reader told, but for routes that are simply not wanted here.
void tell(const io::GtfsFeed& feed, const Source& source, Findings& findings) {
    for (model::DataIssue issue : feed.issues) {
        if (issue.rule == "not_a_ferry") continue;
        issue.file = source.file + "/" + issue.file;
        findings.issues.push_back(std::move(issue));
    }
}

std::int64_t rejected_trips(const io::GtfsFeed& feed) {
    const auto told = std::ranges::find(feed.issues, "trips_rejected", &model::DataIssue::rule);
    if (told == feed.issues.end()) return 0;
    const auto trips = std::ranges::find(told->particulars, "trips", &model::Particular::name);
    return trips == told->particulars.end() ? 0 : std::get<std::int64_t>(trips->value);
}

void count(const Source& source, const char* mode, std::int64_t read, const KeptOfFeed& kept, Findings& findings) {
    const auto used = std::ssize(kept.trips);
    findings.rows.push_back(
        {.layer = std::format("{} {}", source.file, mode), .read = read, .used = used, .repaired = 0, .rejected = read - used});
}

void add_boats(const io::GtfsFiles& files, const Source& source, const StudyArea& area, MadeStudy& made) {
    const io::GtfsFeed feed =
        io::read_gtfs(files, false, [&](std::int64_t type) { return is_wanted(source, Mode::boats, type); });
    KeptOfFeed kept = kept_of(feed.timetable, area);
    join_stops(feed.timetable, area.projection(), kept);
    tell(feed, source, made.findings);
    count(source, "boats", std::ssize(feed.timetable.trips) + rejected_trips(feed), kept, made.findings);
    if (kept.trips.empty()) return;
    if (!made.feed.empty()) throw model::InputError({.file = source.file, .rule = "second_timetable"});
    add_piers(feed.timetable, kept, area, source.quality, made);
    made.feed = io::zip_of(tables_of_trips(files, kept));
}

void add_buses(const io::GtfsFiles& files, const Source& source, const StudyArea& area, MadeStudy& made) {
    BusTrips trips = bus_trips(
        files, source.file, [&](std::int64_t type) { return is_wanted(source, Mode::buses, type); }, area, made.findings);
    const KeptOfFeed kept{.trips = std::move(trips.near), .stops_joined = {}};
    count(source, "buses", trips.read, kept, made.findings);
    if (kept.trips.empty()) return;
    made.buses = io::zip_of(tables_of_trips(files, kept));
    made.findings.issues.push_back({.file = source.file,
                                    .place = {},
                                    .field = {},
                                    .value = {},
                                    .rule = "buses_stored",
                                    .severity = model::Severity::note,
                                    .particulars = {{"trips", std::ssize(kept.trips)}}});
}

}  // namespace

void add_feed(const std::filesystem::path& path, const Source& source, const StudyArea& area, MadeStudy& made) {
    const io::GtfsFiles files =
        is_typed_timetable(path) ? typed_timetable(made.plan, source, made.findings) : io::gtfs_files_at(path);
    made.feed_origin.add(source);
    if (has_routes(files, source, Mode::boats)) add_boats(files, source, area, made);
    if (has_routes(files, source, Mode::buses)) add_buses(files, source, area, made);
}

}  // namespace circle15::intake
