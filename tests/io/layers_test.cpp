// SPDX-License-Identifier: MIT
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <format>

#include "core/io/csv.hpp"
#include "core/io/facilities.hpp"
#include "core/io/standard_toml.hpp"
#include "core/io/streets_osm.hpp"
#include "core/model/errors.hpp"
#include "core/words/flaws.hpp"

using namespace circle15;

namespace {

constexpr io::LonLatBox box{122, 30, 123, 31};

model::Study with_clinics() {
    model::Study study;
    study.standard.rules.push_back({.service = "clinic", .name_zh = "诊所"});
    study.villages.push_back({.code = "1", .name = "东村", .township = "大山镇", .island = {}});
    return study;
}

/// What reading a table of facilities notes, as "row rule", or "refused: rule".
std::vector<std::string> notes_of(const std::string& rows, const std::string& crs = "EPSG:4326") {
    model::Study study = with_clinics();
    const io::TextTable table = io::parse_csv(
        "id,name,service,lon,lat,capacity,in_use,opening_hours,opened,closed,township,village\n" + rows, "facilities.csv");
    const model::LayerSource source{.layer = "facilities", .file = "facilities.csv"};
    std::vector<std::string> notes;
    try {
        io::read_facilities({table, source, {crs, "EPSG:4550"}, box}, study);
    } catch (const model::InputError& error) {
        return {std::format("refused: {}, {}", error.flaw().rule, words::remedy_of(error.flaw(), words::Lang::en))};
    }
    for (const model::DataIssue& issue : study.issues) notes.push_back(issue.place + " " + issue.rule);
    return notes;
}

using Notes = std::vector<std::string>;

std::string osm(const std::string& objects) { return "<osm version=\"0.6\">" + objects + "</osm>"; }
std::string node(int id, double lon, const std::string& tags = "") {
    return std::format("<node id=\"{}\" version=\"1\" lat=\"30.5\" lon=\"{:.7f}\">{}</node>", id, lon, tags);
}
std::string way(int id, const std::vector<int>& nodes, const std::string& tags = "<tag k=\"highway\" v=\"path\"/>") {
    std::string text = std::format("<way id=\"{}\" version=\"1\">", id);
    for (const int one : nodes) text += std::format("<nd ref=\"{}\"/>", one);
    return text + tags + "</way>";
}

model::Study streets_of(const std::vector<std::string>& files) {
    std::vector<io::OsmFile> sources;
    for (const std::string& file : files)
        sources.push_back({.file = "s.osm", .content = file, .quality = model::Quality::mapped});
    model::Study study;
    io::read_streets(sources, study);
    return study;
}

std::string refusal_of(const std::vector<std::string>& files) {
    try {
        static_cast<void>(streets_of(files));
    } catch (const model::InputError& error) {
        return error.flaw().place + " " + error.flaw().rule;
    }
    return "none";
}

}  // namespace

TEST_CASE("doubts about facilities are noted and do not stop the reading") {
    CHECK(notes_of("1,A,clinic,122.5,30.5,10,5,24/7,,,大山镇,东村\n").empty());
    CHECK(notes_of("1,A,clinic,122.5,30.5,,,24/7,,,,\n") == Notes{"row 2 missing_capacity"});
    CHECK(notes_of("1,A,clinic,122.5,30.5,9,,,,,,\n") == Notes{"row 2 missing_opening_hours"});
    CHECK(notes_of("1,A,clinic,122.5,30.5,9,10,24/7,,,,\n") == Notes{"row 2 over_capacity"});
    CHECK(notes_of("1,A,clinic,122.5,30.5,9,,24/7,2020,2019,,\n") == Notes{"row 2 closed_before_opened"});
    CHECK(notes_of("1,A,clinic,122.5,30.5,9,,24/7,,,大山,西村\n") ==
          Notes{"row 2 township_of_facility", "row 2 village_of_facility"});
    SECTION("the same name and service within 30 m") {
        CHECK(notes_of("1,A,clinic,122.5,30.5,9,,24/7,,,,\n2,A,诊所,122.5,30.5002,9,,24/7,,,,\n") ==
              Notes{"row 3 duplicate_facility"});
        CHECK(notes_of("1,A,clinic,122.5,30.5,9,,24/7,,,,\n2,A,clinic,122.5,30.5003,9,,24/7,,,,\n").empty());
        CHECK(notes_of("1,A,clinic,122.5,30.5,9,,24/7,,,,\n2,B,clinic,122.5,30.5,9,,24/7,,,,\n").empty());
    }
}

TEST_CASE("a wrong CRS is recognised by where it puts the points") {
    SECTION("degrees declared as metres") {
        CHECK(notes_of("1,A,clinic,122.5,30.5,9,,24/7,,,,\n", "EPSG:4550") ==
              Notes{"refused: wrong_crs, read as EPSG:4326, 1 of 1 lie inside: declare that CRS if it is right"});
    }
    SECTION("easting and northing changed about") {
        CHECK(notes_of("1,A,clinic,3376000,450000,9,,24/7,,,,\n", "EPSG:4550") ==
              Notes{"refused: swapped_metres, swap the columns: lon holds the easting, lat the northing"});
    }
    SECTION("nothing fits") {
        CHECK(notes_of("1,A,clinic,0,0,9,,24/7,,,,\n") == Notes{"refused: wrong_crs, declare the CRS the coordinates are in"});
    }
    SECTION("no CRS at all") {
        CHECK(notes_of("1,A,clinic,122.5,30.5,9,,24/7,,,,\n", "").front().starts_with("refused: missing_crs"));
    }
}

TEST_CASE("street files are put together by the ids of their nodes and ways") {
    const std::string first = osm(node(1, 122.1) + node(2, 122.2) + node(9, 122.9) + way(10, {1, 2}));
    SECTION("in any order, with ids of one's own") {
        const std::string second = osm(node(2, 122.2) + node(-1, 122.3, "<tag k=\"ele\" v=\"12.5\"/>") + way(-7, {2, -1}));
        const model::Study study = streets_of({first, second});
        const model::Study turned = streets_of({second, first});
        REQUIRE(study.streets.nodes.size() == 3);
        CHECK(study.streets.nodes[0].osm_id == -1);
        CHECK(study.streets.nodes[0].elevation_m == 12.5);
        CHECK(study.streets.ways[0].osm_id == -7);
        for (std::size_t i = 0; i < 2; ++i) CHECK(study.streets.ways[i].nodes == turned.streets.ways[i].nodes);
    }
    SECTION("the same way twice counts once") { CHECK(streets_of({first, first}).streets.ways.size() == 1); }
    SECTION("ways may come before their nodes") {
        CHECK(streets_of({osm(way(10, {1, 2}) + node(1, 122.1) + node(2, 122.2))}).streets.ways.size() == 1);
    }
    SECTION("what contradicts itself is refused") {
        CHECK(refusal_of({first, osm(node(2, 122.2000002) + way(11, {2, 2}))}) == "node 2 node_conflict");
        CHECK(refusal_of({first, osm(node(2, 122.2000001) + way(11, {2, 1}))}) == "none");
        CHECK(refusal_of({first, osm(node(3, 122.3) + way(10, {1, 3}))}) == "way 10 way_conflict");
        CHECK(refusal_of({osm("<node id=\"1\" version=\"1\"/>" + node(2, 122.2) + way(10, {1, 2}))}) ==
              "node 1 node_without_place");
        CHECK(refusal_of({osm(node(1, 122.1) + node(2, 122.2) +
                              way(10, {1, 2}, "<tag k=\"highway\" v=\"path\"/><tag k=\"circle15:quality\" v=\"x\"/>"))}) ==
              "way 10 unknown_street_quality");
        CHECK(refusal_of({""}) == " unreadable_osm");
    }
    SECTION("repeated nodes are merged, ways without length rejected, odd heights left out, and every way is counted") {
        const model::Study study = streets_of({osm(node(1, 122.1, "<tag k=\"ele\" v=\"12 m\"/>") + node(2, 122.2) +
                                                   way(10, {1, 1, 2}) + way(11, {2, 2}) + way(12, {2, 1}))});
        CHECK(study.rows ==
              std::vector<model::RowCount>{{.layer = "streets", .read = 3, .used = 1, .repaired = 1, .rejected = 1}});
        CHECK(study.streets.ways[0].nodes == std::vector<std::uint32_t>{0, 1});
        CHECK_FALSE(study.streets.nodes[0].elevation_m);
        CHECK(study.issues.size() == 3);
    }
}

TEST_CASE("a standard says what its rules say") {
    const std::string rule =
        "name = \"s\"\n[[rule]]\nservice = \"clinic\"\nname_zh = \"诊所\"\nname_en = \"Clinic\"\ngroup = [\"age_60_64\", "
        "\"age_80_up\"]\n"
        "group_zh = \"g\"\ngroup_en = \"g\"\nspeed_m_per_s = 1\nminutes = 15\nsource = \"x\"\n";
    const model::Standard standard = io::parse_standard_toml(rule +
                                                                 "target_percent = 85.5\noutreach = \"mobile_service\"\n"
                                                                 "[[rule.ring]]\nname = \"r\"\nminutes = 10\n",
                                                             "standard.toml");
    REQUIRE(standard.rules.size() == 1);
    CHECK(standard.rules[0].group.bits == 0b10100000U);
    CHECK(standard.rules[0].target_percent == 85.5);
    CHECK(standard.rules[0].outreach == "mobile_service");
    CHECK(standard.rules[0].rings[0].minutes == 10);
    const auto rule_of = [&](const std::string& text) -> std::string {
        try {
            static_cast<void>(io::parse_standard_toml(text, "standard.toml"));
        } catch (const model::InputError& error) {
            return error.flaw().rule;
        }
        return "none";
    };
    const auto with_minutes = [&](const std::string& minutes) {
        std::string text = rule;
        return text.replace(text.find("minutes = 15"), 12, "minutes = " + minutes);
    };
    CHECK(rule_of(with_minutes("600")) == "none");
    for (const char* wrong : {"0", "601", "nan", "-5"}) CHECK(rule_of(with_minutes(wrong)) == "out_of_range");
    CHECK(rule_of(with_minutes("\"15\"")) == "key_not_a_number");
    CHECK(rule_of(rule + "viable_persons = 1.5\n") == "key_not_whole");
    CHECK(rule_of(rule + "capped_downhill = 1\n") == "key_not_a_flag");
    CHECK(rule_of(rule + "places_per_1000 = 280\n") == "none");
    CHECK(rule_of(rule + "places_per_1000 = 0\n") == "out_of_range");
    CHECK(rule_of(rule + "minuts = 1\n") == "unknown_key");
    CHECK(rule_of(rule + "minutes = 15\n") == "unreadable_toml");
    std::string deep = "a";
    for (int part = 1; part < 130'000; ++part) deep += part % 2 == 0 ? ".a" : " . \"a.\\\"\"";
    CHECK(rule_of(deep + " = 1\n" + rule) == "key_too_deep");
    CHECK(rule_of(rule + "[" + deep + "]\n") == "key_too_deep");
    CHECK(rule_of("# " + deep + "\n" + rule) == "none");
    CHECK(rule_of("note = \"\"\"\n" + deep + "\"\"\"\n" + rule) == "unknown_key");
    CHECK(rule_of("name = \"s\"\n") == "no_rules");
}
