// SPDX-License-Identifier: MIT
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

#include "core/io/sha256.hpp"
#include "core/io/study_reader.hpp"
#include "tests/io/overlaid_study.hpp"

using namespace circle15;
using Catch::Matchers::WithinAbs;
using io_test::OverlaidStudy;

namespace {

std::vector<std::string> rules_of(const model::Study& study) {
    std::vector<std::string> rules;
    for (const model::DataIssue& issue : study.issues) rules.push_back(issue.rule);
    return rules;
}

}  // namespace

TEST_CASE("a sound study is read whole") {
    const OverlaidStudy folder;
    const model::Study study = io::read_study(folder.path());

    SECTION("its head") {
        CHECK(study.id == "good");
        CHECK(study.name_zh == "小群岛");
        CHECK(model::text_of(study.date) == "2024-12-31");
        CHECK(study.link_rules.link_limit_m == 250);
        CHECK(study.link_rules.link_water_m == 15);
        CHECK(study.inventory.at("clinic").partial);
        CHECK(study.inventory.at("clinic").partial_in == std::vector<std::string>{"小山乡"});
    }
    SECTION("land bodies that are joined become one island, as good as the worst of them") {
        REQUIRE(study.islands.size() == 3);
        const model::Island& big = study.islands[0];
        CHECK(big.id == "dashan");
        CHECK(big.land.size() == 2);
        CHECK(big.joined == std::vector<std::string>{"大山", "连山"});
        CHECK(big.quality == model::Quality::approximate);
        CHECK(big.tier == model::IslandTier::big);
        REQUIRE(study.islands[1].land.size() == 1);
        CHECK(study.islands[1].land[0].holes.size() == 1);
    }
    SECTION("walkable ways and the nodes they use") {
        CHECK(study.streets.ways.size() == 6);
        CHECK(study.streets.nodes.size() == 13);
        CHECK(study.streets.nodes.front().place == model::LonLat{122.402, 30.705});
        CHECK(study.streets.ways[0].name == "大街");
        CHECK(study.streets.ways[1].quality == model::Quality::approximate);
        CHECK(study.streets.ways[2].kind == model::StreetKind::bridge);
        CHECK(study.streets.ways[5].kind == model::StreetKind::pier);
        CHECK_FALSE(study.has_elevation);
    }
    SECTION("homes with their village by code or name, their island by id or name") {
        REQUIRE(study.homes.size() == 10);
        CHECK(study.homes[0].name == "东村 1 号, 路北");
        CHECK(study.villages[study.homes[3].village.at()].name == "西村");
        CHECK(study.islands[study.homes[4].island.at()].id == "dashan");
        CHECK(study.islands[study.homes[6].island.at()].id == "dashan");
        CHECK(study.islands[study.homes[7].island.at()].id == "xiaoshan");
        CHECK(model::persons_in(study.homes[0].persons, model::everybody) == 27);
        CHECK(study.homes[3].source == "invented");
        CHECK(study.homes[3].quality == model::Quality::modelled);
    }
    SECTION("facilities in the CRS each of them names") {
        REQUIRE(study.facilities.size() == 3);
        CHECK(study.facilities[0].capacity == 60);
        CHECK(study.facilities[0].opening_hours.has_value());
        CHECK(study.facilities[2].service == "clinic");
        CHECK(study.facilities[2].given_crs == "GCJ-02");
        CHECK_THAT(study.facilities[2].place.lon, WithinAbs(122.4410, 2e-4));
        CHECK_THAT(study.facilities[2].place.lat, WithinAbs(30.7023, 2e-4));
        CHECK(study.piers.size() == 2);
    }
    SECTION("doubts and row counts") {
        CHECK(rules_of(study) ==
              std::vector<std::string>{"missing_capacity", "missing_opening_hours", "list_partial", "no_census"});
        for (const model::RowCount& row : study.rows) {
            INFO(row.layer);
            CHECK(row.read == row.used + row.repaired + row.rejected);
        }
        CHECK(study.rows.size() == 6);
    }
    SECTION("the hash of every file") {
        REQUIRE(study.layers.size() == 8);
        for (const model::LayerSource& layer : study.layers) {
            INFO(layer.layer);
            CHECK(layer.sha256 == io::sha256_of(folder.read(layer.file)));
        }
    }
}

TEST_CASE("a byte order mark is taken off and noted") {
    const OverlaidStudy marked{"bom_csv"};
    const OverlaidStudy plain;
    const model::Study study = io::read_study(marked.path());
    CHECK(std::ranges::contains(rules_of(study), "byte_order_mark"));
    CHECK(study.homes.size() == io::read_study(plain.path()).homes.size());
    CHECK(study.homes[0].id == "h1");
}

TEST_CASE("a clockwise shell is turned round and counted as repaired") {
    const OverlaidStudy folder{"clockwise_ring"};
    const model::Study study = io::read_study(folder.path());
    CHECK(std::ranges::contains(rules_of(study), "ring_direction"));
    CHECK(study.islands[0].land[0].shell[1].lon == 122.420);
    const auto islands = std::ranges::find(study.rows, "islands", &model::RowCount::layer);
    REQUIRE(islands != study.rows.end());
    CHECK(islands->repaired == 1);
    CHECK(islands->used == 3);
}

TEST_CASE("streets as PBF are the same streets") {
    const model::Study xml = io::read_study(OverlaidStudy{}.path());
    const model::Study pbf = io::read_study(OverlaidStudy{"streets_as_pbf"}.path());
    REQUIRE(pbf.streets.ways.size() == xml.streets.ways.size());
    REQUIRE(pbf.streets.nodes.size() == xml.streets.nodes.size());
    for (std::size_t i = 0; i < xml.streets.nodes.size(); ++i) CHECK(pbf.streets.nodes[i].place == xml.streets.nodes[i].place);
    for (std::size_t i = 0; i < xml.streets.ways.size(); ++i) CHECK(pbf.streets.ways[i].nodes == xml.streets.ways[i].nodes);
}

TEST_CASE("a study may be named by its study.toml and given another standard") {
    const OverlaidStudy folder;
    std::string standard = folder.read("standard.toml");
    standard.replace(standard.find("minutes = 15"), 12, "minutes = 10");
    folder.write("other.toml", standard);
    const model::Study study = io::read_study(folder.path() / "study.toml", {.standard = folder.path() / "other.toml"});
    CHECK(study.standard.rules[0].minutes == 10);
    const auto layer = std::ranges::find(study.layers, "standard", &model::LayerSource::layer);
    REQUIRE(layer != study.layers.end());
    CHECK(layer->file == "other.toml");
    CHECK(layer->sha256 == io::sha256_of(standard));
}

TEST_CASE("a home on an island without streets is read; whoever asks for streets finds none") {
    const model::Study study = io::read_study(OverlaidStudy{"home_on_island_without_streets"}.path());
    REQUIRE(study.homes.size() == 11);
    CHECK(study.islands[study.homes.back().island.at()].id == "kongshan");
}

TEST_CASE("villages are made of what the homes say where there is no layer of villages") {
    const OverlaidStudy folder;
    std::string toml = folder.read("study.toml");
    const auto start = toml.find("[layers.villages]");
    toml.erase(start, toml.find("[layers.homes]") - start);
    folder.write("study.toml", toml);
    std::string homes = folder.read("homes.csv");
    for (auto at = homes.find("西村,,dashan"); at != std::string::npos; at = homes.find("西村,,dashan"))
        homes.replace(at, 14, "西村,大山镇,dashan");
    for (auto at = homes.find("大山镇,,"); at != std::string::npos; at = homes.find("大山镇,,"))
        homes.replace(at, 11, "大山镇,dashan,");
    folder.write("homes.csv", homes);
    const model::Study study = io::read_study(folder.path());
    CHECK(study.villages.size() == 4);
    CHECK(study.homes.size() == 10);
}

TEST_CASE("reading tells how far it is, never backwards, up to the end, and ends where it is asked to") {
    const OverlaidStudy folder;
    std::vector<double> told;
    static_cast<void>(io::read_study(folder.path(), {.standard = {}, .progress = [&](double share) {
                                                         told.push_back(share);
                                                         return true;
                                                     }}));
    REQUIRE(told.size() > 2);
    CHECK(std::ranges::is_sorted(told));
    CHECK(told.front() > 0);
    CHECK(told.back() == 1);
    CHECK_THROWS_AS(io::read_study(folder.path(), {.standard = {}, .progress = [](double share) { return share < 0.5; }}),
                    model::Stopped);
}
