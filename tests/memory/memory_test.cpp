// SPDX-License-Identifier: MIT
#include <catch2/catch_test_macros.hpp>
#include <filesystem>

#include "tests/bench/measured_run.hpp"
#include "tests/bench/wide_county.hpp"

using namespace circle15;
namespace fs = std::filesystem;

namespace {

std::size_t peak_of_analyze(const fs::path& folder, const bench::CountySize& size) {
    fs::remove_all(folder);
    fs::create_directories(folder / "county");
    bench::write_county(folder / "county", CIRCLE15_SOURCE_DIR "/datasets/shengsi/standard.toml", size);
    const auto spent = bench::measured_run({CIRCLE15_PROGRAM, "analyze", folder / "county", "-o", folder / "result"});
    REQUIRE(spent.exit == 0);
    REQUIRE(fs::file_size(folder / "result" / "homes.geojson") > size.homes * 1'000);
    fs::remove_all(folder);
    return spent.peak_bytes;
}

}  // namespace

TEST_CASE("One more home costs analyze less than two thousand bytes, from the study's files to the result's") {
    const fs::path folder = fs::temp_directory_path() / "circle15-memory-test";
    const std::size_t few = 4'000;
    const std::size_t many = 24'000;
    const auto small = peak_of_analyze(folder, {.homes = few, .nodes = 8'000, .facilities = 300});
    const auto large = peak_of_analyze(folder, {.homes = many, .nodes = 8'000, .facilities = 300});
    INFO("at most " << small << " bytes for " << few << " homes, " << large << " for " << many);
    REQUIRE(large > small);
    CHECK((large - small) / (many - few) < 2'000);
}
