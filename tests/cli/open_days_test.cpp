// SPDX-License-Identifier: MIT
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <fstream>
#include <iterator>

#include "tests/cli/program_run.hpp"

using namespace circle15::cli_test;

namespace {

void append(const std::filesystem::path& file, const std::string& text) { std::ofstream(file, std::ios::app) << text; }

}  // namespace

TEST_CASE("analyze asks on a Sunday only what opens then, and says so") {
    const Sandbox sandbox;
    const auto study = sandbox.study();
    append(study / "study.toml", "\n[calendar]\nfile = \"calendar.csv\"\n");
    append(study / "calendar.csv", "date,kind,name\n2024-12-25,holiday,试节\n2024-12-28,workday,试节\n");
    const auto sunday =
        run(sandbox.path(), {"analyze", "study", "-o", "sunday", "--date", "2024-12-29", "--week", "--lang", "zh"});
    CHECK(sunday.exit == 0);
    CHECK(matches_golden("analyze/sunday_zh.txt", sunday.out));
    CHECK(sunday.out.contains("2024-12-29（周日）"));
    const auto files = files_in(sandbox.path() / "sunday");
    CHECK(matches_golden("analyze/coverage_week.csv", files.at("coverage_week.csv")));
    CHECK(files.at("facilities.geojson").contains(R"("serving":"closed_that_day")"));
    CHECK(files.at("run.json").contains(R"("type": "weekend")"));
    CHECK(files.at("run.json").contains("calendar.csv"));
    SECTION("a working Saturday is as a Friday, a holiday Wednesday as a Sunday") {
        const auto covered = [&](const std::string& date) {
            const auto ran = run(sandbox.path(), {"analyze", "study", "-o", "out", "--date", date});
            REQUIRE(ran.exit == 0);
            auto table = content_of(sandbox.path() / "out" / "coverage.csv");
            for (auto at = table.find(date); at != std::string::npos; at = table.find(date)) table.erase(at, date.size());
            return table;
        };
        CHECK(covered("2024-12-28") == covered("2024-12-27"));
        CHECK(covered("2024-12-25") == covered("2024-12-29"));
        CHECK(covered("2024-12-25") != covered("2024-12-27"));
    }
}

TEST_CASE("analyze --at asks what is open on arrival, and a time outside the day is refused") {
    const Sandbox sandbox;
    sandbox.study();
    const auto night = run(sandbox.path(), {"analyze", "study", "-o", "night", "--at", "22:00", "--lang", "en"});
    CHECK(night.exit == 0);
    CHECK(night.out.contains("2024-12-31 (Tuesday) leaving at 22:00"));
    CHECK(content_of(sandbox.path() / "night" / "homes.geojson").contains(R"("at":"22:00")"));
    CHECK(content_of(sandbox.path() / "night" / "homes.geojson").contains(R"("childcare_cause":"closed")"));
    const auto refused = run(sandbox.path(), {"analyze", "study", "--at", "24:00", "--lang", "en"});
    CHECK(refused.exit == 2);
    CHECK(refused.err.contains("[time_of_day]"));
}

TEST_CASE("trip on foot is honest about the hour") {
    const Sandbox sandbox;
    sandbox.study();
    const auto ran = [&](const std::string& leave) {
        return run(sandbox.path(),
                   {"trip", "study", "--from", "f1", "--service", "childcare", "--leave", leave, "--lang", "en"})
            .out;
    };
    CHECK(ran("22:00").contains("nothing within walking reach is open any more that day"));
    CHECK(ran("07:00").contains("to wait until it opens at 07:30"));
    CHECK(ran("09:00").contains("closing at 17:30"));
}

TEST_CASE("the built-in study has fewer clinics on a Sunday, the same schools, and its calendar among its layers") {
    const Sandbox sandbox;
    const auto table = [&](const std::string& date) {
        const auto ran = run(sandbox.path(), {"analyze", "-o", "out", "--date", date, "--week"});
        REQUIRE(ran.exit == 0);
        return content_of(sandbox.path() / "out" / "coverage.csv");
    };
    const auto county = [](const std::string& coverage, const std::string& service) {
        const auto at = coverage.find("\n" + service + ",");
        REQUIRE(at != std::string::npos);
        std::string row = coverage.substr(at + 1, coverage.find('\n', at + 1) - at - 1);
        return row.substr(0, row.rfind(','));
    };
    const auto tuesday = table("2024-12-31");
    const auto sunday = table("2024-12-29");
    CHECK(county(tuesday, "clinic") != county(sunday, "clinic"));
    CHECK(county(tuesday, "elderly_meal") == county(sunday, "elderly_meal"));
    CHECK(county(tuesday, "primary_school") == county(sunday, "primary_school"));
    CHECK(content_of(sandbox.path() / "out" / "run.json").contains("国务院办公厅"));
    CHECK(county(table("2024-10-01"), "clinic") == county(sunday, "clinic"));
    CHECK(county(table("2024-10-12"), "clinic") == county(tuesday, "clinic"));
}
