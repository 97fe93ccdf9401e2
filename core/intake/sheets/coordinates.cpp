// SPDX-License-Identifier: MIT
#include "core/intake/sheets/coordinates.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string>
#include <vector>

#include "core/intake/sheets/plain_text.hpp"

namespace circle15::intake {

namespace {

/// Signs of degrees, minutes and seconds as d, m and s; words of direction and of what it is are left out.
std::string bare_coordinate(std::string_view cell) {
    std::string text = half_width(cell);
    for (const auto& [what, by] : std::to_array<std::pair<std::string_view, std::string_view>>(
             {{"°", "d"},   {"º", "d"},   {"度", "d"},  {"′", "m"}, {"’", "m"},  {"‘", "m"},  {"'", "m"},
              {"分", "m"},  {"″", "s"},   {"”", "s"},   {"“", "s"}, {"\"", "s"}, {"秒", "s"}, {"东经", ""},
              {"北纬", ""}, {"经度", ""}, {"纬度", ""}, {"E", ""},  {"N", ""},   {"、", ","}, {":", ""}}))
        text = replaced(text, what, by);
    return replaced(text, "mm", "s");
}

std::optional<double> number_at(std::string_view text, std::size_t& at) {
    while (at < text.size() && text[at] == ' ') ++at;
    double number = 0;
    const auto [end, error] = std::from_chars(text.data() + at, text.data() + text.size(), number, std::chars_format::fixed);
    if (error != std::errc{} || !std::isfinite(number)) return std::nullopt;
    at = static_cast<std::size_t>(end - text.data());
    return number;
}

bool take(std::string_view text, std::size_t& at, char mark) {
    std::size_t next = at;
    while (next < text.size() && text[next] == ' ') ++next;
    if (next == text.size() || text[next] != mark) return false;
    at = next + 1;
    return true;
}

/// Degrees with their minutes and seconds, or a plain number; `at` ends behind it.
std::optional<double> coordinate_at(std::string_view text, std::size_t& at) {
    const auto degrees = number_at(text, at);
    if (!degrees || !take(text, at, 'd')) return degrees;
    double value = std::abs(*degrees);
    std::size_t next = at;
    // A number with its own sign of degrees is the next coordinate.
    if (const auto minutes = number_at(text, next); minutes && *minutes >= 0 && *minutes < 60 && !take(text, next, 'd')) {
        take(text, next, 'm');
        value += *minutes / 60;
        at = next;
        if (const auto seconds = number_at(text, next); seconds && *seconds >= 0 && *seconds < 60 && take(text, next, 's')) {
            value += *seconds / 3600;
            at = next;
        }
    }
    return *degrees < 0 ? -value : value;
}

bool at_end(std::string_view text, std::size_t at) { return text.find_first_not_of(' ', at) == std::string_view::npos; }

}  // namespace

Reading<double> coordinate_in(std::string_view cell) {
    if (says_nothing(cell)) return {};
    std::size_t at = 0;
    if (const auto plain = number_at(cell, at); plain && at == cell.size()) return {Became::plain, *plain};
    const std::string text = bare_coordinate(cell);
    at = 0;
    const auto value = coordinate_at(text, at);
    if (!value || !at_end(text, at)) return {Became::unread};
    return {Became::repaired, *value};
}

Reading<std::pair<double, double>> coordinates_in(std::string_view cell) {
    if (says_nothing(cell)) return {};
    std::string text = bare_coordinate(cell);
    for (const char bracket : {'(', ')', '[', ']'}) std::ranges::replace(text, bracket, ' ');
    std::size_t at = 0;
    const auto first = coordinate_at(text, at);
    if (!first) return {Became::unread};
    for (const char mark : {',', ';', '/', '|'}) take(text, at, mark);
    const auto second = coordinate_at(text, at);
    if (!second || !at_end(text, at)) return {Became::unread};
    return {Became::plain, {*first, *second}};
}

}  // namespace circle15::intake
