// SPDX-License-Identifier: MIT
// A service with more homes than one thread is given at once.
#include <catch2/catch_test_macros.hpp>

#include "core/analysis/analyze.hpp"
#include "tests/support/ascii_town.hpp"

using namespace circle15;

TEST_CASE("Homes by the ten thousand are judged the same on one thread and on several") {
    test::AsciiTown town(
        "~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~\n"
        "~ A--------B-----C-----D--------E ~\n"
        "~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~\n",
        100);
    town.rule("clinic", 1.0, 8).facility('C', "clinic");
    for (int home = 0; home < 9000; ++home) town.home({'A', 0.35 * home}, {0, 0, 0, 0, 1 + home % 5});
    const auto one = analysis::analyze(town.study, {.threads = 1, .areas = false}).services[0];
    const auto several = analysis::analyze(town.study, {.threads = 4, .areas = false}).services[0];
    REQUIRE(one.homes.size() == 9000);
    CHECK(one.gaps.size() == 2);
    CHECK(one == several);
}
