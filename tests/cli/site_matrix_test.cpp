// SPDX-License-Identifier: MIT
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include "tests/cli/site_words.hpp"

using namespace circle15::cli_test;

namespace {

/// Six towns on a line, 10 apart, weighing 1 to 6; every town is a site.
void write_line(const std::filesystem::path& folder) {
    std::string costs = "origin,destination,cost\n";
    std::string demand = "id,weight\n";
    for (int i = 1; i <= 6; ++i) {
        demand += "t" + std::to_string(i) + "," + std::to_string(i) + "\n";
        for (int j = 1; j <= 6; ++j)
            costs += "t" + std::to_string(i) + ",t" + std::to_string(j) + "," + std::to_string(10 * std::abs(i - j)) + "\n";
    }
    write(folder / "costs.csv", costs);
    write(folder / "demand.csv", demand);
}

double value_of(const Sandbox& sandbox, const std::vector<std::string>& more) {
    std::vector<std::string> words{"site", "--matrix", "costs.csv", "--demand", "demand.csv", "--json"};
    words.insert(words.end(), more.begin(), more.end());
    const auto ran = run(sandbox.path(), words);
    INFO(ran.err);
    REQUIRE(ran.exit == 0);
    const auto json = nlohmann::json::parse(ran.out);
    CHECK(json["proof"] == "optimal");
    return json["value"].get<double>();
}

}  // namespace

TEST_CASE("a cost table is solved by every model to the value known by hand") {
    const Sandbox sandbox;
    write_line(sandbox.path());
    // Within 10 of t5 live 4 + 5 + 6; of t2, 1 + 2 + 3.
    CHECK(value_of(sandbox, {"--add", "1", "--threshold", "10"}) == 15);
    CHECK(value_of(sandbox, {"--add", "2", "--threshold", "10"}) == 21);
    CHECK(value_of(sandbox, {"--objective", "fewest", "--threshold", "10"}) == 2);
    CHECK(value_of(sandbox, {"--objective", "worst", "--add", "2"}) == 10);
    // t3 and t6: 1 walks 20, 2 walk 10, 4 and 5 walk 10. The two that cover most, t2 and t5, cost 140.
    CHECK(value_of(sandbox, {"--objective", "distance", "--add", "2"}) == 130);
    CHECK(value_of(sandbox, {"--objective", "distance", "--add", "6"}) == 0);
    write(sandbox.path() / "sites.csv",
          "id,capacity,cost,existing\nt1,3,1,yes\nt2,4,1,no\nt3,4,2,no\nt4,4,3,\nt5,7,9,\nt6,2,1,\n");
    CHECK(value_of(sandbox, {"--objective", "capacity", "--add", "1", "--candidates", "sites.csv"}) == 10);
    CHECK(value_of(sandbox, {"--objective", "capacity", "--add", "2", "--budget", "4", "--candidates", "sites.csv"}) == 11);
}

TEST_CASE("a cost table's answer is printed, certified and checked") {
    const Sandbox sandbox;
    write_line(sandbox.path());
    const auto ran = run(sandbox.path(), {"site", "--matrix", "costs.csv", "--demand", "demand.csv", "--add", "1",
                                          "--threshold", "10", "-o", "answer.json"});
    CHECK(ran.exit == 0);
    CHECK(ran.err == "written to answer.json\n");
    CHECK(matches_golden("site/matrix_en.txt", ran.out));
    CHECK(matches_golden("site/matrix.json", content_of(sandbox.path() / "answer.json")));
    const std::vector<std::string> verify{"site", "--verify", "answer.json", "--matrix", "costs.csv", "--demand", "demand.csv"};
    CHECK(run(sandbox.path(), verify).exit == 0);
    write(sandbox.path() / "demand.csv", content_of(sandbox.path() / "demand.csv").replace(10, 4, "t1,9"));
    const auto changed = run(sandbox.path(), verify);
    CHECK(changed.exit == 1);
    CHECK(changed.out.contains("[inputs]"));
    CHECK(run(sandbox.path(), {"site", "--verify", "answer.json"}).err.contains("[missing_matrix]"));
}

TEST_CASE("distance keeps to the capacities a cost table gives and speaks in its unit") {
    const Sandbox sandbox;
    write(sandbox.path() / "costs.csv", "origin,destination,cost\na,near,100\na,wide,500\n");
    write(sandbox.path() / "demand.csv", "id,weight\na,10\n");
    write(sandbox.path() / "sites.csv", "id,capacity\nnear,6\nwide,20\n");
    const std::vector<std::string> tables{"--matrix", "costs.csv", "--demand", "demand.csv", "--candidates", "sites.csv"};
    const auto asked = [&](std::vector<std::string> words) {
        words.insert(words.begin(), "site");
        words.insert(words.end(), tables.begin(), tables.end());
        return run(sandbox.path(), words);
    };
    const auto ran = asked({"--objective", "distance", "--add", "2", "--unit", "m", "-o", "answer.json"});
    INFO(ran.err);
    REQUIRE(ran.exit == 0);
    // Six stay near; without capacities all ten would, for 1000.
    CHECK(ran.out.contains("Optimal (proven): 2600 m\n"));
    CHECK(ran.out.contains("10 is given a place within the capacities"));
    CHECK_FALSE(ran.out.contains("minutes"));
    CHECK(asked({"--objective", "distance", "--add", "2", "--unit", "m", "--lang", "zh"}).out.contains("2600 米"));
    CHECK(asked({"--objective", "distance", "--add", "2"}).out.contains("2600 cost units"));
    CHECK(asked({"--objective", "distance", "--add", "2", "--unit", "ells"}).exit == 2);
    CHECK(asked({"--verify", "answer.json"}).exit == 0);
    auto answer = nlohmann::json::parse(content_of(sandbox.path() / "answer.json"));
    for (auto& site : answer["sites"]) site["demand"][0]["persons"] = 5;
    answer["value"] = answer["bound"] = 3000;
    write(sandbox.path() / "answer.json", answer.dump());
    const auto refused = asked({"--verify", "answer.json"});
    CHECK(refused.exit == 1);
    CHECK(refused.out.contains("[assignment]"));
}

TEST_CASE("cost tables that cannot be used are named with their row") {
    const Sandbox sandbox;
    write(sandbox.path() / "demand.csv", "id,weight\na,1\nb,2\n");
    write(sandbox.path() / "sites.csv", "id\nx\n");
    const std::vector<std::pair<std::string, std::string>> cases{
        {"origin,destination\na,x\n", "[missing_column]"},
        {"origin,destination,cost\nc,x,1\n", "row 2: origin \"c\" is not among the demand [unknown_origin]"},
        {"origin,destination,cost\na,x,1\na,y,1\n",
         "row 3: destination \"y\" is not among the candidates [unknown_destination]"},
        {"origin,destination,cost\na,x,1\na,x,2\n", "[duplicate_pair]"},
        {"origin,destination,cost\na,x,-1\n", "[negative_amount]"},
        {"origin,destination,cost\na,x,far\n", "[amount_not_a_number]"},
        {"origin,destination,cost\na,x,9223372036854775808\n", "[too_large]"},
        {"origin,destination,cost\na,x,nan\n", "[amount_not_a_number]"},
        {"origin,destination,cost\na,,1\n", "[empty_value]"},
        {"", "[no_heading]"},
    };
    for (const auto& [costs, complaint] : cases) {
        write(sandbox.path() / "costs.csv", costs);
        const auto ran = run(sandbox.path(), {"site", "--matrix", "costs.csv", "--demand", "demand.csv", "--candidates",
                                              "sites.csv", "--add", "1"});
        INFO(complaint << " " << ran.err);
        CHECK(ran.exit == 2);
        CHECK(ran.err.contains(complaint));
        CHECK(std::ranges::count(ran.err, '\n') == 1);
    }
    write(sandbox.path() / "costs.csv", "origin,destination,cost\na,x,1\n");
    const auto fails = [&](const std::vector<std::string>& words) { return run(sandbox.path(), words).err; };
    CHECK(fails({"site", "--matrix", "costs.csv", "--add", "1"}).contains("[missing_demand]"));
    CHECK(fails({"site", "--matrix", "costs.csv", "--demand", "demand.csv", "--objective", "all", "--add", "1"})
              .contains("[one_objective]"));
    CHECK(fails({"site", "--matrix", "costs.csv", "--demand", "demand.csv", "--budget", "1", "--add", "1"})
              .contains("[sites_without_costs]"));
    write(sandbox.path() / "sites.csv", "id,existing\nx,maybe\n");
    CHECK(fails({"site", "--matrix", "costs.csv", "--demand", "demand.csv", "--candidates", "sites.csv", "--add", "1"})
              .contains("[yes_or_no]"));
}
