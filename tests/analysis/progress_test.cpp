// SPDX-License-Identifier: MIT
#include <algorithm>
#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>
#include <vector>

#include "core/analysis/analyze.hpp"
#include "core/analysis/scenario/analyze_again.hpp"
#include "core/model/progress.hpp"
#include "tests/support/ascii_town.hpp"

using namespace circle15;
using test::AsciiTown;

namespace {

AsciiTown two_services() {
    AsciiTown town(
        "~~~~~~~~~~~~~~~\n"
        "~ A---------B ~\n"
        "~~~~~~~~~~~~~~~\n",
        100);
    town.rule("clinic", 1.0, 10).rule("school", 1.0, 15).facility('A', "clinic").facility('B', "school").home({'A', 600});
    return town;
}

}  // namespace

TEST_CASE("parts of a work add up by their weights, and the sum never falls") {
    std::vector<double> told;
    const model::Progress whole = [&](double share) {
        told.push_back(share);
        return share < 0.9;
    };
    model::Parts parts(whole, {3, 1});
    const auto first = parts.part(0);
    const auto second = parts.part(1);
    model::advance(first, 0.5);
    model::advance(second, 1);
    model::advance(first, 0.25);  // said late
    CHECK_THROWS_AS(model::advance(first, 1), model::Stopped);
    REQUIRE(told.size() == 4);
    CHECK(told[0] == Catch::Approx(0.375));
    CHECK(told[1] == Catch::Approx(0.625));
    CHECK(told[2] == told[1]);
    CHECK(told[3] == Catch::Approx(1));
}

TEST_CASE("nobody who asks hears nothing") {
    const model::Progress nobody;
    model::Parts parts(nobody, {1});
    CHECK_FALSE(parts.part(0));
    CHECK_NOTHROW(model::advance(parts.part(0), 1));
}

TEST_CASE("an analysis tells how far it is, from nothing to all of it, and its answer is the same") {
    const auto town = two_services();
    const analysis::Ground ground(town.study);
    for (const unsigned threads : {1U, 2U}) {
        std::vector<double> told;
        const auto result = analysis::analyze(ground, {.threads = threads}, [&](double share) {
            told.push_back(share);
            return true;
        });
        CHECK(told.size() >= 6);
        CHECK(std::ranges::is_sorted(told));
        CHECK(told.front() < 0.2);
        CHECK(told.back() == Catch::Approx(1));
        CHECK(result.services == analysis::analyze(ground, {.threads = threads}).services);
    }
}

TEST_CASE("an analysis and an analysis anew that are asked to end do, wherever they are") {
    const auto town = two_services();
    const analysis::Ground ground(town.study);
    const auto before = analysis::analyze(ground, {});
    auto edited = town.study;
    edited.standard.rules[0].minutes = 5;
    const analysis::Ground after(ground, edited);
    for (const double end : {0.0, 0.3, 0.7, 0.99}) {
        const model::Progress stop = [&](double share) { return share < end; };
        CHECK_THROWS_AS(analysis::analyze(ground, {}, stop), model::Stopped);
        CHECK_THROWS_AS(analysis::analyze_again(ground, before, after, {}, stop), model::Stopped);
    }
}
