// SPDX-License-Identifier: MIT
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cmath>

#include "core/analysis/analyze.hpp"
#include "core/analysis/street_issues.hpp"
#include "tests/support/ascii_town.hpp"

using namespace circle15;
using analysis::Stability;
using analysis::Status;
using test::AsciiTown;

namespace {

const model::DataIssue* told(const std::vector<model::DataIssue>& issues, const std::string& rule) {
    const auto found = std::ranges::find(issues, rule, &model::DataIssue::rule);
    return found == issues.end() ? nullptr : &*found;
}

/// Two islands with a street drawn between them that no tag explains; a clinic on the one, a home on the other.
AsciiTown strait() {
    AsciiTown town("A--B====C--D\n", 50);
    AsciiTown apart("A--B~~~~C--D\n", 50);
    town.study.islands = apart.study.islands;
    town.study.villages = apart.study.villages;
    town.way('B', 'C').kind = model::StreetKind::street;
    town.way('B', 'C').osm_id = 77;
    town.rule("clinic").facility('A', "clinic").home('D');
    town.study.homes[0].island = model::IslandId{1};
    town.study.homes[0].village = model::VillageId{1};
    return town;
}

}  // namespace

TEST_CASE("What rests on the rule for bare cycleways is borderline, whichever way the rule goes") {
    AsciiTown town(
        "~~~~~~~~~~~~~~~\n"
        "~ A-B--C      ~\n"
        "~~~~~~~~~~~~~~~\n",
        100);
    town.way('B', 'C').by_rule = true;
    town.rule("clinic", 1.0, 10).facility('A', "clinic").home('B').home('C');
    for (const bool walked : {false, true}) {
        CAPTURE(walked);
        town.study.walk_rules.cycleways = walked;
        const auto result = analysis::analyze(town.study);
        const auto& homes = result.services[0].homes;
        CHECK(homes[0].status == Status::covered);
        CHECK_FALSE(homes[0].flips);
        CHECK(homes[1].status == (walked ? Status::covered : Status::unknown));
        CHECK(homes[1].flips);
        CHECK(told(result.issues, walked ? "cycleways_walked" : "cycleways_not_walked") != nullptr);
    }
    town.way('B', 'C').by_rule = false;
    const auto plain = analysis::analyze(town.study);
    CHECK(plain.services[0].homes[1].stability == Stability::certain);
    CHECK(told(plain.issues, "cycleways_not_walked") == nullptr);
}

TEST_CASE("What stands on a scrap of street is told, with weight where it is a facility") {
    AsciiTown town(
        "A-----------------B \n"
        "                    \n"
        "                    \n"
        "                    \n"
        "   C-D              \n"
        "                    \n",
        20);
    town.study.link_rules.link_limit_m = 50;
    town.rule("clinic").home({'C', 10, 0}).home('A');
    SECTION("homes") {
        town.facility('B', "clinic");
        const auto issues = analysis::street_issues(analysis::Ground(town.study));
        const auto* doubt = told(issues, "homes_on_scrap");
        REQUIRE(doubt != nullptr);
        CHECK_FALSE(doubt->grave);
        CHECK(doubt->particulars[0] == model::Particular("homes", 1));
        CHECK(doubt->particulars[1] == model::Particular("persons", 8));
    }
    SECTION("a facility") {
        town.facility('D', "clinic");
        const auto issues = analysis::street_issues(analysis::Ground(town.study));
        const auto* doubt = told(issues, "facilities_on_scrap");
        REQUIRE(doubt != nullptr);
        CHECK(doubt->grave);
        CHECK(doubt->particulars[3] == model::Particular("names", "F1"));
    }
    SECTION("within the limit of the main part nothing stands on a scrap") {
        town.study.link_rules.link_limit_m = 250;
        town.facility('D', "clinic");
        CHECK(analysis::street_issues(analysis::Ground(town.study)).empty());
    }
}

TEST_CASE("Nobody walks a street between two islands that no tag explains, until the study says so") {
    auto town = strait();
    const auto cut = analysis::analyze(town.study);
    CHECK(cut.services[0].homes[0].status != Status::covered);
    const auto* doubt = told(cut.issues, "street_between_islands");
    REQUIRE(doubt != nullptr);
    CHECK(doubt->place == "way 77");
    CHECK(doubt->grave);
    town.study.walk_rules.over_water = {77};
    const auto walked = analysis::analyze(town.study);
    CHECK(walked.services[0].homes[0].status == Status::covered);
    CHECK(told(walked.issues, "street_between_islands") == nullptr);
}

TEST_CASE("Where many streets leave the land, ten are told and the land is doubted for the others") {
    const std::string street = "A--B--C--D--E--F--G--H--I--J--K--L\n";
    const std::string lanes = "|  |  |  |  |  |  |  |  |  |  |  |\n";
    const std::string ends = "M  N  O  P  Q  R  S  T  U  V  W  X\n";
    const std::string water = std::string(34, '~') + "\n";
    AsciiTown town(street + lanes + lanes + lanes + lanes + ends, 50);
    AsciiTown cut(street + water + water + water + water + water, 50);
    town.study.islands = cut.study.islands;
    town.rule("clinic").facility('A', "clinic").home('B');
    const auto issues = analysis::street_issues(analysis::Ground(town.study));
    CHECK(std::ranges::count(issues, "street_over_water", &model::DataIssue::rule) == 10);
    const auto* land = told(issues, "streets_beyond_land");
    REQUIRE(land != nullptr);
    CHECK(land->grave);
    CHECK(land->particulars[0] == model::Particular("ways", 2));
    // Two lanes of 250 m, of which 25 m lie on the row of land.
    CHECK(std::abs(std::get<double>(land->particulars[1].value) - 0.45) < 0.001);
}

TEST_CASE("A bridge between islands that the land keeps apart is walked and told, where people live on both") {
    auto town = strait();
    town.way('B', 'C').kind = model::StreetKind::bridge;
    CHECK(analysis::analyze(town.study).services[0].homes[0].status == Status::covered);
    CHECK(told(analysis::street_issues(analysis::Ground(town.study)), "islands_bridged") == nullptr);
    town.home('A');
    const auto issues = analysis::street_issues(analysis::Ground(town.study));
    const auto* doubt = told(issues, "islands_bridged");
    REQUIRE(doubt != nullptr);
    CHECK(doubt->place == "way 77");
    CHECK(doubt->grave);
    town.study.walk_rules.over_water = {77};
    CHECK(told(analysis::street_issues(analysis::Ground(town.study)), "islands_bridged") == nullptr);
}

TEST_CASE("A pier is joined where it is declared, an outer pier nowhere") {
    AsciiTown town("A----B~~~~~~~~~~~~~~~~~~~\n", 20);
    town.pier({'B', 189, 0}).pier({'B', 189, 0}).pier('A');
    town.study.piers[0].island = model::IslandId{0};
    town.study.piers[2].outer = true;
    const analysis::Ground ground(town.study);
    CHECK(std::holds_alternative<network::Link>(ground.piers[0]));
    CHECK(std::holds_alternative<network::NoLink>(ground.piers[1]));
    CHECK(std::holds_alternative<network::NoLink>(ground.piers[2]));
}
