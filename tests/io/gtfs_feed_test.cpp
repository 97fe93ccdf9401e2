// SPDX-License-Identifier: MIT
#include <catch2/catch_test_macros.hpp>

#include "core/io/gtfs_calls.hpp"
#include "core/model/timetable_sailings.hpp"
#include "tests/io/gtfs_small_feed.hpp"

using namespace circle15;
using test::small_feed;
using test::small_feed_with;

namespace {

constexpr model::DaySeconds hour_s = 3600;

model::Timetable read(const io::GtfsFiles& files) { return io::read_gtfs(files).timetable; }

}  // namespace

TEST_CASE("A small feed is read whole") {
    const io::GtfsFeed feed = io::read_gtfs(small_feed());
    const model::Timetable& timetable = feed.timetable;
    CHECK(timetable.feed.publisher == "嵊泗示范时刻表");
    CHECK(timetable.feed.demonstration);
    REQUIRE(timetable.stops.size() == 2);
    CHECK(timetable.stops[1].name == "花鸟");
    CHECK(timetable.stops[1].place == model::LonLat{.lon = 122.45, .lat = 30.8});
    CHECK(timetable.routes[0].name == "小菜园-花鸟");
    REQUIRE(timetable.trips.size() == 2);
    CHECK(timetable.trips[1].calls[1].arrive == 15 * hour_s + 1800);
    CHECK(timetable.trips[1].calls[0].stop == model::StopId{1});
    CHECK(feed.issues.empty());
    CHECK(feed.rows.size() == 5);
}

TEST_CASE("Only stops, routes, trips, times and one kind of calendar are required") {
    io::GtfsFiles files = small_feed();
    files.erase("feed_info.txt");
    CHECK(read(files).feed.publisher == "蓝海");
    CHECK(!read(files).feed.demonstration);
    files.erase("agency.txt");
    CHECK(read(files).trips.size() == 2);
    files.erase("calendar.txt");
    CHECK(test::flaw_of(files).rule == "feed_lacks_file");
    files["calendar_dates.txt"] = "service_id,date,exception_type\ndaily,20261124,1\n";
    const model::Timetable timetable = read(files);
    CHECK(sailings_on(timetable, *model::date_from("2026-11-24")).size() == 2);
    CHECK_THROWS_AS(sailings_on(timetable, *model::date_from("2026-11-25")), model::InputError);
}

TEST_CASE("A byte order mark, Windows line ends and quoted cells are read") {
    io::GtfsFiles files = small_feed();
    files["stops.txt"] =
        "\xEF\xBB\xBFstop_id,stop_name,stop_lat,stop_lon\r\nA,\"小菜园, "
        "客运\"\"站\"\"\",30.70,122.45\r\n\r\nB,花鸟,30.80,122.45\r\n";
    CHECK(read(files).stops[0].name == "小菜园, 客运\"站\"");
}

TEST_CASE("Exceptions add and take out days") {
    io::GtfsFiles files = small_feed();
    files["calendar_dates.txt"] = "service_id,date,exception_type\ndaily,20261125,2\ndaily,20270101,1\n";
    const model::Calendar calendar = read(files).calendars[0];
    CHECK(runs_on(calendar, *model::date_from("2026-11-24")));
    CHECK(!runs_on(calendar, *model::date_from("2026-11-25")));
    CHECK(runs_on(calendar, *model::date_from("2027-01-01")));
}

TEST_CASE("Boats sail past midnight") {
    io::GtfsFiles files = small_feed();
    files["stop_times.txt"] =
        "trip_id,arrival_time,departure_time,stop_id,stop_sequence\nout,23:50:00,23:50:00,A,1\nout,24:20:00,24:20:00,B,2\nback,"
        "9:00:00,9:00:00,B,1\nback,9:30:00,9:30:00,A,2\n";
    const auto sailings = sailings_on(read(files), *model::date_from("2026-11-24"));
    REQUIRE(sailings.size() == 3);
    CHECK(sailings[0].calls[1].arrive == 1200);
    CHECK(sailings[2].calls[1].arrive == 24 * hour_s + 1200);
}

TEST_CASE("Headways are read, exact or not") {
    io::GtfsFiles files = small_feed();
    files["frequencies.txt"] =
        "trip_id,start_time,end_time,headway_secs,exact_times\nout,08:00:00,10:00:00,3600,1\nout,12:00:00,14:00:00,1800,\n";
    const auto sailings = sailings_on(read(files), *model::date_from("2026-11-24"));
    REQUIRE(sailings.size() == 7);
    CHECK(!sailings[1].approximate);
    CHECK(sailings[2].approximate);
    CHECK(sailings[2].every_s == 1800);
}

TEST_CASE("Platforms, boarding areas and entrances belong to their station") {
    io::GtfsFiles files = small_feed();
    files["stops.txt"] =
        "stop_id,stop_name,stop_lat,stop_lon,location_type,parent_station\n"
        "A,二号泊位,30.70,122.45,,port\nport,小菜园,30.701,122.451,1,\ngate,门,30.70,122.45,2,port\nberth,泊位,,,4,A\nB,花鸟,"
        "30.80,122.45,0,\n";
    const model::Timetable timetable = read(files);
    REQUIRE(timetable.stops.size() == 2);
    CHECK(timetable.stops[0].id == "port");
    CHECK(timetable.stops[0].platforms == std::vector<std::string>{"A", "gate", "berth"});
    CHECK(timetable.trips[0].calls[0].stop == model::StopId{0});
    SECTION("an unknown parent") {
        files["stops.txt"].replace(files["stops.txt"].find(",port\nport"), 5, ",prot");
        CHECK(test::flaw_of(files).rule == "parent_station");
    }
    SECTION("a stop above itself") {
        files["stops.txt"] += "x,x,30,122,1,y\ny,y,30,122,1,x\n";
        CHECK(test::flaw_of(files).rule == "parent_station");
    }
}

TEST_CASE("Buses of a mixed feed are left out and counted with their stops") {
    io::GtfsFiles files = small_feed();
    files["routes.txt"] += "bus,9,,3\nboat2,2,,1001\n";
    files["trips.txt"] += "bus,none,b1\nboat2,daily,c1\n";
    files["stops.txt"] =
        "stop_id,stop_name,stop_lat,stop_lon\nS,车站,30.71,122.45\nA,小菜园,30.70,122.45\nB,花鸟,30.80,122.45\n";
    files["stop_times.txt"] +=
        "b1,08:00:00,08:00:00,S,1\nb1,08:00:00,08:00:00,A,2\nc1,10:00:00,10:00:00,A,1\nc1,10:30:00,10:30:00,B,2\n";
    const io::GtfsFeed feed = io::read_gtfs(files);
    CHECK(feed.timetable.routes.size() == 2);
    CHECK(feed.timetable.trips.size() == 3);
    REQUIRE(feed.timetable.stops.size() == 2);
    CHECK(feed.timetable.stops[feed.timetable.trips[2].calls[1].stop.at()].id == "B");
    REQUIRE(feed.issues.size() == 1);
    CHECK(feed.issues[0].rule == "not_a_ferry");
    for (const model::RowCount& rows : feed.rows) CHECK(rows.read == rows.used + rows.rejected);
}

TEST_CASE("Transfers and shapes are read") {
    io::GtfsFiles files = small_feed();
    files["transfers.txt"] = "from_stop_id,to_stop_id,transfer_type,min_transfer_time\nA,A,2,1200\nA,B,3,\nB,B,0,\n";
    files["shapes.txt"] = "shape_id,shape_pt_lat,shape_pt_lon,shape_pt_sequence\ns,30.8,122.45,9\ns,30.7,122.45,1\n";
    files["trips.txt"] = "route_id,service_id,trip_id,shape_id\nblue,daily,out,s\nblue,daily,back,\n";
    const model::Timetable timetable = read(files);
    REQUIRE(timetable.changes.size() == 2);
    CHECK(timetable.changes[0].least_s == 1200);
    CHECK(!timetable.changes[1].possible);
    CHECK(timetable.shapes[timetable.trips[0].shape->at()].line.front().lat == 30.7);
    CHECK(!timetable.trips[1].shape);
    files["transfers.txt"] += "A,Z,2,60\n";
    CHECK(test::flaw_of(files).rule == "transfer_of_unknown_stop");
}

TEST_CASE("Calls without times are timed by distance between their neighbours") {
    io::GtfsFiles files = small_feed();
    files["stops.txt"] += "C,中间,30.725,122.45\n";
    files["stop_times.txt"] =
        "trip_id,arrival_time,departure_time,stop_id,stop_sequence\nout,08:00:00,08:00:00,A,1\nout,,,C,5\nout,08:40:00,08:40:"
        "00,B,7\nback,15:30:00,,A,2\nback,,15:00:00,B,1\n";
    const model::Timetable timetable = read(files);
    REQUIRE(timetable.trips[0].calls.size() == 3);
    CHECK(timetable.trips[0].calls[1].arrive == 8 * hour_s + 600);
    CHECK(timetable.trips[1].calls[0].stop == model::StopId{1});
    files["stops.txt"] =
        "stop_id,stop_name,stop_lat,stop_lon\nA,小菜园,30.70,122.45\nB,花鸟,30.80,122.45\nC,中间,30.70,122.45\n";
    CHECK(read(files).trips[0].calls[1].arrive == 8 * hour_s + 1200);
}
