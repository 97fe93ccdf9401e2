// SPDX-License-Identifier: MIT
#include <catch2/catch_test_macros.hpp>

#include "tests/analysis/policy_rows.hpp"

using namespace circle15;
using test::adults;
using test::AsciiTown;
using test::gap_rows;
using test::in_village;
using test::Rows;

namespace {

/// A clinic at A, within 5 minutes at 1 m/s: 300 m along the street, and every 60 m more are a minute short. Another island
/// has nothing.
AsciiTown town() {
    AsciiTown drawn(
        "~~~~~~~~~~~~~~~~~~~~~~~~\n"
        "~ A------------B ~ C-D ~\n"
        "~              | ~~~~~~~\n"
        "~              E       ~\n"
        "~                      ~\n"
        "~~~~~~~~~~~~~~~~~~~~~~~~\n",
        100);
    drawn.rule("clinic", 1.0, 5).facility('A', "clinic");
    return drawn;
}

}  // namespace

TEST_CASE("Gaps rank by persons times minutes short, not by persons or minutes alone") {
    // H1 10 persons x 2 min = 20, H2 3 x 8 = 24, H3 1 x 12 = 12; by persons H1 were first, by minutes H3.
    auto drawn = town();
    drawn.home({'A', 420}, adults(10));
    in_village(drawn, "W1");
    drawn.home({'A', 780}, adults(3));
    in_village(drawn, "W2");
    drawn.home({'A', 1020}, adults(1));
    in_village(drawn, "W3");
    CHECK(gap_rows(drawn.study) == Rows{"1 W2 distance build, 3 persons, 24.0: H2", "2 W1 distance build, 10 persons, 20.0: H1",
                                        "3 W3 distance build, 1 persons, 12.0: H3"});
}

TEST_CASE("A gap for want of data comes after all others, however many persons it has") {
    // H1 lives 300 m from the nearest street, 50 beyond the limit: 100 x 60 = 6000; H2 is half a minute short: 1 x 0.5.
    auto drawn = town();
    drawn.home({'E', 300}, adults(100)).home({'A', 330}, adults(1));
    CHECK(gap_rows(drawn.study) ==
          Rows{"1 V1 distance build, 1 persons, 0.5: H2", "2 V1 data_missing verify_data, 100 persons, 6000.0: H1"});
}

TEST_CASE("Gaps for want of data rank among themselves as others do") {
    auto drawn = town();
    drawn.home({'E', 300}, adults(2));
    in_village(drawn, "W1");
    drawn.home({'E', 300}, adults(3));
    in_village(drawn, "W2");
    CHECK(gap_rows(drawn.study) ==
          Rows{"1 W2 data_missing verify_data, 3 persons, 180.0: H2", "2 W1 data_missing verify_data, 2 persons, 120.0: H1"});
}

TEST_CASE("A home that reaches nothing on foot counts sixty minutes short") {
    // H1 on the other island: 1 x 60; H2 10 x 5.9 = 59; H3 10 x 6.1 = 61.
    auto drawn = town();
    drawn.study.standard.rules[0].viable_persons = 5;
    drawn.home('C', adults(1)).home({'A', 654}, adults(10));
    in_village(drawn, "W2");
    drawn.home({'A', 666}, adults(10));
    in_village(drawn, "W3");
    CHECK(gap_rows(drawn.study) == Rows{"1 W3 distance build, 10 persons, 61.0: H3",
                                        "2 V2 no_facility adjust_sailings, 1 persons, 60.0: H1",
                                        "3 W2 distance build, 10 persons, 59.0: H2"});
}

TEST_CASE("Each person without a place counts as many minutes short as the threshold has") {
    // Four places for six persons of H1, 100 m off: 2 x 5 = 10. H2 has 3 persons 3 minutes short: 9.
    auto drawn = town();
    drawn.study.standard.rules[0].places_per_1000 = 1000;
    drawn.study.facilities[0].capacity = 4;
    drawn.home({'A', 480}, adults(3)).home({'A', 100}, adults(6));
    CHECK(gap_rows(drawn.study, {.capacity = true}) ==
          Rows{"1 V1 capacity expand, 2 persons, 10.0: H2", "2 V1 distance build, 3 persons, 9.0: H1"});
}

TEST_CASE("Of gaps that are as bad as each other the one with the lowest home id comes first, whatever its row") {
    auto drawn = town();
    for (const auto* id : {"b", "d", "c", "a"}) {
        drawn.home({'A', 420}, adults(1));
        drawn.study.homes.back().id = id;
    }
    // b and d are one village, c and a another: of first rows b is the lower id, of all a is.
    in_village(drawn, "W2");
    drawn.study.homes[2].village = drawn.study.homes[3].village;
    CHECK(gap_rows(drawn.study) ==
          Rows{"1 W2 distance build, 2 persons, 4.0: c a", "2 V1 distance build, 2 persons, 4.0: b d"});
}

TEST_CASE("Only persons of the target group make a gap and its rank") {
    // For those of 60 and above: H1 has none, H2 two beside 100 adults, H3 three. All are two minutes short.
    auto drawn = town();
    drawn.study.standard.rules[0].group = {0xE0};
    drawn.home({'A', 420}, adults(50));
    in_village(drawn, "W1");
    drawn.home({'A', 420}, {0, 0, 0, 0, 100, 1, 1, 0});
    in_village(drawn, "W2");
    drawn.home({'A', 420}, {0, 0, 0, 0, 0, 1, 1, 1});
    in_village(drawn, "W3");
    CHECK(gap_rows(drawn.study) == Rows{"1 W3 distance build, 3 persons, 6.0: H3", "2 W2 distance build, 2 persons, 4.0: H2"});
}

TEST_CASE("A village's homes are gaps apart by their cause") {
    // 10 % up to the clinic for the last 600 m: H1, 250 m off on the flat, is too far by the slope alone; H2 by any way.
    auto drawn = town();
    drawn.elevation('A', 130).elevation('B', 0);
    drawn.home({'A', 250}, adults(1)).home({'A', 600}, adults(1));
    const auto rows = gap_rows(drawn.study);
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].starts_with("1 V1 distance build, 1 persons"));
    CHECK(rows[1].starts_with("2 V1 slope build, 1 persons"));
}
