// SPDX-License-Identifier: MIT
#include <catch2/catch_test_macros.hpp>

#include "tests/cli/program_run.hpp"

using namespace circle15::cli_test;

namespace {

struct Answer {
    std::string json;
    std::map<std::string, std::string> files;
    bool operator==(const Answer&) const = default;
};

Answer answer(const std::vector<std::string>& more, const Environment& environment) {
    const Sandbox sandbox;
    sandbox.study();
    std::vector<std::string> arguments{"analyze", "study", "-o", "result", "--json"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    const auto ran = run(sandbox.path(), arguments, environment);
    REQUIRE(ran.exit == 0);
    return {ran.out, files_in(sandbox.path() / "result")};
}

}  // namespace

TEST_CASE("the same input gives the same bytes") {
    const Answer first = answer({}, {});
    REQUIRE(first.files.size() == 12);

    SECTION("on any number of threads") {
        for (const std::string threads : {"1", "2", "8"}) CHECK(answer({"--threads", threads}, {}) == first);
    }
    SECTION("in any locale") {
        for (const std::string locale :
             {"C", "C.UTF-8", "zh_CN.UTF-8", "zh_CN.GB18030", "de_DE.UTF-8", "tr_TR.UTF-8", "no_SUCH.locale"}) {
            CHECK(answer({}, {{"LC_ALL", locale}}) == first);
        }
    }
    SECTION("in either language") { CHECK(answer({"--lang", "zh"}, {}) == first); }
    SECTION("in any time zone") {
        for (const std::string zone : {"UTC", "Asia/Shanghai", "America/Los_Angeles"})
            CHECK(answer({}, {{"TZ", zone}}) == first);
    }
}

TEST_CASE("a rerun into the same folder replaces it with the same bytes and leaves the user's files alone") {
    const Sandbox sandbox;
    sandbox.study();
    REQUIRE(run(sandbox.path(), {"analyze", "study", "-o", "result"}).exit == 0);
    const auto before = files_in(sandbox.path() / "result");
    std::filesystem::copy_file(sandbox.path() / "study" / "homes.csv", sandbox.path() / "result" / "mine.csv");
    REQUIRE(run(sandbox.path(), {"analyze", "study", "-o", "result"}).exit == 0);
    auto after = files_in(sandbox.path() / "result");
    CHECK(after.erase("mine.csv") == 1);
    CHECK(after == before);
}
