// SPDX-License-Identifier: MIT
#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

#include "core/analysis/analyze.hpp"
#include "core/analysis/indicators/indicators.hpp"
#include "core/analysis/indicators/supply.hpp"
#include "core/model/errors.hpp"
#include "tests/analysis/scenario_world.hpp"

using namespace circle15;
using analysis::IndicatorStatus;
using Catch::Matchers::WithinRel;

namespace {

model::Indicator indicator(const char* numerator, const char* denominator, double target) {
    model::Indicator made{.id = "i", .year = 2024, .name = "i", .target = target};
    if (*numerator != '\0') made.numerator = model::parse_indicator_term(numerator);
    if (*denominator != '\0') made.denominator = model::parse_indicator_term(denominator);
    return made;
}

analysis::IndicatorValue value_of(const model::Study& study, const model::Indicator& asked) {
    const auto result = analysis::analyze(study, {.threads = 1, .areas = false});
    return analysis::indicator_values(study, result, std::span(&asked, 1)).front();
}

double persons(const model::Study& study, unsigned bits) {
    std::int64_t sum = 0;
    for (const auto& home : study.homes) sum += model::persons_in(home.persons, model::AgeGroup{bits});
    return static_cast<double>(sum);
}

}  // namespace

TEST_CASE("An indicator shows numerator, denominator, value and whether the target is met") {
    const auto study = test::two_islands();
    const auto places = value_of(study, indicator("capacity(elderly_meal)", "persons(60+) / 1000", 20));
    CHECK(places.numerator == 40);
    CHECK(places.denominator == persons(study, 0b11100000) / 1000);
    REQUIRE(places.value);
    CHECK_THAT(*places.value, WithinRel(40000 / persons(study, 0b11100000), 1e-12));
    CHECK(places.status == IndicatorStatus::met);
    CHECK(places.facilities == 1);
    CHECK(places.facilities_left_out == 1);
    CHECK(places.quality == model::Quality::surveyed);
}

TEST_CASE("What the data cannot say is neither met nor missed") {
    const auto study = test::two_islands();
    CHECK(value_of(study, indicator("", "", 90)).status == IndicatorStatus::not_in_data);
    const auto carers = value_of(study, indicator("", "persons(60+) / 10000", 24.6));
    CHECK(carers.status == IndicatorStatus::not_in_data);
    CHECK(carers.denominator.has_value());
    CHECK_FALSE(carers.value.has_value());
    CHECK(value_of(study, indicator("capacity(clinic)", "persons(all) / 1000", 4)).status == IndicatorStatus::not_in_data);
}

TEST_CASE("A verdict that missing facilities could turn is no verdict") {
    auto study = test::two_islands();
    const auto too_few = indicator("facilities(clinic)", "", 2);
    CHECK(value_of(study, too_few).status == IndicatorStatus::not_met);
    CHECK_FALSE(value_of(study, too_few).indicative);
    study.inventory["clinic"] = {.partial_in = {"town-west"}};
    CHECK(value_of(study, too_few).status == IndicatorStatus::no_verdict);
    const auto enough = value_of(study, indicator("facilities(clinic)", "", 1));
    CHECK(enough.status == IndicatorStatus::met);
    CHECK(enough.indicative);

    auto at_most = indicator("facilities(clinic)", "", 1);
    at_most.target_operator = model::TargetOperator::at_most;
    CHECK(value_of(study, at_most).status == IndicatorStatus::no_verdict);
    at_most.target = 0;
    CHECK(value_of(study, at_most).status == IndicatorStatus::not_met);
    auto persons_each = indicator("persons(all)", "facilities(clinic)", 1e9);
    persons_each.target_operator = model::TargetOperator::more_than;
    CHECK(value_of(study, persons_each).status == IndicatorStatus::not_met);
    persons_each.target_operator = model::TargetOperator::less_than;
    CHECK(value_of(study, persons_each).status == IndicatorStatus::met);
}

TEST_CASE("A verdict is indicative where it rests on modelled data or on a share of an incomplete list") {
    auto study = test::two_islands();
    const auto places = indicator("capacity(elderly_meal)", "persons(60+) / 1000", 1e9);
    CHECK(value_of(study, places).status == IndicatorStatus::no_verdict);  // one does not say its capacity
    study.facilities[3].capacity = 0;
    CHECK(value_of(study, places).status == IndicatorStatus::not_met);
    CHECK_FALSE(value_of(study, places).indicative);
    study.homes.back().quality = model::Quality::modelled;
    CHECK(value_of(study, places).status == IndicatorStatus::not_met);
    CHECK(value_of(study, places).indicative);

    auto partial = test::two_islands();
    partial.inventory["elderly_meal"] = {.partial = true};
    const auto use = value_of(partial, indicator("in_use(elderly_meal)", "capacity(elderly_meal) / 100", 80));
    CHECK(use.status == IndicatorStatus::not_met);
    CHECK(use.indicative);
}

TEST_CASE("Use is divided by the capacity of the same facilities") {
    auto study = test::two_islands();
    study.facilities[3].capacity = 1000;  // does not say how many it serves
    const auto use = value_of(study, indicator("in_use(elderly_meal)", "capacity(elderly_meal) / 100", 63));
    CHECK(use.numerator == 30);
    CHECK(use.denominator == 0.4);
    CHECK(use.value == 75);
    CHECK(use.facilities_left_out == 1);
}

TEST_CASE("An indicator is as good as the worst it rests on") {
    auto study = test::two_islands();
    study.homes.back().quality = model::Quality::modelled;
    study.inventory["elderly_meal"] = {.quality = model::Quality::approximate, .partial = true};
    const auto places = value_of(study, indicator("capacity(elderly_meal)", "persons(all) / 1000", 20));
    CHECK(places.quality == model::Quality::modelled);
    CHECK(places.partial_list);
    CHECK(value_of(study, indicator("facilities(elderly_meal)", "", 3)).quality == model::Quality::approximate);
}

TEST_CASE("Coverage and numbers of facilities are indicators too") {
    const auto study = test::two_islands();
    const auto result = analysis::analyze(study, {.threads = 1, .areas = false});
    const auto covered = value_of(study, indicator("covered(clinic)", "persons(all) / 100", 50));
    CHECK(covered.numerator == static_cast<double>(result.services[0].coverage.front().covered_persons));
    const auto count = value_of(study, indicator("facilities(clinic)", "", 2));
    CHECK(count.value == 1);
    CHECK(count.status == IndicatorStatus::not_met);
    CHECK(count.percent_of_target == 50);
    CHECK_THROWS_AS(value_of(study, indicator("facilities(swimming)", "", 2)), model::InputError);
}

TEST_CASE("Supply per head is held against the places the standard says persons need") {
    auto study = test::two_islands();
    study.standard.rules[1].places_per_1000 = 1000;
    const analysis::Ground ground(study);
    const auto supply = analysis::supply_per_head(ground, study.date, {});
    REQUIRE(supply.measures.size() == 1);
    CHECK(supply.measures[0].target == 1000);
    for (const auto& row : supply.rows) {
        if (row.facilities_left_out == 0) CHECK(row.met == (row.places >= row.persons));
        if (row.facilities_left_out > 0) CHECK(row.met != false);
    }
}

TEST_CASE("Where the list of facilities is incomplete, too few places are no verdict") {
    auto study = test::two_islands();
    study.standard.rules[1].places_per_1000 = 1000;
    study.facilities[3].capacity = 0;
    study.inventory["elderly_meal"] = {.partial_in = {"town-west"}};
    const auto supply = analysis::supply_per_head(analysis::Ground(study), study.date, {});
    for (const auto& row : supply.rows) {
        const bool east = row.unit.code == "town-east" || row.unit.code == "east";
        CHECK(row.partial_list == !east);
        CHECK(row.met == (east ? std::optional(false) : std::nullopt));
    }
    CHECK(value_of(study, indicator("capacity(elderly_meal)", "persons(60+) / 1000", 20)).partial_list);
}

TEST_CASE("Supply per head adds up over townships and over islands") {
    auto study = test::two_islands();
    study.facilities[3].capacity = 25;  // names no township: its nearest home's is east
    const analysis::Ground ground(study);
    const std::vector indicators{indicator("capacity(elderly_meal)", "persons(60+) / 1000", 90)};
    const auto supply = analysis::supply_per_head(ground, study.date, indicators);
    REQUIRE(supply.measures.size() == 2);
    CHECK(supply.measures[0].indicator.empty());
    CHECK(supply.measures[1].per_persons == 1000);
    for (std::size_t measure = 0; measure < 2; ++measure) {
        std::array<std::int64_t, 3> places{};
        std::array<std::int64_t, 3> people{};
        for (const auto& row : supply.rows) {
            if (row.measure != measure) continue;
            places[static_cast<std::size_t>(row.unit.kind)] += row.places;
            people[static_cast<std::size_t>(row.unit.kind)] += row.persons;
            REQUIRE(row.value);
            CHECK_THAT(*row.value,
                       WithinRel(1000.0 * static_cast<double>(row.places) / static_cast<double>(row.persons), 1e-12));
            CHECK(row.met.has_value() == (measure == 1));
            if (row.unit.code == "town-east") CHECK(row.places == 25);
        }
        CHECK(places == std::array<std::int64_t, 3>{65, 65, 65});
        CHECK(people[0] == people[1]);
        CHECK(people[0] == people[2]);
    }
}
