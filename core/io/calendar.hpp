// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "core/io/toml_fields.hpp"
#include "core/model/study.hpp"

namespace circle15::io {

/// Days written in study.toml itself: `[calendar]` with `holidays` and `workdays`, lists of dates, and the calendar's `source`.
/// Throws model::InputError: those of TomlFields, `calendar_date`, `calendar_day_twice`.
void add_listed_days(const TomlFields& fields, model::DayCalendar& calendar);

/// Adds the days of a table with the columns date, to (the last day of a stretch; blank: one day), kind (holiday, workday or
/// school_holiday), name, source to the study's calendar and counts its rows; a workday that is a Monday to Friday anyway is a
/// doubt. Throws model::InputError: those of parse_csv and RowFields, `calendar_kind`, `calendar_range`, `calendar_day_twice`.
void read_calendar(std::string_view content, const std::string& file, model::Study& study);

}  // namespace circle15::io
