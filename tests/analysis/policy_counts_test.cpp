// SPDX-License-Identifier: MIT
#include <algorithm>
#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include "core/analysis/gaps.hpp"
#include "tests/analysis/policy_rows.hpp"

using namespace circle15;
using analysis::Action;
using analysis::Cause;
using model::IslandTier;
using test::adults;
using test::AsciiTown;
using test::gap_rows;
using test::home_rows;
using test::in_village;
using test::Rows;

namespace {

/// A clinic at A, within 10 minutes at 1 m/s: 600 m.
AsciiTown street() {
    AsciiTown drawn("A----------B\n", 100);
    drawn.rule("clinic", 1.0, 10).facility('A', "clinic");
    return drawn;
}

analysis::Coverage county(const model::Study& study, analysis::Options options = {}) {
    options.areas = false;
    return analysis::analyze(study, options).services[0].coverage.front();
}

}  // namespace

TEST_CASE("A village counts as covered from half of its group on, and only where somebody of the group lives") {
    // W1 5 of 10, W2 5 of 11, W3 all of 2; in W4 nobody of the group.
    auto drawn = street();
    drawn.study.standard.rules[0].group = {0x10};
    const auto add = [&](const char* village, std::int64_t near, std::int64_t far) {
        drawn.home({'A', 100}, adults(near));
        in_village(drawn, village);
        drawn.home({'A', 900}, adults(far));
        drawn.study.homes.back().village = drawn.study.homes[drawn.study.homes.size() - 2].village;
    };
    add("W1", 5, 5);
    add("W2", 5, 6);
    add("W3", 2, 0);
    add("W4", 0, 0);
    const auto all = county(drawn.study);
    CHECK(all.villages == 3);
    CHECK(all.covered_villages == 2);
    CHECK(all.persons == 23);
    CHECK(all.covered_persons == 12);
}

TEST_CASE("Minutes are a mean over persons who walk, dwellings go with their home, what is not known is counted apart") {
    // 3 persons 100 m, 1 person 900 m, 2 persons 300 m: (300 + 900 + 600) / 6 = 300 m, 5 minutes. H3 is joined to no street.
    AsciiTown drawn(
        "~~~~~~~~~~~~~~~~~~~\n"
        "~ A---------B     ~\n"
        "~~~~~~~~~~~~~~~~~~~\n",
        100);
    drawn.rule("clinic", 1.0, 10).facility('A', "clinic");
    drawn.home({'A', 100}, adults(3)).home({'A', 900}, adults(1)).home({'B', 300}, adults(7)).home({'A', 950}, adults(0));
    drawn.home({'A', 300}, adults(2));
    for (std::size_t row = 0; row < 5; ++row) drawn.study.homes[row].dwellings = 10 + static_cast<std::int64_t>(row);
    drawn.study.homes[0].quality = model::Quality::modelled;
    const auto all = county(drawn.study);
    CHECK(all.persons == 13);
    CHECK(all.covered_persons == 5);
    CHECK(all.indicative_persons == 3);
    CHECK(all.unknown_persons == 7);
    CHECK(all.walking_persons == 6);
    CHECK(*all.mean_minutes == Catch::Approx(5).margin(1e-6));
    CHECK(*all.max_minutes == Catch::Approx(15).margin(1e-6));
    CHECK(all.dwellings == 60);
    CHECK(all.covered_dwellings == 24);
}

TEST_CASE("Coverage is told of the county, each township, island and village") {
    auto drawn = street();
    drawn.home({'A', 100}, adults(2));
    in_village(drawn, "W1", "east");
    drawn.home({'A', 900}, adults(3));
    in_village(drawn, "W2", "west");
    const auto service = analysis::analyze(drawn.study, {.areas = false}).services[0];
    Rows rows;
    for (const auto& row : service.coverage) {
        rows.push_back(std::string(name_of(row.unit.kind)) + " " + row.unit.code + " " + std::to_string(row.covered_persons) +
                       " of " + std::to_string(row.persons));
    }
    CHECK(rows == Rows{"county town 2 of 5", "township east 2 of 2", "township west 0 of 3", "island 1 2 of 5",
                       "village W1 2 of 2", "village W2 0 of 3"});
}

TEST_CASE("Places go to the nearest first; who finds none is full, and what is left over is for nobody else on foot") {
    // Seven places; H1 4 persons 100 m off, H2 5 persons 200 m off: two of H2 go without. H3 is too far and takes none.
    auto drawn = street();
    drawn.study.standard.rules[0].places_per_1000 = 1000;
    drawn.study.facilities[0].capacity = 7;
    drawn.home({'A', 100}, adults(4)).home({'A', 200}, adults(5)).home({'A', 900}, adults(9));
    const Rows rows{"H1 covered 1.7 - certain", "H2 full 3.3 capacity certain", "H3 too_far 15.0 distance certain"};
    CHECK(home_rows(drawn.study, {.capacity = true}) == rows);
    const auto all = county(drawn.study, {.capacity = true});
    CHECK(all.covered_persons == 7);
    const auto service = analysis::analyze(drawn.study, {.areas = false, .capacity = true}).services[0];
    CHECK(service.homes[1].facts.without_place == 2);
    CHECK(service.places->in_reach == 9);
    CHECK(service.places->placed == 7);
    CHECK(service.places->without_place == 2);
    SECTION("persons need places by the thousand: 500 a thousand make seven places fourteen persons") {
        drawn.study.standard.rules[0].places_per_1000 = 500;
        CHECK(home_rows(drawn.study, {.capacity = true})[1] == "H2 covered 3.3 - certain");
    }
    SECTION("a facility that does not say has nobody without a place") {
        drawn.facility({'A', 300}, "clinic");
        CHECK(home_rows(drawn.study, {.capacity = true})[1] == "H2 covered 1.7 - certain");
    }
    SECTION("without being asked nobody is full") { CHECK(home_rows(drawn.study)[1] == "H2 covered 3.3 - certain"); }
}

TEST_CASE("Every cause, island and number of persons has its action") {
    struct Case {
        Cause cause;
        IslandTier tier;
        std::int64_t persons;
        std::optional<std::string> outreach;
        Action action;
    };
    // A facility of its own is worth suggesting from 50 persons on.
    const std::optional<std::string> none;
    const std::vector<Case> cases{
        {Cause::data_missing, IslandTier::small, 500, "meal_delivery", Action::verify_data},
        {Cause::capacity, IslandTier::small, 500, "meal_delivery", Action::expand},
        {Cause::capacity, IslandTier::islet, 1, none, Action::expand},
        {Cause::closed, IslandTier::small, 500, "mobile_service", Action::extend_hours},
        {Cause::closed, IslandTier::islet, 1, none, Action::extend_hours},
        {Cause::distance, IslandTier::big, 50, "meal_delivery", Action::build},
        {Cause::slope, IslandTier::big, 50, "meal_delivery", Action::build},
        {Cause::across_water, IslandTier::islet, 50, "mobile_service", Action::build},
        {Cause::no_facility, IslandTier::small, 50, none, Action::build},
        {Cause::distance, IslandTier::big, 49, "meal_delivery", Action::meal_delivery},
        {Cause::slope, IslandTier::islet, 1, "mobile_service", Action::mobile_service},
        {Cause::across_water, IslandTier::small, 9, "mobile_service", Action::mobile_service},
        {Cause::across_water, IslandTier::small, 9, none, Action::relocate},
        {Cause::across_water, IslandTier::islet, 9, none, Action::relocate},
        {Cause::distance, IslandTier::small, 9, none, Action::relocate},
        {Cause::across_water, IslandTier::small, 10, none, Action::adjust_sailings},
        {Cause::across_water, IslandTier::node, 9, none, Action::adjust_sailings},
        {Cause::no_facility, IslandTier::big, 9, none, Action::adjust_sailings},
        {Cause::no_facility, IslandTier::small, 49, none, Action::adjust_sailings},
        {Cause::distance, IslandTier::node, 9, none, Action::build},
        {Cause::slope, IslandTier::small, 10, none, Action::build},
    };
    for (const auto& one : cases) {
        const model::Rule rule{.service = "clinic", .viable_persons = 50, .outreach = one.outreach};
        CAPTURE(name_of(one.cause), model::name_of(one.tier), one.persons, one.outreach.value_or("-"));
        CHECK(analysis::action_for(rule, {}, one.cause, one.tier, one.persons) == one.action);
    }
}

TEST_CASE("A gap's action follows its own persons of the group and its island's tier") {
    // Twelve persons, nine of the group: on a small island too few for boats of their own.
    AsciiTown drawn("A-B ~~ C-D\n", 100);
    drawn.rule("clinic", 1.0, 10).facility('A', "clinic").home('C', {0, 0, 0, 3, 9, 0, 0, 0});
    auto& rule = drawn.study.standard.rules[0];
    rule.group = {0x10};
    rule.viable_persons = 50;
    drawn.study.islands[1].tier = IslandTier::small;
    CHECK(gap_rows(drawn.study) == Rows{"1 V2 no_facility relocate, 9 persons, 540.0: H1"});
    drawn.study.islands[1].tier = IslandTier::big;
    CHECK(gap_rows(drawn.study) == Rows{"1 V2 no_facility adjust_sailings, 9 persons, 540.0: H1"});
    rule.viable_persons = 9;
    CHECK(gap_rows(drawn.study) == Rows{"1 V2 no_facility build, 9 persons, 540.0: H1"});
}
