// SPDX-License-Identifier: MIT
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <format>
#include <fstream>
#include <iterator>
#include <set>

#include "core/io/csv.hpp"
#include "core/io/gtfs_table.hpp"
#include "core/io/scenario_reader.hpp"
#include "core/io/standard_toml.hpp"
#include "core/io/study_columns.hpp"
#include "core/io/study_toml.hpp"
#include "core/model/errors.hpp"
#include "core/words/study_columns.hpp"

using namespace circle15;

namespace {

using Names = std::set<std::string>;

Names told(std::string_view file, std::string_view table) {
    Names names;
    for (const auto& column : words::study_table(file, table).columns) names.insert(std::string(column.name));
    return names;
}

/// What a reader says it knows where it meets a key that it does not.
template <class Parse>
Names known(Parse parse, const std::string& content) {
    try {
        (void)parse(content, "file");
    } catch (const model::InputError& error) {
        REQUIRE(error.flaw().rule == "unknown_key");
        for (const auto& [name, value] : error.flaw().particulars) {
            if (name != "known") continue;
            Names names;
            const auto list = std::get<std::string>(value);
            for (std::size_t at = 0; at < list.size();) {
                const auto end = std::min(list.find(", ", at), list.size());
                names.insert(list.substr(at, end - at));
                at = end + 2;
            }
            return names;
        }
    }
    FAIL("no key was refused");
    return {};
}

Names known_of_study(const std::string& more) {
    return known(io::parse_study_toml,
                 "id = \"x\"\nname_zh = \"x\"\nname_en = \"x\"\ndate = \"2024-12-31\"\nmeasuring_crs = \"EPSG:4550\"\n" + more);
}

Names known_of_standard(const std::string& more) { return known(io::parse_standard_toml, "name = \"x\"\n" + more); }

Names known_of_edit(const std::string& table, const std::string& keys) {
    return known(io::parse_scenario, std::format("name_zh = \"x\"\nname_en = \"x\"\n{}\n{}\nqqqq = 1\n", table, keys));
}

const std::string rule =
    "[[rule]]\nservice = \"a\"\nname_zh = \"a\"\nname_en = \"a\"\ngroup = [\"age_0_2\"]\ngroup_zh = \"a\"\ngroup_en = \"a\"\n"
    "speed_m_per_s = 1\nminutes = 15\nsource = \"a\"\n";

}  // namespace

TEST_CASE("what is told of a study's TOML files is what their readers know") {
    const std::string layer = "file = \"a\"\nsource = \"a\"\nquality = \"mapped\"\n";
    const std::string layers =
        std::format("[layers.islands]\n{0}[[layers.streets]]\n{0}[layers.homes]\n{0}[layers.facilities]\n{0}", layer);
    CHECK(known_of_study("qqqq = 1\n" + layers) == told("study.toml", ""));
    CHECK(known_of_study(layers + "[layers.qqqq]\n" + layer) == told("study.toml", "[layers]"));
    CHECK(known_of_study("[layers.islands]\nqqqq = 1\n" + layer) == told("study.toml", "[layers.homes]"));
    CHECK(known_of_study("[link]\nqqqq = 1\n" + layers) == told("study.toml", "[link]"));
    CHECK(known_of_study("[walk]\nqqqq = 1\n" + layers) == told("study.toml", "[walk]"));
    CHECK(known_of_study("[calendar]\nqqqq = 1\n" + layers) == told("study.toml", "[calendar]"));
    CHECK(known_of_study("[inventory.a]\nquality = \"mapped\"\nqqqq = 1\n" + layers) ==
          told("study.toml", "[inventory.SERVICE]"));
    CHECK(known_of_study("[ferries]\nqqqq = 1\n" + layers) == told("study.toml", "[ferries]"));
    CHECK(known_of_study("[[ferries.route]]\nid = \"a\"\nqqqq = 1\n" + layers) == told("study.toml", "[[ferries.route]]"));
    CHECK(known_of_study("[[ferries.pier]]\nid = \"a\"\nqqqq = 1\n" + layers) == told("study.toml", "[[ferries.pier]]"));
    CHECK(known_of_study("[[census]]\nname = \"a\"\ngroup = [\"age_0_2\"]\npersons = 1\nqqqq = 1\n" + layers) ==
          told("study.toml", "[[census]]"));
    CHECK(known_of_standard("qqqq = 1\n" + rule) == told("standard.toml", ""));
    CHECK(known_of_standard(rule + "qqqq = 1\n") == told("standard.toml", "[[rule]]"));
    CHECK(known_of_standard(rule + "[[rule.ring]]\nname = \"a\"\nminutes = 3\nqqqq = 1\n") ==
          told("standard.toml", "[[rule.ring]]"));
    CHECK(
        known_of_standard(rule + "[[rule.extra_group]]\nname = \"a\"\ngroup = [\"age_0_2\"]\nspeed_m_per_s = 1\nqqqq = 1\n") ==
        told("standard.toml", "[[rule.extra_group]]"));
    CHECK(known_of_standard(rule + "[[benchmark]]\ntext = \"a\"\nqqqq = 1\n") == told("standard.toml", "[[benchmark]]"));
    CHECK(known_of_standard(rule + "[policy]\nfew_persons = { value = 1, source = \"a\", qqqq = 1 }\n") ==
          told("standard.toml", "[policy]"));
}

TEST_CASE("what is told of a scenario is what its reader knows") {
    const std::string id = "id = \"a\"\n";
    const std::string row = id + "name = \"a\"\nservice = \"a\"\nlon = 122\nlat = 30\n";
    std::string persons = "home = \"a\"\n";
    for (const auto& column : words::study_table("homes.csv").columns) {
        if (column.name.starts_with("age_")) persons += std::format("{} = 1\n", column.name);
    }
    const std::vector<std::pair<std::string, std::string>> edits{
        {"[[open]]", row + "crs = \"EPSG:4326\"\n"},
        {"[[close]]", id},
        {"[[move]]", id + "lon = 122\nlat = 30\ncrs = \"EPSG:4326\"\n"},
        {"[[enlarge]]", id + "capacity = 1\n"},
        {"[[hours]]", id + "opening_hours = \"24/7\"\n"},
        {"[[people]]", "from = \"a\"\nfactor = 2\n"},
        {"[[standard]]", "service = \"a\"\n"},
        {"[[cancel]]", "all = true\n"},
        {"[[retime]]", "trip = \"a\"\nminutes = 5\n"},
        {"[[add_sailing]]", "route = \"a\"\ncalls = [[\"p\", \"8:00\"], [\"q\", \"9:00\"]]\n"},
        {"[[persons]]", persons},
        {"[[restore]]", row + "status = \"open\"\n"},
        {"[[remove]]", id}};
    for (const auto& [table, keys] : edits) {
        CAPTURE(table);
        CHECK(known_of_edit(table, keys) == told("scenario.toml", table));
    }
    CHECK(known(io::parse_scenario, "name_zh = \"x\"\nname_en = \"x\"\nqqqq = 1\n") == told("scenario.toml", ""));
    CHECK(std::ranges::count(words::study_tables(), "scenario.toml", &words::StudyTable::file) == std::ssize(edits) + 1);
}

TEST_CASE("a timetable's reader asks for no column that is not told, and for those that must be there") {
    const io::GtfsTable table("shapes.txt", "shape_id,shape_pt_lat,shape_pt_lon,shape_pt_sequence,more\na,30,122,1,x\n");
    CHECK(table.text(0, "shape_id") == "a");
    CHECK_THROWS_AS(table.text(0, "more"), std::logic_error);
    CHECK_THROWS_AS(io::GtfsTable("shapes.txt", "shape_id\na\n"), model::InputError);
}

TEST_CASE("a reader asks for no column that is not told") {
    const auto table = io::parse_csv("id,name\na,b\n", "x.csv");
    std::vector<model::DataIssue> issues;
    const io::RowFields fields{table, {.required = {"id"}, .optional = {"date"}}, issues};
    CHECK(fields.text(table.rows[0], "date").empty());
    CHECK_THROWS_AS(fields.text(table.rows[0], "quality"), std::logic_error);
}

TEST_CASE("columns of a map layer and of a study without villages are told apart") {
    const auto needs = [](io::ColumnsAsked asked, const char* column) {
        return std::ranges::contains(io::columns_of("homes.csv", asked).required, column);
    };
    CHECK(needs({}, "lon"));
    CHECK_FALSE(needs({.is_map = true}, "lon"));
    CHECK_FALSE(needs({}, "island"));
    CHECK(needs({.has_villages = false}, "island"));
}

TEST_CASE("datasets/README.md tells every file and column as the program does") {
    std::ifstream file(CIRCLE15_SOURCE_DIR "/datasets/README.md");
    const std::string page((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    CHECK(page.contains(words::study_page(words::Lang::zh)));
    CHECK(page.contains(words::study_page(words::Lang::en)));
}
