// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>
#include <limits>
#include <random>
#include <vector>

#include "core/analysis/capacity/catchment.hpp"
#include "core/model/errors.hpp"

using namespace circle15;
using namespace circle15::analysis::capacity;
using Catch::Matchers::WithinAbs;

namespace {

constexpr std::array steps{CatchmentStep{20, 1}, CatchmentStep{40, 0.68}, CatchmentStep{60, 0.22}};

Catchment published_case() {
    Catchment catchment{.persons = {5, 10, 50}, .places = {5, 10}, .reach = {}};
    const double minutes[3][2] = {{5, 55}, {35, 15}, {40, 25}};
    for (std::uint32_t home = 0; home < 3; ++home) {
        for (std::uint32_t facility = 0; facility < 2; ++facility)
            catchment.reach.push_back({{home}, {facility}, minutes[home][facility]});
    }
    return catchment;
}

void check_access(const PlacesPerPerson& result, const std::array<double, 3>& expected) {
    REQUIRE(result.by_home.size() == expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) CHECK_THAT(result.by_home[i], WithinAbs(expected[i], 1e-9));
}

double served(const Catchment& catchment, const PlacesPerPerson& result) {
    double sum = 0;
    for (std::size_t i = 0; i < catchment.persons.size(); ++i) sum += catchment.persons[i] * result.by_home[i];
    return sum;
}

Catchment random_case(std::mt19937_64& random) {
    Catchment catchment;
    for (auto n = 1 + random() % 30; n > 0; --n) catchment.persons.push_back(static_cast<double>(random() % 40));
    for (auto n = 1 + random() % 10; n > 0; --n) catchment.places.push_back(static_cast<double>(random() % 60));
    for (std::uint32_t home = 0; home < catchment.persons.size(); ++home) {
        for (std::uint32_t facility = 0; facility < catchment.places.size(); ++facility) {
            if (random() % 3 == 0) catchment.reach.push_back({{home}, {facility}, static_cast<double>(random() % 80)});
        }
    }
    return catchment;
}

}  // namespace

TEST_CASE("floating catchments give the published figures") {
    SECTION("2SFCA within 30 minutes") { check_access(two_step(published_case(), 30), {1, 1.0 / 6, 1.0 / 6}); }
    SECTION("E2SFCA with three steps") {
        const auto result = enhanced_two_step(published_case(), steps);
        check_access(result, {0.157950793, 0.295965298, 0.225011861});
        CHECK_THAT(served(published_case(), result), WithinAbs(15, 1e-9));
    }
    SECTION("M2SFCA with three steps") {
        check_access(modified_two_step(published_case(), steps), {0.119902013, 0.272209839, 0.153008066});
    }
}

TEST_CASE("exactly the threshold is within a catchment") {
    const Catchment catchment{.persons = {10}, .places = {5}, .reach = {{{0}, {0}, 15}}};
    CHECK(two_step(catchment, 15).by_home[0] == 0.5);
    CHECK(two_step(catchment, 14.999).by_home[0] == 0);
    CHECK_FALSE(two_step(catchment, 14.999).by_facility[0].has_value());
}

TEST_CASE("persons times access add up to the places of facilities with somebody in reach, whatever the order of the pairs") {
    std::mt19937_64 random(15);
    for (int round = 0; round < 200; ++round) {
        auto catchment = random_case(random);
        const auto plain = two_step(catchment, 30);
        const auto stepped = enhanced_two_step(catchment, steps);
        for (const auto* result : {&plain, &stepped}) {
            double places = 0;
            for (std::size_t j = 0; j < catchment.places.size(); ++j)
                places += result->by_facility[j] ? catchment.places[j] : 0;
            CHECK_THAT(served(catchment, *result), WithinAbs(places, 1e-9));
        }
        std::ranges::shuffle(catchment.reach, random);
        CHECK(enhanced_two_step(catchment, steps).by_home == stepped.by_home);
        CHECK(served(catchment, modified_two_step(catchment, steps)) <= served(catchment, stepped) + 1e-9);
    }
}

TEST_CASE("a pair given twice counts once, at its shorter time") {
    const Catchment catchment{.persons = {10}, .places = {5}, .reach = {{{0}, {0}, 50}, {{0}, {0}, 10}, {{0}, {0}, 10}}};
    CHECK(two_step(catchment, 15).by_home[0] == 0.5);
}

TEST_CASE("unusable catchment tables are refused") {
    auto catchment = published_case();
    SECTION("negative persons") { catchment.persons[0] = -1; }
    SECTION("endless places") { catchment.places[1] = std::numeric_limits<double>::infinity(); }
    SECTION("a row that does not exist") { catchment.reach[0].home = {3}; }
    SECTION("no time") { catchment.reach[0].minutes = std::numeric_limits<double>::quiet_NaN(); }
    CHECK_THROWS_AS(two_step(catchment, 30), model::InputError);
    CHECK_THROWS_AS(enhanced_two_step(published_case(), std::array{CatchmentStep{40, 1}, CatchmentStep{20, 1}}),
                    model::InputError);
}
