// SPDX-License-Identifier: MIT
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <map>
#include <set>

#include "core/analysis/analyze.hpp"
#include "core/analysis/siting/study_siting.hpp"
#include "core/location/certificate.hpp"
#include "core/model/errors.hpp"
#include "tests/analysis/scenario_world.hpp"
#include "tests/support/open_hours.hpp"

using namespace circle15;
using namespace circle15::analysis::siting;
using namespace circle15::location;

namespace {

model::RuleId rule_of(const model::Study& study, const std::string& service) {
    return model::id_of<model::RuleId>(static_cast<std::size_t>(
        std::ranges::find(study.standard.rules, service, &model::Rule::service) - study.standard.rules.begin()));
}

StudyQuery query_for(const model::Study& study, const std::string& service,
                     CandidateSource source = CandidateSource::dwellings) {
    return {.rule = rule_of(study, service), .date = study.date, .source = source};
}

/// A candidate every `step` metres along the streets of both islands.
std::vector<model::Candidate> every(double step) {
    std::vector<model::Candidate> candidates;
    for (const auto& [from, to] : {std::pair{0.0, 3000.0}, std::pair{6000.0, 6800.0}}) {
        for (double x = from; x <= to; x += step)
            candidates.push_back({.id = "at-" + std::to_string(static_cast<int>(x) + 10'000), .place = test::place_at(x, 0)});
    }
    return candidates;
}

std::int64_t covered_in(const analysis::Analysis& analysis, model::RuleId rule) {
    for (const auto& service : analysis.services) {
        if (service.rule != rule) continue;
        for (const auto& coverage : service.coverage) {
            if (coverage.measure == 0 && coverage.unit.kind == analysis::UnitKind::county) return coverage.covered_persons;
        }
    }
    return -1;
}

/// The study with the answer's sites opened and closed in it.
model::Study with_answer(model::Study study, const StudySiting& siting) {
    for (const auto& step : siting.answer.steps) {
        if (siting.stated.problem.sites[step.site.at()].existing) continue;
        study.facilities.push_back({.id = "new-" + siting.stated.problem.sites[step.site.at()].id,
                                    .service = study.standard.rules[siting.query.rule.at()].service,
                                    .place = siting.stated.places[step.site.at()].place,
                                    .quality = model::Quality::mapped});
    }
    for (const auto site : siting.answer.closed) {
        study.facilities[siting.stated.places[site.at()].facility->at()].status = model::FacilityStatus::closed;
    }
    return study;
}

using Pairs = std::map<std::pair<std::uint32_t, std::uint32_t>, double>;

/// Costs by site and demand; each is checked to be the walk that the search for a nearest facility finds, and none to be
/// missing.
Pairs checked_pairs(const analysis::Ground& ground, const StudyQuery& query) {
    const auto stated = study_problem(ground, query);
    Pairs pairs;
    for (const auto& pair : stated.problem.pairs)
        CHECK(pairs.emplace(std::pair{pair.site.value, pair.demand.value}, pair.cost).second);
    std::size_t found = 0;
    for (std::uint32_t site = 0; site < stated.problem.sites.size(); ++site) {
        const auto walks = walks_checked(ground, query, stated, {site});
        for (std::uint32_t demand = 0; demand < walks.size(); ++demand) {
            const auto pair = pairs.find({site, demand});
            REQUIRE(walks[demand].has_value() == (pair != pairs.end()));
            if (walks[demand]) CHECK(*walks[demand] == pair->second);
            found += walks[demand] ? 1U : 0U;
        }
    }
    CHECK(found == pairs.size());
    return pairs;
}

}  // namespace

TEST_CASE("what a siting promises is what an analysis of the study with its sites finds") {
    const auto study = test::two_islands();
    const analysis::Ground ground(study);
    for (const std::string service : {"clinic", "elderly_meal"}) {
        for (const bool free : {false, true}) {
            for (const auto objective :
                 {Objective::most_covered, Objective::fewest_sites, Objective::least_person_cost, Objective::least_worst}) {
                auto query = query_for(study, service, CandidateSource::listed);
                query.listed = every(200);
                query.objective = objective;
                Request request{.add = 2, .existing_free = free};
                if (objective == Objective::fewest_sites) request.add.reset();
                const auto siting = site_study(ground, query, request);
                INFO(service << " " << name_of(objective) << (free ? " free" : ""));
                REQUIRE(siting.answer.proof == Proof::optimal);
                CHECK(siting.before.covered == covered_in(analysis::analyze(study), query.rule));
                CHECK(siting.after.covered == covered_in(analysis::analyze(with_answer(study, siting)), query.rule));
                if (objective == Objective::most_covered)
                    CHECK(static_cast<double>(siting.after.covered) == siting.answer.value);
                CHECK(
                    verify(siting.stated.problem, siting.request, certify(siting.stated.problem, siting.request, siting.answer))
                        .empty());
            }
        }
    }
}

TEST_CASE("pairs are the walks that the search for a nearest facility finds, and only those") {
    const auto study = test::two_islands();
    const analysis::Ground ground(study);
    auto query = query_for(study, "elderly_meal", CandidateSource::listed);
    query.listed = every(300);
    CHECK(checked_pairs(ground, query).size() > 50);
}

TEST_CASE("by the clock a siting counts what is open on arrival, new sites with the commonest hours") {
    auto study = test::two_islands();
    for (auto& facility : study.facilities) test::set_hours(study, facility.id, "Mo-Su 08:00-12:00");
    const analysis::Ground ground(study);
    auto query = query_for(study, "clinic", CandidateSource::listed);
    query.listed = every(200);
    for (const auto walk : {analysis::WalkRule::to_facility, analysis::WalkRule::from_facility, analysis::WalkRule::worse}) {
        query.walk = walk;
        std::size_t open_early = 0;
        for (const int minute : {7 * 60 + 50, 9 * 60, 11 * 60 + 55, 13 * 60}) {
            query.at = minute * 60;
            if (minute == 13 * 60 || (minute < 8 * 60 && walk == analysis::WalkRule::from_facility)) {
                CHECK_THROWS_AS(site_study(ground, query, {.add = 1}), model::InputError);
                continue;
            }
            const auto siting = site_study(ground, query, {.add = 1});
            CHECK(siting.stated.new_hours == "Mo-Su 08:00-12:00");
            auto opened = with_answer(study, siting);
            for (auto& facility : opened.facilities) test::set_hours(opened, facility.id, "Mo-Su 08:00-12:00");
            const analysis::Options then{.at = query.at, .walk = walk};
            CHECK(siting.before.covered == covered_in(analysis::analyze(study, then), query.rule));
            CHECK(siting.after.covered == covered_in(analysis::analyze(opened, then), query.rule));
            const auto pairs = checked_pairs(ground, query).size();
            if (minute == 7 * 60 + 50) open_early = pairs;
            if (minute == 9 * 60) CHECK(pairs > open_early);
        }
    }
}

TEST_CASE("a site reaches nobody across water, and who is left out is told by island and reason") {
    auto study = test::two_islands();
    std::erase_if(study.facilities, [](const auto& facility) { return facility.service == "elderly_meal"; });
    const analysis::Ground ground(study);
    auto query = query_for(study, "elderly_meal", CandidateSource::listed);
    query.listed = {{.id = "west-end", .place = test::place_at(0, 0)}};
    const auto siting = site_study(ground, query, {.add = 1});
    REQUIRE(siting.answer.steps.size() == 1);
    std::int64_t out = 0;
    std::set<std::string> reasons;
    for (const auto& row : siting.out_of_reach) {
        out += row.persons;
        reasons.insert(study.islands[row.island.at()].id + (row.why == OutOfReach::no_site_on_island ? " no site"
                                                            : row.why == OutOfReach::beyond_limit    ? " beyond"
                                                                                                     : " not joined"));
    }
    CHECK(reasons == std::set<std::string>{"east no site", "west beyond"});
    CHECK(out + siting.after.covered == siting.persons);
    // 15 minutes at 0.8 m/s are 720 m, of which the home's own 10 m link.
    CHECK(siting.after.worst_minutes.has_value());
    for (const auto& pair : siting.stated.problem.pairs) CHECK(pair.cost <= 900);
}

TEST_CASE("candidates come from dwellings, streets, buildings or a list") {
    const auto study = test::two_islands();
    const analysis::Ground ground(study);
    const auto ids = [&](const StudyQuery& query) {
        const auto stated = study_problem(ground, query);
        std::set<std::string> found;
        for (const auto& site : stated.problem.sites) {
            if (!site.existing) found.insert(site.id);
        }
        return found;
    };
    const auto dwellings = ids(query_for(study, "clinic"));
    const auto streets = ids(query_for(study, "clinic", CandidateSource::streets));
    CHECK(std::ranges::includes(streets, dwellings));
    CHECK(dwellings.size() > 1);
    // The planned clinic, and the houses of both meal points.
    CHECK(ids(query_for(study, "clinic", CandidateSource::buildings)) == std::set<std::string>{"clinic-b", "meal-a", "meal-b"});
    auto listed = query_for(study, "clinic", CandidateSource::listed);
    listed.listed = {{.id = "here", .place = test::place_at(500, 20)}, {.id = "sea", .place = test::place_at(4500, 0)}};
    const auto stated = study_problem(ground, listed);
    CHECK(stated.not_joined == std::vector<std::string>{"sea"});
    listed.listed.erase(listed.listed.begin());
    CHECK_THROWS_AS(study_problem(ground, listed), model::InputError);
    listed.listed = {{.id = "clinic-a", .place = test::place_at(500, 20)}};
    CHECK_THROWS_AS(site_study(ground, listed, {.add = 1}), model::InputError);
}

TEST_CASE("places count where capacities do, and a candidate without a number takes the median or what is asked for") {
    const auto study = test::two_islands();
    const analysis::Ground ground(study);
    auto query = query_for(study, "elderly_meal", CandidateSource::listed);
    query.objective = Objective::most_served;
    query.listed = every(500);
    CHECK(study_problem(ground, query).new_capacity == 40);
    query.new_capacity = 3;
    const auto siting = site_study(ground, query, {.add = 2});
    REQUIRE(siting.answer.proof == Proof::optimal);
    CHECK(siting.answer.value - siting.answer.before.persons <= 6);
    auto bare = study;
    for (auto& facility : bare.facilities) facility.capacity.reset();
    const analysis::Ground unknown(bare);
    query.new_capacity.reset();
    CHECK_THROWS_AS(study_problem(unknown, query), model::InputError);
}

TEST_CASE("the order of a study's facilities and of the candidates changes nothing") {
    const auto study = test::two_islands();
    auto other = study;
    std::ranges::reverse(other.facilities);
    const analysis::Ground ground(study);
    const analysis::Ground turned(other);
    auto query = query_for(study, "elderly_meal", CandidateSource::listed);
    query.listed = every(100);
    auto back = query;
    std::ranges::reverse(back.listed);
    const auto a = site_study(ground, query, {.add = 3});
    const auto b = site_study(turned, back, {.add = 3});
    CHECK(certify(a.stated.problem, a.request, a.answer) == certify(b.stated.problem, b.request, b.answer));
    CHECK(a.out_of_reach == b.out_of_reach);
}

TEST_CASE(
    "pairs of the way back and of the worse of both are those of the search for a nearest facility, and worse is the larger") {
    auto study = test::two_islands();
    study.has_elevation = true;
    for (std::size_t node = 0; node < study.streets.nodes.size(); ++node)
        study.streets.nodes[node].elevation_m = 9.0 * static_cast<double>(node);
    const analysis::Ground ground(study);
    auto query = query_for(study, "elderly_meal", CandidateSource::listed);
    query.listed = every(300);
    const auto pairs_by = [&](analysis::WalkRule walk) {
        query.walk = walk;
        return checked_pairs(ground, query);
    };
    const auto there = pairs_by(analysis::WalkRule::to_facility);
    const auto back = pairs_by(analysis::WalkRule::from_facility);
    const auto worse = pairs_by(analysis::WalkRule::worse);
    CHECK(worse.size() > 50);
    CHECK(there != back);
    for (const auto& [pair, cost] : worse) CHECK(cost == std::max(there.at(pair), back.at(pair)));
    for (const auto& [pair, cost] : there) CHECK(worse.contains(pair) == back.contains(pair));
}
