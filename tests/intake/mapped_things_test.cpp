// SPDX-License-Identifier: MIT
#include <algorithm>
#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include "core/intake/osm/mapped_things.hpp"
#include "tests/intake/osm_town.hpp"

using namespace circle15;
using namespace circle15::intake;
using circle15::tests::OsmTown;
using circle15::tests::town_projection;

namespace {

const Box world = OsmTown::box(0, 0, 10, 10);
const StudyArea area(world, {}, 0, town_projection());
const std::vector<std::string> six{"childcare", "kindergarten", "primary_school", "junior_school", "elderly_meal", "clinic"};

struct Mapped {
    std::vector<std::string> ids;
    std::vector<std::string> rules;
    std::vector<FacilityRecord> records;
};

Mapped mapped(const OsmTown& town, const Source& source, const std::vector<std::string>& services) {
    Findings findings;
    Mapped found{.records = mapped_facilities(town.cut(world), source, area, services, findings)};
    for (const auto& record : found.records) found.ids.push_back(record.facility.id);
    for (const auto& issue : findings.issues) found.rules.push_back(issue.rule);
    REQUIRE(findings.rows.size() == 1);
    CHECK(findings.rows[0].read == findings.rows[0].used + findings.rows[0].rejected);
    return found;
}

io::OsmTags tags(const OsmTown::Tags& pairs) { return {pairs}; }

}  // namespace

TEST_CASE("tags stand for services by one table, and a school without a level for none") {
    const auto table = service_tags();
    using Services = std::vector<std::string>;
    CHECK(services_of(tags({{"amenity", "kindergarten"}}), table) == Services{"kindergarten"});
    CHECK(services_of(tags({{"amenity", "school"}}), table) == Services{"unsure"});
    CHECK(services_of(tags({{"amenity", "school"}, {"isced:level", "1;2"}}), table) ==
          Services{"junior_school", "primary_school"});
    CHECK(services_of(tags({{"amenity", "doctors"}, {"healthcare", "doctor"}}), table) == Services{"clinic"});
    CHECK(services_of(tags({{"amenity", "bench"}}), table).empty());
    CHECK(services_of(tags({{"shop", "no"}, {"sport", "swimming"}}), {{"shop=*", "any"}, {"sport=*", "sport"}}) ==
          Services{"sport"});
}

TEST_CASE("mapped facilities have their quality, place and hours, and count once") {
    const OsmTown town =
        OsmTown()
            .node(1, 5, 5,
                  {{"amenity", "clinic"}, {"name", "North"}, {"opening_hours", "Mo-Fr 08:00-12:00"}, {"capacity", "12"}})
            .node(2, 20, 5, {{"amenity", "clinic"}})  // beyond the area
            .node(3, 1, 9, {{"amenity", "school"}, {"name", "No level"}})
            .node(4, 3, 3, {{"amenity", "library"}})  // no service of the standard
            .line(9, 100, {{4, 4}, {6, 4}, {6, 6}, {4, 6}, {4, 4}}, {{"amenity", "clinic"}, {"building", "yes"}})
            .line(8, 200, {{7, 7}, {8, 7}, {8, 8}, {7, 8}, {7, 7}}, {{"amenity", "kindergarten"}, {"name", "Sun"}});
    const Mapped found = mapped(town, {.file = "town.osm", .date = "2024-01-01"}, six);
    CHECK(found.ids == std::vector<std::string>{"clinic-node-1", "kindergarten-way-8"});
    CHECK(found.rules == std::vector<std::string>{"facility_unsure", "facility_mapped_twice"});
    const auto& clinic = found.records[0].facility;
    CHECK(clinic.name == "North");
    CHECK(clinic.quality == model::Quality::mapped);
    CHECK(clinic.opening_hours_text == "Mo-Fr 08:00-12:00");
    CHECK(clinic.capacity == 12);
    CHECK(found.records[1].facility.place.lon == Catch::Approx(122.0075));
}

TEST_CASE("a service of the study's own needs only its tags") {
    const OsmTown town = OsmTown().node(1, 5, 5, {{"amenity", "fountain"}}).node(2, 6, 5, {{"amenity", "clinic"}});
    const Mapped found = mapped(town, {.file = "town.osm", .tags = {{"amenity=fountain", "water"}}}, {"water"});
    CHECK(found.ids == std::vector<std::string>{"water-node-1"});
}

TEST_CASE("dwellings have the floor area of all their storeys; schools and sheds are none") {
    // 0.1 of the grid is 9.65 m by 11.1 m here.
    const auto house = [](double x) {
        return std::vector<std::pair<double, double>>{{x, 1}, {x + 0.1, 1}, {x + 0.1, 1.1}, {x, 1.1}, {x, 1}};
    };
    OsmTown town;
    town.line(1, 10, house(1), {{"building", "yes"}, {"building:levels", "3"}})
        .line(2, 20, house(2), {{"building", "house"}})
        .line(3, 30, house(3), {{"building", "school"}})
        .line(4, 40, house(4), {{"building", "yes"}, {"amenity", "community_centre"}})
        .line(5, 50, house(5), {{"building", "no"}})
        .line(6, 60, house(30), {{"building", "yes"}});
    town.line(7, 70, house(7), {}).line(8, 80, {{7.02, 1.02}, {7.02, 1.08}, {7.08, 1.08}, {7.08, 1.02}, {7.02, 1.02}}, {});
    town.relation(9, {{7, "outer"}, {8, "inner"}}, {{"type", "multipolygon"}, {"building", "apartments"}});
    Findings findings;
    const auto buildings = mapped_buildings(town.cut(world), {.file = "town.osm"}, area, findings);
    REQUIRE(buildings.size() == 5);
    const double one = buildings[1].floor_area_m2;
    CHECK(one == Catch::Approx(9.65 * 11.09).epsilon(0.01));
    CHECK(buildings[0].floor_area_m2 == Catch::Approx(3 * one));
    CHECK(buildings[4].floor_area_m2 == Catch::Approx(0.64 * one).epsilon(0.001));
    CHECK(std::ranges::count(buildings, BuildingKind::dwelling, &Building::kind) == 3);
    REQUIRE(findings.issues.size() == 1);
    CHECK(findings.issues[0].rule == "storeys_not_mapped");
}

TEST_CASE("places people say they live in are villages, the nearest town is their township") {
    const OsmTown town = OsmTown()
                             .node(1, 1, 1, {{"place", "town"}, {"name", "West"}})
                             .node(2, 9, 1, {{"place", "town"}, {"name", "East"}})
                             .node(3, 2, 2, {{"place", "neighbourhood"}, {"name", "Old"}})
                             .node(4, 8, 2, {{"place", "village"}, {"name", "New"}})
                             .node(5, 5, 5, {{"place", "locality"}, {"name", "Stone"}});
    const auto villages = mapped_villages(town.cut(world), {.file = "town.osm"}, area);
    REQUIRE(villages.size() == 2);
    CHECK(villages[0].name == "Old");
    CHECK(villages[0].township == "West");
    CHECK(villages[0].code == "node-3");
    CHECK(villages[1].township == "East");
}
