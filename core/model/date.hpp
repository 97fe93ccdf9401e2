// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace circle15::model {

using Date = std::chrono::year_month_day;

/// Reads `2026-11-23`, also `2026-11` and `2026` (first day); nothing for anything else.
[[nodiscard]] std::optional<Date> date_from(std::string_view text);
[[nodiscard]] std::string text_of(Date date);
/// 0 = Monday ... 6 = Sunday.
[[nodiscard]] int weekday_of(Date date);
[[nodiscard]] Date days_after(Date date, int days);

}  // namespace circle15::model
