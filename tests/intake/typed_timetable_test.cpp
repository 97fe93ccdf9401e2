// SPDX-License-Identifier: MIT
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <format>
#include <map>
#include <set>

#include "core/analysis/analyze.hpp"
#include "core/intake/feeds/sailing_words.hpp"
#include "core/intake/feeds/typed_timetable.hpp"
#include "core/io/file_bytes.hpp"
#include "core/io/gtfs_files.hpp"
#include "core/io/gtfs_records.hpp"
#include "core/io/study_reader.hpp"
#include "core/model/errors.hpp"
#include "tests/intake/sheets_support.hpp"
#include "tests/intake/shengsi_books.hpp"

using namespace circle15;
using namespace circle15::tests;
namespace fs = std::filesystem;

namespace {

const fs::path folder_of_shengsi = fs::path(CIRCLE15_SOURCE_DIR) / "datasets/shengsi";

const std::vector<Cell> heading{"航线", "班次", "码头", "到达", "时刻", "运行日", "季节", "停航日期", "加开日期"};

const Sheet piers{"码头",
                  {{"码头名称", "经度", "纬度"},
                   {"小菜园", 122.4612881, 30.7318307},
                   {"绿华", 122.6215463, 30.8193825},
                   {"花鸟", 122.6958273, 30.8483334}}};

struct Typed {
    io::GtfsFiles files;
    intake::Findings findings;
};

Typed read(const std::vector<std::vector<Cell>>& rows) {
    const Folder folder;
    Sheet sailings{"班次", {heading}};
    sailings.rows.insert(sailings.rows.end(), rows.begin(), rows.end());
    write_xlsx(folder.path() / "boats.xlsx", {sailings, piers});
    auto plan = plan_in(folder);
    plan.date = *model::date_from("2024-12-31");
    Typed typed;
    typed.files = intake::typed_timetable(plan, list_in(folder, "boats.xlsx"), typed.findings);
    return typed;
}

std::string dates(const std::vector<intake::DateSpan>& spans) {
    std::string text;
    for (const auto& span : spans) text += model::text_of(span.from) + ".." + model::text_of(span.to) + " ";
    return text;
}

}  // namespace

TEST_CASE("clocks, days and seasons are read as people write them") {
    using intake::Became;
    CHECK(intake::clock_in("7:30").value == 27'000);
    CHECK(intake::clock_in("07：30").value == 27'000);
    CHECK(intake::clock_in("7时5分").value == 25'500);
    CHECK(intake::clock_in("7点").value == 25'200);
    CHECK(intake::clock_in("0.3125").value == 27'000);
    CHECK(intake::clock_in("25:10").value == 90'600);
    CHECK(intake::clock_in("次日1:10").value == 90'600);
    for (const char* bad : {"上午", "7", "7:75", "49:00", "7.30"}) CHECK(intake::clock_in(bad).became == Became::unread);
    using Week = std::array<bool, 7>;
    CHECK(intake::sailing_days_in("每天").value.week == Week{1, 1, 1, 1, 1, 1, 1});
    CHECK(intake::sailing_days_in("周二、周五、周日").value.week == Week{0, 1, 0, 0, 1, 0, 1});
    CHECK(intake::sailing_days_in("周一至周五").value.week == Week{1, 1, 1, 1, 1, 0, 0});
    CHECK(intake::sailing_days_in("周末").value.week == Week{0, 0, 0, 0, 0, 1, 1});
    CHECK(intake::sailing_days_in("Mo-Fr").value.week == Week{1, 1, 1, 1, 1, 0, 0});
    CHECK(intake::sailing_days_in("2025-01-29、2026/2/17").value.dates.size() == 2);
    for (const char* bad : {"节假日", "隔日", "周一至周五 7:30-17:30", "3", "看天气"})
        CHECK(intake::sailing_days_in(bad).became == Became::unread);
    const auto season = [](const char* cell) { return dates(intake::season_in(cell, {2024, 2025}).value.spans); };
    CHECK(season("全年") == "2024-01-01..2025-12-31 ");
    CHECK(season("2024-2027年") == "2024-01-01..2027-12-31 ");
    CHECK(season("5月1日至10月31日") == "2024-05-01..2024-10-31 2025-05-01..2025-10-31 ");
    CHECK(season("2026年5月1日—10月31日") == "2026-05-01..2026-10-31 ");
    CHECK(season("2024-2025 05-01 to 10-31") == "2024-05-01..2024-10-31 2025-05-01..2025-10-31 ");
    CHECK(season("2024-05-01至2024-10-31") == "2024-05-01..2024-10-31 ");
    CHECK(season("11月至次年2月") == "2024-01-01..2024-02-29 2024-11-01..2025-02-28 2025-11-01..2025-12-31 ");
    for (const char* bad : {"夏季", "13月1日至14月1日", "2月30日至3月1日", "2024-10-31至2024-05-01", "5月"})
        CHECK(intake::season_in(bad, {2024, 2025}).became == Became::unread);
    CHECK(intake::season_in("5月1日至10月31日", {2024, 2025}).value.without_year);
}

TEST_CASE("rows of a sailing go on where route and number are blank, and become trips with dates of service") {
    const Typed typed = read({{"小岛线", "1", "小菜园", "", "7:30", "每天", "2024-2025年", "2025-01-29"},
                              {"", "", "绿华", "8:25", "8:30"},
                              {"", "", "花鸟", "9:00"},
                              {"小岛线", "2", "花鸟", "", "14:00", "周五、周日", "2024-2025年5月1日至10月31日"},
                              {"", "", "小菜园", "16:00"}});
    CHECK(typed.findings.issues.empty());
    const io::GtfsFeed feed = io::read_gtfs(typed.files, true);
    REQUIRE(feed.timetable.trips.size() == 3);  // the second in two summers
    CHECK(feed.timetable.trips[0].calls.size() == 3);
    CHECK(feed.timetable.trips[0].calls[1].arrive == 8 * 3600 + 25 * 60);
    CHECK(feed.timetable.trips[0].calls[1].depart == 8 * 3600 + 30 * 60);
    const auto& daily = feed.timetable.calendars[feed.timetable.trips[0].calendar.at()];
    CHECK(daily.removed == std::vector{*model::date_from("2025-01-29")});
    const auto& summer = feed.timetable.calendars[feed.timetable.trips[1].calendar.at()];
    CHECK(summer.from == model::date_from("2024-05-01"));
    CHECK(summer.week == std::array<bool, 7>{0, 0, 0, 0, 1, 0, 1});
}

TEST_CASE("a new number under a blank route is the same route's, with days of its own") {
    const Typed typed = read({{"小岛线", "1", "小菜园", "", "7:30", "每天", "2024年"},
                              {"", "", "绿华", "8:25"},
                              {"", "2", "绿华", "", "9:30", "", "2024年"},
                              {"", "", "小菜园", "10:25"},
                              {"", "3", "绿华", "", "14:00", "周五", "2024年"},
                              {"", "", "小菜园", "15:00"}});
    CHECK(told(typed.findings, "sailing_without_days") >= 1);
    const auto feed = io::read_gtfs(typed.files, true);
    REQUIRE(feed.timetable.trips.size() == 2);
    CHECK(feed.timetable.routes.size() == 1);
    CHECK(feed.timetable.calendars[feed.timetable.trips[1].calendar.at()].week == std::array<bool, 7>{0, 0, 0, 0, 1, 0, 0});
}

TEST_CASE("the CRS of a list's places is what their heading names") {
    const auto crs_of = [](const char* lon, const char* lat) {
        const Folder folder;
        write_xlsx(folder.path() / "list.xlsx", {{"设施", {{"名称", "类别", lon, lat}, {"甲", "托育", 122.45, 30.73}}}});
        write_xlsx(folder.path() / "boats.xlsx", {{"班次", {heading, {"线", "1", "小菜园", "", "7:30", "每天", "2024年"}}},
                                                  {"码头", {{"码头名称", lon, lat}, {"小菜园", 122.46, 30.73}}}});
        const std::string crs = list_in(folder, "list.xlsx").crs;
        CHECK(list_in(folder, "boats.xlsx").crs == crs);
        return crs;
    };
    CHECK(crs_of("经度", "纬度") == "EPSG:4326");
    CHECK(crs_of("经度（GCJ-02）", "纬度（GCJ-02）") == "GCJ-02");
    CHECK(crs_of("经度", "纬度(高德)") == "GCJ-02");
    CHECK(crs_of("经度(BD09)", "纬度") == "BD-09");
    CHECK(crs_of("经度(百度)", "纬度(百度)") == "BD-09");
}

TEST_CASE("what cannot be a sailing is left out whole and told, and the others sail") {
    const Typed typed = read({{"线", "1", "小菜园", "", "7:30", "每天", "2024年"},
                              {"", "", "绿化", "8:25"},
                              {"线", "2", "小菜园", "", "9:00", "每天", "2024年"},
                              {"", "", "绿华", "8:25"},
                              {"线", "3", "小菜园", "", "10:00", "", "2024年"},
                              {"", "", "绿华", "11:00"},
                              {"线", "4", "小菜园", "", "10:00", "隔天", "2024年"},
                              {"", "", "绿华", "11:00"},
                              {"线", "5", "小菜园", "", "12:00", "每天", "夏天"},
                              {"", "", "绿华", "13:00"},
                              {"线", "6", "小菜园", "", "12:00", "每天", ""},
                              {"", "", "绿华", "13:00"},
                              {"线", "6", "花鸟", "14:00", "", "周一", ""},
                              {"线", "7", "小菜园", "", "12:00", "每天", ""},
                              {"", "", "绿华", "13:00"},
                              {"线", "8", "小菜园", "", "15:00", "每天", ""},
                              {"", "", "绿华", "15:02"}});
    for (const char* rule : {"unlisted_pier", "times_run_back", "sailing_without_days", "sailing_days_unread", "season_unread",
                             "sailing_differs", "season_without_year", "impossible_speed"}) {
        INFO(rule);
        CHECK(told(typed.findings, rule) >= 1);
    }
    CHECK(told(typed.findings, "sailing_left_out") == 7);
    // Of the row that was typed, not of the feed that is made of it.
    const auto fast = std::ranges::find(typed.findings.issues, "impossible_speed", &model::DataIssue::rule);
    CHECK(fast->file.ends_with("boats.xlsx"));
    CHECK(fast->place.contains("18"));
    CHECK(io::read_gtfs(typed.files, true).timetable.trips.size() == 1);
}

TEST_CASE("a pier without a place, or typed again under its name or id, is left out and told") {
    const Folder folder;
    const Sheet sailings{"班次", {heading, {"线", "1", "小菜园", "", "7:30", "每天", "2024年"}, {"", "", "绿华", "8:25"}}};
    const Sheet listed{"码头",
                       {{"编号", "码头名称", "经度", "纬度"},
                        {"x1", "小菜园", 122.4612881, 30.7318307},
                        {"l1", "绿华", 122.6215463, 30.8193825},
                        {"h1", "花鸟", "", ""},
                        {"x2", "小 菜园", 122.47, 30.74},
                        {"x1", "菜园", 122.48, 30.75}}};
    write_xlsx(folder.path() / "boats.xlsx", {sailings, listed});
    auto plan = plan_in(folder);
    plan.date = *model::date_from("2024-12-31");
    intake::Findings findings;
    const auto feed = io::read_gtfs(intake::typed_timetable(plan, list_in(folder, "boats.xlsx"), findings), true);
    CHECK(told(findings, "pier_without_place") == 1);
    CHECK(told(findings, "pier_again") == 2);
    CHECK(feed.timetable.stops.size() == 2);
    CHECK(feed.timetable.trips.size() == 1);
}

TEST_CASE("a timetable without piers, or without any sailing, is refused") {
    const auto rule_of = [](const std::vector<Sheet>& sheets) -> std::string {
        const Folder folder;
        write_xlsx(folder.path() / "boats.xlsx", sheets);
        intake::Findings findings;
        try {
            static_cast<void>(intake::typed_timetable(plan_in(folder), list_in(folder, "boats.xlsx"), findings));
        } catch (const model::InputError& error) {
            return error.flaw().rule;
        }
        return "";
    };
    const Sheet one{"班次", {heading, {"线", "1", "小菜园", "", "7:30", "每天", "2024年"}}};
    CHECK(rule_of({one}) == "no_piers_listed");
    CHECK(rule_of({one, piers}) == "no_sailings");
}

TEST_CASE("Shengsi's timetable typed into the sheet sails as today's feed does") {
    const Folder folder;
    fs::copy(folder_of_shengsi, folder.path() / "study", fs::copy_options::recursive);
    write_timetable_book(folder.path() / "boats.xlsx");
    intake::Findings findings;
    const auto made = intake::typed_timetable(plan_in(folder), list_in(folder, "boats.xlsx"), findings);
    CHECK(findings.issues.empty());
    for (const auto& entry : fs::directory_iterator(folder.path() / "study/ferries")) fs::remove(entry.path());
    for (const auto& [name, text] : made) folder.write("study/ferries/" + name, text);

    const auto today = analysis::analyze(io::read_study(folder_of_shengsi));
    const auto again = analysis::analyze(io::read_study(folder.path() / "study"));
    REQUIRE(today.services.size() == again.services.size());
    std::size_t by_boat = 0;
    for (std::size_t i = 0; i < today.services.size(); ++i) {
        const auto& before = today.services[i].boats;
        const auto& after = again.services[i].boats;
        REQUIRE(before.size() == after.size());
        for (std::size_t home = 0; home < before.size(); ++home) {
            REQUIRE((before[home] == nullptr) == (after[home] == nullptr));
            if (before[home] == nullptr) continue;
            CHECK(before[home]->day == after[home]->day);
            CHECK(before[home]->same_day == after[home]->same_day);
            CHECK(before[home]->facility == after[home]->facility);
            CHECK(before[home]->days_without_per_year == after[home]->days_without_per_year);
            ++by_boat;
        }
    }
    CHECK(by_boat > 0);
}
