// SPDX-License-Identifier: MIT
#include "core/cli/import_text.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace circle15;

TEST_CASE("what an import made of a folder is told in the reader's language") {
    intake::Imported imported;
    auto& made = imported.made;
    made.plan.name_zh = "嵊山";
    made.plan.name_en = "Shengshan";
    made.homes.resize(2);
    made.homes[0].persons[4] = 7;
    made.homes[1].persons[0] = 5;
    made.facilities.resize(3);
    for (auto& record : made.facilities) record.facility.service = "clinic";
    made.facilities[2].facility.service = "school";
    made.lists = {{.service = "clinic", .completeness = intake::Completeness::complete}};
    made.findings.rows = {{.layer = "list.csv", .read = 5, .used = 3, .repaired = 1, .rejected = 1}};
    made.findings.issues.resize(5, {.file = "list.csv",
                                    .place = "row 3",
                                    .rule = "duplicate_id",
                                    .severity = model::Severity::rejected,
                                    .particulars = {{"value", "f1"}, {"row", "row 2"}}});

    const auto en = cli::import_text(imported, {.lang = words::Lang::en});
    CHECK(en.contains("Shengshan: 0 streets, 0 bodies of land, 0 villages, 2 homes with 12 persons, 3 facilities\n"));
    CHECK(en.contains("  clinic                    2  complete\n"));
    CHECK(en.contains("duplicate_id × 5\n  list.csv, row 3: "));
    const auto zh = cli::import_text(imported, {.lang = words::Lang::zh});
    CHECK(zh.contains("嵊山：0 段道路，0 块陆地，0 个村(社区)，2 个居住点 12 人，3 处设施\n"));
    CHECK(zh.contains("duplicate_id × 5\n  list.csv，第 3 行："));
    // Three examples of five.
    std::size_t examples = 0;
    for (auto at = zh.find("list.csv，"); at != std::string::npos; at = zh.find("list.csv，", at + 1)) ++examples;
    CHECK(examples == 3);

    // With a file that could not be used, nothing was made.
    imported.failures = {{.file = "broken.xlsx", .rule = "workbook_locked"}};
    const auto failed = cli::import_text(imported, {.lang = words::Lang::en});
    CHECK(failed.contains("broken.xlsx"));
    CHECK_FALSE(failed.contains("Shengshan"));
}
