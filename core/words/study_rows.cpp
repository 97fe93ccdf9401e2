// SPDX-License-Identifier: MIT
#include <array>

#include "core/words/study_lists.hpp"

namespace circle15::words {

namespace {

using enum Holds;
using enum Need;

constexpr Word as_layer{"同图层", "as its layer says"};
constexpr StudyColumn quality{"quality", maybe, text, "", qualities, "surveyed", {"数据质量", "how good the row is"}, as_layer};
constexpr StudyColumn source{"source", maybe, text, "", "", "县卫健局", {"来源", "where it comes from"}, as_layer};
constexpr StudyColumn date_of_row{"date", maybe, text, "", "", "2024-12-31", {"数据日期", "date of the data"}, as_layer};
constexpr StudyColumn lon{"lon", in_tables, number, "", "", "122.4604969", {"经度，或东坐标", "longitude, or easting"}, {}};
constexpr StudyColumn lat{"lat", in_tables, number, "", "", "30.7304648", {"纬度，或北坐标", "latitude, or northing"}, {}};
constexpr StudyColumn crs{"crs",
                          maybe,
                          text,
                          "",
                          "EPSG:4326, EPSG:4490, EPSG:4550, GCJ-02, BD-09",
                          "GCJ-02",
                          {"坐标系", "of the row's place"},
                          {"同图层；图层写 column 时必填", "as its layer says; must be there where that says `column`"}};
constexpr StudyColumn id{"id", always, text, "", "", "a-01", {"编号，表内唯一", "its own in the table"}, {}};
constexpr StudyColumn name{"name", always, text, "", "", "东海社区", {"名称", "what people call it"}, {}};

constexpr StudyColumn persons(std::string_view band, Word meaning) {
    return {band, always, whole, "persons", "0-1000000", "12", meaning, {}};
}

constexpr auto homes = std::to_array<StudyColumn>({
    id,
    {"village", always, text, "", "", "330922100001", {"村(社区)代码或名称", "code or name of its village"}, {}},
    {"township", without_villages, text, "", "", "菜园镇", {"乡镇", "its township"}, {"由村推知", "known by the village"}},
    StudyColumn("island", without_villages, text, "", "", "sijiao", {"岛屿编号或名称", "id or name of its island"},
                {"由村推知", "known by the village"}),
    lon,
    lat,
    persons("age_0_2", {"0-2 岁人数", "persons of 0 to 2 years"}),
    persons("age_3_5", {"3-5 岁人数", "3 to 5"}),
    persons("age_6_11", {"6-11 岁人数", "6 to 11"}),
    persons("age_12_14", {"12-14 岁人数", "12 to 14"}),
    persons("age_15_59", {"15-59 岁人数", "15 to 59"}),
    persons("age_60_64", {"60-64 岁人数", "60 to 64"}),
    persons("age_65_79", {"65-79 岁人数", "65 to 79"}),
    persons("age_80_up", {"80 岁及以上人数", "80 and over"}),
    {"name", maybe, text, "", "", "东海社区 1 号", {"名称", "what people call it"}, not_told},
    {"dwellings", maybe, whole, "", "0-1000000", "21", {"住宅数", "dwellings at this point"}, {"计为 0", "counts as 0"}},
    source,
    quality,
    date_of_row,
    crs,
});

constexpr auto facilities = std::to_array<StudyColumn>({
    id,
    name,
    StudyColumn("service", always, text, "", "", "clinic",
                {"服务类别，标准口径里的编码或中文名", "a service of the standard, by code or Chinese name"}, {}),
    lon,
    lat,
    crs,
    StudyColumn("capacity", maybe, whole, "capacity_unit", "0-1000000", "60", {"能力", "how much it has room for"},
                {"未知，不判能力", "not known: places are not judged"}),
    {"capacity_unit", maybe, text, "", "", "托位", {"能力的单位", "what capacity counts"}, not_told},
    {"in_use", maybe, whole, "capacity_unit", "0-1000000", "39", {"已用", "of that, taken"}, not_told},
    StudyColumn("opening_hours", maybe, hours, "", "", "Mo-Fr 07:30-17:30",
                {"开放时间(OSM 写法)", "as OpenStreetMap writes them"}, {"计为开放并说明", "counts as open, and is told"}),
    StudyColumn("status", maybe, text, "", "planned, open, closed", "open", {"规划、开放、停用", "whether it is in operation"},
                {"计为 open", "counts as open"}),
    {"opened", maybe, date, "", "", "2020-09-01", {"启用日", "first day of operation"}, {"一直在用", "ever since"}},
    {"closed", maybe, date, "", "", "2025-06", {"停用日", "first day it is closed"}, {"不停用", "never"}},
    {"township", maybe, text, "", "", "菜园镇", {"乡镇", "its township"}, not_told},
    {"village", maybe, text, "", "", "沙河社区", {"村(社区)", "its village"}, not_told},
    {"address", maybe, text, "", "", "海滨东路 1 号", {"地址", "address"}, not_told},
    {"lead_agency", maybe, text, "", "", "县卫健局", {"牵头单位", "who is in charge"}, {"同标准口径", "as the standard says"}},
    source,
    date_of_row,
    quality,
});

constexpr auto villages = std::to_array<StudyColumn>({
    {"code", always, text, "", "", "330922100001", {"统计用区划代码", "statistical code"}, {}},
    name,
    {"township", always, text, "", "", "菜园镇", {"乡镇", "its township"}, {}},
    {"island", always, text, "", "", "sijiao", {"岛屿编号或名称", "id or name of its island"}, {}},
    quality,
    source,
    StudyColumn("emptied", maybe, date, "", "", "2015", {"整村搬迁日", "when everybody had moved away"},
                {"有人居住", "people live there"}),
});

constexpr auto piers = std::to_array<StudyColumn>({
    id,
    name,
    StudyColumn("island", always, text, "", "", "sijiao", {"岛屿编号或名称", "id or name of its island"},
                {"空白为外县码头", "blank for piers elsewhere"}),
    lon,
    lat,
    source,
    quality,
    StudyColumn("outer", maybe, text, "", "yes, no", "yes", {"是否外县码头", "whether it is another county's"},
                {"计为 no", "counts as no"}),
    crs,
});

constexpr auto islands = std::to_array<StudyColumn>({
    id,
    name,
    {"tier", always, text, "", "mainland, big, node, small, islet", "big", {"层级(1+4+N)", "how it is ranked"}, {}},
    {"township", maybe, text, "", "", "菜园镇", {"乡镇", "its township"}, not_told},
    StudyColumn("joined_to", maybe, text, "", "", "sijiao",
                {"由桥或堤相连的岛", "id of the island that a bridge or causeway joins it to"},
                {"自成一岛", "an island of its own"}),
    quality,
    source,
});

constexpr auto calendar = std::to_array<StudyColumn>({
    {"date", always, date, "", "", "2025-10-01", {"日期", "the day"}, {}},
    StudyColumn("kind", always, text, "", "holiday, workday, school_holiday", "holiday",
                {"放假、调休上班或学校放假", "what kind of day"}, {}),
    {"to", maybe, date, "", "", "2025-10-08", {"止日(含)", "last day of a stretch"}, {"只一天", "one day"}},
    {"name", maybe, text, "", "", "国庆节", {"名称", "its name"}, not_told},
    {"source", maybe, text, "", "", "国务院办公厅", {"来源", "where it comes from"}, not_told},
});

constexpr auto indicators = std::to_array<StudyColumn>({
    {"id", always, text, "", "", "2024-17", {"编号，表内唯一", "its own in the table"}, {}},
    {"year", always, whole, "", "0-9999", "2024", {"年度", "of which year"}, {}},
    {"field", always, text, "", "", "老有颐养", {"领域", "field of the work plan"}, {"可空白", "may be blank"}},
    {"name", always, text, "", "", "每千名3岁以下婴幼儿托位数", {"指标", "what is measured"}, {}},
    {"unit", always, text, "", "", "%", {"单位", "its unit"}, {"可空白", "may be blank"}},
    StudyColumn("target_operator", always, text, "", ">=, >, <=, <, =", ">=", {"目标的方向", "which way the target goes"},
                {"空白为 >=", "blank is >="}),
    {"target", always, number, "", "", "280", {"目标值", "the target"}, {"空白为没有目标", "blank: none"}},
    StudyColumn("numerator", always, text, "", "", "capacity(childcare)", {"分子", "what is counted"},
                {"空白为数据中没有", "blank: not in the data"}),
    StudyColumn("denominator", always, text, "", "", "persons(0-2) / 1000", {"分母", "by what it is divided"},
                {"空白为不除", "blank: by nothing"}),
    {"number", maybe, whole, "", "0-10000", "17", {"文件中的序号", "its number in the plan"}, not_told},
    {"lead_agency", maybe, text, "", "", "县卫健局", {"牵头单位", "who is in charge"}, not_told},
    {"source", maybe, text, "", "", "嵊七优享办〔2024〕1号", {"来源", "where it comes from"}, not_told},
    {"field_en", maybe, text, "", "", "Elderly", {"领域(英文)", "field in English"}, {"用中文", "the Chinese"}},
    {"name_en", maybe, text, "", "", "Places per 1,000", {"指标(英文)", "name in English"}, {"用中文", "the Chinese"}},
    {"unit_en", maybe, text, "", "", "places", {"单位(英文)", "unit in English"}, {"用中文", "the Chinese"}},
});

constexpr auto candidates = std::to_array<StudyColumn>({
    id,
    {"lon", in_tables, number, "", "", "122.46", {"经度，或东坐标", "longitude, or easting"}, {}},
    {"lat", in_tables, number, "", "", "30.73", {"纬度，或北坐标", "latitude, or northing"}, {}},
    StudyColumn("crs", in_tables, text, "", "EPSG:4326, EPSG:4490, EPSG:4550, GCJ-02, BD-09", "EPSG:4490",
                {"坐标系", "of the row's place"}, {}),
    {"name", maybe, text, "", "", "老码头仓库", {"名称", "what people call it"}, not_told},
    StudyColumn("cost", maybe, number, "", "0-", "120", {"建设费用，任意单位", "of opening it, any unit"},
                {"计为 0；有预算时不行", "counts as 0; not with a budget"}),
    StudyColumn("capacity", maybe, number, "persons", "0-", "60", {"可容人数", "persons it has room for"},
                {"取已有设施的中位数", "the median of those that exist"}),
    StudyColumn("quality", maybe, text, "", qualities, "surveyed", {"数据质量", "how good the row is"},
                {"计为 approximate", "counts as approximate"}),
});

}  // namespace

std::vector<StudyTable> row_tables() {
    return {
        {"homes.csv", "", {"居住点：表格，或点图层", "homes: a table, or a layer of points"}, homes},
        {"facilities.csv", "", {"设施：表格，或点图层", "facilities: a table, or a layer of points"}, facilities},
        {"villages.csv", "", {"村(社区)；可省", "villages; may be left out"}, villages},
        {"piers.csv", "", {"码头；可省，则取时刻表的船站", "piers; left out: the timetable's stops"}, piers},
        {"islands.geojson", "", {"岛屿：面图层的属性", "islands: properties of a layer of polygons"}, islands},
        {"calendar.csv", "", {"节假日与调休；可省", "holidays and make-up workdays; may be left out"}, calendar},
        {"indicators.csv", "", {"工作要点的指标；可省", "indicators of the work plan; may be left out"}, indicators},
        {"candidates.csv",
         "",
         {"备选址，`site --candidates`：表格，或点图层", "candidates of `site --candidates`: a table, or a layer of points"},
         candidates}};
}

}  // namespace circle15::words
