// SPDX-License-Identifier: MIT
#include <catch2/catch_test_macros.hpp>
#include <set>

#include "core/results/layers.hpp"
#include "tests/support/two_islands.hpp"

using namespace circle15;
using report_test::number;
using report_test::text;
using report_test::value_of;

TEST_CASE("layers say what was found out") {
    const auto town = report_test::two_islands();
    const analysis::Ground ground(town.study);
    const auto analysis = analysis::analyze(ground, {});

    SECTION("homes carry one verdict a service, in flat fields") {
        const auto homes = report_test::features_of_homes(town.study, analysis);
        REQUIRE(homes.size() == 3);
        const auto& near = homes[0].properties;
        CHECK(value_of(near, "id") == text("H1"));
        CHECK(value_of(near, "persons") == number(13));
        CHECK(value_of(near, "age_15_59") == number(10));
        CHECK(value_of(near, "village") == text("village 1"));
        CHECK(value_of(near, "clinic_status") == text("covered"));
        CHECK(value_of(near, "clinic_nearest") == text("F1"));
        CHECK(value_of(near, "clinic_minutes") == model::Value{3.3});
        CHECK(value_of(near, "clinic_cause") == model::Value{});
        const auto& far = homes[1].properties;
        CHECK(value_of(far, "clinic_status") == text("too_far"));
        CHECK(value_of(far, "clinic_cause") == text("distance"));
        CHECK(value_of(homes[2].properties, "clinic_minutes") == model::Value{});
        CHECK(std::get<model::LonLat>(homes[0].geometry) == town.study.homes[0].place);
    }

    SECTION("gaps carry cause, action and everything to find them by") {
        const auto layer = results::gap_layer(results::Answer(town.study, analysis).view());
        REQUIRE(layer.features.size() == 2);
        std::set<std::string> ids;
        for (const auto& gap : layer.features) {
            ids.insert(gap.id);
            CHECK(std::holds_alternative<model::MultiPolygon>(gap.geometry));
            for (const auto* name : {"rank",
                                     "service",
                                     "township",
                                     "village_code",
                                     "island",
                                     "tier",
                                     "persons",
                                     "age_80_up",
                                     "cause",
                                     "cause_zh",
                                     "action",
                                     "action_zh",
                                     "short_minutes",
                                     "person_minutes",
                                     "nearest_name",
                                     "standard_source",
                                     "lead_agency",
                                     "homes",
                                     "quality",
                                     "stability",
                                     "data_date",
                                     "lon",
                                     "lat"}) {
                CHECK_NOTHROW(value_of(gap.properties, name));
            }
        }
        CHECK(ids.size() == 2);
        for (const auto& id : ids) CHECK(id.starts_with("clinic-"));
        const auto& distance =
            value_of(layer.features[0].properties, "cause") == text("distance") ? layer.features[0] : layer.features[1];
        CHECK(value_of(distance.properties, "cause_zh") == text("距离"));
        CHECK(value_of(distance.properties, "persons") == number(7));
        CHECK(value_of(distance.properties, "home_ids") == text("H2"));
        CHECK(value_of(distance.properties, "nearest_id") == text("F1"));
        CHECK(value_of(distance.properties, "threshold_minutes") == model::Value{5.0});
    }

    SECTION("facilities carry the persons they are nearest to") {
        const auto layer = results::facility_layer(results::Answer(ground, analysis).view());
        REQUIRE(layer.features.size() == 1);
        CHECK(value_of(layer.features[0].properties, "persons_nearest") == number(13));
        CHECK(value_of(layer.features[0].properties, "serves") == model::Value{true});
        CHECK(value_of(layer.features[0].properties, "capacity") == model::Value{});
        CHECK(value_of(layer.features[0].properties, "island") == text("1"));
    }

    SECTION("islands carry the ledger, which adds up") {
        const auto layer = results::island_layer(results::Answer(town.study, analysis).view());
        REQUIRE(layer.features.size() == 2);
        for (const auto& island : layer.features) {
            std::int64_t sum = 0;
            for (const auto* status : {"covered", "too_far", "boat_only", "no_access", "full", "unknown"}) {
                sum += std::get<std::int64_t>(value_of(island.properties, std::string("clinic_") + status));
            }
            CHECK(value_of(island.properties, "clinic_persons") == number(sum));
            CHECK(value_of(island.properties, "persons") == number(sum));
        }
        CHECK(value_of(layer.features[0].properties, "clinic_covered") == number(13));
    }

    SECTION("longer walks are drawn first, so that shorter ones lie on top") {
        const auto layer = results::area_layer(results::Answer(town.study, analysis).view());
        REQUIRE_FALSE(layer.features.empty());
        double before = 1e9;
        for (const auto& area : layer.features) {
            const double minutes = std::get<double>(value_of(area.properties, "minutes"));
            CHECK(minutes <= before);
            before = minutes;
            CHECK(std::holds_alternative<model::MultiPolygon>(area.geometry));
        }
    }

    SECTION("streets of service areas are lines of a layer of their own") {
        const auto layer = results::area_street_layer(results::Answer(town.study, analysis).view());
        REQUIRE_FALSE(layer.features.empty());
        for (const auto& area : layer.features) CHECK(std::holds_alternative<model::MultiLine>(area.geometry));
    }

    SECTION("streets carry the component they belong to") {
        const auto layer = results::street_layer(results::Answer(town.study, analysis).view());
        CHECK(layer.features.size() == town.study.streets.ways.size());
        for (const auto& street : layer.features) {
            CHECK(value_of(street.properties, "component") != model::Value{});
            CHECK(value_of(street.properties, "kind") == text("street"));
            CHECK(value_of(street.properties, "island") != model::Value{});
        }
    }
}

TEST_CASE("the data date is that of persons and facilities") {
    auto town = report_test::two_islands();
    const auto analysis = analysis::analyze(town.study, {});
    CHECK(results::data_date_of(town.study, analysis) == "2026-01-05");
    town.study.layers = {{.layer = "homes", .date = "2024-12-31"},
                         {.layer = "facilities", .date = "2025-06"},
                         {.layer = "streets", .date = "2025-12-01"}};
    CHECK(results::data_date_of(town.study, analysis) == "2025-06");
}
