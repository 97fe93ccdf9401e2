// SPDX-License-Identifier: MIT
#include <catch2/catch_test_macros.hpp>
#include <random>

#include "tests/analysis/siting_cases.hpp"

using namespace circle15;
using namespace circle15::siting_cases;

// No time is measured here: the clock is a number that moves when the solver is asked and when progress is told.
TEST_CASE("every stage is given the seconds that are left, and none starts when they are used up") {
    std::mt19937_64 random(18);
    for (const auto objective : {Objective::most_covered, Objective::fewest_sites, Objective::least_person_cost,
                                 Objective::least_worst, Objective::most_served}) {
        std::size_t asked = 0;
        for (int round = 0; round < 40; ++round) {
            const auto problem = random_problem(random, {.demand = 40, .sites = 14, .pairs_of_8 = 2, .capacities = true});
            constexpr double limit = 200;
            double now = 1000;
            const double end = now + limit;
            Request request{.objective = objective, .add = 4, .seconds = limit};
            if (objective == Objective::fewest_sites) request.add.reset();
            // With a budget as well, costs are not left to the tree but to the solver.
            if (objective == Objective::least_person_cost) request.budget = 12;
            request.clock = [&] { return now; };
            request.progress = [&](const Progress&) {
                now += 7;
                return true;
            };
            request.solver = [&](const Programme& programme, const SolverOptions& options) {
                ++asked;
                REQUIRE(options.seconds.has_value());
                CHECK(*options.seconds <= end - now);
                CHECK(now < end);
                auto own = options;
                own.progress = {};
                const auto solved = maximise(programme, own);
                now += *options.seconds / 2;
                return solved;
            };
            INFO(name_of(objective) << ", round " << round);
            const auto answer = solve(problem, request);
            CHECK(answer.proof != Proof::infeasible);
        }
        INFO(name_of(objective));
        CHECK(asked > 0);
    }
}

TEST_CASE("without time there is a first choice with a bound, and no work for the solver") {
    std::mt19937_64 random(19);
    for (const auto objective : {Objective::most_covered, Objective::least_person_cost, Objective::least_worst}) {
        for (int round = 0; round < 20; ++round) {
            const auto problem = random_problem(random, {.demand = 14, .sites = 10, .pairs_of_8 = 2});
            Request request{.objective = objective, .add = 3, .seconds = 0};
            request.clock = [] { return 5.0; };
            request.solver = [](const Programme&, const SolverOptions&) -> SolverResult {
                FAIL("the solver was asked");
                return {};
            };
            const auto answer = solve(problem, request);
            const auto best = exhaustive(problem, request).value();
            INFO(name_of(objective) << ", round " << round);
            if (objective == Objective::most_covered) {
                CHECK(answer.bound >= -best.first - 1e-9);
            } else if (answer.reach_proven) {
                CHECK(answer.bound <= best.second + 1e-9);
            }
        }
    }
}
