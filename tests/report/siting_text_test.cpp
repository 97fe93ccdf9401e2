// SPDX-License-Identifier: MIT
#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "core/report/siting_table.hpp"
#include "core/report/siting_text.hpp"
#include "tests/support/told.hpp"
#include "tests/support/two_islands.hpp"

using namespace circle15;
using analysis::siting::StudySiting;
using location::Objective;
using report::Lang;
using report_test::cell_of;
using report_test::number;
using report_test::text;

namespace {

/// The town with 4 more persons 100 m past the corner, and four candidates: the corner (8 places), the place past it, one
/// halfway, and one in the sea.
class CornerTown {
public:
    CornerTown() : town_(report_test::two_islands()) {
        town_.study.id = "town";
        town_.study.name_zh = "镇";
        town_.study.name_en = "Town";
        town_.home({'C', 100}, {0, 0, 0, 0, 4, 0, 0, 0});
        town_.facility({'E'}, "clinic");
        town_.study.facilities[1].status = model::FacilityStatus::planned;
    }
    [[nodiscard]] StudySiting ask(const analysis::Ground& ground, Objective objective) const {
        analysis::siting::StudyQuery query{
            .rule = {0}, .date = town_.study.date, .objective = objective, .source = analysis::siting::CandidateSource::listed};
        query.listed = {{.id = "c", .name = "corner", .place = town_.lonlat({'C'}), .cost = 3, .capacity = 8},
                        {.id = "d", .place = town_.lonlat({'C', 100}), .cost = 2},
                        {.id = "m", .name = "middle", .place = town_.lonlat({'B', 200}), .cost = 1, .capacity = 20},
                        {.id = "x", .name = "sea", .place = town_.lonlat({'C', 0, 900}), .cost = 1}};
        query.new_capacity = 12;
        return analysis::siting::site_study(
            ground, query,
            {.objective = objective, .add = 2, .budget = 6, .capacities = objective == Objective::least_person_cost});
    }
    [[nodiscard]] const model::Study& study() const { return town_.study; }

private:
    test::AsciiTown town_;
};

constexpr auto objectives = {Objective::most_covered, Objective::fewest_sites, Objective::least_person_cost,
                             Objective::least_worst, Objective::most_served};

}  // namespace

TEST_CASE(
    "site tells proof, coverage, every site with what it adds, what is nearly as good, who is out of reach, and the cost") {
    const CornerTown town;
    const analysis::Ground ground(town.study());
    const auto told = [&](Objective objective) {
        return report::siting_text(ground, town.ask(ground, objective), {.lang = Lang::en});
    };
    CHECK(told(Objective::most_covered) == R"(Town  Siting clinic  2026-01-05  most persons covered

Optimal (proven): no choice among the candidates is better.
Of 27 persons (all), 13 (48.1%) could walk there within 5 min, now 24 (88.9%): +11.

no.  place   lon,lat               adds  in all         to nearest
───  ──────  ────────────────────  ────  ──────  ─────  ──────────
  1  corner  122.455025,30.718572   +11      24  88.9%       700 m

Nearly as good (within 1 %: let land and buildings decide)
  1 instead at village 1 (island 1) 122.456069,30.718576: 24 persons

Persons whom no candidate reaches: 3
island    persons  homes  why
────────  ───────  ─────  ────────────────────────────────────────────
island 2        3      1  neither facility nor candidate on the island

Candidates: 3; existing facilities: 1; 1 m/s.
They cost 3 of a budget of 6.
Not joined to any street, left out: x
No slopes: no elevation data.
)");
    CHECK(told(Objective::fewest_sites).contains(R"(Covering all who can be covered takes 1 new sites.

no.  place                 lon,lat               adds  in all         to nearest
───  ────────────────────  ────────────────────  ────  ──────  ─────  ──────────
  1  village 1 (island 1)  122.456069,30.718576   +11      24  88.9%       800 m

Nearly as good (within 1 %: let land and buildings decide)
  1 instead at corner 122.455025,30.718572: 1 sites

)"));
    const auto distance = told(Objective::least_person_cost);
    // 13 walk 200 s to the clinic that is there; 7 live at the corner, 4 are 100 s past it, where the corner has room for one
    // more.
    CHECK(distance.contains(
        R"(Assigned within capacities: 24 persons have a place (had 24), 2.3 min on average (was 7.4), 3.3 at most (was 13.3).

no.  place                 lon,lat               adds  saves p-min  in all         to nearest
───  ────────────────────  ────────────────────  ────  ───────────  ──────  ─────  ──────────
  1  corner                122.455025,30.718572   +11           93      24  88.9%       700 m
  2  village 1 (island 1)  122.456069,30.718576    +0           30      24  88.9%       800 m

)"));
    CHECK(distance.ends_with(
        R"(Candidates: 3; existing facilities: 1; 1 m/s. Everybody of the group counts as wanting a place. New sites have room for 12 persons where none is given.
They cost 5 of a budget of 6.
Not joined to any street, left out: x
No slopes: no elevation data.
)"));
    CHECK(
        told(Objective::least_worst)
            .contains(
                R"(Within 60 min on foot: 24 persons (were 24). The 24 who walk before and after: 2.1 min on average (was 7.4), 3.3 at most (was 13.3).
)"));
    CHECK(told(Objective::most_served).contains(R"(Counting places, 13 persons found one within reach, now 24.
)"));
}

TEST_CASE("site says the same in Chinese") {
    const CornerTown town;
    const analysis::Ground ground(town.study());
    CHECK(report::siting_text(ground, town.ask(ground, Objective::least_person_cost), {.lang = Lang::zh}) ==
          R"(镇  选址 clinic  2026-01-05  总步行时间最少

最优（已证明）：候选点中没有更好的选法。
全体 27 人，步行 5 分钟内可达者由 13 人（48.1%）到 24 人（88.9%），增加 11 人。
按能力分配：24 人有位（原 24），平均步行 2.3 分钟（原 7.4），最远 3.3 分钟（原 13.3）。

次序  位置                  经度,纬度             新增  省人·分  累计         距最近同类
────  ────────────────────  ────────────────────  ────  ───────  ────  ─────  ──────────
   1  corner                122.455025,30.718572   +11       93    24  88.9%       700 m
   2  village 1 (island 1)  122.456069,30.718576    +0       30    24  88.9%       800 m

任何候选点都够不着的 3 人
岛屿      人口  居住点  原因
────────  ────  ──────  ──────────────────────
island 2     3       1  岛上既无设施也无候选点

候选点 3 个，现有设施 1 处；步速 1 米/秒。每人计占一个位。新点未注明能力的按 12 人计。
费用合计 5，预算 6。
接不上步行网络、未计入：x
未计坡度：没有高程数据。
)");
}

TEST_CASE("objectives stand beside each other by what they do for the same people") {
    const CornerTown town;
    const analysis::Ground ground(town.study());
    std::vector<StudySiting> sitings;
    for (const auto objective : objectives) sitings.push_back(town.ask(ground, objective));
    CHECK(report::sitings_text(sitings, {.lang = Lang::en}) ==
          R"(objective                  sites  proof    covered         mean min  worst min
─────────────────────────  ─────  ───────  ───────  ─────  ────────  ─────────
most persons covered           1  optimal       24  88.9%       2.1        3.3
fewest sites                   1  optimal       24  88.9%       2.8        3.3
least person-minutes           2  optimal       24  88.9%       2.1        3.3
least worst walk               1  optimal       24  88.9%       2.1        3.3
most persons with a place      1  optimal       24  88.9%       2.8        3.3
Mean and worst are of those within 60 min on foot.
)");

    const auto table = report::siting_table(ground, sitings);
    REQUIRE(table.rows.size() == 7);
    CHECK(test::not_as_told("X.comparison.csv", table, {}) == std::vector<std::string>{});
    struct Row {
        const char* scheme;
        const char* candidate;
        model::Value gained, points, metres, capacity, per_person, rank;
        const char* note;
    };
    const std::vector<Row> rows{
        {"most_covered", "c", number(11), 40.74, 700.0, 8.0, 0.727, number(1), ""},
        {"most_covered", "d", {}, {}, 800.0, 12.0, 1.091, {}, "instead of c"},
        {"fewest_sites", "d", number(11), 40.74, 800.0, 12.0, 1.091, number(1), ""},
        {"least_person_cost", "c", number(11), 40.74, 700.0, 8.0, 0.333, number(1), ""},
        {"least_person_cost", "d", number(0), 0.0, 800.0, 12.0, 0.5, number(2), ""},
        {"least_worst", "c", number(11), 40.74, 700.0, 8.0, 0.333, number(1), ""},
        {"most_served", "d", number(11), 40.74, 800.0, 12.0, 1.091, number(1), ""},
    };
    for (std::size_t i = 0; i < rows.size(); ++i) {
        INFO("row " << i);
        CHECK(cell_of(table, i, "scheme") == text(rows[i].scheme));
        CHECK(cell_of(table, i, "candidate") == text(rows[i].candidate));
        CHECK(cell_of(table, i, "persons_gained") == rows[i].gained);
        CHECK(cell_of(table, i, "coverage_gain_points") == rows[i].points);
        CHECK(cell_of(table, i, "persons_still_uncovered") == number(3));
        CHECK(cell_of(table, i, "nearest_same_service_m") == rows[i].metres);
        CHECK(cell_of(table, i, "capacity") == rows[i].capacity);
        CHECK(cell_of(table, i, "places_per_person") == rows[i].per_person);
        CHECK(cell_of(table, i, "rank") == rows[i].rank);
        CHECK(cell_of(table, i, "proof") == text("optimal"));
        CHECK(cell_of(table, i, "quality") == text("approximate"));
        CHECK(cell_of(table, i, "availability") == text("listed"));
    }
}
