// SPDX-License-Identifier: MIT
#include "core/model/walkability.hpp"

#include <catch2/catch_test_macros.hpp>
#include <map>
#include <string>

using namespace circle15::model;

namespace {

using Tags = std::map<std::string, std::string, std::less<>>;

std::optional<Walkability> walk(const Tags& tags) {
    return walkability_of([&tags](std::string_view key) -> std::string_view {
        const auto found = tags.find(key);
        return found == tags.end() ? std::string_view{} : std::string_view{found->second};
    });
}

bool walkable(const Tags& tags) { return walk(tags).has_value(); }
StreetKind kind(const Tags& tags) { return walk(tags).value().kind; }
FootDirection direction(const Tags& tags) { return walk(tags).value().direction; }

}  // namespace

TEST_CASE("Streets, paths and the island's trunk road are walked") {
    for (const char* value : {"footway",        "path",         "pedestrian",   "steps",    "living_street", "residential",
                              "service",        "unclassified", "track",        "tertiary", "tertiary_link", "secondary",
                              "secondary_link", "primary",      "primary_link", "trunk",    "trunk_link",    "road",
                              "cycleway",       "bridleway",    "corridor",     "platform"}) {
        CAPTURE(value);
        CHECK(walkable({{"highway", value}}));
    }
}

TEST_CASE("Motorways, building sites, race tracks and things that are no ways are not walked") {
    for (const char* value : {"motorway", "motorway_link", "construction", "proposed", "raceway", "bus_guideway", "razed",
                              "abandoned", "bus_stop", "no"}) {
        CAPTURE(value);
        CHECK_FALSE(walkable({{"highway", value}}));
    }
    CHECK_FALSE(walkable({}));
    CHECK_FALSE(walkable({{"waterway", "river"}}));
    CHECK_FALSE(walkable({{"natural", "strait"}, {"area", "yes"}}));
    CHECK_FALSE(walkable({{"foot", "yes"}}));
}

TEST_CASE("A ferry is never walked") {
    CHECK_FALSE(walkable({{"route", "ferry"}}));
    CHECK_FALSE(walkable({{"route", "ferry"}, {"foot", "yes"}}));
    CHECK_FALSE(walkable({{"route", "ferry"}, {"highway", "primary"}, {"foot", "designated"}}));
}

TEST_CASE("A foot tag decides before the general access does") {
    CHECK_FALSE(walkable({{"highway", "residential"}, {"foot", "no"}}));
    CHECK_FALSE(walkable({{"highway", "residential"}, {"foot", "private"}}));
    CHECK_FALSE(walkable({{"highway", "primary"}, {"foot", "use_sidepath"}}));
    CHECK_FALSE(walkable({{"highway", "service"}, {"access", "private"}}));
    CHECK_FALSE(walkable({{"highway", "service"}, {"access", "no"}}));
    CHECK_FALSE(walkable({{"highway", "service"}, {"service", "driveway"}, {"access", "private"}}));
    CHECK(walkable({{"highway", "service"}, {"service", "driveway"}}));
    CHECK(walkable({{"highway", "service"}, {"access", "private"}, {"foot", "yes"}}));
    CHECK(walkable({{"highway", "track"}, {"access", "no"}, {"foot", "designated"}}));
    CHECK(walkable({{"highway", "path"}, {"access", "private"}, {"foot", "permissive"}}));
    CHECK(walkable({{"highway", "service"}, {"access", "customers"}}));
    CHECK_FALSE(walkable({{"highway", "trunk"}, {"motorroad", "yes"}}));
    CHECK(walkable({{"highway", "trunk"}, {"motorroad", "yes"}, {"foot", "yes"}}));
    CHECK(walkable({{"highway", "trunk"}, {"motorroad", "no"}}));
    CHECK_FALSE(walkable({{"highway", "motorway"}, {"foot", "yes"}}));
}

TEST_CASE("Piers are walked, breakwaters only where a foot tag or a highway says so") {
    CHECK(kind({{"man_made", "pier"}}) == StreetKind::pier);
    CHECK(kind({{"man_made", "pier"}, {"highway", "service"}}) == StreetKind::pier);
    CHECK_FALSE(walkable({{"man_made", "pier"}, {"access", "private"}}));
    CHECK_FALSE(walkable({{"man_made", "breakwater"}}));
    CHECK(kind({{"man_made", "breakwater"}, {"foot", "yes"}}) == StreetKind::pier);
    CHECK_FALSE(walkable({{"man_made", "breakwater"}, {"foot", "no"}}));
    CHECK(walkable({{"man_made", "breakwater"}, {"highway", "footway"}}));
}

TEST_CASE("Areas are out but for squares and piers") {
    CHECK_FALSE(walkable({{"highway", "service"}, {"area", "yes"}}));
    CHECK(kind({{"man_made", "pier"}, {"area", "yes"}}) == StreetKind::pier);
    CHECK(walk({{"man_made", "pier"}, {"area", "yes"}})->square);
    CHECK(kind({{"highway", "footway"}, {"area", "yes"}}) == StreetKind::square);
    CHECK(walk({{"highway", "pedestrian"}, {"type", "multipolygon"}})->square);
    CHECK_FALSE(walk({{"highway", "pedestrian"}})->square);
    CHECK_FALSE(walkable({{"leisure", "park"}, {"area", "yes"}}));
    CHECK(kind({{"highway", "pedestrian"}, {"area", "yes"}}) == StreetKind::square);
    CHECK_FALSE(walkable({{"highway", "pedestrian"}, {"area", "yes"}, {"foot", "no"}}));
    CHECK(kind({{"highway", "pedestrian"}}) == StreetKind::street);
    CHECK(walkable({{"highway", "residential"}, {"area", "no"}}));
}

TEST_CASE("The kind follows what carries the way") {
    CHECK(kind({{"highway", "residential"}}) == StreetKind::street);
    CHECK(kind({{"highway", "footway"}}) == StreetKind::path);
    CHECK(kind({{"highway", "steps"}}) == StreetKind::steps);
    CHECK(kind({{"railway", "platform"}}) == StreetKind::path);
    CHECK(kind({{"highway", "secondary"}, {"bridge", "yes"}}) == StreetKind::bridge);
    CHECK(kind({{"highway", "secondary"}, {"bridge", "viaduct"}}) == StreetKind::bridge);
    CHECK(kind({{"highway", "secondary"}, {"bridge", "no"}}) == StreetKind::street);
    CHECK(kind({{"highway", "tertiary"}, {"tunnel", "yes"}}) == StreetKind::tunnel);
    CHECK(kind({{"highway", "steps"}, {"conveying", "yes"}}) == StreetKind::steps);
}

TEST_CASE("Only one-way rules for people on foot bind people on foot") {
    CHECK(direction({{"highway", "trunk"}, {"oneway", "yes"}}) == FootDirection::both);
    CHECK(direction({{"highway", "footway"}, {"oneway", "yes"}}) == FootDirection::both);
    CHECK(direction({{"highway", "path"}, {"oneway:foot", "yes"}}) == FootDirection::along);
    CHECK(direction({{"highway", "steps"}, {"oneway:foot", "-1"}}) == FootDirection::against);
    CHECK(direction({{"highway", "steps"}, {"oneway", "yes"}, {"oneway:foot", "no"}}) == FootDirection::both);
    CHECK(direction({{"highway", "path"}, {"foot:backward", "no"}}) == FootDirection::along);
    CHECK(direction({{"highway", "path"}, {"foot:forward", "no"}}) == FootDirection::against);
    CHECK_FALSE(walkable({{"highway", "path"}, {"foot:forward", "no"}, {"foot:backward", "no"}}));
}

TEST_CASE("A cycleway that says nothing of people on foot is left to the study's rule") {
    CHECK(walk({{"highway", "cycleway"}})->by_rule);
    CHECK(walk({{"highway", "cycleway"}, {"bicycle", "designated"}})->by_rule);
    CHECK_FALSE(walk({{"highway", "cycleway"}, {"foot", "yes"}})->by_rule);
    CHECK_FALSE(walk({{"highway", "cycleway"}, {"foot", "designated"}})->by_rule);
    CHECK_FALSE(walkable({{"highway", "cycleway"}, {"foot", "no"}}));
    CHECK_FALSE(walk({{"highway", "path"}})->by_rule);
}

TEST_CASE("Ways underground and indoors are told from those above ground") {
    const auto sheltered = [](const Tags& more) {
        Tags tags = more;
        tags.emplace("highway", "footway");
        return walk(tags)->sheltered;
    };
    CHECK_FALSE(sheltered({}));
    CHECK(sheltered({{"layer", "-1"}}));
    CHECK_FALSE(sheltered({{"layer", "1"}}));
    CHECK(sheltered({{"tunnel", "yes"}}));
    CHECK_FALSE(sheltered({{"tunnel", "no"}}));
    CHECK_FALSE(sheltered({{"tunnel", "building_passage"}}));
    CHECK(sheltered({{"indoor", "yes"}}));
    CHECK(sheltered({{"level", "-1"}}));
    CHECK_FALSE(sheltered({{"level", "0"}}));
    CHECK(sheltered({{"highway", "corridor"}}));
}

TEST_CASE("Tags say what bears a way over water") {
    const auto carried = [](const Tags& more) {
        Tags tags = more;
        tags.emplace("highway", "path");
        return walk(tags)->carried;
    };
    CHECK_FALSE(carried({}));
    for (const char* key : {"bridge", "tunnel", "embankment", "ford", "tidal"}) {
        CAPTURE(key);
        CHECK(carried({{key, "yes"}}));
        CHECK_FALSE(carried({{key, "no"}}));
    }
    for (const char* value : {"pier", "breakwater", "dyke", "embankment"}) {
        CAPTURE(value);
        CHECK(carried({{"man_made", value}}));
    }
}
