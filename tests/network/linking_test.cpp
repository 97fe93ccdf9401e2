// SPDX-License-Identifier: MIT
#include "core/network/linking.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

#include "core/network/nearest_facility.hpp"
#include "tests/support/ascii_town.hpp"

using namespace circle15;
using namespace circle15::network;
using Catch::Matchers::WithinAbs;
using model::IslandId;
using test::AsciiTown;
using test::Spot;

namespace {

struct World {
    explicit World(const AsciiTown& drawn)
        : town(drawn), network(town.study.streets, town.projection), linker(town.study, network, town.projection) {}

    [[nodiscard]] LinkResult link(Spot spot) const { return linker.link(town.place(spot)); }
    [[nodiscard]] Link linked(Spot spot) const { return std::get<Link>(link(spot)); }
    [[nodiscard]] NoLink unlinked(Spot spot) const { return std::get<NoLink>(link(spot)); }

    const AsciiTown& town;
    StreetNetwork network;
    Linker linker;
};

}  // namespace

TEST_CASE("200 m of water without a bridge is not walked, with one it is") {
    const auto reaches = [](const char* drawing) {
        const AsciiTown town(drawing, 50);
        const World world(town);
        const NearestFacilities search(world.network, {{.facility = model::FacilityId{0}, .link = world.linked('C')}}, {});
        return search.from(world.linked('B'));
    };
    CHECK_FALSE(reaches("A--B~~~~C--D\n").has_value());
    const auto by_bridge = reaches("A--B====C--D\n");
    REQUIRE(by_bridge.has_value());
    CHECK(by_bridge->cost == 2'500'000);
}

TEST_CASE("A place links to its own island though another island's street is nearer") {
    const AsciiTown town(
        "A-B   ~C\n"
        "      ~|\n"
        "      ~D\n",
        20);
    const World world(town);
    const Link link = world.linked({'B', 70, 0});
    CHECK(link.island == IslandId{0});
    CHECK_THAT(link.link_m, WithinAbs(70, 1e-6));
    CHECK(world.linked({'C', 0, 0}).island == IslandId{1});
    const auto other = world.linker.link(town.place({'C', 0, 0}), IslandId{0});
    CHECK(std::get<NoLink>(other).fault == LinkFault::across_water);
}

TEST_CASE("Links go to the nearest point of a street, not to its nearest end") {
    const AsciiTown town(
        "          \n"
        "A--------B\n",
        50);
    const World world(town);
    const Link link = world.linked({'A', 160, 30});
    CHECK_THAT(link.link_m, WithinAbs(30, 1e-6));
    const bool turned = world.network.shape(link.edge).front().x > world.network.shape(link.edge).back().x;
    CHECK_THAT(turned ? 450 - link.along_m : link.along_m, WithinAbs(160, 1e-6));
    CHECK_THAT(link.foot.x, WithinAbs(town.place('A').x + 160, 1e-6));
}

TEST_CASE("The link limit is inclusive, and beyond it the distance is told") {
    const AsciiTown town(
        "        \n"
        "        \n"
        "A-B     \n",
        100);
    const World world(town);
    CHECK_THAT(world.linked({'B', 250, 0}).link_m, WithinAbs(250, 1e-6));
    const NoLink far = world.unlinked({'B', 250.01, 0});
    CHECK(far.fault == LinkFault::too_far);
    CHECK_THAT(far.distance_m.value(), WithinAbs(250.01, 1e-6));
    CHECK(far.island == IslandId{0});
}

TEST_CASE("Places a little off the shore count as on the island, farther ones are in the sea") {
    const AsciiTown town(
        "~~~~~~~~~\n"
        "~A-----B~\n"
        "~~~~~~~~~\n",
        20);
    const World world(town);
    // The land ends 10 m north of the street.
    CHECK_THAT(world.linked({'A', 30, 60}).link_m, WithinAbs(60, 1e-6));
    CHECK_THAT(world.linked({'A', 30, 110}).link_m, WithinAbs(110, 1e-6));
    const NoLink adrift = world.unlinked({'A', 30, 110.1});
    CHECK(adrift.fault == LinkFault::in_the_sea);
    CHECK_FALSE(adrift.island.has_value());
}

TEST_CASE("An island without streets links nothing") {
    const AsciiTown town(
        "A--B~~~\n"
        "~~~~~  \n",
        100);
    const World world(town);
    REQUIRE(town.study.islands.size() == 2);
    const NoLink alone = world.unlinked({'B', 250, -100});
    CHECK(alone.fault == LinkFault::no_street_on_island);
    CHECK(alone.island == IslandId{1});
}

TEST_CASE("A bay of the own island is not crossed, a narrow creek is") {
    const AsciiTown bay(
        "A  ~~~~  \n"
        "|  ~~~~  \n"
        "B  ~~~~  \n"
        "         \n",
        20);
    const World world(bay);
    const NoLink across = world.unlinked({'A', 145, 0});
    CHECK(across.fault == LinkFault::across_water);
    CHECK_THAT(across.distance_m.value(), WithinAbs(145, 1e-6));
    const AsciiTown creek(
        "A  ~  \n"
        "|  ~  \n"
        "B  ~  \n"
        "      \n",
        15);
    CHECK_THAT(World(creek).linked({'A', 65, 0}).link_m, WithinAbs(65, 1e-6));
}

TEST_CASE("Bridges and piers belong to the island they are joined to") {
    const AsciiTown town(
        "A--B====C--D~~\n"
        "~~~~~~~~~~~|~~\n"
        "~~~~~~~~~~~E=p\n",
        50);
    REQUIRE(town.study.islands.size() == 1);
    AsciiTown changed = AsciiTown("A--B\n~~~#\n~~~p\n", 50);
    CHECK(changed.way('B', 'p').kind == model::StreetKind::pier);
    const World world(town);
    for (const auto& island : world.linker.edge_islands()) CHECK(island == IslandId{0});
    CHECK_THAT(world.linked({'p', 0, 0}).link_m, WithinAbs(0, 1e-6));
}
