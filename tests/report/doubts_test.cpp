// SPDX-License-Identifier: MIT
#include "core/report/doubts.hpp"

#include <catch2/catch_test_macros.hpp>

#include "core/report/analysis_text.hpp"
#include "tests/support/two_islands.hpp"

using namespace circle15;
using words::Lang;

namespace {

model::DataIssue doubt(const std::string& rule, bool grave, std::int64_t persons) {
    return {.file = "facilities.csv",
            .place = "service clinic",
            .rule = rule,
            .severity = model::Severity::doubt,
            .grave = grave,
            .particulars = {{"name_zh", "诊所"}, {"name_en", "clinic"}, {"persons", persons}}};
}

}  // namespace

TEST_CASE("Doubts are counted by weight, and the one that touches most persons is the worst") {
    const std::vector<model::DataIssue> issues{doubt("list_partial", true, 30),
                                               doubt("service_without_facilities", true, 70),
                                               doubt("list_completeness_unknown", true, 70),
                                               doubt("list_partial", false, 900),
                                               {.rule = "x", .severity = model::Severity::rejected},
                                               {.rule = "x", .severity = model::Severity::note},
                                               {.rule = "x", .severity = model::Severity::repaired}};
    const auto count = report::counted_doubts(issues);
    CHECK(count.grave == 3);
    CHECK(count.light == 1);
    CHECK(count.rejected == 1);
    CHECK(count.repaired == 1);
    CHECK(count.notes == 1);
    REQUIRE(count.worst != nullptr);
    CHECK(count.worst->rule == "service_without_facilities");
    CHECK(report::doubts_line(issues, {.lang = Lang::zh})
              .starts_with("数据存疑：重大 3 条，一般 1 条，剔除 1 条；最重：facilities.csv，service clinic："));
    CHECK(
        report::doubts_line(issues, {.lang = Lang::en})
            .starts_with("Doubts about the data: 3 grave, 1 lighter, 1 rejected; the worst: facilities.csv, service clinic: "));
}

TEST_CASE("Where nothing is in doubt there is no line, and notes are no doubts") {
    const std::vector<model::DataIssue> notes{{.rule = "x", .severity = model::Severity::note}};
    CHECK(report::doubts_line(notes, {}).empty());
    CHECK(report::counted_doubts({}).worst == nullptr);
}

TEST_CASE("analyze ends with its doubts and shows a service without a list as such") {
    auto town = report_test::two_islands();
    const auto& rule = town.study.standard.rules.front();
    town.study.facilities.clear();
    town.study.inventory[rule.service].without_rows = true;
    town.study.issues.push_back(doubt("service_without_facilities", true, 23));
    const auto analysis = analysis::analyze(town.study, {});
    for (const auto lang : {Lang::zh, Lang::en}) {
        const auto text = report::analysis_text(town.study, analysis, {.lang = lang});
        CHECK(text.contains(lang == Lang::zh ? "无清单" : "no list"));
        CHECK(text.ends_with("circle15 check\n"));
    }
}
