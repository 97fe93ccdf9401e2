// SPDX-License-Identifier: MIT
#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include "core/analysis/analyze.hpp"
#include "tests/support/ascii_town.hpp"

using namespace circle15;
using analysis::Cause;
using analysis::Status;
using Catch::Approx;
using test::AsciiTown;

namespace {

/// One street of 3 km; at 1 m/s A is at the clinic, B 20 minutes off, C 50.
AsciiTown long_street() {
    AsciiTown town(
        "~~~~~~~~\n"
        "~A-B--C~\n"
        "~~~~~~~~\n",
        600);
    town.rule("clinic", 1.0, 15).facility('A', "clinic").home('A').home('B').home('C');
    return town;
}

analysis::ServiceResult clinic(const AsciiTown& town) {
    return analysis::analyze(town.study, {.threads = 1, .areas = false}).services.front();
}

}  // namespace

TEST_CASE("a home beyond the end of the search is too far, over so many minutes") {
    auto town = long_street();
    const auto whole = clinic(town);
    REQUIRE(*whole.homes[2].minutes() == Approx(50).margin(1e-3));
    town.study.standard.search_max_min = 30;
    const auto ended = clinic(town);
    CHECK(ended.homes[0] == whole.homes[0]);
    CHECK(ended.homes[1] == whole.homes[1]);
    const auto& far = ended.homes[2];
    CHECK(far.status == Status::too_far);
    CHECK(far.cause == Cause::distance);
    CHECK(far.facts.over_minutes == 30.0);
    CHECK(far.minutes() == 30.0);
    CHECK_FALSE(far.facts.walk_dmm);
    CHECK_FALSE(far.nearest);
    CHECK(ended.ledger == whole.ledger);

    const auto& county = ended.coverage.front();
    CHECK(county.walking_persons == whole.coverage.front().walking_persons);
    CHECK(county.over_limit_persons == 8);
    CHECK(whole.coverage.front().over_limit_persons == 0);
    CHECK(county.max_minutes == 30.0);
    CHECK(*county.mean_minutes == Approx((0 + 20 + 30) / 3.0).margin(1e-3));

    REQUIRE(ended.gaps.size() == whole.gaps.size());
    const auto& gap = ended.gaps.front();
    CHECK(gap.id == whole.gaps.front().id);
    CHECK(gap.over_minutes == 30.0);
    CHECK_FALSE(whole.gaps.front().over_minutes);
    CHECK(gap.person_minutes == Approx(8 * (20 - 15) + 8 * (30 - 15)).margin(0.1));
}

TEST_CASE("the search never ends before the longest threshold and the borderline about it") {
    auto town = long_street();
    town.study.standard.search_max_min = 1;
    CHECK(model::search_end_min(town.study.standard) == Approx(16.5));
    town.study.standard.rules.front().rings.push_back({.name = "far", .metres = 2400});
    CHECK(model::search_end_min(town.study.standard) == Approx(44));
    CHECK(clinic(town).homes[1].minutes() == clinic(long_street()).homes[1].minutes());
    town.study.standard.rules.front().minutes = 48;
    const auto borderline = clinic(town).homes[2];
    CHECK(borderline.status == Status::too_far);
    CHECK(borderline.flips);
    CHECK_FALSE(borderline.facts.over_minutes);
}

TEST_CASE("whether a home is joined on foot is a fact of the streets, not of the search") {
    auto town = long_street();
    town.study.standard.search_max_min = 30;
    SECTION("a list that is not complete leaves it unknown") {
        town.study.inventory["clinic"].partial = true;
        CHECK(clinic(town).homes[2].status == Status::unknown);
    }
    SECTION("a street for the other direction leads nowhere, however near or far") {
        town.way('B', 'C').direction = model::FootDirection::along;
        const auto far = clinic(town).homes[2];
        CHECK(far.status == Status::unknown);
        CHECK_FALSE(far.facts.over_minutes);
        town.way('B', 'C').direction = model::FootDirection::against;
        CHECK(clinic(town).homes[2].facts.over_minutes == 30.0);
    }
    SECTION("a group that walks slower ends nearer") {
        town.study.standard.rules.front().extra_groups.push_back(
            {.name = "60+", .group = model::everybody, .speed_m_per_s = 0.5});
        const auto coverage = clinic(town).coverage;
        const auto slow = std::ranges::find_if(coverage, [](const auto& row) { return row.measure == 1; });
        CHECK(slow->over_limit_persons == 16);
        CHECK(slow->max_minutes == 30.0);
    }
}
