// SPDX-License-Identifier: MIT
#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <string_view>
#include <vector>

#include "core/words/flaws.hpp"
#include "core/words/standard_words.hpp"

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

TEST_CASE("every rule an input can break has its sentences") {
    const auto rules = rules_in_use();
    REQUIRE(rules.size() >= 60);
    std::vector<std::string> unworded;
    for (const auto& rule : rules) {
        if (words::words_of_flaw(rule) == nullptr) unworded.push_back(rule);
    }
    CHECK(unworded == std::vector<std::string>{});
    CHECK(words::words_of_flaw("no_such_rule") == nullptr);
}

TEST_CASE("a flaw is told in the reader's language, with the value that was found") {
    const model::InputFlaw flaw{.file = "homes.csv",
                                .place = "row 4",
                                .rule = "negative_persons",
                                .particulars = {{"column", "age_12_14"}, {"value", "-2"}}};
    CHECK(words::flaw_text(flaw, words::Lang::zh) ==
          "homes.csv，第 4 行：age_12_14 为 -2，小于 0 [negative_persons]；填写 0 或正整数");
    CHECK(
        words::flaw_text(flaw, words::Lang::en) ==
        "homes.csv, row 4: age_12_14 is -2, which is below 0 [negative_persons]; write 0 or more, or leave unknown values out "
        "of the table");
}

TEST_CASE("a sentence chooses between two wordings by what is given, and takes phrases by their ids") {
    const std::string_view meant = "{?near|did you mean \"{near}\"?|known are {known}}";
    CHECK(words::filled(meant, {{"near", "clinic"}}) == "did you mean \"clinic\"?");
    CHECK(words::filled(meant, {{"known", "a, b"}}) == "known are a, b");
    CHECK(words::filled(meant, {{"near", ""}, {"known", "a, b"}}) == "known are a, b");
    CHECK(words::filled("a{?x| at {x:g} {y:g}|}.", {{"x", 122.5}, {"y", 30.0}}) == "a at 122.5 30.");
    CHECK(words::filled("a{?x| at {x:g} {y:g}|}.", {}) == "a.");
    CHECK(words::filled("{@why}", {{"why", "same_persons"}, {"home", "h1"}}, words::Lang::zh) ==
          "居住点“h1”的居民本来就是这些");
    CHECK(words::filled("{@why}", {{"why", "{home} of a library"}, {"home", "h1"}}) == "{home} of a library");
}

TEST_CASE("a list of what could be written may be longer than a value") {
    const std::string list(500, 'x');
    CHECK(words::filled("{known}", {{"known", list}}) == list);
    CHECK(words::filled("{value}", {{"value", list}}).size() < 130);
}

TEST_CASE("a standard that is asked in passing says so in its name") {
    model::Standard standard{.name = "标准", .name_en = "Standard"};
    CHECK(words::standard_name(standard, words::Lang::zh) == "标准");
    CHECK(words::standard_name(standard, words::Lang::en) == "Standard");
    standard.name_en.clear();
    CHECK(words::standard_name(standard, words::Lang::en) == "标准");
    standard.passing = {.minutes = 10, .group = model::AgeGroup{0xE0U}};
    CHECK(words::standard_name(standard, words::Lang::zh) == "标准【临时改问：10 分钟，60+岁；不是标准口径的结果】");
    CHECK(words::standard_name(standard, words::Lang::en) ==
          "标准 [asked in passing: 10 minutes, 60+; not figures of the standard]");
    CHECK(words::ages_in(model::AgeGroup{0b00000011U}, words::Lang::en) == "0-5");
    CHECK(words::ages_in(model::everybody, words::Lang::zh) == "全体");
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
    CHECK(words::plain("a\xC2\x9B"
                       "1mb") == "a 1mb");
    std::string islands;
    for (int i = 0; i < 50; ++i) islands += "岛";
    CHECK(words::filled("{v}", {{"v", islands}}) == islands.substr(0, 120) + "…");
    CHECK(words::filled("{v}", {{"v", "x" + islands}}) == "x" + islands.substr(0, 117) + "…");
}
