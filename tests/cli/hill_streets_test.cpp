// SPDX-License-Identifier: MIT
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "core/io/elevation.hpp"
#include "core/io/file_bytes.hpp"
#include "core/io/ground_heights.hpp"
#include "core/io/streets_osm.hpp"
#include "core/network/street_network.hpp"

using namespace circle15;
using Catch::Matchers::WithinRel;
using network::SlopeShape;

namespace {

const std::filesystem::path folder = std::filesystem::path(CIRCLE15_SOURCE_DIR) / "tests/hill_streets";

model::Study hill_streets() {
    model::Study study;
    study.measuring_crs = "EPSG:25831";
    const std::string streets = io::read_bytes(folder / "streets.osm", "streets.osm");
    io::read_streets(std::vector<io::OsmFile>{{.file = "streets.osm", .content = streets}}, study);
    std::vector<model::LonLat> places;
    for (const auto& node : study.streets.nodes) places.push_back(node.place);
    const auto heights = io::sample_elevation(folder / "heights.tif", "heights.tif", "", places);
    for (std::size_t row = 0; row < places.size(); ++row) study.streets.nodes[row].elevation_m = heights.metres[row];
    return study;
}

/// Seconds at 1 m/s from end to end of a way, whose stretches follow one another.
double seconds(const network::StreetNetwork& network, const model::Streets& streets, std::int64_t way, bool there,
               SlopeShape shape) {
    double sum = 0;
    for (std::size_t i = 0; i < network.edge_count(); ++i) {
        const auto edge = model::id_of<network::EdgeId>(i);
        const double length_m = network.edge(edge).length_m;
        if (streets.ways[network.edge(edge).way].osm_id != way) continue;
        const auto cost =
            there ? network.cost_between(edge, 0, length_m, shape) : network.cost_between(edge, length_m, 0, shape);
        sum += network::seconds_of(cost.value(), 1.0);
    }
    return sum;
}

}  // namespace

TEST_CASE("Ten hill streets take as long there and back as worked out by hand from a real height tile") {
    const model::Study study = hill_streets();
    const network::StreetNetwork network(study.streets, geometry::Projection{study.measuring_crs});
    CHECK(network.slope_cover().known_m == network.slope_cover().ground_m);
    std::ifstream times(folder / "times.csv");
    std::string line;
    std::getline(times, line);
    int streets = 0;
    for (; std::getline(times, line); ++streets) {
        INFO(line);
        std::ranges::replace(line, ',', ' ');
        std::istringstream row(line);
        std::int64_t way = 0;
        double metres = 0;
        double there = 0;
        double back = 0;
        double capped_there = 0;
        double capped_back = 0;
        row >> way >> metres >> there >> back >> capped_there >> capped_back;
        // The measuring CRS is 0.02 % short here.
        CHECK_THAT(seconds(network, study.streets, way, true, SlopeShape::uncapped), WithinRel(there, 0.0005));
        CHECK_THAT(seconds(network, study.streets, way, false, SlopeShape::uncapped), WithinRel(back, 0.0005));
        CHECK_THAT(seconds(network, study.streets, way, true, SlopeShape::capped), WithinRel(capped_there, 0.0005));
        CHECK_THAT(seconds(network, study.streets, way, false, SlopeShape::capped), WithinRel(capped_back, 0.0005));
    }
    CHECK(streets == 10);
}

TEST_CASE("Real heights of steep ground are believed in metres, and no longer in feet, millimetres or with noise") {
    model::Study study = hill_streets();
    const auto heights_times = [&](double factor) {
        for (auto& node : study.streets.nodes) node.elevation_m = node.elevation_m.value() * factor;
        io::settle_relief("heights.tif", study);
    };
    const auto has_heights = [&] {
        return std::ranges::any_of(study.streets.nodes, [](const auto& node) { return node.elevation_m.has_value(); });
    };
    SECTION("metres") {
        heights_times(1);
        CHECK(study.issues.empty());
        CHECK(has_heights());
    }
    SECTION("feet") {
        heights_times(3.28084);
        REQUIRE(study.issues.size() == 1);
        CHECK(study.issues[0].rule == "unbelievable_heights");
        CHECK(study.issues[0].grave);
        CHECK_FALSE(has_heights());
    }
    SECTION("noise of 40 m from node to node") {
        for (std::size_t row = 0; row < study.streets.nodes.size(); row += 2) *study.streets.nodes[row].elevation_m += 40;
        heights_times(1);
        REQUIRE(study.issues.size() == 1);
        CHECK(study.issues[0].rule == "unbelievable_heights");
        CHECK_FALSE(has_heights());
    }
    SECTION("one node on a roof") {
        *study.streets.nodes[100].elevation_m += 60;
        heights_times(1);
        REQUIRE(study.issues.size() == 1);
        CHECK(study.issues[0].rule == "height_jump");
        CHECK_FALSE(study.issues[0].grave);
        CHECK_FALSE(study.streets.nodes[100].elevation_m.has_value());
        CHECK(study.streets.nodes[99].elevation_m.has_value());
        CHECK(study.streets.nodes[102].elevation_m.has_value());
    }
}
