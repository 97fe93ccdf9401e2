// SPDX-License-Identifier: MIT
#include <catch2/catch_test_macros.hpp>

#include "core/model/date.hpp"

using namespace circle15::model;
using namespace std::chrono_literals;
using std::chrono::August, std::chrono::February, std::chrono::January, std::chrono::November;

TEST_CASE("A date is read to the day, and from its first day where day or month is missing") {
    CHECK(date_from("2026-11-23") == 2026y / November / 23);
    CHECK(date_from("2024-08") == 2024y / August / 1);
    CHECK(date_from("2020") == 2020y / January / 1);
    CHECK(date_from("2024-02-29") == 2024y / February / 29);
}

TEST_CASE("What is not a date is not read as one") {
    for (const char* text : {"", "2025-02-29", "2026-13-01", "2026-00-10", "2026-1-1", "26-11-23", "2026/11/23",
                             "2026-11-23T00:00", " 2026-11-23", "2026-11-2x", "2026-+1-01", "-026-01-01", "20261123"}) {
        CAPTURE(text);
        CHECK_FALSE(date_from(text));
    }
}

TEST_CASE("A date is written as it is read") {
    for (const char* text : {"2026-11-23", "0099-01-05", "2024-02-29"}) CHECK(text_of(date_from(text).value()) == text);
}

TEST_CASE("Weekdays count from Monday") {
    CHECK(weekday_of(2026y / November / 23) == 0);
    CHECK(weekday_of(2026y / November / 28) == 5);
    CHECK(weekday_of(2026y / November / 29) == 6);
    CHECK(weekday_of(1970y / January / 1) == 3);
}

TEST_CASE("Days are counted over the ends of months and years") {
    CHECK(days_after(2024y / February / 28, 2) == 2024y / std::chrono::March / 1);
    CHECK(days_after(2026y / January / 1, -1) == 2025y / std::chrono::December / 31);
}
