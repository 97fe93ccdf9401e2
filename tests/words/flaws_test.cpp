// SPDX-License-Identifier: MIT
#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <string_view>
#include <vector>

#include "core/words/flaws.hpp"
#include "core/words/rule_words.hpp"

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
        if (words::words_of_flaw(rule) == nullptr && !words::words_of_rule(rule)) unworded.push_back(rule);
    }
    CHECK(unworded == std::vector<std::string>{});
    CHECK_FALSE(words::words_of_rule("no_such_rule"));
    CHECK(words::words_of_flaw("no_such_rule") == nullptr);
}

TEST_CASE("a flaw is told in the reader's language, with the value that was found") {
    const model::InputFlaw flaw{.file = "homes.csv",
                                .place = "row 4",
                                .rule = "negative_persons",
                                .what = "age_12_14 is -2, which is below 0",
                                .remedy = "write 0 or more"};
    CHECK(words::flaw_text(flaw, words::Lang::zh) ==
          "homes.csv，第 4 行：人数不能为负数 [negative_persons]；填写 0 或正整数。（age_12_14 is -2, which is below 0）");
    CHECK(words::flaw_text(flaw, words::Lang::en) ==
          "homes.csv, row 4: age_12_14 is -2, which is below 0 [negative_persons]; write 0 or more");
}

TEST_CASE("places are counted in Chinese too") {
    CHECK(words::place_in("line 3, column 9", words::Lang::zh) == "第 3 行第 9 列");
    CHECK(words::place_in("row 12", words::Lang::zh) == "第 12 行");
    CHECK(words::place_in("way 77", words::Lang::zh) == "道路 77");
    CHECK(words::place_in("--date", words::Lang::zh) == "--date");
    CHECK(words::place_in("row 12", words::Lang::en) == "row 12");
}

TEST_CASE("a sentence is filled with its particulars, numbers with the decimals it asks for") {
    const model::Particulars particulars{{"value", "abc"}, {"count", 12}, {"distance_m", 412.75}};
    CHECK(words::filled("{count} of {value}, {distance_m} m, {distance_m:1} m{nothing}", particulars) ==
          "12 of abc, 413 m, 412.8 m");
}

TEST_CASE("texts from files are cut between characters and hold no control characters") {
    const std::string long_name(200, 'x');
    CHECK(words::filled("{v}", {{"v", long_name}}) == std::string(120, 'x') + "…");
    CHECK(words::filled("{v}", {{"v", "a\x1b[31m\nb"}}) == "a [31m b");
    std::string islands;
    for (int i = 0; i < 50; ++i) islands += "岛";
    CHECK(words::filled("{v}", {{"v", islands}}) == islands.substr(0, 120) + "…");
    CHECK(words::filled("{v}", {{"v", "x" + islands}}) == "x" + islands.substr(0, 117) + "…");
}
