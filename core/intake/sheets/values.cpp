// SPDX-License-Identifier: MIT
#include "core/intake/sheets/values.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <utility>

#include "core/intake/sheets/plain_text.hpp"
#include "core/model/parsed.hpp"
#include "core/words/term_words.hpp"

namespace circle15::intake {

namespace {

constexpr auto nothings = std::to_array<std::string_view>({"-", "--", "---", "/", "\\", "无", "暂无", "空", "不详", "未知",
                                                           "待定", "待核实", "n/a", "na", "null", "none", "#n/a", "."});

constexpr auto units = std::to_array<std::string_view>(
    {"平方米", "人次/日", "人次/天", "份/日", "份/天", "餐/日", "个/天", "人次", "餐次", "托位", "学位",
     "床位",   "张床",    "㎡",      "m2",    "个",    "张",    "人",    "份",   "餐",   "位",   "名",
     "户",     "床",      "套",      "层",    "座",    "间",    "左右",  "余",   "+"});

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool all_digits(std::string_view text) { return !text.empty() && std::ranges::all_of(text, is_digit); }

/// 六十, 一百二十, 两千零五; nothing for anything else.
std::optional<double> chinese_number(std::string_view text) {
    constexpr auto digits = std::to_array<std::pair<std::string_view, int>>({{"零", 0},
                                                                             {"〇", 0},
                                                                             {"一", 1},
                                                                             {"二", 2},
                                                                             {"两", 2},
                                                                             {"三", 3},
                                                                             {"四", 4},
                                                                             {"五", 5},
                                                                             {"六", 6},
                                                                             {"七", 7},
                                                                             {"八", 8},
                                                                             {"九", 9}});
    constexpr auto tens = std::to_array<std::pair<std::string_view, int>>({{"十", 10}, {"百", 100}, {"千", 1000}});
    if (text.empty()) return std::nullopt;
    int sum = 0;
    int digit = 0;
    bool has_digit = false;
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view character = text.substr(at, character_length(text, at));
        const auto same = [&](const auto& pair) { return pair.first == character; };
        if (const auto one = std::ranges::find_if(digits, same); one != digits.end()) {
            digit = one->second;
            has_digit = true;
        } else if (const auto ten = std::ranges::find_if(tens, same); ten != tens.end()) {
            sum += (has_digit ? digit : 1) * ten->second;
            digit = 0;
            has_digit = false;
        } else {
            return std::nullopt;
        }
        at += character.size();
    }
    return sum + digit;
}

/// 1,200 -> 1200; nothing where commas stand otherwise.
std::optional<std::string> without_thousands(const std::string& text) {
    if (!text.contains(',')) return text;
    const std::size_t end = std::min(text.find('.'), text.size());
    for (std::size_t at = 0; at < end; ++at) {
        if (text[at] == ',' && (at == 0 || (end - at) % 4 != 0)) return std::nullopt;
        if (text[at] != ',' && (end - at) % 4 == 0 && at > 0) return std::nullopt;
    }
    return replaced(text, ",", "");
}

std::optional<model::Date> date_of(int year, unsigned month, unsigned day) {
    const model::Date date{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}};
    return date.ok() && year >= 1900 && year <= 2200 ? std::optional(date) : std::nullopt;
}

/// Up to three numbers with anything of `between` in between: 2024/1/5.
std::optional<model::Date> date_in_parts(std::string_view text) {
    std::array<unsigned, 3> parts{0, 1, 1};
    std::size_t count = 0;
    std::size_t at = 0;
    while (count < parts.size() && at < text.size() && is_digit(text[at])) {
        const auto [end, error] = std::from_chars(text.data() + at, text.data() + text.size(), parts[count]);
        if (error != std::errc{}) return std::nullopt;
        at = static_cast<std::size_t>(end - text.data());
        ++count;
        if (at < text.size() && std::string_view("-/.").contains(text[at])) ++at;
    }
    if (at != text.size() || count == 0 || parts[0] < 1900) return std::nullopt;
    return date_of(static_cast<int>(parts[0]), parts[1], parts[2]);
}

}  // namespace

bool says_nothing(std::string_view cell) {
    const std::string plain = plain_word(cell);
    return plain.empty() || std::ranges::contains(nothings, plain);
}

Reading<double> number_in(std::string_view cell) {
    if (says_nothing(cell)) return {};
    std::string text = without_blanks(half_width(cell));
    bool repaired = text != cell;
    for (const std::string_view about : {"约", "大约", "共", "计"}) {
        if (!text.starts_with(about)) continue;
        text.erase(0, about.size());
        repaired = true;
    }
    for (bool cut = true; cut;) {
        const auto unit =
            std::ranges::find_if(units, [&](std::string_view one) { return text.size() > one.size() && text.ends_with(one); });
        cut = unit != units.end();
        if (cut) text.resize(text.size() - unit->size());
        repaired = repaired || cut;
    }
    double factor = 1;
    if (constexpr std::string_view ten_thousand = "万"; text.ends_with(ten_thousand)) {
        text.resize(text.size() - ten_thousand.size());
        factor = 10'000;
        repaired = true;
    }
    if (const auto spoken = chinese_number(text)) return {Became::repaired, *spoken * factor};
    const auto plain = without_thousands(text);
    const auto number = plain ? model::parsed<double>(*plain) : std::nullopt;
    if (!number || !std::isfinite(*number)) return {Became::unread};
    repaired = repaired || *plain != text;
    // 1.2 times ten thousand is 12,000 and not a hair less.
    const double value = factor == 1 ? *number : std::round(*number * factor);
    return {repaired ? Became::repaired : Became::plain, value};
}

Reading<model::Date> date_in(std::string_view cell) {
    if (says_nothing(cell)) return {};
    if (const auto date = model::date_from(cell)) return {Became::plain, *date};
    std::string text = half_width(cell);
    // A time of day says nothing here.
    for (const char mark : {' ', 'T'}) {
        if (const auto at = text.find(mark); at != std::string::npos && at >= 6 && text.find(':', at) != std::string::npos)
            text.resize(at);
    }
    text = without_blanks(text);
    for (const auto& [what, by] : {std::pair("年", "-"), std::pair("月", "-"), std::pair("日", ""), std::pair("号", "")})
        text = replaced(text, what, by);
    while (text.ends_with('-')) text.pop_back();
    if (text.size() == 8 && all_digits(text)) {
        const auto digits = model::parsed<unsigned>(text).value();
        if (const auto date = date_of(static_cast<int>(digits / 10'000), digits / 100 % 100, digits % 100))
            return {Became::repaired, *date};
    }
    if (const auto date = date_in_parts(text)) return {Became::repaired, *date};
    constexpr double first_serial = 29'221;  // 1980-01-01
    constexpr double last_serial = 65'744;   // 2079-12-31
    if (const auto serial = model::parsed<double>(text); serial && *serial >= first_serial && *serial <= last_serial) {
        const model::Date day_zero{std::chrono::year{1899}, std::chrono::month{12}, std::chrono::day{30}};
        return {Became::repaired, model::days_after(day_zero, static_cast<int>(*serial))};
    }
    return {Became::unread};
}

Reading<model::FacilityStatus> status_in(std::string_view cell) {
    using model::FacilityStatus;
    if (says_nothing(cell)) return {};
    if (const auto status = model::facility_status_named(cell)) return {Became::plain, *status};
    for (const FacilityStatus status : {FacilityStatus::planned, FacilityStatus::open, FacilityStatus::closed}) {
        if (words::word_of(status).zh == cell) return {Became::plain, status};
    }
    // Narrower words stand above wider ones: 未投用 is not 投用.
    static constexpr auto words = std::to_array<std::pair<std::string_view, FacilityStatus>>(
        {{"未投用", FacilityStatus::planned}, {"未启用", FacilityStatus::planned}, {"未运营", FacilityStatus::planned},
         {"未开放", FacilityStatus::planned}, {"待投用", FacilityStatus::planned}, {"在建", FacilityStatus::planned},
         {"建设中", FacilityStatus::planned}, {"筹", FacilityStatus::planned},     {"规划", FacilityStatus::planned},
         {"拟建", FacilityStatus::planned},   {"待建", FacilityStatus::planned},   {"planned", FacilityStatus::planned},
         {"暂停", FacilityStatus::closed},    {"停", FacilityStatus::closed},      {"关", FacilityStatus::closed},
         {"撤", FacilityStatus::closed},      {"注销", FacilityStatus::closed},    {"拆", FacilityStatus::closed},
         {"歇业", FacilityStatus::closed},    {"closed", FacilityStatus::closed},  {"投用", FacilityStatus::open},
         {"投入使用", FacilityStatus::open},  {"开放", FacilityStatus::open},      {"运营", FacilityStatus::open},
         {"运行", FacilityStatus::open},      {"正常", FacilityStatus::open},      {"在用", FacilityStatus::open},
         {"使用", FacilityStatus::open},      {"营业", FacilityStatus::open},      {"启用", FacilityStatus::open},
         {"开诊", FacilityStatus::open},      {"开办", FacilityStatus::open},      {"open", FacilityStatus::open}});
    const std::string plain = plain_word(cell);
    const auto found = std::ranges::find_if(words, [&](const auto& pair) { return plain.contains(pair.first); });
    if (found == words.end()) return {Became::unread};
    return {Became::repaired, found->second};
}

Reading<model::Quality> quality_in(std::string_view cell) {
    using model::Quality;
    if (says_nothing(cell)) return {};
    if (const auto quality = model::quality_named(cell)) return {Became::plain, *quality};
    for (const Quality quality : {Quality::surveyed, Quality::mapped, Quality::approximate, Quality::modelled}) {
        if (words::word_of(quality).zh == cell) return {Became::plain, quality};
    }
    return {Became::unread};
}

Reading<std::string> id_in(std::string_view cell) {
    if (says_nothing(cell)) return {};
    const std::string text = without_blanks(half_width(cell));
    if (const auto dot = text.find('.'); dot != std::string::npos && all_digits(text.substr(0, dot)) &&
                                         all_digits(text.substr(dot + 1)) &&
                                         text.find_first_not_of('0', dot + 1) == std::string::npos)
        return {Became::repaired, text.substr(0, dot)};
    const auto power = text.find_first_of("eE");
    const bool is_float = power != std::string::npos && power > 0 && text.size() > power + 2 && text[power + 1] == '+' &&
                          all_digits(text.substr(power + 2)) && is_digit(text[0]) &&
                          text.find_first_not_of("0123456789.") == power;
    if (!is_float) return {text == cell ? Became::plain : Became::repaired, text};
    const std::string digits = replaced(text.substr(0, power), ".", "");
    const std::size_t wanted = model::parsed<std::size_t>(text.substr(power + 2)).value_or(0) + 1;
    // Fifteen digits are all a spreadsheet keeps.
    if (digits.size() != wanted || wanted > 15) return {Became::unread};
    return {Became::repaired, digits};
}

}  // namespace circle15::intake
