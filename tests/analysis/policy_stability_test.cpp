// SPDX-License-Identifier: MIT
#include <catch2/catch_test_macros.hpp>

#include "tests/analysis/policy_rows.hpp"

using namespace circle15;
using model::Quality;
using test::AsciiTown;
using test::home_rows;
using test::Rows;

namespace {

/// A clinic at A, within 10 minutes at 1 m/s: 600 m; a tenth slower 540 m, a tenth faster 660 m. Land for 300 m beside it.
AsciiTown town(double minutes = 10) {
    AsciiTown drawn(
        "~~~~~~~~~~~~~~~\n"
        "~             ~\n"
        "~             ~\n"
        "~             ~\n"
        "~ A---------B ~\n"
        "~~~~~~~~~~~~~~~\n",
        100);
    drawn.rule("clinic", 1.0, minutes).facility('A', "clinic");
    return drawn;
}

}  // namespace

TEST_CASE("A tenth slower or faster makes a verdict borderline, the tenth itself included") {
    auto drawn = town();
    drawn.home({'A', 540}).home({'A', 541}).home({'A', 660}).home({'A', 661});
    CHECK(home_rows(drawn.study) == Rows{"H1 covered 9.0 - certain", "H2 covered 9.0 - borderline",
                                         "H3 too_far 11.0 distance borderline", "H4 too_far 11.0 distance certain"});
}

TEST_CASE("A tenth of the link leg makes a verdict borderline where the leg is nearly all of the walk") {
    // Within 3 minutes, 180 m; a tenth faster 198 m. H1 stands 199 m off the street: 0.9 x 199 = 179. H2 203 m: 183. H3 walks
    // 199 m along the street and has no leg to shorten.
    auto drawn = town(3);
    drawn.home({'A', 0, 199}).home({'A', 0, 203}).home({'A', 199});
    CHECK(home_rows(drawn.study) ==
          Rows{"H1 too_far 3.3 distance borderline", "H2 too_far 3.4 distance certain", "H3 too_far 3.3 distance certain"});
}

TEST_CASE("A home that a tenth more or less would join to no street, or to one, flips") {
    // The limit is 250 m: 1.1 x 227 = 249.7, 1.1 x 228 = 250.8; 0.9 x 277 = 249.3, 0.9 x 278 = 250.2.
    auto drawn = town();
    drawn.home({'A', 95, 227}).home({'A', 95, 228}).home({'A', 95, 277}).home({'A', 95, 278});
    CHECK(home_rows(drawn.study) == Rows{"H1 covered 5.4 - certain", "H2 covered 5.4 - borderline",
                                         "H3 unknown - data_missing indicative flips", "H4 unknown - data_missing indicative"});
}

TEST_CASE("A covered home rests on itself, its way and its facility") {
    auto drawn = town();
    drawn.home({'A', 300}).home({'A', 400});
    SECTION("a modelled home is indicative, its neighbour is not") {
        drawn.study.homes[0].quality = Quality::modelled;
        CHECK(home_rows(drawn.study) == Rows{"H1 covered 5.0 - indicative", "H2 covered 6.7 - certain"});
    }
    SECTION("an approximate one is good enough") {
        drawn.study.homes[0].quality = Quality::approximate;
        CHECK(home_rows(drawn.study) == Rows{"H1 covered 5.0 - certain", "H2 covered 6.7 - certain"});
    }
    SECTION("a modelled facility makes both indicative") {
        drawn.study.facilities[0].quality = Quality::modelled;
        CHECK(home_rows(drawn.study) == Rows{"H1 covered 5.0 - indicative", "H2 covered 6.7 - indicative"});
    }
    SECTION("a modelled facility farther away makes no difference") {
        drawn.facility('B', "clinic");
        drawn.study.facilities[1].quality = Quality::modelled;
        CHECK(home_rows(drawn.study) == Rows{"H1 covered 5.0 - certain", "H2 covered 6.7 - certain"});
    }
    SECTION("nor does a modelled list, since the facility is there") {
        drawn.study.inventory["clinic"].quality = Quality::modelled;
        CHECK(home_rows(drawn.study) == Rows{"H1 covered 5.0 - certain", "H2 covered 6.7 - certain"});
    }
}

TEST_CASE("A home that is not covered rests on the list as well, and flips though it is indicative") {
    auto drawn = town();
    drawn.home({'A', 640}).home({'A', 700});
    drawn.study.inventory["clinic"].quality = Quality::modelled;
    CHECK(home_rows(drawn.study) == Rows{"H1 too_far 10.7 distance indicative flips", "H2 too_far 11.7 distance indicative"});
}

TEST_CASE("A modelled street counts where one walks on it, and not beyond") {
    AsciiTown drawn("A----B----C\n", 100);
    drawn.rule("clinic").facility('B', "clinic").home({'B', -200}).home({'B', 200});
    drawn.way('B', 'C').quality = Quality::modelled;
    CHECK(home_rows(drawn.study) == Rows{"H1 covered 3.3 - certain", "H2 covered 3.3 - indicative"});
}

TEST_CASE("Where the worse of there and back counts, a verdict rests on the way to the facility it is for") {
    // From F1 nobody comes back along the street of one direction; F2 is farther off, but there and back.
    AsciiTown drawn("A--B---C\n", 100);
    drawn.rule("clinic").facility('A', "clinic").facility('C', "clinic").home({'B', 10});
    drawn.way('A', 'B').direction = model::FootDirection::against;
    drawn.way('A', 'B').quality = Quality::modelled;
    CHECK(home_rows(drawn.study) == Rows{"H1 covered 5.2 - indicative"});
    CHECK(home_rows(drawn.study, {.walk = analysis::WalkRule::worse}) == Rows{"H1 covered 6.5 - certain"});
    CHECK(home_rows(drawn.study, {.walk = analysis::WalkRule::from_facility}) == Rows{"H1 covered 6.5 - certain"});
}

TEST_CASE("A gap is indicative where one of its homes is, else borderline where one of them flips") {
    auto drawn = town();
    drawn.home({'A', 640}).home({'A', 900});
    const auto stability = [&] {
        const auto gaps = analysis::analyze(drawn.study, {.areas = false}).services[0].gaps;
        REQUIRE(gaps.size() == 1);
        return gaps[0].stability;
    };
    CHECK(stability() == analysis::Stability::borderline);
    drawn.study.homes[1].quality = Quality::modelled;
    CHECK(stability() == analysis::Stability::indicative);
    drawn.study.homes[1].quality = Quality::surveyed;
    drawn.study.homes[0].place = drawn.lonlat({'A', 800});
    CHECK(stability() == analysis::Stability::certain);
}
