// SPDX-License-Identifier: MIT
#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "core/analysis/analyze.hpp"
#include "core/analysis/siting/study_problem.hpp"
#include "core/analysis/week.hpp"
#include "tests/support/ascii_town.hpp"
#include "tests/support/open_hours.hpp"

using namespace circle15;
using analysis::Action;
using analysis::Cause;
using analysis::Status;
using model::DayKind;
using model::Serving;
using test::AsciiTown;

namespace {

/// A kilometre of street with a clinic at either end, within 600 m each: F1 at A is closed at weekends, F2 at B never. H1 with
/// 8 persons lives 100 m from F1, H2 with 8 persons 100 m from F2. The study's date is a Monday.
AsciiTown two_clinics() {
    AsciiTown town(
        "~~~~~~~~~~~~~~~\n"
        "~ A---------B ~\n"
        "~~~~~~~~~~~~~~~\n",
        100);
    town.rule("clinic", 1.0, 10).facility('A', "clinic").facility('B', "clinic").home({'A', 100}).home({'B', -100});
    test::set_hours(town.study, "F1", "Mo-Fr 08:00-17:00");
    test::set_hours(town.study, "F2", "Mo-Su 08:00-17:00");
    return town;
}

analysis::ServiceResult on(const AsciiTown& town, const std::string& date, analysis::Options options = {}) {
    options.date = model::date_from(date).value();
    return analysis::analyze(town.study, options).services[0];
}

std::int64_t covered(const analysis::ServiceResult& service) { return service.coverage.front().covered_persons; }

}  // namespace

TEST_CASE("on a Sunday only what opens on Sundays covers anybody") {
    const auto town = two_clinics();
    CHECK(covered(on(town, "2026-01-05")) == 16);
    const auto sunday = on(town, "2026-01-11");
    CHECK(covered(sunday) == 8);
    CHECK(sunday.homes[0].status == Status::too_far);
    CHECK(sunday.homes[1].status == Status::covered);
    CHECK(sunday.open == std::vector{model::FacilityId{1}});
    SECTION("who lives beside the closed one lacks opening hours, not a building") {
        CHECK(sunday.homes[0].cause == Cause::closed);
        REQUIRE(sunday.gaps.size() == 1);
        CHECK(sunday.gaps[0].action == Action::extend_hours);
    }
}

TEST_CASE("a gap is for want of opening hours only where the closed facility stands within the threshold") {
    auto town = two_clinics();
    town.home({'A', 550});
    test::set_hours(town.study, "F2", "Mo-Fr 08:00-17:00");
    const auto sunday = on(town, "2026-01-11");
    CHECK(sunday.homes[0].status == Status::no_access);
    for (const auto& home : sunday.homes) CHECK(home.cause == Cause::closed);
    town.study.facilities[1].status = model::FacilityStatus::planned;
    town.study.facilities[0].place = town.lonlat('B');
    CHECK(on(town, "2026-01-11").homes[0].cause == Cause::no_facility);
    CHECK(on(town, "2026-01-11").homes[1].cause == Cause::closed);
}

TEST_CASE("a public holiday closes what keeps weekdays, a worked Sunday opens it") {
    auto town = two_clinics();
    test::set_day(town.study, "2026-01-07", DayKind::holiday, "节");
    test::set_day(town.study, "2026-01-11", DayKind::workday, "节");
    CHECK(covered(on(town, "2026-01-07")) == 8);
    CHECK(covered(on(town, "2026-01-11")) == 16);
    CHECK(covered(on(town, "2026-01-18")) == 8);
    SECTION("PH off closes what is open all week") {
        test::set_hours(town.study, "F2", "Mo-Su 08:00-17:00; PH off");
        CHECK(covered(on(town, "2026-01-07")) == 0);
        CHECK(covered(on(town, "2026-01-08")) == 16);
    }
    SECTION("PH hours open what keeps weekdays") {
        test::set_hours(town.study, "F1", "Mo-Fr 08:00-17:00; PH 09:00-11:00");
        CHECK(covered(on(town, "2026-01-07")) == 16);
        CHECK(covered(on(town, "2026-01-18")) == 8);
    }
}

TEST_CASE("hours that are not known count as open, and planned facilities never do") {
    auto town = two_clinics();
    town.study.facilities[0].opening_hours.reset();
    CHECK(covered(on(town, "2026-01-11")) == 16);
    const auto& rule = town.study.standard.rules[0];
    const model::DayAsked sunday{.date = model::date_from("2026-01-11").value(), .calendar = town.study.calendar};
    CHECK(analysis::open_count(town.study, rule, sunday, std::nullopt).serving == 2);
    CHECK(analysis::open_count(town.study, rule, sunday, std::nullopt).hours_unknown == 1);
    town.study.facilities[0].status = model::FacilityStatus::planned;
    CHECK(covered(on(town, "2026-01-05")) == 8);
    const auto count = analysis::open_count(town.study, rule, sunday, std::nullopt);
    CHECK(count.facilities == 2);
    CHECK(count.serving == 1);
    CHECK(count.by_why[static_cast<std::size_t>(Serving::planned)] == 1);
}

TEST_CASE("a school asked on a Sunday answers for the Monday") {
    auto town = two_clinics();
    town.study.standard.rules[0].days = model::ServiceDays::school_days;
    test::set_hours(town.study, "F2", "Mo-Fr 07:30-16:00");
    const auto sunday = on(town, "2026-01-11");
    CHECK(sunday.date == model::date_from("2026-01-12"));
    CHECK(covered(sunday) == 16);
    CHECK(sunday.gaps.empty());
    SECTION("and for the Sunday itself where that is worked") {
        test::set_day(town.study, "2026-01-11", DayKind::workday, "节");
        CHECK(on(town, "2026-01-11").date == model::date_from("2026-01-11"));
    }
}

TEST_CASE("siting stands on the facilities that serve on the day and proposes none that is there already") {
    const auto town = two_clinics();
    const analysis::Ground ground(town.study);
    const auto sites = [&](const std::string& date) {
        const auto stated = analysis::siting::study_problem(
            ground,
            {.rule = {0}, .date = model::date_from(date).value(), .source = analysis::siting::CandidateSource::dwellings});
        return std::ranges::count(stated.problem.sites, true, &location::Site::existing);
    };
    CHECK(sites("2026-01-05") == 2);
    CHECK(sites("2026-01-11") == 1);
}

TEST_CASE("the week tells every day and a holiday, and the worst of those that count") {
    auto town = two_clinics();
    test::set_day(town.study, "2026-02-15", DayKind::holiday, "春节");
    const auto analysis = analysis::analyze(town.study, {.week = true});
    REQUIRE(analysis.week.size() == 8);
    for (std::size_t day = 0; day < 5; ++day) CHECK(analysis.week[day].covered_persons == 16);
    for (std::size_t day = 5; day < 8; ++day) CHECK(analysis.week[day].covered_persons == 8);
    CHECK(analysis.week[0].day.date == model::date_from("2026-01-05"));
    CHECK(analysis.week[5].open.serving == 1);
    CHECK(analysis.week[5].open.facilities == 2);
    CHECK(analysis.week[7].day.name == "春节");
    CHECK_FALSE(analysis.week[7].any_holiday);
    CHECK(analysis::worst_day(analysis.week, {0})->day.weekday == 5);
    SECTION("each day is what that day itself gives") {
        for (const auto& row : analysis.week) CHECK(row.covered_persons == covered(on(town, model::text_of(row.day.date))));
    }
    SECTION("a week asked for on a day of rest takes nothing over from it") {
        const auto sunday = analysis::analyze(town.study, {.date = model::date_from("2026-01-11"), .week = true});
        CHECK(sunday.week == analysis.week);
    }
}

TEST_CASE("a holiday of no date stands in the week where the calendar has none to come") {
    auto town = two_clinics();
    test::set_hours(town.study, "F2", "Mo-Su 08:00-17:00; PH off");
    const auto analysis = analysis::analyze(town.study, {.week = true});
    REQUIRE(analysis.week.size() == 8);
    CHECK(analysis.week[7].any_holiday);
    CHECK(analysis.week[7].covered_persons == 0);
    CHECK(analysis.week[2].covered_persons == 16);
    CHECK(analysis::worst_day(analysis.week, {0}) == &analysis.week[7]);
}

TEST_CASE("days that do not count for a service are not its worst") {
    auto town = two_clinics();
    town.study.standard.rules[0].days = model::ServiceDays::workdays;
    const auto analysis = analysis::analyze(town.study, {.week = true});
    CHECK_FALSE(analysis.week[6].counts);
    CHECK(analysis.week[6].open.serving == 1);
    CHECK_FALSE(analysis.week[7].counts);
    CHECK(analysis::worst_day(analysis.week, {0})->covered_persons == 16);
}
