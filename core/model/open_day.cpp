// SPDX-License-Identifier: MIT
#include "core/model/open_day.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "core/model/open_spans.hpp"

namespace circle15::model {

namespace {

constexpr DaySeconds day_s = 86'400;
constexpr std::size_t friday = 4;
constexpr std::size_t sunday = 6;
/// No holiday is so long that no day within it counts: the schools' longest is that of the summer.
constexpr int longest_wait_days = 120;

const std::vector<OpenSpan>& hours_of(const OpeningHours& hours, const Day& day) {
    const auto& own = hours.week.at(static_cast<std::size_t>(day.weekday));
    switch (day.type) {
        case DayType::workday:
        case DayType::weekend:
            return own;
        case DayType::holiday:
            return hours.holiday ? *hours.holiday : hours.week[sunday];
        case DayType::makeup_workday:
            return hours.week[friday].empty() ? own : hours.week[friday];
    }
    std::unreachable();
}

}  // namespace

std::vector<OpenSpan> open_spans_on(const OpeningHours& hours, const DayCalendar& calendar, Date date) {
    const auto on = [&](int days) -> const std::vector<OpenSpan>& {
        return hours_of(hours, day_of(calendar, days_after(date, days)));
    };
    std::vector<OpenSpan> spans;
    for (const OpenSpan& span : on(-1)) {
        if (span.to > day_s) spans.push_back({.from = span.from - day_s, .to = span.to - day_s});
    }
    for (const OpenSpan& span : on(0)) spans.push_back(span);
    auto merged = joined(std::move(spans));
    for (const OpenSpan& span : on(1)) {
        if (!merged.empty() && merged.back().to >= day_s && span.from + day_s <= merged.back().to)
            merged.back().to = std::max(merged.back().to, span.to + day_s);
    }
    return merged;
}

bool is_open_at(const std::vector<OpenSpan>& spans, double time) {
    return std::ranges::any_of(spans, [&](const OpenSpan& span) { return span.from <= time && time < span.to; });
}

Serving serving_on(const Facility& facility, const DayCalendar& calendar, Date date) {
    if (facility.status == FacilityStatus::planned) return Serving::planned;
    if (facility.status == FacilityStatus::closed) return Serving::closed_for_good;
    if (facility.opened && *facility.opened > date) return Serving::not_yet_open;
    if (facility.closed && date >= *facility.closed) return Serving::closed_for_good;
    if (!facility.opening_hours) return Serving::hours_unknown;
    if (!open_spans_on(*facility.opening_hours, calendar, date).empty()) return Serving::open;
    return day_of(calendar, date).type == DayType::holiday ? Serving::closed_on_holiday : Serving::closed_that_day;
}

bool serves(Serving serving) { return serving == Serving::open || serving == Serving::hours_unknown; }

bool serves_on(const Facility& facility, const DayCalendar& calendar, Date date) {
    return serves(serving_on(facility, calendar, date));
}

bool in_operation(Serving serving) {
    return serves(serving) || serving == Serving::closed_that_day || serving == Serving::closed_on_holiday;
}

bool in_operation_on(const Facility& facility, Date date) { return in_operation(serving_on(facility, {}, date)); }

bool counts_on(ServiceDays days, const Day& day) {
    switch (days) {
        case ServiceDays::every_day:
            return true;
        case ServiceDays::workdays:
            return is_workday(day);
        case ServiceDays::school_days:
            return is_workday(day) && !day.school_holiday;
    }
    std::unreachable();
}

Date judged_date(const Rule& rule, const DayCalendar& calendar, Date asked) {
    for (int days = 0; days < longest_wait_days; ++days) {
        const Date date = days_after(asked, days);
        if (counts_on(rule.days, day_of(calendar, date))) return date;
    }
    return asked;
}

std::string_view name_of(Serving serving) {
    switch (serving) {
        case Serving::open:
            return "open";
        case Serving::hours_unknown:
            return "hours_unknown";
        case Serving::planned:
            return "planned";
        case Serving::not_yet_open:
            return "not_yet_open";
        case Serving::closed_for_good:
            return "closed_for_good";
        case Serving::closed_that_day:
            return "closed_that_day";
        case Serving::closed_on_holiday:
            return "closed_on_holiday";
    }
    std::unreachable();
}

std::string_view name_of(ServiceDays days) {
    switch (days) {
        case ServiceDays::every_day:
            return "every_day";
        case ServiceDays::workdays:
            return "workdays";
        case ServiceDays::school_days:
            return "school_days";
    }
    std::unreachable();
}

std::optional<ServiceDays> service_days_named(std::string_view name) {
    using enum ServiceDays;
    for (const auto days : {every_day, workdays, school_days}) {
        if (name_of(days) == name) return days;
    }
    return std::nullopt;
}

}  // namespace circle15::model
