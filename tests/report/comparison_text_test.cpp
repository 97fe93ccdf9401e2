// SPDX-License-Identifier: MIT
#include <catch2/catch_test_macros.hpp>

#include "core/analysis/scenario/compare.hpp"
#include "core/report/analysis_text.hpp"
#include "core/report/comparison.hpp"
#include "core/report/comparison_layer.hpp"
#include "core/report/comparison_rows.hpp"
#include "core/report/comparison_table.hpp"
#include "core/report/comparison_text.hpp"
#include "tests/support/told.hpp"
#include "tests/support/two_islands.hpp"

using namespace circle15;
using report::Lang;
using report_test::cell_of;
using report_test::number;
using report_test::text;

namespace {

test::AsciiTown named_town() {
    auto town = report_test::two_islands();
    town.study.id = "town";
    town.study.name_zh = "镇";
    town.study.name_en = "Town";
    return town;
}

/// The town as it is, and with its clinic moved 100 m past the corner and one more on the small island.
struct MovedClinic {
    MovedClinic() : before(named_town()), after(named_town()) {
        after.facility({'C', 100}, "clinic").facility({'E'}, "clinic");
        after.study.facilities[0].status = model::FacilityStatus::closed;
        was = analysis::analyze(before.study, {});
        is = analysis::analyze(after.study, {});
        comparison = analysis::compare({before.study, was}, {after.study, is});
        run = {.command = "compare",
               .scenarios = {{.file = "s.toml", .name_zh = "方案", .name_en = "plan"}},
               .compared_with = std::vector<results::ScenarioFile>{}};
    }
    [[nodiscard]] report::Compared compared() const { return {{before.study, was}, {after.study, is}, comparison, run}; }

    test::AsciiTown before;
    test::AsciiTown after;
    analysis::Analysis was;
    analysis::Analysis is;
    analysis::Comparison comparison;
    results::RunInfo run;
};

}  // namespace

TEST_CASE("compare tells who gains and loses, where, which homes and gaps change, and that it is worse") {
    const MovedClinic moved;
    // H1: 13 persons, 200 s before, 600 s after; H2: 7 persons, 700 s before, 100 s after; H3: 3 persons, who had none.
    CHECK(report::comparison_text(moved.compared(), {.lang = Lang::en}) ==
          R"(Town  plan  compared with the study as it is  2026-01-05 (Monday)

service  group  persons        covered  gained  lost  mean walk (min)  can walk  no longer  homes flip  gaps change
───────  ─────  ───────  ─────────────  ──────  ────  ───────────────  ────────  ─────────  ──────────  ───────────
clinic   all         23  56.5% → 43.5%     +10   −13        6.3 → 7.1        +3                      3            3
Facilities that do not serve that day: 1 closed for good.
2 facilities do not state their hours and are counted as open.
No calendar of holidays for 2026: days are judged by their weekday alone.

Where people gain and lose
service            unit      persons        covered  gained  lost  mean walk (min)  can walk  no longer
───────  ────────  ────────  ───────  ─────────────  ──────  ────  ───────────────  ────────  ─────────
clinic   township  town           23  56.5% → 43.5%     +10   −13        6.3 → 7.1        +3
         island    island 1       20  65.0% → 35.0%      +7   −13        6.3 → 7.1
         island    island 2        3  0.0% → 100.0%      +3                      -        +3

Homes that change
service  were             become           homes  persons  most in
───────  ───────────────  ───────────────  ─────  ───────  ─────────
clinic   covered          too far on foot      1       13  village 1
         too far on foot  covered              1        7  village 1
         no access        covered              1        3  village 2

Gaps
service  gap     place                 persons  cause
───────  ──────  ────────────────────  ───────  ───────────
clinic   new     village 1 (island 1)   0 → 13  distance
clinic   closed  village 1 (island 1)    7 → 0  distance
clinic   closed  village 2 (island 2)    3 → 0  no facility

Worse: clinic: 1 homes come to a worse status, 3 fewer persons covered in the county.
)");
}

TEST_CASE("a county's change is counted by status, and by those who walk before and after alike") {
    const MovedClinic moved;
    const auto table = report::change_table(moved.compared());
    const auto is = [&](const char* column, const model::Value& value) {
        INFO(column);
        CHECK(cell_of(table, 0, column) == value);
    };
    is("persons_before", number(23));
    is("persons_after", number(23));
    is("coverage_percent_before", 56.5);
    is("coverage_percent_after", 43.5);
    is("walking_in_both", number(20));
    is("walking_gained", number(3));
    is("walking_lost", number(0));
    is("mean_minutes_before", 6.3);
    is("mean_minutes_after", 7.1);
    is("max_minutes_before", 11.7);
    is("max_minutes_after", 10.0);
    is("minutes_change", 0.8);
    is("covered_gained", number(10));
    is("covered_lost", number(13));
    is("too_far_before", number(7));
    is("too_far_after", number(13));
    is("no_access_lost", number(3));
    is("unknown_after", number(0));

    const auto gaps = report::gap_change_table(moved.compared());
    REQUIRE(gaps.rows.size() == 3);
    CHECK(cell_of(gaps, 2, "fate") == text("new"));
    CHECK(cell_of(gaps, 2, "persons_before") == number(0));
    CHECK(cell_of(gaps, 2, "persons_after") == number(13));
    CHECK(cell_of(gaps, 2, "actions_after") == text("build"));
    CHECK(cell_of(gaps, 0, "causes_before") == text("no_facility"));
    CHECK(cell_of(gaps, 0, "villages_before") == text("village 2"));
    CHECK(report::changed_units_table(moved.compared()).rows.size() == 6);
}

TEST_CASE("every column that compare writes is told: its name, its kind and whether it may be empty") {
    const MovedClinic moved;
    const auto compared = moved.compared();
    const results::Answer answer(compared.after.study, compared.after.analysis);
    const auto shape = results::shape_of(answer.view());
    const std::vector<std::string> none;
    CHECK(test::not_as_told("changes.csv", report::change_table(compared), shape) == none);
    CHECK(test::not_as_told("gap_changes.csv", report::gap_change_table(compared), shape) == none);
    CHECK(report::flip_layer(compared).features.size() == 3);
    CHECK(test::not_as_told("flips.geojson", report::flip_layer(compared), shape) == none);
    CHECK(report::gap_change_layer(compared).features.size() == 3);
    CHECK(test::not_as_told("gap_changes.geojson", report::gap_change_layer(compared), shape) == none);
}

TEST_CASE("of many places that change eight are shown, of more than two services four each, and how many are left is said") {
    analysis::ServiceChange service{.rule = {0}};
    for (int i = 0; i < 10; ++i) {
        analysis::UnitChange unit{.unit = {.kind = analysis::UnitKind::island, .name = "island " + std::to_string(i)}};
        unit.persons_before = 10;
        unit.persons_after = 10 + i;  // the first has nothing to tell
        unit.before[0] = i;
        service.units.push_back(unit);
    }
    const MovedClinic moved;
    const auto compared = moved.compared();
    const std::vector<const analysis::ServiceChange*> one{&service};
    const auto told = report::unit_rows(compared, one, {.lang = Lang::en});
    CHECK(told.find("island 9") < told.find("island 8"));
    CHECK(told.contains("island 2 "));
    CHECK_FALSE(told.contains("island 1 "));
    CHECK(told.ends_with("and 1 more rows: write them with -o\n"));
    const std::vector<const analysis::ServiceChange*> three{&service, &service, &service};
    const auto many = report::unit_rows(compared, three, {.lang = Lang::en});
    CHECK(many.contains("island 6 "));
    CHECK_FALSE(many.contains("island 5 "));
    CHECK(many.ends_with("and 15 more rows: write them with -o\n"));
}

TEST_CASE("boats that sail otherwise are told service by service, those that do not are not") {
    analysis::ServiceChange same{.rule = {0}, .boats = {.persons = 40}};
    analysis::ServiceChange other{.rule = {0},
                                  .boats = {.persons = 50,
                                            .more_sailings = 1,
                                            .fewer_sailings = 2,
                                            .faster = 3,
                                            .slower = 4,
                                            .return_gained = 5,
                                            .return_lost = 6}};
    const MovedClinic moved;
    const std::vector<const analysis::ServiceChange*> both{&same, &other};
    CHECK(report::boat_rows(moved.compared(), both, {.lang = Lang::en, .unicode = false}) ==
          "service  persons  more sailings  fewer  faster  slower  return gained  lost\n"
          "-------  -------  -------------  -----  ------  ------  -------------  ----\n"
          "clinic        50             +1     -2      +3      -4             +5    -6\n");
    CHECK(report::boat_rows(moved.compared(), std::vector<const analysis::ServiceChange*>{&same}, {}).empty());
}

TEST_CASE("a lost return is a loss, and what rests on a made-up timetable says so") {
    MovedClinic moved;
    const auto told = [&](Lang lang) { return report::comparison_text(moved.compared(), {.lang = lang}); };
    const std::string real_en = "Boats sail by a demonstration timetable, not by the real one.";
    const std::string real_zh = "船期为示范时刻表，不可当作实际班次。";
    moved.is.demonstration_boats = true;
    CHECK_FALSE(told(Lang::en).contains(real_en));  // nobody here needs a boat
    moved.comparison.services[0].boats = {.persons = 50, .return_lost = 6};
    CHECK(told(Lang::en).contains(
        "Worse: clinic: 1 homes come to a worse status, 3 fewer persons covered in the county, 6 persons lose their same-day "
        "return.\n"));
    CHECK(told(Lang::zh).contains("变差：clinic：1 个居住点的状态变差，全县少覆盖 3 人，6 人失去当日往返。\n"));
    CHECK(told(Lang::en).contains(real_en));
    CHECK(told(Lang::zh).contains(real_zh));
    moved.comparison.services[0].boats = {};
    CHECK_FALSE(told(Lang::zh).contains(real_zh));
    moved.comparison.services[0].flips[0].to = analysis::Status::boat_only;
    CHECK(told(Lang::zh).contains(real_zh));
    moved.is.demonstration_boats = false;
    CHECK_FALSE(told(Lang::zh).contains(real_zh));
}
