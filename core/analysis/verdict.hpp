// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "core/model/index.hpp"
#include "core/model/quality.hpp"

namespace circle15::analysis {

/// What a service is to a home, exactly one of these (DESIGN.md 3).
enum class Status { covered, too_far, boat_only, no_access, full, unknown };
inline constexpr std::size_t status_count = 6;

/// `borderline` flips when speed or link legs change by 10 %; `indicative` rests on modelled data, whether it flips or not.
enum class Stability { certain, borderline, indicative };

/// Why a home is not covered: 无设施, 距离, 坡度, 隔海, 能力不足, 数据缺失, 未开放 (a facility within the threshold is closed
/// then).
enum class Cause { no_facility, distance, slope, across_water, capacity, data_missing, closed };
inline constexpr std::size_t cause_count = 7;

/// What is worth looking at first: 新建, 改扩建, 流动服务, 送餐, 调整班次, 人口集聚, 核实数据, 延长开放.
enum class Action { build, expand, mobile_service, meal_delivery, adjust_sailings, relocate, verify_data, extend_hours };
inline constexpr std::size_t action_count = 8;

/// One home's answer for one service.
struct HomeVerdict {
    Status status = Status::unknown;
    std::optional<double> minutes;             ///< on foot to the nearest facility, however far
    std::optional<model::FacilityId> nearest;  ///< on foot
    std::optional<Cause> cause;                ///< set where the home is not covered
    Stability stability = Stability::certain;
    bool flips = false;  ///< borderline, also where the verdict is indicative
    model::Quality quality = model::Quality::surveyed;
    std::optional<double> link_m;    ///< distance to the nearest street, where the home is not joined to it
    std::int64_t without_place = 0;  ///< persons of a `full` home who find no place; its others do and count as covered
    bool operator==(const HomeVerdict&) const = default;
};

/// A home's persons of the group by status: all of them in its own, but those of a `full` home who do find a place, who are
/// covered.
[[nodiscard]] std::array<std::int64_t, status_count> persons_by_status(const HomeVerdict& verdict, std::int64_t persons);

[[nodiscard]] std::string_view name_of(Status status);
[[nodiscard]] std::string_view name_of(Stability stability);
[[nodiscard]] std::string_view name_of(Cause cause);
[[nodiscard]] std::string_view name_of(Action action);

}  // namespace circle15::analysis
