// SPDX-License-Identifier: MIT
#include <catch2/catch_test_macros.hpp>
#include <fstream>

#include "tests/cli/program_run.hpp"

using namespace circle15::cli_test;

namespace {

/// The study's clinics listed whole, which they are not as it stands.
void complete_the_list(const std::filesystem::path& study) {
    std::string toml = content_of(study / "study.toml");
    const auto at = toml.find("partial = true\npartial_in = [\"小山乡\"]\n");
    REQUIRE(at != std::string::npos);
    std::ofstream(study / "study.toml") << toml.substr(0, at);
}

}  // namespace

TEST_CASE("check --strict ends with 3 where a grave doubt stands, and says so") {
    const Sandbox sandbox;
    const auto study = sandbox.study();
    const auto lenient = run(sandbox.path(), {"check", "study"});
    CHECK(lenient.exit == 0);
    CHECK(lenient.err.empty());
    const auto strict = run(sandbox.path(), {"check", "study", "--strict"});
    CHECK(strict.exit == 3);
    CHECK(strict.err == "strict: 1 grave doubts stand, ending with 3\n");
    CHECK(strict.out == lenient.out);
    const auto json = run(sandbox.path(), {"check", "study", "--strict", "--json", "--lang", "zh"});
    CHECK(json.exit == 3);
    CHECK(json.err == "严格检查：重大存疑 1 条，以 3 退出\n");
    complete_the_list(study);
    const auto sound = run(sandbox.path(), {"check", "study", "--strict"});
    CHECK(sound.exit == 0);
    CHECK(sound.err == "strict: no grave doubt\n");
}

TEST_CASE("analyze and site end with a line on the doubts, and their JSON counts them") {
    const Sandbox sandbox;
    sandbox.study();
    const std::vector<std::string> analyze{"analyze", "study", "-o", "result"};
    const std::vector<std::string> site{"site", "study", "--service", "clinic", "--add", "1"};
    for (auto arguments : {analyze, site}) {
        const auto text = run(sandbox.path(), arguments);
        INFO(text.out << text.err);
        CHECK(text.exit == 0);
        CHECK(text.out.contains("Doubts about the data: 1 grave, 3 lighter; the worst: facilities.csv, service clinic: "));
        CHECK(text.out.ends_with("All of them: circle15 check\n"));
        arguments.emplace_back("--json");
        const auto json = run(sandbox.path(), arguments);
        CHECK(json.exit == 0);
        CHECK(json.out.contains("\"doubts\""));
        CHECK(json.out.contains("\"grave\": 1"));
    }
}

TEST_CASE("a trip beyond the threshold says that the list is partial") {
    const Sandbox sandbox;
    const auto study = sandbox.study();
    const std::vector<std::string> trip{"trip", "study", "--from", "h1", "--service", "clinic", "--lang", "en"};
    const auto partial = run(sandbox.path(), trip);
    CHECK(partial.out.contains("beyond the threshold"));
    CHECK(partial.out.contains("is partial: there may be a nearer one."));
    complete_the_list(study);
    CHECK_FALSE(run(sandbox.path(), trip).out.contains("is partial"));
}

TEST_CASE("A study without clinic rows is told so by check and analyze, and nothing is to be built") {
    const Sandbox sandbox;
    const auto study = sandbox.study();
    std::string kept;
    std::string facilities = content_of(study / "facilities.csv");
    for (std::size_t at = 0; at < facilities.size();) {
        const auto end = std::min(facilities.find('\n', at), facilities.size() - 1) + 1;
        const auto line = facilities.substr(at, end - at);
        if (!line.contains("clinic") && !line.contains("诊所")) kept += line;
        at = end;
    }
    std::ofstream(study / "facilities.csv") << kept;
    const auto check = run(sandbox.path(), {"check", "study"});
    CHECK(check.out.contains("[service_without_facilities]"));
    const auto ran = run(sandbox.path(), {"analyze", "study", "-o", "result"});
    CHECK(ran.exit == 0);
    CHECK(ran.out.contains("no list"));
    const auto gaps = content_of(sandbox.path() / "result" / "gaps.geojson");
    for (std::size_t at = gaps.find("\"service\":\"clinic\""); at != std::string::npos;
         at = gaps.find("\"service\":\"clinic\"", at + 1)) {
        const auto feature = gaps.substr(at, gaps.find("\"service\":\"", at + 1) - at);
        CHECK(feature.contains("\"action\":\"verify_data\""));
        CHECK_FALSE(feature.contains("\"stability\":\"certain\""));
    }
}
