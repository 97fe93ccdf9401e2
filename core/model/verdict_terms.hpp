// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace circle15::model {

// The terms answers are told in (core/analysis/METHODS.md 4-6). name_of() is the word files hold; core/words has those people
// read.

/// What a service is to a home, exactly one of these.
enum class Status : std::uint8_t { covered, too_far, boat_only, no_access, full, unknown };
inline constexpr std::size_t status_count = 6;

/// `borderline` flips when speed or link legs change by `borderline_percent`; `indicative` rests on modelled data or is unknown
/// for want of data, whether it flips or not.
enum class Stability : std::uint8_t { certain, borderline, indicative };
inline constexpr std::size_t stability_count = 3;

/// Why a home is not covered: 无设施, 距离, 坡度, 隔海, 能力不足, 数据缺失, 未开放 (a facility within the threshold is closed
/// then).
enum class Cause : std::uint8_t { no_facility, distance, slope, across_water, capacity, data_missing, closed };
inline constexpr std::size_t cause_count = 7;

/// What is worth looking at first: 新建, 改扩建, 流动服务, 送餐, 调整班次, 人口集聚, 核实数据, 延长开放.
enum class Action : std::uint8_t {
    build,
    expand,
    mobile_service,
    meal_delivery,
    adjust_sailings,
    relocate,
    verify_data,
    extend_hours
};
inline constexpr std::size_t action_count = 8;

/// What a figure is about: the county, one township, one island or one village.
enum class UnitKind : std::uint8_t { county, township, island, village };
inline constexpr std::size_t unit_kind_count = 4;

/// Which walk counts: from home to the facility, back, or the worse of the two.
enum class WalkRule : std::uint8_t { to_facility, from_facility, worse };

/// Why a place is joined to no street.
enum class LinkFault : std::uint8_t { in_the_sea, no_street_on_island, too_far, across_water };

[[nodiscard]] std::string_view name_of(Status status);
[[nodiscard]] std::string_view name_of(Stability stability);
[[nodiscard]] std::string_view name_of(Cause cause);
[[nodiscard]] std::string_view name_of(Action action);
[[nodiscard]] std::string_view name_of(UnitKind kind);
[[nodiscard]] std::string_view name_of(LinkFault fault);
/// `to`, `from`, `worse`, as the command line has them.
[[nodiscard]] std::string_view name_of(WalkRule walk);
[[nodiscard]] std::optional<WalkRule> walk_rule_named(std::string_view name);

}  // namespace circle15::model
