// SPDX-License-Identifier: MIT
#include "core/model/day_calendar.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace circle15::model {

namespace {

constexpr int saturday = 5;

// The first word of each kind is the one written out.
constexpr std::array<std::pair<std::string_view, DayKind>, 14> kind_words{{{"holiday", DayKind::holiday},
                                                                           {"workday", DayKind::workday},
                                                                           {"放假", DayKind::holiday},
                                                                           {"休", DayKind::holiday},
                                                                           {"节假日", DayKind::holiday},
                                                                           {"上班", DayKind::workday},
                                                                           {"班", DayKind::workday},
                                                                           {"调休", DayKind::workday},
                                                                           {"调休上班", DayKind::workday},
                                                                           {"school_holiday", DayKind::school_holiday},
                                                                           {"学校放假", DayKind::school_holiday},
                                                                           {"校假", DayKind::school_holiday},
                                                                           {"寒假", DayKind::school_holiday},
                                                                           {"暑假", DayKind::school_holiday}}};

}  // namespace

std::string_view name_of(DayKind kind) {
    switch (kind) {
        case DayKind::holiday:
            return "holiday";
        case DayKind::workday:
            return "workday";
        case DayKind::school_holiday:
            return "school_holiday";
    }
    std::unreachable();
}

std::optional<DayKind> day_kind_named(std::string_view name) {
    const auto* found = std::ranges::find(kind_words, name, &std::pair<std::string_view, DayKind>::first);
    return found == kind_words.end() ? std::nullopt : std::optional(found->second);
}

std::string_view name_of(DayType type) {
    switch (type) {
        case DayType::workday:
            return "workday";
        case DayType::weekend:
            return "weekend";
        case DayType::holiday:
            return "holiday";
        case DayType::makeup_workday:
            return "makeup_workday";
    }
    std::unreachable();
}

Day day_of(const DayCalendar& calendar, Date date) {
    const int weekday = weekday_of(date);
    Day day{.date = date, .weekday = weekday, .type = weekday < saturday ? DayType::workday : DayType::weekend};
    day.school_holiday = calendar.school_holidays.contains(date);
    const auto named = calendar.days.find(date);
    if (named == calendar.days.end()) return day;
    day.name = named->second.name;
    if (named->second.kind == DayKind::holiday) day.type = DayType::holiday;
    if (named->second.kind == DayKind::workday && weekday >= saturday) day.type = DayType::makeup_workday;
    return day;
}

bool is_workday(const Day& day) { return day.type == DayType::workday || day.type == DayType::makeup_workday; }

bool knows_year_of(const DayCalendar& calendar, Date date) {
    return std::ranges::any_of(calendar.days, [&](const auto& named) { return named.first.year() == date.year(); });
}

}  // namespace circle15::model
