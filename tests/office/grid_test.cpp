// SPDX-License-Identifier: MIT
#include <catch2/catch_test_macros.hpp>

#include "core/office/workbook/grid.hpp"

using namespace circle15;
using office::grid_of;

namespace {

/// A file of four columns and one row: 1, 2, 3, 4.
struct OneRow {
    OneRow() {
        table.rows.resize(1);
        for (const char* name : {"a", "b", "c", "d"}) add(name);
    }
    /// One more column.
    void add(const char* name) {
        about.columns.push_back({.name = name, .kind = results::Kind::whole, .head = {"列", "column"}});
        table.columns.emplace_back(name);
        table.rows.front().emplace_back(static_cast<std::int64_t>(table.columns.size()));
    }
    [[nodiscard]] std::string shown(const office::Shown& shown) const {
        std::string names;
        const auto grid = grid_of(about, table, shown, office::Spoken(study, words::Lang::en));
        for (const auto& column : grid.columns) names += column.name;
        for (const auto& cell : grid.rows.front()) names += std::to_string(std::get<std::int64_t>(cell));
        return names;
    }
    model::Study study;
    results::FileInfo about;
    model::Table table;
};

}  // namespace

TEST_CASE("a sheet shows the columns it puts first, then all others of the file but those it leaves out") {
    OneRow file;
    CHECK(file.shown({}) == "abcd1234");
    CHECK(file.shown({.first = {"c", "a"}, .left_out = {"b"}}) == "cad314");
    // A column that is new to the file is seen without anybody naming it.
    file.add("e");
    CHECK(file.shown({.first = {"c", "a"}, .left_out = {"b"}}) == "cade3145");
    // What this run does not have is not shown.
    CHECK(file.shown({.first = {"z", "e"}, .left_out = {"a", "b", "c"}}) == "ed54");
}
