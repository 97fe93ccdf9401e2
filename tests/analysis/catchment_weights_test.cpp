// SPDX-License-Identifier: MIT
#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

#include "core/analysis/analyze.hpp"
#include "tests/support/ascii_town.hpp"

using namespace circle15;
using Catch::Matchers::WithinRel;

TEST_CASE("catchments weigh the thirds of the threshold by 1, 0.68 and 0.22, each third with its end") {
    // A clinic at A; 10 persons at 5, 10 and 15 minutes of 15, nobody asked for at 1 minute, and 10 persons beyond.
    test::AsciiTown town(
        "~~~~~~~~~~~~~~~~\n"
        "~A--B--C--D--E~~\n"
        "~~~~~~~~~~~~~~~~\n",
        100);
    town.rule("clinic", 1.0, 15).facility({'A'}, "clinic");
    town.study.standard.rules[0].group = model::AgeGroup{1U << 4U};
    for (const char at : {'B', 'C', 'D', 'E'}) town.home({at}, {0, 0, 0, 0, 10, 0, 0, 0});
    town.home({'A', 60}, {0, 9, 0, 0, 0, 0, 0, 0});
    town.study.standard.rules[0].places_per_1000 = 1000;
    town.study.facilities[0].capacity = 19;  // 10 x (1 + 0.68 + 0.22)
    const auto analysis = analysis::analyze(town.study, {.areas = false, .capacity = true});
    const auto& places = analysis.services[0].places.value();
    const double enhanced[] = {1, 0.68, 0.22, 0};
    for (std::size_t home = 0; home < 4; ++home) {
        INFO("home " << home);
        CHECK_THAT(places.enhanced_two_step[home], WithinRel(enhanced[home], 1e-12));
        CHECK_THAT(places.modified_two_step[home], WithinRel(enhanced[home] * enhanced[home], 1e-12));
        CHECK_THAT(places.two_step[home], WithinRel(home < 3 ? 19.0 / 30 : 0, 1e-12));
    }
    CHECK(places.in_reach == 30);
    CHECK(places.placed == 19);
    CHECK(places.without_place == 11);
}
