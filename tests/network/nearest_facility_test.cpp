// SPDX-License-Identifier: MIT
#include "core/network/nearest_facility.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

#include "core/geometry/measure.hpp"
#include "tests/network/random_town.hpp"
#include "tests/support/ascii_town.hpp"

using namespace circle15;
using namespace circle15::network;
using Catch::Matchers::WithinAbs;
using model::FacilityId;
using test::AsciiTown;

namespace {

Link on(EdgeId edge, double along_m, double link_m = 0) {
    return {.edge = edge, .along_m = along_m, .foot = {}, .link_m = link_m, .island = {}};
}

model::Metres foot_of(const StreetNetwork& network, EdgeId edge, double along_m) {
    return geometry::point_along(network.shape(edge), along_m);
}

}  // namespace

TEST_CASE("A street of 1000 m is reached for 900 m in 900 s at 1 m/s") {
    const AsciiTown town("A----------B\n", 1000.0 / 11);
    const StreetNetwork network(town.study.streets, town.projection);
    const FlatDmm limit = flat_dmm_in(900, 1.0);
    const NearestFacilities search(network, {{.facility = FacilityId{0}, .link = on(EdgeId{0}, 0)}}, {}, limit);
    REQUIRE(search.reached(limit).size() == 1);
    CHECK_THAT(search.reached(limit)[0].to_m - search.reached(limit)[0].from_m, WithinAbs(900, 1e-4));
    CHECK(search.from(on(EdgeId{0}, 900)) == NearestFacility{.cost = limit, .facility = FacilityId{0}});
    CHECK_FALSE(search.from(on(EdgeId{0}, 900.001)).has_value());
    // A link leg of 30 m counts like any other walking.
    CHECK(search.from(on(EdgeId{0}, 870, 30)).has_value());
    CHECK_FALSE(search.from(on(EdgeId{0}, 870.01, 30)).has_value());
}

TEST_CASE("A facility on the same street is reached along it, unless it is one way") {
    AsciiTown town("A----------B\n", 100);
    const auto nearest = [&](double home_m, double facility_m, Direction direction) {
        const StreetNetwork network(town.study.streets, town.projection);
        const bool turned = network.shape(EdgeId{0}).front().x > network.shape(EdgeId{0}).back().x;
        const auto at = [&](double m) { return turned ? 1100 - m : m; };
        const NearestFacilities search(network, {{.facility = FacilityId{4}, .link = on(EdgeId{0}, at(facility_m), 5)}},
                                       {.direction = direction, .link_factor = 2});
        const auto found = search.from(on(EdgeId{0}, at(home_m), 10));
        return found ? std::optional(found->cost / dmm_per_m) : std::nullopt;
    };
    SECTION("both ways") {
        CHECK(nearest(300, 700, Direction::to_facility) == 430);
        CHECK(nearest(700, 300, Direction::from_facility) == 430);
        CHECK(nearest(500, 500, Direction::to_facility) == 30);
    }
    SECTION("one way") {
        town.way('A', 'B').direction = model::FootDirection::along;
        CHECK(nearest(300, 700, Direction::to_facility) == 430);
        CHECK_FALSE(nearest(700, 300, Direction::to_facility).has_value());
        CHECK(nearest(700, 300, Direction::from_facility) == 430);
        CHECK_FALSE(nearest(300, 700, Direction::from_facility).has_value());
    }
}

TEST_CASE("On random towns the nearest facility, its way and the reached streets agree with trying everything") {
    std::mt19937_64 random(61);
    const geometry::Projection projection("EPSG:4550");
    int found = 0;
    for (int i = 0; i < 1'500; ++i) {
        INFO("town " << i);
        const StreetNetwork network(test::random_streets(random), projection);
        if (network.edge_count() == 0) continue;
        std::vector<LinkedFacility> facilities;
        for (std::uint32_t f = 0; f < 1 + test::pick(random, 4); ++f) {
            facilities.push_back({.facility = FacilityId{test::pick(random, 5)}, .link = test::random_link(random, network)});
        }
        const Walker walker{.shape = test::pick(random, 2) == 0 ? SlopeShape::uncapped : SlopeShape::capped,
                            .direction = test::pick(random, 2) == 0 ? Direction::to_facility : Direction::from_facility,
                            .link_factor = 0.9 + 0.1 * test::pick(random, 3)};
        const FlatDmm most = 500'000 + test::pick(random, 8'000'000);
        const auto limit = test::pick(random, 3) == 0 ? std::nullopt : std::optional(most);
        const NearestFacilities search(network, facilities, walker, limit);

        const Link place = test::random_link(random, network);
        const auto nearest = search.from(place);
        REQUIRE(nearest == test::nearest_by_trying_all(network, place, facilities, walker, limit));
        const auto path = search.path(place);
        REQUIRE(path.empty() == !nearest.has_value());
        std::uint64_t sum = 0;
        const PathPart* before = nullptr;
        for (const PathPart& part : path) {
            sum += part.cost;
            if (part.edge) {
                REQUIRE(network.cost_between(*part.edge, part.from_m, part.to_m, walker.shape) == part.cost);
                if (before != nullptr && before->edge) {
                    const auto end = foot_of(network, *before->edge, before->to_m);
                    REQUIRE(geometry::distance_m(end, foot_of(network, *part.edge, part.from_m)) < 1e-6);
                }
            }
            before = &part;
        }
        if (nearest) REQUIRE(sum == nearest->cost);
        found += nearest ? 1 : 0;

        const FlatDmm cut = most / 2;
        const auto parts = search.reached(cut);
        for (std::uint32_t edge = 0; edge < network.edge_count(); ++edge) {
            // Not the ends: of a street walked the other way only, the end may be all that is reached.
            for (int step = 1; step < 25; ++step) {
                const double at_m = network.edge(EdgeId{edge}).length_m * step / 25;
                const auto here = search.from(on(EdgeId{edge}, at_m));
                const auto lies_in = [&](double margin_m) {
                    return std::ranges::any_of(parts, [&](const ReachedPart& part) {
                        return part.edge.value == edge && at_m >= part.from_m - margin_m && at_m <= part.to_m + margin_m;
                    });
                };
                if (here && here->cost + 100 <= cut) REQUIRE(lies_in(1e-3));
                if (!here || here->cost > cut + 100) REQUIRE_FALSE(lies_in(-1e-3));
            }
        }
        for (std::size_t p = 1; p < parts.size(); ++p) {
            const bool ascending = parts[p - 1].edge < parts[p].edge || parts[p - 1].to_m < parts[p].from_m;
            REQUIRE(ascending);
        }
    }
    CHECK(found > 400);
}

TEST_CASE("A way leads on over nodes that lie at one place, whatever else begins there") {
    // B is three nodes at one place: the street from A ends at the first, that to C begins at the third, a dead end at the
    // second.
    AsciiTown town("A---B---C\n", 50);
    auto& streets = town.study.streets;
    auto& on_to_c = town.way('B', 'C');
    const bool from_b = on_to_c.name == "B-C";
    const std::uint32_t at_b = from_b ? on_to_c.nodes.front() : on_to_c.nodes.back();
    const auto copy_of_b = [&] {
        streets.nodes.push_back(streets.nodes[at_b]);
        streets.nodes.back().osm_id = 9'000 + static_cast<std::int64_t>(streets.nodes.size());
        return static_cast<std::uint32_t>(streets.nodes.size() - 1);
    };
    const std::uint32_t second = copy_of_b();
    const std::uint32_t third = copy_of_b();
    (from_b ? on_to_c.nodes.front() : on_to_c.nodes.back()) = third;
    for (const auto& nodes : {std::vector{at_b, second}, std::vector{second, third}})
        streets.ways.push_back(
            {.osm_id = 900 + static_cast<std::int64_t>(streets.ways.size()), .name = "none", .nodes = nodes});
    const StreetNetwork network(streets, town.projection);
    const auto edge_named = [&](std::string_view name) {
        for (std::uint32_t i = 0; i < network.edge_count(); ++i) {
            if (streets.ways[network.edge(EdgeId{i}).way].name == name) return EdgeId{i};
        }
        throw std::invalid_argument("no such street");
    };
    const EdgeId first = edge_named("A-B");
    const EdgeId last = edge_named(from_b ? "B-C" : "C-B");
    for (const auto& [from, to] : {std::pair{first, last}, std::pair{last, first}}) {
        const NearestFacilities search(network, {{.facility = FacilityId{0}, .link = on(to, 100)}}, {});
        const auto found = search.from(on(from, 100));
        REQUIRE(found);
        CHECK(found->cost == 200 * dmm_per_m);
        std::uint64_t sum = 0;
        double metres = 0;
        for (const PathPart& part : search.path(on(from, 100))) {
            sum += part.cost;
            metres += part.length_m;
        }
        CHECK(sum == found->cost);
        CHECK_THAT(metres, WithinAbs(200, 1e-3));
    }
}

TEST_CASE("The worst street on the way is known for every node") {
    AsciiTown town("A--B--C--D\n", 50);
    town.way('A', 'B').quality = model::Quality::mapped;
    town.way('B', 'C').quality = model::Quality::modelled;
    town.way('C', 'D').quality = model::Quality::approximate;
    const StreetNetwork network(town.study.streets, town.projection);
    std::optional<EdgeId> last;
    for (std::uint32_t i = 0; i < network.edge_count(); ++i) {
        if (town.study.streets.ways[network.edge(EdgeId{i}).way].name == "C-D") last = EdgeId{i};
    }
    const NearestFacilities search(network, {{.facility = FacilityId{0}, .link = on(last.value(), 20)}}, {});
    const auto quality = search.street_quality(town.study.streets);
    for (const char letter : {'A', 'B', 'C', 'D'}) {
        for (std::uint32_t node = 0; node < network.node_count(); ++node) {
            if (geometry::distance_m(network.place(NodeId{node}), town.place(letter)) > 1) continue;
            CHECK(quality[node] == (letter < 'C' ? model::Quality::modelled : model::Quality::approximate));
        }
    }
}

TEST_CASE("Asking for more than the search's limit is refused") {
    const AsciiTown town("A--B\n");
    const StreetNetwork network(town.study.streets, town.projection);
    const NearestFacilities search(network, {{.facility = FacilityId{0}, .link = on(EdgeId{0}, 0)}}, {}, 100);
    CHECK_THROWS_AS(search.reached(101), std::invalid_argument);
    CHECK_NOTHROW(search.reached(100));
}
