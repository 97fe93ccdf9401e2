// SPDX-License-Identifier: MIT
#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <string_view>
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

/// The words of lower-case letters and underscores that stand right behind `before` and are followed by `after`.
void add_words(const std::string& text, std::string_view before, std::string_view after, std::set<std::string>& found) {
    for (auto at = text.find(before); at != std::string::npos; at = text.find(before, at + 1)) {
        const auto start = at + before.size();
        const auto end = text.find_first_not_of("abcdefghijklmnopqrstuvwxyz_", start);
        if (end != std::string::npos && end > start && std::string_view(text).substr(end).starts_with(after))
            found.insert(text.substr(start, end - start));
    }
}

/// The rules that broken studies run into, and those that sources name where they throw.
std::set<std::string> rules_in_use() {
    const fs::path root = CIRCLE15_SOURCE_DIR;
    std::set<std::string> rules;
    for (const auto& entry : fs::recursive_directory_iterator(root / "tests" / "broken")) {
        if (entry.path().filename() == "expected.txt") add_words(content_of(entry.path()), "[", "];", rules);
    }
    for (const auto& entry : fs::recursive_directory_iterator(root / "core")) {
        if (entry.path().extension() != ".cpp") continue;
        const std::string source = content_of(entry.path());
        for (auto at = source.find("InputError"); at != std::string::npos; at = source.find("InputError", at + 1)) {
            add_words(source.substr(at, 200), ".rule = \"", "\"", rules);
        }
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
