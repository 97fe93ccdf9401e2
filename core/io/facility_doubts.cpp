// SPDX-License-Identifier: MIT
#include "core/io/facility_doubts.hpp"

#include <algorithm>
#include <cmath>
#include <format>
#include <map>
#include <numbers>
#include <utility>

namespace circle15::io {

namespace {

using model::DataIssue;
using model::Facility;

constexpr double same_place_m = 30;

/// Near enough for a 30 m question: a plane tangent to the Earth.
double about_metres(model::LonLat a, model::LonLat b) {
    constexpr double metres_per_degree = 111'195;
    const double north = (a.lat - b.lat) * metres_per_degree;
    const double east = (a.lon - b.lon) * metres_per_degree * std::cos(a.lat * std::numbers::pi / 180);
    return std::hypot(east, north);
}

struct Doubt {
    std::string field;
    std::string value;
    std::string rule;
    std::string zh;
    std::string en;
    std::string remedy_zh;
    std::string remedy_en;
};

std::vector<Doubt> doubts_about(const Facility& facility) {
    std::vector<Doubt> doubts;
    if (!facility.capacity) {
        doubts.push_back({"capacity", "", "missing_capacity", std::format("“{}”没有服务能力", facility.name),
                          std::format("\"{}\" has no capacity", facility.name), "补充床位、学位、托位或餐次数",
                          "add its number of places"});
    }
    if (!facility.opening_hours) {
        doubts.push_back({"opening_hours", "", "missing_opening_hours",
                          std::format("“{}”没有开放时间，按全天开放计算", facility.name),
                          std::format("\"{}\" has no opening hours and is taken as always open", facility.name), "补充开放时间",
                          "add its opening hours"});
    }
    if (facility.capacity && facility.in_use && *facility.in_use > *facility.capacity) {
        doubts.push_back({"in_use", std::to_string(*facility.in_use), "over_capacity",
                          std::format("“{}”实际使用数{}超过服务能力{}", facility.name, *facility.in_use, *facility.capacity),
                          std::format("\"{}\" has {} in use of {} places", facility.name, *facility.in_use, *facility.capacity),
                          "核实两个数字", "check both numbers"});
    }
    if (facility.opened && facility.closed && *facility.closed < *facility.opened) {
        doubts.push_back({"closed", model::text_of(*facility.closed), "closed_before_opened",
                          std::format("“{}”停用日期早于投用日期", facility.name),
                          std::format("\"{}\" closed before it opened", facility.name), "核实两个日期", "check both dates"});
    }
    return doubts;
}

/// A township or village that no home belongs to is probably misspelt; results do not rest on it.
std::vector<Doubt> doubts_about_unit(const Facility& facility, const std::vector<model::Village>& villages) {
    std::vector<Doubt> doubts;
    const auto known_village = [&](const model::Village& one) {
        return one.name == facility.village || one.code == facility.village;
    };
    if (!facility.township.empty() && !std::ranges::contains(villages, facility.township, &model::Village::township)) {
        doubts.push_back({"township", facility.township, "unknown_township",
                          std::format("“{}”所属乡镇不在研究区内", facility.name),
                          std::format("the township of \"{}\" is none of the study's", facility.name), "改正乡镇名称",
                          "correct the township"});
    }
    if (!facility.village.empty() && std::ranges::none_of(villages, known_village)) {
        doubts.push_back({"village", facility.village, "unknown_village",
                          std::format("“{}”所属村(社区)不在研究区内", facility.name),
                          std::format("the village of \"{}\" is none of the study's", facility.name), "改正村(社区)名称",
                          "correct the village"});
    }
    return doubts;
}

}  // namespace

std::vector<DataIssue> facility_doubts(const std::string& file, const std::vector<const TextRow*>& rows,
                                       const model::Study& study) {
    const std::vector<Facility>& facilities = study.facilities;
    std::vector<DataIssue> issues;
    std::map<std::pair<std::string, std::string>, std::vector<std::size_t>> namesakes;
    const auto add = [&](std::size_t row, Doubt doubt) {
        issues.push_back({.file = file,
                          .place = rows[row]->place,
                          .field = std::move(doubt.field),
                          .value = std::move(doubt.value),
                          .rule = std::move(doubt.rule),
                          .severity = model::Severity::doubt,
                          .what_zh = std::move(doubt.zh),
                          .what_en = std::move(doubt.en),
                          .remedy_zh = std::move(doubt.remedy_zh),
                          .remedy_en = std::move(doubt.remedy_en)});
    };
    for (std::size_t row = 0; row < facilities.size(); ++row) {
        const Facility& facility = facilities[row];
        for (Doubt& doubt : doubts_about(facility)) add(row, std::move(doubt));
        for (Doubt& doubt : doubts_about_unit(facility, study.villages)) add(row, std::move(doubt));
        std::vector<std::size_t>& others = namesakes[{facility.service, facility.name}];
        for (const std::size_t other : others) {
            const double apart = about_metres(facility.place, facilities[other].place);
            if (apart > same_place_m) continue;
            add(row, {"name", facility.name, "duplicate_facility",
                      std::format("与{}同名同类，相距{:.0f}米，可能重复", rows[other]->place, apart),
                      std::format("same name and service as {}, {:.0f} m away: probably the same", rows[other]->place, apart),
                      "删除其中一行", "delete one of the two"});
        }
        others.push_back(row);
    }
    return issues;
}

}  // namespace circle15::io
