// SPDX-License-Identifier: MIT
#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "core/analysis/analyze.hpp"
#include "core/analysis/indicators/indicators.hpp"
#include "core/analysis/indicators/supply.hpp"
#include "core/analysis/scenario/apply.hpp"
#include "core/analysis/scenario/compare.hpp"
#include "core/analysis/siting/study_siting.hpp"
#include "tests/analysis/scenario_world.hpp"
#include "tests/support/ascii_town.hpp"

using namespace circle15;
using analysis::Action;
using analysis::Cause;
using analysis::Stability;
using analysis::Status;
using test::AsciiTown;

namespace {

const analysis::Options options{.threads = 1, .areas = false};

/// Two islands; a clinic on the first, 100 m from H1 and 900 m from H2; H3 on the other.
AsciiTown two_islands() {
    AsciiTown town(
        "~~~~~~~~~~~~~~~~~~\n"
        "~ A---------B ~C ~\n"
        "~             ~| ~\n"
        "~~~~~~~~~~~~~~~D ~\n"
        "~~~~~~~~~~~~~~~~~~\n",
        100);
    town.rule("clinic", 1.0, 5).facility('A', "clinic").home({'A', 100}).home({'A', 900}).home('D');
    return town;
}

/// Nobody may read "there is none" out of a list that is not there.
void check_missing(const model::Study& study) {
    const auto result = analysis::analyze(study, options).services[0];
    for (const std::size_t home : {1U, 2U}) {
        INFO(study.homes[home].id);
        CHECK(result.homes[home].status == Status::unknown);
        CHECK(result.homes[home].cause == Cause::data_missing);
        CHECK(result.homes[home].stability != Stability::certain);
    }
    REQUIRE_FALSE(result.gaps.empty());
    for (const auto& gap : result.gaps) {
        CHECK(gap.action == Action::verify_data);
        CHECK(gap.cause == Cause::data_missing);
        CHECK(gap.stability != Stability::certain);
    }
}

}  // namespace

TEST_CASE("Homes that a list does not cover are unknown where nothing is said of it, or it is partial, or has no rows") {
    auto town = two_islands();
    SECTION("nothing is said of the list") { town.study.inventory.clear(); }
    SECTION("the list is partial everywhere") { town.study.inventory["clinic"].partial = true; }
    SECTION("the list is partial in their township") { town.study.inventory["clinic"].partial_in = {"town"}; }
    check_missing(town.study);
    // A listed facility within reach is a fact all the same.
    CHECK(analysis::analyze(town.study, options).services[0].homes[0].status == Status::covered);
}

TEST_CASE("A service without rows is unknown to everybody, not missing") {
    auto town = two_islands();
    town.study.facilities.clear();
    town.study.inventory["clinic"].without_rows = true;
    check_missing(town.study);
    SECTION("nor does a clinic that a scenario opens prove that there was none") {
        town.facility('B', "clinic");
        const auto result = analysis::analyze(town.study, options).services[0];
        CHECK(result.homes[1].status == Status::covered);
        CHECK(result.homes[0].status == Status::unknown);
    }
    SECTION("unless the study says that there is none") {
        town.study.inventory["clinic"] = {.quality = model::Quality::surveyed, .none = true};
        const auto result = analysis::analyze(town.study, options).services[0];
        CHECK(result.homes[0].status == Status::no_access);
        CHECK(result.homes[0].stability == Stability::certain);
        for (const auto& gap : result.gaps) CHECK(gap.cause == Cause::no_facility);
    }
}

TEST_CASE("A list that is complete leaves an unserved home unserved") {
    const auto town = two_islands();
    const auto result = analysis::analyze(town.study, options).services[0];
    CHECK(result.homes[1].status == Status::too_far);
    CHECK(result.homes[2].status == Status::no_access);
    CHECK(std::ranges::none_of(result.gaps, [](const auto& gap) { return gap.action == Action::verify_data; }));
}

TEST_CASE("Persons without a place are unknown where the list may lack the facility that has one") {
    auto study = test::two_islands();
    auto& meal = study.standard.rules[1];
    meal.places_per_1000 = 1000;
    auto asked = options;
    asked.capacity = true;
    study.inventory["elderly_meal"].partial = true;
    const auto result = analysis::analyze(study, asked).services[1];
    REQUIRE(result.places->without_place > 0);
    std::int64_t without = 0;
    for (const auto& verdict : result.homes) {
        CHECK(verdict.status != Status::full);
        if (verdict.status == Status::unknown) without += verdict.facts.without_place;
    }
    CHECK(without == result.places->without_place);
    for (const auto& gap : result.gaps) CHECK(gap.action == Action::verify_data);
}

TEST_CASE("Indicators and supply do not count what no list says") {
    auto study = test::two_islands();
    const auto value_of = [&](const char* numerator) {
        model::Indicator asked{.id = "i", .year = 2024, .name = "i", .target = 100};
        asked.numerator = model::parse_indicator_term(numerator);
        const auto result = analysis::analyze(study, options);
        return analysis::indicator_values(study, result, std::span(&asked, 1)).front();
    };
    SECTION("nothing said of the list: too few are no verdict") {
        study.inventory.clear();
        for (const char* term : {"facilities(clinic)", "covered(clinic)"}) {
            CHECK(value_of(term).partial_list);
            CHECK(value_of(term).status != analysis::IndicatorStatus::not_met);
        }
        CHECK(value_of("facilities(clinic)").status == analysis::IndicatorStatus::no_verdict);
    }
    SECTION("no rows: not in the data, and not 0") {
        study.inventory["clinic"].without_rows = true;
        std::erase_if(study.facilities, [](const auto& facility) { return facility.service == "clinic"; });
        for (const char* term : {"facilities(clinic)", "covered(clinic)", "capacity(clinic)"}) {
            CHECK(value_of(term).status == analysis::IndicatorStatus::not_in_data);
        }
    }
    SECTION("supply per head says that the list is not complete") {
        study.standard.rules[1].places_per_1000 = 1000;
        study.facilities[3].capacity = 0;
        study.inventory.erase("elderly_meal");
        for (const auto& row : analysis::supply_per_head(analysis::Ground(study), study.date, {}).rows) {
            CHECK(row.partial_list);
            CHECK(row.met != std::optional(false));
        }
    }
}

TEST_CASE("A typed figure is reported, whatever it is divided by, and a counted one is not") {
    const auto study = test::two_islands();
    const auto result = analysis::analyze(study, options);
    const auto value_of = [&](const char* numerator, const char* denominator) {
        model::Indicator asked{.id = "i", .year = 2024, .name = "i", .target = 90};
        asked.numerator = model::parse_indicator_term(numerator);
        if (*denominator != '\0') asked.denominator = model::parse_indicator_term(denominator);
        return analysis::indicator_values(study, result, std::span(&asked, 1)).front();
    };
    CHECK(value_of("95.2", "1").reported);
    CHECK(value_of("95.2", "").reported);
    CHECK(value_of("12", "persons(60+) / 1000").reported);
    CHECK_FALSE(value_of("facilities(clinic)", "1").reported);
    CHECK(value_of("95.2", "1").status == analysis::IndicatorStatus::met);
}

TEST_CASE("Closing an island's only point cannot make the mean walk look better") {
    // H1 100 m and H2 300 m from F1 on the first island; H3 700 m from F2, the only one of the other.
    AsciiTown town(
        "~~~~~~~~~~~~~~~~~~~~~\n"
        "~ A---B ~ C------D  ~\n"
        "~~~~~~~~~~~~~~~~~~~~~\n",
        100);
    town.rule("clinic", 1.0, 15).facility('A', "clinic").facility('C', "clinic");
    town.home({'A', 100}).home({'A', 300}).home({'C', 700});
    auto closed = town.study;
    closed.facilities[1].status = model::FacilityStatus::closed;
    const auto was = analysis::analyze(town.study, options);
    const auto is = analysis::analyze(closed, options);
    const auto comparison = analysis::compare({town.study, was}, {closed, is});
    const auto& county = comparison.services[0].units.front();
    REQUIRE(county.mean_minutes_before.has_value());
    CHECK(county.mean_minutes_after == county.mean_minutes_before);
    CHECK(county.max_minutes_after == county.max_minutes_before);
    CHECK(county.minutes_change == 0);
    CHECK(county.walking == 16);
    CHECK(county.walk_lost == 8);
    CHECK(county.walk_gained == 0);
    // The means of either side are of other persons: what used to pass for an improvement.
    CHECK(is.services[0].coverage.front().mean_minutes < was.services[0].coverage.front().mean_minutes);
    CHECK(was.services[0].coverage.front().walking_persons == 24);
    CHECK(is.services[0].coverage.front().walking_persons == 16);
    const auto back = analysis::compare({closed, is}, {town.study, was}).services[0].units.front();
    CHECK(back.walk_gained == 8);
    CHECK(back.minutes_change == 0);
}

TEST_CASE("A siting tells whom it serves who may have an unlisted facility already") {
    auto study = test::two_islands();
    analysis::siting::StudyQuery query{.rule = model::RuleId{0}, .date = study.date};
    const location::Request request{.add = 1};
    const auto sure = analysis::siting::site_study(analysis::Ground(study), query, request);
    REQUIRE(sure.after.covered > sure.before.covered);
    CHECK(sure.gained_in_doubt == 0);
    study.inventory["clinic"].partial = true;
    const auto unsure = analysis::siting::site_study(analysis::Ground(study), query, request);
    CHECK(unsure.gained_in_doubt == unsure.after.covered - unsure.before.covered);
    CHECK(unsure.walks.persons <= unsure.before.walking);
    CHECK(*unsure.walks.mean_minutes_after <= *unsure.walks.mean_minutes_before);
}
