// SPDX-License-Identifier: MIT
#include <array>

#include "core/words/study_lists.hpp"

namespace circle15::words {

namespace {

using enum Holds;
using enum Need;

constexpr Word as_0{"空白为 0", "blank is 0"};
constexpr std::string_view yes_or_no = "0, 1";

constexpr StudyColumn trip_id{"trip_id", always, text, "", "", "east-0730", {"班次", "id of the trip"}, {}};
constexpr StudyColumn service_id{"service_id", always, text, "", "", "daily", {"运行日的编号", "id of its days"}, {}};
constexpr StudyColumn weekday(std::string_view name, Word meaning) {
    return {name, always, whole, "", yes_or_no, "1", meaning, {}};
}
constexpr StudyColumn marks(std::string_view name, Word meaning) {
    return {name, maybe, text, "", "", "", meaning, {"全部", "all of them"}};
}

constexpr auto agency = std::to_array<StudyColumn>({
    {"agency_name", always, text, "", "", "嵊泗县海运", {"运营单位", "who runs the boats"}, {}},
});

constexpr auto stops = std::to_array<StudyColumn>({
    {"stop_id", always, text, "", "", "pier-1", {"站点编号，表内唯一", "its own in the table"}, {}},
    {"stop_name", maybe, text, "", "", "小菜园", {"名称", "what people call it"}, not_told},
    {"stop_lat", maybe, number, "", "-90 … 90", "30.73", {"纬度(WGS84)", "latitude, WGS84"}, {"停靠处必填", "stops need it"}},
    StudyColumn("stop_lon", maybe, number, "", "-180 … 180", "122.46", {"经度(WGS84)", "longitude, WGS84"},
                {"停靠处必填", "stops need it"}),
    StudyColumn("location_type", maybe, whole, "", "0-4", "0",
                {"0 停靠处，1 站，2 出入口，3 节点，4 候船处", "0 stop, 1 station, 2 entrance, 3 node, 4 boarding area"}, as_0),
    {"parent_station", maybe, text, "", "", "port-1", {"所属的站", "the station it is part of"}, no_such},
});

constexpr auto routes = std::to_array<StudyColumn>({
    {"route_id", always, text, "", "", "r1", {"航线编号，表内唯一", "its own in the table"}, {}},
    {"route_type", always, whole, "", "0-1999", "4", {"方式：4 为船", "mode: 4 is a boat"}, {}},
    {"route_long_name", maybe, text, "", "", "小菜园-花鸟", {"名称", "its name"}, {"取 route_short_name", "route_short_name"}},
    {"route_short_name", maybe, text, "", "", "东线", {"简称", "its short name"}, {"取 route_id", "route_id"}},
});

constexpr auto trips = std::to_array<StudyColumn>({
    {"route_id", always, text, "", "", "r1", {"航线", "its route"}, {}},
    service_id,
    trip_id,
    {"trip_headsign", maybe, text, "", "", "花鸟", {"终点", "where it says it goes"}, not_told},
    {"shape_id", maybe, text, "", "", "r1-0", {"航迹", "its shape"}, {"画直线", "drawn straight"}},
});

constexpr auto stop_times = std::to_array<StudyColumn>({
    trip_id,
    {"stop_id", always, text, "", "", "pier-1", {"停靠处", "where it calls"}, {}},
    {"stop_sequence", always, whole, "", "0-2000000000", "1", {"次序", "order of the calls"}, {}},
    StudyColumn("arrival_time", always, clock, "", "0:00:00-48:00:00", "07:30:00", {"到达", "arrives"},
                {"空白同开出", "blank: as it leaves"}),
    StudyColumn("departure_time", always, clock, "", "0:00:00-48:00:00", "07:35:00", {"开出", "leaves"},
                {"空白同到达；都空白则按距离推算(首末两处不行)",
                 "blank: as it arrives; both blank: by distance, but not at either end"}),
    {"pickup_type", maybe, whole, "", "0-3", "0", {"1 为只下不上", "1: nobody boards here"}, as_0},
    {"drop_off_type", maybe, whole, "", "0-3", "0", {"1 为只上不下", "1: nobody leaves here"}, as_0},
});

constexpr auto calendar = std::to_array<StudyColumn>({
    service_id,
    weekday("monday", {"周一运行", "runs on Mondays"}),
    weekday("tuesday", {"周二", "Tuesdays"}),
    weekday("wednesday", {"周三", "Wednesdays"}),
    weekday("thursday", {"周四", "Thursdays"}),
    weekday("friday", {"周五", "Fridays"}),
    weekday("saturday", {"周六", "Saturdays"}),
    weekday("sunday", {"周日", "Sundays"}),
    {"start_date", always, date, "", "", "20240101", {"首日", "first day"}, {}},
    {"end_date", always, date, "", "", "20271231", {"末日(含)", "last day"}, {}},
});

constexpr auto calendar_dates = std::to_array<StudyColumn>({
    service_id,
    {"date", always, date, "", "", "20240210", {"日期", "the day"}, {}},
    {"exception_type", always, whole, "", "1, 2", "2", {"1 加开，2 停开", "1: also runs, 2: does not run"}, {}},
});

constexpr auto frequencies = std::to_array<StudyColumn>({
    trip_id,
    {"start_time", always, clock, "", "0:00:00-48:00:00", "06:00:00", {"起", "from"}, {}},
    {"end_time", always, clock, "", "0:00:00-48:00:00", "18:00:00", {"止", "until"}, {}},
    {"headway_secs", always, whole, "s", "60-86400", "1800", {"间隔", "one every"}, {}},
    {"exact_times", maybe, whole, "", yes_or_no, "1", {"1 为准点", "1: at these very times"}, as_0},
});

constexpr auto transfers = std::to_array<StudyColumn>({
    StudyColumn("transfer_type", always, whole, "", "0-5", "2",
                {"2 为至少用时，3 为不能换乘", "2: takes at least so long, 3: cannot be made"}, as_0),
    {"from_stop_id", maybe, text, "", "", "pier-1", {"自", "from"}, {"0-3 型必填", "types 0 to 3 need it"}},
    {"to_stop_id", maybe, text, "", "", "pier-2", {"至", "to"}, {"0-3 型必填", "types 0 to 3 need it"}},
    {"min_transfer_time", maybe, whole, "s", "0-86400", "600", {"至少用时", "takes at least"}, {"2 型必填", "type 2 needs it"}},
    marks("from_route_id", {"只对这条航线：该行不用", "for this route alone: the row is not used"}),
    marks("to_route_id", {"同上", "as above"}),
    marks("from_trip_id", {"只对这个班次：该行不用", "for this trip alone: the row is not used"}),
    marks("to_trip_id", {"同上", "as above"}),
});

constexpr auto shapes = std::to_array<StudyColumn>({
    {"shape_id", always, text, "", "", "r1-0", {"航迹", "id of the shape"}, {}},
    {"shape_pt_lat", always, number, "", "-90 … 90", "30.73", {"纬度(WGS84)", "latitude, WGS84"}, {}},
    {"shape_pt_lon", always, number, "", "-180 … 180", "122.46", {"经度(WGS84)", "longitude, WGS84"}, {}},
    {"shape_pt_sequence", always, whole, "", "0-2000000000", "1", {"次序", "order of the points"}, {}},
});

constexpr auto feed_info = std::to_array<StudyColumn>({
    {"feed_publisher_name", always, text, "", "", "县交通局", {"发布者", "who publishes it"}, {"可空白", "may be blank"}},
    {"feed_version", maybe, text, "", "", "2024-2", {"版本", "its version"}, not_told},
    {"feed_start_date", maybe, date, "", "", "20240101", {"自何日起有效", "valid from"}, {"不限", "any day"}},
    {"feed_end_date", maybe, date, "", "", "20271231", {"至何日有效", "valid until"}, {"不限", "any day"}},
    {"feed_id", maybe, text, "", "", "", {"编号", "its id"}, not_told},
    {"feed_desc", maybe, text, "", "", "", {"说明", "what it is"}, not_told},
    StudyColumn("demonstration", maybe, whole, "", yes_or_no, "1",
                {"1 为示范时刻表，不可用于出行", "1: made up to show how it works"},
                {"上面各列写有“示范”“演示”者也是", "also where the texts above say so"}),
});

}  // namespace

std::vector<StudyTable> timetable_tables() {
    return {{"agency.txt", "", {"GTFS 时刻表：运营单位；可省", "GTFS: who runs it; may be left out"}, agency},
            {"stops.txt", "", {"GTFS：码头", "GTFS: piers"}, stops},
            {"routes.txt", "", {"GTFS：航线", "GTFS: routes"}, routes},
            {"trips.txt", "", {"GTFS：班次", "GTFS: sailings"}, trips},
            {"stop_times.txt", "", {"GTFS：停靠的时刻", "GTFS: their calls"}, stop_times},
            {"calendar.txt",
             "",
             {"GTFS：每周哪几天开；与 calendar_dates.txt 至少有其一", "GTFS: days of the week; this or calendar_dates.txt"},
             calendar},
            {"calendar_dates.txt", "", {"GTFS：加开与停开的日期", "GTFS: single days"}, calendar_dates},
            {"frequencies.txt", "", {"GTFS：按间隔开的班次；可省", "GTFS: trips at intervals; may be left out"}, frequencies},
            {"transfers.txt", "", {"GTFS：换乘；可省", "GTFS: changes of boat; may be left out"}, transfers},
            {"shapes.txt", "", {"GTFS：航迹；可省", "GTFS: the lines boats take; may be left out"}, shapes},
            {"feed_info.txt", "", {"GTFS：关于时刻表；可省", "GTFS: about the feed; may be left out"}, feed_info}};
}

}  // namespace circle15::words
