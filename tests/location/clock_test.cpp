// SPDX-License-Identifier: MIT
#include <catch2/catch_test_macros.hpp>
#include <random>

#include "tests/location/cases.hpp"

using namespace circle15;
using namespace circle15::siting_cases;

// No time is measured here: the clock is a number that moves when the solver is asked and when progress is told.
TEST_CASE("every stage is given the seconds that are left, and none starts when they are used up") {
    std::mt19937_64 random(18);
    struct Asked {
        Objective objective = Objective::most_covered;
        bool capacities = false;
    };
    for (const auto [objective, capacities] :
         {Asked{Objective::most_covered}, Asked{Objective::fewest_sites}, Asked{Objective::least_person_cost},
          Asked{Objective::least_person_cost, true}, Asked{Objective::least_worst}, Asked{Objective::most_served}}) {
        std::size_t asked = 0;
        for (int round = 0; round < 40; ++round) {
            const auto problem = random_problem(random, {.demand = 40, .sites = 14, .pairs_of_8 = 2, .capacities = true});
            constexpr double limit = 200;
            double now = 1000;
            const double end = now + limit;
            Request request{.objective = objective, .add = 4, .capacities = capacities, .seconds = limit};
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
            INFO(name_of(objective) << ", capacities " << capacities << ", round " << round);
            const auto answer = solve(problem, request);
            CHECK(answer.proof != Proof::infeasible);
            CHECK(now <= end + 0.1 * limit);
        }
        INFO(name_of(objective) << ", capacities " << capacities);
        CHECK(asked > 0);
    }
}

// The solver takes all the time it is given: whatever is asked of it for the assignment to the sites chosen would come too
// late.
TEST_CASE("with the time used up persons are still assigned, all of them, and every step is told") {
    std::mt19937_64 random(20);
    std::size_t cut_short = 0;
    for (int round = 0; round < 60; ++round) {
        const auto problem = random_problem(random, {.demand = 9, .sites = 7, .pairs_of_8 = 4, .capacities = true});
        Request request{.objective = Objective::least_person_cost, .add = 3, .capacities = true, .seconds = 100};
        double now = 0;
        request.clock = [&] { return now; };
        request.solver = [&](const Programme&, const SolverOptions& options) -> SolverResult {
            REQUIRE(now < 100);
            now += options.seconds.value();
            ++cut_short;
            return {.point = options.start};
        };
        INFO("round " << round);
        const auto answer = solve(problem, request);
        const auto best = exhaustive(problem, request).value();
        const auto open = assigned_to(problem, request, open_in(problem, answer));
        CHECK(answer.after.persons == -open.first);
        CHECK(answer.value == open.second);
        if (answer.after.persons == -best.first) CHECK(answer.bound <= best.second);
        double persons = answer.before.persons;
        for (const auto& step : answer.steps) persons += step.persons;
        CHECK(persons == answer.after.persons);
        if (!answer.steps.empty()) CHECK(answer.steps.back().after == answer.after);
    }
    CHECK(cut_short > 20);
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
