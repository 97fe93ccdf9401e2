// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/model/day_calendar.hpp"
#include "core/model/facility.hpp"
#include "core/model/standard.hpp"

namespace circle15::model {

/// Whether a facility serves on a date, and why not: 开放, 开放时间不明(按开放计), 在建, 尚未投用, 已停用, 当日不开放,
/// 节假日不开放.
enum class Serving { open, hours_unknown, planned, not_yet_open, closed_for_good, closed_that_day, closed_on_holiday };
inline constexpr std::size_t serving_count = 7;

/// A date, and the calendar that says what kind of day it is.
struct DayAsked {
    Date date;
    const DayCalendar& calendar;
};

/// The one judge of whether a facility serves on a date: in operation, and its hours hold a stretch of that day.
[[nodiscard]] Serving serving_on(const Facility& facility, const DayCalendar& calendar, Date date);

/// `open`, or `hours_unknown`, which is counted as open.
[[nodiscard]] bool serves(Serving serving);
[[nodiscard]] bool serves_on(const Facility& facility, const DayCalendar& calendar, Date date);

/// Whether it exists as a place of service on the date, be it closed on that very day: what stock and supply are counted by.
[[nodiscard]] bool in_operation(Serving serving);
[[nodiscard]] bool in_operation_on(const Facility& facility, Date date);

/// The hours on one date as seconds of that date: with what the evening before leaves open past midnight, and going on past
/// midnight where the next day goes on; spans that touch are one. Every day has the hours of its weekday, but
/// - a public holiday has those of `PH`; where the text does not say, those of Sunday: what is open Monday to Friday only is
///   closed, what is open all week is open;
/// - a make-up workday (调休上班) has those of Friday; where Friday has none, those of its own weekday.
[[nodiscard]] std::vector<OpenSpan> open_spans_on(const OpeningHours& hours, const DayCalendar& calendar, Date date);

/// Whether somebody who comes at `time` finds it open: from the opening second up to, not at, the closing one.
[[nodiscard]] bool is_open_at(const std::vector<OpenSpan>& spans, double time);

/// Whether a date is one that a service is asked on. School days are workdays without the school holidays that the calendar
/// names.
[[nodiscard]] bool counts_on(ServiceDays days, const Day& day);

/// The date a service is judged on when results are asked for `asked`: that date, or the next one that counts for it.
[[nodiscard]] Date judged_date(const Rule& rule, const DayCalendar& calendar, Date asked);

[[nodiscard]] std::string_view name_of(Serving serving);
[[nodiscard]] std::string_view name_of(ServiceDays days);
[[nodiscard]] std::optional<ServiceDays> service_days_named(std::string_view name);

}  // namespace circle15::model
