// SPDX-License-Identifier: MIT
#include "tests/io/gtfs_small_feed.hpp"

#include <catch2/catch_test_macros.hpp>

namespace circle15::test {

io::GtfsFiles small_feed() {
    return {{"agency.txt", "agency_id,agency_name,agency_url,agency_timezone\n1,蓝海,https://example.org,Asia/Shanghai\n"},
            {"stops.txt", "stop_id,stop_name,stop_lat,stop_lon\nA,小菜园,30.70,122.45\nB,花鸟,30.80,122.45\n"},
            {"routes.txt", "route_id,route_short_name,route_long_name,route_type\nblue,1,小菜园-花鸟,4\n"},
            {"trips.txt", "route_id,service_id,trip_id\nblue,daily,out\nblue,daily,back\n"},
            {"stop_times.txt",
             "trip_id,arrival_time,departure_time,stop_id,stop_sequence\n"
             "out,08:00:00,08:00:00,A,1\nout,08:30:00,08:30:00,B,2\nback,15:00:00,15:00:00,B,1\nback,15:30:00,15:30:00,A,2\n"},
            {"calendar.txt",
             "service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date\ndaily,1,1,1,1,1,1,1,"
             "20260101,20261231\n"},
            {"feed_info.txt",
             "feed_publisher_name,feed_publisher_url,feed_lang,feed_start_date,feed_end_date\n嵊泗示范时刻表,https://"
             "example.org,zh,20260101,20261231\n"}};
}

io::GtfsFiles small_feed_with(const std::string& file, std::string_view old, std::string_view fresh) {
    io::GtfsFiles files = small_feed();
    std::string& content = files.at(file);
    const std::size_t at = content.find(old);
    REQUIRE(at != std::string::npos);
    content.replace(at, old.size(), fresh);
    return files;
}

model::InputFlaw flaw_of(const io::GtfsFiles& files) {
    try {
        (void)io::read_gtfs(files, true);
    } catch (const model::InputError& error) {
        return error.flaw();
    }
    return {};
}

}  // namespace circle15::test
