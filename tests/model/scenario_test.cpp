// SPDX-License-Identifier: MIT
#include "core/model/scenario.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace circle15::model;

TEST_CASE("Scenarios combine in order under joined names") {
    Scenario first{.name_zh = "甲", .name_en = "A", .source = "s1"};
    first.edits.push_back({.what = CloseFacility{"x"}, .file = "a.toml", .place = "line 1, column 1"});
    Scenario second{.name_zh = "乙", .name_en = "B", .description = "d", .description_en = "e"};
    second.edits.push_back({.what = OpenFacility{.id = "x"}, .file = "b.toml", .place = "line 1, column 1"});
    second.sailings.push_back({.what = CancelSailings{}, .file = "b.toml", .place = "line 3, column 1"});
    const std::vector both{first, second};
    const Scenario all = combined(both);
    CHECK(all.name_zh == "甲 + 乙");
    CHECK(all.name_en == "A + B");
    CHECK(all.description == "d");
    CHECK(all.description_en == "e");
    CHECK(all.source == "s1");
    REQUIRE(all.edits.size() == 2);
    CHECK(std::holds_alternative<CloseFacility>(all.edits[0].what));
    CHECK(all.edits[1].file == "b.toml");
    CHECK(all.sailings.size() == 1);
}
