// SPDX-License-Identifier: MIT
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <set>

#include "core/analysis/analyze.hpp"
#include "core/analysis/gap_ids.hpp"
#include "core/analysis/scenario/compare.hpp"
#include "core/geometry/geohash.hpp"
#include "tests/support/ascii_town.hpp"

using namespace circle15;

namespace {

/// A long street of one village, a clinic in its middle: many live at its western end, few at the eastern.
test::AsciiTown long_street() {
    test::AsciiTown town(
        "~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~\n"
        "~ A--------B-----C-----D--------E ~\n"
        "~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~\n",
        100);
    town.rule("clinic", 1.0, 8).facility('C', "clinic");
    for (int step = 0; step < 5; ++step) town.home({'A', 60.0 * step}, {0, 0, 0, 0, 30});
    for (int step = 0; step < 3; ++step) town.home({'E', -60.0 * step}, {0, 0, 0, 0, 10});
    return town;
}

std::vector<analysis::Gap> gaps_of(const model::Study& study) {
    return analysis::analyze(study, {.threads = 1, .areas = false}).services[0].gaps;
}

std::set<std::string> ids_of(const std::vector<analysis::Gap>& gaps) {
    std::set<std::string> ids;
    for (const auto& gap : gaps) ids.insert(gap.id);
    return ids;
}

analysis::Gap gap_of(std::initializer_list<std::uint32_t> homes, std::int64_t persons) {
    analysis::Gap gap{.village = model::VillageId{0}, .persons = persons};
    for (const auto home : homes) gap.homes.push_back(model::HomeId{home});
    return gap;
}

}  // namespace

TEST_CASE("A geohash is the one others compute") {
    CHECK(geometry::geohash({-5.603, 42.605}, 5) == "ezs42");
    CHECK(geometry::geohash({10.40744, 57.64911}, 11) == "u4pruydqqvj");
}

TEST_CASE("A gap is named by service, village code and the place where most of its village live") {
    const auto town = long_street();
    const auto gaps = gaps_of(town.study);
    REQUIRE(gaps.size() == 2);
    const auto prefix = "clinic-" + town.study.villages[0].code + "-";
    CHECK(gaps[0].id == prefix + geometry::geohash(town.lonlat('A'), 5));
    CHECK(gaps[1].id.starts_with(prefix + geometry::geohash(town.lonlat('E'), 5)));
    CHECK(ids_of(gaps).size() == 2);
}

TEST_CASE("A gap keeps its id when an edit lets it shrink or grow") {
    auto town = long_street();
    const auto before = gaps_of(town.study);
    SECTION("a second clinic takes three of its five homes") { town.facility({'A', 600}, "clinic"); }
    SECTION("the clinic closes and all are one gap") { town.study.facilities.clear(); }
    SECTION("its persons fall to a third, and it no longer leads by much") {
        for (std::size_t row = 0; row < 5; ++row) town.study.homes[row].persons[4] = 10;
    }
    const auto after = gaps_of(town.study);
    REQUIRE(!after.empty());
    CHECK(ids_of(after).contains(before[0].id));
}

TEST_CASE("A gap keeps its id when another year renames homes, adds some, drops some and moves them by metres") {
    auto town = long_street();
    const auto before = gaps_of(town.study);
    town.home({'A', 30}, {0, 0, 0, 0, 7}).home({'E', -90}, {0, 0, 0, 0, 7});
    town.study.homes.erase(town.study.homes.begin() + 1);
    std::ranges::reverse(town.study.homes);
    for (auto& home : town.study.homes) {
        home.id = "2027-" + home.id;
        home.place.lon += 0.00003;
        home.persons[4] += 2;
    }
    CHECK(ids_of(gaps_of(town.study)) == ids_of(before));
}

TEST_CASE("Its cause and its rank are no part of a gap's id") {
    auto town = long_street();
    const auto before = gaps_of(town.study);
    town.study.inventory["clinic"].partial = true;
    const auto after = gaps_of(town.study);
    CHECK(after[0].cause != before[0].cause);
    CHECK(ids_of(after).contains(before[0].id));
    for (std::size_t row = 5; row < 8; ++row) town.study.homes[row].persons[4] = 45;
    for (std::size_t row = 0; row < 5; ++row) town.study.homes[row].place = town.lonlat({'A', 240});
    CHECK(ids_of(gaps_of(town.study)).contains(before[0].id));
}

TEST_CASE("Gaps at one and the same place have different ids, the one of most persons the plain one") {
    auto town = long_street();
    for (auto& home : town.study.homes) home.place = town.lonlat('A');
    std::vector<analysis::Gap> gaps{gap_of({0}, 5), gap_of({1, 2}, 50), gap_of({3}, 5), gap_of({4, 5}, 7)};
    analysis::name_gaps(town.study, town.study.standard.rules[0], gaps);
    CHECK(ids_of(gaps).size() == 4);
    CHECK(gaps[1].id.ends_with("-" + geometry::geohash(town.lonlat('A'), 5)));
}
