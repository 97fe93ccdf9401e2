// SPDX-License-Identifier: MIT
#include <unistd.h>

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <format>
#include <fstream>

#include "core/intake/feeds/feed_study.hpp"
#include "core/io/gtfs_files.hpp"
#include "tests/intake/osm_town.hpp"

using namespace circle15;
using namespace circle15::intake;
using circle15::tests::OsmTown;
using circle15::tests::town_projection;
namespace fs = std::filesystem;

namespace {

/// A boat from Here to There and on to another county, one back from a second berth, a bad one, a bus here and a bus elsewhere.
const io::GtfsFiles tables{
    {"agency.txt", "agency_id,agency_name,agency_url,agency_timezone\n1,\"Boats, Inc.\",http://x,Asia/Shanghai\n"},
    {"stops.txt",
     "stop_id,stop_name,stop_lat,stop_lon\na,Here,30.001,122.001\na2,Here,30.0012,122.0012\nb,There,30.009,122.009\n"
     "c,Other county,30.2,122.2\nd,Bus stop,30.005,122.005\ne,Bus stop,30.006,122.006\nf,Far,31,123\ng,Farther,31.01,123\n"},
    {"routes.txt", "route_id,route_short_name,route_type\nr,Boat,4\ns,Bus,3\n"},
    {"trips.txt", "route_id,service_id,trip_id\nr,w,one\nr,w,back\nr,w,bad\ns,w,bus\ns,w,far\n"},
    {"stop_times.txt",
     "trip_id,arrival_time,departure_time,stop_id,stop_sequence\none,08:00:00,08:00:00,a,1\none,08:10:00,08:11:00,b,2\n"
     "one,09:30:00,09:30:00,c,3\nback,10:00:00,10:00:00,b,1\nback,10:10:00,10:10:00,a2,2\nbad,11:00:00,11:00:00,a,1\n"
     "bad,10:00:00,10:00:00,b,2\nbus,08:00:00,08:00:00,d,1\nbus,08:05:00,08:05:00,e,2\nfar,08:00:00,08:00:00,f,1\n"
     "far,08:05:00,08:05:00,g,2\n"},
    {"calendar.txt",
     "service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date\n"
     "w,1,1,1,1,1,1,1,20240101,20241231\nunused,1,1,1,1,1,1,1,20240101,20241231\n"}};

MadeStudy added(const std::vector<int>& modes, bool folder) {
    const fs::path path = fs::temp_directory_path() / std::format("circle15-feed-{}", ::getpid());
    fs::remove_all(path);
    if (folder) {
        fs::create_directories(path);
        for (const auto& [name, content] : tables) std::ofstream(path / name) << content;
    } else {
        std::ofstream(path, std::ios::binary) << io::zip_of(tables);
    }
    const StudyArea area(OsmTown::box(0, 0, 10, 10), {}, 500, town_projection());
    MadeStudy made;
    add_feed(path, {.file = "feed", .role = Role::timetable, .modes = modes}, area, made);
    fs::remove_all(path);
    return made;
}

}  // namespace

TEST_CASE("boats of a feed become a timetable, its stops piers, berths of one name one pier") {
    for (const bool folder : {true, false}) {
        const MadeStudy made = added({}, folder);
        std::vector<std::string> piers;
        for (const auto& pier : made.piers) piers.push_back(pier.id + (pier.outer ? " outer" : ""));
        CHECK(piers == std::vector<std::string>{"a", "b", "c outer"});
        const auto feed = io::read_gtfs(io::gtfs_files_of_zip(made.feed));
        CHECK(feed.timetable.trips.size() == 2);
        CHECK(feed.timetable.stops.size() == 3);
        CHECK(feed.timetable.calendars.size() == 1);
        CHECK(feed.timetable.feed.publisher == "Boats, Inc.");
        CHECK(std::ranges::contains(made.findings.rows,
                                    model::RowCount{.layer = "feed boats", .read = 3, .used = 2, .rejected = 1}));
    }
}

TEST_CASE("buses near the area are stored beside it, and told") {
    const MadeStudy made = added({}, true);
    const auto buses = io::gtfs_files_of_zip(made.buses);
    CHECK(buses.at("trips.txt") == "route_id,service_id,trip_id\ns,w,bus\n");
    CHECK(std::ranges::contains(made.findings.issues, "buses_stored", &model::DataIssue::rule));
    CHECK(std::ranges::contains(made.findings.issues, "trips_rejected", &model::DataIssue::rule));
}

TEST_CASE("only the modes that are named are taken") {
    CHECK(added({4}, true).buses.empty());
    CHECK(added({3}, true).feed.empty());
    CHECK(added({1}, true).findings.rows.empty());
}

TEST_CASE("equal tables make equal zips") {
    CHECK(io::zip_of(tables) == io::zip_of(io::gtfs_files_of_zip(io::zip_of(tables))));
}
