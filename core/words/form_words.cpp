// SPDX-License-Identifier: MIT
#include "core/words/form_words.hpp"

#include <array>

namespace circle15::words {

namespace {

constexpr Word nothing{"", ""};
constexpr Word id_note{"同一处每年不变，用来认出它；没有可不填",
                       "stays the same every year, and tells which it is; may be left blank"};
constexpr Word lon_note{"十进制度，如 122.4515508", "decimal degrees, such as 122.4515508"};
constexpr Word lat_note{"十进制度，如 30.7333422", "decimal degrees, such as 30.7333422"};
constexpr Word crs_note{"高德、腾讯地图上取的点是 GCJ-02，百度是 BD-09，GPS 是 EPSG:4326，国家大地坐标是 EPSG:4490",
                        "points of Amap or Tencent are GCJ-02, of Baidu BD-09, of GPS EPSG:4326"};
constexpr Word crs_choices{"EPSG:4326|EPSG:4490|GCJ-02|BD-09", "EPSG:4326|EPSG:4490|GCJ-02|BD-09"};
constexpr Word township_note{"乡、镇或街道", "township"};
constexpr Word code_note{"统计用区划代码，12 位，按文本填写", "statistical code of twelve digits, as text"};
constexpr Word source_note{"谁提供、依据什么", "who gives it, on what grounds"};
constexpr Word quality_note{"实测：现场核实；地图：自地图取得；约略：大致位置；模型：推算",
                            "surveyed on the spot, mapped, approximate, or modelled"};
constexpr Word date_note{"这一行在哪天是对的，如 2024-12-31", "the day on which the row was right, such as 2024-12-31"};

constexpr auto facilities = std::to_array<FormColumn>({
    {"id", {"设施编码", "id"}, id_note, nothing},
    {"name", {"设施名称", "name"}, {"全称", "its full name"}, {"示例：海滨托育园", "Example: Seaside nursery"}},
    {"service", {"类别", "service"}, {"从列表中选", "choose from the list"}, nothing},
    {"lon", {"经度", "lon"}, lon_note, {"122.4515508", "122.4515508"}},
    {"lat", {"纬度", "lat"}, lat_note, {"30.7333422", "30.7333422"}},
    {"crs", {"坐标系", "crs"}, crs_note, {"GCJ-02", "GCJ-02"}, crs_choices},
    {"capacity",
     {"服务能力", "capacity"},
     {"每日能服务多少：托位、学位、餐次、医师，只填数字", "how many it can serve: places, meals a day, doctors; digits only"},
     {"60", "60"}},
    {"capacity_unit",
     {"能力单位", "capacity_unit"},
     {"服务能力的单位", "what the capacity counts"},
     {"托位", "places"},
     {"托位|学位|床位|餐次|医师", "places|beds|meals|doctors"}},
    {"in_use", {"实际使用数", "in_use"}, {"其中已用，只填数字", "how many of them are taken; digits only"}, {"39", "39"}},
    {"opening_hours",
     {"开放时间", "opening_hours"},
     {"如 周一至周五 7:30-17:30；每天 8:00-11:30、13:00-17:00；24小时", "as in OpenStreetMap, such as Mo-Fr 07:30-17:30; 24/7"},
     {"周一至周五 7:30-17:30", "Mo-Fr 07:30-17:30"}},
    {"status", {"状态", "status"}, {"从列表中选；空为投用", "choose from the list; blank: open"}, {"投用", "open"}},
    {"opened", {"投用日期", "opened"}, {"如 2024-09-01", "such as 2024-09-01"}, {"2024-09-01", "2024-09-01"}},
    {"closed",
     {"停用日期", "closed"},
     {"如 2026-06-30；未停用留空", "such as 2026-06-30; blank where it is not closed"},
     nothing},
    {"township", {"乡镇", "township"}, township_note, {"菜园镇", "菜园镇"}},
    {"village", {"村(社区)", "village"}, {"村或社区", "village"}, {"海滨社区", "海滨社区"}},
    {"address", {"地址", "address"}, {"只作说明，不用来定位", "kept, never looked up"}, nothing},
    {"lead_agency", {"牵头单位", "lead_agency"}, {"主管部门", "the agency in charge"}, {"县卫健局", "county health bureau"}},
    {"source", {"数据来源", "source"}, source_note, {"县卫健局 2024 年名单", "list of the county health bureau, 2024"}},
    {"date", {"更新日期", "date"}, date_note, {"2024-12-31", "2024-12-31"}},
    {"quality", {"数据质量", "quality"}, quality_note, {"实测", "surveyed"}},
});

constexpr auto homes = std::to_array<FormColumn>({
    {"id", {"居住点编号", "id"}, id_note, nothing},
    {"name",
     {"居住点名称", "name"},
     {"小区、自然村或楼栋群", "an estate, a hamlet or a group of houses"},
     {"示例：海滨小区", "Example: Seaside estate"}},
    {"code", {"村代码", "code"}, code_note, {"330922100004", "330922100004"}},
    {"village",
     {"村(社区)", "village"},
     {"村代码或村名，填一个即可；没有经纬度的行按村分到住宅",
      "code or name, one is enough; a row without a place is spread over its village"},
     {"海滨社区", "海滨社区"}},
    {"township", {"乡镇", "township"}, township_note, {"菜园镇", "菜园镇"}},
    {"lon", {"经度", "lon"}, lon_note, {"122.448", "122.448"}},
    {"lat", {"纬度", "lat"}, lat_note, {"30.7352", "30.7352"}},
    {"crs", {"坐标系", "crs"}, crs_note, {"GCJ-02", "GCJ-02"}, crs_choices},
    {"dwellings", {"住宅套数", "dwellings"}, {"只填数字，可空", "digits only; may be blank"}, {"21", "21"}},
    {"age_0_2", {"0-2岁", "age_0_2"}, {"多少人，没有填 0", "how many persons, 0 where there are none"}, {"1", "1"}},
    {"age_3_5", {"3-5岁", "age_3_5"}, {"多少人", "how many persons"}, {"0", "0"}},
    {"age_6_11", {"6-11岁", "age_6_11"}, {"多少人", "how many persons"}, {"3", "3"}},
    {"age_12_14", {"12-14岁", "age_12_14"}, {"多少人", "how many persons"}, {"1", "1"}},
    {"age_15_59", {"15-59岁", "age_15_59"}, {"多少人", "how many persons"}, {"20", "20"}},
    {"age_60_64", {"60-64岁", "age_60_64"}, {"多少人", "how many persons"}, {"6", "6"}},
    {"age_65_79", {"65-79岁", "age_65_79"}, {"多少人", "how many persons"}, {"4", "4"}},
    {"age_80_up", {"80岁及以上", "age_80_up"}, {"多少人", "how many persons"}, {"3", "3"}},
    {"source", {"数据来源", "source"}, source_note, {"社区台账", "records of the community"}},
    {"date", {"数据日期", "date"}, date_note, {"2024-12-31", "2024-12-31"}},
    {"quality", {"数据质量", "quality"}, quality_note, {"实测", "surveyed"}},
});

constexpr auto villages = std::to_array<FormColumn>({
    {"code", {"村代码", "code"}, code_note, {"330922100004", "330922100004"}},
    {"name", {"村(社区)名称", "name"}, {"村或社区", "village"}, {"示例：海滨社区", "Example: Seaside"}},
    {"township", {"乡镇", "township"}, township_note, {"菜园镇", "菜园镇"}},
    {"lon",
     {"经度", "lon"},
     {"村里有人住的地方，十进制度", "where people live in it, decimal degrees"},
     {"122.448", "122.448"}},
    {"lat", {"纬度", "lat"}, lat_note, {"30.7352", "30.7352"}},
    {"crs", {"坐标系", "crs"}, crs_note, {"GCJ-02", "GCJ-02"}, crs_choices},
    {"source", {"数据来源", "source"}, source_note, {"国家统计局区划代码", "statistical codes"}},
    {"quality", {"数据质量", "quality"}, quality_note, {"约略", "approximate"}},
});

constexpr auto sailings = std::to_array<FormColumn>({
    {"route_id", {"航线编号", "route_id"}, {"可空；填了就每年不变", "may be blank; stays the same every year"}, nothing},
    {"route",
     {"航线", "route"},
     {"航线名称；同一班次的各行写同一航线", "its name; the same in all rows of a sailing"},
     {"示例：小菜园-绿华", "Example: Xiaocaiyuan-Lvhua"}},
    {"sailing",
     {"班次", "sailing"},
     {"同一航线内各不相同；一个班次停靠几个码头就写几行，按先后",
      "differs within a route; one row a pier it calls at, in order"},
     {"1", "1"}},
    {"pier", {"码头", "pier"}, {"名称与“码头”表一致", "as the sheet of piers names it"}, {"小菜园", "Xiaocaiyuan"}},
    {"arrive",
     {"到达", "arrive"},
     {"如 8:25；首站可空；次日写 次日1:10 或 25:10", "such as 8:25; blank at the first pier; 25:10 is on the day after"},
     nothing},
    {"depart",
     {"时刻", "depart"},
     {"开出时刻，如 7:30；末站写到达时刻即可", "when it leaves, such as 7:30; at the last pier when it is there"},
     {"7:30", "7:30"}},
    {"days",
     {"运行日", "days"},
     {"每天；周一至周五；周二、周五、周日；或若干日期，如 2025-01-29、2026-02-17",
      "daily; Mo-Fr; Tu, Fr, Su; or dates such as 2025-01-29, 2026-02-17"},
     {"每天", "daily"},
     {"每天|周一至周五|周末", "daily|Mo-Fr|Sa,Su"}},
    {"season",
     {"季节", "season"},
     {"全年；5月1日至10月31日；2024-2027年5月1日至10月31日；2024-05-01至2024-10-31",
      "all year; 05-01 to 10-31; 2024-2027 05-01 to 10-31; 2024-05-01 to 2024-10-31"},
     {"2024-2027年", "2024-2027"}},
    {"not_on",
     {"停航日期", "not_on"},
     {"其中不开的日期，如 2025-01-29、2026-02-17", "days without it, such as 2025-01-29, 2026-02-17"},
     {"2025-01-29", "2025-01-29"}},
    {"also_on", {"加开日期", "also_on"}, {"另外加开的日期", "days on which it sails besides"}, nothing},
});

constexpr auto piers = std::to_array<FormColumn>({
    {"id", {"码头编号", "id"}, id_note, nothing},
    {"name",
     {"码头名称", "name"},
     {"“班次”表用的名称", "as the sheet of sailings calls it"},
     {"示例：小菜园", "Example: Xiaocaiyuan"}},
    {"lon", {"经度", "lon"}, {"上下船处，十进制度", "where one boards, decimal degrees"}, {"122.4612881", "122.4612881"}},
    {"lat", {"纬度", "lat"}, lat_note, {"30.7318307", "30.7318307"}},
    {"crs", {"坐标系", "crs"}, crs_note, {"EPSG:4326", "EPSG:4326"}, crs_choices},
});

struct Sheet {
    std::string_view id;
    Word name;
    std::span<const FormColumn> columns;
};

constexpr std::array sheets{Sheet{"facilities", {"设施", "facilities"}, facilities},
                            Sheet{"homes", {"居住点", "homes"}, homes},
                            Sheet{"villages", {"村(社区)", "villages"}, villages},
                            Sheet{"sailings", {"班次", "sailings"}, sailings},
                            Sheet{"piers", {"码头", "piers"}, piers},
                            Sheet{"notes", {"填表说明", "how to fill in"}, {}}};

}  // namespace

std::span<const FormColumn> form_columns(std::string_view sheet) {
    for (const Sheet& one : sheets) {
        if (one.id == sheet) return one.columns;
    }
    return {};
}

Word form_name(std::string_view sheet) {
    for (const Sheet& one : sheets) {
        if (one.id == sheet) return one.name;
    }
    return nothing;
}

Word example_mark() { return {"示例：", "Example:"}; }

}  // namespace circle15::words
