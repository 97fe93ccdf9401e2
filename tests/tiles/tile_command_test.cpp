// SPDX-License-Identifier: MIT
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>
#include <fstream>
#include <nlohmann/json.hpp>

#include "tests/cli/program_run.hpp"

using namespace circle15;
using Catch::Matchers::ContainsSubstring;
using cli_test::Sandbox;
namespace fs = std::filesystem;

namespace {

nlohmann::json list_in(const fs::path& tiles) { return nlohmann::json::parse(cli_test::content_of(tiles / "tiles.json")); }

/// Cuts the sandbox's study, and runs every tile.
fs::path cut_and_run(const Sandbox& sandbox, const fs::path& study, const std::vector<std::string>& options) {
    std::vector<std::string> command{"tile", study.string(), "-o", "tiles"};
    command.insert(command.end(), options.begin(), options.end());
    const auto cut = cli_test::run(sandbox.path(), command);
    INFO(cut.err);
    REQUIRE(cut.exit == 0);
    const fs::path tiles = sandbox.path() / "tiles";
    const auto list = list_in(tiles);
    for (const auto& tile : list.at("tiles")) {
        const auto run = cli_test::run(sandbox.path(), {"tile", "--run", "tiles/" + tile.at("tile").get<std::string>()});
        INFO(run.err);
        REQUIRE(run.exit == 0);
    }
    return tiles;
}

}  // namespace

TEST_CASE("tiles joined are the whole study's files, but for run.json that lists them") {
    const Sandbox sandbox;
    const auto study = sandbox.study("good");
    for (const std::string by : {"islands", "townships", "h3"}) {
        const std::vector<std::string> options{"--by", by, "--capacity", "--force"};
        const auto tiles = cut_and_run(sandbox, study, options);
        const auto merged = cli_test::run(sandbox.path(), {"merge", "tiles", "-o", "joined"});
        INFO(merged.err);
        REQUIRE(merged.exit == 0);
        const auto whole = cli_test::run(sandbox.path(), {"analyze", study.string(), "-o", "whole", "--capacity"});
        REQUIRE(whole.exit == 0);
        auto is = cli_test::files_in(sandbox.path() / "joined");
        auto was = cli_test::files_in(sandbox.path() / "whole");
        const auto manifest = nlohmann::json::parse(is.at("run.json"));
        CHECK(manifest.at("tiles").at("tiles").size() == list_in(tiles).at("tiles").size());
        CHECK(manifest.at("tiles").at("by") == by);
        is.erase("run.json");
        was.erase("run.json");
        CHECK(is == was);
        CHECK(merged.out == whole.out);
        fs::remove_all(tiles);
    }
}

TEST_CASE("the list says what each tile holds, every home and facility once") {
    const Sandbox sandbox;
    const auto study = sandbox.study("good");
    REQUIRE(cli_test::run(sandbox.path(), {"tile", study.string(), "-o", "tiles", "--by", "h3", "--resolution", "9"}).exit ==
            0);
    const auto list = list_in(sandbox.path() / "tiles");
    const auto commands = cli_test::run(sandbox.path(), {"tile", "tiles", "--commands"});
    REQUIRE(list.at("tiles").size() > 1);
    std::int64_t homes = 0;
    std::int64_t facilities = 0;
    double before = 1e9;
    std::size_t at = 0;
    for (const auto& tile : list.at("tiles")) {
        homes += tile.at("homes").get<std::int64_t>();
        facilities += tile.at("facilities").get<std::int64_t>();
        CHECK(tile.at("expected_s").get<double>() <= before);
        before = tile.at("expected_s").get<double>();
        const auto found = commands.out.find(tile.at("tile").get<std::string>() + "'\n");
        REQUIRE(found != std::string::npos);
        CHECK(found >= at);
        at = found;
    }
    const auto rows_of = [&](const char* file) {
        const auto text = cli_test::content_of(study / file);
        return std::count(text.begin(), text.end(), '\n') - 1;
    };
    CHECK(homes == rows_of("homes.csv"));
    CHECK(facilities == rows_of("facilities.csv"));
}

TEST_CASE("a study cut anew into fewer tiles leaves none of the old ones, and nothing of the user's is touched") {
    const Sandbox sandbox;
    const auto study = sandbox.study("good");
    const auto tiles = cut_and_run(sandbox, study, {"--by", "h3", "--resolution", "9"});
    const auto many = list_in(tiles).at("tiles").size();
    std::ofstream(tiles / "tile-0002" / "mine.txt") << "mine";
    const std::vector<std::string> options{"--by", "h3", "--resolution", "3", "--force"};
    cut_and_run(sandbox, study, options);
    REQUIRE(list_in(tiles).at("tiles").size() == 1);
    REQUIRE(many > 2);
    CHECK_FALSE(fs::exists(tiles / "tile-0003"));
    CHECK(cli_test::content_of(tiles / "tile-0002" / "mine.txt") == "mine");
    CHECK_FALSE(fs::exists(tiles / "tile-0002" / "tile.json"));
    CHECK(cli_test::run(sandbox.path(), {"merge", "tiles", "-o", "joined"}).exit == 0);
}

TEST_CASE("a missing, doubled or foreign tile is refused by its name") {
    const Sandbox sandbox;
    const auto study = sandbox.study("good");
    const auto tiles = cut_and_run(sandbox, study, {"--by", "h3", "--resolution", "9"});
    const auto merge = [&] { return cli_test::run(sandbox.path(), {"merge", "tiles", "-o", "joined"}); };
    const fs::path walks = tiles / "tile-0001" / "walks.json";
    SECTION("missing") {
        fs::remove(walks);
        const auto refused = merge();
        CHECK(refused.exit == 2);
        CHECK_THAT(refused.err, ContainsSubstring("tile-0001") && ContainsSubstring("no walks yet"));
    }
    SECTION("doubled: a second folder of the same tile") {
        fs::copy(tiles / "tile-0001", tiles / "tile-0001-again");
        const auto refused = merge();
        CHECK(refused.exit == 2);
        CHECK_THAT(refused.err, ContainsSubstring("tile-0001-again") && ContainsSubstring("another tile too"));
    }
    SECTION("foreign: another tile's walks") {
        fs::copy_file(tiles / "tile-0002" / "walks.json", walks, fs::copy_options::overwrite_existing);
        const auto refused = merge();
        CHECK(refused.exit == 2);
        CHECK_THAT(refused.err, ContainsSubstring("tile-0001") && ContainsSubstring("another cutting"));
    }
    SECTION("foreign: walks of an earlier cutting") {
        REQUIRE(cli_test::run(sandbox.path(), {"tile", study.string(), "-o", "tiles", "--by", "h3", "--resolution", "9",
                                               "--walk", "worse", "--force"})
                    .exit == 0);
        const auto refused = merge();
        CHECK(refused.exit == 2);
        CHECK_THAT(refused.err, ContainsSubstring("another cutting"));
    }
    SECTION("a study that has changed since") {
        std::ofstream(study / "homes.csv", std::ios::app) << "\n";
        const auto refused = merge();
        CHECK(refused.exit == 2);
        CHECK_THAT(refused.err, ContainsSubstring("changed since it was cut"));
    }
    CHECK_FALSE(fs::exists(sandbox.path() / "joined"));
}
