// SPDX-License-Identifier: MIT
#include "tests/bench/country.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>
#include <cmath>
#include <nlohmann/json.hpp>
#include <string>

#include "tests/bench/country_files.hpp"
#include "tests/bench/worker_runs.hpp"
#include "tests/cli/program_run.hpp"

using namespace circle15;
using Catch::Matchers::WithinRel;
using cli_test::Sandbox;
namespace fs = std::filesystem;

namespace {

const fs::path standard = CIRCLE15_SOURCE_DIR "/datasets/shengsi/standard.toml";
constexpr bench::CountrySize small{.nodes = 4'500, .counties = 3};

std::string answered(const Sandbox& sandbox, const std::vector<std::string>& words) {
    const auto run = cli_test::run(sandbox.path(), words);
    INFO(run.err);
    REQUIRE(run.exit == 0);
    return run.out;
}

}  // namespace

TEST_CASE("every county of the made-up country is a study without grave doubts, some served on foot and some by boat alone") {
    const Sandbox sandbox;
    for (const auto& plan : bench::counties_of(small)) {
        const auto study = sandbox.path() / std::to_string(plan.number);
        const auto count = bench::write_country(study, standard, {&plan, 1});
        CHECK(count.homes == count.nodes / 5);
        CHECK_THAT(static_cast<double>(count.nodes), WithinRel(static_cast<double>(plan.nodes), 0.05));
        answered(sandbox, {"check", study.string(), "--strict"});
        answered(sandbox, {"analyze", study.string(), "-o", "result", "--force"});
        std::map<std::string, std::size_t> statuses;
        const auto homes = nlohmann::json::parse(cli_test::content_of(sandbox.path() / "result/homes.geojson"));
        for (const auto& home : homes.at("features")) ++statuses[home.at("properties").at("clinic_status").get<std::string>()];
        CHECK(statuses["covered"] > count.homes / 20);
        CHECK(statuses["boat_only"] > 0);
        CHECK(statuses["unknown"] < count.homes / 50);
    }
}

TEST_CASE("counties of the made-up country written as one study are cut by county and joined to the same bytes") {
    const Sandbox sandbox;
    const auto plans = bench::counties_of(small);
    bench::CountryCount apart;
    for (const auto& plan : plans)
        apart.nodes += bench::write_country(sandbox.path() / std::to_string(plan.number), standard, {&plan, 1}).nodes;
    CHECK(bench::write_country(sandbox.path() / "country", standard, plans).nodes == apart.nodes);
    answered(sandbox, {"tile", "country", "-o", "tiles"});
    const auto list = nlohmann::json::parse(cli_test::content_of(sandbox.path() / "tiles/tiles.json"));
    CHECK(list.at("tiles").size() == plans.size());
    std::size_t nodes = 0;
    for (const auto& tile : list.at("tiles")) {
        nodes += tile.at("nodes").get<std::size_t>();
        answered(sandbox, {"tile", "--run", "tiles/" + tile.at("tile").get<std::string>()});
    }
    // The sea between counties is wider than the halo.
    CHECK(nodes == apart.nodes);
    const auto joined = answered(sandbox, {"merge", "tiles", "-o", "joined"});
    CHECK(joined == answered(sandbox, {"analyze", "country", "-o", "whole"}));
    auto is = cli_test::files_in(sandbox.path() / "joined");
    auto was = cli_test::files_in(sandbox.path() / "whole");
    is.erase("run.json");
    was.erase("run.json");
    CHECK(is == was);
}

TEST_CASE("a thousand counties lie in their zones, none near another, and come to the size asked for") {
    const auto plans = bench::counties_of({.nodes = 50'000'000, .counties = 1'000});
    std::size_t nodes = 0;
    for (std::size_t row = 0; row < plans.size(); ++row) {
        CHECK(plans[row].first_node == nodes);
        nodes += plans[row].nodes;
        const double meridian = 75 + 3.0 * (plans[row].epsg - 4534);
        CHECK(std::abs(plans[row].lon - meridian) < 1.5);
        CHECK(plans[row].lat < 50);
    }
    CHECK_THAT(static_cast<double>(nodes), WithinRel(5e7, 0.001));
}

TEST_CASE("workers take the longest task that is left") {
    CHECK(bench::scheduled_s({1, 2, 3, 4, 5, 6}, 1) == 21);
    CHECK(bench::scheduled_s({1, 2, 3, 4, 5, 6}, 2) == 11);
    CHECK(bench::scheduled_s({1, 2, 3, 4, 5, 6}, 64) == 6);
    CHECK_THAT(bench::slope_of({1, 2, 4}, {5, 7, 11}), WithinRel(2.0, 1e-9));
}
