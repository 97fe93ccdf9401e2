// SPDX-License-Identifier: MIT
#include "core/intake/sheets/hours_tokens.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace circle15::intake {

namespace {

// What words of a sentence mean. Longer ones stand above those they begin with; what says nothing becomes nothing.
constexpr auto words = std::to_array<std::pair<std::string_view, std::string_view>>({{"国家法定节假日", "P"},
                                                                                     {"法定节假日", "P"},
                                                                                     {"法定假日", "P"},
                                                                                     {"节假日", "P"},
                                                                                     {"节日", "P"},
                                                                                     {"寒暑假", "S"},
                                                                                     {"寒假暑假", "S"},
                                                                                     {"双休日", "67"},
                                                                                     {"周末", "67"},
                                                                                     {"工作日", "1-5"},
                                                                                     {"每天", "1-7"},
                                                                                     {"每日", "1-7"},
                                                                                     {"天天", "1-7"},
                                                                                     {"全年无休", "1-7"},
                                                                                     {"全年", "1-7"},
                                                                                     {"无休", "1-7"},
                                                                                     {"全天24小时", "T0:00-24:00"},
                                                                                     {"24小时", "T0:00-24:00"},
                                                                                     {"全天", "T0:00-24:00"},
                                                                                     {"营业时间", ""},
                                                                                     {"开放时间", ""},
                                                                                     {"服务时间", ""},
                                                                                     {"工作时间", ""},
                                                                                     {"供餐时间", ""},
                                                                                     {"不开放", "X"},
                                                                                     {"不营业", "X"},
                                                                                     {"休息", "X"},
                                                                                     {"闭馆", "X"},
                                                                                     {"停诊", "X"},
                                                                                     {"除外", "X"},
                                                                                     {"关闭", "X"},
                                                                                     {"不上班", "X"},
                                                                                     {"开放", ""},
                                                                                     {"营业", ""},
                                                                                     {"开诊", ""},
                                                                                     {"供餐", ""},
                                                                                     {"服务", ""},
                                                                                     {"上班", ""},
                                                                                     {"次日", ""},
                                                                                     {"第二天", ""},
                                                                                     {"上午", "A"},
                                                                                     {"早上", "A"},
                                                                                     {"早餐", "A"},
                                                                                     {"中午", "N"},
                                                                                     {"午餐", "N"},
                                                                                     {"下午", "B"},
                                                                                     {"晚上", "B"},
                                                                                     {"晚餐", "B"},
                                                                                     {"星期天", "7"},
                                                                                     {"星期日", "7"},
                                                                                     {"周天", "7"},
                                                                                     {"周日", "7"},
                                                                                     {"礼拜天", "7"},
                                                                                     {"星期一", "1"},
                                                                                     {"星期二", "2"},
                                                                                     {"星期三", "3"},
                                                                                     {"星期四", "4"},
                                                                                     {"星期五", "5"},
                                                                                     {"星期六", "6"},
                                                                                     {"周一", "1"},
                                                                                     {"周二", "2"},
                                                                                     {"周三", "3"},
                                                                                     {"周四", "4"},
                                                                                     {"周五", "5"},
                                                                                     {"周六", "6"},
                                                                                     {"至", "-"},
                                                                                     {"到", "-"},
                                                                                     {"点半", ":30"},
                                                                                     {"时半", ":30"},
                                                                                     {"点", ":"},
                                                                                     {"时", ":"},
                                                                                     {"分", ""},
                                                                                     {"。", ";"},
                                                                                     {"、", ","},
                                                                                     {"和", ","},
                                                                                     {"及", ","},
                                                                                     {"或", ","},
                                                                                     {"(", ","},
                                                                                     {")", ","},
                                                                                     {"含", ","},
                                                                                     {"包括", ","},
                                                                                     {"/", ","},
                                                                                     {"一", "1"},
                                                                                     {"二", "2"},
                                                                                     {"三", "3"},
                                                                                     {"四", "4"},
                                                                                     {"五", "5"},
                                                                                     {"六", "6"},
                                                                                     {"日", "7"}});

class Lexer {
public:
    explicit Lexer(std::string_view text) : text_(text) {}

    std::optional<std::vector<HoursToken>> tokens() {
        while (at_ < text_.size()) {
            if (!take_word() && !take_mark()) return std::nullopt;
        }
        return found_;
    }

private:
    bool take_word() {
        const std::string_view rest = text_.substr(at_);
        const auto word = std::ranges::find_if(words, [&](const auto& pair) { return rest.starts_with(pair.first); });
        if (word == words.end()) return false;
        const std::string_view meaning = word->second;
        at_ += word->first.size();
        if (meaning.starts_with('T')) {
            found_.insert(found_.end(), {{HoursWord::time, 0}, {HoursWord::until}, {HoursWord::time, 24 * 60}});
            return true;
        }
        return std::ranges::all_of(meaning, [&](char c) { return add(c); });
    }

    bool add(char meaning) {
        static constexpr auto kinds = std::to_array<std::pair<char, HoursWord>>({{'P', HoursWord::holidays},
                                                                                 {'S', HoursWord::school_holidays},
                                                                                 {'X', HoursWord::off},
                                                                                 {'A', HoursWord::morning},
                                                                                 {'N', HoursWord::morning},
                                                                                 {'B', HoursWord::afternoon},
                                                                                 {'-', HoursWord::until},
                                                                                 {',', HoursWord::also},
                                                                                 {';', HoursWord::end}});
        if (meaning >= '1' && meaning <= '7') {
            found_.push_back({HoursWord::day, meaning - '1'});
            return true;
        }
        const auto kind = std::ranges::find(kinds, meaning, [](const auto& pair) { return pair.first; });
        if (kind == kinds.end()) return false;
        found_.push_back({kind->second});
        return true;
    }

    [[nodiscard]] bool is_digit(std::size_t at) const { return at < text_.size() && text_[at] >= '0' && text_[at] <= '9'; }

    bool take_mark() {
        if (is_digit(at_)) return take_time();
        const char mark = text_[at_++];
        if (mark == ' ') return true;
        if (mark == ':') {  // behind days: 周一至周五：7:30
            return !found_.empty() && found_.back().kind != HoursWord::time;
        }
        return (mark == '-' || mark == ',' || mark == ';') && add(mark);
    }

    int digits() {
        int number = 0;
        for (std::size_t count = 0; is_digit(at_) && count < 2; ++count) number = number * 10 + (text_[at_++] - '0');
        return number;
    }

    /// 7:30, 7.30, 7点, 7点半, 7时30分
    bool take_time() {
        const int hour = digits();
        int minute = 0;
        const std::string_view rest = text_.substr(at_);
        constexpr auto half = std::to_array<std::string_view>({"点半", "时半"});
        constexpr auto colon = std::to_array<std::string_view>({"点", "时", ":", "."});
        if (std::ranges::any_of(half, [&](std::string_view mark) { return rest.starts_with(mark); })) {
            at_ += half[0].size();
            minute = 30;
        } else if (const auto mark = std::ranges::find_if(colon, [&](std::string_view one) { return rest.starts_with(one); });
                   mark != colon.end()) {
            at_ += mark->size();
            if (mark->size() > 1 && text_.substr(at_).starts_with("整")) at_ += std::string_view("整").size();
            if (mark->size() == 1 && !(is_digit(at_) && is_digit(at_ + 1))) return false;
            minute = is_digit(at_) ? digits() : 0;
        } else {
            return false;
        }
        if (hour > 24 || minute > 59) return false;
        found_.push_back({HoursWord::time, hour * 60 + minute});
        return true;
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::vector<HoursToken> found_;
};

}  // namespace

std::optional<std::vector<HoursToken>> hours_tokens(std::string_view text) { return Lexer(text).tokens(); }

}  // namespace circle15::intake
