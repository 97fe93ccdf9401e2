// SPDX-License-Identifier: MIT
#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include "core/analysis/analyze.hpp"
#include "core/model/errors.hpp"
#include "tests/support/ascii_town.hpp"

using namespace circle15;
using analysis::Cause;
using analysis::Stability;
using analysis::Status;
using test::AsciiTown;

namespace {

/// One street of ten 100 m cells: F at A, homes where the test puts them.
AsciiTown street() {
    return AsciiTown(
        "~~~~~~~~~~~~~~~\n"
        "~ A---------B ~\n"
        "~~~~~~~~~~~~~~~\n",
        100);
}

const analysis::HomeVerdict& verdict(const analysis::Analysis& analysis, std::size_t home, std::size_t service = 0) {
    return analysis.services[service].homes[home];
}

}  // namespace

TEST_CASE("exactly the threshold is covered and a metre more is not") {
    auto town = street();
    town.rule("clinic", 1.0, 10).facility('A', "clinic").home({'A', 600}).home({'A', 601});
    const auto result = analysis::analyze(town.study);
    CHECK(verdict(result, 0).status == Status::covered);
    CHECK(*verdict(result, 0).minutes() == Catch::Approx(10).margin(1e-4));
    CHECK(verdict(result, 1).status == Status::too_far);
    CHECK(verdict(result, 1).cause == Cause::distance);
}

TEST_CASE("link legs are walked as well") {
    auto town = street();
    town.rule("clinic", 1.0, 10).facility({'A', 0, 30}, "clinic").home({'A', 541, 30}).home({'A', 540, 30});
    const auto result = analysis::analyze(town.study);
    CHECK(verdict(result, 0).status == Status::too_far);
    CHECK(verdict(result, 1).status == Status::covered);
}

TEST_CASE("a verdict that flips within ten per cent is borderline, one on modelled data indicative") {
    auto town = street();
    town.rule("clinic", 1.0, 10).facility('A', "clinic").home({'A', 300}).home({'A', 560}).home({'A', 640}).home({'A', 900});
    SECTION("surveyed") {
        const auto result = analysis::analyze(town.study);
        CHECK(verdict(result, 0).stability == Stability::certain);
        CHECK(verdict(result, 1).stability == Stability::borderline);
        CHECK(verdict(result, 2).stability == Stability::borderline);
        CHECK(verdict(result, 3).stability == Stability::certain);
    }
    SECTION("a modelled street on the way") {
        town.way('A', 'B').quality = model::Quality::modelled;
        const auto result = analysis::analyze(town.study);
        CHECK(verdict(result, 0).stability == Stability::indicative);
        CHECK(verdict(result, 0).quality == model::Quality::modelled);
        CHECK(verdict(result, 1).flips);
    }
    SECTION("a modelled facility") {
        town.study.facilities[0].quality = model::Quality::modelled;
        CHECK(verdict(analysis::analyze(town.study), 0).stability == Stability::indicative);
    }
}

TEST_CASE("200 m across water without a bridge is not covered") {
    AsciiTown town(
        "~~~~~~~~~~~~~\n"
        "~A--B~~~~C--D~\n"
        "~~~~~~~~~~~~~\n",
        50);
    town.rule("clinic").facility('B', "clinic").home('C').home('A').pier('B');
    const auto result = analysis::analyze(town.study);
    CHECK(verdict(result, 0).status == Status::no_access);
    CHECK(verdict(result, 0).cause == Cause::no_facility);
    CHECK(verdict(result, 1).status == Status::covered);

    AsciiTown joined(
        "~~~~~~~~~~~~~\n"
        "~A--B====C--D~\n"
        "~~~~~~~~~~~~~\n",
        50);
    joined.rule("clinic").facility('B', "clinic").home('C');
    CHECK(verdict(analysis::analyze(joined.study), 0).status == Status::covered);
}

TEST_CASE("where the facility list is partial an unreached home is unknown, never unserved") {
    auto town = street();
    town.rule("clinic", 1.0, 5).facility('A', "clinic").home({'A', 100}).home({'A', 900});
    town.study.inventory["clinic"] = {.quality = model::Quality::surveyed, .partial = true};
    const auto result = analysis::analyze(town.study);
    CHECK(verdict(result, 0).status == Status::covered);
    CHECK(verdict(result, 1).status == Status::unknown);
    CHECK(verdict(result, 1).cause == Cause::data_missing);
    REQUIRE(result.services[0].gaps.size() == 1);
    CHECK(result.services[0].gaps[0].action == analysis::Action::verify_data);
}

TEST_CASE("a home too far from any street is unknown, with the distance") {
    AsciiTown town(
        "~~~~~~~~~~~~~~~~~\n"
        "~A-B            ~\n"
        "~               ~\n"
        "~~~~~~~~~~~~~~~~~\n",
        50);
    town.rule("clinic").facility('A', "clinic").home({'B', 500});
    const auto result = analysis::analyze(town.study);
    CHECK(verdict(result, 0).status == Status::unknown);
    CHECK(*verdict(result, 0).link_m == Catch::Approx(500).margin(0.01));
    REQUIRE(result.issues.size() == 2);
    CHECK(result.issues[0].rule == "homes_too_far");
    // One in a hundred persons not joined, or more, is a doubt of weight by itself.
    CHECK(result.issues[1].rule == "homes_not_joined");
    CHECK(result.issues[1].grave);
}

TEST_CASE("a home on an island without any street is unknown, or bad input where rows are to be refused") {
    AsciiTown town(
        "~~~~~~~~~~~\n"
        "~A-B~~~~ ~~\n"
        "~~~~~~~~~~~\n",
        50);
    town.rule("clinic").facility('A', "clinic").home('A');
    town.study.homes[0].island = model::IslandId{1};
    CHECK(verdict(analysis::analyze(town.study), 0).status == Status::unknown);
    town.study.refuse_rows = true;
    try {
        static_cast<void>(analysis::analyze(town.study));
        FAIL("nothing thrown");
    } catch (const model::InputError& error) {
        CHECK(error.flaw().rule == "island_without_streets");
        CHECK(error.flaw().place == "home H1");
    }
}

TEST_CASE("uphill there and downhill back differ, and the worse of both counts when asked") {
    auto town = street();
    town.elevation('A', 100).elevation('B', 0);  // 10 % up to the clinic
    town.rule("clinic", 1.0, 15).facility('A', "clinic").home({'A', 700});
    const auto minutes = [&](analysis::WalkRule walk) {
        return *verdict(analysis::analyze(town.study, {.walk = walk, .areas = false}), 0).minutes();
    };
    CHECK(minutes(analysis::WalkRule::to_facility) == Catch::Approx(700 * 1.4191 / 60).epsilon(1e-4));
    CHECK(minutes(analysis::WalkRule::from_facility) == Catch::Approx(700.0 / 60).epsilon(1e-4));
    CHECK(minutes(analysis::WalkRule::worse) == minutes(analysis::WalkRule::to_facility));
    const auto result = analysis::analyze(town.study);
    CHECK(verdict(result, 0).status == Status::too_far);
    CHECK(verdict(result, 0).cause == Cause::slope);
}
