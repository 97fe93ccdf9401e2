// SPDX-License-Identifier: MIT
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>
#include <cstdint>
#include <cstdlib>

#include "core/io/elevation.hpp"
#include "core/io/map_layer.hpp"
#include "core/io/study_reader.hpp"
#include "core/model/errors.hpp"
#include "tests/io/overlaid_study.hpp"

using namespace circle15;
using Catch::Matchers::WithinAbs;
using io_test::OverlaidStudy;

namespace {

/// Runs a program of GDAL's in the study's folder.
void run(const OverlaidStudy& study, const std::string& command) {
    const std::string line = "cd '" + study.path().string() + "' && " + command + " >/dev/null 2>&1";
    REQUIRE(std::system(line.c_str()) == 0);
}

void replace(const OverlaidStudy& study, const std::string& file, const std::string& from, const std::string& to) {
    std::string text = study.read(file);
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    study.write(file, text.replace(at, from.size(), to));
}

std::string rule_of(const OverlaidStudy& study) {
    try {
        static_cast<void>(io::read_study(study.path()));
    } catch (const model::InputError& error) {
        return error.flaw().file + " " + error.flaw().rule;
    }
    return "none";
}

/// Homes as points of a map layer on the measuring CRS.
void homes_as(const OverlaidStudy& study, const std::string& file, const std::string& encoding = "UTF-8") {
    run(study, "ogr2ogr -oo X_POSSIBLE_NAMES=lon -oo Y_POSSIBLE_NAMES=lat -s_srs EPSG:4326 -t_srs EPSG:4550 -lco ENCODING=" +
                   encoding + " " + file + " homes.csv");
    replace(study, "study.toml", "file = \"homes.csv\"\ncrs = \"EPSG:4326\"", "file = \"" + file + "\"");
}

}  // namespace

TEST_CASE("islands and homes may be map layers of any of the four kinds") {
    const model::Study plain = io::read_study(OverlaidStudy{}.path());
    for (const std::string ending : {"gpkg", "shp", "fgb"}) {
        DYNAMIC_SECTION(ending) {
            const OverlaidStudy study;
            run(study, "ogr2ogr -lco ENCODING=UTF-8 land." + ending + " islands.geojson");
            replace(study, "study.toml", "islands.geojson", "land." + ending);
            homes_as(study, "points." + ending);
            const std::string before = ending == "gpkg" ? study.read("land.gpkg") : "";
            const model::Study same = io::read_study(study.path());
            REQUIRE(same.islands.size() == plain.islands.size());
            REQUIRE(same.homes.size() == plain.homes.size());
            for (const model::Home& home : plain.homes) {
                const auto twin = std::ranges::find(same.homes, home.id, &model::Home::id);
                REQUIRE(twin != same.homes.end());
                CHECK(twin->name == home.name);
                CHECK(twin->persons == home.persons);
                CHECK_THAT(twin->place.lon, WithinAbs(home.place.lon, 1e-8));
                CHECK_THAT(twin->place.lat, WithinAbs(home.place.lat, 1e-8));
            }
            if (ending == "gpkg") CHECK(study.read("land.gpkg") == before);
        }
    }
}

TEST_CASE("the text of a shapefile is read as what it is, or refused") {
    const OverlaidStudy study;
    const auto write = [&](const std::string& encoding) {
        homes_as(study, "points.shp", encoding);
        CHECK(io::read_study(study.path()).homes[0].name == "东村 1 号, 路北");
        std::filesystem::remove(study.path() / "points.cpg");
    };
    SECTION("UTF-8 shows itself without a .cpg") {
        write("UTF-8");
        CHECK(io::read_study(study.path()).homes[0].name == "东村 1 号, 路北");
    }
    SECTION("GBK does not") {
        write("GBK");
        CHECK(rule_of(study) == "points.shp field_encoding");
    }
    SECTION("GBK under the mark that Windows programs write") {
        write("GBK");
        std::string table = study.read("points.dbf");
        table[29] = 0x57;
        study.write("points.dbf", table);
        CHECK(rule_of(study) == "points.shp shapefile_encoding");
    }
    SECTION("GBK under a .cpg that says Latin-1") {
        write("GBK");
        study.write("points.cpg", "ISO-8859-1");
        CHECK(rule_of(study) == "points.shp rubbish_text");
    }
    SECTION("UTF-8 under a .cpg that says GBK") {
        // Of an even number of bytes, so that it is text in GBK too.
        replace(study, "homes.csv", "东村 1 号, 路北", "东村 1 号号, 路北路北");
        homes_as(study, "points.shp");
        study.write("points.cpg", "GBK");
        CHECK(rule_of(study) == "points.shp rubbish_text");
    }
}

TEST_CASE("an outline in degrees that leaves the globe is refused, east or north") {
    for (const std::string off : {"[222.42, 30.71]", "[122.42, 91]"}) {
        INFO(off);
        const OverlaidStudy study;
        replace(study, "islands.geojson", "[122.420,30.710]", off);
        CHECK(rule_of(study) == "islands.geojson not_degrees");
    }
}

TEST_CASE("a layer of more bytes than any county needs is refused before it is read") {
    const OverlaidStudy study;
    std::filesystem::resize_file(study.path() / "islands.geojson", 17'000'000'000);
    CHECK(rule_of(study) == "islands.geojson file_too_large");
}

TEST_CASE("a shapefile without its index is refused") {
    const OverlaidStudy study;
    homes_as(study, "points.shp");
    std::filesystem::remove(study.path() / "points.shx");
    CHECK(rule_of(study) == "points.shp unreadable_layer");
}

TEST_CASE("a GeoPackage cut short is refused") {
    const OverlaidStudy study;
    homes_as(study, "points.gpkg");
    const std::string whole = study.read("points.gpkg");
    for (const std::size_t share : {2U, 3U, 8U}) {
        study.write("points.gpkg", std::string_view{whole}.substr(0, whole.size() * (share - 1) / share));
        CHECK(rule_of(study) == "points.gpkg unreadable_layer");
    }
}

TEST_CASE("a GeoJSON file cut anywhere is refused") {
    const OverlaidStudy study;
    const std::string whole = study.read("islands.geojson");
    for (std::size_t length = 0; length + 4 < whole.size(); length += 97) {
        study.write("islands.geojson", std::string_view{whole}.substr(0, length));
        INFO(length);
        CHECK(rule_of(study) != "none");
    }
}

TEST_CASE("street nodes take their height from a raster, between cell centres") {
    const OverlaidStudy study;
    // Cells of 0.01 degree; heights rise by 10 m a cell to the east. The lower right cell has no data.
    study.write("dem.asc",
                "ncols 4\nnrows 2\nxllcorner 122.39\nyllcorner 30.69\ncellsize 0.01\nNODATA_value -9999\n10 20 30 40\n10 20 30 "
                "-9999\n");
    run(study, "gdal_translate -of GTiff -a_srs EPSG:4326 dem.asc dem.tif");
    const std::vector<model::LonLat> points{
        {122.405, 30.705}, {122.410, 30.7}, {122.3901, 30.7099}, {122.426, 30.693}, {122.5, 30.7}};
    const auto heights = io::sample_elevation(study.path() / "dem.tif", "dem.tif", "", points).metres;
    REQUIRE(heights.size() == 5);
    REQUIRE((heights[0] && heights[1] && heights[2]));
    CHECK_THAT(*heights[0], WithinAbs(20, 1e-6));
    CHECK_THAT(*heights[1], WithinAbs(25, 1e-6));
    CHECK_THAT(*heights[2], WithinAbs(10, 1e-6));
    CHECK_FALSE(heights[3]);
    CHECK_FALSE(heights[4]);

    SECTION("as a layer of the study") {
        study.write(
            "study.toml",
            study.read("study.toml") +
                "\n[layers.elevation]\nfile = \"dem.tif\"\ncrs = \"EPSG:4326\"\nsource = \"drawn\"\nquality = \"modelled\"\n");
        const model::Study read = io::read_study(study.path());
        CHECK(read.has_elevation);
        CHECK_THAT(read.streets.nodes[0].elevation_m.value(), WithinAbs(17, 1e-5));
        CHECK_FALSE(read.streets.nodes.back().elevation_m.has_value());
        CHECK(std::ranges::contains(read.issues, "no_elevation", &model::DataIssue::rule));
    }
    SECTION("a raster that is none is refused") {
        study.write("dem.tif", "II*");
        CHECK_THROWS_AS(io::sample_elevation(study.path() / "dem.tif", "dem.tif", "", points), model::InputError);
    }
}

TEST_CASE("A shapefile whose column names are not UTF-8 is refused by its own name") {
    const io_test::TemporaryFolder folder;
    // One point, and a table of one column that is called 名称 in GBK, while the .cpg says UTF-8.
    const auto little = [](std::string& bytes, auto value) {
        bytes.append(reinterpret_cast<const char*>(&value), sizeof value);
    };
    const auto big = [](std::string& bytes, std::uint32_t value) {
        for (int shift = 24; shift >= 0; shift -= 8)
            bytes.push_back(static_cast<char>((value >> static_cast<unsigned>(shift)) & 0xFFU));
    };
    const auto header = [&](std::uint32_t bytes) {
        std::string head;
        for (const std::uint32_t word : {9994U, 0U, 0U, 0U, 0U, 0U, bytes / 2}) big(head, word);
        little(head, std::int32_t{1000});
        little(head, std::int32_t{1});
        for (const double bound : {122.0, 30.0, 123.0, 31.0, 0.0, 0.0, 0.0, 0.0}) little(head, bound);
        return head;
    };
    std::string shape = header(128);
    big(shape, 1);
    big(shape, 10);
    little(shape, std::int32_t{1});
    little(shape, 122.42);
    little(shape, 30.705);
    std::string index = header(108);
    big(index, 50);
    big(index, 10);
    std::string table("\x03\x7C\x01\x01\x01\x00\x00\x00\x41\x00\x0B\x00", 12);
    table += std::string(20, '\0') + "\xC3\xFB\xB3\xC6" + std::string(7, '\0') + "C" + std::string(4, '\0') + "\x0A" +
             std::string(15, '\0') + "\r x         \x1A";
    folder.write("f.shp", shape);
    folder.write("f.shx", index);
    folder.write("f.dbf", table);
    folder.write("f.cpg", "UTF-8");
    try {
        static_cast<void>(io::read_points(folder.path() / "f.shp", "f.shp"));
        FAIL("it was read");
    } catch (const model::InputError& error) {
        CHECK(error.flaw().rule == "column_encoding");
        CHECK(error.flaw().place == "column 1");
    }
}
