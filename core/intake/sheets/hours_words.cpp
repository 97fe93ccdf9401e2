// SPDX-License-Identifier: MIT
#include "core/intake/sheets/hours_words.hpp"

#include <algorithm>
#include <array>
#include <format>
#include <optional>
#include <utility>
#include <vector>

#include "core/intake/sheets/hours_tokens.hpp"
#include "core/intake/sheets/plain_text.hpp"
#include "core/model/errors.hpp"

namespace circle15::intake {

namespace {

constexpr std::array<std::string_view, 7> day_names{"Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"};

/// "Mo-Fr,Su"
std::string days_text(const std::array<bool, 7>& days) {
    std::string text;
    for (std::size_t first = 0; first < days.size(); ++first) {
        if (!days[first]) continue;
        std::size_t last = first;
        while (last + 1 < days.size() && days[last + 1]) ++last;
        text += text.empty() ? "" : ",";
        text += day_names[first];
        if (last > first) text += std::format("{}{}", last > first + 1 ? "-" : ",", day_names[last]);
        first = last;
    }
    return text;
}

class Writer {
public:
    std::optional<std::string> write(const std::vector<HoursToken>& tokens) {
        for (at_ = 0; at_ < tokens.size(); ++at_) {
            if (!read(tokens)) return std::nullopt;
        }
        flush(false);
        for (const std::string& rule : off_) rules_.push_back(rule);
        if (rules_.empty()) return std::nullopt;
        std::string text;
        for (const std::string& rule : rules_) text += (text.empty() ? "" : "; ") + rule;
        return text;
    }

private:
    [[nodiscard]] bool has_days() const { return holidays_ || std::ranges::contains(days_, true); }

    bool read(const std::vector<HoursToken>& tokens) {
        const HoursToken& token = tokens[at_];
        const auto next = [&](std::size_t ahead) {
            return at_ + ahead < tokens.size() ? tokens[at_ + ahead] : HoursToken{HoursWord::end};
        };
        switch (token.kind) {
            case HoursWord::day:
                if (!spans_.empty()) flush(false);
                if (next(1).kind == HoursWord::until && next(2).kind == HoursWord::day) {
                    for (int day = token.value;; day = (day + 1) % 7) {
                        days_[static_cast<std::size_t>(day)] = true;
                        if (day == next(2).value) break;
                    }
                    at_ += 2;
                } else {
                    days_[static_cast<std::size_t>(token.value)] = true;
                }
                return true;
            case HoursWord::holidays:
            case HoursWord::school_holidays: {
                const std::string_view name = token.kind == HoursWord::holidays ? "PH" : "SH";
                if (next(1).kind == HoursWord::off) {
                    off_.push_back(std::format("{} off", name));
                    ++at_;
                    return true;
                }
                if (token.kind == HoursWord::school_holidays) return false;
                if (!spans_.empty()) flush(false);
                holidays_ = true;
                return true;
            }
            case HoursWord::off:
                if (!has_days() || !spans_.empty()) return false;
                flush(true);
                return true;
            case HoursWord::morning:
                afternoon_ = false;
                return true;
            case HoursWord::afternoon:
                afternoon_ = true;
                return true;
            case HoursWord::time:
                if (next(1).kind == HoursWord::until && next(2).kind == HoursWord::afternoon &&
                    next(3).kind == HoursWord::time) {
                    add_span(token.value, next(3).value, false, true);
                    at_ += 3;
                    return true;
                }
                if (next(1).kind != HoursWord::until || next(2).kind != HoursWord::time) return false;
                add_span(token.value, next(2).value, afternoon_, afternoon_);
                at_ += 2;
                return true;
            case HoursWord::end:
                flush(false);
                return true;
            case HoursWord::also:
                return true;
            case HoursWord::until:
                return false;
        }
        std::unreachable();
    }

    void add_span(int from, int to, bool from_noon, bool to_noon) {
        constexpr int noon = 12 * 60;
        if (from_noon && from < noon) from += noon;
        if (to_noon && to < noon) to += noon;
        spans_ += std::format("{}{:02}:{:02}-{:02}:{:02}", spans_.empty() ? "" : ",", from / 60, from % 60, to / 60, to % 60);
    }

    void flush(bool off) {
        if (has_days() || !spans_.empty()) {
            if (!has_days()) days_.fill(true);
            std::string rule = days_text(days_);
            if (holidays_) rule += rule.empty() ? "PH" : ",PH";
            if (off) {
                off_.push_back(rule + " off");
            } else {
                rules_.push_back(spans_.empty() ? rule : rule + " " + spans_);
            }
        }
        days_.fill(false);
        holidays_ = false;
        afternoon_ = false;
        spans_.clear();
    }

    std::size_t at_ = 0;
    std::array<bool, 7> days_{};
    bool holidays_ = false;
    bool afternoon_ = false;
    std::string spans_;
    std::vector<std::string> rules_;
    std::vector<std::string> off_;
};

bool is_osm(const std::string& text) {
    try {
        static_cast<void>(model::parse_opening_hours(text));
        return true;
    } catch (const model::InputError&) {
        return false;
    }
}

}  // namespace

Reading<std::string> hours_in(std::string_view cell) {
    if (says_nothing(cell)) return {};
    std::string text(cell);
    if (is_osm(text)) return {Became::plain, text};
    const auto tokens = hours_tokens(half_width(text));
    const auto written = tokens ? Writer().write(*tokens) : std::nullopt;
    if (!written || !is_osm(*written)) return {Became::unread};
    return {Became::repaired, *written};
}

}  // namespace circle15::intake
