// SPDX-License-Identifier: MIT
#include "core/model/open_day.hpp"

#include <catch2/catch_test_macros.hpp>
#include <set>
#include <string>

using namespace circle15::model;
using namespace std::chrono_literals;
using std::chrono::January, std::chrono::February;

namespace {

using Spans = std::vector<OpenSpan>;

constexpr DaySeconds at(int hour, int minute = 0) { return (hour * 60 + minute) * 60; }

// 2026: the 5th of January is a Monday; the 4th, a Sunday, is worked, the 1st, a Thursday, and the 3rd, a Saturday, are off.
DayCalendar new_year() {
    DayCalendar calendar;
    for (const unsigned day : {1U, 2U, 3U}) calendar.days[2026y / January / std::chrono::day{day}] = {DayKind::holiday, "元旦"};
    calendar.days[2026y / January / 4] = {DayKind::workday, "元旦"};
    return calendar;
}

Spans on(const std::string& hours, unsigned january_day) {
    return open_spans_on(parse_opening_hours(hours), new_year(), 2026y / January / std::chrono::day{january_day});
}

Facility facility_with(const std::string& hours) {
    Facility facility;
    if (!hours.empty()) facility.opening_hours = parse_opening_hours(hours);
    return facility;
}

}  // namespace

TEST_CASE("A calendar says which days are holidays and which weekends are worked") {
    const auto calendar = new_year();
    CHECK(day_of(calendar, 2026y / January / 1) ==
          Day{.date = 2026y / January / 1, .weekday = 3, .type = DayType::holiday, .name = "元旦"});
    CHECK(day_of(calendar, 2026y / January / 3).type == DayType::holiday);
    CHECK(day_of(calendar, 2026y / January / 4).type == DayType::makeup_workday);
    CHECK(day_of(calendar, 2026y / January / 5).type == DayType::workday);
    CHECK(day_of(calendar, 2026y / January / 10).type == DayType::weekend);
    CHECK(knows_year_of(calendar, 2026y / February / 1));
    CHECK_FALSE(knows_year_of(calendar, 2027y / January / 1));
    SECTION("a workday that is a weekday anyway stays one") {
        DayCalendar odd;
        odd.days[2026y / January / 6] = {DayKind::workday, ""};
        CHECK(day_of(odd, 2026y / January / 6).type == DayType::workday);
    }
}

TEST_CASE("A holiday nobody speaks of has Sunday's hours, a make-up workday Friday's") {
    CHECK(on("Mo-Fr 08:00-17:00", 1).empty());
    CHECK(on("Mo-Su 08:00-17:00", 1) == Spans{{at(8), at(17)}});
    CHECK(on("Mo-Fr 08:00-17:00; Sa,Su 09:00-12:00", 1) == Spans{{at(9), at(12)}});
    CHECK(on("Mo-Fr 08:00-17:00", 4) == Spans{{at(8), at(17)}});
    CHECK(on("Mo-Fr 08:00-17:00; Sa,Su 09:00-12:00", 4) == Spans{{at(8), at(17)}});
    CHECK(on("Mo-Fr 08:00-17:00", 11).empty());
    SECTION("what never opens on Fridays keeps the hours of the day itself") {
        CHECK(on("Sa,Su 09:00-12:00", 4) == Spans{{at(9), at(12)}});
    }
    SECTION("where holidays are spoken of, that holds") {
        CHECK(on("Mo-Su 08:00-17:00; PH off", 1).empty());
        CHECK(on("Mo-Fr 08:00-17:00; PH 10:00-12:00", 1) == Spans{{at(10), at(12)}});
        CHECK(on("Mo-Fr 08:00-17:00; PH 10:00-12:00", 5) == Spans{{at(8), at(17)}});
    }
}

TEST_CASE("Hours of a date include what the evening before leaves open and go on past midnight") {
    CHECK(on("Mo 08:00-12:00,12:00-18:00; Su 20:00-02:00", 12) == Spans{{at(-4), at(2)}, {at(8), at(18)}});
    CHECK(on("24/7", 6) == Spans{{0, at(48)}});
    CHECK(on("Mo 20:00-24:00; Tu 00:00-04:00", 5) == Spans{{at(20), at(28)}});
    SECTION("but the next day's own opening is not of this day") {
        CHECK(on("Mo-Su 08:00-17:00", 6) == Spans{{at(8), at(17)}});
        CHECK(on("Mo 20:00-24:00; Tu 01:00-04:00", 5) == Spans{{at(20), at(24)}});
    }
}

TEST_CASE("One is served from the opening second up to the closing one") {
    const Spans morning{{at(8), at(12)}};
    CHECK_FALSE(is_open_at(morning, at(8) - 0.5));
    CHECK(is_open_at(morning, at(8)));
    CHECK(is_open_at(morning, at(12) - 0.5));
    CHECK_FALSE(is_open_at(morning, at(12)));
}

TEST_CASE("Whether a facility serves is judged with the reason why not") {
    const auto calendar = new_year();
    const Date monday = 2026y / January / 5;
    Facility facility = facility_with("Mo-Fr 08:00-17:00");
    const auto why = [&](Date date) { return serving_on(facility, calendar, date); };
    SECTION("open, closed on the weekday, closed on the holiday, open on the worked Sunday") {
        CHECK(why(monday) == Serving::open);
        CHECK(why(2026y / January / 11) == Serving::closed_that_day);
        CHECK(why(2026y / January / 1) == Serving::closed_on_holiday);
        CHECK(why(2026y / January / 4) == Serving::open);
    }
    SECTION("hours not known are counted as open") {
        facility = facility_with("");
        CHECK(why(2026y / January / 11) == Serving::hours_unknown);
        CHECK(serves_on(facility, calendar, 2026y / January / 11));
    }
    SECTION("planned and closed ones do not serve") {
        facility.status = FacilityStatus::planned;
        CHECK(why(monday) == Serving::planned);
        facility.status = FacilityStatus::closed;
        CHECK(why(monday) == Serving::closed_for_good);
    }
    SECTION("opening day counts, closing day does not") {
        facility.opened = monday;
        CHECK(why(monday) == Serving::open);
        facility.opened = 2026y / January / 6;
        CHECK(why(monday) == Serving::not_yet_open);
        facility.opened.reset();
        facility.closed = 2026y / January / 6;
        CHECK(why(monday) == Serving::open);
        facility.closed = monday;
        CHECK(why(monday) == Serving::closed_for_good);
    }
    SECTION("closed on that day it is still in operation; planned it is not") {
        CHECK(in_operation_on(facility, 2026y / January / 11));
        CHECK_FALSE(serves_on(facility, calendar, 2026y / January / 11));
        facility.status = FacilityStatus::planned;
        CHECK_FALSE(in_operation_on(facility, monday));
    }
}

TEST_CASE("A school is asked on the next school day where the date is none") {
    const auto calendar = new_year();
    Rule school;
    school.days = ServiceDays::school_days;
    CHECK(judged_date(school, calendar, 2026y / January / 5) == 2026y / January / 5);
    CHECK(judged_date(school, calendar, 2026y / January / 10) == 2026y / January / 12);
    CHECK(judged_date(school, calendar, 2026y / January / 1) == 2026y / January / 4);
    Rule clinic;
    auto with_school = calendar;
    for (unsigned day = 5; day <= 18; ++day)
        with_school.school_holidays.emplace(2026y / January / std::chrono::day{day}, "寒假");
    CHECK(judged_date(school, with_school, 2026y / January / 5) == 2026y / January / 19);
    Rule childcare;
    childcare.days = ServiceDays::workdays;
    CHECK(judged_date(childcare, with_school, 2026y / January / 5) == 2026y / January / 5);
    CHECK(judged_date(clinic, calendar, 2026y / January / 10) == 2026y / January / 10);
}

TEST_CASE("Words of days and reasons are told apart and found again") {
    for (const auto days : {ServiceDays::every_day, ServiceDays::workdays, ServiceDays::school_days})
        CHECK(service_days_named(name_of(days)) == days);
    CHECK_FALSE(service_days_named("sundays"));
    for (const auto kind : {DayKind::holiday, DayKind::workday}) CHECK(day_kind_named(name_of(kind)) == kind);
    CHECK(day_kind_named("放假") == DayKind::holiday);
    CHECK(day_kind_named("调休上班") == DayKind::workday);
    CHECK_FALSE(day_kind_named("weekend"));
    std::set<std::string_view> reasons;
    for (std::size_t row = 0; row < serving_count; ++row) reasons.insert(name_of(static_cast<Serving>(row)));
    CHECK(reasons.size() == serving_count);
}
