// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "core/analysis/home_facts.hpp"
#include "core/model/index.hpp"
#include "core/model/quality.hpp"

namespace circle15::analysis {

/// What a service is to a home, exactly one of these (METHODS.md 4).
enum class Status : std::uint8_t { covered, too_far, boat_only, no_access, full, unknown };
inline constexpr std::size_t status_count = 6;

/// `borderline` flips when speed or link legs change by 10 %; `indicative` rests on modelled data or is unknown for want of
/// data, whether it flips or not.
enum class Stability : std::uint8_t { certain, borderline, indicative };

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

/// One home's answer for one service.
struct HomeVerdict {
    HomeFacts facts;
    Status status = Status::unknown;           ///< status_at() the measure's threshold
    std::optional<double> minutes;             ///< minutes_of() the facts
    std::optional<model::FacilityId> nearest;  ///< on foot
    std::optional<Cause> cause;                ///< set where the home is not covered
    Stability stability = Stability::certain;
    bool flips = false;  ///< borderline, also where the verdict is indicative
    model::Quality quality = model::Quality::surveyed;
    std::optional<double> link_m;  ///< distance to the nearest street, where the home is not joined to it
    bool operator==(const HomeVerdict&) const = default;
};

/// The one judge of all: what a home of these facts is within so many minutes, inclusive. Files, window and siting ask it too.
/// What a list that is not complete does not cover is `unknown`; `full` holds for the threshold places were shared out by and
/// any longer one.
[[nodiscard]] Status status_at(const HomeFacts& facts, double minutes);

/// The main cause of a status; `slope` takes a look at the streets besides.
[[nodiscard]] std::optional<Cause> cause_of(Status status);

/// Of a verdict whose status, quality and flips are known.
[[nodiscard]] Stability stability_of(const HomeVerdict& verdict);

/// A home's persons of the group by status within so many minutes: all of them in its own, but those of a home with too few
/// places who do find one, who are covered.
[[nodiscard]] std::array<std::int64_t, status_count> persons_at(const HomeFacts& facts, double minutes, std::int64_t persons);
/// The same by a verdict's own threshold.
[[nodiscard]] std::array<std::int64_t, status_count> persons_by_status(const HomeVerdict& verdict, std::int64_t persons);

[[nodiscard]] std::string_view name_of(Status status);
[[nodiscard]] std::string_view name_of(Stability stability);
[[nodiscard]] std::string_view name_of(Cause cause);
[[nodiscard]] std::string_view name_of(Action action);

}  // namespace circle15::analysis
