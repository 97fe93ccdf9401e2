// SPDX-License-Identifier: MIT
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "core/words/flaw_lists.hpp"
#include "core/words/objections.hpp"
#include "core/words/phrases.hpp"

using namespace circle15;
namespace fs = std::filesystem;

namespace {

const fs::path root = CIRCLE15_SOURCE_DIR;

struct Source {
    std::string path;  ///< below the root
    std::string text;
};

std::vector<Source> sources() {
    std::vector<Source> found;
    for (const auto* top : {"core", "mapview"}) {
        for (const auto& entry : fs::recursive_directory_iterator(root / top)) {
            const auto extension = entry.path().extension();
            const std::string path = fs::relative(entry.path(), root).generic_string();
            if ((extension != ".hpp" && extension != ".cpp") || path.starts_with("core/words/")) continue;
            std::ostringstream text;
            text << std::ifstream(entry.path()).rdbuf();
            found.push_back({path, text.str()});
        }
    }
    std::ranges::sort(found, {}, &Source::path);
    return found;
}

// Rooms that name flaws and say none. Chinese stands there where it is data: headings of tables, words of files, names.
const std::vector<std::string> silent_rooms{"core/io/",       "core/model/",    "core/network/",
                                            "core/geometry/", "core/analysis/", "core/intake/"};
const std::set<std::string> chinese_data{"core/io/column_names.cpp",
                                         "core/io/cost_table.cpp",
                                         "core/io/gtfs_records.cpp",
                                         "core/model/day_calendar.cpp",
                                         "core/model/facility.cpp",
                                         "core/analysis/inventory.cpp",
                                         "core/analysis/scenario/apply.cpp",
                                         "core/intake/init/look.cpp",
                                         "core/intake/feeds/sailing_words.cpp",
                                         "core/intake/people/village_finder.cpp",
                                         "core/intake/sheets/coarse_ages.cpp",
                                         "core/intake/sheets/coordinates.cpp",
                                         "core/intake/sheets/heading_words.cpp",
                                         "core/intake/sheets/hours_tokens.cpp",
                                         "core/intake/sheets/list_table.cpp",
                                         "core/intake/sheets/plain_text.cpp",
                                         "core/intake/sheets/read_unit_lists.cpp",
                                         "core/intake/sheets/service_words.cpp",
                                         "core/intake/sheets/values.cpp"};

/// Where a text in quotation marks holds a character from U+3000 to U+9FFF.
bool says_chinese(const std::string& line) {
    bool inside = false;
    for (std::size_t at = 0; at < line.size(); ++at) {
        if (!inside && line.compare(at, 2, "//") == 0) return false;
        if (line[at] == '\\') {
            ++at;
        } else if (line[at] == '"') {
            inside = !inside;
        } else if (inside && static_cast<unsigned char>(line[at]) >= 0xe3 && static_cast<unsigned char>(line[at]) <= 0xe9) {
            return true;
        }
    }
    return false;
}

std::vector<std::string> chinese_lines(const Source& source) {
    std::vector<std::string> lines;
    std::istringstream text(source.text);
    for (std::string line; std::getline(text, line);) {
        if (says_chinese(line)) lines.push_back(source.path + ": " + line);
    }
    return lines;
}

std::set<std::string> found_by(const std::regex& pattern, const std::string& text) {
    std::set<std::string> found;
    for (auto at = std::sregex_iterator(text.begin(), text.end(), pattern); at != std::sregex_iterator(); ++at)
        found.insert((*at)[1].str());
    return found;
}

/// All texts in quotation marks that may be ids.
std::set<std::string> ids_in(const std::string& text) {
    static const std::regex id("\"([A-Za-z][A-Za-z0-9_ -]*)\"");
    return found_by(id, text);
}

/// The particulars that a source gives: `{"name", ...}`, emplace_back("name", ...), and what helpers add.
std::set<std::string> particulars_in(const Source& source) {
    static const std::regex braced(R"re(\{"([a-z][a-z0-9_]*)",)re");
    static const std::regex added(R"re(emplace_back\(\s*"([a-z][a-z0-9_]*)",)re");
    std::set<std::string> names = found_by(braced, source.text);
    names.merge(found_by(added, source.text));
    for (const auto& [helper, given] : std::map<std::string, std::vector<std::string>>{{"and_near(", {"near"}},
                                                                                       {"and_meant(", {"near", "known"}},
                                                                                       {"flaw_of(", {"why", "x", "y"}},
                                                                                       {"flaw_of_polygon(", {"why", "x", "y"}},
                                                                                       {"error.flaw()", {"near"}}}) {
        if (source.text.contains(helper)) names.insert(given.begin(), given.end());
    }
    return names;
}

/// The names that a sentence puts in, without `ending` where they have it: names of the data come in both languages.
std::set<std::string> names_in(std::string_view sentence, std::string_view ending = {}) {
    static const std::regex pattern(R"re(\{[?@]?([a-z][a-z0-9_]*)[:|}])re");
    std::set<std::string> names;
    for (const auto& name : found_by(pattern, std::string(sentence)))
        names.insert(name.ends_with(ending) ? name.substr(0, name.size() - ending.size()) : name);
    return names;
}

}  // namespace

TEST_CASE("no flaw is said outside of core/words") {
    static const std::regex sentence(R"re(\.(?:what|remedy) = (?:std::format\(|"[^"]* ))re");
    for (const auto& source : sources()) {
        INFO(source.path);
        const bool flaws = source.text.contains("InputError") || source.text.contains("DataIssue");
        if (flaws) CHECK_FALSE(std::regex_search(source.text, sentence));
        if (chinese_data.contains(source.path)) continue;
        for (const auto& room : silent_rooms) {
            if (source.path.starts_with(room)) CHECK(chinese_lines(source) == std::vector<std::string>{});
        }
    }
}

TEST_CASE("a sentence where it does not belong is found") {
    CHECK(says_chinese("    fail(\"出错了\");"));
    CHECK_FALSE(says_chinese("    ++count;  // \"出错了\""));
    CHECK(names_in("{?near|did you mean \"{near}\"?|known are {known}} {@why} {km:1}") ==
          std::set<std::string>{"near", "known", "why", "km"});
    CHECK(particulars_in(
              {"x.cpp", "flaw(row, \"rule\", and_near({{\"column\", column}}, a, b)); p.emplace_back(\"trip\", t);"}) ==
          std::set<std::string>{"column", "near", "trip"});
}

TEST_CASE("every rule that is thrown has a sentence") {
    static const std::regex thrown(R"re(\.rule = "([a-z0-9_]+)")re");
    for (const auto& source : sources()) {
        if (!source.text.contains("InputError") && !source.text.contains("InputFlaw") && !source.text.contains("DataIssue"))
            continue;
        // Certificates are objected to by rules of their own.
        if (source.path == "core/cli/siting_verify.cpp") continue;
        for (const auto& rule : found_by(thrown, source.text)) {
            INFO(source.path << " " << rule);
            CHECK(words::words_of_flaw(rule) != nullptr);
        }
    }
}

TEST_CASE("every reason for refusing a result folder has its phrase, which names what is given there") {
    static const std::regex refused(R"re(bad_result\([^"{}]*(?:\{\}|"[^"]*")?, "([a-z_]+)"(?:,\s*(\{\{[^;]*?\}\}))?\))re");
    static const std::regex given(R"re(\{"([a-z_]+)",)re");
    std::size_t seen = 0;
    for (const auto& source : sources()) {
        for (auto at = std::sregex_iterator(source.text.begin(), source.text.end(), refused); at != std::sregex_iterator();
             ++at) {
            const std::string why = (*at)[1];
            INFO(source.path << " " << why);
            ++seen;
            const auto phrase = words::phrase(why);
            REQUIRE(phrase);
            const auto names = found_by(given, (*at)[2].str());
            for (const auto& name : names_in(phrase->en)) {
                INFO(name);
                CHECK(std::ranges::contains(names, name));
            }
        }
    }
    CHECK(seen > 15);
}

TEST_CASE("every sentence is in both languages, is thrown somewhere and names what is given there") {
    std::map<std::string, std::vector<const Source*>> users;
    const auto all = sources();
    for (const auto& source : all) {
        for (const auto& id : ids_in(source.text)) users[id].push_back(&source);
    }
    std::set<std::string> rules;
    for (const auto& list : words::all_flaws()) {
        for (const auto& words : list) {
            const std::string rule(words.rule);
            INFO(rule);
            CHECK(rules.insert(rule).second);
            for (const auto& text : {words.what, words.remedy}) {
                CHECK_FALSE(text.zh.empty());
                CHECK_FALSE(text.en.empty());
                CHECK(names_in(text.zh, "_zh") == names_in(text.en, "_en"));
                CHECK_FALSE(says_chinese("\"" + std::string(text.en) + "\""));
            }
            // The rules of counts are put together from the word `negative` and what is counted.
            const bool counted = rule.starts_with("negative_") && users.contains(rule.substr(9));
            CHECK((users.contains(rule) || counted));
            if (counted) continue;
            // The reader of the table adds the column to what the term itself says.
            std::set<std::string> given;
            if (rule == "indicator_term") given.insert("column");
            for (const auto* source : users[rule]) given.merge(particulars_in(*source));
            for (const auto& text : {words.what, words.remedy}) {
                for (const auto& name : names_in(text.en)) {
                    INFO(name);
                    CHECK(given.contains(name));
                }
            }
        }
    }
    CHECK(rules.size() > 150);
}

TEST_CASE("every phrase and every objection is in both languages and named somewhere") {
    std::set<std::string> named;
    for (const auto& source : sources()) named.merge(ids_in(source.text));
    // Those of GEOS come from GEOS.
    std::set<std::string> ids;
    std::vector<words::Phrase> all(words::phrases().begin(), words::phrases().end());
    std::ranges::copy(words::objections(), std::back_inserter(all));
    for (const auto& phrase : all) {
        const std::string id(phrase.id);
        INFO(id);
        CHECK(ids.insert(id).second);
        CHECK_FALSE(phrase.words.zh.empty());
        CHECK_FALSE(phrase.words.en.empty());
        CHECK(names_in(phrase.words.zh) == names_in(phrase.words.en));
        const bool of_geos = std::isupper(static_cast<unsigned char>(id.front())) != 0;
        CHECK((named.contains(id) || of_geos));
    }
}
