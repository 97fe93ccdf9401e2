// SPDX-License-Identifier: MIT
#include "tests/oracle/plain_days.hpp"

#include <algorithm>

namespace circle15::oracle {

namespace {

constexpr int day_s = 86'400;

enum class Kind { ordinary, holiday, worked };

unsigned weekday(model::Date date) { return std::chrono::weekday(std::chrono::sys_days(date)).iso_encoding() - 1; }

model::Date shifted(model::Date date, int days) { return std::chrono::sys_days(date) + std::chrono::days(days); }

Kind kind_of(const model::Study& study, model::Date date) {
    for (const auto& [day, named] : study.calendar.days) {
        if (day != date) continue;
        if (named.kind == model::DayKind::holiday) return Kind::holiday;
        if (weekday(date) >= 5) return Kind::worked;
    }
    return Kind::ordinary;
}

const std::vector<model::OpenSpan>& told_for(const model::Study& study, const model::OpeningHours& hours, model::Date date) {
    const Kind kind = kind_of(study, date);
    if (kind == Kind::holiday) return hours.holiday ? *hours.holiday : hours.week[6];
    if (kind == Kind::worked && !hours.week[4].empty()) return hours.week[4];
    return hours.week.at(weekday(date));
}

}  // namespace

model::Date plain_date(const model::Study& study, const model::Rule& rule, model::Date asked) {
    if (rule.days == model::ServiceDays::every_day) return asked;
    const auto counts = [&](model::Date date) {
        const auto kind = kind_of(study, date);
        const bool worked = kind == Kind::worked || (kind == Kind::ordinary && weekday(date) < 5);
        return worked && !(rule.days == model::ServiceDays::school_days && study.calendar.school_holidays.contains(date));
    };
    while (!counts(asked)) asked = shifted(asked, 1);
    return asked;
}

bool plain_in_operation(const model::Facility& facility, model::Date date) {
    const bool begun = !facility.opened || *facility.opened <= date;
    const bool over = facility.closed && *facility.closed <= date;
    return facility.status == model::FacilityStatus::open && begun && !over;
}

PlainHours plain_hours(const model::Study& study, const model::Facility& facility, model::Date date) {
    if (!facility.opening_hours) return std::nullopt;
    // Every minute of three days that is open, from the evening before to the morning after.
    std::vector<bool> open(3 * 1440 + 1440);
    for (int day = 0; day < 3; ++day) {
        for (const auto& span : told_for(study, *facility.opening_hours, shifted(date, day - 1))) {
            for (int minute = span.from / 60; minute < span.to / 60; ++minute)
                open.at(static_cast<std::size_t>(day * 1440 + minute)) = true;
        }
    }
    // A stretch counts where it is open on the date itself, or goes over from one day to the next.
    std::vector<model::OpenSpan> spans;
    for (std::size_t minute = 0; minute < open.size();) {
        std::size_t end = minute;
        while (end < open.size() && open[end]) ++end;
        const auto from = static_cast<int>(minute) * 60 - day_s;
        const auto to = static_cast<int>(end) * 60 - day_s;
        if (end > minute && to > 0 && from < day_s) spans.push_back({from, to});
        minute = std::max(end, minute + 1);
    }
    return spans;
}

bool plain_serves(const model::Study& study, const model::Facility& facility, model::Date date) {
    const auto hours = plain_hours(study, facility, date);
    return plain_in_operation(facility, date) && (!hours || !hours->empty());
}

bool plain_complete(const model::Study& study, const std::string& service, const std::string& township) {
    if (!study.inventory.contains(service)) return false;
    const auto& list = study.inventory.at(service);
    const auto names = [&](const std::vector<std::string>& townships) {
        return std::ranges::find(townships, township) != townships.end();
    };
    const bool rejected_here = list.rejected.rows > 0 && (list.rejected.townships.empty() || names(list.rejected.townships));
    return !list.without_rows && !list.partial && !list.cut && !names(list.partial_in) && !rejected_here;
}

}  // namespace circle15::oracle
