// SPDX-License-Identifier: MIT
#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "core/report/analysis_tree.hpp"
#include "core/results/manifest.hpp"
#include "tests/support/two_islands.hpp"

using namespace circle15;
using report_test::text;
using results::Tree;

namespace {

const Tree& branch(const Tree& tree, std::string_view name) {
    const auto& branches = std::get<Tree::Branches>(tree.node);
    const auto found = std::ranges::find(branches, name, &results::Branch::name);
    REQUIRE(found != branches.end());
    return found->value;
}

const Tree::Items& items(const Tree& tree) { return std::get<Tree::Items>(tree.node); }
const model::Value& value(const Tree& tree) { return std::get<model::Value>(tree.node); }

results::RunInfo some_run() {
    return {.version = "9.9",
            .command = "analyze",
            .study_sha256 = "abc",
            .options = {.walk = analysis::WalkRule::worse, .threads = 3}};
}

}  // namespace

TEST_CASE("the manifest says what a run stands on") {
    auto town = report_test::two_islands();
    town.study.layers = {{.layer = "homes",
                          .file = "homes.csv",
                          .crs = "EPSG:4326",
                          .licence = "MIT",
                          .date = "2025-01-01",
                          .quality = model::Quality::modelled,
                          .sha256 = "00ff"}};
    town.study.rows = {{.layer = "homes", .read = 3, .used = 3}};
    town.study.homes[0].quality = model::Quality::modelled;
    const auto analysis = analysis::analyze(town.study, {});
    const Tree tree =
        results::manifest(town.study, analysis, some_run(), {{.file = "gaps.geojson", .bytes = 10, .sha256 = "aa", .rows = 2}});

    CHECK(value(branch(tree, "version")) == text("9.9"));
    CHECK(value(branch(branch(tree, "study"), "sha256")) == text("abc"));
    CHECK(value(branch(branch(tree, "options"), "walk")) == text("worse"));
    CHECK(value(branch(branch(tree, "slopes"), "flat")) == model::Value{true});
    CHECK(items(branch(branch(tree, "standard"), "rules")).size() == 1);
    CHECK(value(branch(items(branch(tree, "layers")).at(0), "sha256")) == text("00ff"));
    CHECK(value(branch(items(branch(tree, "rows")).at(0), "used")) == model::Value{std::int64_t{3}});
    CHECK(value(branch(branch(tree, "modelled"), "persons_in_modelled_homes_percent")) == model::Value{56.5});
    CHECK(value(branch(branch(branch(tree, "outputs"), "gaps.geojson"), "sha256")) == text("aa"));
}

TEST_CASE("threads and language leave no trace in the manifest") {
    const auto town = report_test::two_islands();
    const auto analysis = analysis::analyze(town.study, {});
    const Tree tree = results::manifest(town.study, analysis, some_run(), {});
    for (const auto& [name, value] : std::get<Tree::Branches>(branch(tree, "options").node)) {
        CHECK(name != "threads");
        CHECK(name != "lang");
    }
}

TEST_CASE("the machine's answer holds coverage, ledger and gaps") {
    const auto town = report_test::two_islands();
    const auto analysis = analysis::analyze(town.study, {});
    const Tree tree = report::analysis_tree(town.study, analysis, some_run());
    CHECK(items(branch(tree, "coverage")).size() == 1);
    CHECK(items(branch(tree, "ledger")).size() == 3);
    REQUIRE(items(branch(tree, "gaps")).size() == 2);
    CHECK(value(branch(items(branch(tree, "gaps"))[0], "rank")) == model::Value{std::int64_t{1}});
}

TEST_CASE("a study's fingerprint holds every layer's hash") {
    auto town = report_test::two_islands();
    town.study.layers = {{.layer = "homes", .sha256 = "1"}, {.layer = "streets", .sha256 = "2"}};
    CHECK(results::fingerprint_text(town.study) == "homes 1\nstreets 2\n");
}
