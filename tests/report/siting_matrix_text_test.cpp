// SPDX-License-Identifier: MIT
#include <catch2/catch_test_macros.hpp>

#include "core/location/solve.hpp"
#include "core/report/siting_text.hpp"

using namespace circle15;
using namespace circle15::analysis::siting;
using namespace circle15::location;
using report::Lang;

namespace {

/// a of 10 at 2 from near and 4 from wide, b of 5 at 3 from near alone, c of 7 that nobody reaches; near takes 12 persons.
Problem three_points() {
    Problem problem;
    problem.demand = {{"a", 10, ""}, {"b", 5, ""}, {"c", 7, ""}};
    problem.sites = {{.id = "near", .capacity = 12}, {.id = "wide", .capacity = 20}};
    problem.pairs = {{{0}, {0}, 2}, {{0}, {1}, 4}, {{1}, {0}, 3}};
    return problem;
}

std::string told(const Request& request, Lang lang = Lang::en) {
    const auto problem = three_points();
    return report::matrix_siting_text(problem, request, solve(problem, request), "min", {.lang = lang, .unicode = false});
}

}  // namespace

TEST_CASE("an answer on a cost table says its value with the unit, the weight reached, and each site's share") {
    CHECK(told({.objective = Objective::most_covered, .add = 2}) == R"(most weight within reach

Optimal (proven): 15
Of a weight of 22, 15 is reached (was 0).

no.  site  weight added  in all
---  ----  ------------  ------
  1  near           +15      15

Out of reach of every candidate: 1 demand points with a weight of 7.
)");
    CHECK(told({.objective = Objective::fewest_sites}).contains("Optimal (proven): 1 sites\n"));
    CHECK(told({.objective = Objective::least_worst, .add = 1}).contains(R"(Optimal (proven): 3 min
Of a weight of 22, 15 is reached (was 0).

no.  site  weight added  in all  worst then (min)
---  ----  ------------  ------  ----------------
  1  near           +15      15                 3
)"));
    CHECK(told({.objective = Objective::least_person_cost, .add = 1}, Lang::zh)
              .contains("最优（已证明）: 35 分钟\n需求权重 22，可达 15（原 0）。\n"));
}

TEST_CASE("within capacities more weight costs more, and that is not put down as a saving") {
    // near alone takes the 10 of a and 2 of b, for 26; with wide all 15 find a place, 3 of a there, for 14 + 15 + 12.
    CHECK(told({.objective = Objective::least_person_cost, .add = 2, .capacities = true}) == R"(least weighted cost in all

Optimal (proven): 41 min
Of a weight of 22, 15 is given a place within the capacities (was 0).
No site takes more than its capacity; a demand point may be shared among sites.

no.  site  weight added  in all  cost saved (min)  cost then (min)
---  ----  ------------  ------  ----------------  ---------------
  1  near           +12      12                 -               26
  2  wide            +3      15                 -               41

Out of reach of every candidate: 1 demand points with a weight of 7.
)");
}

TEST_CASE("an answer that is not proven says its bound, and what of reach is not proven") {
    const auto problem = three_points();
    Answer answer{.proof = Proof::within_gap, .value = 40, .bound = 30, .gap = 0.25, .reach_proven = false};
    answer.after = {.persons = 15, .person_cost = 40, .worst_cost = 4};
    const Request request{.objective = Objective::least_person_cost};
    const auto text = report::matrix_siting_text(problem, request, answer, "", {.lang = Lang::en, .colour = true});
    CHECK(text.contains(
        "\x1b[33mNot proven optimal: 40 cost units; bound 30 cost units (25.00%); whether more could be reached is not proven "
        "either\x1b[0m\n"));
}
