// SPDX-License-Identifier: MIT
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <format>

#include "core/io/streets_osm.hpp"
#include "core/model/errors.hpp"

using namespace circle15;

namespace {

std::string osm(const std::string& objects) { return "<osm version=\"0.6\">" + objects + "</osm>"; }
std::string tag(const std::string& key, const std::string& value) {
    return std::format("<tag k=\"{}\" v=\"{}\"/>", key, value);
}
std::string node(int id, double lon, double lat = 30.5, const std::string& tags = "") {
    return std::format("<node id=\"{}\" version=\"1\" lat=\"{:.7f}\" lon=\"{:.7f}\">{}</node>", id, lat, lon, tags);
}
std::string way(int id, const std::vector<int>& nodes, const std::string& tags = tag("highway", "path")) {
    std::string text = std::format("<way id=\"{}\" version=\"1\">", id);
    for (const int one : nodes) text += std::format("<nd ref=\"{}\"/>", one);
    return text + tags + "</way>";
}

model::Study read(const std::vector<std::string>& files, model::Study study = {}) {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < files.size(); ++i) names.push_back(std::format("{}.osm", i + 1));
    std::vector<io::OsmFile> sources;
    for (std::size_t i = 0; i < files.size(); ++i) sources.push_back({.file = names[i], .content = files[i]});
    io::read_streets(sources, study);
    return study;
}

model::InputFlaw refusal(const std::vector<std::string>& files, model::Study study = {}) {
    try {
        static_cast<void>(read(files, std::move(study)));
    } catch (const model::InputError& error) {
        return error.flaw();
    }
    return {};
}

const model::DataIssue* told(const model::Study& study, const std::string& rule) {
    const auto found = std::ranges::find(study.issues, rule, &model::DataIssue::rule);
    return found == study.issues.end() ? nullptr : &*found;
}

}  // namespace

TEST_CASE("A gate that nobody may pass is a barred node, a bollard is not") {
    const model::Study study = read({osm(node(1, 122.1) + node(2, 122.11, 30.5, tag("barrier", "gate") + tag("access", "no")) +
                                         node(3, 122.12, 30.5, tag("barrier", "bollard")) + way(10, {1, 2, 3}))});
    CHECK_FALSE(study.streets.nodes[0].barred);
    CHECK(study.streets.nodes[1].barred);
    CHECK_FALSE(study.streets.nodes[2].barred);
}

TEST_CASE("A way cut by the edge of its file is trimmed to the runs of its known nodes") {
    const std::string clipped = osm(node(1, 122.1) + node(2, 122.101) + node(4, 122.103) + node(5, 122.104) + node(7, 122.106) +
                                    way(10, {1, 2, 3, 4, 5, 6, 7}) + way(11, {8, 9}) + way(12, {1, 2}));
    const model::Study study = read({clipped});
    CHECK(study.rows == std::vector<model::RowCount>{{.layer = "streets", .read = 3, .used = 1, .repaired = 1, .rejected = 1}});
    REQUIRE(study.streets.ways.size() == 3);
    CHECK(study.streets.ways[0].nodes == std::vector<std::uint32_t>{0, 1});
    CHECK(study.streets.ways[1].nodes == std::vector<std::uint32_t>{2, 3});
    const model::DataIssue* trimmed = told(study, "ways_trimmed");
    REQUIRE(trimmed != nullptr);
    CHECK(trimmed->place == "way 10");
    CHECK(trimmed->particulars == model::Particulars{{"ways", 2}, {"lost", 1}});
    model::Study strict;
    strict.refuse_rows = true;
    const model::InputFlaw flaw = refusal({clipped}, strict);
    CHECK(flaw.rule == "missing_node");
    CHECK(flaw.place == "way 10");
}

TEST_CASE("A node degrees off cuts its way there, by file, way and distance") {
    const model::Study study = read({osm(node(1, 122.1) + node(2, 122.101) + node(3, 119.1) + node(4, 122.103) +
                                         node(5, 122.104) + way(10, {1, 2, 3, 4, 5}))});
    REQUIRE(study.streets.ways.size() == 2);
    CHECK(study.rows[0].repaired == 1);
    const model::DataIssue* leap = told(study, "street_leaps");
    REQUIRE(leap != nullptr);
    CHECK(leap->file == "1.osm");
    CHECK(leap->place == "way 10");
    CHECK(leap->grave);
}

TEST_CASE("A node far from neighbours that are close to each other is doubted, a long straight street is not") {
    std::string nodes;
    std::vector<int> along;
    for (int i = 0; i < 20; ++i) {
        nodes += node(i + 1, 122.1 + 0.0005 * i);
        along.push_back(i + 1);
    }
    const model::Study sound =
        read({osm(nodes + node(30, 122.13) + node(31, 122.14) + way(10, along) + way(11, {20, 30, 31}))});
    CHECK(told(sound, "street_spike") == nullptr);
    along.insert(along.begin() + 10, 40);
    const model::Study spiked = read({osm(nodes + node(40, 122.105, 30.51) + way(10, along))});
    const model::DataIssue* spike = told(spiked, "street_spike");
    REQUIRE(spike != nullptr);
    CHECK(spike->place == "way 10");
    CHECK(spike->particulars[0] == model::Particular("node", 40));
}

TEST_CASE("Closed pedestrian areas become squares, and multipolygons with their holes") {
    const std::string corners = node(1, 122.1, 30.5) + node(2, 122.101, 30.5) + node(3, 122.101, 30.501) +
                                node(4, 122.1, 30.501) + node(5, 122.1004, 30.5004) + node(6, 122.1006, 30.5004) +
                                node(7, 122.1006, 30.5006);
    const std::string street = way(20, {1, 2});
    SECTION("a way") {
        const auto study =
            read({osm(corners + street + way(10, {1, 2, 3, 4, 1}, tag("highway", "pedestrian") + tag("area", "yes")))});
        REQUIRE(study.streets.squares.size() == 1);
        CHECK(study.streets.ways[study.streets.squares[0].rim].osm_id == 10);
        CHECK(study.streets.squares[0].rings[0].size() == 5);
    }
    SECTION("a closed street is no square") {
        CHECK(read({osm(corners + way(10, {1, 2, 3, 4, 1}, tag("highway", "pedestrian")))}).streets.squares.empty());
    }
    const auto relation = [](const std::string& members) {
        return "<relation id=\"5\" version=\"1\">" + members + tag("type", "multipolygon") + tag("highway", "pedestrian") +
               "</relation>";
    };
    const auto member = [](int id, const std::string& role) {
        return std::format("<member type=\"way\" ref=\"{}\" role=\"{}\"/>", id, role);
    };
    const std::string outlines = way(30, {1, 2, 3}, "") + way(31, {1, 4, 3}, "") + way(32, {5, 6, 7, 5}, "");
    SECTION("a multipolygon of two half outlines and a hole") {
        const auto study = read(
            {osm(corners + street + outlines + relation(member(30, "outer") + member(31, "outer") + member(32, "inner")))});
        REQUIRE(study.streets.squares.size() == 1);
        CHECK(study.streets.squares[0].rings.size() == 2);
        CHECK(study.streets.ways.size() == 3);
        CHECK(study.rows[0].used == 2);
    }
    SECTION("an outline that is not closed is left out and told") {
        const auto study = read({osm(corners + street + outlines + relation(member(30, "outer")))});
        CHECK(study.streets.squares.empty());
        CHECK(study.rows[0].rejected == 1);
        CHECK(told(study, "square_outline_open")->place == "relation 5");
    }
}

TEST_CASE("A file without one street beside another that has some is doubted, and so is a misspelt key") {
    const std::string streets = osm(node(1, 122.1) + node(2, 122.101) + way(10, {1, 2}));
    const std::string misspelt = osm(node(3, 122.1) + node(4, 122.101) + way(11, {3, 4}, tag("hihgway", "path")) +
                                     way(12, {3, 4}, tag("hihgway", "path")) + way(13, {3, 4}, tag("waterway", "river")));
    const model::Study study = read({streets, misspelt});
    CHECK(told(study, "file_without_streets")->file == "2.osm");
    CHECK(told(study, "misspelt_highway")->particulars == model::Particulars{{"key", "hihgway"}, {"ways", 2}});
    CHECK(told(read({streets}), "file_without_streets") == nullptr);
    CHECK(refusal({misspelt}).rule == "no_streets_but_misspelt");
    CHECK(refusal({osm(node(1, 122.1))}).rule == "no_streets");
}

TEST_CASE("A way said to cross water that is not there is told, or refused where rows are") {
    model::Study study;
    study.walk_rules.over_water = {99};
    CHECK(refusal({osm(node(1, 122.1) + node(2, 122.101) + way(10, {1, 2}))}, study).rule.empty());
    study.refuse_rows = true;
    CHECK(refusal({osm(node(1, 122.1) + node(2, 122.101) + way(10, {1, 2}))}, study).rule == "unknown_over_water_way");
    study.walk_rules.over_water = {10};
    CHECK(refusal({osm(node(1, 122.1) + node(2, 122.101) + way(10, {1, 2}))}, study).rule.empty());
}
