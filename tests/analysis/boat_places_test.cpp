// SPDX-License-Identifier: MIT
#include <catch2/catch_test_macros.hpp>

#include "core/analysis/analyze.hpp"
#include "tests/analysis/boat_town.hpp"

using namespace circle15;
using analysis::Status;
using test::BoatTown;

namespace {

/// Home 0 can go and come back with the blue boats, home 1 only get there with the red one. Everybody needs a place.
BoatTown town(std::optional<std::int64_t> places) {
    BoatTown town;
    town.boat("blue", "P1 08:00, P2 08:10").boat("blue", "P2 15:00, P1 15:10").boat("red", "P3 10:00, P2 10:30");
    town.study().standard.rules[0].places_per_1000 = 1000;
    town.study().facilities[0].capacity = places;
    return town;
}

analysis::ServiceResult judged(const model::Study& study, bool by_boat = true) {
    return analysis::analyze(study, {.areas = false, .capacity = true, .capacity_by_boat = by_boat}).services[0];
}

std::int64_t persons_at(const model::Study& study, std::size_t home) {
    return model::persons_in(study.homes[home].persons, study.standard.rules[0].group);
}

}  // namespace

TEST_CASE("whoever can make the day trip by boat takes the places left, and all that only a boat serves are accounted for") {
    auto given = town(1'000'000);
    const auto& study = given.study();
    const auto result = judged(study);
    REQUIRE(result.places);
    REQUIRE(result.places->by_boat);
    const auto& boat = *result.places->by_boat;
    CHECK(boat.boat_only == persons_at(study, 0) + persons_at(study, 1));
    CHECK(boat.placed == persons_at(study, 0));
    CHECK(boat.no_day_trip == persons_at(study, 1));
    CHECK(boat.without_place == 0);
    CHECK(boat.placed_at.at(model::FacilityId{0}) == boat.placed);

    SECTION("their status and the ledger stay what they are on foot") {
        const auto plain = judged(study, false);
        CHECK_FALSE(plain.places->by_boat);
        CHECK(plain.ledger == result.ledger);
        CHECK(plain.homes == result.homes);
        CHECK(result.homes[0].status == Status::boat_only);
    }
    SECTION("a suspended route takes the places away again") {
        const auto stopped =
            analysis::analyze(study, {.suspended_routes = {"blue"}, .areas = false, .capacity = true, .capacity_by_boat = true})
                .services[0];
        CHECK(stopped.places->by_boat->placed == 0);
        CHECK(stopped.places->by_boat->boat_only == persons_at(study, 1));
    }
}

TEST_CASE("no more persons come by boat than there are places, and unknown places judge nobody") {
    auto narrow = town(1);
    REQUIRE(persons_at(narrow.study(), 0) > 1);
    const auto few = judged(narrow.study());
    CHECK(few.places->by_boat->placed == 1);
    CHECK(few.places->by_boat->without_place == persons_at(narrow.study(), 0) - 1);

    auto silent = town(std::nullopt);
    const auto unknown = judged(silent.study());
    CHECK(unknown.places->by_boat->placed == 0);
    CHECK(unknown.places->by_boat->unjudged == persons_at(silent.study(), 0));
}

TEST_CASE("those on foot come first: whoever comes by boat gets what they leave") {
    auto given = town(0);
    given.town_.home('C');
    auto& study = given.study();
    const auto own = persons_at(study, 2);
    study.facilities[0].capacity = own + 1;
    const auto result = judged(study);
    REQUIRE(result.homes[2].status == Status::covered);
    CHECK(result.places->placed == own);
    CHECK(result.places->by_boat->placed == 1);
}
