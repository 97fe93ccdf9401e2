// SPDX-License-Identifier: MIT
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>
#include <random>

#include "core/location/certificate.hpp"
#include "tests/location/cases.hpp"

using namespace circle15;
using namespace circle15::siting_cases;
using Catch::Matchers::WithinAbs;

namespace {

constexpr Objective objectives[] = {Objective::most_covered, Objective::fewest_sites, Objective::least_person_cost,
                                    Objective::least_worst, Objective::most_served};

double value_of(const Request& request, const Worth& worth) {
    const bool persons = request.objective == Objective::most_covered || request.objective == Objective::most_served;
    return persons ? -worth.first : worth.second;
}

/// The same problem with its rows in another order.
Problem shuffled(const Problem& problem, std::mt19937_64& random) {
    std::vector<std::uint32_t> demand(problem.demand.size()), sites(problem.sites.size());
    for (std::uint32_t i = 0; i < demand.size(); ++i) demand[i] = i;
    for (std::uint32_t j = 0; j < sites.size(); ++j) sites[j] = j;
    std::ranges::shuffle(demand, random);
    std::ranges::shuffle(sites, random);
    auto other = problem;
    for (std::uint32_t i = 0; i < demand.size(); ++i) other.demand[demand[i]] = problem.demand[i];
    for (std::uint32_t j = 0; j < sites.size(); ++j) other.sites[sites[j]] = problem.sites[j];
    for (auto& pair : other.pairs) pair = {{demand[pair.demand.at()]}, {sites[pair.site.at()]}, pair.cost};
    std::ranges::shuffle(other.pairs, random);
    return other;
}

std::vector<std::string> ids_of(const Problem& problem, const Answer& answer) {
    std::vector<std::string> ids;
    for (const auto& step : answer.steps) ids.push_back(problem.sites[step.site.at()].id);
    for (const auto& runner : answer.substitutes)
        ids.push_back(problem.sites[runner.closes.front().at()].id + ">" + problem.sites[runner.opens.front().at()].id);
    for (const auto& demand : answer.unreachable) ids.push_back(problem.demand[demand.demand.at()].id);
    return ids;
}

}  // namespace

TEST_CASE("every objective is solved to the optimum of an exhaustive search") {
    const auto objective = GENERATE(Objective::most_covered, Objective::fewest_sites, Objective::least_person_cost,
                                    Objective::least_worst, Objective::most_served);
    INFO(name_of(objective));
    std::mt19937_64 random(4);
    for (int round = 0; round < 150; ++round) {
        const CaseSize size{.demand = 4 + static_cast<std::uint32_t>(random() % 8),
                            .sites = 2 + static_cast<std::uint32_t>(random() % 7),
                            .pairs_of_8 = 1 + static_cast<unsigned>(random() % 5),
                            .whole = random() % 3 != 0,
                            .capacities = objective == Objective::most_served};
        const auto problem = random_problem(random, size);
        const auto request = random_request(random, objective);
        INFO("round " << round);
        const auto best = exhaustive(problem, request);
        const auto answer = solve(problem, request);
        REQUIRE((answer.proof == Proof::infeasible) == !best.has_value());
        if (!best) {
            CHECK(answer.clash.has_value());
            continue;
        }
        REQUIRE(answer.proof == Proof::optimal);
        CHECK(answer.bound == answer.value);
        CHECK_THAT(answer.value, WithinAbs(value_of(request, *best), 1e-6));
        const auto worth = worth_of(problem, request, open_in(problem, answer), answer.steps.size());
        CHECK_FALSE(is_better(worth, *best));
        CHECK_FALSE(is_better(*best, worth));
        const auto objections = verify(problem, request, certify(problem, request, answer));
        for (const auto& objection : objections) FAIL_CHECK(objection.rule << ": " << objection.what);
    }
}

TEST_CASE("steps add up to the answer, each adding no more than the one before") {
    std::mt19937_64 random(5);
    for (int round = 0; round < 40; ++round) {
        const auto problem = random_problem(random, {.demand = 20, .sites = 12, .pairs_of_8 = 2});
        const auto answer = solve(problem, {.add = 5});
        double persons = answer.before.persons;
        double last = std::numeric_limits<double>::infinity();
        for (const auto& step : answer.steps) {
            persons += step.persons;
            CHECK(step.after.persons == persons);
            CHECK(step.persons <= last);
            last = step.persons;
        }
        CHECK(answer.after.persons == persons);
        CHECK(answer.value == persons);
    }
}

TEST_CASE("an answer cut short after the greedy one is no better than its bound, and the optimum lies between") {
    std::mt19937_64 random(6);
    for (const auto objective : objectives) {
        for (int round = 0; round < 25; ++round) {
            const auto problem = random_problem(random, {.demand = 14, .sites = 10, .pairs_of_8 = 2, .capacities = true});
            Request request{.objective = objective, .add = 3};
            if (objective == Objective::fewest_sites) request.add.reset();
            request.progress = [](const Progress&) { return false; };
            const auto early = solve(problem, request);
            const double best = value_of(request, exhaustive(problem, request).value());
            const bool persons = objective == Objective::most_covered || objective == Objective::most_served;
            INFO(name_of(objective) << ", round " << round);
            CHECK((persons ? early.value <= best + 1e-9 : !early.reach_proven || early.value >= best - 1e-9));
            CHECK((persons ? early.bound >= best - 1e-9 : !early.reach_proven || early.bound <= best + 1e-9));
            CHECK(verify(problem, request, certify(problem, request, early)).empty());
        }
    }
}

TEST_CASE("the order of demand, candidates and pairs changes nothing") {
    std::mt19937_64 random(7);
    for (const auto objective : objectives) {
        for (int round = 0; round < 15; ++round) {
            const auto problem = random_problem(random, {.demand = 25, .sites = 14, .pairs_of_8 = 2, .capacities = true});
            Request request{.objective = objective, .add = 4};
            if (objective == Objective::fewest_sites) request.add.reset();
            const auto other = shuffled(problem, random);
            const auto a = solve(problem, request);
            const auto b = solve(other, request);
            INFO(name_of(objective) << ", round " << round);
            CHECK(a.value == b.value);
            CHECK(a.bound == b.bound);
            CHECK(ids_of(problem, a) == ids_of(other, b));
            CHECK(certify(problem, request, a) == certify(other, request, b));
        }
    }
}

TEST_CASE("adding a site never lowers coverage, and more candidates never lower the best") {
    std::mt19937_64 random(8);
    for (int round = 0; round < 25; ++round) {
        auto problem = random_problem(random, {.demand = 20, .sites = 10, .pairs_of_8 = 2, .capacities = true});
        for (const auto objective : {Objective::most_covered, Objective::most_served}) {
            double last = -1;
            for (std::size_t add = 0; add < 5; ++add) {
                const auto answer = solve(problem, {.objective = objective, .add = add});
                CHECK(answer.value >= last);
                last = answer.value;
            }
            auto more = problem;
            more.sites.push_back({.id = "s99", .island = "east"});
            more.pairs.push_back({{3}, {10}, 2});
            CHECK(solve(more, {.objective = objective, .add = 4}).value >= last);
        }
    }
}

TEST_CASE("runners-up are within one per cent and allowed") {
    std::mt19937_64 random(9);
    std::size_t found = 0;
    for (int round = 0; round < 60; ++round) {
        const auto problem = random_problem(random, {.demand = 12, .sites = 9, .pairs_of_8 = 4});
        const Request request{.objective = objectives[round % 4], .add = 3};
        const auto answer = solve(problem, request);
        if (answer.proof != Proof::optimal) continue;
        auto runners = answer.substitutes;
        if (answer.second_best) runners.push_back(*answer.second_best);
        for (const auto& runner : runners) {
            auto open = open_in(problem, answer);
            for (const auto site : runner.closes) open &= ~(1U << site.value);
            for (const auto site : runner.opens) open |= 1U << site.value;
            const auto worth = worth_of(problem, request, open, answer.steps.size());
            CHECK_THAT(value_of(request, worth), WithinAbs(runner.value, 1e-6));
            CHECK(std::abs(runner.value - answer.value) <= 0.01 * answer.value + 1e-9);
            CHECK(open != open_in(problem, answer));
            ++found;
        }
    }
    CHECK(found > 20);
}
