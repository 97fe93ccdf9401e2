// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "core/model/open_day.hpp"
#include "core/words/lang.hpp"

namespace circle15::words {

[[nodiscard]] Word word_of(model::Serving serving);
/// 周日, Sunday.
[[nodiscard]] Word word_of_weekday(int weekday);
/// 周日; 周三，元旦放假; 周日，春节调休上班. English names no holiday: calendars have them in Chinese.
[[nodiscard]] std::string kind_of_day(const model::Day& day, Lang lang);
/// 2024-12-29（周日） / 2024-12-29 (Sunday)
[[nodiscard]] std::string day_words(const model::Day& day, Lang lang);
/// 08:00-11:30、13:30-17:00; past midnight as timetables count on (22:00-26:00).
[[nodiscard]] std::string hours_words(const std::vector<model::OpenSpan>& spans, Lang lang);
/// For files: 08:00-11:30,13:30-17:00.
[[nodiscard]] std::string hours_text(const std::vector<model::OpenSpan>& spans);

}  // namespace circle15::words
