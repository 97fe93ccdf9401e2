// SPDX-License-Identifier: MIT
#include <catch2/catch_test_macros.hpp>

#include "tests/cli/program_run.hpp"

using namespace circle15::cli_test;

TEST_CASE("analyze with a timetable writes the golden boat answers and prints them in both languages") {
    const Sandbox sandbox;
    sandbox.study("with_boats");
    for (const std::string lang : {"en", "zh"}) {
        const auto ran = run(sandbox.path(), {"analyze", "study", "-o", "result", "--lang", lang});
        CHECK(ran.exit == 0);
        CHECK(matches_golden("boats/stdout_" + lang + ".txt", ran.out));
    }
    const auto files = files_in(sandbox.path() / "result");
    CHECK(files.size() == 16);
    for (const std::string name : {"ferries.geojson", "piers.geojson", "island_access.csv", "island_access.geojson",
                                   "homes.geojson", "boats.csv", "gaps.geojson", "run.json"}) {
        INFO(name);
        CHECK(matches_golden("boats/" + name, files.at(name)));
    }
}

TEST_CASE("analyze with suspended boats writes and prints who is cut off") {
    const Sandbox sandbox;
    sandbox.study("with_boats");
    const auto ran =
        run(sandbox.path(), {"analyze", "study", "-o", "result", "--suspend", "all", "--window", "06:00-12:00", "--json"});
    CHECK(ran.exit == 0);
    CHECK(matches_golden("boats/suspended_stdout.json", ran.out));
    CHECK(matches_golden("boats/cut_off.csv", content_of(sandbox.path() / "result" / "cut_off.csv")));
    CHECK(content_of(sandbox.path() / "result" / "homes.geojson").contains(R"("suspended_routes":"all")"));
    SECTION("naming every route is the same as all of them") {
        const auto named = run(sandbox.path(), {"analyze", "study", "-o", "named", "--suspend", "blue", "--suspend", "red",
                                                "--window", "06:00-12:00"});
        CHECK(named.exit == 0);
        for (const std::string name : {"cut_off.csv", "ledger.csv", "island_access.csv"}) {
            CHECK(content_of(sandbox.path() / "named" / name) == content_of(sandbox.path() / "result" / name));
        }
    }
}

TEST_CASE("boat answers are the same on any number of threads and in any locale") {
    const Sandbox sandbox;
    sandbox.study("with_boats");
    const auto answer = [&](const std::string& threads, const std::string& locale) {
        const auto ran =
            run(sandbox.path(), {"analyze", "study", "-o", "result", "--suspend", "red", "--json", "--threads", threads},
                {{"LC_ALL", locale}});
        REQUIRE(ran.exit == 0);
        return std::pair(ran.out, files_in(sandbox.path() / "result"));
    };
    const auto first = answer("1", "C");
    CHECK(first.second.size() == 17);
    CHECK(answer("8", "de_DE.UTF-8") == first);
    CHECK(answer("2", "zh_CN.UTF-8") == first);
}

TEST_CASE("trip tells the golden journey by boat") {
    const Sandbox sandbox;
    sandbox.study("with_boats");
    const std::vector<std::string> ask{"trip", "study", "--from", "h9", "--service", "childcare"};
    const auto with = [&](std::vector<std::string> more) {
        more.insert(more.begin(), ask.begin(), ask.end());
        return run(sandbox.path(), more);
    };
    CHECK(matches_golden("boats/trip_leave_en.txt", with({"--leave", "08:00", "--lang", "en"}).out));
    CHECK(matches_golden("boats/trip_leave_zh.txt", with({"--leave", "08:00", "--lang", "zh"}).out));
    CHECK(matches_golden("boats/trip_arrive_en.txt", with({"--arrive", "09:00", "--lang", "en"}).out));
    CHECK(matches_golden("boats/trip.geojson", with({"--leave", "07:00", "--json"}).out));
    // Without a time of the day the walk is at any time, the boat at 07:00.
    const auto by_boat = [&](const std::vector<std::string>& more) {
        const std::string text = with(more).out;
        REQUIRE(text.contains("By boat"));
        return text.substr(text.find("By boat"));
    };
    CHECK(by_boat({"--lang", "en"}) == by_boat({"--leave", "07:00", "--lang", "en"}));
    SECTION("and that there is none with its boats suspended") {
        const auto none = with({"--suspend", "all", "--lang", "en"});
        CHECK(none.exit == 0);
        CHECK(none.out.contains("no boat gets to an open facility"));
    }
}

TEST_CASE("questions of boats that cannot be answered end with 2 and one line") {
    const Sandbox sandbox;
    sandbox.study("with_boats");
    const auto refused = [&](const std::vector<std::string>& arguments) {
        const auto ran = run(sandbox.path(), arguments);
        CHECK(ran.exit == 2);
        CHECK(ran.out.empty());
        CHECK(names_in(sandbox.path()) == std::vector<std::string>{"study"});
        return ran.err;
    };
    CHECK(refused({"analyze", "study", "-o", "result", "--date", "2027-01-01"}) ==
          "circle15: error: feed_info.txt: the ferry timetable does not cover 2027-01-01: it covers 2024-01-01 to 2026-12-31 "
          "[timetable_validity]; ask for a date it covers, or bring a newer timetable\n");
    CHECK(refused({"analyze", "study", "-o", "result", "--suspend", "green"}) ==
          "circle15: error: --suspend: the timetable has no route \"green\" [option_route]; name all or one of: blue, red\n");
    CHECK(refused({"analyze", "study", "-o", "result", "--window", "17:00-07:00"}).contains("[bad_window]"));
    CHECK(refused({"analyze", "study", "-o", "result", "--window", "7-17"}).contains("[bad_window]"));
    const std::vector<std::string> trip{"trip", "study", "--from", "h9", "--service", "childcare", "--leave"};
    for (const std::string time : {"7", "07:60", "48:01", "-1:00", "07:00x"}) {
        auto arguments = trip;
        arguments.back() += "=" + time;
        CHECK(refused(arguments).contains("[bad_time]"));
    }
}

TEST_CASE("suspending boats of a study without a timetable is refused") {
    const Sandbox sandbox;
    sandbox.study();
    const auto ran = run(sandbox.path(), {"analyze", "study", "-o", "result", "--suspend", "all"});
    CHECK(ran.exit == 2);
    CHECK(ran.err.contains("[no_timetable]"));
}
