// SPDX-License-Identifier: MIT
#include <catch2/catch_test_macros.hpp>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <thread>

#include "core/analysis/analyze.hpp"
#include "core/io/sha256.hpp"
#include "core/io/study_reader.hpp"
#include "core/io/write_csv.hpp"
#include "core/io/write_geojson.hpp"
#include "core/results/catalogue.hpp"
#include "core/results/folder_files.hpp"
#include "core/results/layers.hpp"
#include "core/results/read_folder.hpp"
#include "core/results/result_files.hpp"

using namespace circle15;

namespace {

const std::filesystem::path study_folder = CIRCLE15_SOURCE_DIR "/datasets/shengsi";

/// A folder that is gone with the test.
struct TemporaryFolder {
    std::filesystem::path path;
    TemporaryFolder() {
        std::string name = (std::filesystem::temp_directory_path() / "circle15-results-XXXXXX").string();
        if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
        path = name;
    }
    ~TemporaryFolder() { std::filesystem::remove_all(path); }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
};

/// What an answer is written as: every file that a folder is read from.
std::map<std::string, std::string> written(const results::View& view) {
    std::map<std::string, std::string> files;
    const auto layer = [&](const char* file, const model::FeatureCollection& of) { files[file] = io::write_geojson(of); };
    const auto table = [&](const char* file, const model::Table& of) { files[file] = io::write_csv(of); };
    model::FeatureCollection homes{.name = "homes"};
    results::each_home(view, [&](const model::Feature& home) { homes.features.push_back(home); });
    layer("homes.geojson", homes);
    layer("gaps.geojson", results::gap_layer(view));
    layer("facilities.geojson", results::facility_layer(view));
    layer("islands.geojson", results::island_layer(view));
    layer("streets.geojson", results::street_layer(view));
    layer("service_areas.geojson", results::area_layer(view));
    layer("service_streets.geojson", results::area_street_layer(view));
    layer("piers.geojson", results::pier_layer(view));
    layer("ferries.geojson", results::ferry_layer(view));
    table("coverage.csv", results::coverage_table(view));
    table("ledger.csv", results::ledger_table(view));
    table("boats.csv", results::held(results::boat_rows(view)));
    return files;
}

}  // namespace

TEST_CASE("a result folder opened again is written again byte for byte") {
    auto study = io::read_study(study_folder);
    study.standard.policy.few_persons = 12;
    study.standard.rules[1].colour = 0x8a1c1c;
    study.standard.rules[2].symbol.reset();
    const analysis::Ground ground(study);
    // 2024-12-29 is a Sunday: facilities that do not serve, services judged on another day.
    for (const auto* date : {"2024-12-31", "2024-12-29"}) {
        INFO(date);
        const analysis::Options options{.date = model::date_from(date)};
        const auto analysis = analysis::analyze(ground, options);
        const results::RunInfo run{.version = "0", .command = "analyze", .options = options};
        const TemporaryFolder folder;
        const auto path = folder.path / "result";
        results::write_result(path.string(), results::result_files(ground, analysis, run), 1);

        const auto opened = results::read_folder(path);
        const results::Answer answer(ground, analysis);
        const auto before = written(answer.view());
        const auto after = written(opened.view());
        for (const auto& [file, bytes] : before) {
            INFO(file);
            CHECK(after.at(file) == bytes);
        }
        CHECK(opened.study.standard.policy == study.standard.policy);
        for (std::size_t row = 0; row < study.standard.rules.size(); ++row) {
            const auto rule = model::id_of<model::RuleId>(row);
            CHECK(model::symbol_of(opened.study.standard, rule) == model::symbol_of(study.standard, rule));
        }
        // And the exact values beside the rounded ones.
        REQUIRE(opened.analysis.services.size() == analysis.services.size());
        for (std::size_t service = 0; service < analysis.services.size(); ++service) {
            for (std::size_t home = 0; home < study.homes.size(); ++home) {
                REQUIRE(opened.analysis.services[service].homes[home].facts == analysis.services[service].homes[home].facts);
                REQUIRE(opened.analysis.services[service].homes[home].minutes() ==
                        analysis.services[service].homes[home].minutes());
            }
        }
    }
}

TEST_CASE("a result whose files are being replaced is read when they have been") {
    const TemporaryFolder folder;
    std::ofstream(folder.path / "run.json")
        << R"({"program": "circle15", "outputs": {"ledger.csv": {"sha256": ")" << io::sha256_of("new") << R"("}}})";
    std::ofstream(folder.path / "ledger.csv") << "old";
    std::jthread other_run([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(120));
        std::ofstream(folder.path / "ledger.csv.next") << "new";
        std::filesystem::rename(folder.path / "ledger.csv.next", folder.path / "ledger.csv");
    });
    CHECK(results::FolderFiles(folder.path).has("ledger.csv"));
}

TEST_CASE("every file of a result is told by the catalogue, its columns in order") {
    const auto study = io::read_study(study_folder);
    const analysis::Ground ground(study);
    const analysis::Options options{.week = true, .all_suspended = true, .capacity = true};
    const auto analysis = analysis::analyze(ground, options);
    const results::RunInfo run{.version = "0", .command = "analyze", .options = options};
    const results::Answer answer(ground, analysis);
    std::map<std::string, results::FileInfo> told;
    for (auto& file : results::catalogue(results::shape_of(answer.view()))) told[file.file] = file;
    std::size_t seen = 0;
    for (const auto& file : results::result_files(ground, analysis, run).files) {
        INFO(file.name);
        REQUIRE(told.contains(file.name));
        const auto& columns = told.at(file.name).columns;
        std::string bytes;
        file.write([&](std::string_view piece) { bytes += piece; });
        ++seen;
        if (file.name.ends_with(".csv")) {
            std::string heading = bytes.substr(3, bytes.find("\r\n") - 3);
            std::string expected;
            for (const auto& column : columns) expected += (expected.empty() ? "" : ",") + column.name;
            CHECK(heading == expected);
            continue;
        }
        const auto layer = nlohmann::ordered_json::parse(bytes);
        for (const auto& feature : layer.at("features")) {
            std::size_t at = 0;
            REQUIRE(feature.at("properties").size() == columns.size());
            for (const auto& [name, value] : feature.at("properties").items()) {
                const auto& column = columns[at++];
                REQUIRE(name == column.name);
                INFO(name);
                if (value.is_null()) {
                    REQUIRE(column.presence == results::maybe);
                    continue;
                }
                using results::Kind;
                REQUIRE((column.kind == Kind::text    ? value.is_string()
                         : column.kind == Kind::flag  ? value.is_boolean()
                         : column.kind == Kind::whole ? value.is_number_integer()
                                                      : value.is_number()));
            }
        }
    }
    CHECK(seen == told.size());
}

TEST_CASE("the page of fields and the manual tell every file that is written") {
    const auto text_of = [](const char* file) {
        std::ifstream stream(std::filesystem::path(CIRCLE15_SOURCE_DIR) / file);
        return std::string(std::istreambuf_iterator<char>(stream), {});
    };
    auto files = results::catalogue(results::widest_shape());
    std::ranges::move(results::further_files(results::widest_shape()), std::back_inserter(files));
    const auto page = text_of("core/results/FIELDS.md");
    // Made anew by: circle15 schema --table --lang zh (and en).
    CHECK(page.contains(results::markdown_table(files, words::Lang::zh)));
    CHECK(page.contains(results::markdown_table(files, words::Lang::en)));
    const auto readme = text_of("mapview/manual/zh/outputs.md");
    for (const auto& file : files) {
        INFO(file.file);
        CHECK(readme.contains("`" + file.file + "`"));
    }
}
