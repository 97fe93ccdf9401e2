// SPDX-License-Identifier: MIT
#include <catch2/catch_test_macros.hpp>

#include "core/intake/osm/mapped_things.hpp"
#include "tests/intake/osm_town.hpp"

using namespace circle15;
using namespace circle15::intake;
using circle15::tests::OsmTown;

namespace {

std::vector<model::Facility> mapped(const OsmTown& town) {
    const Box world = OsmTown::box(0, 0, 10, 10);
    const StudyArea area(world, {}, 0, tests::town_projection());
    Findings findings;
    std::vector<model::Facility> facilities;
    for (const auto& record : mapped_facilities(town.cut(world), {.file = "town.osm"}, area, {"clinic"}, findings))
        facilities.push_back(record.facility);
    return facilities;
}

/// The only facility of a town: a clinic with further tags.
model::Facility clinic(OsmTown::Tags tags) {
    tags.insert(tags.begin(), {"amenity", "clinic"});
    const auto facilities = mapped(OsmTown().node(1, 5, 5, tags));
    REQUIRE(facilities.size() == 1);
    return facilities.front();
}

}  // namespace

TEST_CASE("a mapped capacity is a whole number or nothing") {
    CHECK(clinic({{"capacity", "40"}}).capacity == 40);
    CHECK(clinic({{"capacity", "0"}}).capacity == 0);
    for (const char* text : {"40 beds", "-3", "", "many", "4.5", "99999999999999999999"}) {
        INFO(text);
        CHECK_FALSE(clinic({{"capacity", text}}).capacity);
    }
    CHECK_FALSE(clinic({}).capacity);
}

TEST_CASE("a mapped address is street and number, or the full one") {
    CHECK(clinic({{"addr:street", "East Road"}, {"addr:housenumber", "7"}, {"addr:full", "other"}}).address == "East Road 7");
    CHECK(clinic({{"addr:street", "East Road"}}).address == "East Road");
    CHECK(clinic({{"addr:housenumber", "7"}, {"addr:full", "7 East Road"}}).address == "7 East Road");
    CHECK(clinic({}).address.empty());
}

TEST_CASE("what is mapped as shut is closed, and has no hours") {
    using enum model::FacilityStatus;
    CHECK(clinic({{"opening_hours", "closed"}}).status == closed);
    CHECK(clinic({{"opening_hours", "closed"}}).opening_hours_text.empty());
    CHECK(clinic({{"abandoned", "yes"}, {"opening_hours", "24/7"}}).status == closed);
    CHECK(clinic({{"disused", "yes"}}).status == closed);
    CHECK(clinic({{"disused", "no"}, {"opening_hours", "24/7"}}).status == open);
    CHECK(clinic({{"opening_hours", "24/7"}}).opening_hours_text == "24/7");
}

TEST_CASE("a point within an outline is the same facility, unless their names differ") {
    const auto town = [](const char* point, const char* outline) {
        return OsmTown()
            .node(1, 5, 5, {{"amenity", "clinic"}, {"name", point}})
            .line(9, 100, {{4, 4}, {6, 4}, {6, 6}, {4, 6}, {4, 4}}, {{"amenity", "clinic"}, {"name", outline}});
    };
    CHECK(mapped(town("North", "North")).size() == 1);
    CHECK(mapped(town("North", "")).size() == 1);
    CHECK(mapped(town("", "North")).size() == 1);
    CHECK(mapped(town("North", "South")).size() == 2);
    SECTION("one outside is another") {
        const auto apart = OsmTown()
                               .node(1, 7, 7, {{"amenity", "clinic"}, {"name", "North"}})
                               .line(9, 100, {{4, 4}, {6, 4}, {6, 6}, {4, 6}, {4, 4}}, {{"amenity", "clinic"}, {"name", "North"}});
        CHECK(mapped(apart).size() == 2);
    }
    SECTION("a nameless one is named by its id") { CHECK(clinic({}).name == "node 1"); }
}

TEST_CASE("tags that are no key and value fit nothing, and all that a row asks must fit") {
    const auto services = [](const OsmTown::Tags& pairs, const char* row) { return services_of({pairs}, {{row, "x"}}); };
    CHECK(services({{"amenity", "clinic"}}, "amenity").empty());
    CHECK(services({{"amenity", "clinic"}}, "amenity=").empty());
    CHECK(services({{"amenity", "clinic;doctors"}}, "amenity=doctors").size() == 1);
    CHECK(services({{"amenity", " doctors ; clinic"}}, "amenity=clinic").size() == 1);
    CHECK(services({{"amenity", "clinic"}, {"operator", "y"}}, "amenity=clinic+operator=*").size() == 1);
    CHECK(services({{"amenity", "clinic"}}, "amenity=clinic + operator=*").empty());
    CHECK(services({{"operator", "y"}}, "amenity=clinic+operator=*").empty());
}
