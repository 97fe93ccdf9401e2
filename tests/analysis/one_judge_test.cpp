// SPDX-License-Identifier: MIT
#include <catch2/catch_test_macros.hpp>

#include "core/analysis/analyze.hpp"
#include "tests/analysis/boat_town.hpp"
#include "tests/analysis/scenario_world.hpp"

using namespace circle15;
using analysis::Cause;
using analysis::HomeFacts;
using analysis::Stability;
using analysis::Status;
using analysis::status_at;
using model::ListState;

namespace {

constexpr auto covered = static_cast<std::size_t>(Status::covered);
constexpr auto unknown = static_cast<std::size_t>(Status::unknown);
constexpr auto full = static_cast<std::size_t>(Status::full);

/// 900 m at 1 m/s: exactly fifteen minutes.
HomeFacts fifteen_minutes() {
    return {.walk_dmm = network::flat_dmm_of_metres(900), .joined = true, .list = ListState::complete};
}

/// Every home's status by the facts of one analysis is that of an analysis by the other threshold.
void check_every_threshold(const model::Study& study, const analysis::Options& options) {
    const auto known = analysis::analyze(study, options);
    for (const double minutes : {5.0, 10.0, 15.0, 15.5, 30.0}) {
        auto other = study;
        for (auto& rule : other.standard.rules) rule.minutes = minutes;
        const auto judged = analysis::analyze(other, options);
        for (std::size_t service = 0; service < judged.services.size(); ++service) {
            for (std::size_t home = 0; home < study.homes.size(); ++home) {
                INFO(minutes << " minutes, service " << service << ", " << study.homes[home].id);
                const auto& facts = known.services[service].homes[home].facts;
                const auto& verdict = judged.services[service].homes[home];
                CHECK(status_at(facts, minutes) == verdict.status);
                CHECK(analysis::cause_of(verdict.status).has_value() == verdict.cause.has_value());
            }
        }
    }
}

}  // namespace

TEST_CASE("A home exactly at the threshold is covered, one a tenth of a millimetre farther is not") {
    auto facts = fifteen_minutes();
    CHECK(status_at(facts, 15) == Status::covered);
    CHECK(status_at(facts, 14.999) == Status::too_far);
    ++*facts.walk_dmm;
    CHECK(status_at(facts, 15) == Status::too_far);
    // It rounds to 15.0 minutes all the same.
    CHECK(*analysis::minutes_of(facts) < 15.05);
}

TEST_CASE("What a list that is not complete does not cover is unknown at every threshold") {
    for (const auto list : {ListState::partial, ListState::missing}) {
        auto facts = fifteen_minutes();
        facts.list = list;
        CHECK(status_at(facts, 15) == Status::covered);
        CHECK(status_at(facts, 14) == Status::unknown);
        for (const bool on_island : {false, true}) {
            for (const bool by_boat : {false, true}) {
                const HomeFacts away{.joined = true, .list = list, .on_island = on_island, .by_boat = by_boat};
                CHECK(status_at(away, 15) == Status::unknown);
            }
        }
    }
}

TEST_CASE("Where nothing is reached on foot the status is what is known of the island and its boats") {
    HomeFacts facts{.joined = true, .list = ListState::complete};
    CHECK(status_at(facts, 15) == Status::no_access);
    facts.by_boat = true;
    CHECK(status_at(facts, 15) == Status::boat_only);
    facts.on_island = true;  // a facility, but no street of the data leads there
    CHECK(status_at(facts, 15) == Status::unknown);
    facts.joined = false;
    CHECK(status_at(facts, 1000) == Status::unknown);
}

TEST_CASE("Places that are gone make a home full, or unknown where the list is not complete") {
    auto facts = fifteen_minutes();
    facts.without_place = 3;
    CHECK(status_at(facts, 15) == Status::full);
    CHECK(status_at(facts, 20) == Status::full);
    CHECK(status_at(facts, 10) == Status::too_far);
    CHECK(analysis::persons_at(facts, 15, 10)[covered] == 7);
    CHECK(analysis::persons_at(facts, 15, 10)[full] == 3);
    CHECK(analysis::persons_at(facts, 10, 10)[covered] == 0);
    facts.list = ListState::partial;
    CHECK(status_at(facts, 15) == Status::unknown);
    CHECK(analysis::persons_at(facts, 15, 10)[covered] == 7);
    CHECK(analysis::persons_at(facts, 15, 10)[unknown] == 3);
    CHECK(analysis::persons_at(facts, 10, 10)[unknown] == 10);
}

TEST_CASE("An unknown verdict is never certain") {
    analysis::HomeVerdict verdict{.status = Status::unknown};
    CHECK(analysis::stability_of(verdict) == Stability::indicative);
    verdict.status = Status::covered;
    CHECK(analysis::stability_of(verdict) == Stability::certain);
}

TEST_CASE("The facts of one analysis say at any threshold what an analysis with that threshold says") {
    const analysis::Options options{.threads = 1, .areas = false};
    auto study = test::two_islands();
    study.inventory["elderly_meal"].partial_in = {"town-west"};
    study.homes[2].place = test::place_at(200, 290);  // farther from the street than the link limit
    check_every_threshold(study, options);
    auto worse = options;
    worse.walk = analysis::WalkRule::worse;
    check_every_threshold(study, worse);
}

TEST_CASE("The facts say at any threshold who has a boat") {
    test::BoatTown town;
    town.boat("blue", "P1 08:00, P2 08:10").boat("blue back", "P2 16:00, P1 16:10");
    const auto known = analysis::analyze(town.study(), {.threads = 1, .areas = false});
    CHECK(known.services[0].homes[0].status == Status::boat_only);
    CHECK(known.services[0].homes[1].status == Status::no_access);
    check_every_threshold(town.study(), {.threads = 1, .areas = false});
}
