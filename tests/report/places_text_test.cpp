// SPDX-License-Identifier: MIT
#include <catch2/catch_test_macros.hpp>

#include "core/report/places_text.hpp"
#include "core/results/layers.hpp"
#include "tests/support/two_islands.hpp"

using namespace circle15;
using report::Lang;
using report_test::cell_of;
using report_test::number;
using report_test::text;

namespace {

/// The town with three clinics, one of which does not say its beds, and a service that no rule counts places of; figures made
/// up.
struct WithPlaces {
    WithPlaces() : town(report_test::two_islands()) {
        auto& study = town.study;
        study.standard.rules[0].places_per_1000 = 250;
        study.standard.rules[0].places_source = "norm";
        town.facility({'B'}, "clinic").facility({'C'}, "clinic").rule("school");
        study.facilities[0].capacity = 3;
        study.facilities[1].capacity = 1200;
        study.facilities[1].capacity_unit = "beds";
        analysis = analysis::analyze(study, {.areas = false});
        analysis.services.edit(0).open = {{0}, {1}, {2}};
        analysis.services.edit(0).places = {.in_reach = 1620,
                                            .placed = 1612,
                                            .without_place = 5,
                                            .unjudged = 3,
                                            .two_step = {0.5, 0.25, 0.125},
                                            .enhanced_two_step = {0.4, 0.2, 0.1},
                                            .modified_two_step = {0.3, 0.15, 0.0754}};
    }
    test::AsciiTown town;
    analysis::Analysis analysis;
};

}  // namespace

TEST_CASE("places are summed over open facilities, and places short are whole ones for whoever has none") {
    const WithPlaces world;
    // 5 persons at 250 places for 1,000 need 1.25 places: 2.
    CHECK(report::places_text(world.town.study, world.analysis, {.lang = Lang::en, .unicode = false}) ==
          R"(Places within reach, where the standard says how many 1,000 persons need
service  per 1,000  places  in reach  placed  without  places short        not known
-------  ---------  ------  --------  ------  -------  ------------  ----  ---------
clinic         250   1,203     1,620   1,612        5             2  beds          3
)");
    const auto table = results::places_table(results::Answer(world.town.study, world.analysis).view());
    REQUIRE(table.rows.size() == 1);
    CHECK(table.rows[0].size() == table.columns.size());
    CHECK(cell_of(table, 0, "places") == number(1203));
    CHECK(cell_of(table, 0, "facilities_without_capacity") == number(1));
    CHECK(cell_of(table, 0, "capacity_unit") == text("beds"));
    CHECK(cell_of(table, 0, "persons_without_place") == number(5));
    CHECK(cell_of(table, 0, "places_short") == number(2));
    CHECK(cell_of(table, 0, "persons_unjudged") == number(3));
}

TEST_CASE("below 100 places for 1,000 persons a decimal is told; what is short is red, and nothing else") {
    WithPlaces world;
    world.town.study.standard.rules[0].places_per_1000 = 99.5;
    const auto coloured = report::places_text(world.town.study, world.analysis, {.lang = Lang::en, .colour = true});
    CHECK(coloured.contains(" 99.5"));
    CHECK(coloured.contains("\x1b[31m      5\x1b[0m"));
    world.analysis.services.edit(0).places->without_place = 0;
    CHECK_FALSE(report::places_text(world.town.study, world.analysis, {.colour = true}).contains("\x1b[31m"));
}

TEST_CASE("who takes a boat to the places left is told apart, and that nobody does") {
    WithPlaces world;
    auto& places = *world.analysis.services.edit(0).places;
    places.by_boat = analysis::BoatPlaces{.boat_only = 30, .placed = 10, .without_place = 9, .unjudged = 4, .no_day_trip = 7};
    CHECK(results::places_by_boat(world.analysis));
    const auto told = report::places_text(world.town.study, world.analysis, {.lang = Lang::en, .unicode = false});
    CHECK(told.ends_with(R"(
By boat: the places left after those on foot, for a day trip only (the status stays boat_only)
service  boat only  placed  without  places short  no day trip  not known
-------  ---------  ------  -------  ------------  -----------  ---------
clinic          30      10        9             3            7          4
)"));
    const auto table = results::places_table(results::Answer(world.town.study, world.analysis).view());
    CHECK(table.rows[0].size() == table.columns.size());
    CHECK(cell_of(table, 0, "persons_boat_only") == number(30));
    CHECK(cell_of(table, 0, "persons_placed_by_boat") == number(10));
    CHECK(cell_of(table, 0, "persons_without_place_by_boat") == number(9));
    CHECK(cell_of(table, 0, "places_short_by_boat") == number(3));
    CHECK(cell_of(table, 0, "persons_unjudged_by_boat") == number(4));
    CHECK(cell_of(table, 0, "persons_without_day_trip") == number(7));
    places.by_boat = analysis::BoatPlaces{};
    CHECK(report::places_text(world.town.study, world.analysis, {.lang = Lang::en})
              .ends_with("\nNobody who needs a boat is in need of these places.\n"));
    world.analysis.services.edit(0).places.reset();
    CHECK(report::places_text(world.town.study, world.analysis, {}).empty());
    CHECK_FALSE(results::places_by_boat(world.analysis));
}

TEST_CASE("places a person has in reach are told home by home, for each 1,000 of the group") {
    WithPlaces world;
    world.town.study.homes[1].persons = {};
    const auto table = results::held(results::accessibility_rows(results::Answer(world.town.study, world.analysis).view()));
    REQUIRE(table.rows.size() == 2);
    CHECK(cell_of(table, 0, "home") == text("H1"));
    CHECK(cell_of(table, 0, "persons") == number(13));
    CHECK(cell_of(table, 0, "two_step_per_1000") == model::Value{500.0});
    CHECK(cell_of(table, 0, "enhanced_two_step_per_1000") == model::Value{400.0});
    CHECK(cell_of(table, 0, "modified_two_step_per_1000") == model::Value{300.0});
    CHECK(cell_of(table, 1, "home") == text("H3"));
    CHECK(cell_of(table, 1, "modified_two_step_per_1000") == model::Value{75.4});
    CHECK(cell_of(table, 1, "status") == text("no_access"));
}
