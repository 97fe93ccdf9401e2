// SPDX-License-Identifier: MIT
#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <fstream>
#include <string>

#include "core/intake/sheets/read_lists.hpp"
#include "core/io/sheets/packed_workbook.hpp"
#include "core/io/sheets/read_sheets.hpp"
#include "core/model/errors.hpp"
#include "tests/intake/sheets_support.hpp"

using namespace circle15;
using namespace circle15::tests;
namespace fs = std::filesystem;

namespace {

std::string rule_of(const Folder& folder, const std::string& file) {
    try {
        static_cast<void>(io::read_sheets(folder.path() / file, file));
    } catch (const model::InputError& error) {
        return error.flaw().rule;
    }
    return "none";
}

std::string bytes_of(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::string rule_of_workbook(const std::string& bytes, const io::WorkbookLimits& limits) {
    try {
        static_cast<void>(io::look_into_workbook(bytes, "list.xlsx", limits));
    } catch (const model::InputError& error) {
        return error.flaw().rule;
    }
    return "none";
}

}  // namespace

TEST_CASE("a workbook that inflates without end, or has rows without end, is refused before it is read") {
    Folder folder;
    write_xlsx(folder.path() / "list.xlsx", {{"a", std::vector<std::vector<Cell>>(50, {"名称", 1, 2})}});
    const std::string bytes = bytes_of(folder.path() / "list.xlsx");
    CHECK(rule_of_workbook(bytes, {}) == "none");
    CHECK(rule_of_workbook(bytes, {.total_bytes = 2'000}) == "workbook_too_large");
    CHECK(rule_of_workbook(bytes, {.rows = 49}) == "workbook_too_large");
    CHECK(rule_of_workbook(bytes, {.entries = 3}) == "workbook_too_large");
    CHECK(rule_of_workbook(bytes.substr(0, bytes.size() / 2), {}) == "broken_workbook");
}

TEST_CASE("text of nothing but separators is refused, and so is a page of a hundred thousand columns") {
    Folder folder;
    folder.write("commas.csv", std::string(7'000'000, ','));
    CHECK(rule_of(folder, "commas.csv") == "too_many_cells");
    std::string page = "<html><table><tr>";
    for (int i = 0; i < 2'000; ++i) page += "<td colspan=1000>x</td>";
    folder.write("page.xls", page + "</tr></table></html>");
    CHECK(rule_of(folder, "page.xls") == "table_too_wide");
}

TEST_CASE("a locked workbook is told apart from an old one") {
    Folder folder;
    std::string locked = "\xD0\xCF\x11\xE0" + std::string(600, '\0');
    for (const char c : std::string("EncryptedPackage")) locked += std::string(1, c) + '\0';
    folder.write("list.xlsx", locked);
    CHECK(rule_of(folder, "list.xlsx") == "workbook_locked");
}

TEST_CASE("a file that speaks of other files is read as what it is: text") {
    Folder folder;
    folder.write("secret.csv", "名称,经度\n甲,122\n");
    folder.write("list.csv",
                 "<OGRVRTDataSource><OGRVRTLayer "
                 "name=\"secret\"><SrcDataSource>secret.csv</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>");
    const auto sheets = io::read_sheets(folder.path() / "list.csv", "list.csv");
    REQUIRE(sheets.size() == 1);
    CHECK(sheets[0].rows[0].cells[0].starts_with("<OGRVRT"));
    CHECK(rule_of(folder, ".") == "not_a_file");
    CHECK(rule_of(folder, "http://127.0.0.1/list.csv") == "missing_file");
}

TEST_CASE("a page nested without end does not fall over") {
    Folder folder;
    std::string page = "<table>";
    for (int i = 0; i < 20'000; ++i) page += "<tr><td><div>";
    folder.write("page.xls", page);
    CHECK_NOTHROW(io::read_sheets(folder.path() / "page.xls", "page.xls"));
}

TEST_CASE("cells are named as a spreadsheet names them") {
    CHECK(io::cell_named("A1") == std::pair<std::int64_t, std::size_t>(1, 0));
    CHECK(io::cell_named("AB12") == std::pair<std::int64_t, std::size_t>(12, 27));
    CHECK(io::cell_named("12").first == 0);
    CHECK(io::cell_named("A").first == 0);
}
