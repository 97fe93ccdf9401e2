// SPDX-License-Identifier: MIT
#include <array>

#include "core/words/study_lists.hpp"

namespace circle15::words {

namespace {

using enum Holds;
using enum Need;

constexpr StudyColumn layer(std::string_view name, Need need, Word meaning, Word missing) {
    return {name, need, text, "", "[layers.…]", "", meaning, missing};
}

constexpr auto head = std::to_array<StudyColumn>({
    {"id", always, text, "", "", "shengsi", {"短名，结果文件夹用它", "short name, also of the result folder"}, {}},
    {"name_zh", always, text, "", "", "嵊泗县", {"名称", "Chinese name"}, {}},
    {"name_en", always, text, "", "", "Shengsi County", {"英文名", "English name"}, {}},
    {"date", always, date, "", "", "2024-12-31", {"结果所指的日期", "the day results speak of"}, {}},
    {"measuring_crs", always, text, "", "", "EPSG:4550", {"量距离的坐标系", "distances are measured in it"}, {}},
    {"map_unit", maybe, text, "", "", "", {"制图单位", "who makes the maps"}, {"图上不印", "not printed"}},
    StudyColumn("map_approval", maybe, text, "", "", "", {"审图号", "map approval number"},
                {"印作内部用图", "printed as an internal map"}),
    StudyColumn("standard", maybe, text, "", "", "standard.toml", {"标准口径文件", "file of the standard"},
                {"standard.toml", "standard.toml"}),
    StudyColumn("refuse_rows", maybe, flag, "", "", "true",
                {"一行不能用即拒绝整个研究区", "one unusable row refuses the study"},
                {"剔除该行并计数", "such rows are rejected and counted"}),
    StudyColumn("link", maybe, text, "", "[link]", "", {"接入规则，见下表", "how homes are joined to streets, see below"},
                {"按下表各项", "as its keys say"}),
    StudyColumn("walk", maybe, text, "", "[walk]", "", {"道路规则，见下表", "rules for streets, see below"},
                {"按下表各项", "as its keys say"}),
    {"calendar", maybe, text, "", "[calendar]", "", {"日历，见下表", "holidays, see below"}, {"没有节假日", "no holidays"}},
    StudyColumn("inventory", maybe, text, "", "[inventory.SERVICE]", "",
                {"清单完整性，见下表", "how complete lists are, see below"},
                {"不详：到不了者为 unknown", "not known: who is not reached is `unknown`"}),
    StudyColumn("ferries", maybe, text, "", "[ferries]", "", {"乘船规则，见下表", "rules for boats, see below"},
                {"按下表各项", "as its keys say"}),
    StudyColumn("census", maybe, text, "", "[[census]]", "", {"公布人口，见下表", "published figures, see below"},
                {"存疑：无从核对", "a doubt: nothing to hold homes against"}),
    {"layers", always, text, "", "[layers]", "", {"图层，见下表", "the layers, see below"}, {}},
});

constexpr auto link = std::to_array<StudyColumn>({
    StudyColumn("link_limit_m", maybe, number, "m", "0-5000", "250",
                {"居住点、设施至道路的最远距离", "farthest a home or facility is from its street"}, {"250", "250"}),
    {"link_water_m", maybe, number, "m", "0-5000", "15", {"接入可跨水面", "water that way may touch"}, {"15", "15"}},
    StudyColumn("shore_tolerance_m", maybe, number, "m", "0-5000", "100",
                {"岸外此距离内算在岛上", "a home so near the shore is on land"}, {"100", "100"}),
    StudyColumn("part_min_m", maybe, number, "m", "0-1000000", "5000",
                {"路网通往各处的最小长度", "streets of a part that leads somewhere"}, {"5000", "5000"}),
    StudyColumn("pier_limit_m", maybe, number, "m", "0-5000", "500",
                {"码头至道路的最远距离", "farthest a pier is from its street"}, {"500", "500"}),
});

constexpr auto walk = std::to_array<StudyColumn>({
    StudyColumn("cycleway", maybe, text, "", "yes, no", "no",
                {"未注明步行的自行车道可否步行", "whether bare cycleways are walked"}, {"no", "no"}),
    StudyColumn("over_water", maybe, numbers, "", "", "[471313586]",
                {"确实跨水的道路编号(OSM)", "ids of ways that do cross water"}, no_such),
});

constexpr auto calendar = std::to_array<StudyColumn>({
    {"file", maybe, text, "", "", "calendar.csv", {"日历表", "table of days"}, {"只用下列日期", "the days below alone"}},
    {"source", maybe, text, "", "", "国务院办公厅", {"来源", "where it comes from"}, not_told},
    {"holidays", maybe, texts, "", "", "[\"2025-10-01\"]", {"放假日", "public holidays"}, no_such},
    {"workdays", maybe, texts, "", "", "[\"2025-09-28\"]", {"调休上班日", "make-up workdays"}, no_such},
});

constexpr auto inventory = std::to_array<StudyColumn>({
    {"quality", always, text, "", qualities, "surveyed", {"清单的质量", "how good the list is"}, {}},
    {"partial", maybe, flag, "", "", "true", {"清单不全", "the list is partial everywhere"}, {"完整", "complete"}},
    {"partial_in", maybe, texts, "", "", "[\"嵊山镇\"]", {"这些乡镇不全", "partial in these townships"}, no_such},
    StudyColumn("none", maybe, flag, "", "", "true", {"全县没有此类设施", "there is no such facility at all"},
                {"没有行即不详", "no rows: not known"}),
    StudyColumn("facilities", maybe, whole, "", "0-1000000", "20", {"清单应有几处", "how many the list has"},
                {"缺行看不出", "a list that was cut does not show"}),
    StudyColumn("unit_en", maybe, text, "", "", "childcare places", {"能力单位(英文)", "English for the unit of capacities"},
                {"用中文", "the Chinese"}),
});

constexpr auto ferries = std::to_array<StudyColumn>({
    StudyColumn("boarding_minutes", maybe, number, "min", "0-180", "15", {"开船前到码头", "to be at the pier before departure"},
                {"10", "10"}),
    {"alighting_minutes", maybe, number, "min", "0-180", "5", {"下船", "to leave the boat"}, {"3", "3"}},
    {"longest_wait_minutes", maybe, number, "min", "1-1440", "180", {"最久候船", "longest wait for a boat"}, {"不限", "any"}},
    {"route", maybe, text, "", "[[ferries.route]]", "", {"按航线，见下表", "by route, see below"}, {"同上", "as above"}},
    {"pier", maybe, text, "", "[[ferries.pier]]", "", {"按码头，见下表", "by pier, see below"}, {"同上", "as above"}},
});

constexpr Word as_ferries{"同 [ferries]", "as [ferries]"};
constexpr Word to_board{"开船前到码头", "to be at the pier before departure"};
constexpr Word to_leave{"下船", "to leave the boat"};
constexpr StudyColumn boarding{"boarding_minutes", maybe, number, "min", "0-180", "20", to_board, as_ferries};
constexpr StudyColumn alighting{"alighting_minutes", maybe, number, "min", "0-180", "5", to_leave, as_ferries};

constexpr auto ferry_routes = std::to_array<StudyColumn>({
    {"id", always, text, "", "", "r1", {"时刻表的 route_id", "route_id of the timetable"}, {}},
    boarding,
    alighting,
    StudyColumn("lost_day_percent", maybe, numbers, "%", "12 × 0-100", "[9, 9, 7, 5, 4, 5, 8, 9, 6, 5, 6, 8]",
                {"各月停航天数占比", "share of days without boats, by month"}, {"不计停航", "not counted"}),
});

constexpr auto ferry_piers = std::to_array<StudyColumn>({
    {"id", always, text, "", "", "pier-1", {"时刻表的 stop_id", "stop_id of the timetable"}, {}},
    boarding,
    alighting,
});

constexpr auto census = std::to_array<StudyColumn>({
    {"name", always, text, "", "", "全县常住人口", {"公布的数", "what was published"}, {}},
    {"name_en", maybe, text, "", "", "Residents", {"英文", "in English"}, {"用中文", "the Chinese"}},
    {"group", always, texts, "", bands, "[\"age_60_64\"]", {"年龄组", "its age bands"}, {}},
    {"persons", always, whole, "persons", "0-2000000000", "66903", {"人数", "how many"}, {}},
    {"source", maybe, text, "", "", "第七次人口普查", {"来源", "where it comes from"}, not_told},
    {"date", maybe, text, "", "", "2020-11-01", {"日期", "of which day"}, not_told},
});

constexpr auto layers = std::to_array<StudyColumn>({
    layer("islands", always, {"陆地面", "polygons of land"}, {}),
    layer("streets", always, {"步行道路 OSM，可多个 [[layers.streets]]", "streets as OSM, several as [[layers.streets]]"}, {}),
    layer("villages", maybe, {"村(社区)", "villages"}, {"由居住点的村名推知", "known by the homes' own"}),
    layer("homes", always, {"居住点", "homes"}, {}),
    layer("facilities", always, {"设施", "facilities"}, {}),
    layer("piers", maybe, {"码头", "piers"}, {"取船站", "the timetable's stops"}),
    layer("elevation", maybe, {"高程栅格(GeoTIFF)", "heights (GeoTIFF)"}, {"不计坡度并说明", "no slopes, and results say so"}),
    layer("ferries", maybe, {"GTFS 时刻表，文件夹或 zip", "GTFS feed, a folder or zip"}, {"不问乘船", "boats are not known"}),
    layer("indicators", maybe, {"工作要点的指标", "indicators of the work plan"}, {"没有指标", "none"}),
});

constexpr auto one_layer = std::to_array<StudyColumn>({
    {"file", always, text, "", "", "homes.csv", {"文件", "the file"}, {}},
    StudyColumn("crs", maybe, text, "", "EPSG:…, WGS84, GCJ-02, BD-09, column", "EPSG:4490",
                {"坐标系；column 为逐行填写", "CRS; `column`: each row says its own"},
                {"图层自带的；表格则拒绝", "the file's own; tables are refused"}),
    {"source", always, text, "", "", "县民政局", {"来源", "where it comes from"}, {}},
    {"licence", maybe, text, "", "", "ODbL 1.0", {"许可", "licence"}, not_told},
    {"date", maybe, date, "", "", "2024-12", {"数据日期", "date of the data"}, not_told},
    {"quality", always, text, "", qualities, "surveyed", {"数据质量", "how good it is"}, {}},
});

}  // namespace

std::vector<StudyTable> study_toml_tables() {
    constexpr std::string_view file = "study.toml";
    return {{file, "", {"研究区", "the study"}, head},
            {file, "[layers]", {"图层", "the layers"}, layers},
            {file, "[layers.homes]", {"每个图层", "each layer"}, one_layer},
            {file, "[link]", {"接入步行网络", "how homes, facilities and piers are joined to streets"}, link},
            {file, "[walk]", {"道路", "streets whose tags leave it open"}, walk},
            {file, "[calendar]", {"日历", "holidays and make-up workdays"}, calendar},
            {file, "[inventory.SERVICE]", {"每类服务的清单", "the list of a service"}, inventory},
            {file, "[ferries]", {"乘船", "boats"}, ferries},
            {file, "[[ferries.route]]", {"航线", "a route"}, ferry_routes},
            {file, "[[ferries.pier]]", {"码头", "a pier"}, ferry_piers},
            {file, "[[census]]", {"公布的人口，居住点须与之相符", "a published figure that homes must add up to"}, census}};
}

}  // namespace circle15::words
