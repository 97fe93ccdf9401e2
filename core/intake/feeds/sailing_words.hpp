// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/intake/sheets/values.hpp"
#include "core/model/date.hpp"
#include "core/model/opening_hours.hpp"

namespace circle15::intake {

/// The clock of a timetable: 7:30, 07:30:00, 7：30, 7时30分, 25:10, 次日1:10, and the part of a day that spreadsheets hold
/// (0.3125).
[[nodiscard]] Reading<model::DaySeconds> clock_in(std::string_view cell);

/// On which days of the week something sails, or on which dates alone.
struct SailingDays {
    std::array<bool, 7> week{};  ///< Monday first
    std::vector<model::Date> dates;
    bool operator==(const SailingDays&) const = default;
};

/// 每天, 周一至周五, 周二、周五、周日, 周末, Mo-Fr; or dates: 2025-01-29、2026-02-17. Public holidays are unread: no calendar
/// of a timetable says when they are.
[[nodiscard]] Reading<SailingDays> sailing_days_in(std::string_view cell);

/// Dates with 、 , ; or blanks between.
[[nodiscard]] Reading<std::vector<model::Date>> dates_in(std::string_view cell);

/// Both days included.
struct DateSpan {
    model::Date from;
    model::Date to;
    bool operator==(const DateSpan&) const = default;
};

/// When a sailing is offered.
struct Season {
    std::vector<DateSpan> spans;
    bool without_year = false;  ///< the cell names no year: `years` were taken
};

/// 全年 or blank; 2024-2027年; 5月1日至10月31日, with years in front or without; 11月至3月, which runs into the next year;
/// 2024-05-01至2024-10-31. `years` are those of a season that names none.
[[nodiscard]] Reading<Season> season_in(std::string_view cell, std::pair<int, int> years);

}  // namespace circle15::intake
