// SPDX-License-Identifier: MIT
#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "core/report/isochrone_layer.hpp"

using namespace circle15;

namespace {

model::Value property(const model::Properties& fields, const std::string& name) {
    const auto found = std::ranges::find(fields, name, [](const auto& field) { return field.first; });
    REQUIRE(found != fields.end());
    return found->second;
}

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
    CHECK(property(layer.members, "from_lon") == model::Value{122.05});
    CHECK(property(layer.members, "link_m") == model::Value{12.3});
    CHECK(property(layer.members, "towards") == model::Value{true});
    REQUIRE(layer.features.size() == 4);
    for (std::size_t i = 0; i < 4; ++i) {
        INFO(i);
        const auto& fields = layer.features[i].properties;
        const bool wide = i < 2;
        CHECK(property(fields, "kind") == model::Value{std::string(i % 2 == 0 ? "area" : "streets")});
        CHECK(property(fields, "minutes") == model::Value{wide ? 10.0 : 5.0});
        CHECK(property(fields, "street_m") == model::Value{wide ? 300.0 : 120.0});
        CHECK(property(fields, "persons") == model::Value{std::int64_t{wide ? 20 : 7}});
        CHECK(property(fields, "age_3_5") == model::Value{std::int64_t{wide ? 2 : 0}});
        CHECK(property(fields, "speed_m_per_s") == model::Value{0.9});
    }
    // Nothing reached is no feature.
    isochrone.areas[0] = {.minutes = 5};
    CHECK(report::isochrone_layer(query, isochrone).features.size() == 2);
}
