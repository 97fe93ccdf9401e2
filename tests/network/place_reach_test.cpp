// SPDX-License-Identifier: MIT
#include "core/network/place_reach.hpp"

#include <catch2/catch_test_macros.hpp>

#include "tests/network/random_town.hpp"
#include "tests/support/ascii_town.hpp"

using namespace circle15;
using namespace circle15::network;

TEST_CASE("the places around a site are those that the search for a nearest facility finds, at the same cost") {
    std::mt19937_64 random(21);
    const test::AsciiTown town("A----------B\n", 100);
    std::size_t found = 0;
    std::size_t left_out = 0;
    for (int round = 0; round < 60; ++round) {
        const StreetNetwork network(test::random_streets(random), town.projection);
        if (network.edge_count() == 0) continue;
        std::vector<std::optional<Link>> places;
        for (int i = 0; i < 25; ++i)
            places.push_back(i % 9 == 0 ? std::nullopt : std::optional(test::random_link(random, network)));
        const Walker walker{.shape = round % 2 == 0 ? SlopeShape::capped : SlopeShape::uncapped,
                            .direction = round % 3 == 0 ? Direction::from_facility : Direction::to_facility,
                            .link_factor = round % 5 == 0 ? 1.1 : 1.0};
        const FlatDmm limit = 500'000 + test::pick(random, 20'000'000);
        const PlaceReach reach(network, places, walker, limit);
        PlaceReach::Search search(reach);
        for (int i = 0; i < 6; ++i) {
            const Link site = test::random_link(random, network);
            const NearestFacilities alone(network, {{.facility = model::FacilityId{0}, .link = site}}, walker, limit);
            std::vector<ReachedPlace> expected;
            for (std::uint32_t row = 0; row < places.size(); ++row) {
                const auto cost = places[row] ? alone.from(*places[row]) : std::nullopt;
                if (cost) expected.push_back({.place = row, .cost = cost->cost});
                ++(cost ? found : left_out);
            }
            // A search leaves nothing behind for the next.
            CHECK(search.around(site) == expected);
        }
    }
    CHECK(found > 500);
    CHECK(left_out > 500);
}
