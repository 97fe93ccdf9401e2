// SPDX-License-Identifier: MIT
#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "core/report/siting_scenario.hpp"
#include "core/report/siting_text.hpp"
#include "core/report/siting_words.hpp"
#include "tests/support/two_islands.hpp"

using namespace circle15;
using namespace circle15::analysis::siting;
using namespace circle15::location;
using report::Lang;

namespace {

/// The town with three clinics on the long island, two of which are alike, and a planned one at the corner.
test::AsciiTown clinics() {
    auto town = report_test::two_islands();
    town.facility({'A', 20}, "clinic").facility({'A', 40}, "clinic").facility({'C'}, "clinic");
    auto& facilities = town.study.facilities;
    for (std::size_t row = 0; row < 3; ++row) {
        facilities[row].opening_hours_text = row == 0 ? "24/7" : "Mo-Fr 08:00-17:00";
        facilities[row].opening_hours = model::parse_opening_hours(facilities[row].opening_hours_text);
        facilities[row].capacity_unit = row == 0 ? "rooms" : "beds";
    }
    facilities[3].status = model::FacilityStatus::planned;
    facilities[3].opening_hours_text = "24/7";
    return town;
}

StudySiting asked(const analysis::Ground& ground, std::vector<model::Candidate> listed, std::size_t add = 1) {
    StudyQuery query{.rule = {0}, .date = ground.study.date, .source = CandidateSource::listed, .listed = std::move(listed)};
    return site_study(ground, query, {.add = add});
}

const model::OpenFacility& opened(const model::Scenario& scenario, std::size_t row) {
    return std::get<model::OpenFacility>(scenario.edits.at(row).what);
}

}  // namespace

TEST_CASE("a new site becomes a facility with the commonest hours and unit of those that exist, under an id nobody has") {
    auto town = clinics();
    town.study.facilities[2].id = "clinic-new-1";
    town.study.villages[0].name = "West";
    town.study.villages[0].township = "Town";
    const analysis::Ground ground(town.study);
    const auto siting = asked(ground,
                              {{.id = "c", .name = "corner", .place = town.lonlat({'C', -50}), .capacity = 8.6},
                               {.id = "e", .place = town.lonlat({'E'}), .quality = model::Quality::surveyed}},
                              2);
    const auto scenario = report::siting_scenario(ground, siting);
    REQUIRE(scenario.edits.size() == 2);
    CHECK(scenario.name_en == "clinic: 2 new");
    CHECK(scenario.name_zh == "新增clinic2处");
    const auto& corner = opened(scenario, 0).created.value();
    CHECK(opened(scenario, 0).id == "clinic-new-2");
    CHECK(corner.id == "clinic-new-2");
    CHECK(corner.name == "corner(选址)");
    CHECK(corner.capacity == 9);
    CHECK(corner.capacity_unit == "beds");
    CHECK(corner.opening_hours_text == "Mo-Fr 08:00-17:00");
    CHECK(corner.opening_hours.has_value());
    CHECK(corner.village == "West");
    CHECK(corner.township == "Town");
    CHECK(corner.quality == model::Quality::approximate);
    CHECK(corner.date == "2026-01-05");
    const auto& small = opened(scenario, 1).created.value();
    CHECK(small.id == "clinic-new-3");
    CHECK(small.name == "village 2clinic(选址)");
    CHECK_FALSE(small.capacity.has_value());
    CHECK(small.capacity_unit.empty());
    CHECK(small.quality == model::Quality::approximate);  // surveyed places are no surveyed facilities
    CHECK(scenario.description_en ==
          "Objective: most persons covered; proven to be the best among the candidates. 23 of 23 persons within 5 min on foot, "
          "13 "
          "before.");
}

TEST_CASE("what is modelled makes a new facility so, and what is not proven is said") {
    auto town = clinics();
    town.study.homes[1].quality = model::Quality::modelled;
    const analysis::Ground ground(town.study);
    auto siting = asked(ground, {{.id = "c", .place = town.lonlat({'C', -50})}});
    siting.answer.proof = Proof::within_gap;
    siting.answer.gap = 0.125;
    const auto scenario = report::siting_scenario(ground, siting);
    CHECK(opened(scenario, 0).created.value().quality == model::Quality::modelled);
    CHECK(scenario.description_en.contains("not proven, at most 12.50% from the best. 20 of 23 persons"));
    CHECK(scenario.description_en.ends_with("indicative, look at the places before deciding."));
    CHECK(scenario.description.contains("未证明最优,差距至多 12.50%"));
}

TEST_CASE("a planned facility is opened under its own id, existing ones that are given up are closed and named") {
    const auto town = clinics();
    const analysis::Ground ground(town.study);
    auto siting = asked(ground, {{.id = "z", .name = "far", .place = town.lonlat({'B'})}});
    const auto site = [&](const char* id) {
        const auto& sites = siting.stated.problem.sites;
        return SiteId{static_cast<std::uint32_t>(std::ranges::find(sites, id, &Site::id) - sites.begin())};
    };
    siting.answer.steps = {{.site = site("F2"), .persons = 0}};
    siting.persons_by_step = {13, 13};
    siting.answer.closed = {site("F1"), site("F3")};
    auto scenario = report::siting_scenario(ground, siting);
    REQUIRE(scenario.edits.size() == 2);  // F2 exists: there is nothing to open
    CHECK(std::get<model::CloseFacility>(scenario.edits[0].what).id == "F1");
    CHECK(std::get<model::CloseFacility>(scenario.edits[1].what).id == "F3");
    CHECK(report::siting_text(ground, siting, {.lang = Lang::en}).contains("\nExisting facilities given up: F1, F3\n"));
    CHECK(report::siting_text(ground, siting, {.lang = Lang::zh}).contains("\n可停用的现有设施：F1、F3\n"));

    siting = site_study(ground, {.rule = {0}, .date = town.study.date, .source = CandidateSource::buildings}, {.add = 1});
    scenario = report::siting_scenario(ground, siting);
    REQUIRE(scenario.edits.size() == 1);
    CHECK(opened(scenario, 0).id == "F4");
    CHECK_FALSE(opened(scenario, 0).created.has_value());
    CHECK(report::availability_name(siting, siting.answer.steps[0].site) == "planned_facility");
}

TEST_CASE("units and places of a siting have their words") {
    CHECK(report::word_of_unit("km").zh == "公里");
    CHECK(report::word_of_unit("h").en == "h");
    CHECK(report::word_of_unit("").en == "cost units");
    CHECK(report::cost_units() == std::vector<std::string>{"m", "km", "s", "min", "h"});
    CHECK(report::coordinates_of({.lon = 122.4567891, .lat = 30.5}) == "122.456789,30.500000");
    auto town = report_test::two_islands();
    const analysis::Ground ground(town.study);
    const auto siting = asked(ground, {{.id = "c", .place = town.lonlat({'C'})}});
    const auto place = siting.stated.places[siting.answer.steps[0].site.at()];
    CHECK(report::place_of(ground, place) == "village 1 (island 1)");
    town.study.villages[0].township.clear();
    CHECK(report::place_of(ground, place) == "village 1 (island 1)");
    town.study.villages[0].name = "village of island 1";
    CHECK(report::place_of(ground, place) == "village of island 1");
}
