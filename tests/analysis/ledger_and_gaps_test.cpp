// SPDX-License-Identifier: MIT
#include <algorithm>
#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>
#include <numeric>
#include <random>

#include "core/analysis/analyze.hpp"
#include "core/analysis/gaps.hpp"
#include "tests/support/ascii_town.hpp"

using namespace circle15;
using analysis::Status;
using test::AsciiTown;

namespace {

AsciiTown two_islands() {
    AsciiTown town(
        "~~~~~~~~~~~~~~~~~~~~~~~~~~\n"
        "~ A-------B-------C ~~~~~\n"
        "~ |               | ~~~~~\n"
        "~ D       E-------F ~~~~~\n"
        "~~~~~~~~~~~~~~~~~~~~~~~~~\n"
        "~ G---H ~~~~~~~~~~~~~~~~~\n"
        "~~~~~~~~~~~~~~~~~~~~~~~~~\n",
        100);
    town.rule("clinic", 1.0, 10).rule("school", 0.8, 5);
    return town;
}

std::int64_t persons_of(const analysis::Coverage& row) { return row.covered_persons; }

analysis::Analysis random_analysis(AsciiTown& town, unsigned seed) {
    std::mt19937 random(seed);
    const std::string letters = "ABCDEFGH";
    const auto letter = [&] { return letters[random() % letters.size()]; };
    const auto offset = [&] { return static_cast<double>(random() % 240) - 120; };
    for (int i = 0; i < 12; ++i) {
        model::PersonsByAge persons{};
        for (auto& count : persons) count = static_cast<std::int64_t>(random() % 7);
        town.home({letter(), offset() / 10, offset() / 10}, persons);
    }
    for (auto i = random() % 4; i > 0; --i) town.facility(letter(), "clinic");
    for (auto i = random() % 3; i > 0; --i) town.facility(letter(), "school");
    return analysis::analyze(town.study, {.areas = false});
}

}  // namespace

TEST_CASE("the ledger adds up on every island and over the county") {
    for (unsigned seed = 1; seed <= 400; ++seed) {
        auto town = two_islands();
        const auto result = random_analysis(town, seed);
        for (const auto& service : result.services) {
            const auto group = town.study.standard.rules[service.rule.at()].group;
            std::int64_t everyone = 0;
            for (const auto& home : town.study.homes) everyone += model::persons_in(home.persons, group);
            REQUIRE(service.ledger.front().persons == everyone);
            std::int64_t by_island = 0;
            for (std::size_t row = 0; row < service.ledger.size(); ++row) {
                const auto& ledger = service.ledger[row];
                REQUIRE(std::accumulate(ledger.by_status.begin(), ledger.by_status.end(), std::int64_t{0}) == ledger.persons);
                if (row > 0) by_island += ledger.persons;
            }
            REQUIRE(by_island == everyone);
            // Persons in gaps are exactly those not covered.
            std::int64_t in_gaps = 0;
            for (const auto& gap : service.gaps) in_gaps += gap.persons;
            REQUIRE(in_gaps == everyone - service.ledger.front().by_status[static_cast<std::size_t>(Status::covered)]);
        }
    }
}

TEST_CASE("a facility added never lowers coverage and a longer threshold never loses a home") {
    for (unsigned seed = 1; seed <= 200; ++seed) {
        auto town = two_islands();
        const auto before = random_analysis(town, seed);
        town.facility("ABCDEFGH"[seed % 8], "clinic");
        const auto more = analysis::analyze(town.study, {.areas = false});
        town.study.standard.rules[0].minutes += 1 + seed % 7;
        const auto longer = analysis::analyze(town.study, {.areas = false});
        for (std::size_t home = 0; home < town.study.homes.size(); ++home) {
            const auto covered = [&](const analysis::Analysis& a) {
                return a.services[0].homes[home].status == Status::covered;
            };
            CHECK((!covered(before) || covered(more)));
            CHECK((!covered(more) || covered(longer)));
        }
        CHECK(persons_of(before.services[0].coverage[0]) <= persons_of(more.services[0].coverage[0]));
    }
}

TEST_CASE("renaming and reordering change nothing") {
    for (unsigned seed = 1; seed <= 100; ++seed) {
        auto town = two_islands();
        const auto before = random_analysis(town, seed);
        auto study = town.study;
        std::ranges::reverse(study.homes);
        std::ranges::reverse(study.facilities);
        std::ranges::reverse(study.streets.ways);
        for (auto& home : study.homes) home.id = "x" + home.id;
        const auto after = analysis::analyze(study, {.areas = false});
        for (std::size_t service = 0; service < before.services.size(); ++service) {
            CHECK(before.services[service].ledger[0].by_status == after.services[service].ledger[0].by_status);
            for (std::size_t home = 0; home < study.homes.size(); ++home) {
                const auto& a = before.services[service].homes[home];
                const auto& b = after.services[service].homes[study.homes.size() - 1 - home];
                CHECK(a.status == b.status);
                CHECK(a.minutes() == b.minutes());
            }
            CHECK(before.services[service].gaps.size() == after.services[service].gaps.size());
        }
    }
}

TEST_CASE("threads do not change the result") {
    auto town = two_islands();
    static_cast<void>(random_analysis(town, 11));
    const auto one = analysis::analyze(town.study, {.threads = 1});
    for (const unsigned threads : {2U, 8U}) {
        const auto many = analysis::analyze(town.study, {.threads = threads});
        for (std::size_t service = 0; service < one.services.size(); ++service) {
            REQUIRE(one.services[service].areas.size() == many.services[service].areas.size());
            for (std::size_t i = 0; i < one.services[service].areas.size(); ++i) {
                CHECK(one.services[service].areas[i].land == many.services[service].areas[i].land);
                CHECK(one.services[service].areas[i].streets == many.services[service].areas[i].streets);
            }
        }
    }
}

TEST_CASE("homes of a village are one gap where failed streets join them, two where a served street lies between") {
    // Homes at both ends of a long street, a clinic in its middle.
    AsciiTown town(
        "~~~~~~~~~~~~~~~~~~~~~~~~~~~~~\n"
        "~ A-----+-----B-----+-----C ~\n"
        "~ |                       | ~\n"
        "~ D                       E ~\n"
        "~~~~~~~~~~~~~~~~~~~~~~~~~~~~~\n",
        100);
    town.rule("clinic", 1.0, 8).facility('B', "clinic");
    town.home({'A', 20}).home('D').home('C').home({'E', 0, 20});
    const auto result = analysis::analyze(town.study);
    const auto& gaps = result.services[0].gaps;
    REQUIRE(gaps.size() == 2);
    CHECK(gaps[0].homes.size() == 2);
    CHECK(gaps[1].homes.size() == 2);
    CHECK(gaps[0].rank == 1);
    CHECK(gaps[0].person_minutes >= gaps[1].person_minutes);
    for (const auto& gap : gaps) {
        CHECK(gap.persons == 16);
        CHECK(gap.nearest == model::FacilityId{0});
        CHECK(!gap.area.empty());
        CHECK(*gap.short_minutes > 0);
    }
}

TEST_CASE("the suggested action follows cause, size and what else could serve the group") {
    model::Rule rule{.service = "elderly_meal", .viable_persons = 50, .outreach = "meal_delivery"};
    using analysis::Action;
    using analysis::Cause;
    using model::IslandTier;
    CHECK(analysis::action_for(rule, {}, Cause::distance, IslandTier::big, 50) == Action::build);
    CHECK(analysis::action_for(rule, {}, Cause::distance, IslandTier::big, 49) == Action::meal_delivery);
    CHECK(analysis::action_for(rule, {}, Cause::data_missing, IslandTier::big, 500) == Action::verify_data);
    CHECK(analysis::action_for(rule, {}, Cause::capacity, IslandTier::big, 5) == Action::expand);
    rule.outreach.reset();
    CHECK(analysis::action_for(rule, {}, Cause::across_water, IslandTier::small, 3) == Action::relocate);
    CHECK(analysis::action_for(rule, {}, Cause::across_water, IslandTier::small, 30) == Action::adjust_sailings);
}

TEST_CASE("service areas hold the smaller ones and stay on land") {
    auto town = two_islands();
    town.facility('B', "clinic").home('A');
    const auto result = analysis::analyze(town.study, {.area_minutes = {5, 10}});
    const auto& areas = result.services[0].areas;
    REQUIRE(areas.size() == 2);
    CHECK(areas[0].minutes == 5);
    CHECK(areas[0].street_m == Catch::Approx(600).margin(0.01));   // 300 m each way
    CHECK(areas[1].street_m == Catch::Approx(1200).margin(0.01));  // 600 m each way
}
