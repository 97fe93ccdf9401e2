// SPDX-License-Identifier: MIT
#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>
#include <random>
#include <set>

#include "core/location/certificate.hpp"
#include "core/location/verify_assigned.hpp"
#include "core/model/errors.hpp"
#include "tests/location/cases.hpp"

using namespace circle15;
using namespace circle15::siting_cases;
using Catch::Matchers::WithinAbs;

namespace {

/// A town of 10 at a, with a place for 6 beside it and one for 20 far away.
Problem two_sites() {
    Problem problem;
    problem.demand = {{"a", 10, "east"}};
    problem.sites = {{.id = "near", .island = "east", .capacity = 6}, {.id = "wide", .island = "east", .capacity = 20}};
    problem.pairs = {{{0}, {0}, 1}, {{0}, {1}, 5}};
    return problem;
}

std::set<std::string> rules(const Problem& problem, const Request& request, const Certificate& certificate) {
    std::set<std::string> rules;
    for (const auto& objection : verify(problem, request, certificate)) rules.insert(objection.rule);
    return rules;
}

}  // namespace

TEST_CASE("Distance within capacities sends to the next site whom the nearest has no room for") {
    const auto problem = two_sites();
    SECTION("one site: the one with room for all") {
        const auto answer = solve(problem, {.objective = Objective::least_person_cost, .add = 1, .capacities = true});
        REQUIRE(answer.steps.size() == 1);
        CHECK(answer.steps[0].site == SiteId{1});
        CHECK(answer.value == 50);
        CHECK(answer.proof == Proof::optimal);
    }
    SECTION("two sites: six go to the near one") {
        const auto answer = solve(problem, {.objective = Objective::least_person_cost, .add = 2, .capacities = true});
        CHECK(answer.value == 26);
        CHECK(answer.after.persons == 10);
        CHECK(answer.after.worst_cost == 5);
        REQUIRE(answer.assigned.size() == 2);
        CHECK(answer.assigned[0].persons == 6);
        CHECK(answer.assigned[1].persons == 4);
    }
    SECTION("without capacities everybody goes to the near one") {
        const auto answer = solve(problem, {.objective = Objective::least_person_cost, .add = 1});
        CHECK(answer.value == 10);
    }
    SECTION("who is left out is charged, and each site's share of the objective is said") {
        const auto answer =
            solve(problem, {.objective = Objective::least_person_cost, .add = 2, .unreached_cost = 9, .capacities = true});
        REQUIRE(answer.steps.size() == 2);
        CHECK(answer.value == 26);
        CHECK_THAT(answer.steps[0].value_saved + answer.steps[1].value_saved, WithinAbs(90 - 26, 1e-9));
        CHECK(answer.steps[1].value_saved > 0);
    }
}

TEST_CASE("Distance within capacities is solved to the optimum of an exhaustive search, and certified") {
    std::mt19937_64 random(21);
    int split = 0;
    for (int round = 0; round < 120; ++round) {
        const CaseSize size{.demand = 3 + static_cast<std::uint32_t>(random() % 8),
                            .sites = 2 + static_cast<std::uint32_t>(random() % 6),
                            .pairs_of_8 = 2 + static_cast<unsigned>(random() % 5),
                            .whole = random() % 3 != 0,
                            .capacities = true};
        const auto problem = random_problem(random, size);
        auto request = random_request(random, Objective::least_person_cost);
        request.capacities = true;
        INFO(round);
        const auto best = exhaustive(problem, request);
        const auto answer = solve(problem, request);
        REQUIRE((answer.proof == Proof::infeasible) == !best.has_value());
        if (!best) continue;
        CHECK(answer.proof == Proof::optimal);
        CHECK_THAT(answer.value, WithinAbs(best->second, 1e-4));
        if (!request.unreached_cost) CHECK_THAT(answer.after.persons, WithinAbs(-best->first, 1e-4));
        const auto certificate = certify(problem, request, answer);
        for (const auto& objection : verify(problem, request, certificate)) FAIL_CHECK(objection.rule + ": " + objection.what);
        std::set<std::uint32_t> seen;
        for (const auto& own : answer.assigned) split += seen.insert(own.demand.value).second ? 0 : 1;
    }
    CHECK(split > 10);
}

TEST_CASE("A certificate of an assignment is checked, and every tampering is found") {
    const auto problem = two_sites();
    const Request request{.objective = Objective::least_person_cost, .add = 2, .capacities = true};
    auto certificate = certify(problem, request, solve(problem, request));
    REQUIRE(rules(problem, request, certificate).empty());
    REQUIRE(certificate.sites.size() == 2);
    SECTION("more persons than the site has places") {
        certificate.sites[0].demand[0].persons = 7;
        certificate.sites[1].demand[0].persons = 3;
        certificate.value = certificate.bound = 22;
        CHECK(rules(problem, request, certificate) == std::set<std::string>{"capacity"});
    }
    SECTION("persons left out who could have a place") {
        certificate.sites[1].demand[0].persons = 3;
        certificate.value = certificate.bound = 21;
        CHECK(rules(problem, request, certificate) == std::set<std::string>{"assignment"});
    }
    SECTION("persons sent farther than need be") {
        certificate.sites[0].demand[0].persons = 5;
        certificate.sites[1].demand[0].persons = 5;
        certificate.value = certificate.bound = 30;
        CHECK(rules(problem, request, certificate) == std::set<std::string>{"assignment"});
    }
    SECTION("a lower value") {
        certificate.value = certificate.bound = 25;
        CHECK(rules(problem, request, certificate) == std::set<std::string>{"value"});
    }
}

TEST_CASE("More pairs than can be assigned within capacities are refused") {
    Problem problem;
    for (int i = 0; i < 700; ++i) problem.demand.push_back({"d" + std::to_string(i), 1, ""});
    for (int j = 0; j < 600; ++j) problem.sites.push_back({.id = "s" + std::to_string(j), .capacity = 5});
    for (std::uint32_t i = 0; i < 700; ++i) {
        for (std::uint32_t j = 0; j < 600; ++j) problem.pairs.push_back({{i}, {j}, 1});
    }
    try {
        static_cast<void>(solve(problem, {.objective = Objective::least_person_cost, .add = 2, .capacities = true}));
        FAIL("solved");
    } catch (const model::InputError& error) {
        CHECK(error.flaw().rule == "capacities_too_large");
    }
}

TEST_CASE("an assignment is objected to where a person costs more at a site than without a place") {
    const Problem problem{.demand = {{.id = "d", .persons = 10}}, .sites = {{.id = "s"}}, .pairs = {}};
    const Request request{.objective = Objective::least_person_cost, .unreached_cost = 5, .capacities = true};
    const auto objections = [&](double cost, double served) {
        const Certificate certificate{.sites = {{.id = "s", .demand = {{.id = "d", .persons = served, .cost = cost}}}}};
        const auto found = objections_to_assignment(problem, request, certificate, {{"s", {{"d", cost}}}});
        return found.empty() ? std::string() : found.front().what;
    };
    CHECK(objections(4, 10).empty());
    CHECK(objections(8, 10) == "cheaper_shares");
    // And where he has none though the site has room and he would cost less there.
    CHECK(objections(4, 7) == "place_left");
    CHECK(objections(8, 0).empty());
}
