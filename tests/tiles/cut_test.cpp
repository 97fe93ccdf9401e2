// SPDX-License-Identifier: MIT
#include <catch2/catch_test_macros.hpp>
#include <cstdlib>
#include <map>
#include <string>

#include "core/results/result_files.hpp"
#include "tests/tiles/cut_world.hpp"

using namespace circle15;

namespace {

/// Every file of a result but run.json, by name.
std::map<std::string, std::string> files_of(const analysis::Ground& ground, const analysis::Analysis& analysis,
                                            const analysis::Options& options) {
    const results::RunInfo run{.version = "1", .command = "analyze", .study_sha256 = "0", .options = options};
    std::map<std::string, std::string> files;
    for (const auto& file : results::result_files(ground, analysis, run).files) {
        auto& content = files[file.name];
        file.write([&](std::string_view piece) { content += piece; });
    }
    return files;
}

std::uint64_t towns_asked() {
    const char* asked = std::getenv("CIRCLE15_CUT_TOWNS");
    return asked == nullptr ? 150 : std::stoull(asked);
}

}  // namespace

TEST_CASE("random cuts of random towns give what the whole gives, to the last byte") {
    double share = 0;
    std::uint64_t cut = 0;
    for (std::uint64_t seed = 1; seed <= towns_asked(); ++seed) {
        const auto town = test::town_to_cut(seed);
        auto options = town.options;
        options.areas = seed % 8 == 0;
        const analysis::Ground ground(town.study);
        const auto plans = test::random_plans(ground, seed);
        if (plans.size() < 2) continue;
        const auto whole = analysis::analyze(ground, options);
        const auto tiled = test::analyzed_in_tiles(ground, options, plans);
        INFO("seed " << seed << ", " << plans.size() << " tiles");
        for (std::size_t row = 0; row < whole.services.size(); ++row) {
            CHECK(tiled.analysis.services[row].homes == whole.services[row].homes);
            CHECK(tiled.analysis.services[row].gaps == whole.services[row].gaps);
        }
        REQUIRE(tiled.analysis == whole);
        if (seed % 5 == 0) REQUIRE(files_of(ground, tiled.analysis, options) == files_of(ground, whole, options));
        share += tiled.share_of_nodes;
        ++cut;
    }
    // Tiles are really less than the whole.
    CHECK(share / static_cast<double>(cut) < 0.95);
}

TEST_CASE("a halo that is too small is found out") {
    std::size_t differ = 0;
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        const auto town = test::town_to_cut(seed);
        const analysis::Ground ground(town.study);
        const auto plans = test::random_plans(ground, 4 * seed + 2);
        if (plans.size() < 2) continue;
        const auto whole = analysis::analyze(ground, town.options);
        differ += test::analyzed_in_tiles(ground, town.options, plans, 0.05).analysis.services != whole.services;
    }
    CHECK(differ > 0);
}
