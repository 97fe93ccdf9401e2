// SPDX-License-Identifier: MIT
#include <rapidcheck.h>

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <cstdlib>
#include <map>

#include "core/geometry/projection.hpp"
#include "core/intake/people/spread_people.hpp"

using namespace circle15;
using namespace circle15::intake;

namespace {

[[maybe_unused]] const int fixed_seed = setenv("RC_PARAMS", "seed=15", 0);

constexpr std::array<double, 8> some_ages{2, 3, 6, 3, 55, 11, 15, 5};

const geometry::Projection& projection() {
    static const geometry::Projection made("EPSG:4550");
    return made;
}

/// Metres east and north of a point on the measuring CRS.
model::LonLat at(double east, double north) { return projection().to_lonlat({500'000 + east, 3'400'000 + north}); }

model::MultiPolygon square(double west, double south, double edge) {
    return {{.shell = {at(west, south), at(west + edge, south), at(west + edge, south + edge), at(west, south + edge),
                       at(west, south)}}};
}

VillageRecord village(std::string code, std::string township, double east) {
    return {.code = code, .name = "v" + code, .township = std::move(township), .land = square(east, 0, 1000)};
}

Building house(double east, double north, double area, BuildingKind kind = BuildingKind::dwelling) {
    return {.place = at(east, north), .floor_area_m2 = area, .kind = kind};
}

Plan plan_with(std::vector<AgeTable> ages = {{.township = "", .shares = some_ages}}) {
    Plan plan{.file = "import.toml", .measuring_crs = "EPSG:4550"};
    plan.people.ages = std::move(ages);
    return plan;
}

PeopleRecord village_total(std::string name, double persons) { return {.village = std::move(name), .total = persons}; }

std::int64_t sum_of(const std::vector<HomeRecord>& homes, const std::string& in = "") {
    std::int64_t sum = 0;
    for (const auto& home : homes)
        sum += in.empty() || in == home.village || in == home.township ? model::persons_in(home.persons, model::everybody) : 0;
    return sum;
}

const HomeRecord& home_at(const std::vector<HomeRecord>& homes, model::LonLat place) {
    return *std::ranges::find(homes, place, &HomeRecord::place);
}

Dwellings two_villages() {
    return {.people = {village_total("v1", 301), village_total("v2", 99)},
            .buildings = {house(100, 100, 3000), house(700, 100, 1000), house(300, 300, 50'000, BuildingKind::other),
                          house(1500, 500, 800)},
            .villages = {village("1", "east", 0), village("2", "west", 1000)}};
}

}  // namespace

TEST_CASE("people live where floor area is, and not in schools and sheds") {
    Findings findings;
    const auto homes = spread_people(plan_with(), two_villages(), findings);
    REQUIRE(homes.size() == 3);
    CHECK(model::persons_in(home_at(homes, at(100, 100)).persons, model::everybody) == 226);
    CHECK(model::persons_in(home_at(homes, at(700, 100)).persons, model::everybody) == 75);
    CHECK(sum_of(homes, "1") == 301);
    CHECK(sum_of(homes, "west") == 99);
    CHECK(findings.issues.empty());
    CHECK(homes.front().source.contains("by floor area"));
    CHECK(homes.front().source.contains("age table"));
    CHECK(homes.front().quality == model::Quality::modelled);
}

TEST_CASE("a village without buildings lives along its residential streets, one without streets at its nearest dwelling") {
    auto dwellings = two_villages();
    dwellings.buildings.pop_back();
    Findings findings;
    SECTION("streets") {
        dwellings.streets = {{.line = {at(1100, 100), at(1900, 100)}}};
        const auto homes = spread_people(plan_with(), dwellings, findings);
        CHECK(homes.size() >= 10);
        CHECK(sum_of(homes, "2") == 99);
        CHECK(homes.back().source.contains("along residential streets"));
        CHECK(findings.issues.empty());
    }
    SECTION("nothing at all") {
        const auto homes = spread_people(plan_with(), dwellings, findings);
        CHECK(sum_of(homes) == 400);
        REQUIRE(findings.issues.size() == 1);
        CHECK(findings.issues[0].rule == "people_without_dwellings");
    }
}

TEST_CASE("more people than the mapped floors can hold are told of") {
    const auto told = [](double persons) {
        auto dwellings = two_villages();
        dwellings.people = {village_total("v2", persons), village_total("v1", 10)};
        Findings findings;
        CHECK(sum_of(spread_people(plan_with(), dwellings, findings)) == std::llround(persons) + 10);
        if (findings.issues.empty()) return std::int64_t{0};
        CHECK(findings.issues[0].rule == "dwellings_too_small");
        CHECK(findings.issues[0].grave);
        return std::get<std::int64_t>(findings.issues[0].particulars.at(1).value);
    };
    CHECK(told(160) == 0);  // 800 m2 of floor
    CHECK(told(161) == 161);
}

TEST_CASE("dwellings near to each other are one home, but never of two villages") {
    auto dwellings = two_villages();
    dwellings.buildings = {house(950, 50, 100), house(960, 60, 100), house(1010, 50, 100), house(1020, 60, 100)};
    Findings findings;
    const auto homes = spread_people(plan_with(), dwellings, findings);
    REQUIRE(homes.size() == 2);
    CHECK(homes[0].village == "1");
    CHECK(homes[1].village == "2");
}

TEST_CASE("a point with a name of its own stays where it is") {
    auto dwellings = two_villages();
    dwellings.people = {{.id = "p1",
                         .name = "east end",
                         .village = "v1",
                         .place = at(400, 900),
                         .ages = model::PersonsByAge{1, 2, 3, 4, 5, 6, 7, 8},
                         .source = "survey",
                         .quality = model::Quality::surveyed}};
    Findings findings;
    const auto homes = spread_people(plan_with({}), dwellings, findings);
    REQUIRE(homes.size() == 1);
    CHECK(homes[0].id == "p1");
    CHECK(homes[0].place == at(400, 900));
    CHECK(homes[0].persons == model::PersonsByAge{1, 2, 3, 4, 5, 6, 7, 8});
    CHECK(homes[0].source == "survey");
    CHECK(homes[0].quality == model::Quality::surveyed);
}

TEST_CASE("rows that cannot be placed or have no ages are rejected and told") {
    auto dwellings = two_villages();
    dwellings.people.push_back(village_total("v3", 12));
    Findings findings;
    SECTION("an unknown village") {
        CHECK(sum_of(spread_people(plan_with(), dwellings, findings)) == 400);
        REQUIRE(findings.issues.size() == 1);
        CHECK(findings.issues[0].rule == "people_of_unknown_village");
    }
    SECTION("an age table for one township only") {
        const auto homes = spread_people(plan_with({{.township = "east", .shares = some_ages}}), dwellings, findings);
        CHECK(sum_of(homes) == 301);
        CHECK(std::ranges::count(findings.issues, "people_without_ages", &model::DataIssue::rule) == 1);
    }
}

TEST_CASE("homes are scaled to the census, by township and by age") {
    auto plan = plan_with();
    plan.people.totals = {{.name = "east", .township = "east", .persons = 500},
                          {.name = "all", .township = "", .persons = 800},
                          {.name = "80+", .township = "", .group = {0x80}, .persons = 41}};
    auto dwellings = two_villages();
    SECTION("from a list of villages") {}
    SECTION("from nothing but the totals") { dwellings.people.clear(); }
    Findings findings;
    const auto homes = spread_people(plan, dwellings, findings);
    CHECK(sum_of(homes, "east") == 500);
    CHECK(sum_of(homes) == 800);
    std::int64_t oldest = 0;
    for (const auto& home : homes) oldest += home.persons[7];
    CHECK(oldest == 41);
    CHECK(homes.front().source.contains("scaled"));
}

TEST_CASE("village totals, a grid made of them and polygons give the same sums, by age") {
    CHECK(rc::check("sums", [] {
        Dwellings base;
        std::vector<std::int64_t> totals;
        std::vector<PeopleRecord> polygons;
        std::vector<PeopleRecord> cells;
        for (int i = 0; i < *rc::gen::inRange(1, 6); ++i) {
            const double east = 1000.0 * i;
            base.villages.push_back(village(std::to_string(i), "t", east));
            const std::int64_t persons = *rc::gen::inRange(0, 3000);
            base.people.push_back(village_total("v" + std::to_string(i), static_cast<double>(persons)));
            polygons.push_back({.land = square(east, 0, 1000), .total = static_cast<double>(persons)});
            for (int cell = 0; cell < 16; ++cell)
                cells.push_back({.land = square(east + 250 * (cell % 4), 250 * (cell / 4), 250),
                                 .total = static_cast<double>(static_cast<float>(static_cast<double>(persons) / 16))});
            for (int b = 0; b < *rc::gen::inRange(1, 20); ++b)
                base.buildings.push_back(house(east + *rc::gen::inRange(10, 990), *rc::gen::inRange(10, 990), 60 + b));
        }
        std::vector<model::PersonsByAge> sums;
        for (const auto& people : {base.people, polygons, cells}) {
            Dwellings dwellings = base;
            dwellings.people = people;
            Findings findings;
            const auto homes = spread_people(plan_with(), dwellings, findings);
            model::PersonsByAge& sum = sums.emplace_back();
            for (const auto& home : homes) {
                for (std::size_t band = 0; band < sum.size(); ++band) sum[band] += home.persons[band];
            }
        }
        RC_ASSERT(sums[0] == sums[1]);
        RC_ASSERT(sums[0] == sums[2]);
    }));
}
