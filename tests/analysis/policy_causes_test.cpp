// SPDX-License-Identifier: MIT
#include <catch2/catch_test_macros.hpp>

#include "tests/analysis/policy_rows.hpp"
#include "tests/support/open_hours.hpp"

using namespace circle15;
using test::adults;
using test::AsciiTown;
using test::home_rows;
using test::Rows;

namespace {

/// A clinic at A, within 10 minutes at 1 m/s: 600 m; two more islands.
AsciiTown three_islands() {
    AsciiTown drawn(
        "~~~~~~~~~~~~~~~~~~~~~~~~~~~~\n"
        "~ A----------B ~ C-D ~ E-F ~\n"
        "~~~~~~~~~~~~~~~~~~~~~~~~~~~~\n",
        100);
    drawn.rule("clinic", 1.0, 10).facility('A', "clinic");
    return drawn;
}

}  // namespace

TEST_CASE("Near, too far, across water with piers, across water without: each has its cause") {
    auto drawn = three_islands();
    drawn.home({'A', 100}).home({'A', 700}).home('C').home('E').pier('B').pier('D');
    CHECK(home_rows(drawn.study) == Rows{"H1 covered 1.7 - certain", "H2 too_far 11.7 distance certain",
                                         "H3 boat_only - across_water certain", "H4 no_access - no_facility certain"});
}

TEST_CASE("Without a pier at the facility's end nobody comes by boat") {
    auto drawn = three_islands();
    drawn.home('C').home('E').pier('D').pier('F');
    CHECK(home_rows(drawn.study) == Rows{"H1 no_access - no_facility certain", "H2 no_access - no_facility certain"});
}

TEST_CASE("A pier of another county takes nobody across") {
    auto drawn = three_islands();
    drawn.home('C').pier('B').pier('D');
    drawn.study.piers[0].outer = true;
    CHECK(home_rows(drawn.study) == Rows{"H1 no_access - no_facility certain"});
}

TEST_CASE("Where a timetable is known its boats decide, not the piers") {
    auto drawn = three_islands();
    drawn.home('C').pier('B').pier('D');
    auto& timetable = drawn.study.timetable.emplace();
    timetable.feed.from = drawn.study.date;
    timetable.feed.to = drawn.study.date;
    CHECK(home_rows(drawn.study) == Rows{"H1 no_access - no_facility certain"});
}

TEST_CASE("A facility on the island that no street leads to is a want of data, boat or no boat") {
    // The streets A-B and C-D do not meet; H1 at D cannot walk to the clinic at A.
    AsciiTown drawn(
        "~~~~~~~~~~~~~~~~~~~\n"
        "~ A-----B   C---D ~\n"
        "~~~~~~~~~~~~~~~~~~~\n",
        100);
    drawn.rule("clinic").facility('A', "clinic").home('D');
    CHECK(home_rows(drawn.study) == Rows{"H1 unknown - data_missing indicative"});
    drawn.pier('B').pier('C');
    CHECK(home_rows(drawn.study) == Rows{"H1 unknown - data_missing indicative"});
}

TEST_CASE("The slope is the cause where the same way laid flat would be near enough, and only there") {
    // 10 % up to the clinic: 500 m count as 500 x exp(0.35) = 709.5 m, 11.8 minutes. On the flat 600 m are near enough.
    auto drawn = three_islands();
    drawn.elevation('A', 110).elevation('B', 0);
    drawn.home({'A', 400}).home({'A', 500}).home({'A', 600}).home({'A', 601});
    CHECK(home_rows(drawn.study) == Rows{"H1 covered 9.5 - borderline", "H2 too_far 11.8 slope certain",
                                         "H3 too_far 14.2 slope certain", "H4 too_far 14.2 distance certain"});
}

TEST_CASE("Streets slope one way up and the other way down, and each way is walked as it is") {
    // 10 % up to the clinic: 600 m count as 851.4; down again as 600. 5 % down would count as 0.839 of it.
    auto drawn = three_islands();
    drawn.elevation('A', 110).elevation('B', 0);
    drawn.home({'A', 600});
    CHECK(home_rows(drawn.study) == Rows{"H1 too_far 14.2 slope certain"});
    CHECK(home_rows(drawn.study, {.walk = analysis::WalkRule::from_facility}) == Rows{"H1 covered 10.0 - borderline"});
    CHECK(home_rows(drawn.study, {.walk = analysis::WalkRule::worse}) == Rows{"H1 too_far 14.2 slope certain"});
    drawn.elevation('A', 0).elevation('B', 55);
    CHECK(home_rows(drawn.study) == Rows{"H1 covered 8.4 - certain"});
    CHECK(home_rows(drawn.study, {.walk = analysis::WalkRule::worse}) == Rows{"H1 too_far 11.9 slope certain"});
    drawn.study.standard.rules[0].capped_downhill = true;
    CHECK(home_rows(drawn.study) == Rows{"H1 covered 10.0 - borderline"});
}

TEST_CASE("Who would be near enough but for the day of rest lacks opening hours, and nobody else does") {
    // The study's Sunday: F1 at A is closed, F2 at B open. H1 is 100 m from F1, H2 600 m from F2, H3 too far from F2 but near
    // F1.
    auto drawn = three_islands();
    drawn.facility('B', "clinic").home({'A', 100}).home({'B', -600}).home({'B', -700}).home('C');
    test::set_hours(drawn.study, "F1", "Mo-Sa 08:00-17:00");
    test::set_hours(drawn.study, "F2", "Mo-Su 08:00-17:00");
    drawn.study.date = std::chrono::year{2026} / 1 / 11;
    const Rows closed{"H1 too_far 16.7 closed certain", "H2 covered 10.0 - borderline", "H3 too_far 11.7 closed certain",
                      "H4 no_access - no_facility certain"};
    CHECK(home_rows(drawn.study) == closed);
    SECTION("but where the list is partial it is the list that has to be looked at") {
        drawn.study.inventory["clinic"].partial = true;
        CHECK(home_rows(drawn.study)[0] == "H1 unknown 16.7 data_missing indicative");
    }
    SECTION("what is closed for good or not built yet opens no longer") {
        for (const auto status : {model::FacilityStatus::closed, model::FacilityStatus::planned}) {
            drawn.study.facilities[0].status = status;
            CHECK(home_rows(drawn.study)[0] == "H1 too_far 16.7 distance certain");
        }
    }
}

TEST_CASE("By the clock a facility is closed to those alone whom it would serve at another hour") {
    // The street of one direction leads H1 to the clinic and not back; H2 walks both ways. At 20:00 the clinic is closed.
    AsciiTown drawn("A--B---C\n", 100);
    drawn.rule("clinic").facility('B', "clinic").home({'A', 50}).home({'B', 100});
    drawn.way('A', 'B').direction = model::FootDirection::along;
    test::set_hours(drawn.study, "F1", "Mo-Su 08:00-17:00");
    const auto night = [&](analysis::WalkRule walk) { return home_rows(drawn.study, {.at = 20 * 3600, .walk = walk}); };
    CHECK(night(analysis::WalkRule::to_facility) == Rows{"H1 no_access - closed certain", "H2 no_access - closed certain"});
    CHECK(night(analysis::WalkRule::worse) == Rows{"H1 unknown - data_missing indicative", "H2 no_access - closed certain"});
}

TEST_CASE("By the clock too far is too far, open or not: longer hours would not help") {
    // At 20:00 the clinic is closed; H1 is 600 m off, the threshold, H2 700 m.
    auto drawn = three_islands();
    drawn.home({'A', 600}).home({'A', 700});
    test::set_hours(drawn.study, "F1", "Mo-Su 08:00-17:00");
    CHECK(home_rows(drawn.study, {.at = 20 * 3600}) ==
          Rows{"H1 no_access - closed certain", "H2 no_access - distance certain"});
    CHECK(home_rows(drawn.study, {.at = 9 * 3600}) == Rows{"H1 covered 10.0 - borderline", "H2 too_far 11.7 distance certain"});
}

TEST_CASE("Exactly the threshold is covered, one unit of cost more is not") {
    // 15 minutes at 1 m/s are 900 m; costs are whole tenths of a millimetre.
    AsciiTown drawn("A-----------B\n", 100);
    drawn.rule("clinic").facility('A', "clinic");
    drawn.home({'A', 900}).home({'A', 900.0001}).home({'A', 899.9999});
    CHECK(home_rows(drawn.study) ==
          Rows{"H1 covered 15.0 - borderline", "H2 too_far 15.0 distance borderline", "H3 covered 15.0 - borderline"});
    const auto homes = analysis::analyze(drawn.study, {.areas = false}).services[0].homes;
    CHECK(homes[0].facts.walk_dmm == 9'000'000U);
    CHECK(homes[1].facts.walk_dmm == 9'000'001U);
    CHECK(homes[2].facts.walk_dmm == 8'999'999U);
}
