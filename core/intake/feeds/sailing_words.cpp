// SPDX-License-Identifier: MIT
#include "core/intake/feeds/sailing_words.hpp"

#include <algorithm>
#include <cmath>
#include <format>
#include <regex>
#include <utility>

#include "core/intake/sheets/hours_words.hpp"
#include "core/intake/sheets/plain_text.hpp"
#include "core/model/errors.hpp"

namespace circle15::intake {

namespace {

using std::chrono::day;
using std::chrono::last;
using std::chrono::month;
using std::chrono::year;

constexpr int first_year = 1900;
constexpr int last_year = 2200;

int number(const std::ssub_match& match) { return match.matched ? std::stoi(match.str()) : 0; }

unsigned part(const std::ssub_match& match) { return static_cast<unsigned>(number(match)); }

struct YearDay {
    unsigned month = 1;
    unsigned day = 1;  ///< 0: the last of the month
};

std::optional<model::Date> date_of(int in_year, YearDay at) {
    const month of{at.month};
    if (!of.ok()) return std::nullopt;
    const model::Date date = at.day == 0 ? model::Date{year{in_year} / of / last} : model::Date{year{in_year}, of, day{at.day}};
    return date.ok() ? std::optional(date) : std::nullopt;
}

/// The same days of every year; those that run past New Year begin in the year and end in the next, and what is left of the
/// winter before counts as well.
std::optional<std::vector<DateSpan>> each_year(std::pair<int, int> years, YearDay from, YearDay to) {
    if (years.first < first_year || years.second > last_year || years.second < years.first) return std::nullopt;
    const auto ordered = std::pair(from.month, from.day) <= std::pair(to.month, to.day == 0 ? 31U : to.day);
    if (from.month == 1 && from.day == 1 && to.month == 12 && to.day == 31)
        return std::vector{DateSpan{*date_of(years.first, from), *date_of(years.second, to)}};
    std::vector<DateSpan> spans;
    for (int one = ordered ? years.first : years.first - 1; one <= years.second; ++one) {
        auto begin = date_of(one, from);
        auto end = date_of(ordered ? one : one + 1, to);
        if (!begin || !end) return std::nullopt;
        begin = std::max(*begin, model::Date{year{years.first}, month{1}, day{1}});
        end = std::min(*end, model::Date{year{years.second}, month{12}, day{31}});
        spans.push_back({*begin, *end});
    }
    return spans;
}

Reading<Season> read(std::optional<std::vector<DateSpan>> spans, bool without_year) {
    if (!spans || spans->empty()) return {Became::unread};
    return {Became::plain, {std::move(*spans), without_year}};
}

/// y m d for 年 月 日, and ~ between two days.
std::string marked(std::string_view cell) {
    static const std::regex year_alone(R"((\d{4})\s+(?=\d))");
    std::string text = plain_word(std::regex_replace(std::string(cell), year_alone, "$1y"));
    for (const auto& [what, by] : {std::pair("年", "y"), std::pair("月", "m"), std::pair("日", "d"), std::pair("号", "d"),
                                   std::pair("至", "~"), std::pair("到", "~"), std::pair("to", "~"), std::pair("全y", ""),
                                   std::pair("每y", ""), std::pair("常y", ""), std::pair("allyear", "")})
        text = replaced(text, what, by);
    return text;
}

std::vector<std::string> pieces_of(std::string_view cell) {
    std::string text = half_width(cell);
    for (const std::string_view mark : {"、", ";", ",", "，", "；", "\n"}) text = replaced(text, mark, " ");
    std::vector<std::string> pieces;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        if (end > at) pieces.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return pieces;
}

/// Days of the week as opening hours write them, without times; nothing where they speak of times or of holidays.
std::optional<std::array<bool, 7>> week_in(const std::string& days) {
    if (days.empty() || days.contains(':') || days.contains('/')) return std::nullopt;
    try {
        const model::OpeningHours hours = model::parse_opening_hours(days + " 00:00-24:00");
        if (hours.holiday || hours.school_holidays) return std::nullopt;
        std::array<bool, 7> week{};
        for (std::size_t at = 0; at < week.size(); ++at) week[at] = !hours.week[at].empty();
        return week;
    } catch (const model::InputError&) {
        return std::nullopt;
    }
}

}  // namespace

Reading<model::DaySeconds> clock_in(std::string_view cell) {
    if (says_nothing(cell)) return {};
    std::string text = plain_word(cell);
    int days = 0;
    for (const std::string_view next : {"次日", "翌日", "第二天"}) {
        if (!text.starts_with(next)) continue;
        text.erase(0, next.size());
        days = 1;
    }
    text = replaced(replaced(replaced(text, "时", ":"), "点", ":"), "分", "");
    static const std::regex clock(R"((\d{1,2}):(\d{1,2})?(?::(\d{2}))?)");
    static const std::regex share(R"(0?\.\d+)");
    constexpr int most_hours = 48;
    if (std::smatch match; std::regex_match(text, match, clock)) {
        const int hours = number(match[1]) + 24 * days;
        if (hours > most_hours || number(match[2]) > 59 || number(match[3]) > 59) return {Became::unread};
        return {Became::plain, hours * 3600 + number(match[2]) * 60 + number(match[3])};
    }
    if (!std::regex_match(text, share)) return {Became::unread};
    return {Became::repaired, static_cast<model::DaySeconds>(std::lround(std::stod(text) * 1440)) * 60 + days * 86'400};
}

Reading<std::vector<model::Date>> dates_in(std::string_view cell) {
    if (says_nothing(cell)) return {};
    Reading<std::vector<model::Date>> dates{Became::plain, {}};
    for (const std::string& piece : pieces_of(cell)) {
        const auto date = date_in(piece);
        const bool whole = std::ranges::count_if(piece, [](char c) { return c >= '0' && c <= '9'; }) >= 6;
        if (!whole || (date.became != Became::plain && date.became != Became::repaired)) return {Became::unread};
        dates.value.push_back(date.value);
    }
    return dates;
}

Reading<SailingDays> sailing_days_in(std::string_view cell) {
    if (says_nothing(cell)) return {};
    if (auto dates = dates_in(cell); dates.became == Became::plain) return {Became::plain, {{}, std::move(dates.value)}};
    const std::string text = plain_word(cell);
    constexpr auto daily = std::to_array<std::string_view>({"每天", "每日", "天天", "daily", "everyday"});
    if (std::ranges::contains(daily, text)) return {Became::plain, {{true, true, true, true, true, true, true}, {}}};
    const auto week = week_in(std::string(cell));
    const auto read = week ? week : week_in(hours_in(cell).value);
    return read ? Reading<SailingDays>{Became::plain, {*read, {}}} : Reading<SailingDays>{Became::unread};
}

Reading<Season> season_in(std::string_view cell, std::pair<int, int> years) {
    constexpr YearDay new_year{1, 1};
    constexpr YearDay eve{12, 31};
    const std::string text = says_nothing(cell) ? "" : marked(cell);
    if (text.empty()) return read(each_year(years, new_year, eve), true);
    static const std::regex whole(R"((\d{4})y?(?:[-~](\d{4}))?y?)");
    static const std::regex two_dates(R"((\d{4})[-/.y](\d{1,2})[-/.m](\d{1,2})d?[-~](\d{4})[-/.y](\d{1,2})[-/.m](\d{1,2})d?)");
    static const std::regex days(
        R"((?:(\d{4})y?(?:[-~](\d{4}))?y)?(\d{1,2})[-/.m](\d{1,2})d?[-~](?:次y)?(\d{1,2})[-/.m](\d{1,2})d?)");
    static const std::regex months(R"((?:(\d{4})y?(?:[-~](\d{4}))?y)?(\d{1,2})m?[-~](?:次y)?(\d{1,2})m)");
    const auto years_of = [&](const std::smatch& match) {
        if (!match[1].matched) return years;
        return std::pair(number(match[1]), match[2].matched ? number(match[2]) : number(match[1]));
    };
    std::smatch match;
    if (std::regex_match(text, match, whole)) return read(each_year(years_of(match), new_year, eve), false);
    if (std::regex_match(text, match, two_dates)) {
        const auto from = date_of(number(match[1]), {part(match[2]), part(match[3])});
        const auto to = date_of(number(match[4]), {part(match[5]), part(match[6])});
        const bool good = from && to && *from <= *to && part(match[3]) > 0 && part(match[6]) > 0;
        return good ? read(std::vector{DateSpan{*from, *to}}, false) : Reading<Season>{Became::unread};
    }
    if (std::regex_match(text, match, days)) {
        if (part(match[4]) == 0 || part(match[6]) == 0) return {Became::unread};
        return read(each_year(years_of(match), {part(match[3]), part(match[4])}, {part(match[5]), part(match[6])}),
                    !match[1].matched);
    }
    if (std::regex_match(text, match, months))
        return read(each_year(years_of(match), {part(match[3]), 1}, {part(match[4]), 0}), !match[1].matched);
    return {Became::unread};
}

}  // namespace circle15::intake
