// SPDX-License-Identifier: MIT
#include <catch2/catch_test_macros.hpp>

#include "core/io/place_names.hpp"
#include "core/io/scenario_places.hpp"
#include "core/model/errors.hpp"

using namespace circle15;
using io::PlaceKind;

namespace {

model::Home home(const char* id, std::size_t village, std::size_t island, double lon, std::int64_t persons) {
    model::Home made{
        .id = id, .village = model::id_of<model::VillageId>(village), .island = model::id_of<model::IslandId>(island)};
    made.place = {lon, 30.5};
    made.persons[4] = persons;
    return made;
}

/// 大山岛 with two villages of 大山镇, 小山岛 with the one village of 小山乡.
model::Study two_islands() {
    model::Study study;
    study.islands = {{.id = "dashan", .name = "大山岛", .joined = {"大山岛", "尾巴屿"}},
                     {.id = "xiaoshan", .name = "小山岛", .joined = {"小山岛"}}};
    study.villages = {{.code = "v1", .name = "东村", .township = "大山镇", .island = model::IslandId{0}},
                      {.code = "v2", .name = "西村", .township = "大山镇", .island = model::IslandId{0}},
                      {.code = "v3", .name = "南岙村", .township = "小山乡", .island = model::IslandId{1}}};
    study.homes = {home("h1", 0, 0, 122.41, 10), home("h2", 0, 0, 122.42, 50), home("h3", 1, 0, 122.43, 30),
                   home("h4", 2, 1, 122.50, 5), home("h5", 2, 1, 122.51, 0)};
    study.facilities = {{.id = "f1", .name = "大山卫生院", .service = "clinic"},
                        {.id = "f2", .name = "东村卫生室", .service = "clinic"}};
    return study;
}

io::NamedPlace found(const char* text) { return io::place_named(text, two_islands(), {.homes = true, .facilities = true}); }

std::string refusal(const char* text) {
    try {
        static_cast<void>(found(text));
    } catch (const model::InputError& error) {
        std::string said = error.flaw().rule;
        for (const auto& [name, value] : error.flaw().particulars) {
            if (name == "near" || name == "candidates") said += " " + std::get<std::string>(value);
        }
        return said;
    }
    return "none";
}

}  // namespace

TEST_CASE("places are known by id and code before anything else") {
    CHECK(found("h1").kind == PlaceKind::home);
    CHECK(found("f1").kind == PlaceKind::facility);
    CHECK(found("v2").kind == PlaceKind::village);
    CHECK(found("dashan").kind == PlaceKind::island);
}

TEST_CASE("places are known by their exact names, those of joined islands included") {
    CHECK(found("东村").id == "v1");
    CHECK(found("大山镇").kind == PlaceKind::township);
    CHECK(found("大山镇").homes.size() == 3);
    CHECK(found("尾巴屿").id == "dashan");
    CHECK(found("东村卫生室").id == "f2");
}

TEST_CASE("places are known by the initials and the syllables of their pinyin") {
    CHECK(found("nac").id == "v3");
    CHECK(found("NanAoCun").id == "v3");
    CHECK(found("dswsy").id == "f1");
}

TEST_CASE("a part of a name is enough where one place alone has it") {
    CHECK(found("南岙").id == "v3");
    CHECK(found("nanao").id == "v3");
    SECTION("units come before facilities: the village, not its health room") { CHECK(found("东").id == "v1"); }
    SECTION("facilities are found where no unit has the part") { CHECK(found("卫生院").id == "f1"); }
    SECTION("units that hold the same homes are one place") { CHECK(found("小山").id == "xiaoshan"); }
}

TEST_CASE("what several places share is refused with the candidates, and a slip with what is near") {
    CHECK(refusal("村") == "ambiguous_place v1 (东村), v2 (西村), v3 (南岙村)");
    CHECK(refusal("南岙忖") == "unknown_place 南岙村");
    CHECK(refusal("xyzzy") == "unknown_place");
    CHECK(refusal("") == "unknown_place");
}

TEST_CASE("the home that stands for a place halves its persons and is nobody's empty one") {
    const model::Study study = two_islands();
    const auto stands_for = [&](const char* text) {
        return study.homes[io::representative_home(found(text).homes, study)->at()].id;
    };
    CHECK(stands_for("大山镇") == "h2");
    CHECK(stands_for("东村") == "h2");
    CHECK(stands_for("南岙村") == "h4");
    CHECK_FALSE(io::representative_home({model::HomeId{4}}, study));
}

TEST_CASE("scenarios may name places as people call them") {
    model::Scenario scenario;
    scenario.edits.push_back(
        {.what = model::MovePeople{.from = "南岙村", .to = "大山镇", .share = 0.5}, .file = "s.toml", .place = "line 4"});
    scenario.edits.push_back({.what = model::ScalePeople{.from = "xsd", .factor = 2}, .file = "s.toml", .place = "line 9"});
    const auto resolved = io::with_place_ids(scenario, two_islands());
    const auto& move = std::get<model::MovePeople>(resolved.edits[0].what);
    CHECK(move.from == "v3");
    CHECK(move.to == "大山镇");
    CHECK(std::get<model::ScalePeople>(resolved.edits[1].what).from == "xiaoshan");
    std::get<model::ScalePeople>(scenario.edits[1].what).from = "atlantis";
    try {
        static_cast<void>(io::with_place_ids(scenario, two_islands()));
        FAIL("was accepted");
    } catch (const model::InputError& error) {
        CHECK(error.flaw().rule == "edit_place");
        CHECK(error.flaw().place == "line 9");
    }
}
