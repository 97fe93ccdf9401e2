// SPDX-License-Identifier: MIT
#pragma once

#include <QDate>

#include "core/model/date.hpp"

namespace circle15::assistant {

[[nodiscard]] inline model::Date date_of(QDate day) { return day.isValid() ? model::Date{day.toStdSysDays()} : model::Date{}; }

/// The day on the calendar of whoever sits there: at half past seven in the morning in Shengsi it is still yesterday in
/// Greenwich.
[[nodiscard]] inline model::Date today() { return date_of(QDate::currentDate()); }

}  // namespace circle15::assistant
