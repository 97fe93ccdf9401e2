// SPDX-License-Identifier: MIT
#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>
#include <numeric>

#include "core/analysis/analyze.hpp"
#include "core/analysis/capacity/places.hpp"
#include "tests/analysis/scenario_world.hpp"

using namespace circle15;
using analysis::Status;
using Catch::Matchers::WithinRel;

namespace {

constexpr std::size_t meals = 1;
constexpr auto covered = static_cast<std::size_t>(Status::covered);
constexpr auto full = static_cast<std::size_t>(Status::full);

/// The two islands with `places` at meal-a for 1,000 a thousand persons; meal-b's are `places_b`.
model::Study town(std::int64_t places, std::optional<std::int64_t> places_b, double per_1000 = 1000) {
    auto study = test::two_islands();
    study.standard.rules[meals].places_per_1000 = per_1000;
    study.facilities[2].capacity = places;
    study.facilities[3].capacity = places_b;
    return study;
}

analysis::ServiceResult judged(const model::Study& study, analysis::WalkRule walk = analysis::WalkRule::to_facility) {
    return analysis::analyze(study, {.walk = walk, .threads = 1, .areas = false, .capacity = true}).services[meals];
}

std::int64_t persons_at(const model::Study& study, std::size_t home) {
    return model::persons_in(study.homes[home].persons, study.standard.rules[meals].group);
}

}  // namespace

TEST_CASE("persons beyond the places are full, and the ledger still adds up") {
    const auto study = town(10, 1000);
    const auto result = judged(study);
    const auto plain = analysis::analyze(study, {.threads = 1, .areas = false}).services[meals];
    REQUIRE(result.places);
    CHECK_FALSE(plain.places);
    CHECK(result.places->placed + result.places->without_place == result.places->in_reach);
    CHECK(result.places->placed_at.at(model::FacilityId{2}) == 10);
    CHECK(result.places->without_place > 0);
    REQUIRE(result.ledger.size() == plain.ledger.size());
    for (std::size_t row = 0; row < result.ledger.size(); ++row) {
        const auto& with = result.ledger[row];
        const auto& without = plain.ledger[row];
        CHECK(std::accumulate(with.by_status.begin(), with.by_status.end(), std::int64_t{0}) == with.persons);
        CHECK(with.by_status[covered] + with.by_status[full] == without.by_status[covered]);
        CHECK(without.by_status[full] == 0);
    }
    CHECK(result.ledger[0].by_status[full] == result.places->without_place);
    CHECK(result.coverage[0].covered_persons == result.ledger[0].by_status[covered]);
}

TEST_CASE("places go to those who walk least, so the farthest homes are full") {
    const auto study = town(10, 1000);
    const auto result = judged(study);
    // meal-a stands at x = 1000, home w-10 right beside it.
    std::int64_t left = 10;
    for (const std::size_t away : {0UL, 1UL, 2UL, 3UL, 4UL, 5UL, 6UL, 7UL}) {
        for (const std::size_t home : {10 - away, 10 + away}) {
            if (away == 0 && home != 10) continue;
            INFO(home);
            const auto& verdict = result.homes[home];
            if (verdict.status == Status::too_far) continue;
            CHECK((verdict.status == Status::full) == (verdict.facts.without_place > 0));
            if (persons_at(study, home) > 0 && left == 0) CHECK(verdict.facts.without_place == persons_at(study, home));
            left -= persons_at(study, home) - verdict.facts.without_place;
            if (away == 0) break;
        }
    }
    CHECK(left == 0);
}

TEST_CASE("homes without a place are gaps of capacity, and more places are the answer") {
    const auto study = town(10, 1000);
    const auto result = judged(study);
    std::int64_t persons = 0;
    std::size_t gaps = 0;
    for (const auto& gap : result.gaps) {
        if (gap.cause != analysis::Cause::capacity) continue;
        CHECK(gap.action == analysis::Action::expand);
        CHECK_FALSE(gap.short_minutes);
        CHECK(gap.person_minutes == static_cast<double>(gap.persons) * study.standard.rules[meals].minutes);
        persons += gap.persons;
        ++gaps;
    }
    CHECK(persons == result.places->without_place);
    CHECK(gaps == 2);  // one a village, v1 and v2, though the covered street lies between their homes
}

TEST_CASE("where a facility does not say how many places it has, nobody is full for it") {
    const auto study = town(10, std::nullopt);
    const auto result = judged(study);
    CHECK(result.places->unjudged > 0);
    for (std::size_t home = 31; home < study.homes.size(); ++home) CHECK(result.homes[home].facts.without_place == 0);
    CHECK_FALSE(result.places->room.at(model::FacilityId{3}));
}

TEST_CASE("a facility has places for whole persons, and persons need whole places") {
    CHECK(analysis::persons_for(140, 280) == 500);
    CHECK(analysis::persons_for(60, 280) == 214);
    CHECK(analysis::persons_for(262, 26.2) == 10'000);
    CHECK(analysis::places_for(1, 280) == 1);
    CHECK(analysis::places_for(500, 280) == 140);
    CHECK(analysis::places_for(501, 280) == 141);
    CHECK(analysis::places_for(0, 280) == 0);
    for (const double per_1000 : {1000.0, 280.0, 26.2, 4.12, 1500.0}) {
        for (std::int64_t places = 0; places < 300; ++places)
            CHECK(analysis::places_for(analysis::persons_for(places, per_1000), per_1000) <= places);
    }
}

TEST_CASE("floating catchments of a service hand out all the places of facilities that somebody reaches") {
    const auto study = town(40, 25);
    const auto result = judged(study);
    double two_step = 0;
    double enhanced = 0;
    double modified = 0;
    for (std::size_t home = 0; home < study.homes.size(); ++home) {
        const auto persons = static_cast<double>(persons_at(study, home));
        two_step += persons * result.places->two_step[home];
        enhanced += persons * result.places->enhanced_two_step[home];
        modified += persons * result.places->modified_two_step[home];
    }
    CHECK_THAT(two_step, WithinRel(65.0, 1e-12));
    CHECK_THAT(enhanced, WithinRel(65.0, 1e-12));
    CHECK(modified < 65);
}

TEST_CASE("more places never leave more persons without one, whichever way is walked") {
    for (const auto walk : {analysis::WalkRule::to_facility, analysis::WalkRule::from_facility, analysis::WalkRule::worse}) {
        std::optional<std::int64_t> before;
        for (const std::int64_t places : {0, 5, 10, 20, 40, 200}) {
            const auto study = town(places, 1000);
            const auto result = judged(study, walk);
            CHECK((!before || result.places->without_place <= *before));
            before = result.places->without_place;
        }
        CHECK(before == 0);
    }
}
