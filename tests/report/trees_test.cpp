// SPDX-License-Identifier: MIT
#include <catch2/catch_test_macros.hpp>

#include "core/location/solve.hpp"
#include "core/report/boat_text.hpp"
#include "core/report/doubts.hpp"
#include "core/report/health.hpp"
#include "core/report/siting_table.hpp"
#include "core/results/layers.hpp"
#include "tests/report/tree_text.hpp"
#include "tests/support/two_islands.hpp"

using namespace circle15;
using namespace circle15::analysis::siting;
using namespace circle15::location;
using report_test::branch_of;
using report_test::text_of;

TEST_CASE("what check finds is a document of counts, shares and doubts") {
    auto town = report_test::two_islands();
    auto& study = town.study;
    study.id = "town";
    study.rows = {{.layer = "homes", .read = 4, .used = 3, .repaired = 1, .rejected = 2}};
    study.layers = {{.layer = "homes", .file = "h.csv", .crs = "EPSG:4326", .date = "2025", .quality = model::Quality::mapped}};
    study.census = {{.name = "全体", .group = model::everybody, .persons = 24, .source = "census", .date = "2020"}};
    study.homes[0].quality = model::Quality::modelled;
    study.homes[2].place = town.lonlat({'E', 0, 900});
    study.facilities[0].capacity = 9;
    const analysis::Ground ground(study);
    const auto tree = report::health_tree(study, report::health_of(ground));
    CHECK(branch_of(tree, "study") == "town");
    CHECK(branch_of(tree, "date") == "2026-01-05");
    CHECK(branch_of(tree, "layers") == "[{layer: homes, file: h.csv, crs: EPSG:4326, date: 2025, quality: mapped, sha256: -}]");
    CHECK(branch_of(tree, "rows") == "[{layer: homes, read: 4, used: 3, repaired: 1, rejected: 2}]");
    CHECK(branch_of(tree, "census") ==
          "[{name: 全体, name_en: -, group: all, published: 24, counted: 23, source: census, date: 2020}]");
    CHECK(branch_of(tree, "facilities") ==
          "[{service: clinic, facilities: 1, serving: 1, without_capacity: 0, without_hours: 1, not_linked: 0}]");
    const auto qualities = branch_of(tree, "qualities");
    CHECK(
        qualities.starts_with("[{layer: homes, unit: persons, surveyed: 10, mapped: 0, approximate: 0, modelled: 13, "
                              "modelled_percent: 56.5}, "));
    CHECK(qualities.ends_with(
        "{layer: piers, unit: count, surveyed: 0, mapped: 0, approximate: 0, modelled: 0, modelled_percent: -}]"));
    CHECK(branch_of(tree, "homes_not_linked") == "1");
    CHECK(branch_of(tree, "persons_not_linked") == "3");
    CHECK(branch_of(tree, "components").contains("homes: 2, persons: 20, facilities: 1, has_pier: no"));
    CHECK(branch_of(tree, "doubts")
              .starts_with(
                  "{grave: 1, light: 1, rejected: 0, repaired: 0, notes: 0, worst: {rule: homes_not_joined, file: h.csv, "
                  "place: -, persons: 3, "));
}

TEST_CASE("the worst doubt is the grave one that touches most persons, the first of equals") {
    const auto doubt = [](const char* rule, bool grave, std::optional<std::int64_t> persons) {
        model::DataIssue issue{.file = "f", .rule = rule, .severity = model::Severity::doubt, .grave = grave};
        if (persons) issue.particulars = {{"homes", std::int64_t{900}}, {"persons", *persons}};
        return issue;
    };
    const std::vector<model::DataIssue> issues{doubt("a", true, std::nullopt), doubt("b", false, 99), doubt("c", true, 5),
                                               doubt("d", true, 5), doubt("e", true, 4)};
    const auto count = report::counted_doubts(issues);
    CHECK(count.grave == 4);
    CHECK(count.light == 1);
    REQUIRE(count.worst != nullptr);
    CHECK(count.worst->rule == "c");
    CHECK(text_of(report::doubts_tree({})) == "{grave: 0, light: 0, rejected: 0, repaired: 0, notes: 0}");
    const std::vector<model::DataIssue> repaired{{.file = "f", .rule = "r", .severity = model::Severity::repaired},
                                                 {.file = "f", .rule = "n", .severity = model::Severity::note}};
    CHECK(report::doubts_line(repaired, {}).empty());
    CHECK(text_of(report::doubts_tree(repaired)) == "{grave: 0, light: 0, rejected: 0, repaired: 1, notes: 1}");
}

TEST_CASE("an answer on a cost table is a document of proof, sites and what stays out of reach") {
    Problem problem;
    problem.demand = {{"a", 10, ""}, {"b", 5, ""}, {"c", 7, ""}};
    problem.sites = {{.id = "near", .capacity = 12}, {.id = "wide", .capacity = 20}};
    problem.pairs = {{{0}, {0}, 2}, {{0}, {1}, 4}, {{1}, {0}, 3}};
    const Request request{.objective = Objective::least_person_cost, .add = 2, .capacities = true};
    CHECK(
        text_of(report::matrix_siting_tree(problem, request, solve(problem, request), "min")) ==
        "{objective: least_person_cost, proof: optimal, value: 41, bound: 41, gap_percent: 0, reach_proven: yes, runners_up: "
        "[], "
        "second_best: -, closed: [], unit: min, capacities: yes, sites: [{candidate: near, weight_added: 12, cost_saved: -26, "
        "weight_after: 12}, {candidate: wide, weight_added: 3, cost_saved: -15, weight_after: 15}], out_of_reach: [c]}");
    Answer answer{.proof = Proof::within_gap, .value = 3, .bound = 2, .gap = 1.0 / 3, .reach_proven = false};
    answer.closed = {{1}};
    answer.substitutes = {{.closes = {{0}}, .opens = {{1}}, .value = 3}};
    answer.second_best = RunnerUp{.closes = {{0}}, .opens = {{1}}, .value = 4};
    const Request fewest{.objective = Objective::fewest_sites};
    CHECK(text_of(report::matrix_siting_tree(problem, fewest, answer, ""))
              .starts_with("{objective: fewest_sites, proof: within_gap, value: 3, bound: 2, gap_percent: 33.3333, "
                           "reach_proven: no, runners_up: "
                           "[{closes: [near], opens: [wide], value: 3}], second_best: {closes: [near], opens: [wide], value: "
                           "4}, closed: [wide], unit: -, "
                           "capacities: no, "));
}

TEST_CASE("a siting on a study is a document of what was asked and what it does") {
    auto town = report_test::two_islands();
    town.study.homes[1].quality = model::Quality::modelled;
    const analysis::Ground ground(town.study);
    const StudyQuery query{.rule = {0},
                           .date = town.study.date,
                           .objective = Objective::least_person_cost,
                           .source = CandidateSource::listed,
                           .listed = {{.id = "c", .name = "corner", .place = town.lonlat({'C'}), .capacity = 8}}};
    const auto siting = site_study(ground, query, {.objective = Objective::least_person_cost, .add = 1});
    const auto tree = report::siting_tree(ground, siting);
    CHECK(branch_of(tree, "walk") == "to");
    CHECK(branch_of(tree, "capacities") == "no");
    CHECK(branch_of(tree, "threshold_minutes") == "5");
    CHECK(branch_of(tree, "limit_minutes") == "60");
    CHECK(branch_of(tree, "candidates") == "1");
    CHECK(branch_of(tree, "existing_facilities") == "1");
    CHECK(branch_of(tree, "group_persons") == "23");
    CHECK(branch_of(tree, "persons_in_modelled_homes") == "7");
    CHECK(branch_of(tree, "before") ==
          "{covered_persons: 13, persons_within_an_hour: 20, mean_minutes: 6.3, max_minutes: 11.7}");
    CHECK(branch_of(tree, "after") == "{covered_persons: 20, persons_within_an_hour: 20, mean_minutes: 2.2, max_minutes: 3.3}");
    CHECK(branch_of(tree, "walking_before_and_after") ==
          "{persons: 20, mean_minutes_before: 6.3, mean_minutes_after: 2.2, max_minutes_before: 11.7, max_minutes_after: 3.3}");
    // 7 persons walk 700 s less.
    CHECK(branch_of(tree, "sites").contains("candidate: c, name: corner, place: village 1 (island 1), island: 1, "));
    CHECK(branch_of(tree, "sites").contains("persons_added: 7, person_minutes_saved: 81.7, persons_after: 20, capacity: 8, "));
    CHECK(branch_of(tree, "out_of_reach") ==
          "[{island: 2, island_name: island 2, persons: 3, homes: 1, why: no_site_on_island}]");
}
