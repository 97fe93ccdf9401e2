// SPDX-License-Identifier: MIT
#include "core/model/opening_hours.hpp"

#include <algorithm>
#include <format>
#include <optional>

#include "core/model/errors.hpp"
#include "core/model/open_spans.hpp"

namespace circle15::model {

namespace {

constexpr DaySeconds day_s = 86'400;
constexpr std::array<std::string_view, 7> day_names{"mo", "tu", "we", "th", "fr", "sa", "su"};

constexpr char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Which days a rule speaks of. A rule without days is one of the week: it says nothing of holidays.
struct Days {
    std::array<bool, 7> week{};  ///< Monday first
    bool holidays = false;
    bool school_holidays = false;
};
constexpr Days all_days{.week = {true, true, true, true, true, true, true}};

/// Reads one text from left to right; every `take_` leaves the place unchanged where it finds nothing.
class HoursReader {
public:
    explicit HoursReader(std::string_view text) : text_(text) {}

    OpeningHours read() {
        skip_spaces();
        if (at_end()) fail("hours_empty");
        bool adds = false;
        while (!at_end()) {
            if (take(';')) {
                adds = false;
                continue;
            }
            read_rule(adds);
            adds = take(',');
            if (!adds && !at_end() && peek() != ';') fail("hours_unread");
            if (adds && at_end()) fail("hours_end_in_comma");
        }
        if (!any_weekday_) fail("hours_no_weekday");
        for (auto& spans : hours_.week) spans = joined(std::move(spans));
        if (hours_.holiday) hours_.holiday = joined(*std::move(hours_.holiday));
        return hours_;
    }

private:
    /// `adds`: the rule follows a comma and leaves earlier hours of its days standing (OSM's additional rule).
    void read_rule(bool adds) {
        if (take_word("24/7")) return apply(all_days, {{0, day_s}}, adds);
        const std::optional<Days> days = take_days();
        std::vector<OpenSpan> spans;
        if (take_word("off") || take_word("closed")) {
            adds = false;
        } else if (take_word("open")) {
            spans = {{0, day_s}};
        } else if (!at_end() && is_digit(peek())) {
            spans = take_spans();
        } else if (days && (at_end() || peek() == ';' || peek() == ',')) {
            spans = {{0, day_s}};
        } else {
            fail("hours_no_rule");
        }
        apply(days.value_or(all_days), spans, adds);
    }

    void apply(const Days& days, const std::vector<OpenSpan>& spans, bool adds) {
        for (std::size_t day = 0; day < hours_.week.size(); ++day) {
            if (!days.week[day]) continue;
            any_weekday_ = true;
            put(spans, adds, hours_.week[day]);
        }
        hours_.school_holidays = hours_.school_holidays || days.school_holidays;
        if (!days.holidays) return;
        if (!hours_.holiday) hours_.holiday.emplace();
        put(spans, adds, *hours_.holiday);
    }

    static void put(const std::vector<OpenSpan>& spans, bool adds, std::vector<OpenSpan>& day) {
        if (!adds) day.clear();
        day.insert(day.end(), spans.begin(), spans.end());
    }

    std::optional<Days> take_days(bool of_school_holidays = false) {
        Days days{};
        bool any = false;
        while (true) {
            if (const auto first = take_day()) {
                std::size_t last = *first;
                if (take('-')) {
                    const auto end = take_day();
                    if (!end) fail("hours_no_day");
                    last = *end;
                }
                for (std::size_t day = *first;; day = (day + 1) % 7) {
                    days.week[day] = true;
                    if (day == last) break;
                }
            } else if (take_word("ph")) {
                days.holidays = true;
            } else if (take_word("sh")) {
                days.school_holidays = true;
            } else {
                if (any) fail("hours_no_day");
                return std::nullopt;
            }
            any = true;
            if (take(',')) continue;
            // `SH Mo-Fr`: weekdays of school holidays alone, left out with them.
            const bool school_holidays_alone = days.school_holidays && !days.holidays && days.week == Days{}.week;
            if (school_holidays_alone && !of_school_holidays) static_cast<void>(take_days(true));
            return days;
        }
    }

    std::optional<std::size_t> take_day() {
        for (std::size_t day = 0; day < day_names.size(); ++day) {
            if (take_word(day_names[day])) return day;
        }
        return std::nullopt;
    }

    std::vector<OpenSpan> take_spans() {
        std::vector<OpenSpan> spans;
        while (true) {
            const std::size_t start = at_;
            const DaySeconds from = take_time();
            if (!take('-')) fail("hours_no_closing");
            DaySeconds to = take_time();
            if (to <= from) to += day_s;
            if (from >= day_s || to - from > day_s) {
                at_ = start;
                fail("hours_too_long");
            }
            spans.push_back({from, to});
            // A comma before a day starts another rule.
            const std::size_t comma = at_;
            if (!take(',')) return spans;
            if (at_end() || !is_digit(peek())) {
                at_ = comma;
                return spans;
            }
        }
    }

    DaySeconds take_time() {
        const std::size_t start = at_;
        const auto hour = take_number(1, 2);
        const auto minute = hour && at_ < text_.size() && text_[at_++] == ':' ? take_number(2, 2) : std::nullopt;
        if (!minute || *minute > 59 || *hour * 60 + *minute > 48 * 60) {
            at_ = start;
            fail("hours_no_time");
        }
        skip_spaces();
        return (*hour * 60 + *minute) * 60;
    }

    std::optional<DaySeconds> take_number(std::size_t least_digits, std::size_t most_digits) {
        DaySeconds number = 0;
        std::size_t count = 0;
        while (count <= most_digits && at_ + count < text_.size() && is_digit(text_[at_ + count]))
            number = number * 10 + (text_[at_ + count++] - '0');
        if (count < least_digits || count > most_digits) return std::nullopt;
        at_ += count;
        return number;
    }

    /// Takes `word` in any case where no further letter or digit follows.
    bool take_word(std::string_view word) {
        if (text_.size() - at_ < word.size()) return false;
        if (!std::ranges::equal(text_.substr(at_, word.size()), word, {}, lower)) return false;
        const std::size_t end = at_ + word.size();
        if (end < text_.size() && (is_digit(text_[end]) || (lower(text_[end]) >= 'a' && lower(text_[end]) <= 'z')))
            return false;
        at_ = end;
        skip_spaces();
        return true;
    }

    bool take(char c) {
        if (at_end() || peek() != c) return false;
        ++at_;
        skip_spaces();
        return true;
    }

    [[nodiscard]] bool at_end() const { return at_ >= text_.size(); }
    [[nodiscard]] char peek() const { return text_[at_]; }
    void skip_spaces() {
        while (!at_end() && (peek() == ' ' || peek() == '\t')) ++at_;
    }

    [[noreturn]] void fail(std::string_view why) const {
        throw InputError(
            {.rule = "opening_hours",
             .particulars = {{"hours", text_}, {"rest", text_.substr(std::min(at_, text_.size()))}, {"why", why}}});
    }

    std::string_view text_;
    std::size_t at_ = 0;
    bool any_weekday_ = false;
    OpeningHours hours_;
};

}  // namespace

OpeningHours parse_opening_hours(std::string_view text) { return HoursReader{text}.read(); }

}  // namespace circle15::model
