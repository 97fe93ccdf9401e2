// SPDX-License-Identifier: MIT
#include <rapidcheck.h>
#include <catch2/catch_test_macros.hpp>

#include "core/analysis/analyze.hpp"
#include "core/analysis/scenario/analyze_again.hpp"
#include "core/analysis/scenario/apply.hpp"
#include "core/model/errors.hpp"
#include "tests/analysis/scenario_world.hpp"

using namespace circle15;
using analysis::apply;

namespace {

bool same_study(const model::Study& a, const model::Study& b) {
    return a.homes == b.homes && a.facilities == b.facilities && a.standard.rules == b.standard.rules;
}

model::StudyEdit any_edit(int number) {
    const auto pick = [](std::initializer_list<const char*> from) {
        return std::string(*rc::gen::elementOf(std::vector<const char*>(from)));
    };
    const auto facility = [&] { return pick({"clinic-a", "clinic-b", "meal-a", "meal-b", "new-0", "new-1"}); };
    const auto place = [&] { return pick({"east", "west", "v1", "v2", "v3"}); };
    switch (*rc::gen::inRange(0, 9)) {
        case 0:
            return model::OpenFacility{.id = facility()};
        case 1: {
            auto created = test::two_islands().facilities[static_cast<std::size_t>(*rc::gen::inRange(0, 4))];
            created.id = "new-" + std::to_string(number);
            created.status = model::FacilityStatus::open;
            created.opened.reset();
            created.place = test::place_at(*rc::gen::inRange(0, 3000), *rc::gen::inRange(-100, 100));
            return model::OpenFacility{.id = created.id, .created = created};
        }
        case 2:
            return model::CloseFacility{.id = facility()};
        case 3:
            return model::MoveFacility{
                .id = facility(), .place = test::place_at(*rc::gen::inRange(0, 3000), 5), .given_crs = "EPSG:4490"};
        case 4:
            return model::ResizeFacility{.id = facility(), .capacity = *rc::gen::inRange(0, 50)};
        case 5:
            return model::MovePeople{.from = place(), .to = place(), .share = *rc::gen::inRange(0, 101) / 100.0};
        case 6:
            return model::ScalePeople{.from = place(), .factor = *rc::gen::inRange(0, 300) / 100.0};
        case 7:
            return model::ChangeStandard{.service = pick({"clinic", "elderly_meal"}), .minutes = *rc::gen::inRange(5, 30)};
        default:
            return model::ChangeHours{.id = facility(), .opening_hours = pick({"24/7", "Mo-Fr 08:00-12:00"})};
    }
}

/// Edits that can be made one after the other.
model::Scenario any_scenario(const model::Study& study) {
    std::vector<model::StudyEdit> made;
    const int count = *rc::gen::inRange(1, 8);
    for (int number = 0; number < count; ++number) {
        made.push_back(any_edit(number));
        try {
            static_cast<void>(apply(study, test::scenario_of(made)));
        } catch (const model::InputError&) {
            made.pop_back();
        }
    }
    return test::scenario_of(made);
}

}  // namespace

TEST_CASE("A scenario and its inverse give back the study exactly") {
    const auto study = test::two_islands();
    CHECK(rc::check([&] {
        const auto scenario = any_scenario(study);
        const auto edited = apply(study, scenario);
        const auto inverse = analysis::inverse_of(study, scenario);
        RC_ASSERT(same_study(apply(edited, inverse), study));
        // The inverse of the inverse is the scenario again, in what it does.
        RC_ASSERT(same_study(apply(study, analysis::inverse_of(edited, inverse)), edited));
    }));
}

TEST_CASE("Moving people between places of a study changes no age band's sum") {
    const auto study = test::two_islands();
    const auto before = test::everyone_in(study);
    CHECK(rc::check([&] {
        std::vector<model::StudyEdit> moves;
        const std::vector<std::string> places{"east", "west", "v1", "v2", "v3"};
        const int count = *rc::gen::inRange(1, 6);
        for (int i = 0; i < count; ++i) {
            moves.push_back(model::MovePeople{.from = *rc::gen::elementOf(places),
                                              .to = *rc::gen::elementOf(places),
                                              .share = *rc::gen::inRange(1, 101) / 100.0});
        }
        auto edited = study;
        for (const auto& move : moves) {
            try {
                edited = apply(edited, test::scenario_of({move}));
            } catch (const model::InputError& error) {
                RC_ASSERT(error.flaw().rule == "same_place" || error.flaw().rule == "edit_without_effect");
            }
        }
        RC_ASSERT(test::everyone_in(edited) == before);
        for (const auto& home : edited.homes) {
            for (const auto persons : home.persons) RC_ASSERT(persons >= 0);
        }
    }));
}

TEST_CASE("Working out again only what a scenario touches gives what a full run gives") {
    auto study = test::two_islands();
    study.standard.rules[1].places_per_1000 = 400;
    const analysis::Ground base(study);
    const analysis::Options options{.threads = 1, .areas = true, .capacity = true};
    const auto before = analysis::analyze(base, options);
    CHECK(rc::check([&] {
        const auto edited = apply(study, any_scenario(study));
        const analysis::Ground ground(base, edited);
        const auto again = analysis::analyze_again(base, before, ground, options);
        RC_ASSERT(again == analysis::analyze(edited, options));
    }));
}

TEST_CASE("A facility's edit touches its own service alone") {
    const auto study = test::two_islands();
    const auto touched = [&](model::StudyEdit edit) {
        return analysis::touched_services(study, apply(study, test::scenario_of({std::move(edit)})));
    };
    CHECK(touched(model::CloseFacility{.id = "clinic-a"}) == std::vector<bool>{true, false});
    CHECK(touched(model::ResizeFacility{.id = "meal-b", .capacity = 9}) == std::vector<bool>{false, true});
    CHECK(touched(model::ChangeStandard{.service = "clinic", .speed_m_per_s = 0.7}) == std::vector<bool>{true, false});
    CHECK(touched(model::MovePeople{.from = "east", .to = "west", .share = 0.5}) == std::vector<bool>{true, true});
}
