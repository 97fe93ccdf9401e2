// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "core/model/coordinate.hpp"
#include "core/results/field.hpp"

namespace circle15::results {

/// One site of an answer, or one nearly as good as one of them.
struct SiteRow {
    std::string scheme;  ///< the objective
    std::string candidate;
    std::string place;
    std::string island;
    model::LonLat at;
    std::string availability;
    std::optional<std::int64_t> persons_gained;
    std::optional<double> coverage_gain_points;
    std::int64_t persons_still_uncovered = 0;
    std::optional<double> nearest_same_service_m;
    std::optional<double> capacity;
    std::optional<double> places_per_person;  ///< within its reach
    std::optional<std::int64_t> rank;
    std::string proof;
    std::string quality;
    std::string note;
};

/// 选址比选表.
[[nodiscard]] Fields<SiteRow> site_fields();

}  // namespace circle15::results
