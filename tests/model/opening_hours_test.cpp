// SPDX-License-Identifier: MIT
#include "core/model/opening_hours.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

#include "core/model/errors.hpp"

using namespace circle15::model;

namespace {

constexpr DaySeconds at(int hour, int minute = 0) { return (hour * 60 + minute) * 60; }

using Spans = std::vector<OpenSpan>;

const Spans morning_and_afternoon{{at(8), at(11, 30)}, {at(13, 30), at(17)}};

}  // namespace

TEST_CASE("Weekly hours are read day by day") {
    const OpeningHours hours = parse_opening_hours("Mo-Fr 08:00-11:30,13:30-17:00; Sa 08:00-12:00; PH off");
    for (std::size_t day = 0; day < 5; ++day) CHECK(hours.week[day] == morning_and_afternoon);
    CHECK(hours.week[5] == Spans{{at(8), at(12)}});
    CHECK(hours.week[6].empty());
}

TEST_CASE("24/7 is open from midnight to midnight on every day") {
    for (const auto& day : parse_opening_hours("24/7").week) CHECK(day == Spans{{0, at(24)}});
    CHECK(parse_opening_hours("24/7") == parse_opening_hours("00:00-24:00"));
    CHECK(parse_opening_hours("24/7; Su off").week[6].empty());
}

TEST_CASE("Hours without a day hold for every day") {
    CHECK(parse_opening_hours("8:00-17:00") == parse_opening_hours("Mo-Su 08:00-17:00"));
    CHECK(parse_opening_hours("07:22-16:30").week[3] == Spans{{at(7, 22), at(16, 30)}});
}

TEST_CASE("Days are read as lists, ranges, ranges over the weekend, in any case and spacing") {
    const OpeningHours hours = parse_opening_hours("  sa-MO,We  09:00 - 10:00 ;");
    CHECK(hours.week[0] == Spans{{at(9), at(10)}});
    CHECK(hours.week[1].empty());
    CHECK(hours.week[2] == Spans{{at(9), at(10)}});
    CHECK(hours.week[4].empty());
    CHECK(hours.week[5] == hours.week[0]);
    CHECK(hours.week[6] == hours.week[0]);
}

TEST_CASE("A later rule replaces the days it names, one after a comma adds to them") {
    CHECK(parse_opening_hours("08:00-17:00; We 10:00-12:00").week[2] == Spans{{at(10), at(12)}});
    CHECK(parse_opening_hours("Mo-Su 08:00-12:00; We off").week[2].empty());
    CHECK(parse_opening_hours("Mo-Fr 08:00-11:30, We 13:30-17:00").week[2] == morning_and_afternoon);
    CHECK(parse_opening_hours("Mo-Fr 08:00-11:30, We 13:30-17:00").week[1] == Spans{{at(8), at(11, 30)}});
}

TEST_CASE("Days alone are open all day, off alone never") {
    CHECK(parse_opening_hours("Mo-Fr").week[4] == Spans{{0, at(24)}});
    CHECK(parse_opening_hours("Mo open; Tu closed").week[0] == Spans{{0, at(24)}});
    CHECK(parse_opening_hours("off") == OpeningHours{});
}

TEST_CASE("Public holidays have hours of their own where the text gives them") {
    CHECK_FALSE(parse_opening_hours("Mo-Fr 08:00-12:00").holiday);
    CHECK_FALSE(parse_opening_hours("24/7").holiday);
    CHECK(parse_opening_hours("Mo-Fr 08:00-12:00; PH off").holiday == Spans{});
    CHECK(parse_opening_hours("Mo-Fr,PH 08:00-12:00").holiday == Spans{{at(8), at(12)}});
    CHECK(parse_opening_hours("Mo-Fr,PH 08:00-12:00").week == parse_opening_hours("Mo-Fr 08:00-12:00").week);
    CHECK(parse_opening_hours("Mo-Su 08:00-17:00; PH 13:30-17:00,08:00-11:30").holiday == morning_and_afternoon);
    CHECK(parse_opening_hours("Mo-Su 08:00-17:00; PH off; PH 09:00-10:00").holiday == Spans{{at(9), at(10)}});
    CHECK(parse_opening_hours("Mo-Su,PH 08:00-11:30, PH 13:30-17:00").holiday == morning_and_afternoon);
}

TEST_CASE("School holidays are read, left out, and remembered to have been there") {
    for (const char* text : {"Mo 08:00-12:00; SH off", "Mo,SH 08:00-12:00", "Mo 08:00-12:00; SH Mo-Fr 09:00-10:00"}) {
        CAPTURE(text);
        CHECK(parse_opening_hours(text).week == parse_opening_hours("Mo 08:00-12:00").week);
        CHECK_FALSE(parse_opening_hours(text).holiday);
        CHECK(parse_opening_hours(text).school_holidays);
    }
    CHECK_FALSE(parse_opening_hours("Mo 08:00-12:00; PH off").school_holidays);
}

TEST_CASE("Hours past midnight belong to the day they start on") {
    CHECK(parse_opening_hours("Fr 22:00-02:00").week[4] == Spans{{at(22), at(26)}});
    CHECK(parse_opening_hours("Fr 22:00-26:00").week[4] == Spans{{at(22), at(26)}});
    CHECK(parse_opening_hours("Fr 22:00-02:00").week[5].empty());
    CHECK(parse_opening_hours("Mo 08:00-08:00").week[0] == Spans{{at(8), at(32)}});
}

TEST_CASE("Spans are put in order and joined where they overlap or touch") {
    CHECK(parse_opening_hours("13:30-17:00,08:00-11:30").week[0] == morning_and_afternoon);
    CHECK(parse_opening_hours("08:00-12:00,11:00-13:00,13:00-14:00").week[0] == Spans{{at(8), at(14)}});
}

TEST_CASE("What weekly hours cannot hold is refused, with the place it goes wrong") {
    for (const char* text : {"",
                             "   ",
                             "weekdays 8-17",
                             "08:00",
                             "08:00-",
                             "08:00+",
                             "8-17",
                             "25:00-26:00",
                             "08:60-09:00",
                             "08:00-48:01",
                             "Mo-Xx 08:00-09:00",
                             "Mo- 08:00-09:00",
                             "Mo, 08:00-09:00",
                             "Jan-Mar 08:00-12:00",
                             "sunrise-sunset",
                             "Mo[1] 08:00-12:00",
                             "08:00-12:00 \"by appointment\"",
                             "08:00-12:00 || 13:00-14:00",
                             "08:00-12:00,",
                             "周一至周五 08:00-17:00",
                             "008:00-12:00",
                             "08:0-12:00",
                             "PH off",
                             "SH,PH 09:00-10:00",
                             "06:00-30:01"}) {
        CAPTURE(text);
        CHECK_THROWS_AS(parse_opening_hours(text), InputError);
    }
    try {
        (void)parse_opening_hours("Mo-Fr 08:00-11:30; sunrise-12:00");
        FAIL("was accepted");
    } catch (const InputError& error) {
        CHECK(error.flaw().rule == "opening_hours");
        CHECK(error.flaw().particulars ==
              Particulars{{"hours", "Mo-Fr 08:00-11:30; sunrise-12:00"}, {"rest", "sunrise-12:00"}, {"why", "hours_no_rule"}});
    }
}

TEST_CASE("A time of many digits is no time, and school holidays named without end are refused as well") {
    CHECK_THROWS_AS(parse_opening_hours("Mo 9999999999999:00-10:00"), InputError);
    CHECK_THROWS_AS(parse_opening_hours("Mo 08:9999999999999-10:00"), InputError);
    std::string endless = "Mo 08:00-10:00; ";
    for (int times = 0; times < 300'000; ++times) endless += "SH ";
    CHECK_THROWS_AS(parse_opening_hours(endless), InputError);
}
