// SPDX-License-Identifier: MIT
#include <catch2/catch_test_macros.hpp>

#include "core/analysis/scenario/apply.hpp"
#include "core/analysis/scenario/apportion.hpp"
#include "core/model/errors.hpp"
#include "core/model/open_day.hpp"
#include "tests/analysis/scenario_world.hpp"

using namespace circle15;
using analysis::apply;
using test::scenario_of;

namespace {

std::int64_t living_on(const model::Study& study, std::uint32_t island) {
    std::int64_t sum = 0;
    for (const auto& home : study.homes) {
        if (home.island == model::IslandId{island}) sum += model::persons_in(home.persons, model::everybody);
    }
    return sum;
}

/// The rule an edit is refused by; empty where it is not.
std::string refusal_of_all(const std::vector<model::StudyEdit>& edits) {
    try {
        static_cast<void>(apply(test::two_islands(), scenario_of(edits)));
    } catch (const model::InputError& error) {
        CHECK(error.flaw().file == "scenario.toml");
        CHECK(error.flaw().place == "line 1, column 1");
        return error.flaw().rule;
    }
    return {};
}

std::string refusal(const model::StudyEdit& edit) { return refusal_of_all({edit}); }

}  // namespace

TEST_CASE("Persons are shared out by largest remainder and none is lost") {
    using Parts = std::vector<std::int64_t>;
    CHECK(analysis::apportion(10, Parts{1, 1, 1}) == Parts{4, 3, 3});
    CHECK(analysis::apportion(3, Parts{5, 0, 5}) == Parts{2, 0, 1});
    CHECK(analysis::apportion(7, Parts{4, 3}) == Parts{4, 3});
    CHECK(analysis::apportion(0, Parts{4, 3}) == Parts{0, 0});
    CHECK_THROWS_AS(analysis::apportion(1, Parts{0, 0}), std::logic_error);
}

TEST_CASE("A planned facility that a scenario opens serves on every date") {
    const auto study = test::two_islands();
    const auto edited = apply(study, scenario_of({model::OpenFacility{.id = "clinic-b"}}));
    CHECK_FALSE(model::serves_on(study.facilities[1], study.calendar, study.date));
    CHECK(model::serves_on(edited.facilities[1], study.calendar, study.date));
    CHECK(edited.facilities[0] == study.facilities[0]);
}

TEST_CASE("Edits are made one after the other") {
    auto created = test::two_islands().facilities[0];
    created.id = "clinic-new";
    const auto edited =
        apply(test::two_islands(),
              scenario_of({model::OpenFacility{.id = "clinic-new", .created = created},
                           model::MoveFacility{.id = "clinic-new", .place = test::place_at(900, 5), .given_crs = "BD-09"},
                           model::ResizeFacility{.id = "clinic-new", .capacity = 7},
                           model::ChangeHours{.id = "clinic-new", .opening_hours = "Mo 08:00-12:00"},
                           model::CloseFacility{.id = "clinic-a"}}));
    const auto& last = edited.facilities.back();
    CHECK(last.id == "clinic-new");
    CHECK(last.place == test::place_at(900, 5));
    CHECK(last.given_crs == "BD-09");
    CHECK(last.capacity == 7);
    REQUIRE(last.opening_hours);
    CHECK(last.opening_hours->week[0].size() == 1);
    CHECK(edited.facilities[0].status == model::FacilityStatus::closed);
}

TEST_CASE("People who move keep their ages and their number") {
    const auto study = test::two_islands();
    const auto before = test::everyone_in(study);
    SECTION("a whole island") {
        const auto edited = apply(study, scenario_of({model::MovePeople{.from = "east", .to = "west", .share = 1.0}}));
        CHECK(living_on(edited, 1) == 0);
        CHECK(test::everyone_in(edited) == before);
    }
    SECTION("so many elderly persons of a village") {
        const model::AgeGroup elderly{0b11100000};
        const auto edited =
            apply(study, scenario_of({model::MovePeople{.from = "v3", .to = "v1", .persons = 5, .group = elderly}}));
        CHECK(living_on(edited, 1) == living_on(study, 1) - 5);
        CHECK(test::everyone_in(edited) == before);
        for (std::size_t row = 0; row < study.homes.size(); ++row)
            CHECK(edited.homes[row].persons[4] == study.homes[row].persons[4]);
    }
    SECTION("growth") {
        const auto edited = apply(study, scenario_of({model::ScalePeople{.from = "east", .factor = 2}}));
        CHECK(living_on(edited, 1) == 2 * living_on(study, 1));
        CHECK(living_on(edited, 0) == living_on(study, 0));
    }
}

TEST_CASE("An edit of the standard changes one rule") {
    const auto edited = apply(test::two_islands(), scenario_of({model::ChangeStandard{.service = "clinic", .minutes = 10}}));
    CHECK(edited.standard.rules[0].minutes == 10);
    CHECK(edited.standard.rules[0].speed_m_per_s == 1.0);
    CHECK(edited.standard.rules[1] == test::two_islands().standard.rules[1]);
}

TEST_CASE("An edit that cannot be made or changes nothing is refused by name") {
    auto twin = test::two_islands().facilities[0];
    auto stranger = twin;
    stranger.id = "pool";
    stranger.service = "swimming";
    CHECK(refusal(model::OpenFacility{.id = "nowhere"}) == "unknown_facility");
    CHECK(refusal(model::OpenFacility{.id = twin.id, .created = twin}) == "facility_exists");
    CHECK(refusal(model::OpenFacility{.id = "pool", .created = stranger}) == "facility_service");
    CHECK(refusal(model::OpenFacility{.id = "clinic-a"}) == "edit_without_effect");
    CHECK(refusal(model::CloseFacility{.id = "clinic-b"}) == "edit_without_effect");
    CHECK(refusal(model::MoveFacility{.id = "clinic-a", .place = twin.place}) == "edit_without_effect");
    CHECK(refusal(model::ResizeFacility{.id = "meal-a", .capacity = 40}) == "edit_without_effect");
    CHECK(refusal(model::ResizeFacility{.id = "meal-a", .capacity = -1}) == "edit_capacity");
    CHECK(refusal(model::ChangeHours{.id = "meal-a", .opening_hours = "sometimes"}) == "opening_hours");
    CHECK(refusal(model::RemoveFacility{.id = "clinic-a"}) == "remove_last");
    CHECK(refusal(model::MovePeople{.from = "atlantis", .to = "west", .share = 0.5}) == "edit_place");
    CHECK(refusal(model::MovePeople{.from = "east", .to = "west", .share = 1.5}) == "edit_share");
    CHECK(refusal(model::MovePeople{.from = "east", .to = "west"}) == "share_or_persons");
    CHECK(refusal(model::MovePeople{.from = "east", .to = "west", .persons = 100'000}) == "too_many_leave");
    CHECK(refusal(model::MovePeople{.from = "east", .to = "west", .persons = 0}) == "edit_without_effect");
    CHECK(refusal(model::MovePeople{.from = "v1", .to = "v1", .share = 0.5}) == "same_place");
    CHECK(refusal(model::ScalePeople{.from = "east", .factor = -1}) == "edit_factor");
    CHECK(
        refusal_of_all({model::ScalePeople{.from = "east", .factor = 1000}, model::ScalePeople{.from = "east", .factor = 1000},
                        model::ScalePeople{.from = "east", .factor = 1000},
                        model::ScalePeople{.from = "east", .factor = 1000}}) == "too_many_people");
    CHECK(refusal(model::ScalePeople{.from = "east", .factor = 1}) == "edit_without_effect");
    CHECK(refusal(model::SetPeople{.home = "nobody"}) == "unknown_home");
    const auto world = test::two_islands();
    CHECK(refusal(model::SetPeople{.home = "w-00", .persons = world.homes[0].persons}) == "edit_without_effect");
    CHECK(refusal(model::SetPeople{.home = "w-00", .persons = {-1}}) == "edit_persons");
    CHECK(refusal(model::RestoreFacility{world.facilities[0]}) == "edit_without_effect");
    CHECK(refusal(model::ChangeHours{.id = "clinic-a", .opening_hours = world.facilities[0].opening_hours_text}) ==
          "edit_without_effect");
    CHECK(refusal(model::ChangeStandard{.service = "swimming", .minutes = 10}) == "standard_service");
    CHECK(refusal(model::ChangeStandard{.service = "clinic", .minutes = 15}) == "edit_without_effect");
    CHECK(refusal(model::ChangeStandard{.service = "clinic", .minutes = 0}) == "standard_above_0");
}
