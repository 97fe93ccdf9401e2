// SPDX-License-Identifier: MIT
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cstdlib>
#include <ranges>

#include "core/io/elevation.hpp"
#include "core/io/ground_heights.hpp"
#include "core/io/study_reader.hpp"
#include "tests/io/overlaid_study.hpp"

using namespace circle15;
using io_test::OverlaidStudy;

namespace {

void run(const OverlaidStudy& study, const std::string& command) {
    const std::string in_folder = "cd '" + study.path().string() + "' && " + command + " >/dev/null 2>&1";
    REQUIRE(std::system(in_folder.c_str()) == 0);  // NOLINT(concurrency-mt-unsafe)
}

/// The sound study with a raster of 0.01 degree cells over it, heights row by row.
model::Study with_heights(const std::string& cells, const std::string& options = "", bool relief = false) {
    const OverlaidStudy study;
    study.write("dem.asc", "ncols 4\nnrows 2\nxllcorner 122.39\nyllcorner 30.69\ncellsize 0.01\n" + cells);
    run(study, "gdal_translate -of GTiff -a_srs EPSG:4326 -a_nodata none " + options + " dem.asc dem.tif");
    study.write(
        "study.toml",
        study.read("study.toml") +
            "\n[layers.elevation]\nfile = \"dem.tif\"\ncrs = \"EPSG:4326\"\nsource = \"drawn\"\nquality = \"modelled\"\n");
    return io::read_study(study.path(), {.standard = {}, .progress = {}, .relief = relief});
}

const model::DataIssue* issue_of(const model::Study& study, std::string_view rule) {
    const auto found = std::ranges::find(study.issues, rule, &model::DataIssue::rule);
    return found == study.issues.end() ? nullptr : &*found;
}

}  // namespace

TEST_CASE("Cells that no ground has are void, with a doubt, where no tag calls them so") {
    for (const std::string mark : {"-32768", "-9999", "32767", "1e30", "3.4e38"}) {
        DYNAMIC_SECTION(mark) {
            const model::Study study = with_heights("10 20 30 40\n10 20 30 " + mark + "\n", "-ot Float32");
            const auto* doubt = issue_of(study, "stray_heights");
            REQUIRE(doubt != nullptr);
            CHECK_FALSE(doubt->grave);
            CHECK(study.has_elevation);
            for (const auto& node : study.streets.nodes) CHECK(io::ground_can_have(node.elevation_m.value_or(0)));
        }
    }
}

TEST_CASE("Whoever draws maps is given the heights of the islands, each from south to north") {
    const std::string cells = "10 20 30 40\n50 60 70 80\n";
    CHECK(with_heights(cells).reliefs.empty());
    const auto study = with_heights(cells, "", true);
    REQUIRE_FALSE(study.reliefs.empty());
    const auto& relief = study.reliefs.front();
    CHECK(relief.metres.size() == relief.columns * relief.rows());
    // From its south-western corner to the last step before the land's end, or the streets'.
    const auto [south, north] =
        std::ranges::minmax(study.streets.nodes | std::views::transform([](const auto& node) { return node.place.lat; }));
    const auto rows = static_cast<double>(relief.rows());
    CHECK(relief.south_west.lat >= south);
    CHECK(relief.south_west.lat + (rows - 1) * relief.step_lat <= north);
    const double end = std::min(north, study.islands.front().land[0].shell[2].lat);
    CHECK(relief.south_west.lat + rows * relief.step_lat > end);
    const auto at = [&](std::size_t column, std::size_t row) { return relief.metres[row * relief.columns + column]; };
    CHECK(at(0, 0) > at(0, relief.rows() - 1));   // the south is higher
    CHECK(at(relief.columns - 1, 0) > at(0, 0));  // and so is the east
    CHECK(with_heights("10000 20100 30200 40300\n10400 20500 30600 40700\n", "", true).reliefs.empty());
}

TEST_CASE("A raster of nothing but voids gives no heights") {
    const model::Study study = with_heights("-32768 -32768 -32768 -32768\n-32768 -32768 -32768 -32768\n");
    CHECK_FALSE(study.has_elevation);
    CHECK(issue_of(study, "stray_heights") != nullptr);
}

TEST_CASE("Heights in millimetres are refused whole, with a doubt of weight") {
    const model::Study study = with_heights("10000 20100 30200 40300\n10400 20500 30600 40700\n");
    CHECK_FALSE(study.has_elevation);
    const auto* doubt = issue_of(study, "height_unit");
    REQUIRE(doubt != nullptr);
    CHECK(doubt->grave);
}

TEST_CASE("The unit, scale and offset that a raster declares are counted") {
    const OverlaidStudy study;
    study.write("dem.asc", "ncols 2\nnrows 1\nxllcorner 122\nyllcorner 30\ncellsize 0.01\n100 100\n");
    run(study, "gdal_translate -of GTiff -a_srs EPSG:4326 -a_scale 0.5 -a_offset 3 dem.asc dem.tif");
    const std::vector<model::LonLat> points{{122.01, 30.005}};
    CHECK(io::sample_elevation(study.path() / "dem.tif", "dem.tif", "", points).metres.at(0) == 53);
}

TEST_CASE("Height tags that no ground has are left out") {
    model::Study study;
    for (int row = 0; row < 300; ++row) study.streets.nodes.push_back({.osm_id = row, .place = {}, .elevation_m = 5});
    SECTION("a few") {
        study.streets.nodes[7].elevation_m = -9999;
        io::settle_tagged_heights("streets.osm", study);
        CHECK(issue_of(study, "stray_heights") != nullptr);
        CHECK_FALSE(study.streets.nodes[7].elevation_m.has_value());
        CHECK(study.streets.nodes[8].elevation_m == 5);
    }
    SECTION("many of many sizes: all") {
        for (std::size_t row = 0; row < 100; ++row)
            study.streets.nodes[row].elevation_m = 20'000 + 10 * static_cast<double>(row);
        io::settle_tagged_heights("streets.osm", study);
        CHECK(issue_of(study, "height_unit") != nullptr);
        CHECK_FALSE(study.streets.nodes[200].elevation_m.has_value());
    }
}

TEST_CASE("Heights of whole tens of metres alone are steps, not ground") {
    const auto told = [](double step_m) {
        model::Study study;
        study.measuring_crs = "EPSG:4550";
        for (int row = 0; row < 300; ++row)
            study.streets.nodes.push_back({.osm_id = row, .place = {122.4, 30.7}, .elevation_m = step_m * (row % 29)});
        io::settle_relief("heights.tif", study);
        const auto* doubt = issue_of(study, "stepped_heights");
        CHECK((doubt == nullptr || doubt->grave));
        return doubt != nullptr;
    };
    CHECK(told(10));
    CHECK(told(50));
    CHECK_FALSE(told(1));
    CHECK_FALSE(told(5));
    CHECK_FALSE(told(0.37));
    CHECK_FALSE(told(0));
}

TEST_CASE("One height almost everywhere is a raster's filling and no ground") {
    const auto heights = [](double filled_share) {
        model::Study study;
        study.measuring_crs = "EPSG:4550";
        for (int row = 0; row < 200; ++row)
            study.streets.nodes.push_back(
                {.osm_id = row, .place = {122.4, 30.7}, .elevation_m = row < 200 * filled_share ? 0.0 : 20 + 0.1 * row});
        io::settle_relief("heights.tif", study);
        const auto* doubt = issue_of(study, "level_heights");
        CHECK((doubt == nullptr || doubt->grave));
        const auto left =
            std::ranges::count_if(study.streets.nodes, [](const auto& node) { return node.elevation_m.has_value(); });
        return std::pair{doubt != nullptr, left};
    };
    CHECK(heights(1) == std::pair{true, std::ptrdiff_t{0}});
    CHECK(heights(0.6) == std::pair{true, std::ptrdiff_t{80}});
    CHECK(heights(0.5) == std::pair{false, std::ptrdiff_t{200}});
}
