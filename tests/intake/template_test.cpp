// SPDX-License-Identifier: MIT
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <format>
#include <map>

#include "core/intake/sheets/heading_words.hpp"
#include "core/intake/sheets/list_table.hpp"
#include "core/intake/sheets/read_lists.hpp"
#include "core/intake/templates/list_template.hpp"
#include "core/io/file_bytes.hpp"
#include "core/io/sheets/read_sheets.hpp"
#include "core/io/standard_toml.hpp"
#include "core/words/form_words.hpp"
#include "tests/intake/sheets_support.hpp"

using namespace circle15;
using namespace circle15::tests;
using intake::ListTemplate;
using words::Lang;

namespace {

const model::Standard& standard() {
    static const model::Standard known = io::parse_standard_toml(
        io::read_bytes(std::filesystem::path(CIRCLE15_SOURCE_DIR) / "datasets/shengsi/standard.toml", "standard.toml"),
        "standard.toml");
    return known;
}

/// The headings and the example row of a template's sheets, read again.
std::vector<io::RawSheet> sheets_of(const Folder& folder, ListTemplate kind, Lang lang) {
    folder.write("form.xlsx", intake::list_template(kind, standard(), lang));
    return io::read_sheets(folder.path() / "form.xlsx", "form.xlsx");
}

/// A template with rows typed below its example, as a spreadsheet saves it.
Sheet filled(const io::RawSheet& form, const std::vector<std::map<std::string, std::string>>& rows) {
    Sheet sheet{form.sheet, {}};
    for (const io::RawRow& row : form.rows) sheet.rows.emplace_back(row.cells.begin(), row.cells.end());
    for (const auto& row : rows) {
        auto& cells = sheet.rows.emplace_back();
        for (const std::string& heading : form.rows.front().cells) {
            const auto cell = row.find(intake::plain_heading(heading));
            cells.emplace_back(cell == row.end() ? "" : cell->second);
        }
    }
    return sheet;
}

}  // namespace

TEST_CASE("every column of an empty sheet is known to import by its heading, in both languages") {
    for (const char* sheet : {"facilities", "homes", "villages", "sailings", "piers"}) {
        CHECK_FALSE(words::form_columns(sheet).empty());
        for (const words::FormColumn& column : words::form_columns(sheet)) {
            for (const std::string_view heading : {column.heading.zh, column.heading.en}) {
                INFO(sheet << " " << heading);
                const auto meaning = intake::meaning_of_heading(std::string(heading) + "*");
                REQUIRE(meaning);
                const bool village = column.column == "name" && meaning->column == "village";  // of a list of villages
                CHECK((meaning->column == column.column || village));
            }
        }
    }
}

TEST_CASE("an empty sheet is taken for what it is, and has no row but its example, which is left out and told") {
    const Folder folder;
    for (const Lang lang : {Lang::zh, Lang::en}) {
        for (const auto& [kind, role] :
             {std::pair(ListTemplate::facilities, intake::Role::facilities),
              std::pair(ListTemplate::homes, intake::Role::people), std::pair(ListTemplate::villages, intake::Role::villages),
              std::pair(ListTemplate::timetable, intake::Role::timetable)}) {
            INFO(intake::name_of(kind) << static_cast<int>(lang));
            const auto sheets = sheets_of(folder, kind, lang);
            CHECK(sheets.size() == (kind == ListTemplate::timetable ? 3U : 2U));  // the last explains
            const auto sources = intake::look_at_table(folder.path() / "form.xlsx", "form.xlsx");
            REQUIRE(sources.size() == 1);
            CHECK(sources.front().role == role);
            CHECK(sources.front().crs == "column");
            const auto list = intake::list_of(sheets.front());
            CHECK(list.rows.empty());
            CHECK(std::ranges::count(list.issues, "example_row", &model::DataIssue::rule) == 1);
        }
        CHECK(intake::list_template(ListTemplate::homes, standard(), lang) ==
              intake::list_template(ListTemplate::homes, standard(), lang));
    }
}

TEST_CASE("services to choose from are the standard's, and import knows every one") {
    const Folder folder;
    const auto sheets = sheets_of(folder, ListTemplate::facilities, Lang::zh);
    std::vector<std::map<std::string, std::string>> rows;
    for (const model::Rule& rule : standard().rules)
        rows.push_back({{"设施名称", rule.name_zh + "一号"},
                        {"类别", rule.name_zh},
                        {"经度", "122.45"},
                        {"纬度", "30.73"},
                        {"坐标系", "EPSG:4326"},
                        {"状态", "在建"},
                        {"数据质量", "约略"},
                        {"乡镇", "菜园镇"}});
    rows.push_back({{"设施编码", "clinic-900"},
                    {"设施名称", "海滨卫生室"},
                    {"类别", standard().rules.back().name_zh},
                    {"经度", "122.4515508"},
                    {"纬度", "30.7333422"},
                    {"坐标系", "GCJ-02"},
                    {"服务能力", "3"},
                    {"能力单位", "医师"},
                    {"状态", "投用"},
                    {"投用日期", "2024-09-01"},
                    {"数据质量", "实测"},
                    {"更新日期", "2024-12-31"}});
    write_xlsx(folder.path() / "list.xlsx", {filled(sheets.front(), rows)});
    intake::Findings findings;
    const auto records = intake::read_facilities(plan_in(folder), list_in(folder, "list.xlsx"), findings);
    REQUIRE(records.size() == standard().rules.size() + 1);
    for (std::size_t i = 0; i < standard().rules.size(); ++i) {
        CHECK(records[i].facility.service == standard().rules[i].service);
        CHECK(records[i].facility.status == model::FacilityStatus::planned);
        CHECK(records[i].facility.quality == model::Quality::approximate);
    }
    const model::Facility& last = records.back().facility;
    CHECK(last.id == "clinic-900");
    CHECK(last.capacity == 3);
    CHECK(last.given_crs == "GCJ-02");
    CHECK(last.place.lon < 122.4515508 - 0.003);  // turned into WGS84
    CHECK(counts_of(findings) == std::format("{} 0 0", records.size()));
    for (const model::DataIssue& issue : findings.issues) {
        INFO(issue.rule);
        CHECK(issue.severity == model::Severity::note);
    }
}

TEST_CASE("a quality nobody knows is told, and that of the file counts") {
    const Folder folder;
    const auto sheets = sheets_of(folder, ListTemplate::facilities, Lang::zh);
    write_xlsx(folder.path() / "list.xlsx", {filled(sheets.front(), {{{"设施名称", "甲"},
                                                                      {"类别", "托育"},
                                                                      {"经度", "122.45"},
                                                                      {"纬度", "30.73"},
                                                                      {"坐标系", "EPSG:4326"},
                                                                      {"数据质量", "好"}}})});
    intake::Findings findings;
    auto source = list_in(folder, "list.xlsx");
    source.quality = model::Quality::modelled;
    const auto records = intake::read_facilities(plan_in(folder), source, findings);
    REQUIRE(records.size() == 1);
    CHECK(records.front().facility.quality == model::Quality::modelled);
    CHECK(told(findings, "quality_unread") == 1);
}

TEST_CASE("homes typed into the empty sheet are homes, by village where they have no place") {
    const Folder folder;
    const auto sheets = sheets_of(folder, ListTemplate::homes, Lang::zh);
    const std::map<std::string, std::string> ages{{"0-2岁", "1"},    {"3-5岁", "0"},   {"6-11岁", "3"},  {"12-14岁", "1"},
                                                  {"15-59岁", "20"}, {"60-64岁", "6"}, {"65-79岁", "4"}, {"80岁及以上", "3"}};
    auto placed = ages;
    placed.insert({{"居住点编号", "h-1"},
                   {"村代码", "330922100004"},
                   {"村(社区)", "海滨社区"},
                   {"乡镇", "菜园镇"},
                   {"经度", "122.448"},
                   {"纬度", "30.7352"},
                   {"坐标系", "EPSG:4326"},
                   {"住宅套数", "21"},
                   {"数据质量", "实测"}});
    auto whole = ages;
    whole.insert({{"村(社区)", "沙河社区"}, {"乡镇", "菜园镇"}});
    write_xlsx(folder.path() / "homes.xlsx", {filled(sheets.front(), {placed, whole})});
    intake::Findings findings;
    const auto records = intake::read_people(plan_in(folder), list_in(folder, "homes.xlsx"), findings);
    REQUIRE(records.size() == 2);
    CHECK(records[0].village == "330922100004");
    CHECK(records[0].place);
    CHECK(records[0].quality == model::Quality::surveyed);
    CHECK(records[0].ages == model::PersonsByAge{1, 0, 3, 1, 20, 6, 4, 3});
    CHECK(records[1].village == "沙河社区");
    CHECK_FALSE(records[1].place);
}
