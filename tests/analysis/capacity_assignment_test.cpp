// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <format>
#include <map>
#include <random>
#include <string>
#include <tuple>

#include "core/analysis/capacity/assignment.hpp"
#include "core/model/errors.hpp"

using namespace circle15;
using namespace circle15::analysis::capacity;

namespace {

/// Served persons (fewer is worse) and the milliseconds they walk.
using Worth = std::pair<std::int64_t, std::int64_t>;

Worth better(Worth a, Worth b) { return a.first != b.first ? (a.first > b.first ? a : b) : (a.second <= b.second ? a : b); }

/// Tries every facility, or none, for every single person.
Worth exhaustive(const AssignmentTask& task, std::vector<std::int64_t>& free, std::size_t home, std::int64_t person) {
    if (home == task.homes.size()) return {0, 0};
    if (person == task.homes[home].persons) return exhaustive(task, free, home + 1, 0);
    Worth best = exhaustive(task, free, home, person + 1);
    for (const auto& pair : task.reach) {
        if (pair.home.at() != home || free[pair.facility.at()] == 0) continue;
        --free[pair.facility.at()];
        auto with = exhaustive(task, free, home, person + 1);
        ++free[pair.facility.at()];
        with.first += 1;
        with.second += std::llround(pair.minutes * 60'000);
        best = better(best, with);
    }
    return best;
}

AssignmentTask random_task(std::mt19937_64& random, std::uint32_t homes, std::uint32_t facilities, unsigned most_persons,
                           unsigned reach_of_8) {
    AssignmentTask task;
    for (std::uint32_t i = 0; i < homes; ++i)
        task.homes.push_back({std::format("h{:05}", i), static_cast<std::int64_t>(random() % (most_persons + 1))});
    const auto per_facility = homes * most_persons / (2 * facilities) + 1;
    for (std::uint32_t j = 0; j < facilities; ++j)
        task.facilities.push_back({std::format("f{:05}", j), static_cast<std::int64_t>(random() % (2 * per_facility))});
    for (std::uint32_t i = 0; i < homes; ++i) {
        for (std::uint32_t j = 0; j < facilities; ++j) {
            if (random() % 8 < reach_of_8) task.reach.push_back({{i}, {j}, static_cast<double>(random() % 60) / 4});
        }
    }
    return task;
}

Worth worth_of(const Assignment& assignment) { return {assignment.served, std::llround(assignment.person_minutes * 60'000)}; }

/// Who is served where, by id.
std::map<std::pair<std::string, std::string>, std::int64_t> by_id(const AssignmentTask& task, const Assignment& assignment) {
    std::map<std::pair<std::string, std::string>, std::int64_t> persons;
    for (std::size_t i = 0; i < task.homes.size(); ++i) {
        for (const auto& served : assignment.homes[i].served)
            persons[{task.homes[i].id, task.facilities[served.facility.at()].id}] = served.persons;
    }
    return persons;
}

void check_ledger(const AssignmentTask& task, const Assignment& assignment) {
    std::vector<std::int64_t> use(task.facilities.size(), 0);
    for (std::size_t i = 0; i < task.homes.size(); ++i) {
        const auto& own = assignment.homes[i];
        std::int64_t persons = own.without_place + own.unjudged + own.out_of_reach;
        for (const auto& served : own.served) {
            persons += served.persons;
            use[served.facility.at()] += served.persons;
        }
        CHECK(persons == task.homes[i].persons);
    }
    CHECK(use == assignment.persons_at);
    for (std::size_t j = 0; j < use.size(); ++j) CHECK(use[j] <= task.facilities[j].places.value_or(use[j]));
}

}  // namespace

TEST_CASE("an assignment is the best of all, on every small case") {
    std::mt19937_64 random(4);
    for (int round = 0; round < 400; ++round) {
        const auto task = random_task(random, 1 + static_cast<std::uint32_t>(random() % 4),
                                      1 + static_cast<std::uint32_t>(random() % 3), 2, 5);
        std::vector<std::int64_t> free;
        for (const auto& facility : task.facilities) free.push_back(*facility.places);
        const auto assignment = assign(task);
        CHECK(worth_of(assignment) == exhaustive(task, free, 0, 0));
        check_ledger(task, assignment);
    }
}

TEST_CASE("serving more persons comes before walking less") {
    // Home a sits next to the one place and could go on to the far facility; home b has only the near one.
    AssignmentTask task{.homes = {{"a", 1}, {"b", 1}},
                        .facilities = {{"near", 1}, {"far", 1}},
                        .reach = {{{0}, {0}, 1}, {{0}, {1}, 14}, {{1}, {0}, 15}}};
    const auto assignment = assign(task);
    CHECK(assignment.served == 2);
    CHECK(assignment.homes[0].served == std::vector<ServedPersons>{{{1}, 1, 14}});
    CHECK(assignment.homes[1].served == std::vector<ServedPersons>{{{0}, 1, 15}});
}

TEST_CASE("persons left are told apart: no place, nothing known, nothing in reach") {
    AssignmentTask task{.homes = {{"a", 5}, {"b", 4}, {"c", 3}},
                        .facilities = {{"f", 2}, {"g", std::nullopt}},
                        .reach = {{{0}, {0}, 5}, {{1}, {0}, 6}, {{1}, {1}, 7}}};
    SECTION("an unknown capacity taken as unlimited") {
        const auto assignment = assign(task);
        CHECK(assignment.served == 6);
        CHECK(assignment.without_place == 3);
        CHECK(assignment.out_of_reach == 3);
        CHECK(assignment.unjudged == 0);
        check_ledger(task, assignment);
    }
    SECTION("an unknown capacity not judged") {
        task.unknown_places = UnknownPlaces::unjudged;
        const auto assignment = assign(task);
        CHECK(assignment.served == 2);
        CHECK(assignment.homes[0].without_place == 3);
        CHECK(assignment.homes[1].unjudged == 4);
        CHECK(assignment.homes[2].out_of_reach == 3);
        CHECK(assignment.persons_at == std::vector<std::int64_t>{2, 0});
        check_ledger(task, assignment);
    }
}

TEST_CASE("the order of homes, facilities and pairs changes no one's place") {
    std::mt19937_64 random(23);
    for (int round = 0; round < 40; ++round) {
        const auto task = random_task(random, 30, 8, 9, 4);
        std::vector<std::uint32_t> home_rows(task.homes.size()), facility_rows(task.facilities.size());
        for (std::uint32_t i = 0; i < home_rows.size(); ++i) home_rows[i] = i;
        for (std::uint32_t j = 0; j < facility_rows.size(); ++j) facility_rows[j] = j;
        std::ranges::shuffle(home_rows, random);
        std::ranges::shuffle(facility_rows, random);
        auto mixed = task;
        for (std::uint32_t i = 0; i < home_rows.size(); ++i) mixed.homes[home_rows[i]] = task.homes[i];
        for (std::uint32_t j = 0; j < facility_rows.size(); ++j) mixed.facilities[facility_rows[j]] = task.facilities[j];
        for (auto& pair : mixed.reach) pair = {{home_rows[pair.home.at()]}, {facility_rows[pair.facility.at()]}, pair.minutes};
        std::ranges::shuffle(mixed.reach, random);
        CHECK(by_id(task, assign(task)) == by_id(mixed, assign(mixed)));
    }
}

TEST_CASE("4,000 homes and 100 facilities are assigned, places scarce or plenty") {
    std::mt19937_64 random(8);
    for (const unsigned reach_of_8 : {1U, 4U}) {
        const auto task = random_task(random, 4000, 100, 20, reach_of_8);
        const auto assignment = assign(task);
        check_ledger(task, assignment);
        CHECK(assignment.served > 0);
    }
}

TEST_CASE("unusable assignment tables are refused") {
    AssignmentTask task{.homes = {{"a", 1}, {"b", 1}}, .facilities = {{"f", 1}}, .reach = {{{0}, {0}, 1}}};
    SECTION("an id twice") { task.homes[1].id = "a"; }
    SECTION("negative persons") { task.homes[0].persons = -1; }
    SECTION("negative places") { task.facilities[0].places = -1; }
    SECTION("a row that does not exist") { task.reach[0].facility = {1}; }
    SECTION("a negative time") { task.reach[0].minutes = -1; }
    CHECK_THROWS_AS(assign(task), model::InputError);
}
