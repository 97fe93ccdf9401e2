// SPDX-License-Identifier: MIT
#include <catch2/catch_test_macros.hpp>

#include "core/cli/ferry_options.hpp"
#include "core/cli/passing_question.hpp"
#include "core/model/errors.hpp"

using namespace circle15;

namespace {

model::Study clinic_study() {
    model::Study study;
    model::Rule rule{.service = "clinic", .group = model::everybody, .minutes = 15, .source = "norm", .mark = "[S]"};
    rule.rings = {{.name = "300 m", .metres = 300}};
    rule.extra_groups = {{.name = "60+", .group = model::AgeGroup{0xE0}}};
    rule.target_percent = 80;
    rule.places_per_1000 = 5;
    study.standard.rules = {rule, rule};
    study.standard.benchmarks = {{.text = "elsewhere"}};
    return study;
}

template <class Ask>
std::string refusal(Ask ask) {
    try {
        ask();
    } catch (const model::InputError& error) {
        return error.flaw().rule;
    }
    return {};
}

}  // namespace

TEST_CASE("asked in passing, minutes or ages take the place of every rule's, and nothing of the standard's marks stays") {
    SECTION("nothing asked: the standard as it is") {
        const auto study = cli::asked_in_passing(clinic_study(), {});
        CHECK(study.standard.rules[0].minutes == 15);
        CHECK(study.standard.rules[0].target_percent == 80);
        CHECK(study.standard.benchmarks.size() == 1);
        CHECK_FALSE(study.standard.passing.has_value());
    }
    SECTION("minutes alone: places are still judged, for the same group") {
        const auto study = cli::asked_in_passing(clinic_study(), {.minutes = "7.5"});
        REQUIRE(study.standard.passing.has_value());
        CHECK(study.standard.benchmarks.empty());
        for (const auto& rule : study.standard.rules) {
            CHECK(rule.minutes == 7.5);
            CHECK(rule.group == model::everybody);
            CHECK(rule.places_per_1000 == 5);
            CHECK(rule.rings.empty());
            CHECK(rule.extra_groups.empty());
            CHECK_FALSE(rule.target_percent.has_value());
            CHECK(rule.mark.empty());
            CHECK(rule.source != "norm");
        }
    }
    SECTION("ages alone: the threshold is the rule's, places are those of another group") {
        const auto study = cli::asked_in_passing(clinic_study(), {.age = "60+"});
        REQUIRE(study.standard.passing.has_value());
        for (const auto& rule : study.standard.rules) {
            CHECK(rule.minutes == 15);
            CHECK(rule.group == model::AgeGroup{0xE0});
            CHECK_FALSE(rule.places_per_1000.has_value());
            CHECK(rule.group_en.contains("60+"));
        }
    }
    CHECK(refusal([] { static_cast<void>(cli::asked_in_passing(clinic_study(), {.minutes = "5,10"})); }) == "several_minutes");
    CHECK(cli::asked_in_passing(clinic_study(), {.minutes = "240"}).standard.rules[0].minutes == 240);
    CHECK_FALSE(refusal([] { static_cast<void>(cli::asked_in_passing(clinic_study(), {.minutes = "240.1"})); }).empty());
}

TEST_CASE("routes are suspended by name or all at once, and none that the timetable does not know") {
    auto study = clinic_study();
    const auto options_for = [&](const std::vector<std::string>& suspend, const std::string& window = "") {
        analysis::Options options;
        cli::set_ferry_options({.suspend = suspend, .window = window}, study, options);
        return options;
    };
    CHECK(refusal([&] { static_cast<void>(options_for({"red"})); }) == "no_timetable");
    CHECK_FALSE(options_for({}).all_suspended);
    study.timetable.emplace().routes = {{.id = "red"}, {.id = "blue"}};
    CHECK(options_for({"red"}).suspended_routes == std::set<std::string>{"red"});
    CHECK_FALSE(options_for({"red"}).all_suspended);
    CHECK(options_for({"all", "blue"}).all_suspended);
    CHECK(options_for({"all", "blue"}).suspended_routes == std::set<std::string>{"blue"});
    CHECK(refusal([&] { static_cast<void>(options_for({"green"})); }) == "option_route");
    const auto window = options_for({}, "06:30-18:00").window;
    CHECK(window.from == 6 * 3600 + 30 * 60);
    CHECK(window.to == 18 * 3600);
    for (const auto* odd : {"07:00", "07:00-07:00", "08:00-07:00", "07:00-48:01", "7:0-8:00", "07:60-08:00"}) {
        INFO(odd);
        CHECK(refusal([&] { static_cast<void>(options_for({}, odd)); }) == "bad_window");
    }
    CHECK(options_for({}, "07:59-48:00").window.to == 48 * 3600);
}

TEST_CASE("a time of day ends before midnight") {
    CHECK_FALSE(cli::time_of_day_given("--at", "").has_value());
    CHECK(cli::time_of_day_given("--at", "23:59") == 23 * 3600 + 59 * 60);
    CHECK(refusal([] { static_cast<void>(cli::time_of_day_given("--at", "24:00")); }) == "time_of_day");
    CHECK(refusal([] { static_cast<void>(cli::time_of_day_given("--at", "7")); }) == "bad_time");
}
