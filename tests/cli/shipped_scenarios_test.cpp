// SPDX-License-Identifier: MIT
#include <catch2/catch_test_macros.hpp>
#include <filesystem>

#include "core/analysis/analyze.hpp"
#include "core/analysis/scenario/analyze_again.hpp"
#include "core/analysis/scenario/apply.hpp"
#include "core/io/scenario_reader.hpp"
#include "core/io/study_reader.hpp"
#include "core/results/result_files.hpp"
#include "tests/cli/program_run.hpp"

using namespace circle15;

namespace {

namespace fs = std::filesystem;

fs::path shengsi() { return fs::path{CIRCLE15_SOURCE_DIR} / "datasets" / "shengsi"; }

std::vector<std::string> shipped() {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator{shengsi() / "scenarios"}) names.push_back(entry.path().filename().string());
    return names;
}

model::Scenario scenario(const std::string& name) {
    return io::parse_scenario(cli_test::content_of(shengsi() / "scenarios" / name), name);
}

/// Everything a run writes, as bytes.
std::vector<std::pair<std::string, std::string>> bytes_of(const model::Study& study, const analysis::Options& options) {
    const analysis::Ground ground(study);
    const auto analysis = analysis::analyze(ground, options);
    std::vector<std::pair<std::string, std::string>> bytes;
    const results::RunInfo run{.version = "test", .command = "analyze", .options = options};
    for (const auto& file : results::result_files(ground, analysis, run).files) {
        auto& [name, content] = bytes.emplace_back(file.name, "");
        file.write([&](std::string_view piece) { content += piece; });
    }
    return bytes;
}

}  // namespace

TEST_CASE("Every scenario that comes with Shengsi applies, and working it out again gives what a full run gives") {
    const auto study = io::read_study(shengsi());
    const analysis::Ground base(study);
    const analysis::Options options{.areas = false, .capacity = true};
    const auto before = analysis::analyze(base, options);
    REQUIRE(shipped().size() >= 6);
    for (const auto& name : shipped()) {
        INFO(name);
        const auto edited = analysis::apply(study, scenario(name));
        const analysis::Ground ground(base, edited);
        const auto again = analysis::analyze_again(base, before, ground, options);
        CHECK(again == analysis::analyze(analysis::Ground(edited), options));
        CHECK_FALSE(again == before);
        for (const auto& service : again.services) {
            for (const auto& row : service.ledger) {
                std::int64_t sum = 0;
                for (const auto persons : row.by_status) sum += persons;
                CHECK(sum == row.persons);
            }
        }
    }
}

TEST_CASE("A scenario and its inverse give back the base, byte for byte") {
    const auto study = io::read_study(shengsi());
    const analysis::Options options{.areas = false, .capacity = true};
    const auto base = bytes_of(study, options);
    for (const auto& name : shipped()) {
        INFO(name);
        const auto forth = scenario(name);
        const auto back = analysis::inverse_of(study, forth);
        CHECK(bytes_of(analysis::apply(analysis::apply(study, forth), back), options) == base);
    }
}
