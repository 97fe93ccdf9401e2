// SPDX-License-Identifier: MIT
#include "tests/analysis/scenario_world.hpp"

#include <format>

#include "core/geometry/projection.hpp"

namespace circle15::test {

namespace {

using namespace model;

constexpr unsigned sixty_up = 0b11100000;

Island rectangle(std::string id, double west, double east) {
    const Line shell{place_at(west, -300), place_at(east, -300), place_at(east, 300), place_at(west, 300),
                     place_at(west, -300)};
    return {.id = id,
            .name = id,
            .tier = IslandTier::node,
            .township = "town-" + id,
            .land = {{.shell = shell, .holes = {}}},
            .joined = {id}};
}

void add_street(Study& study, double west, int pieces) {
    StreetWay way{.osm_id = static_cast<std::int64_t>(study.streets.ways.size()) + 1, .name = "street"};
    for (int i = 0; i <= pieces; ++i) {
        way.nodes.push_back(static_cast<std::uint32_t>(study.streets.nodes.size()));
        study.streets.nodes.push_back(
            {.osm_id = static_cast<std::int64_t>(way.nodes.back()) + 1, .place = place_at(west + 100 * i, 0)});
    }
    study.streets.ways.push_back(way);
}

void add_homes(Study& study, const std::string& prefix, double west, int count) {
    const bool east = prefix == "e";
    for (int i = 0; i < count; ++i) {
        Home home{.id = std::format("{}-{:02}", prefix, i),
                  .name = "home",
                  .village = id_of<VillageId>(east     ? 2
                                              : i < 15 ? 0
                                                       : 1),
                  .island = id_of<IslandId>(east ? 1 : 0),
                  .place = place_at(west + 100 * i, 10),
                  .dwellings = 3,
                  .source = "test",
                  .quality = Quality::surveyed};
        for (std::size_t band = 0; band < home.persons.size(); ++band)
            home.persons[band] = (i * 7 + static_cast<int>(band) * 3) % 5;
        study.homes.push_back(home);
    }
}

Facility facility(const std::string& id, const std::string& service, double x, const std::string& township) {
    return {.id = id,
            .name = id,
            .service = service,
            .place = place_at(x, 5),
            .given_crs = "EPSG:4326",
            .township = township,
            .quality = Quality::surveyed};
}

}  // namespace

LonLat place_at(double x, double y) {
    static const geometry::Projection projection("EPSG:4550");
    return projection.to_lonlat(Metres{.x = 447000 + x, .y = 3400000 + y});
}

Study two_islands() {
    Study study{.id = "two", .name_zh = "两岛县", .name_en = "Two islands", .measuring_crs = "EPSG:4550"};
    study.date = *date_from("2024-12-31");
    Rule clinic{.service = "clinic", .name_zh = "医疗", .name_en = "Clinic", .group = everybody, .source = "test"};
    clinic.rings.push_back({.name = "300 m", .metres = 300, .source = "test"});
    clinic.extra_groups.push_back({.name = "60+", .group = AgeGroup{sixty_up}, .speed_m_per_s = 0.8});
    clinic.viable_persons = 50;
    Rule meal{.service = "elderly_meal",
              .name_zh = "助餐",
              .name_en = "Meals",
              .group = AgeGroup{sixty_up},
              .speed_m_per_s = 0.8,
              .source = "test"};
    meal.capped_downhill = true;
    study.standard = {.name = "test", .rules = {clinic, meal}};
    for (const auto& rule : study.standard.rules) study.inventory[rule.service] = {.quality = model::Quality::surveyed};
    study.islands = {rectangle("west", -200, 3200), rectangle("east", 5800, 7000)};
    study.villages = {{.code = "v1", .name = "one", .township = "town-west", .island = IslandId{0}},
                      {.code = "v2", .name = "two", .township = "town-west", .island = IslandId{0}},
                      {.code = "v3", .name = "three", .township = "town-east", .island = IslandId{1}}};
    add_street(study, 0, 30);
    add_street(study, 6000, 8);
    add_homes(study, "w", 0, 31);
    add_homes(study, "e", 6000, 9);
    study.facilities = {facility("clinic-a", "clinic", 200, "town-west"), facility("clinic-b", "clinic", 2800, "town-west"),
                        facility("meal-a", "elderly_meal", 1000, "town-west"), facility("meal-b", "elderly_meal", 6100, "")};
    study.facilities[1].status = FacilityStatus::planned;
    study.facilities[1].opened = *date_from("2025-06-01");
    study.facilities[2].capacity = 40;
    study.facilities[2].in_use = 30;
    study.piers = {{.id = "pier-west", .name = "west", .place = place_at(3000, 5)},
                   {.id = "pier-east", .name = "east", .place = place_at(6000, 5)}};
    return study;
}

Scenario scenario_of(std::vector<StudyEdit> edits) {
    Scenario scenario{.name_zh = "方案", .name_en = "scenario"};
    for (auto& edit : edits)
        scenario.edits.push_back({.what = std::move(edit), .file = "scenario.toml", .place = "line 1, column 1"});
    return scenario;
}

PersonsByAge everyone_in(const Study& study) {
    PersonsByAge sum{};
    for (const auto& home : study.homes) {
        for (std::size_t band = 0; band < sum.size(); ++band) sum[band] += home.persons[band];
    }
    return sum;
}

}  // namespace circle15::test
