// SPDX-License-Identifier: MIT
#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include "core/analysis/siting/study_siting.hpp"
#include "tests/analysis/policy_rows.hpp"

using namespace circle15;
using test::adults;
using test::AsciiTown;
using test::gap_rows;
using test::home_rows;
using test::in_village;
using test::Rows;

// Every number of the policy that decides an answer on foot, set to something else: the answer follows it.

namespace {

/// A clinic at A, within 10 minutes at 1 m/s: 600 m.
AsciiTown street() {
    AsciiTown drawn("A----------B\n", 100);
    drawn.rule("clinic", 1.0, 10).facility('A', "clinic");
    drawn.study.standard.rules[0].group = {0x10};
    return drawn;
}

}  // namespace

TEST_CASE("Those who cannot walk count with the policy's minutes, and few persons are as few as it says") {
    AsciiTown drawn("A-B ~~ C-D\n", 100);
    drawn.rule("clinic", 1.0, 10).facility('A', "clinic").home('C', adults(9));
    drawn.study.standard.rules[0].group = {0x10};
    drawn.study.standard.rules[0].viable_persons = 50;
    drawn.study.islands[1].tier = model::IslandTier::small;
    CHECK(gap_rows(drawn.study) == Rows{"1 V2 no_facility relocate, 9 persons, 540.0: H1"});
    drawn.study.standard.policy.unreached_minutes = 90;
    CHECK(gap_rows(drawn.study) == Rows{"1 V2 no_facility relocate, 9 persons, 810.0: H1"});
    drawn.study.standard.policy.few_persons = 9;
    CHECK(gap_rows(drawn.study) == Rows{"1 V2 no_facility adjust_sailings, 9 persons, 810.0: H1"});
}

TEST_CASE("A village is covered from the policy's share of its group on") {
    auto drawn = street();
    drawn.home({'A', 100}, adults(5));
    in_village(drawn, "W1");
    drawn.home({'A', 900}, adults(6));
    drawn.study.homes.back().village = drawn.study.homes.front().village;
    const auto covered = [&] {
        return analysis::analyze(drawn.study, {.areas = false}).services[0].coverage[0].covered_villages;
    };
    CHECK(covered() == 0);
    drawn.study.standard.policy.village_covered_percent = 45;
    CHECK(covered() == 1);
}

TEST_CASE("A verdict is borderline within the policy's margin") {
    // 630 m: 5 % over the threshold's 600 m.
    auto drawn = street();
    drawn.home({'A', 630}, adults(1));
    CHECK(home_rows(drawn.study) == Rows{"H1 too_far 10.5 distance borderline"});
    drawn.study.standard.policy.borderline_percent = 4;
    CHECK(home_rows(drawn.study) == Rows{"H1 too_far 10.5 distance certain"});
}

TEST_CASE("Floating catchments step and weigh as the policy says, a third of the threshold to the metre within its step") {
    // 10 places; H1 1 person at 200 m, a third of 600 m; H2 1 person at 500 m.
    auto drawn = street();
    drawn.study.facilities[0].capacity = 10;
    drawn.study.standard.rules[0].places_per_1000 = 1000;
    drawn.home({'A', 200}, adults(1)).home({'A', 500}, adults(1));
    const auto access = [&] {
        return analysis::analyze(drawn.study, {.areas = false, .capacity = true}).services[0].places->enhanced_two_step;
    };
    CHECK(access()[0] == Catch::Approx(10 / 1.22));
    CHECK(access()[1] == Catch::Approx(2.2 / 1.22));
    drawn.study.standard.policy.catchment_far_weight = 0.5;
    CHECK(access()[0] == Catch::Approx(10 / 1.5));
    drawn.study.standard.policy.catchment_middle_percent = 90;
    CHECK(access()[0] == Catch::Approx(10 / 1.68));
    drawn.study.standard.policy.catchment_near_percent = 30;
    CHECK(access()[0] == Catch::Approx(6.8 / 1.36));
}

TEST_CASE("A siting that weighs walks looks as far as the policy says and tells what is nearly as good by it") {
    auto drawn = street();
    drawn.home({'A', 100}, adults(3)).home({'B', 10}, adults(4));
    const analysis::Ground ground(drawn.study);
    const analysis::siting::StudyQuery query{.rule = {0},
                                             .date = drawn.study.date,
                                             .objective = location::Objective::least_worst,
                                             .source = analysis::siting::CandidateSource::streets};
    auto siting = site_study(ground, query, {.objective = query.objective, .add = 1});
    CHECK(siting.stated.minutes == 60);
    CHECK(siting.request.nearly_as_good == 0.01);
    drawn.study.standard.policy.unreached_minutes = 16;
    drawn.study.standard.policy.nearly_as_good_percent = 5;
    siting = site_study(analysis::Ground(drawn.study), query, {.add = 1});
    CHECK(siting.stated.minutes == 16);
    CHECK(siting.longest_walk_minutes == 16);
    CHECK(siting.request.nearly_as_good == 0.05);
}
