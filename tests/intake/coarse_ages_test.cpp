// SPDX-License-Identifier: MIT
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <map>

#include "core/intake/people/coarse_split.hpp"
#include "core/intake/people/spread_people.hpp"
#include "core/intake/sheets/coarse_ages.hpp"
#include "core/intake/sheets/read_lists.hpp"
#include "core/model/errors.hpp"
#include "tests/intake/sheets_support.hpp"

using namespace circle15;
using namespace circle15::tests;
using intake::AgeCount;
using model::AgeGroup;

namespace {

constexpr AgeGroup child{0b1111};
constexpr AgeGroup adult{0b10000};
constexpr AgeGroup old{0b11100000};
constexpr AgeGroup very_old{0b11000000};

const intake::PeoplePlan plan{.ages = {{"", {3, 3, 6, 3, 60, 10, 12, 3}}}};

std::string rule_of(std::vector<AgeCount> counts, std::optional<std::int64_t> total) {
    try {
        static_cast<void>(intake::disjoint_ages(std::move(counts), total));
    } catch (const model::InputError& error) {
        return error.flaw().rule;
    }
    return "";
}

}  // namespace

TEST_CASE("headings of ages are the bands they count, where they end with a band") {
    const std::map<std::string, std::optional<unsigned>> headings{
        {"0-14岁", child.bits},          {"0—14周岁人口", child.bits}, {"14岁及以下", child.bits},  {"15岁以下", child.bits},
        {"age_0_14", child.bits},        {"人口 0-14岁", child.bits},  {"15-59岁", adult.bits},     {"15至59岁", adult.bits},
        {"60岁及以上", old.bits},        {"60岁以上人口", old.bits},   {"60+", old.bits},           {"age_60_up", old.bits},
        {"其中65岁以上", very_old.bits}, {"0-17岁", std::nullopt},     {"18-59岁", std::nullopt},   {"60-69岁", std::nullopt},
        {"人口", std::nullopt},          {"2024-12-31", std::nullopt}, {"2020年人口", std::nullopt}};
    for (const auto& [heading, bits] : headings) {
        INFO(heading);
        const auto group = intake::ages_of_heading(heading);
        CHECK((group ? std::optional(group->bits) : std::nullopt) == bits);
    }
}

TEST_CASE("counts within each other become parts that are everybody") {
    const auto parts = intake::disjoint_ages({{old, 30}, {very_old, 12}, {child, 10}}, 100);
    CHECK(parts == std::vector<AgeCount>{{very_old, 12}, {AgeGroup{0b100000}, 18}, {child, 10}, {adult, 60}});
    CHECK(intake::disjoint_ages({{child, 1}, {adult, 2}, {old, 3}}, std::nullopt).size() == 3);
    CHECK(rule_of({{child, 10}}, std::nullopt) == "ages_missing");
    CHECK(rule_of({{old, 10}, {very_old, 12}}, 100) == "ages_exceed");
    CHECK(rule_of({{child, 10}, {adult, 60}, {old, 20}}, 100) == "ages_exceed");
    CHECK(rule_of({{AgeGroup{0b1100}, 10}, {AgeGroup{0b11000}, 12}}, 100) == "ages_overlap");
}

TEST_CASE("every coarse count holds to the person in every row, and bands of all rows are the age table's") {
    std::vector<intake::PeopleRecord> records;
    for (int i = 0; i < 40; ++i)
        records.push_back({.origin = {}, .coarse = {{child, i % 4}, {adult, 11 + i % 3}, {old, i % 7}}});
    std::vector<intake::CoarseRow> rows;
    for (const auto& record : records) rows.push_back({&record, "某镇"});
    const auto persons = intake::split_coarse(rows, plan);
    model::PersonsByAge sum{};
    for (std::size_t i = 0; i < records.size(); ++i) {
        for (const AgeCount& count : records[i].coarse) CHECK(model::persons_in(persons[i], count.group) == count.persons);
        for (std::size_t band = 0; band < sum.size(); ++band) sum[band] += persons[i][band];
    }
    const double children = static_cast<double>(model::persons_in(sum, child));
    CHECK(std::abs(static_cast<double>(sum[2]) - children * 6 / 15) <= 1);
    const double olds = static_cast<double>(model::persons_in(sum, old));
    CHECK(std::abs(static_cast<double>(sum[7]) - olds * 3 / 25) <= 1);
}

TEST_CASE("a village table with 0-14, 15-59, 60+ and of these 65+ keeps its figures, under a heading of two rows") {
    const Folder folder;
    write_xlsx(folder.path() / "villages.xlsx", {{"人口",
                                                  {{"各村人口统计表"},
                                                   {"村(社区)", "乡镇", "常住人口", "其中", "", "", ""},
                                                   {"", "", "", "0-14岁", "15-59岁", "60岁及以上", "其中65岁及以上"},
                                                   {"甲村", "东镇", "100人", "10", "60", "30", "20"},
                                                   {"乙村", "东镇", "50", "7", "30", "13", "9"},
                                                   {"丙村", "东镇", "50", "7", "30", "15", "9"}},
                                                  {{1, 3, 1, 6}}}});
    intake::Findings findings;
    const auto source = list_in(folder, "villages.xlsx");
    CHECK(source.role == intake::Role::people);
    const auto records = intake::read_people(plan_in(folder), source, findings);
    REQUIRE(records.size() == 2);  // the third has more parts than persons
    CHECK(told(findings, "ages_exceed") == 1);
    auto plan_with_ages = plan_in(folder);
    plan_with_ages.people.ages = plan.ages;
    const std::vector<intake::VillageRecord> villages{
        {.code = "1", .name = "甲村", .township = "东镇", .place = model::LonLat{122.45, 30.73}},
        {.code = "2", .name = "乙村", .township = "东镇", .place = model::LonLat{122.46, 30.73}}};
    const auto homes = intake::spread_people(plan_with_ages, {.people = records, .villages = villages}, findings);
    std::map<std::string, model::PersonsByAge> of_village;
    for (const auto& home : homes) {
        for (std::size_t band = 0; band < home.persons.size(); ++band) of_village[home.village][band] += home.persons[band];
    }
    CHECK(model::persons_in(of_village["1"], child) == 10);
    CHECK(model::persons_in(of_village["1"], old) == 30);
    CHECK(model::persons_in(of_village["1"], very_old) == 20);
    CHECK(model::persons_in(of_village["2"], model::everybody) == 50);
    CHECK(model::persons_in(of_village["2"], very_old) == 9);
}
