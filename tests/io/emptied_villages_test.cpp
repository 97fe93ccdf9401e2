// SPDX-License-Identifier: MIT
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <sstream>

#include "core/io/study_reader.hpp"
#include "core/words/flaws.hpp"
#include "tests/io/overlaid_study.hpp"

using namespace circle15;
using io_test::OverlaidStudy;

namespace {

/// A text without the lines that hold `word`.
std::string without(const std::string& text, const std::string& word) {
    std::string kept;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        if (!line.contains(word)) kept += line + "\n";
    }
    return kept;
}

std::vector<model::DataIssue> issues_of(const OverlaidStudy& folder, const std::string& rule) {
    auto issues = io::read_study(folder.path()).issues;
    std::erase_if(issues, [&](const model::DataIssue& issue) { return issue.rule != rule; });
    return issues;
}

}  // namespace

TEST_CASE("A village that was emptied is a note, not a grave doubt, from the day the villages' table names on") {
    const OverlaidStudy folder;
    std::string villages = folder.read("villages.csv");
    const auto with = [&](const std::string& date) {
        std::string text;
        std::istringstream lines(villages);
        for (std::string line; std::getline(lines, line);)
            text += line + (text.empty() ? ",emptied" : line.contains("西村") ? "," + date : ",") + "\n";
        folder.write("villages.csv", text);
    };
    SECTION("nobody lives there") {
        folder.write("homes.csv", without(folder.read("homes.csv"), "西村"));
        with("2024-12");
        const auto notes = issues_of(folder, "village_emptied");
        REQUIRE(notes.size() == 1);
        CHECK(notes[0].severity == model::Severity::note);
        CHECK(words::what_of(notes[0], words::Lang::en).contains("since 2024-12"));
        CHECK(issues_of(folder, "village_without_people").empty());
        with("2025-02");  // after the study's date
        CHECK(issues_of(folder, "village_without_people").size() == 1);
    }
    SECTION("homes say that somebody does") {
        with("2024-12");
        const auto doubts = issues_of(folder, "emptied_but_lived_in");
        REQUIRE(doubts.size() == 1);
        CHECK(doubts[0].severity == model::Severity::doubt);
    }
}
