// SPDX-License-Identifier: MIT
#include "core/io/column_names.hpp"

#include <algorithm>
#include <array>
#include <format>
#include <optional>
#include <set>

#include "core/model/errors.hpp"

namespace circle15::io {

namespace {

struct ColumnName {
    std::string_view heading;
    std::string_view column;
    std::string_view unit = {};  ///< what a capacity column counts
};

constexpr auto column_names = std::to_array<ColumnName>({
    {"编号", "id"},
    {"编码", "id"},
    {"设施编码", "id"},
    {"设施编号", "id"},
    {"居住点编号", "id"},
    {"代码", "code"},
    {"村代码", "code"},
    {"统计用区划代码", "code"},
    {"名称", "name"},
    {"设施名称", "name"},
    {"居住点名称", "name"},
    {"码头名称", "name"},
    {"村名", "name"},
    {"服务类别", "service"},
    {"设施类别", "service"},
    {"乡镇", "township"},
    {"所属乡镇", "township"},
    {"村", "village"},
    {"村(社区)", "village"},
    {"村（社区）", "village"},
    {"村社区", "village"},
    {"社区", "village"},
    {"岛屿", "island"},
    {"所在岛屿", "island"},
    {"经度", "lon"},
    {"lng", "lon"},
    {"longitude", "lon"},
    {"easting", "lon"},
    {"东坐标", "lon"},
    {"纬度", "lat"},
    {"latitude", "lat"},
    {"northing", "lat"},
    {"北坐标", "lat"},
    {"坐标系", "crs"},
    {"能力", "capacity"},
    {"容量", "capacity"},
    {"服务能力", "capacity"},
    {"床位", "capacity", "床位"},
    {"床位数", "capacity", "床位"},
    {"学位", "capacity", "学位"},
    {"学位数", "capacity", "学位"},
    {"托位", "capacity", "托位"},
    {"托位数", "capacity", "托位"},
    {"餐次", "capacity", "餐次"},
    {"能力单位", "capacity_unit"},
    {"实际使用数", "in_use"},
    {"开放时间", "opening_hours"},
    {"营业时间", "opening_hours"},
    {"服务时间", "opening_hours"},
    {"运营状态", "status"},
    {"状态", "status"},
    {"投用日期", "opened"},
    {"停用日期", "closed"},
    {"地址", "address"},
    {"牵头单位", "lead_agency"},
    {"数据来源", "source"},
    {"来源", "source"},
    {"更新日期", "date"},
    {"数据日期", "date"},
    {"日期", "date"},
    {"至", "to"},
    {"迁空日期", "emptied"},
    {"类型", "kind"},
    {"数据质量", "quality"},
    {"住宅数", "dwellings"},
    {"住宅套数", "dwellings"},
    {"岛屿层级", "tier"},
    {"0-2岁", "age_0_2"},
    {"3-5岁", "age_3_5"},
    {"6-11岁", "age_6_11"},
    {"12-14岁", "age_12_14"},
    {"15-59岁", "age_15_59"},
    {"60-64岁", "age_60_64"},
    {"65-79岁", "age_65_79"},
    {"80岁及以上", "age_80_up"},
    {"80岁以上", "age_80_up"},
});

std::string lower(std::string_view text) {
    std::string lowered{text};
    for (char& c : lowered) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return lowered;
}

const ColumnName* known_as(std::string_view heading) {
    const auto found = std::ranges::find(column_names, lower(heading), &ColumnName::heading);
    return found == column_names.end() ? nullptr : &*found;
}

}  // namespace

std::string canonical_column(std::string_view heading) {
    const ColumnName* known = known_as(heading);
    return known != nullptr ? std::string{known->column} : lower(heading);
}

void rename_columns(TextTable& table) {
    std::optional<std::string_view> unit;
    std::set<std::string> seen;
    for (auto column = table.columns.begin(); column != table.columns.end(); ++column) {
        const ColumnName* known = known_as(*column);
        if (known != nullptr && !known->unit.empty()) unit = known->unit;
        std::string name = canonical_column(*column);
        if (!name.empty() && !seen.insert(name).second) {
            throw model::InputError({.file = table.file,
                                     .place = !table.is_map ? "row 1" : "",
                                     .rule = "twin_column",
                                     .particulars = {{"column", *column}, {"meant", name}}});
        }
        *column = std::move(name);
    }
    if (!unit || std::ranges::contains(table.columns, "capacity_unit")) return;
    table.columns.emplace_back("capacity_unit");
    for (TextRow& row : table.rows) row.cells.emplace_back(*unit);
}

}  // namespace circle15::io
