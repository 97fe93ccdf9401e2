// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <initializer_list>

#include "core/words/study_lists.hpp"

namespace circle15::words {

namespace {

using enum Holds;
using enum Need;

constexpr Word unchanged{"不变", "as it is"};
constexpr Word new_alone{"已在表中的设施不填，新设施必填", "left out for a facility of the list; a new one needs it"};

struct Otherwise {
    std::string_view name;
    Need need = maybe;
    Word missing = {};
};

/// Columns of another table, with what happens here where they are left out.
std::vector<StudyColumn> as_in(const std::vector<StudyTable>& tables, std::string_view file, std::string_view table,
                               std::initializer_list<Otherwise> here) {
    const auto known = std::ranges::find_if(tables, [&](const auto& one) { return one.file == file && one.table == table; });
    std::vector<StudyColumn> columns;
    for (const auto& [name, need, missing] : here) {
        columns.push_back(*std::ranges::find(known->columns, name, &StudyColumn::name));
        columns.back().need = need;
        columns.back().missing = missing;
    }
    return columns;
}

std::vector<StudyColumn> of_facility(std::initializer_list<Otherwise> here) {
    return as_in(row_tables(), "facilities.csv", "", here);
}

constexpr StudyColumn edits(std::string_view kind) {
    return {kind, maybe, text, "", "[[…]]", "", {"改动，见下表", "edits, see below"}, {"至少有一项改动", "one edit at least"}};
}

constexpr auto head = std::to_array<StudyColumn>({
    {"name_zh", always, text, "", "", "新增4处老年助餐点", {"名称", "Chinese name"}, {}},
    {"name_en", always, text, "", "", "Four new meal points", {"英文名", "English name"}, {}},
    {"description", maybe, text, "", "", "", {"说明，可多行", "what it is, of several lines"}, not_told},
    {"description_en", maybe, text, "", "", "", {"说明(英文)", "in English"}, not_told},
    {"source", maybe, text, "", "", "县工作要点", {"来源", "where it comes from"}, not_told},
    edits("open"),
    edits("close"),
    edits("move"),
    edits("enlarge"),
    edits("hours"),
    edits("people"),
    edits("standard"),
    edits("cancel"),
    edits("retime"),
    edits("add_sailing"),
    edits("persons"),
    edits("restore"),
    edits("remove"),
});

constexpr auto facility_id = std::to_array<StudyColumn>({
    {"id", always, text, "", "", "a-01", {"设施的编号", "id of the facility"}, {}},
});

constexpr auto people = std::to_array<StudyColumn>({
    StudyColumn("from", always, text, "", "", "330922100213",
                {"村、乡镇、岛屿的编码或名称", "village, township or island, by code or name"}, {}),
    StudyColumn("to", maybe, text, "", "", "330922100212", {"迁往；同上", "where to, as above"},
                {"此时必填 factor", "factor is needed then"}),
    {"share", maybe, number, "", "0-1", "0.3", {"迁出的比例", "share that moves"}, {"写 persons", "give persons"}},
    {"persons", maybe, whole, "persons", "0-1000000000", "26", {"迁出的人数", "how many move"}, {"写 share", "give share"}},
    {"group", maybe, texts, "", bands, "[\"age_60_64\"]", {"年龄组", "age bands"}, {"全体", "everybody"}},
    StudyColumn("factor", maybe, number, "", "0-1000", "0.9", {"不迁移，人数乘以它", "nobody moves; persons times this"},
                {"此时必填 to", "to is needed then"}),
});

constexpr auto cancel = std::to_array<StudyColumn>({
    {"route", maybe, text, "", "", "r1", {"航线，route_id", "a route_id"}, {"三者填其一", "one of the three"}},
    {"trip", maybe, text, "", "", "east-0730", {"班次，trip_id", "a trip_id"}, {"三者填其一", "one of the three"}},
    {"all", maybe, flag, "", "", "true", {"全部停航", "no boats at all"}, {"三者填其一", "one of the three"}},
});

constexpr auto retime = std::to_array<StudyColumn>({
    {"trip", always, text, "", "", "east-0730", {"班次，trip_id", "a trip_id"}, {}},
    {"minutes", always, whole, "min", "-1440 … 1440", "30", {"推迟；负数为提前", "later; negative is earlier"}, {}},
});

constexpr auto add_sailing = std::to_array<StudyColumn>({
    {"route", always, text, "", "", "r1", {"航线，route_id", "a route_id"}, {}},
    StudyColumn("calls", always, calls, "", "0:00-47:59", "[[\"pier-1\", \"08:10\"], [\"pier-2\", \"08:50\"]]",
                {"依次停靠的码头(stop_id)与时刻，两处以上", "two or more piers (stop_id) in order, with times"}, {}),
});

std::vector<StudyColumn> opening() {
    return of_facility({{"id", always},
                        {"name", maybe, new_alone},
                        {"service", maybe, new_alone},
                        {"lon", maybe, new_alone},
                        {"lat", maybe, new_alone},
                        {"crs", maybe, new_alone},
                        {"capacity", maybe, {"未知，不判能力", "not known: places are not judged"}},
                        {"capacity_unit", maybe, not_told},
                        {"in_use", maybe, not_told},
                        {"opening_hours", maybe, {"计为开放并说明", "counts as open, and is told"}},
                        {"township", maybe, not_told},
                        {"village", maybe, not_told},
                        {"address", maybe, not_told},
                        {"lead_agency", maybe, {"同标准口径", "as the standard says"}},
                        {"source", maybe, not_told},
                        {"date", maybe, not_told},
                        {"quality", maybe, {"modelled", "modelled"}}});
}

/// A row as it was: all that opens one, with what the row says of its time.
std::vector<StudyColumn> restoring() {
    auto columns = opening();
    std::erase_if(columns, [](const auto& column) { return column.name == "crs"; });
    for (auto& column : columns) {
        if (column.missing.en != new_alone.en) continue;
        column.need = always;
        column.missing = {};
    }
    columns.push_back({"given_crs", maybe, text, "", "", "GCJ-02", {"原来的坐标系", "CRS it was given in"}, not_told});
    for (const auto& column : of_facility(
             {{"status", always}, {"opened", maybe, {"一直在用", "ever since"}}, {"closed", maybe, {"不停用", "never"}}}))
        columns.push_back(column);
    return columns;
}

std::vector<StudyColumn> persons_of_home() {
    std::vector<StudyColumn> columns{{"home", always, text, "", "", "a-01", {"居住点的编号", "id of the home"}, {}}};
    const auto tables = row_tables();
    for (const auto& column : tables.front().columns) {
        if (column.name.starts_with("age_")) columns.push_back(column);
    }
    return columns;
}

std::vector<StudyColumn> change_of_standard() {
    auto columns = as_in(standard_toml_tables(), "standard.toml", "[[rule]]",
                         {{"service", always},
                          {"minutes", maybe, unchanged},
                          {"speed_m_per_s", maybe, unchanged},
                          {"capped_downhill", maybe, unchanged},
                          {"service_minutes", maybe, unchanged},
                          {"viable_persons", maybe, unchanged},
                          {"target_percent", maybe, unchanged},
                          {"places_per_1000", maybe, unchanged}});
    columns.push_back({"no_target", maybe, flag, "", "", "true", {"取消覆盖率目标", "no pass mark"}, unchanged});
    columns.push_back({"no_places", maybe, flag, "", "", "true", {"不判能力", "places are not judged"}, unchanged});
    return columns;
}

std::vector<StudyColumn> with_id(std::vector<StudyColumn> columns) {
    columns.insert(columns.begin(), facility_id.front());
    return columns;
}

}  // namespace

std::vector<StudyTable> scenario_tables() {
    static const auto open = opening();
    static const auto move = with_id(of_facility({{"lon", always}, {"lat", always}, {"crs", always}}));
    static const auto enlarge = with_id(of_facility({{"capacity", always}}));
    static const auto new_hours = with_id(of_facility({{"opening_hours", always}}));
    static const auto standard = change_of_standard();
    static const auto persons = persons_of_home();
    static const auto restore = restoring();
    constexpr std::string_view file = "scenario.toml";
    return {
        {file,
         "",
         {"方案(scenarios/*.toml)：对研究区依次所作的改动",
          "a scenario (scenarios/*.toml): edits to a study, made in this order"},
         head},
        {file, "[[open]]", {"开设一处：表中规划或停用的，或新的", "opens a planned or closed facility, or a new one"}, open},
        {file, "[[close]]", {"停用一处", "closes a facility"}, facility_id},
        {file, "[[move]]", {"搬迁一处", "moves a facility"}, move},
        {file, "[[enlarge]]", {"改变一处的能力", "changes a capacity"}, enlarge},
        {file, "[[hours]]", {"改变一处的开放时间", "changes opening hours"}, new_hours},
        {file, "[[people]]", {"人口迁移或增减", "moves people, or scales them"}, people},
        {file, "[[standard]]", {"修改一项服务的标准", "changes a rule of the standard"}, standard},
        {file, "[[cancel]]", {"停航", "cancels sailings"}, cancel},
        {file, "[[retime]]", {"一个班次改点", "a trip at another time"}, retime},
        {file, "[[add_sailing]]", {"加开一班", "one more sailing"}, add_sailing},
        {file, "[[persons]]", {"一处居住点的人数(撤销改动时写)", "persons of one home, as undoing writes them"}, persons},
        {file,
         "[[restore]]",
         {"设施的一行恢复原样(撤销改动时写)", "a facility's row as it was, as undoing writes it"},
         restore},
        {file,
         "[[remove]]",
         {"删去设施的一行(撤销改动时写)", "a facility's row is taken out, as undoing writes it"},
         facility_id}};
}

}  // namespace circle15::words
