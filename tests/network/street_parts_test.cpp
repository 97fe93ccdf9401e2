// SPDX-License-Identifier: MIT
#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

#include "core/network/linking.hpp"
#include "core/network/over_water.hpp"
#include "tests/support/ascii_town.hpp"

using namespace circle15;
using namespace circle15::network;
using Catch::Matchers::WithinAbs;
using test::AsciiTown;
using test::Spot;

namespace {

struct World {
    explicit World(const AsciiTown& drawn)
        : town(drawn), network(town.study.streets, town.projection), linker(town.study, network, town.projection) {}

    [[nodiscard]] LinkResult link(Spot spot) const { return linker.link(town.place(spot)); }
    [[nodiscard]] Link linked(Spot spot) const { return std::get<Link>(link(spot)); }
    [[nodiscard]] std::string way_at(Spot spot) const {
        return town.study.streets.ways[network.edge(linked(spot).edge).way].name;
    }

    const AsciiTown& town;
    StreetNetwork network;
    Linker linker;
};

std::vector<OverWater> over_water(const AsciiTown& town) {
    return streets_over_water(town.study, town.projection, Lands(town.study, town.projection));
}

}  // namespace

TEST_CASE("A scrap of street is passed over for a part that leads somewhere") {
    AsciiTown town(
        "                    \n"
        "A-----------------B \n"
        "                    \n"
        "                    \n"
        "   C-D              \n"
        "                    \n",
        20);
    SECTION("the island's largest part is within the limit") {
        const World world(town);
        CHECK(world.way_at({'C', 10, -10}) == "A-B");
        CHECK(world.linker.worth_of(world.linked({'C', 10, -10})) == StreetWorth::leads);
    }
    SECTION("it is beyond the limit: the scrap is better than nothing, and known for one") {
        town.study.link_rules.link_limit_m = 50;
        const World world(town);
        CHECK(world.way_at({'C', 10, -10}) == "C-D");
        CHECK(world.linker.worth_of(world.linked({'C', 10, -10})) == StreetWorth::scrap);
    }
    SECTION("a part that is long enough stands on its own, however large the other is") {
        town.study.link_rules.part_min_m = 30;
        CHECK(World(town).way_at({'C', 10, -10}) == "C-D");
    }
}

TEST_CASE("The larger part across water is no reason to leave the scrap") {
    const AsciiTown town(
        "A-----------------B \n"
        "   ~~~~~            \n"
        "   ~   ~            \n"
        "   ~C-D~            \n"
        "   ~   ~            \n"
        "   ~~~~~            \n",
        20);
    REQUIRE(town.study.islands.size() == 2);
    CHECK(World(town).way_at('C') == "C-D");
}

TEST_CASE("A tunnel is joined only where no street above ground is in reach") {
    AsciiTown town(
        "A--------B\n"
        "|         \n"
        "|         \n"
        "|         \n"
        "C--------D\n",
        20);
    town.way('C', 'D').sheltered = true;
    CHECK(World(town).way_at({'D', 0, 10}) == "A-B");
    town.study.link_rules.link_limit_m = 60;
    const World near(town);
    CHECK(near.way_at({'D', 0, 10}) == "C-D");
    CHECK(near.linker.worth_of(near.linked({'D', 0, 10})) == StreetWorth::leads_sheltered);
}

TEST_CASE("A pier is joined to the island it is declared on, within its limit, however far off the shore") {
    const AsciiTown town(
        "A----B~~~~~~~~~~~~~~~~~~~\n"
        "~~~~~~~~~~~~~~~~~~~~~~~~~\n",
        20);
    const World world(town);
    const auto pier = [&](double east_m) { return world.linker.link_pier(town.place({'B', east_m, 0}), model::IslandId{0}); };
    CHECK(std::get<NoLink>(world.link({'B', 189, 0})).fault == LinkFault::in_the_sea);
    CHECK_THAT(std::get<Link>(pier(189)).link_m, WithinAbs(189, 1e-6));
    CHECK_THAT(std::get<Link>(pier(500)).link_m, WithinAbs(500, 1e-6));
    CHECK_THAT(std::get<NoLink>(pier(501)).distance_m.value(), WithinAbs(501, 1e-6));
}

TEST_CASE("A street between two islands that no tag explains is found and cut") {
    AsciiTown town("A--B====C--D\n", 50);
    auto& bridge = town.way('B', 'C');
    // The drawing makes one island of what a bridge joins; here each end is its own.
    AsciiTown apart("A--B~~~~C--D\n", 50);
    REQUIRE(apart.study.islands.size() == 2);
    bridge.kind = model::StreetKind::street;
    bridge.osm_id = 77;
    town.study.islands = apart.study.islands;
    const auto found = over_water(town);
    REQUIRE(found.size() == 1);
    CHECK(town.study.streets.ways[found[0].piece.way].osm_id == 77);
    CHECK_THAT(found[0].wet_m, WithinAbs(200, 0.01));
    CHECK(found[0].between == std::pair{model::IslandId{0}, model::IslandId{1}});
    CHECK(cut_pieces(found, town.study.link_rules) == std::vector<WayPiece>{{found[0].piece.way, 0, 1}});
    SECTION("a tag explains it") {
        bridge.carried = true;
        CHECK(over_water(town).empty());
    }
    SECTION("the study says that one walks there") {
        town.study.walk_rules.over_water = {77};
        CHECK(over_water(town).empty());
    }
    SECTION("no more water than a link may touch") {
        town.study.link_rules.link_water_m = 200.1;
        CHECK(cut_pieces(over_water(town), town.study.link_rules).empty());
    }
}

TEST_CASE("Two ways that meet at sea join two islands as one would") {
    AsciiTown town("A--B==s==C--D\n", 50);
    AsciiTown apart("A--B~~~~~C--D\n", 50);
    town.study.islands = apart.study.islands;
    town.way('B', 's').kind = model::StreetKind::street;
    town.way('s', 'C').kind = model::StreetKind::street;
    const auto found = over_water(town);
    REQUIRE(found.size() == 2);
    CHECK(found[0].between.has_value());
    CHECK(found[1].between.has_value());
    CHECK(cut_pieces(found, town.study.link_rules).size() == 2);
}

TEST_CASE("A street across a bay of its own island is told, not cut") {
    AsciiTown town(
        "A--s--B\n"
        "   ~   \n"
        "       \n",
        50);
    AsciiTown bay(
        "A~~~~~B\n"
        " ~~~~~ \n"
        "       \n",
        50);
    town.study.islands = bay.study.islands;
    const auto found = over_water(town);
    REQUIRE(found.size() == 2);
    CHECK_FALSE(found[0].between.has_value());
    CHECK(cut_pieces(found, town.study.link_rules).empty());
    CHECK(is_odd(found[0], town.study.link_rules));
    town.study.link_rules.link_water_m = 100;
    CHECK_FALSE(is_odd(found[0], town.study.link_rules));
}
