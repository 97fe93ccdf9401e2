// SPDX-License-Identifier: MIT
#include "core/io/crowd_doubts.hpp"

#include <catch2/catch_test_macros.hpp>
#include <format>

#include "core/words/flaws.hpp"

using namespace circle15;

namespace {

/// Two villages of twenty homes each, with the ages of a county that has aged: 1,240 persons.
model::Study two_villages() {
    model::Study study;
    study.villages = {{.code = "a", .name = "a", .township = "t"}, {.code = "b", .name = "b", .township = "t"}};
    for (std::size_t row = 0; row < 40; ++row) {
        study.homes.push_back({.id = std::format("h{}", row),
                               .village = model::id_of<model::VillageId>(row % 2),
                               .place = {122 + 0.001 * static_cast<double>(row), 30},
                               .persons = {0, 1, 1, 1, 18, 3, 5, 2}});
    }
    study.homes[0].persons[0] = 12;
    return study;
}

std::string told(const model::Study& study) {
    std::string rules;
    for (const auto& issue : io::crowd_doubts(study)) {
        CHECK(issue.grave);
        for (const auto lang : {words::Lang::zh, words::Lang::en}) {
            CHECK_FALSE(words::what_of(issue, lang).empty());
            CHECK_FALSE(words::remedy_of(issue, lang).empty());
        }
        rules += (rules.empty() ? "" : " ") + issue.rule;
    }
    return rules;
}

}  // namespace

TEST_CASE("Homes that repeat the place and the persons of others are told from one per cent of all persons on") {
    auto study = two_villages();
    CHECK(told(study).empty());
    study.homes.push_back(study.homes[7]);
    study.homes.back().id = "again";
    CHECK(told(study) == "homes_repeated");
    SECTION("not where the other home has other persons") {
        study.homes.back().persons[4] += 1;
        CHECK(told(study).empty());
    }
    SECTION("nor where it stands elsewhere") {
        study.homes.back().place.lat += 0.0001;
        CHECK(told(study).empty());
    }
    SECTION("nor where few persons are counted twice") {
        study.homes[3].persons[4] += 4'000;
        CHECK(told(study).empty());
    }
    SECTION("nor where nobody lives") {
        study.homes[7].persons = {};
        study.homes.back().persons = {};
        CHECK(told(study).empty());
    }
}

TEST_CASE("Villages at one point are told where they hold half of all persons") {
    auto study = two_villages();
    for (auto& home : study.homes) {
        if (home.village.at() == 0) home.place = study.homes[0].place;
        home.persons[4] += home.id == "h2" ? 1 : 0;
    }
    // The rows at one point differ in nothing but their ids, most of them: they may be one row repeated.
    CHECK(told(study) == "homes_repeated village_at_one_point");
    SECTION("not where the village is small") {
        std::erase_if(study.homes, [](const auto& home) { return home.village.at() == 0 && home.id != "h0"; });
        CHECK(told(study).empty());
    }
    SECTION("nor where most live in others") {
        for (auto& home : study.homes) {
            if (home.village.at() == 1) home.persons[4] += 5;
        }
        CHECK(told(study) == "homes_repeated");
    }
}

TEST_CASE("Ages that no population has are told") {
    auto study = two_villages();
    SECTION("15-59 and 60-64 swapped") {
        for (auto& home : study.homes) std::swap(home.persons[4], home.persons[5]);
        CHECK(told(study) == "ages_swapped");
        CHECK(words::what_of(io::crowd_doubts(study)[0], words::Lang::en).starts_with("age_60_64 holds 720 persons"));
    }
    SECTION("15-59 and 0-2 swapped") {
        for (auto& home : study.homes) std::swap(home.persons[0], home.persons[4]);
        CHECK(told(study) == "ages_swapped");
    }
    SECTION("workers alone are a population") {
        for (auto& home : study.homes) home.persons = {0, 0, 0, 0, 40, 0, 0, 0};
        study.homes[0].persons = {0, 1, 0, 0, 12, 0, 0, 0};
        CHECK(told(study).empty());
    }
    SECTION("in a study of few persons chance may do it") {
        study.homes.resize(10);
        for (auto& home : study.homes) std::swap(home.persons[4], home.persons[5]);
        CHECK(told(study).empty());
    }
}
