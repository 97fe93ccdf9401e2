// SPDX-License-Identifier: MIT
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string>

#include "core/io/gtfs_records.hpp"
#include "core/words/flaws.hpp"
#include "tests/io/gtfs_small_feed.hpp"

using namespace circle15;
using test::flaw_of;
using test::small_feed;
using test::small_feed_with;

namespace {

struct Broken {
    std::string name;
    std::string file;
    std::string old;
    std::string fresh;
    std::string rule;
    std::string place;
    std::string named_file = {};  ///< where the message names another file
};

}  // namespace

TEST_CASE("Each flaw of a feed is refused with its file, row and rule") {
    const Broken broken = GENERATE(values<Broken>({
        {"times run backward", "stop_times.txt", "08:30:00,08:30:00", "07:30:00,07:30:00", "backward_times", "row 3"},
        {"a boat that takes no time", "stop_times.txt", "08:30:00,08:30:00", "08:00:00,08:00:00", "backward_times", "row 3"},
        {"leaves before it arrives", "stop_times.txt", "08:30:00,08:30:00", "08:30:00,08:29:00", "leaves_before_arriving",
         "row 3"},
        {"faster than 80 km/h", "stop_times.txt", "08:30:00,08:30:00", "08:07:00,08:07:00", "impossible_speed", "row 3"},
        {"slower than 5 km/h", "stop_times.txt", "08:30:00,08:30:00", "10:25:00,10:25:00", "impossible_speed", "row 3"},
        {"last call without time", "stop_times.txt", "08:30:00,08:30:00", ",", "missing_time", "row 3"},
        {"bad time text", "stop_times.txt", "08:30:00,08:30:00", "08:30,08:30", "time_text", "row 3"},
        {"minute 60", "stop_times.txt", "08:30:00,08:30:00", "07:60:00,07:60:00", "time_text", "row 3"},
        {"beyond two days", "stop_times.txt", "15:30:00,15:30:00", "48:00:01,48:00:01", "time_text", "row 5"},
        {"unknown stop", "stop_times.txt", "B,2", "Z,2", "call_at_unknown_stop", "row 3"},
        {"unknown trip", "stop_times.txt", "back,15:00", "bakc,15:00", "trip_not_listed", "row 4"},
        {"sequence twice", "stop_times.txt", "B,2", "B,1", "gtfs_duplicate", "row 3"},
        {"sequence no number", "stop_times.txt", "B,2", "B,two", "number_text", "row 3"},
        {"unknown route", "trips.txt", "blue,daily,back", "bleu,daily,back", "trip_of_unknown_route", "row 3"},
        {"service without dates", "trips.txt", "blue,daily,back", "blue,never,back", "service_without_dates", "row 3"},
        {"service without weekdays", "calendar.txt", "1,1,1,1,1,1,1", "0,0,0,0,0,0,0", "service_without_dates", "row 2",
         "trips.txt"},
        {"trip twice", "trips.txt", "daily,back", "daily,out", "gtfs_duplicate", "row 3"},
        {"trip without calls", "trips.txt", "blue,daily,back\n", "blue,daily,back\nblue,daily,ghost\n", "trip_without_calls",
         "row 4"},
        {"stop twice", "stops.txt", "B,花鸟", "A,花鸟", "gtfs_duplicate", "row 3"},
        {"swapped coordinates", "stops.txt", "30.80,122.45", "122.45,30.80", "coordinates", "row 3"},
        {"no coordinates", "stops.txt", "30.80,122.45", ",", "stop_without_place", "row 3"},
        {"coordinates 0, 0", "stops.txt", "30.80,122.45", "0,0", "place_zero", "row 3"},
        {"coordinates nan", "stops.txt", "30.80,122.45", "nan,122.45", "coordinates", "row 3"},
        {"route type word", "routes.txt", ",4", ",ferry", "number_text", "row 2"},
        {"no route type column", "routes.txt", "route_type", "type", "gtfs_column", "row 1"},
        {"date of no calendar", "calendar.txt", "20261231", "20261131", "date_text", "row 2"},
        {"dates swapped", "calendar.txt", "20260101,20261231", "20261231,20260101", "date_order", "row 2"},
        {"feed dates swapped", "feed_info.txt", "20260101,20261231", "20261231,20260101", "feed_date_order", "row 2"},
        {"text in GBK", "stops.txt", "花鸟", "\xBB\xA8\xC4\xF1", "encoding", "line 3"},
    }));
    CAPTURE(broken.name);
    const model::InputFlaw flaw = flaw_of(small_feed_with(broken.file, broken.old, broken.fresh));
    CHECK(flaw.rule == broken.rule);
    CHECK(flaw.file == (broken.named_file.empty() ? broken.file : broken.named_file));
    CHECK(flaw.place.starts_with(broken.place));
    CHECK_FALSE(words::what_of(flaw, words::Lang::zh).empty());
    CHECK_FALSE(words::remedy_of(flaw, words::Lang::en).empty());
}

TEST_CASE("Flaws of the optional files are refused as well") {
    struct Extra {
        std::string file;
        std::string content;
        std::string rule;
    };
    const Extra extra = GENERATE(values<Extra>({
        {"frequencies.txt", "trip_id,start_time,end_time,headway_secs\nghost,08:00:00,10:00:00,3600\n", "trip_not_listed"},
        {"frequencies.txt", "trip_id,start_time,end_time,headway_secs\nout,08:00:00,10:00:00,0\n", "number_text"},
        {"frequencies.txt", "trip_id,start_time,end_time,headway_secs\nout,10:00:00,08:00:00,3600\n", "time_order"},
        {"frequencies.txt",
         "trip_id,start_time,end_time,headway_secs\nout,08:00:00,10:00:00,3600\nout,09:00:00,11:00:00,1800\n",
         "overlapping_headways"},
        {"transfers.txt", "from_stop_id,to_stop_id,transfer_type,min_transfer_time\nA,B,2,\n", "transfer_without_time"},
        {"transfers.txt", "from_stop_id,to_stop_id,transfer_type,min_transfer_time\nA,,2,60\n", "transfer_without_stops"},
        {"calendar_dates.txt", "service_id,date,exception_type\ndaily,20260101,3\n", "number_text"},
        {"calendar_dates.txt", "service_id,date,exception_type\ndaily,20260101,1\ndaily,20260101,2\n", "gtfs_duplicate"},
        {"calendar_dates.txt", "service_id,date,exception_type\ndaily,,1\n", "missing_value"},
        {"shapes.txt", "shape_id,shape_pt_lat,shape_pt_lon,shape_pt_sequence\ns,91,122,1\n", "coordinates"},
    }));
    io::GtfsFiles files = small_feed();
    files[extra.file] = extra.content;
    CAPTURE(extra.content);
    CHECK(flaw_of(files).rule == extra.rule);
    CHECK(flaw_of(files).file == extra.file);
}

TEST_CASE("A shape that shapes.txt lacks is refused") {
    io::GtfsFiles files = small_feed();
    files["trips.txt"] = "route_id,service_id,trip_id,shape_id\nblue,daily,out,s\nblue,daily,back,\n";
    CHECK(flaw_of(files).rule == "unknown_shape");
}

TEST_CASE("A missing file is named") {
    for (const std::string file : {"stops.txt", "routes.txt", "trips.txt", "stop_times.txt", "calendar.txt"}) {
        io::GtfsFiles files = small_feed();
        files.erase(file);
        CHECK(flaw_of(files).rule == "feed_lacks_file");
        CHECK(flaw_of(files).file == file);
    }
}

TEST_CASE("Times rounded to the minute are not called impossible") {
    // 11.12 km: 8 min is 83 km/h, but 9 min less rounding would be 74; 144 min less 11 for rounding and mooring is 5.02 km/h.
    CHECK(flaw_of(small_feed_with("stop_times.txt", "08:30:00,08:30:00", "08:08:00,08:08:00")).rule.empty());
    CHECK(flaw_of(small_feed_with("stop_times.txt", "08:30:00,08:30:00", "10:24:00,10:24:00")).rule.empty());
}

TEST_CASE("Records are parsed from content alone") {
    io::GtfsRejects rejects(true);
    const auto times = io::parse_stop_times(
        "trip_id,arrival_time,departure_time,stop_id,stop_sequence,pickup_type,drop_off_type\nt,25:10:00,,A,3,1,0\n", rejects);
    REQUIRE(times.size() == 1);
    CHECK(times[0].arrive == 90600);
    CHECK(times[0].depart == 90600);
    CHECK(!times[0].can_board);
    CHECK(times[0].can_alight);
    CHECK(times[0].row == 2);
    CHECK(io::parse_feed_info("feed_publisher_name,demonstration\nX,1\n").demonstration);
    CHECK(io::parse_feed_info("feed_publisher_name\nDemonstration timetable\n").demonstration);
    CHECK(!io::parse_feed_info("feed_publisher_name\nBlue Ocean\n").demonstration);
}
