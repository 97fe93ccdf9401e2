// SPDX-License-Identifier: MIT
#include <catch2/catch_test_macros.hpp>
#include <random>
#include <set>

#include "core/location/certificate.hpp"
#include "tests/location/cases.hpp"

using namespace circle15;
using namespace circle15::siting_cases;

namespace {

struct Solved {
    Problem problem;
    Request request;
    Certificate certificate;
};

Solved solved(Objective objective) {
    std::mt19937_64 random(12);
    Solved solved{.problem = random_problem(random, {.demand = 20, .sites = 10, .pairs_of_8 = 3, .capacities = true}),
                  .request = {.objective = objective, .add = 3, .budget = 12}};
    solved.problem.demand[0].persons = 7;
    solved.certificate = certify(solved.problem, solved.request, solve(solved.problem, solved.request));
    return solved;
}

std::set<std::string> rules(const Solved& solved) {
    std::set<std::string> rules;
    for (const auto& objection : verify(solved.problem, solved.request, solved.certificate)) rules.insert(objection.rule);
    return rules;
}

}  // namespace

TEST_CASE("a certificate of the most covered is checked, and every tampering is found") {
    auto checked = solved(Objective::most_covered);
    auto& certificate = checked.certificate;
    REQUIRE(rules(checked).empty());
    const auto some = static_cast<std::size_t>(
        std::ranges::find_if(certificate.sites, [](const CertifiedSite& site) { return site.demand.size() > 1; }) -
        certificate.sites.begin());
    REQUIRE(some < certificate.sites.size());
    auto& site = certificate.sites[some];
    SECTION("a better value is claimed") {
        certificate.value += 1;
        CHECK(rules(checked).contains("value"));
    }
    SECTION("an optimum with room above it") {
        certificate.bound += 1;
        CHECK(rules(checked) == std::set<std::string>{"bound"});
    }
    SECTION("a bound below the value") {
        certificate.bound -= 1;
        CHECK(rules(checked).contains("bound"));
    }
    SECTION("a demand is left out") {
        site.demand.pop_back();
        CHECK(rules(checked).contains("demand"));
    }
    SECTION("a demand out of reach is added") {
        site.demand.push_back({.id = "d77", .persons = 3, .cost = 1});
        CHECK(rules(checked).contains("demand"));
    }
    SECTION("a cost is shortened") {
        site.demand.front().cost += 1;
        CHECK(rules(checked).contains("demand"));
    }
    SECTION("a site is added beyond the number allowed") {
        for (const auto& candidate : checked.problem.sites) {
            if (std::ranges::find(certificate.sites, candidate.id, &CertifiedSite::id) == certificate.sites.end()) {
                certificate.sites.push_back({.id = candidate.id, .existing = candidate.existing});
            }
        }
        CHECK(rules(checked).contains("add"));
        CHECK(rules(checked).contains("budget"));
    }
    SECTION("a site is dropped") {
        certificate.sites.erase(certificate.sites.begin() + static_cast<std::ptrdiff_t>(some));
        CHECK_FALSE(rules(checked).empty());
    }
    SECTION("a site nobody knows") {
        site.id = "s77";
        CHECK(rules(checked).contains("site"));
    }
    SECTION("the demand has changed since") {
        checked.problem.demand[0].persons += 1;
        CHECK_FALSE(rules(checked).empty());
    }
    SECTION("another objective") {
        checked.request.objective = Objective::least_worst;
        CHECK(rules(checked).contains("objective"));
    }
    SECTION("an island's minimum came up since") {
        checked.request.minimums = {{"south", 1}};
        CHECK(rules(checked) == std::set<std::string>{"island_minimum"});
    }
}

TEST_CASE("a certificate of the most served keeps to capacities and persons") {
    auto checked = solved(Objective::most_served);
    auto& certificate = checked.certificate;
    REQUIRE(rules(checked).empty());
    const auto full = std::ranges::find_if(certificate.sites, [&](const CertifiedSite& site) {
        const auto row = std::ranges::find(checked.problem.sites, site.id, &Site::id);
        return row->capacity && !site.demand.empty();
    });
    REQUIRE(full != certificate.sites.end());
    SECTION("more persons than live there") {
        full->demand.front().persons += 50;
        CHECK(rules(checked).contains("demand"));
        CHECK(rules(checked).contains("capacity"));
        CHECK(rules(checked).contains("value"));
    }
    SECTION("a negative number of persons") {
        full->demand.front().persons = -1;
        CHECK(rules(checked).contains("demand"));
    }
}

TEST_CASE("a cover that leaves somebody out is found") {
    auto checked = solved(Objective::fewest_sites);
    if (checked.certificate.proof == Proof::infeasible) {
        checked.request = {.objective = Objective::fewest_sites};
        checked.certificate = certify(checked.problem, checked.request, solve(checked.problem, checked.request));
    }
    REQUIRE(rules(checked).empty());
    const auto chosen = std::ranges::find(checked.certificate.sites, false, &CertifiedSite::existing);
    REQUIRE(chosen != checked.certificate.sites.end());
    checked.certificate.sites.erase(chosen);
    CHECK(rules(checked).contains("cover"));
    CHECK(rules(checked).contains("value"));
}

TEST_CASE("an infeasible answer has no certificate") {
    auto checked = solved(Objective::most_covered);
    checked.certificate.proof = Proof::infeasible;
    CHECK(rules(checked).contains("proof"));
}
