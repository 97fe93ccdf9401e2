// SPDX-License-Identifier: MIT
#include "core/intake/sheets/heading_words.hpp"

#include <algorithm>
#include <array>

#include "core/intake/sheets/plain_text.hpp"

namespace circle15::intake {

namespace {

struct HeadingWords {
    std::string_view column;
    std::string_view unit;      ///< of what a capacity counts, where the heading says it
    std::string_view headings;  ///< as plain_heading() has them, blanks between
};

// A heading that may mean two things is not here: a person says in import.toml what it is.
constexpr auto table = std::to_array<HeadingWords>({
    {"id", "",
     "编码 编号 设施编码 设施编号 机构编码 机构编号 设施代码 机构代码 统一社会信用代码 唯一标识 居住点编号 建筑编号 码头编号 "
     "id"},
    {"code", "", "code 代码 区划代码 行政区划代码 统计用区划代码 村代码 村(社区)代码"},
    {"name", "",
     "名称 设施名称 机构名称 单位名称 学校名称 站点名称 网点名称 项目名称 居住点名称 居住点 小区名称 码头名称 全称 name "
     "facility"},
    {"service", "", "类别 类型 设施类别 设施类型 机构类别 机构类型 服务类别 服务类型 办学类型 学校类别 service category type"},
    {"lon", "", "经度 东经 lon lng long longitude 东坐标 easting"},
    {"lat", "", "纬度 北纬 lat latitude 北坐标 northing"},
    {"x", "", "x x坐标 坐标x"},
    {"y", "", "y y坐标 坐标y"},
    {"place", "", "坐标 经纬度 经纬度坐标 地理坐标 位置坐标 coordinates"},
    {"crs", "", "坐标系 坐标系统 crs"},
    {"capacity", "", "服务能力 容量 规模 核定规模 capacity places"},
    {"capacity", "托位", "托位 托位数 托位数量 核定托位 核定托位数"},
    {"capacity", "学位", "学位 学位数 学位数量 核定学位 核定学位数"},
    {"capacity", "床位", "床位 床位数 床位数量 核定床位 核定床位数 beds"},
    {"capacity", "餐次", "餐次 日供餐次 日供餐能力 每日餐次 供餐能力"},
    {"capacity_unit", "", "能力单位 capacity_unit"},
    {"in_use", "", "实际使用数 实际使用 已用 在园人数 在托人数 在校生数 在校学生数 实际入住数 入托数 日均用餐人次 in_use"},
    {"opening_hours", "",
     "开放时间 营业时间 服务时间 开放时段 运营时间 工作时间 开诊时间 供餐时间 opening_hours openinghours hours"},
    {"status", "", "状态 运营状态 使用状态 运行状态 建设状态 当前状态 status"},
    {"opened", "", "投用日期 投用时间 启用日期 启用时间 开办日期 开办时间 建成时间 成立日期 opened"},
    {"closed", "", "停用日期 停用时间 关停日期 closed"},
    {"township", "", "乡镇 镇 街道 乡镇街道 乡镇(街道) 镇街 所属乡镇 所在乡镇 所属街道 所属镇街 township town"},
    {"village", "",
     "村 社区 村社区 村(社区) 村居 行政村 村名 村名称 村(社区)名称 社区名称 所属村 所属社区 所在村 所在村社区 village"},
    {"island", "", "岛屿 所在岛屿 island"},
    {"address", "", "地址 详细地址 所在地址 设施地址 机构地址 address"},
    {"lead_agency", "", "牵头单位 主管部门 主管单位 lead_agency"},
    {"source", "", "数据来源 来源 source"},
    {"date", "", "更新日期 更新时间 数据日期 采集日期 date"},
    {"quality", "", "数据质量 quality"},
    {"persons", "", "人口 人口数 总人口 总人口数 常住人口 常住人口数 人数 population pop persons"},
    {"dwellings", "", "住宅数 住宅套数 户数 总户数 dwellings households"},
    {"age_0_2", "", "0-2岁 3岁以下 age_0_2"},
    {"age_3_5", "", "3-5岁 age_3_5"},
    {"age_6_11", "", "6-11岁 age_6_11"},
    {"age_12_14", "", "12-14岁 age_12_14"},
    {"age_15_59", "", "15-59岁 age_15_59"},
    {"age_60_64", "", "60-64岁 age_60_64"},
    {"age_65_79", "", "65-79岁 age_65_79"},
    {"age_80_up", "", "80岁及以上 80岁以上 80岁+ age_80_up"},
    {"route_id", "", "航线编号 线路编号 route_id"},
    {"route", "", "航线 航线名称 线路 线路名称 route"},
    {"sailing", "", "班次 航次 sailing"},
    {"pier", "", "码头 停靠码头 停靠港 pier"},
    {"arrive", "", "到达 到达时刻 到达时间 到港 到港时间 arrive"},
    {"depart", "", "时刻 开航 开航时刻 开航时间 开出 开船时间 发船时间 离港 离港时间 depart"},
    {"days", "", "运行日 开行日 班期 days"},
    {"season", "", "季节 适用期 适用季节 season"},
    {"not_on", "", "停航日期 not_on"},
    {"also_on", "", "加开日期 also_on"},
    {"floors", "", "层数 楼层数 floors"},
    {"floor_area", "", "建筑面积 floor_area"},
    {"building", "", "建筑类型 建筑用途 房屋用途 building"},
});

/// Calls `see` with every heading and what it stands for, until it says true.
template <class See>
bool any_heading(const See& see) {
    for (const HeadingWords& words : table) {
        for (std::size_t at = 0; at < words.headings.size();) {
            const std::size_t end = std::min(words.headings.find(' ', at), words.headings.size());
            if (see(words.headings.substr(at, end - at), HeadingMeaning{words.column, words.unit})) return true;
            at = end + 1;
        }
    }
    return false;
}

bool is_known(std::string_view word) {
    return any_heading([&](std::string_view heading, const HeadingMeaning&) { return heading == word; });
}

}  // namespace

std::string plain_heading(std::string_view heading) {
    std::string plain = plain_word(heading);
    while (plain.starts_with('*')) plain.erase(0, 1);
    while (plain.ends_with('*') || plain.ends_with(':')) plain.pop_back();
    // A bracket behind the word holds its unit or a remark, unless the table knows the whole.
    if (const auto bracket = plain.rfind('(');
        bracket != std::string::npos && bracket > 0 && plain.ends_with(')') && !is_known(plain))
        plain.resize(bracket);
    for (const std::string_view ending : {"人口数", "人口", "人数"}) {
        const auto rest = plain.substr(0, plain.size() - std::min(plain.size(), ending.size()));
        if (plain.ends_with(ending) && !is_known(plain) && is_known(rest)) return rest;
    }
    return plain;
}

std::optional<HeadingMeaning> meaning_of_heading(std::string_view heading) {
    std::optional<HeadingMeaning> found;
    any_heading([&, plain = plain_heading(heading)](std::string_view known, const HeadingMeaning& meaning) {
        if (known == plain) found = meaning;
        return found.has_value();
    });
    return found;
}

std::optional<HeadingMeaning> meaning_of_cut_heading(std::string_view heading) {
    if (auto whole = meaning_of_heading(heading)) return whole;
    const std::string cut = plain_heading(heading);
    constexpr std::size_t two_characters = 6;
    if (cut.size() < two_characters) return std::nullopt;
    std::optional<HeadingMeaning> found;
    const bool is_double = any_heading([&](std::string_view known, const HeadingMeaning& meaning) {
        if (!known.starts_with(cut)) return false;
        if (found && found->column != meaning.column) return true;
        found = meaning;
        return false;
    });
    return is_double ? std::nullopt : found;
}

std::optional<std::string_view> crs_of_heading(std::string_view heading) {
    using Named = std::pair<std::string_view, std::string_view>;
    for (const auto& [word, crs] : {Named{"GCJ", "GCJ-02"},
                                    {"gcj", "GCJ-02"},
                                    {"高德", "GCJ-02"},
                                    {"腾讯", "GCJ-02"},
                                    {"火星", "GCJ-02"},
                                    {"BD-09", "BD-09"},
                                    {"BD09", "BD-09"},
                                    {"bd09", "BD-09"},
                                    {"百度", "BD-09"}}) {
        if (heading.contains(word)) return crs;
    }
    return std::nullopt;
}

}  // namespace circle15::intake
