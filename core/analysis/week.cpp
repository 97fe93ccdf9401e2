// SPDX-License-Identifier: MIT
#include "core/analysis/week.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "core/analysis/capacity/places.hpp"
#include "core/analysis/coverage.hpp"
#include "core/analysis/judge.hpp"
#include "core/model/parallel.hpp"

namespace circle15::analysis {

namespace {

constexpr int week_days = 7;

/// A day of the week asked, with the calendar it is judged by.
struct AskedDay {
    model::DayAsked asked;
    bool any_holiday = false;
};

/// Who serves, and when: days that agree in it have the same coverage.
struct Serves {
    std::vector<model::FacilityId> facilities;
    std::vector<HoursThatDay> hours;  ///< empty without a clock time
    bool operator==(const Serves&) const = default;
};

Serves serves(const Ground& ground, const model::Rule& rule, const Options& options, const model::DayAsked& day) {
    Serves serves;
    const auto open = ground.open_facilities(rule.service, day);
    for (const auto& facility : open) serves.facilities.push_back(facility.facility);
    if (options.at) serves.hours = hours_that_day(ground, open, day);
    return serves;
}

Coverage county_of(const std::vector<Coverage>& coverage) {
    const auto* county = county_coverage(coverage);
    return county == nullptr ? Coverage{} : *county;
}

/// As analyze_service counts, without what boats, gaps and areas add.
Coverage county_on(const Ground& ground, const model::Rule& rule, const Options& options, const model::DayAsked& day) {
    const ServiceWalks walks(ground, rule, options, day);
    const auto measure = measures_of(rule).front();
    auto verdicts = judge(ground, rule, measure, walks);
    if (options.capacity && rule.places_per_1000) static_cast<void>(settle_by_places(ground, rule, walks, verdicts));
    return county_of(coverage_of(ground.study, measure, 0, verdicts));
}

std::vector<WeekRow> week_of_service(const Ground& ground, const Options& options, const std::vector<AskedDay>& days,
                                     const ServiceResult& service) {
    const auto& study = ground.study;
    const auto& rule = study.standard.rules[service.rule.at()];
    std::vector<std::pair<Serves, Coverage>> known{
        {serves(ground, rule, options, {.date = service.date, .calendar = study.calendar}), county_of(service.coverage)}};
    std::vector<WeekRow> rows;
    for (const auto& [asked, any_holiday] : days) {
        WeekRow row{.rule = service.rule, .day = model::day_of(asked.calendar, asked.date), .any_holiday = any_holiday};
        row.counts = model::counts_on(rule.days, row.day);
        row.open = open_count(study, rule, asked, options.at);
        row.persons = known.front().second.persons;
        if (row.counts) {
            const auto then = serves(ground, rule, options, asked);
            auto same = std::ranges::find(known, then, &std::pair<Serves, Coverage>::first);
            if (same == known.end()) {
                known.emplace_back(then, county_on(ground, rule, options, asked));
                same = std::prev(known.end());
            }
            row.covered_persons = same->second.covered_persons;
            row.unknown_persons = same->second.unknown_persons;
        }
        rows.push_back(row);
    }
    return rows;
}

}  // namespace

std::vector<WeekRow> week_of(const Ground& ground, const Options& options, const Analysis& analysis) {
    const auto& calendar = ground.study.calendar;
    const model::Date monday = model::days_after(analysis.date, -model::weekday_of(analysis.date));
    std::vector<AskedDay> days;
    for (int day = 0; day < week_days; ++day) days.push_back({{.date = model::days_after(monday, day), .calendar = calendar}});
    auto next = calendar.days.lower_bound(analysis.date);
    while (next != calendar.days.end() && next->second.kind != model::DayKind::holiday) ++next;
    // Where none is to come, Wednesday is made one.
    model::DayCalendar with_holiday = calendar;
    const model::Date wednesday = model::days_after(monday, 2);
    with_holiday.days[wednesday] = {.kind = model::DayKind::holiday};
    if (next != calendar.days.end()) {
        days.push_back({{.date = next->first, .calendar = calendar}});
    } else {
        days.push_back({{.date = wednesday, .calendar = with_holiday}, true});
    }
    std::vector<std::vector<WeekRow>> by_service(analysis.services.size());
    model::in_parallel(by_service.size(), options.threads, [&](std::size_t row) {
        by_service[row] = week_of_service(ground, options, days, analysis.services[row]);
    });
    std::vector<WeekRow> rows;
    for (auto& service : by_service) std::ranges::move(service, std::back_inserter(rows));
    return rows;
}

const WeekRow* worst_day(const std::vector<WeekRow>& week, model::RuleId rule) {
    const WeekRow* worst = nullptr;
    for (const WeekRow& row : week) {
        if (row.rule != rule || !row.counts || row.persons == 0) continue;
        if (worst == nullptr || row.covered_persons < worst->covered_persons) worst = &row;
    }
    return worst;
}

}  // namespace circle15::analysis
