// SPDX-License-Identifier: MIT
#include "core/model/date.hpp"

#include <algorithm>
#include <charconv>
#include <format>

namespace circle15::model {

namespace {

std::optional<int> digits(std::string_view text) {
    if (!std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; })) return std::nullopt;
    int number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

}  // namespace

std::optional<Date> date_from(std::string_view text) {
    if (text.size() != 4 && text.size() != 7 && text.size() != 10) return std::nullopt;
    if ((text.size() > 4 && text[4] != '-') || (text.size() > 7 && text[7] != '-')) return std::nullopt;
    const auto year = digits(text.substr(0, 4));
    const auto month = text.size() > 4 ? digits(text.substr(5, 2)) : 1;
    const auto day = text.size() > 7 ? digits(text.substr(8, 2)) : 1;
    if (!year || !month || !day) return std::nullopt;
    const Date date{std::chrono::year{*year}, std::chrono::month{static_cast<unsigned>(*month)},
                    std::chrono::day{static_cast<unsigned>(*day)}};
    return date.ok() ? std::optional{date} : std::nullopt;
}

std::string text_of(Date date) {
    return std::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                       static_cast<unsigned>(date.day()));
}

int weekday_of(Date date) { return static_cast<int>(std::chrono::weekday{std::chrono::sys_days{date}}.iso_encoding()) - 1; }

Date days_after(Date date, int days) { return Date{std::chrono::sys_days{date} + std::chrono::days{days}}; }

}  // namespace circle15::model
