// SPDX-License-Identifier: MIT
#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "tests/cli/program_run.hpp"

using namespace circle15::cli_test;

namespace {

const Environment chinese{{"LC_ALL", "zh_CN.UTF-8"}};

Ran ran(const std::vector<std::string>& arguments, const Environment& environment = {}) {
    const Sandbox sandbox;
    sandbox.study();
    return run(sandbox.path(), arguments, environment);
}

}  // namespace

TEST_CASE("a slip in a command, an option or a service is answered with what was meant") {
    CHECK(
        ran({"analyse"}).err ==
        "circle15: error: there is no command \"analyse\" [unknown_command]; did you mean \"analyze\"?; see circle15 --help\n");
    CHECK(ran({"analyze", "study", "--secnario", "x"}).err.contains("did you mean \"--scenario\"?"));
    CHECK(ran({"trip", "study", "--from", "h1", "--service", "clinc"}).err.contains("did you mean \"clinic\"?"));
    CHECK(ran({"trip", "study", "--from", "h1", "--service", "library"}).err.contains("the standard has childcare"));
    CHECK(ran({}).err.contains("write one of analyze, check"));
}

TEST_CASE("complaints about the command line are Chinese to Chinese readers, with the value that was found") {
    const std::vector<std::pair<std::vector<std::string>, std::string>> cases{
        {{"analyse"}, "没有命令“analyse” [unknown_command]；是否想写“analyze”？；用法见 circle15 --help"},
        {{}, "没有写命令 [missing_command]"},
        {{"analyze", "study", "--no-such"}, "参数“--no-such”无法辨认"},
        {{"analyze", "study", "--walk", "sideways"}, "--walk：“sideways”不能使用 [value_not_allowed]；可用的有 "},
        {{"analyze", "study", "--threads", "9999"}, "--threads：9999 超出范围"},
        {{"analyze", "study", "--threads", "many"}, "--threads：many 超出范围"},
        {{"analyze", "study", "--date"}, "--date：缺少值"},
        {{"isochrone", "study"}, "缺少 --from"},
        {{"trip", "study", "--from", "h1", "--service", "clinic", "--leave", "08:00", "--arrive", "09:00"}, "不能合用"},
        {{"analyze", "study", "--date", "yesterday"}, "--date：“yesterday”不能使用 [option_date]；填写日期，如 2024-12-31"},
        {{"isochrone", "study", "--from", "小山忖"}, "没有“小山忖”这个地方 [unknown_place]；是否想写“小山”？"},
    };
    for (const auto& [arguments, says] : cases) {
        const auto told = ran(arguments, chinese);
        INFO(told.err);
        CHECK(told.exit == 2);
        CHECK(told.out.empty());
        CHECK(told.err.starts_with("circle15: 错误: "));
        CHECK(told.err.contains(says));
        CHECK(std::ranges::count(told.err, '\n') == 1);
    }
}

TEST_CASE("options --json and --lang are taken before the command as well as behind it") {
    const std::vector<std::string> behind{"check", "study", "--json", "--lang", "en"};
    const auto expected = ran(behind);
    REQUIRE(expected.exit == 0);
    CHECK(expected.out.starts_with("{"));
    CHECK(ran({"--json", "--lang", "en", "check", "study"}).out == expected.out);
    CHECK(ran({"--lang=en", "--json", "check", "study"}).out == expected.out);
}

TEST_CASE("help shows an example, and the services where one is asked for") {
    for (const std::string command : {"analyze", "check", "compare", "indicators", "isochrone", "site", "trip"}) {
        INFO(command);
        CHECK(ran({command, "--help"}).out.contains("Examples:\n  circle15 " + command));
        CHECK(ran({command, "--help"}, chinese).out.contains("例：\n  circle15 " + command));
    }
    CHECK(ran({"trip", "--help"}).out.contains("elderly_meal  Elderly meals"));
    CHECK(ran({"site", "--help"}, chinese).out.contains("elderly_meal  老年助餐"));
}

TEST_CASE("a walk may start from a village, township or island, and says which home stands for it") {
    const auto township = ran({"trip", "study", "--from", "大山镇", "--service", "clinic"});
    INFO(township.err);
    CHECK(township.exit == 0);
    CHECK(township.out.starts_with("From 大山镇 ("));
    CHECK(township.out.contains("standing for them"));
    const auto by_initials = ran({"trip", "study", "--from", "dsz", "--service", "clinic"});
    CHECK(by_initials.out == township.out);
    const auto island = ran({"isochrone", "study", "--from", "小山", "--json"});
    CHECK(island.exit == 0);
    CHECK(island.out.contains("\"from_home\""));
    const auto facility = ran({"isochrone", "study", "--from", "大山托育园"});
    CHECK(facility.out.starts_with("From 大山托育园 (f1)"));
    CHECK_FALSE(ran({"isochrone", "study", "--from", "h1"}).out.starts_with("From"));
    CHECK(
        ran({"isochrone", "study", "--from", "村"}).err.contains("[ambiguous_place]; write the id or the whole name of one: "));
}

TEST_CASE("a passing question changes every rule for one run and never passes for the standard") {
    const Sandbox sandbox;
    sandbox.study();
    const auto asked = run(sandbox.path(), {"analyze", "study", "-o", "asked", "--minutes", "3", "--age", "60+"});
    INFO(asked.err);
    CHECK(asked.exit == 0);
    CHECK(asked.out.contains("[asked in passing: 3 minutes, 60+; not figures of the standard]"));
    const std::string manifest = content_of(sandbox.path() / "asked" / "run.json");
    CHECK(manifest.contains("\"passing_question\": \"asked in passing: 3 minutes, 60+; not figures of the standard\""));
    CHECK(manifest.contains("临时改问"));
    CHECK(content_of(sandbox.path() / "asked" / "gaps.geojson").contains("临时改问"));
    const auto usual = run(sandbox.path(), {"analyze", "study", "-o", "usual"});
    CHECK_FALSE(usual.out.contains("passing"));
    CHECK_FALSE(content_of(sandbox.path() / "usual" / "run.json").contains("临时改问"));
    CHECK(ran({"analyze", "study", "--age", "61+"}).err.contains("[unknown_ages]"));
    CHECK(ran({"analyze", "study", "--minutes", "3,5"}).err.contains("[several_minutes]"));
}
