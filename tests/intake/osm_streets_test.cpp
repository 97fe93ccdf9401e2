// SPDX-License-Identifier: MIT
#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "core/intake/land/bridges.hpp"
#include "core/intake/land/island_names.hpp"
#include "core/intake/osm/streets.hpp"
#include "core/model/errors.hpp"
#include "tests/intake/osm_town.hpp"

using namespace circle15;
using namespace circle15::intake;
using circle15::tests::OsmTown;
using circle15::tests::town_projection;

namespace {

const Box world = OsmTown::box(0, 0, 10, 10);
const OsmTown::Tags street{{"highway", "residential"}, {"name", "Main & <1>"}};

StudyArea area_of(const Box& box, double margin_m = 0) { return {box, {}, margin_m, town_projection()}; }

LandBody land(std::string id, double west, double south, double edge) {
    const auto at = [](double x, double y) { return model::LonLat{122 + x / 1000, 30 + y / 1000}; };
    LandBody body{.id = id, .name = id};
    body.land = {{.shell = {at(west, south), at(west + edge, south), at(west + edge, south + edge), at(west, south + edge),
                            at(west, south)}}};
    return body;
}

std::vector<std::string> joined(const OsmTown& town, std::vector<LandBody> bodies) {
    const auto area = area_of(OsmTown::box(-1, -1, 20, 20));
    Findings findings;
    join_by_bridges(bodies, streets_of(town.cut(area.with_margin()), area), town_projection(), "town.osm", findings);
    std::vector<std::string> to;
    for (const LandBody& body : bodies) to.push_back(body.joined_to);
    CHECK(std::ssize(findings.issues) == std::ssize(bodies) - std::ranges::count(to, ""));
    return to;
}

}  // namespace

TEST_CASE("a street that leaves the area and comes back becomes two") {
    const OsmTown town =
        OsmTown().line(7, 1, {{2, 5}, {8, 5}, {14, 5}, {14, 8}, {8, 8}, {2, 8}}, street).line(8, 20, {{1, 1}, {5, 1}}, street);
    const auto streets = streets_of(town.cut(world), area_of(world));
    REQUIRE(streets.ways.size() == 3);
    CHECK(streets.ways[0].id < 0);
    CHECK(streets.ways[0].nodes == std::vector<std::int64_t>{5, 6});
    CHECK(streets.ways[0].tags.value("name") == "Main & <1>");
    CHECK(streets.ways[1].id == 7);
    CHECK(streets.ways[1].nodes == std::vector<std::int64_t>{1, 2});
    CHECK(streets.trimmed == 1);
    CHECK(streets.nodes.size() == 6);
}

TEST_CASE("streets within the margin are kept") {
    const OsmTown town = OsmTown().line(7, 1, {{9, 5}, {11, 5}, {15, 5}}, street);
    const auto area = area_of(world, 200);
    const auto streets = streets_of(town.cut(area.with_margin()), area);
    REQUIRE(streets.ways.size() == 1);
    CHECK(streets.ways[0].nodes == std::vector<std::int64_t>{1, 2});
}

TEST_CASE("streets end where their extract ends, for its land ends there") {
    const OsmTown town = OsmTown().line(7, 1, {{9, 5}, {11, 5}, {15, 5}}, street).line(8, 20, {{2, 5}, {4, 5}, {6, 5}}, street);
    const auto area = area_of(world, 200).within(OsmTown::box(3, 0, 10, 10));
    const auto streets = streets_of(town.cut(world), area);
    REQUIRE(streets.ways.size() == 1);
    CHECK(streets.ways[0].nodes == std::vector<std::int64_t>{21, 22});
    CHECK_FALSE(area.holds({122.002, 30.005}));
    CHECK(area.holds({122.004, 30.005}));
}

TEST_CASE("what nobody walks, and squares that are not whole, are no streets") {
    const OsmTown town =
        OsmTown()
            .line(1, 1, {{1, 1}, {2, 1}}, {{"highway", "motorway"}})
            .line(2, 10, {{1, 2}, {2, 2}}, {{"highway", "service"}, {"access", "private"}})
            .line(3, 20, {{8, 8}, {14, 8}, {14, 9}, {8, 9}, {8, 8}}, {{"highway", "pedestrian"}, {"area", "yes"}})
            .line(4, 30, {{4, 4}, {6, 4}, {6, 6}, {4, 6}, {4, 4}}, {{"highway", "pedestrian"}, {"area", "yes"}});
    const auto streets = streets_of(town.cut(world), area_of(world));
    REQUIRE(streets.ways.size() == 1);
    CHECK(streets.ways[0].id == 4);
}

TEST_CASE("an extract in any order gives the same cut") {
    OsmTown town;
    town.line(7, 1, {{2, 5}, {8, 5}, {14, 5}}, street).line(9, 50, {{1, 1}, {20, 1}, {20, 2}}, {{"building", "yes"}});
    town.relation(5, {{9, "outer"}}, {{"type", "multipolygon"}, {"building", "yes"}});
    const auto box = OsmTown::osm_box(world);
    const auto cut = io::cut_osm_content(town.xml(), "town.osm", box);
    const auto other = io::cut_osm_content(town.backwards_xml(), "town.osm", box);
    REQUIRE(cut.ways.size() == 2);
    REQUIRE(other.ways.size() == 2);
    CHECK(cut.ways[0].nodes == other.ways[0].nodes);
    CHECK(cut.relations.size() == 1);
    CHECK(other.relations.size() == 1);
    CHECK(cut.find(51) != nullptr);  // outside, but of a building
    CHECK(cut.find(3) == nullptr);   // outside, and of a street
    CHECK(cut.places.size() == other.places.size());
    CHECK_THROWS_AS(io::cut_osm_content("no extract", "x.osm", box), model::InputError);
}

TEST_CASE("pieces of trimmed streets keep ids of their own when extracts are merged") {
    const OsmTown a = OsmTown().line(7, 1, {{2, 5}, {14, 5}, {8, 8}, {2, 8}, {14, 8}, {8, 9}, {2, 9}}, street);
    const OsmTown b = OsmTown().line(8, 101, {{2, 2}, {4, 2}, {14, 2}, {4, 3}, {2, 3}}, street);
    const auto area = area_of(world);
    const auto all = merged({streets_of(a.cut(world), area), streets_of(b.cut(world), area), streets_of(a.cut(world), area)});
    std::vector<std::int64_t> ids;
    for (const auto& way : all.ways) ids.push_back(way.id);
    CHECK(std::ranges::adjacent_find(ids) == ids.end());
    CHECK(std::ranges::count_if(ids, [](std::int64_t id) { return id > 0; }) == 2);
}

TEST_CASE("lands are joined by what carries people over the water, and by nothing else") {
    const std::vector<LandBody> lands{land("big", 0, 0, 5), land("small", 8, 0, 2), land("far", 14, 0, 2)};
    SECTION("a bridge of two ways that meet at sea") {
        OsmTown town;
        town.node(1, 4, 1).node(2, 6.5, 1).node(3, 9, 1);
        town.way(1, {1, 2}, {{"highway", "footway"}, {"bridge", "yes"}})
            .way(2, {2, 3}, {{"highway", "footway"}, {"bridge", "yes"}});
        CHECK(joined(town, lands) == std::vector<std::string>{"", "big", ""});
    }
    SECTION("a causeway") {
        const OsmTown town = OsmTown().line(1, 1, {{9, 1}, {12, 1}, {15, 1}}, {{"highway", "tertiary"}, {"embankment", "yes"}});
        CHECK(joined(town, lands) == std::vector<std::string>{"", "", "small"});
    }
    SECTION("neither a pier that ends at sea nor a street that was drawn over it") {
        const OsmTown town = OsmTown()
                                 .line(1, 1, {{4, 1}, {6, 1}}, {{"man_made", "pier"}})
                                 .line(2, 10, {{9, 1}, {12, 1}, {15, 1}}, {{"highway", "tertiary"}})
                                 .line(3, 20, {{4, 1}, {9, 1}}, {{"route", "ferry"}});
        CHECK(joined(town, lands) == std::vector<std::string>{"", "", ""});
    }
}

TEST_CASE("lands get the names that lie on them, the main one the place's, islets numbers") {
    std::vector<LandBody> bodies{land("", 0, 0, 5), land("", 8, 0, 2), land("", 14, 0, 1), land("", 16, 0, 0.5)};
    const auto place = [](double x, double y) { return model::LonLat{122 + x / 1000, 30 + y / 1000}; };
    name_bodies(bodies, {{.name = "枸杞岛", .place = place(9, 1)}, {.name = "At sea", .place = place(5, 15)}}, {place(1, 1)},
                "town", "Town", town_projection());
    std::vector<std::string> names;
    std::vector<std::string> ids;
    for (const auto& body : bodies) {
        names.push_back(body.name);
        ids.push_back(body.id);
    }
    CHECK(names == std::vector<std::string>{"Town", "枸杞岛", "islet-1", "islet-2"});
    CHECK(ids == std::vector<std::string>{"town", "gouqidao", "islet-1", "islet-2"});
}
