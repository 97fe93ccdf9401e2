// SPDX-License-Identifier: MIT
#include <catch2/catch_test_macros.hpp>

#include "core/location/solve.hpp"
#include "core/model/errors.hpp"

using namespace circle15;
using namespace circle15::location;

namespace {

/// Homes a to d in a row, 10, 20, 30 and 40 persons; candidates A to D beside them reach their own home and the next; e is
/// reached by none.
Problem row_of_homes() {
    Problem problem{.demand = {{"a", 10, "main"}, {"b", 20, "main"}, {"c", 30, "main"}, {"d", 40, "islet"}, {"e", 5, "rock"}},
                    .sites = {{"A", "main", 3}, {"B", "main", 2}, {"C", "main", 4}, {"D", "islet", 9}},
                    .pairs = {}};
    for (std::uint32_t i = 0; i < 4; ++i) {
        problem.pairs.push_back({{i}, {i}, 2});
        if (i + 1 < 4) problem.pairs.push_back({{i + 1}, {i}, 7});
    }
    return problem;
}

}  // namespace

TEST_CASE("the plain answers of a row of homes") {
    const auto problem = row_of_homes();
    SECTION("one site covers c and d") {
        const auto answer = solve(problem, {.add = 1});
        CHECK(answer.proof == Proof::optimal);
        CHECK(answer.value == 70);
        REQUIRE(answer.steps.size() == 1);
        CHECK(answer.steps[0].site == SiteId{2});
        CHECK(answer.steps[0].persons == 70);
    }
    SECTION("two sites cover all who can be covered, and e is named") {
        const auto answer = solve(problem, {.objective = Objective::fewest_sites});
        CHECK(answer.proof == Proof::optimal);
        CHECK(answer.value == 2);
        CHECK(answer.after.persons == 100);
        REQUIRE(answer.unreachable.size() == 1);
        CHECK(answer.unreachable[0].demand == DemandId{4});
        CHECK(answer.unreachable[0].why == Unreachable::no_site_on_island);
    }
    SECTION("a site more saves those reached before some minutes") {
        const auto answer = solve(problem, {.objective = Objective::least_person_cost, .add = 3});
        CHECK(answer.value == 20 + 60 + 80 + 20 * 7);
        CHECK(answer.after.persons == 100);
    }
    SECTION("the worst is far until every home has its own") {
        CHECK(solve(problem, {.objective = Objective::least_worst, .add = 3}).value == 7);
        CHECK(solve(problem, {.objective = Objective::least_worst, .add = 4}).value == 2);
    }
    SECTION("exactly the threshold counts") {
        CHECK(solve(problem, {.add = 1, .threshold = 7}).value == 70);
        CHECK(solve(problem, {.add = 1, .threshold = 6.9}).value == 40);
    }
}

TEST_CASE("an existing site is kept, or may be closed") {
    auto problem = row_of_homes();
    problem.sites[0].existing = true;
    SECTION("kept") {
        const auto answer = solve(problem, {.add = 1});
        CHECK(answer.before.persons == 30);
        CHECK(answer.value == 100);
        CHECK(answer.closed.empty());
    }
    SECTION("given up for a better one") {
        const auto answer = solve(problem, {.add = 0, .existing_free = true});
        CHECK(answer.value == 70);
        CHECK(answer.closed == std::vector<SiteId>{{0}});
    }
}

TEST_CASE("capacities, a budget and an island's minimum bear on the choice") {
    auto problem = row_of_homes();
    SECTION("a full site serves only as many as it has room for") {
        problem.sites[2].capacity = 35;
        const auto answer = solve(problem, {.objective = Objective::most_served, .add = 1});
        CHECK(answer.value == 50);
        CHECK(answer.steps[0].site == SiteId{1});
    }
    SECTION("what the budget cannot pay is not chosen") { CHECK(solve(problem, {.add = 2, .budget = 3}).value == 50); }
    SECTION("an island's minimum comes first") {
        const auto answer = solve(problem, {.add = 1, .minimums = {{"islet", 1}}});
        CHECK(answer.value == 40);
        CHECK(answer.steps[0].site == SiteId{3});
    }
}

TEST_CASE("a person out of reach costs what the request says, or comes before all cost") {
    // One site near 10 persons, or one far from 11.
    const Problem problem{.demand = {{"a", 10}, {"b", 11}}, .sites = {{"A"}, {"B"}}, .pairs = {{{0}, {0}, 1}, {{1}, {1}, 50}}};
    CHECK(solve(problem, {.objective = Objective::least_person_cost, .add = 1}).value == 550);
    const auto charged = solve(problem, {.objective = Objective::least_person_cost, .add = 1, .unreached_cost = 60});
    CHECK(charged.steps.at(0).site == SiteId{0});
    CHECK(charged.value == 10 + 660);
}

TEST_CASE("a clash names its requirement") {
    const auto problem = row_of_homes();
    const auto clash = [&](const Request& request) {
        const auto answer = solve(problem, request);
        CHECK(answer.proof == Proof::infeasible);
        CHECK(answer.steps.empty());
        REQUIRE(answer.clash);
        return answer.clash.value();
    };
    SECTION("no candidate on the island") {
        const auto found = clash({.add = 3, .minimums = {{"rock", 1}}});
        CHECK(found.kind == ClashKind::island_lacks_sites);
        CHECK(found.island == "rock");
        CHECK(found.needed == 1);
        CHECK(found.allowed == 0);
    }
    SECTION("more minimums than sites") {
        const auto found = clash({.add = 2, .minimums = {{"main", 2}, {"islet", 1}}});
        CHECK(found.kind == ClashKind::minimums_exceed_sites);
        CHECK(found.needed == 3);
        CHECK(found.allowed == 2);
    }
    SECTION("the cheapest that meets the minimums is too dear") {
        const auto found = clash({.add = 3, .budget = 10, .minimums = {{"main", 1}, {"islet", 1}}});
        CHECK(found.kind == ClashKind::minimums_exceed_budget);
        CHECK(found.needed == 11);
        CHECK(found.allowed == 10);
    }
    SECTION("too few sites to cover all") {
        const auto found = clash({.objective = Objective::fewest_sites, .add = 1});
        CHECK(found.kind == ClashKind::too_few_sites);
        CHECK(found.needed == 2);
        CHECK(found.allowed == 1);
    }
    SECTION("too small a budget to cover all") {
        const auto found = clash({.objective = Objective::fewest_sites, .budget = 6});
        CHECK(found.kind == ClashKind::too_small_budget);
        CHECK(found.needed == 7);
    }
}

TEST_CASE("nothing to choose from, or nobody to serve, is an answer too") {
    for (const auto objective : {Objective::most_covered, Objective::fewest_sites, Objective::least_person_cost,
                                 Objective::least_worst, Objective::most_served}) {
        INFO(name_of(objective));
        const auto answer = solve({.demand = {{"a", 5}}}, {.objective = objective, .add = 2});
        CHECK(answer.proof == Proof::optimal);
        CHECK(answer.value == 0);
        CHECK(answer.unreachable.size() == 1);
        CHECK(solve({.sites = {{"A"}}}, {.objective = objective, .add = 2}).steps.empty());
        CHECK(objective_named(name_of(objective)) == objective);
    }
}

TEST_CASE("unusable siting tables are refused") {
    auto problem = row_of_homes();
    Request request{.add = 1};
    SECTION("a demand twice") { problem.demand[1].id = "a"; }
    SECTION("a site twice") { problem.sites[1].id = "A"; }
    SECTION("negative persons") { problem.demand[0].persons = -1; }
    SECTION("a pair of rows that do not exist") { problem.pairs[0].site = {4}; }
    SECTION("a cost that is no number") { problem.pairs[0].cost = std::numeric_limits<double>::quiet_NaN(); }
    SECTION("two minimums for one island") { request.minimums = {{"main", 1}, {"main", 2}}; }
    SECTION("a negative budget") { request.budget = -1; }
    CHECK_THROWS_AS(solve(problem, request), model::InputError);
}
