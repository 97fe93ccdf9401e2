// SPDX-License-Identifier: MIT
#include "core/office/report/summary.hpp"

#include <catch2/catch_test_macros.hpp>

#include "tests/support/two_islands.hpp"

using namespace circle15;
using words::Lang;

namespace {

test::AsciiTown named_town() {
    auto town = report_test::two_islands();
    town.study.name_zh = "镇";
    town.study.name_en = "Town";
    town.study.standard.name = "口径";
    town.study.standard.name_en = "Rules";
    return town;
}

office::Summary summary(const test::AsciiTown& town, Lang lang, const analysis::Options& options = {}) {
    const auto analysis = analysis::analyze(town.study, options);
    return office::summary_of(results::Answer(town.study, analysis).view(), {}, lang);
}

}  // namespace

TEST_CASE("the report begins with how well people are served, best and worst, and with the largest gaps") {
    auto town = named_town();
    // The nursery is at C: H2 walks there, H1 to the clinic, H3 nowhere: 60 minutes each of its 3 persons are the largest gap.
    town.rule("nursery", 1.0, 5).facility({'C'}, "nursery");
    const auto en = summary(town, Lang::en);
    CHECK(en.title == "Town: who walks to services in 15 minutes");
    CHECK(en.headline == "Of 23 persons 0.0% walk to every service and 13.0% to none that is known; 4 gaps");
    CHECK(en.paragraphs[0] ==
          "By the standard \"Rules\" and the facilities that serve on 2026-01-05 (Monday): of 23 persons in 3 homes of Town, 0 "
          "(0.0%) live where all 2 services are within reach on foot, and 3 (13.0%) where none is known to be. Best covered is "
          "clinic at 56.5% (13 of 23, all); worst is nursery at 30.4% (7 of 23, all).");
    CHECK(en.paragraphs[1] ==
          "4 gaps are found, 0 of them for want of data: verify these before concluding. The largest are: village 2 (island 2) "
          "clinic (3 persons, cause: no facility, look first at: build); village 2 (island 2) nursery (3 persons, cause: no "
          "facility, look first at: build); village 1 (island 1) clinic (7 persons, cause: distance, look first at: build).");
    const auto zh = summary(town, Lang::zh, {.at = 8 * 3600 + 300});
    CHECK(zh.title == "镇 15分钟步行可达评估");
    CHECK(zh.day == "2026-01-05（周一） 08:05");
    CHECK(zh.paragraphs[0] ==
          "按“口径”口径，以2026-01-05（周一） 08:05提供服务的设施计：镇共 23 人、3 个居住点，其中 0 人（0.0%）所住之处 2 "
          "类服务全部步行可达，3 人（13.0%）没有一类确知可达。覆盖率最高的是clinic 56.5%（全体 23 人中 13 "
          "人），最低的是nursery 30.4%（全体 23 人中 7 人）。");
    CHECK(zh.paragraphs[1].starts_with(
        "共识别服务缺口 4 处，其中 0 处因数据缺失，须先核实再下结论。影响最大的是：village 2 (island 2) clinic（3 人，成因："));
    CHECK(zh.paragraphs[1].ends_with("。"));

    // Of a list that is missing nothing can be said: it is no worst service.
    town.rule("school", 1.0, 5);
    town.study.inventory.erase("school");
    CHECK(summary(town, Lang::en).paragraphs[0].contains("worst is nursery"));
}

TEST_CASE("of one service there is no best and worst, and without gaps the report says so") {
    auto town = named_town();
    CHECK(summary(town, Lang::en).paragraphs[0].ends_with("where none is known to be."));
    CHECK_FALSE(summary(town, Lang::zh).paragraphs[0].contains("覆盖率最高的是"));
    town.facility({'C'}, "clinic").facility({'E'}, "clinic");
    const auto all = summary(town, Lang::en);
    CHECK(all.paragraphs[1] == "There is no gap by this standard.");
    CHECK(all.headline == "Of 23 persons 100.0% walk to every service and 0.0% to none that is known; 0 gaps");
    CHECK(summary(town, Lang::zh).paragraphs[1] == "按此口径没有服务缺口。");
}
