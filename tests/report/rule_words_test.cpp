// SPDX-License-Identifier: MIT
#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>
#include <vector>

#include "core/report/rule_words.hpp"

using namespace circle15;
namespace fs = std::filesystem;

namespace {

std::string content_of(const fs::path& path) {
    std::ostringstream content;
    content << std::ifstream(path).rdbuf();
    return content.str();
}

void add_matches(const std::string& text, const std::regex& pattern, std::set<std::string>& found) {
    for (auto match = std::sregex_iterator(text.begin(), text.end(), pattern); match != std::sregex_iterator(); ++match) {
        found.insert((*match)[1]);
    }
}

/// The rules that broken studies run into, and those that sources name where they throw.
std::set<std::string> rules_in_use() {
    const fs::path root = CIRCLE15_SOURCE_DIR;
    std::set<std::string> rules;
    for (const auto& entry : fs::recursive_directory_iterator(root / "tests" / "broken")) {
        if (entry.path().filename() == "expected.txt")
            add_matches(content_of(entry.path()), std::regex("\\[([a-z_]+)\\];"), rules);
    }
    const std::regex thrown(R"re(InputError[\s\S]{0,160}?\.rule = "([a-z_]+)")re");
    for (const auto& entry : fs::recursive_directory_iterator(root / "core")) {
        if (entry.path().extension() == ".cpp") add_matches(content_of(entry.path()), thrown, rules);
    }
    return rules;
}

}  // namespace

TEST_CASE("every rule an input can break has a Chinese wording") {
    const auto rules = rules_in_use();
    REQUIRE(rules.size() >= 60);
    std::vector<std::string> unworded;
    for (const auto& rule : rules) {
        const auto words = report::words_of_rule(rule);
        if (!words || words->what.empty() || words->remedy.empty()) unworded.push_back(rule);
    }
    CHECK(unworded == std::vector<std::string>{});
    CHECK_FALSE(report::words_of_rule("no_such_rule"));
}

TEST_CASE("a flaw is told in the reader's language, with the value that was found") {
    const model::InputFlaw flaw{.file = "homes.csv",
                                .place = "row 4",
                                .rule = "negative_persons",
                                .what = "age_12_14 is -2, which is below 0",
                                .remedy = "write 0 or more"};
    CHECK(report::flaw_text(flaw, report::Lang::zh) ==
          "homes.csv，第 4 行：人数不能为负数 [negative_persons]；填写 0 或正整数。（age_12_14 is -2, which is below 0）");
    CHECK(report::flaw_text(flaw, report::Lang::en) ==
          "homes.csv, row 4: age_12_14 is -2, which is below 0 [negative_persons]; write 0 or more");
}

TEST_CASE("places are counted in Chinese too") {
    CHECK(report::place_in_chinese("line 3, column 9") == "第 3 行第 9 列");
    CHECK(report::place_in_chinese("row 12") == "第 12 行");
    CHECK(report::place_in_chinese("way 77") == "道路 77");
    CHECK(report::place_in_chinese("--date") == "--date");
}
