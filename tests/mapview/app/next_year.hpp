// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <filesystem>
#include <format>
#include <fstream>

#include "core/model/study.hpp"

namespace circle15::app {

/// Next year's list of a study's clinics and meal points, as a bureau would send it: 3 added, 2 closed, 5 changed, 1 moved by
/// 40 m, 1 renamed, 1 doubled. Nothing in it says of which day it is.
inline void write_next_year(const model::Study& study, const std::filesystem::path& file) {
    std::vector<model::Facility> list;
    for (const model::Facility& one : study.facilities) {
        if (one.service == "clinic" || one.service == "elderly_meal") list.push_back(one);
    }
    std::vector<std::string> clinics;
    for (const model::Facility& one : list) {
        if (one.service == "clinic" && one.status == model::FacilityStatus::open) clinics.push_back(one.id);
    }
    const auto listed = [&](std::size_t row) -> model::Facility& {
        return *std::ranges::find(list, clinics.at(row), &model::Facility::id);
    };
    for (int i = 0; i < 3; ++i) {
        model::Facility fresh = listed(0);
        fresh.id.clear();
        fresh.name = std::format("新卫生室{}", i + 1);
        fresh.place.lat += 0.002 + i * 0.0004;
        list.push_back(fresh);
    }
    for (std::size_t row = 1; row <= 5; ++row) listed(row).capacity = 40 + static_cast<std::int64_t>(row);
    listed(6).place.lat += 40 / 111'195.0;
    listed(7).name = "改了名的卫生室";
    listed(7).id.clear();
    model::Facility again = listed(8);
    again.id.clear();
    again.place.lat += 0.0001;
    list.push_back(again);
    listed(9).status = model::FacilityStatus::closed;
    std::erase_if(list, [&](const model::Facility& one) { return one.id == clinics[0]; });
    std::ofstream csv(file);
    csv << "设施编码,设施名称,类别,经度,纬度,服务能力,能力单位,状态,乡镇,村(社区)\n";
    for (const model::Facility& one : list) {
        csv << std::format("{},{},{},{:.7f},{:.7f},{},{},{},{},{}\n", one.id, one.name,
                           one.service == "clinic" ? "卫生室" : "老年助餐", one.place.lon, one.place.lat,
                           one.capacity ? std::to_string(*one.capacity) : "", one.capacity_unit,
                           one.status == model::FacilityStatus::open     ? "投用"
                           : one.status == model::FacilityStatus::closed ? "停用"
                                                                         : "在建",
                           one.township, one.village);
    }
}

}  // namespace circle15::app
