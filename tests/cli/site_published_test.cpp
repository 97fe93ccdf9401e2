// SPDX-License-Identifier: MIT
#include <catch2/catch_test_macros.hpp>
#include <cstdlib>
#include <nlohmann/json.hpp>

#include "tests/cli/program_run.hpp"

using namespace circle15::cli_test;

namespace {

/// A problem of tests/published with the optima that its README names and cites.
struct Published {
    std::string name;
    std::size_t sites = 0;
    double median = 0;
    double center = 0;
};

void solves_to(const Sandbox& sandbox, const Published& problem, const std::string& objective, double optimum) {
    const auto ran = run(sandbox.path(), {"site", "--matrix", "costs.csv", "--demand", "demand.csv", "--objective", objective,
                                          "--add", std::to_string(problem.sites), "--json"});
    INFO(problem.name << " " << objective << " " << ran.err);
    REQUIRE(ran.exit == 0);
    const auto json = nlohmann::json::parse(ran.out);
    CHECK(json["value"].get<double>() == optimum);
    CHECK(json["proof"] == "optimal");
    CHECK(json["sites"].size() <= problem.sites);
}

}  // namespace

TEST_CASE("published p-median and p-center problems are solved to their published optima, proven") {
    const std::vector<Published> problems{
        {"pmed1", 5, 5819, 127}, {"pmed2", 10, 4093, 98}, {"pmed3", 10, 4250, 93},
        {"pmed4", 20, 3034, 74}, {"pmed5", 33, 1355, 48},
    };
    const std::string published = CIRCLE15_SOURCE_DIR "/tests/published/";
    for (const auto& problem : problems) {
        const Sandbox sandbox;
        const auto file = published + problem.name + ".txt";
        const auto command = "python3 '" + published + "cost_table.py' '" + file + "' '" + sandbox.path().string() + "'";
        REQUIRE(std::system(command.c_str()) == 0);
        solves_to(sandbox, problem, "distance", problem.median);
        solves_to(sandbox, problem, "worst", problem.center);
    }
}
