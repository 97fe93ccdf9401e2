// SPDX-License-Identifier: MIT
#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "core/io/control_characters.hpp"
#include "core/io/csv.hpp"
#include "core/io/gtfs_feed.hpp"
#include "core/io/study_reader.hpp"
#include "tests/io/gtfs_small_feed.hpp"
#include "tests/io/overlaid_study.hpp"

using namespace circle15;

TEST_CASE("control characters become one blank, and none at the ends") {
    CHECK(io::without_control_characters("东村\x1b[31m 1 号") == "东村 [31m 1 号");
    CHECK(io::without_control_characters("\x07"
                                         "a\r\n\tb\x7f") == "a b");
    CHECK(io::without_control_characters("a \n b") == "a b");
    CHECK(io::without_control_characters("a\xC2\x85"
                                         "b\xC2\xB7") == "a b\xC2\xB7");
    CHECK(io::without_control_characters("left\u202Eright\u200F\uFEFF") == "left right");
    CHECK_FALSE(io::has_control_characters("嵊泗 · a"));
    CHECK(io::has_control_characters("a\xC2\x9B"));
}

TEST_CASE("cells are freed of control characters, each row is noted once") {
    io::TextTable table = io::parse_csv(
        "id,name\n1,\"a\x1b\"\n2,b\n\"\x07"
        "3\",\"c\x01\"\n",
        "t.csv");
    io::clean_cells(table);
    CHECK(table.rows[0].cells[1] == "a");
    CHECK(table.rows[2].cells == std::vector<std::string>{"3", "c"});
    REQUIRE(table.issues.size() == 2);
    CHECK(table.issues[0].place == "row 2");
    CHECK(table.issues[1].rule == "control_characters");
    CHECK(table.issues[1].severity == model::Severity::repaired);
    CHECK(table.issues[1].particulars == model::Particulars{{"count", 2}});
}

TEST_CASE("a study's names hold no control characters, and their rows count as repaired") {
    const io_test::OverlaidStudy study;
    std::string homes = study.read("homes.csv");
    const auto at = homes.find('\n', homes.find('\n') + 1) + 1;  // the second row
    const auto comma = homes.find(',', at);
    homes.insert(homes.find(',', comma + 1), "\x1b[2J");
    study.write("homes.csv", homes);
    const model::Study read = io::read_study(study.path());
    CHECK_FALSE(io::has_control_characters(read.homes[1].name));
    const auto count = std::ranges::find(read.rows, "homes", &model::RowCount::layer);
    REQUIRE(count != read.rows.end());
    CHECK(count->repaired == 1);
    CHECK(count->used + count->repaired + count->rejected == count->read);
}

TEST_CASE("a timetable's names hold none either") {
    const auto feed = io::read_gtfs(test::small_feed_with("stops.txt", "B,花鸟", "B,花\x1b鸟"));
    CHECK(feed.timetable.stops[1].name == "花 鸟");
    CHECK(std::ranges::count(feed.issues, "control_characters", &model::DataIssue::rule) == 1);
}
