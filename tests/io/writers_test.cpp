// SPDX-License-Identifier: MIT
#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <limits>

#include "core/io/value_text.hpp"
#include "core/io/write_csv.hpp"
#include "core/io/write_geojson.hpp"
#include "core/io/write_json.hpp"

using namespace circle15;
using model::LonLat;

namespace {

std::string degrees(double value) {
    std::string out;
    io::append_degrees(out, value);
    return out;
}

std::string number(double value) {
    std::string out;
    io::append_number(out, value);
    return out;
}

}  // namespace

TEST_CASE("numbers are written in their shortest form") {
    CHECK(number(0.1) == "0.1");
    CHECK(number(3.0) == "3");
    CHECK(number(-0.0) == "0");
    CHECK(number(1e20) == "1e+20");
    CHECK(degrees(122.45) == "122.45");
    CHECK(degrees(122.0) == "122");
    CHECK(degrees(-0.00000004) == "0");
    CHECK(degrees(-0.5) == "-0.5");
    CHECK(degrees(30.12345678) == "30.1234568");
    CHECK(degrees(30.0000001) == "30.0000001");
    CHECK_THROWS(number(std::numeric_limits<double>::quiet_NaN()));
    CHECK_THROWS(degrees(std::numeric_limits<double>::infinity()));
}

TEST_CASE("a layer is written as RFC 7946 has it") {
    const model::Line clockwise{{0, 0}, {0, 1}, {1, 1}, {1, 0}, {0, 0}};
    const model::Line counter_clockwise{{0.2, 0.2}, {0.4, 0.2}, {0.4, 0.4}, {0.2, 0.4}, {0.2, 0.2}};
    model::FeatureCollection layer{.name = "gaps", .members = {{"run", std::string{"x\"y"}}}, .features = {}};

    SECTION("members, one feature a line, properties in order") {
        layer.features.push_back(
            {.id = "g1",
             .geometry = LonLat{122.45, 30.7},
             .properties = {{"name", std::string{"基湖\n"}}, {"n", std::int64_t{3}}, {"m", 2.5}, {"b", true}, {"none", {}}}});
        layer.features.push_back({.id = "", .geometry = {}, .properties = {}});
        CHECK(io::write_geojson(layer) ==
              "{\"type\":\"FeatureCollection\",\"name\":\"gaps\",\"run\":\"x\\\"y\",\"features\":[\n"
              "{\"type\":\"Feature\",\"id\":\"g1\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[122.45,30.7]},"
              "\"properties\":{\"name\":\"基湖\\n\",\"n\":3,\"m\":2.5,\"b\":true,\"none\":null}},\n"
              "{\"type\":\"Feature\",\"geometry\":null,\"properties\":{}}\n]}\n");
    }
    SECTION("an empty layer is a whole file too") {
        CHECK(io::write_geojson(layer) ==
              "{\"type\":\"FeatureCollection\",\"name\":\"gaps\",\"run\":\"x\\\"y\",\"features\":[\n]}\n");
    }
    SECTION("shells run counter-clockwise, holes clockwise") {
        layer.features.push_back(
            {.id = "", .geometry = model::MultiPolygon{{.shell = clockwise, .holes = {counter_clockwise}}}, .properties = {}});
        CHECK(io::write_geojson(layer).contains(
            "[[[[0,0],[1,0],[1,1],[0,1],[0,0]],[[0.2,0.2],[0.2,0.4],[0.4,0.4],[0.4,0.2],[0.2,0.2]]]]"));
    }
    SECTION("lines") {
        layer.features.push_back(
            {.id = "", .geometry = model::MultiLine{{{0, 0}, {1, 0}}, {{2, 0}, {3, 0}}}, .properties = {}});
        CHECK(io::write_geojson(layer).contains("\"MultiLineString\",\"coordinates\":[[[0,0],[1,0]],[[2,0],[3,0]]]"));
    }
    SECTION("what JSON cannot hold is a failure") {
        layer.features.push_back(
            {.id = "", .geometry = model::Polygon{.shell = {{0, 0}, {0, 1}, {1, 1}}, .holes = {}}, .properties = {}});
        CHECK_THROWS(io::write_geojson(layer));
        layer.features = {{.id = "", .geometry = LonLat{std::nan(""), 0}, .properties = {}}};
        CHECK_THROWS(io::write_geojson(layer));
        layer.features = {{.id = "", .geometry = {}, .properties = {{"x", std::string{"\xB4\xF3"}}}}};
        CHECK_THROWS(io::write_geojson(layer));
    }
}

TEST_CASE("a table is written as spreadsheets in Chinese open it") {
    model::Table table{.name = "t", .columns = {"名称", "b"}, .rows = {}};
    table.rows.push_back({std::string{"a,b"}, std::int64_t{-1}});
    table.rows.push_back({std::string{"say \"x\""}, 0.25});
    table.rows.push_back({std::string{"=1+1"}, {}});
    table.rows.push_back({std::string{"-1"}, std::string{"+86"}});
    table.rows.push_back({std::string{"@SUM(1)"}, std::string{"-1+1"}});
    table.rows.push_back({std::string{"＝1"}, std::string{"\tx"}});
    table.rows.push_back({std::string{"-inf"}, true});
    CHECK(io::write_csv(table) ==
          "\xEF\xBB\xBF名称,b\r\n\"a,b\",-1\r\n\"say "
          "\"\"x\"\"\",0.25\r\n'=1+1,\r\n-1,+86\r\n'@SUM(1),'-1+1\r\n'＝1,'\tx\r\n'-inf,true\r\n");
    table.rows.push_back({std::string{"short"}});
    CHECK_THROWS(io::write_csv(table));
}

TEST_CASE("characters that JSON gives a meaning, and those nobody sees, are written as JSON has them") {
    CHECK(io::write_json(model::Tree{std::string{"\"a\\b\"\n\r\t\x01\x1f/é"}}) ==
          "\"\\\"a\\\\b\\\"\\n\\r\\t\\u0001\\u001f/é\"\n");
}

TEST_CASE("JSON keeps the order of its members") {
    using model::Tree;
    const Tree json{Tree::Branches{{"z", "x"},
                                   {"a", Tree::Items{Tree{1.5}, Tree{std::int64_t{2}}}},
                                   {"empty", Tree::Items{}},
                                   {"flag", true},
                                   {"none", Tree{}}}};
    CHECK(io::write_json(json) ==
          "{\n  \"z\": \"x\",\n  \"a\": [\n    1.5,\n    2\n  ],\n  \"empty\": [],\n  \"flag\": true,\n  \"none\": null\n}\n");
}
