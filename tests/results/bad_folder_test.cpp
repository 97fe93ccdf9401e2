// SPDX-License-Identifier: MIT
#include <catch2/catch_test_macros.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "core/analysis/analyze.hpp"
#include "core/io/sha256.hpp"
#include "core/io/study_reader.hpp"
#include "core/results/read_folder.hpp"
#include "core/results/result_files.hpp"
#include "core/words/flaws.hpp"

using namespace circle15;

namespace {

namespace fs = std::filesystem;

/// The result of a small study with boats and a scenario's name, as `analyze` wrote it, to be spoilt file by file.
class Result {
public:
    Result() {
        std::string name = (fs::temp_directory_path() / "circle15-bad-XXXXXX").string();
        if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
        root_ = name;
        const fs::path broken = CIRCLE15_SOURCE_DIR "/tests/broken";
        const auto over = fs::copy_options::recursive | fs::copy_options::overwrite_existing;
        fs::copy(broken / "good", root_ / "study", over);
        fs::copy(broken / "with_boats", root_ / "study", over);
        const auto study = io::read_study(root_ / "study");
        const analysis::Ground ground(study);
        const analysis::Options options{.area_minutes = {5}};
        results::RunInfo run{.version = "0", .command = "analyze", .options = options};
        run.scenarios = {{.file = "a.toml", .name_zh = "甲", .name_en = "A"},
                         {.file = "b.toml", .name_zh = "乙", .name_en = "B"}};
        results::write_result(path().string(), results::result_files(ground, analysis::analyze(ground, options), run), 1);
    }
    ~Result() { fs::remove_all(root_); }
    Result(const Result&) = delete;
    Result& operator=(const Result&) = delete;

    [[nodiscard]] fs::path path() const { return root_ / "result"; }

    [[nodiscard]] std::string read(const std::string& file) const {
        std::ifstream stream(path() / file, std::ios::binary);
        return {std::istreambuf_iterator<char>(stream), {}};
    }

    void write(const std::string& file, const std::string& content) const {
        std::ofstream(path() / file, std::ios::binary) << content;
    }

    /// As a program other than this one might write it: the manifest agrees with the file.
    void write_known(const std::string& file, const std::string& content) const {
        write(file, content);
        if (file == "run.json") return;
        auto manifest = nlohmann::ordered_json::parse(read("run.json"));
        manifest["outputs"][file]["sha256"] = io::sha256_of(content);
        write("run.json", manifest.dump());
    }

    /// Puts `to` in the place of the first `from`.
    void change(const std::string& file, const std::string& from, const std::string& to) const {
        std::string content = read(file);
        INFO(file << ": " << from);
        REQUIRE(content.contains(from));
        write_known(file, content.replace(content.find(from), from.size(), to));
    }

    /// What reading it ends with.
    [[nodiscard]] std::string told() const {
        try {
            static_cast<void>(results::read_folder(path()));
        } catch (const model::InputError& error) {
            return words::flaw_text(error.flaw(), words::Lang::en);
        }
        return {};
    }

private:
    fs::path root_;
};

/// Members of the first feature, or of the manifest, that are no longer what they were.
void spoil(const Result& result, const std::string& file, const std::string& pointer, const nlohmann::ordered_json& value) {
    auto content = nlohmann::ordered_json::parse(result.read(file));
    auto& at = content.at(nlohmann::ordered_json::json_pointer(pointer));
    at = value;
    result.write_known(file, content.dump());
}

void lose(const Result& result, const std::string& file, const std::string& pointer, const std::string& name) {
    auto content = nlohmann::ordered_json::parse(result.read(file));
    REQUIRE(content.at(nlohmann::ordered_json::json_pointer(pointer)).erase(name) == 1);
    result.write_known(file, content.dump());
}

}  // namespace

TEST_CASE("a result folder is told from others, and names the scenarios that were applied") {
    const Result result;
    CHECK(results::is_result_folder(result.path()));
    CHECK_FALSE(results::is_result_folder(result.path() / "run.json"));
    CHECK_FALSE(results::is_result_folder(result.path().parent_path()));
    const auto opened = results::read_folder(result.path());
    REQUIRE(opened.scenario != nullptr);
    CHECK(opened.scenario->name_zh == "甲 + 乙");
    CHECK(opened.scenario->name_en == "A + B");
    CHECK(opened.routes.size() == 2);
    result.write("study.toml", "");
    CHECK_FALSE(results::is_result_folder(result.path()));
}

TEST_CASE("a result folder that holds anything else than was written is refused with file and reason") {
    struct Spoilt {
        const char* name;
        void (*how)(const Result&);
        const char* told;
    };
    const Spoilt cases[] = {
        {"run.json is no JSON", [](const Result& of) { of.write("run.json", "{"); }, "run.json: "},
        {"run.json of another program", [](const Result& of) { spoil(of, "run.json", "/program", "another"); },
         "[bad_manifest]"},
        {"run.json without a program's name", [](const Result& of) { spoil(of, "run.json", "/program", 3); },
         "\"program\" is not text"},
        {"run.json without outputs", [](const Result& of) { lose(of, "run.json", "", "outputs"); }, "[bad_manifest]"},
        {"outputs are no table", [](const Result& of) { spoil(of, "run.json", "/outputs", "none"); }, "[bad_manifest]"},
        {"an output beyond the folder",
         [](const Result& of) { spoil(of, "run.json", "/outputs", {{"../homes.csv", {{"sha256", "00"}}}}); },
         "names \"../homes.csv\", which is no plain file name"},
        {"an output that was changed", [](const Result& of) { of.write("gaps.geojson", "{}"); }, "[changed_output]"},
        {"an output that is gone", [](const Result& of) { fs::remove(of.path() / "ledger.csv"); }, "[missing_file]"},
        {"an output that was never listed", [](const Result& of) { lose(of, "run.json", "/outputs", "ledger.csv"); },
         "[missing_output]"},
        {"no date", [](const Result& of) { spoil(of, "run.json", "/date", "soon"); }, "run.json: has no date"},
        {"no study", [](const Result& of) { lose(of, "run.json", "", "study"); }, "lacks something that this version writes"},
        {"a policy that is no number", [](const Result& of) { spoil(of, "run.json", "/standard/search_max_min", "far"); },
         "\"search_max_min\" is not a number"},
        {"a layer without features", [](const Result& of) { lose(of, "homes.geojson", "", "features"); },
         "homes.geojson: has no list of features"},
        {"features that are no list", [](const Result& of) { spoil(of, "homes.geojson", "/features", 3); },
         "has no list of features"},
        {"a place that is no place",
         [](const Result& of) { spoil(of, "homes.geojson", "/features/0/geometry/coordinates", "here"); },
         "homes.geojson: a place is not two numbers"},
        {"a place of one number",
         [](const Result& of) { spoil(of, "homes.geojson", "/features/0/geometry/coordinates", {122.5}); },
         "a place is not two numbers"},
        {"a place without latitude",
         [](const Result& of) { spoil(of, "facilities.geojson", "/features/0/geometry/coordinates", {122.5, "north"}); },
         "a place is not two numbers"},
        {"land that is a line",
         [](const Result& of) { spoil(of, "islands.geojson", "/features/0/geometry/type", "LineString"); },
         "islands.geojson: an area is a LineString"},
        {"a street that is an area",
         [](const Result& of) { spoil(of, "streets.geojson", "/features/0/geometry/type", "Polygon"); },
         "streets.geojson: a line is a Polygon"},
        {"a home without a member", [](const Result& of) { lose(of, "homes.geojson", "/features/0/properties", "village"); },
         "lacks something that this version writes: village"},
        {"a text that is none", [](const Result& of) { spoil(of, "homes.geojson", "/features/0/properties/id", 7); },
         "\"id\" is not text"},
        {"a whole number that is none",
         [](const Result& of) { spoil(of, "homes.geojson", "/features/0/properties/age_0_2", 1.5); },
         "\"age_0_2\" is not a whole number"},
        {"a status that does not follow",
         [](const Result& of) { spoil(of, "homes.geojson", "/features/0/properties/clinic_status", "no_access"); },
         "which does not follow from its other fields"},
        {"a word of no version",
         [](const Result& of) { spoil(of, "homes.geojson", "/features/0/properties/clinic_status", "fine"); },
         "\"fine\" is not a word of this version"},
        {"an island nobody has",
         [](const Result& of) { spoil(of, "homes.geojson", "/features/0/properties/island", "atlantis"); },
         "there is no island \"atlantis\""},
        {"a service nobody has", [](const Result& of) { spoil(of, "gaps.geojson", "/features/0/properties/service", "opera"); },
         "there is no service \"opera\""},
        {"a table without a column", [](const Result& of) { of.change("ledger.csv", "service", "dienst"); },
         "ledger.csv: has no column \"service\""},
        {"a number that is none", [](const Result& of) { of.change("coverage.csv", ",5,3,", ",five,3,"); }, "is not a number"},
        {"an island in the ledger alone", [](const Result& of) { of.change("ledger.csv", ",dashan,", ",atlantis,"); },
         "there is no island \"atlantis\""},
        {"a time that is none", [](const Result& of) { of.change("boats.csv", ":", "."); }, "is not a time of day"},
    };
    for (const auto& [name, how, told] : cases) {
        DYNAMIC_SECTION(name) {
            const Result result;
            how(result);
            const std::string found = result.told();
            INFO(found);
            CHECK(found.contains(told));
            CHECK_FALSE(found.contains('{'));
        }
    }
}

TEST_CASE("a single line or area of another program's writing is read as well as several") {
    const Result result;
    auto islands = nlohmann::ordered_json::parse(result.read("islands.geojson"));
    auto& land = islands["features"][0]["geometry"];
    land["coordinates"] = nlohmann::ordered_json(land["coordinates"][0]);
    land["type"] = "Polygon";
    result.write_known("islands.geojson", islands.dump());
    auto streets = nlohmann::ordered_json::parse(result.read("streets.geojson"));
    auto& line = streets["features"][0]["geometry"];
    if (line["type"] == "LineString") {
        line["coordinates"] = nlohmann::ordered_json::array({line["coordinates"]});
        line["type"] = "MultiLineString";
    }
    result.write_known("streets.geojson", streets.dump());
    const auto opened = results::read_folder(result.path());
    CHECK(opened.study.islands.front().land.size() == 1);
    CHECK(opened.analysis.streets->front().line.size() >= 2);
}
