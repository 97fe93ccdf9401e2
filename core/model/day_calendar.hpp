// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "core/model/date.hpp"

namespace circle15::model {

/// What a date is beside its weekday: 放假 or, on a Saturday or Sunday, 调休上班; or one of the schools' own holidays, 寒暑假.
enum class DayKind { holiday, workday, school_holiday };

struct NamedDay {
    DayKind kind = DayKind::holiday;
    std::string name;  ///< 国庆节
    bool operator==(const NamedDay&) const = default;
};

/// Public holidays and make-up workdays of a study; dates outside its years are judged by their weekday alone.
struct DayCalendar {
    std::map<Date, NamedDay> days;                ///< none of them a school holiday
    std::map<Date, std::string> school_holidays;  ///< with their name: 暑假; a day may be a public holiday as well
    std::string source;
};

/// What a date is to those who work: 工作日, 周末, 放假, 调休上班.
enum class DayType { workday, weekend, holiday, makeup_workday };

/// A date and what a calendar makes of it.
struct Day {
    Date date;
    int weekday = 0;  ///< 0 = Monday
    DayType type = DayType::workday;
    std::string name;             ///< of a holiday or make-up workday, as the calendar has it
    bool school_holiday = false;  ///< schools are closed, whatever it is to others
    bool operator==(const Day&) const = default;
};

[[nodiscard]] std::string_view name_of(DayKind kind);
[[nodiscard]] std::optional<DayKind> day_kind_named(std::string_view name);  ///< also 放假, 上班 and their like
[[nodiscard]] std::string_view name_of(DayType type);

/// A make-up workday is one on a Saturday or Sunday only; any other named workday is the weekday it is anyway.
[[nodiscard]] Day day_of(const DayCalendar& calendar, Date date);

/// Monday to Friday without public holidays, and make-up workdays.
[[nodiscard]] bool is_workday(const Day& day);

/// Whether the calendar speaks of the date's year at all.
[[nodiscard]] bool knows_year_of(const DayCalendar& calendar, Date date);

}  // namespace circle15::model
