// SPDX-License-Identifier: MIT
#include "core/io/calendar.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "core/io/study_reader.hpp"
#include "core/io/study_toml.hpp"
#include "core/model/errors.hpp"
#include "core/words/flaws.hpp"
#include "tests/io/overlaid_study.hpp"

using namespace circle15;
using namespace std::chrono_literals;
using model::DayKind;

namespace {

model::Study read(const std::string& content) {
    model::Study study;
    io::read_calendar(content, "calendar.csv", study);
    return study;
}

template <class Reading>
std::string refusal(const Reading& reading) {
    try {
        static_cast<void>(reading());
    } catch (const model::InputError& error) {
        CHECK(words::words_of_flaw(error.flaw().rule) != nullptr);
        return error.flaw().rule + " " + error.flaw().place;
    }
    return {};
}

/// The sound study with more in its study.toml.
struct StudyWith : io_test::OverlaidStudy {
    explicit StudyWith(const std::string& more) { write("study.toml", TemporaryFolder::read("study.toml") + more); }
};

}  // namespace

TEST_CASE("a calendar is a table of holidays and worked weekends") {
    const auto study = read("date,kind,name,source\n2026-01-01,holiday,元旦,通知\n2026-01-04,workday,元旦,通知\n");
    REQUIRE(study.calendar.days.size() == 2);
    CHECK(study.calendar.days.at(2026y / std::chrono::January / 1) == model::NamedDay{DayKind::holiday, "元旦"});
    CHECK(study.calendar.days.at(2026y / std::chrono::January / 4).kind == DayKind::workday);
    CHECK(study.issues.empty());
    CHECK(study.rows.front() == model::RowCount{.layer = "calendar", .read = 2, .used = 2});
    SECTION("with Chinese headings and words") {
        CHECK(read("日期,类型,名称\n2026-01-01,放假,元旦\n2026-01-04,调休上班,元旦\n").calendar.days == study.calendar.days);
    }
}

TEST_CASE("a slip in the calendar is refused with its row") {
    CHECK(refusal([] { return read("date,kind\n2026-01-01,feast\n"); }) == "calendar_kind row 2");
    CHECK(refusal([] { return read("date,kind\n2026-01-01,holiday\n2026-01-01,workday\n"); }) == "calendar_day_twice row 3");
    CHECK_THROWS_AS(read("date,kind\n2026-02-30,holiday\n"), model::InputError);
    CHECK_THROWS_AS(read("date,kind\n,holiday\n"), model::InputError);
    CHECK_THROWS_AS(read("date\n2026-01-01\n"), model::InputError);
}

TEST_CASE("a calendar names school holidays by the day or from the first to the last") {
    const auto study = read("date,to,kind,name\n2026-01-24,2026-02-22,school_holiday,寒假\n2026-02-17,,holiday,春节\n");
    CHECK(study.calendar.school_holidays.size() == 30);
    CHECK(study.calendar.school_holidays.at(2026y / std::chrono::February / 22) == "寒假");
    CHECK(study.calendar.days.size() == 1);
    CHECK(study.rows.front() == model::RowCount{.layer = "calendar", .read = 2, .used = 2});
    CHECK(read("日期,至,类型\n2026-01-24,2026-02-22,寒假\n").calendar.school_holidays.size() == 30);
    CHECK(refusal([] { return read("date,to,kind\n2026-02-22,2026-01-24,school_holiday\n"); }) == "calendar_range row 2");
    CHECK(refusal([] { return read("date,to,kind\n2026-01-24,2029-01-24,school_holiday\n"); }) == "calendar_range row 2");
    CHECK(refusal([] { return read("date,to,kind\n2026-01-24,2026-02-22,school_holiday\n2026-02-22,,school_holiday\n"); }) ==
          "calendar_day_twice row 3");
}

TEST_CASE("a worked day that is a Tuesday anyway is doubted") {
    const auto study = read("date,kind\n2026-01-06,workday\n");
    REQUIRE(study.issues.size() == 1);
    CHECK(study.issues[0].rule == "calendar_workday_on_weekday");
    CHECK(words::what_of(study.issues[0], words::Lang::zh).contains("2026-01-06"));
}

TEST_CASE("a study names its calendar, lists days itself, or does both") {
    SECTION("a file is a layer with its hash") {
        const StudyWith folder("[calendar]\nfile = \"days.csv\"\nsource = \"通知\"\nholidays = [\"2026-05-01\"]\n");
        folder.write("days.csv", "date,kind\n2026-01-04,workday\n");
        const auto study = io::read_study(folder.path());
        CHECK(study.calendar.days.size() == 2);
        const auto layer = std::ranges::find(study.layers, "calendar", &model::LayerSource::layer);
        REQUIRE(layer != study.layers.end());
        CHECK(layer->file == "days.csv");
        CHECK(layer->source == "通知");
        CHECK(layer->sha256.size() == 64);
    }
    SECTION("lists alone need no file") {
        const StudyWith folder("[calendar]\nholidays = [\"2026-05-01\"]\nworkdays = [\"2026-05-09\"]\n");
        const auto study = io::read_study(folder.path());
        CHECK(study.calendar.days.at(2026y / std::chrono::May / 9).kind == DayKind::workday);
        CHECK(std::ranges::find(study.layers, "calendar", &model::LayerSource::layer) == study.layers.end());
    }
    SECTION("a list of what is no date is refused, and so is a day listed twice, a key unknown or a file elsewhere") {
        const auto refused = [](const std::string& lines) {
            const StudyWith folder("[calendar]\n" + lines + "\n");
            return refusal([&] { return io::read_study(folder.path()); });
        };
        CHECK(refused("holidays = [\"2026-05\"]").starts_with("calendar_date line "));
        CHECK(refused("holidays = [\"2026-05-01\", \"2026-05-01\"]").starts_with("calendar_day_twice line "));
        const StudyWith odd("[calendar]\nholydays = [\"2026-05-01\"]\n");
        CHECK_THROWS_AS(io::read_study(odd.path()), model::InputError);
        const StudyWith far("[calendar]\nfile = \"https://example.org/days.csv\"\n");
        CHECK_THROWS_AS(io::read_study(far.path()), model::InputError);
    }
}

TEST_CASE("the standard says on which days a service is asked") {
    const io_test::OverlaidStudy folder;
    CHECK(io::read_study(folder.path()).standard.rules[0].days == model::ServiceDays::every_day);
    const std::string standard = folder.read("standard.toml");
    const std::string stay = "service_minutes = 480";
    REQUIRE(standard.contains(stay));
    const auto with = [&](const std::string& days) {
        auto text = standard;
        return text.insert(text.find(stay), "days = \"" + days + "\"\n");
    };
    folder.write("standard.toml", with("school_days"));
    CHECK(io::read_study(folder.path()).standard.rules[0].days == model::ServiceDays::school_days);
    folder.write("standard.toml", with("sundays"));
    CHECK(refusal([&] { return io::read_study(folder.path()); }).starts_with("unknown_service_days line "));
}

TEST_CASE("hours that speak of school holidays are noted") {
    const io_test::OverlaidStudy folder;
    auto rows = folder.read("facilities.csv");
    const std::string hours = "Mo-Fr 07:30-17:30";
    REQUIRE(rows.contains(hours));
    folder.write("facilities.csv", rows.replace(rows.find(hours), hours.size(), hours + "; SH off"));
    const auto study = io::read_study(folder.path());
    const auto note = std::ranges::find(study.issues, "school_holidays_left_out", &model::DataIssue::rule);
    REQUIRE(note != study.issues.end());
    CHECK(note->severity == model::Severity::note);
    CHECK(words::what_of(*note, words::Lang::en).contains("; SH off"));
}
