// SPDX-License-Identifier: MIT
#include <catch2/catch_test_macros.hpp>

#include "core/report/isochrone_layer.hpp"
#include "tests/support/two_islands.hpp"

using namespace circle15;
using report_test::value_of;

namespace {

analysis::ServiceArea area_within(double minutes, double street_m) {
    const model::MultiPolygon land{{.shell = {{122, 30}, {122.1, 30}, {122.1, 30.1}, {122, 30}}, .holes = {}}};
    return {.minutes = minutes, .street_m = street_m, .streets = {{{122, 30}, {122.1, 30}}}, .land = land};
}

}  // namespace

TEST_CASE("every threshold of an isochrone is land and streets, the widest first, with who lives within") {
    analysis::Isochrone isochrone{.link = {}, .areas = {area_within(5, 120.04), area_within(10, 300)}, .persons = {7, 20}};
    isochrone.link.link_m = 12.34;
    isochrone.persons_by_age = {{0, 0, 0, 0, 7, 0, 0, 0}, {1, 2, 0, 0, 17, 0, 0, 0}};
    const analysis::IsochroneQuery query{.from = {122.05, 30.05}, .speed_m_per_s = 0.9, .towards = true};
    const auto layer = report::isochrone_layer(query, isochrone);
    CHECK(value_of(layer.members, "from_lon") == model::Value{122.05});
    CHECK(value_of(layer.members, "link_m") == model::Value{12.3});
    CHECK(value_of(layer.members, "towards") == model::Value{true});
    REQUIRE(layer.features.size() == 4);
    for (std::size_t i = 0; i < 4; ++i) {
        INFO(i);
        const auto& fields = layer.features[i].properties;
        const bool wide = i < 2;
        CHECK(value_of(fields, "kind") == model::Value{std::string(i % 2 == 0 ? "area" : "streets")});
        CHECK(value_of(fields, "minutes") == model::Value{wide ? 10.0 : 5.0});
        CHECK(value_of(fields, "street_m") == model::Value{wide ? 300.0 : 120.0});
        CHECK(value_of(fields, "persons") == model::Value{std::int64_t{wide ? 20 : 7}});
        CHECK(value_of(fields, "age_3_5") == model::Value{std::int64_t{wide ? 2 : 0}});
        CHECK(value_of(fields, "speed_m_per_s") == model::Value{0.9});
    }
    // Nothing reached is no feature.
    isochrone.areas[0] = {.minutes = 5};
    CHECK(report::isochrone_layer(query, isochrone).features.size() == 2);
}
