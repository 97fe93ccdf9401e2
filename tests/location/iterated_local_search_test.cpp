// SPDX-License-Identifier: MIT
#include <catch2/catch_test_macros.hpp>
#include <random>

#include "core/location/costs.hpp"
#include "core/location/iterated_local_search.hpp"
#include "core/location/multipliers.hpp"
#include "tests/location/cases.hpp"

using namespace circle15;
using namespace circle15::siting_cases;

namespace {

struct Model {
    Model(const Problem& problem, const Request& request)
        : table(table_of(problem, request)),
          limits(limits_of(problem, request, table)),
          savings(covering_savings(table, limits)) {}
    Table table;
    Limits limits;
    Savings savings;
};

Incumbent shaken(const Model& model, const std::vector<CandidateId>& start, std::size_t patience) {
    Incumbent set(model.savings, model.limits);
    for (const auto candidate : start) set.open(candidate);
    iterated_local_search(set, model.savings, model.limits, patience, [](double) { return true; });
    return set;
}

}  // namespace

TEST_CASE("shaking a choice never makes it worse, keeps to the limits, takes the same steps twice and often finds the best") {
    std::mt19937_64 random(9);
    int better = 0;
    int best = 0;
    int asked = 0;
    for (int round = 0; round < 60; ++round) {
        const auto problem = random_problem(random, {.demand = 60, .sites = 24, .pairs_of_8 = 1});
        Request request{.objective = Objective::most_covered, .add = 3 + random() % 4, .runners_up = false};
        if (random() % 3 == 0) request.budget = static_cast<double>(6 + random() % 9);
        if (random() % 3 == 0) request.minimums.push_back({"west", 1 + random() % 2});
        const Model model(problem, request);
        if (clash_in(model.limits)) continue;
        const auto start = greedy_choice(model.savings, model.limits);
        const double before = total_of(model.savings, start);
        const auto set = shaken(model, start, 60);
        CHECK(set.allowance().is_met());
        CHECK(set.total() >= before);
        CHECK(set.total() == total_of(model.savings, set.chosen()));
        CHECK(set.chosen() == shaken(model, start, 60).chosen());
        const auto answer = solve(problem, request);
        const double most = answer.value - answer.before.persons;
        CHECK(set.total() <= most + 1e-9);
        ++asked;
        better += set.total() > before ? 1 : 0;
        best += set.total() >= most - 1e-9 ? 1 : 0;
    }
    CHECK(asked > 40);
    CHECK(better > 0);
    CHECK(best * 10 >= asked * 8);
}

TEST_CASE("shaking ends when it is told to") {
    std::mt19937_64 random(3);
    const auto problem = random_problem(random, {.demand = 60, .sites = 24, .pairs_of_8 = 2});
    const Model model(problem, {.objective = Objective::most_covered, .add = 5});
    Incumbent set(model.savings, model.limits);
    for (const auto candidate : greedy_choice(model.savings, model.limits)) set.open(candidate);
    int rounds = 0;
    iterated_local_search(set, model.savings, model.limits, 1'000'000, [&](double) { return ++rounds < 7; });
    CHECK(rounds == 7);
}

TEST_CASE("what fractions of sites cover lies between the best choice and its bound") {
    std::mt19937_64 random(5);
    for (int round = 0; round < 40; ++round) {
        const auto problem = random_problem(random, {.demand = 40, .sites = 16, .pairs_of_8 = 2});
        const Request request{.objective = Objective::most_covered, .add = 3, .runners_up = false};
        const Model model(problem, request);
        const auto start = greedy_choice(model.savings, model.limits);
        BoundingTask task{.value = total_of(model.savings, start), .kept = start, .whole = true};
        SolveBudget solve_budget(request);
        const auto bounding = bound_by_multipliers(SavingsRelaxation(model.savings), model.limits, task, solve_budget);
        const auto answer = solve(problem, request);
        CHECK(bounding.fractions <= bounding.bound + 1);  // the bound is rounded down to whole persons
        CHECK(answer.value - answer.before.persons <= bounding.bound + 1e-9);
    }
}
