// SPDX-License-Identifier: MIT
#include <catch2/catch_test_macros.hpp>

#include "core/report/analysis_text.hpp"
#include "tests/support/two_islands.hpp"

using namespace circle15;
using report::Lang;

TEST_CASE("analyze tells shares, open facilities, what homes have all and none, and the largest gaps first") {
    auto town = report_test::two_islands();
    town.study.id = "town";
    town.study.name_zh = "镇";
    town.study.name_en = "Town";
    CHECK(report::analysis_text(town.study, analysis::analyze(town.study, {}), {.lang = Lang::en}) ==
          R"(Town  Coverage on foot  2026-01-05 (Monday)

service  group  persons  covered            open  unknown  gaps  persons  worst in
───────  ─────  ───────  ──────────  ─────  ────  ───────  ────  ───────  ─────────
clinic   all         23  █████▋····  56.5%   1/1     0.0%     2       10  village 2
1 facilities do not state their hours and are counted as open.
No calendar of holidays for 2026: days are judged by their weekday alone.

23 persons in 3 homes; 1 facilities, 1 of them serving that day; streets in 2 separate parts.
13 persons (56.5%) live where all 1 services are within reach on foot; 10 (43.5%) where none is known to be.
2 gaps, 0 of them for want of data: verify before concluding.

Largest gaps
service  place                 persons      walk  cause        look at first
───────  ────────────────────  ───────  ────────  ───────────  ─────────────
clinic   village 2 (island 2)        3         -  no facility  build
clinic   village 1 (island 1)        7  11.7 min  distance     build

No slopes: no elevation data.
)");

    town.facility({'C', 100}, "clinic").facility({'E'}, "clinic");
    town.study.facilities[0].status = model::FacilityStatus::closed;
    CHECK(report::analysis_text(town.study, analysis::analyze(town.study, {}), {.lang = Lang::zh}) ==
          R"(镇  步行可达覆盖  2026-01-05（周一）

服务    对象  人口  覆盖率             开放  未知  缺口  涉及  最大缺口
──────  ────  ────  ──────────  ─────  ────  ────  ────  ────  ─────────
clinic  全体    23  ████▎·····  43.5%   2/3  0.0%     1    13  village 1
当日不提供服务的设施：已停用 1 处。
2 处设施未注明开放时间，按开放计。
没有 2026 年的节假日表：只按星期判断。

23 人，3 个居住点；设施 3 处，当日开放 2 处；步行网络 2 片，互不相连。
10 人（43.5%）所住之处 1 类服务全部步行可达；13 人（56.5%）没有一类确知可达。
缺口 1 处，其中 0 处因数据缺失，先核实再下结论。

最大的缺口
服务    位置                  对象     步行  成因  先考虑
──────  ────────────────────  ────  ───────  ────  ──────
clinic  village 1 (island 1)    13  10 分钟  距离  新建

未计坡度：没有高程数据。
)");
}

TEST_CASE("a share is green from 80 per cent on, yellow from 50, red below, and faint where nothing is known") {
    struct Case {
        std::int64_t near;  // persons at the clinic, of 20
        const char* colour;
    };
    for (const auto& [near, colour] :
         {Case{16, "\x1b[32m80.0%"}, Case{15, "\x1b[33m75.0%"}, Case{10, "\x1b[33m50.0%"}, Case{9, "\x1b[31m45.0%"}}) {
        auto town = report_test::two_islands();
        for (auto& home : town.study.homes) home.persons = {};
        town.study.homes[0].persons[4] = near;
        town.study.homes[1].persons[4] = 20 - near;
        const auto text = report::analysis_text(town.study, analysis::analyze(town.study, {}), {.colour = true});
        INFO(text);
        CHECK(text.contains(colour));
    }
}

TEST_CASE("five gaps are shown, want of data is not among them, and a service without a list has no share") {
    test::AsciiTown town(
        "~~~~~~~~~~~~~~~~~~~~~~~~~~~~~\n"
        "~A-B~~C-D~~E-F~~G-H~~I-J~~K-L\n"
        "~~~~~~~~~~~~~~~~~~~~~~~~~~~~~\n",
        100);
    town.rule("clinic").rule("school");
    town.study.inventory.erase("school");
    std::int64_t persons = 0;
    for (const char at : {'A', 'C', 'E', 'G', 'I', 'K'}) town.home({at}, {0, 0, 0, 0, ++persons, 0, 0, 0});
    const auto analysis = analysis::analyze(town.study, {});
    const auto text = report::analysis_text(town.study, analysis, {.lang = Lang::en});
    INFO(text);
    CHECK(text.contains("12 gaps, 6 of them for want of data"));
    CHECK(text.contains("school   all         21  ··········  no list   0/0   100.0%     6       21  -\n"));
    const auto largest = text.substr(text.find("Largest gaps"));
    CHECK(largest.find("village 6") < largest.find("village 5"));
    CHECK(largest.contains("village 2"));
    CHECK_FALSE(largest.contains("village 1"));
    CHECK_FALSE(largest.contains("school"));
}
