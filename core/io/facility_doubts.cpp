// SPDX-License-Identifier: MIT
#include "core/io/facility_doubts.hpp"

#include <algorithm>
#include <cmath>
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
    model::Particulars particulars;
};

std::vector<Doubt> doubts_about(const Facility& facility) {
    std::vector<Doubt> doubts;
    const model::Particular name{"name", facility.name};
    if (!facility.capacity) doubts.push_back({"capacity", "", "missing_capacity", {name}});
    if (!facility.opening_hours) doubts.push_back({"opening_hours", "", "missing_opening_hours", {name}});
    if (facility.capacity && facility.in_use && *facility.in_use > *facility.capacity) {
        doubts.push_back({"in_use",
                          std::to_string(*facility.in_use),
                          "over_capacity",
                          {name, {"in_use", *facility.in_use}, {"capacity", *facility.capacity}}});
    }
    if (facility.opened && facility.closed && *facility.closed < *facility.opened)
        doubts.push_back({"closed", model::text_of(*facility.closed), "closed_before_opened", {name}});
    return doubts;
}

/// A township or village that no home belongs to is probably misspelt; results do not rest on it.
std::vector<Doubt> doubts_about_unit(const Facility& facility, const std::vector<model::Village>& villages) {
    std::vector<Doubt> doubts;
    const auto known_village = [&](const model::Village& one) {
        return one.name == facility.village || one.code == facility.village;
    };
    const model::Particular name{"name", facility.name};
    if (!facility.township.empty() && !std::ranges::contains(villages, facility.township, &model::Village::township))
        doubts.push_back({"township", facility.township, "township_of_facility", {name}});
    if (!facility.village.empty() && std::ranges::none_of(villages, known_village))
        doubts.push_back({"village", facility.village, "village_of_facility", {name}});
    return doubts;
}

}  // namespace

std::vector<DataIssue> facility_doubts(const TextTable& table, const model::Study& study) {
    const std::vector<Facility>& facilities = study.facilities;
    std::vector<DataIssue> issues;
    std::map<std::pair<std::string, std::string>, std::vector<std::size_t>> namesakes;
    const auto add = [&](std::size_t row, Doubt doubt) {
        issues.push_back({.file = table.file,
                          .place = table.rows[row].place,
                          .field = std::move(doubt.field),
                          .value = std::move(doubt.value),
                          .rule = std::move(doubt.rule),
                          .severity = model::Severity::doubt,
                          .particulars = std::move(doubt.particulars)});
    };
    for (std::size_t row = 0; row < facilities.size(); ++row) {
        const Facility& facility = facilities[row];
        for (Doubt& doubt : doubts_about(facility)) add(row, std::move(doubt));
        for (Doubt& doubt : doubts_about_unit(facility, study.villages)) add(row, std::move(doubt));
        std::vector<std::size_t>& others = namesakes[{facility.service, facility.name}];
        for (const std::size_t other : others) {
            const double apart = about_metres(facility.place, facilities[other].place);
            if (apart > same_place_m) continue;
            add(row,
                {"name", facility.name, "duplicate_facility", {{"other", table.rows[other].place}, {"distance_m", apart}}});
        }
        others.push_back(row);
    }
    return issues;
}

}  // namespace circle15::io
