// SPDX-License-Identifier: MIT
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cstdlib>
#include <format>

#include "core/io/study_reader.hpp"
#include "core/model/errors.hpp"
#include "core/words/flaws.hpp"
#include "tests/io/overlaid_study.hpp"

using namespace circle15;
using io_test::OverlaidStudy;

namespace {

/// The message read_study ends with, or nothing.
std::string message_of(const std::filesystem::path& study) {
    try {
        static_cast<void>(io::read_study(study));
    } catch (const model::InputError& error) {
        return words::flaw_text(error.flaw(), words::Lang::en);
    }
    return {};
}

}  // namespace

TEST_CASE("every broken study is refused with its own one-line message, flawed rows where the study refuses them") {
    const std::vector<std::string> flaws = io_test::flaws();
    REQUIRE(flaws.size() >= 50);
    for (const std::string& flaw : flaws) {
        DYNAMIC_SECTION(flaw) {
            const OverlaidStudy study{flaw};
            const std::string expected = io_test::content_of(io_test::broken_folder() / flaw / "expected.txt");
            REQUIRE(expected.ends_with('\n'));
            if (io_test::is_of_rows(flaw)) study.write("study.toml", "refuse_rows = true\n" + study.read("study.toml"));
            CHECK(message_of(study.path()) + "\n" == expected);
        }
    }
}

TEST_CASE("a study that does not exist is refused by the name it was given") {
    CHECK(message_of("no/such/study") ==
          "no/such/study: there is no such study [missing_study]; name a folder with a study.toml in it");
}

TEST_CASE("a folder without study.toml is refused") {
    const io_test::TemporaryFolder folder;
    CHECK(message_of(folder.path()).starts_with(folder.path().string() + ": there is no such study [missing_study]"));
}

TEST_CASE("a stop that is no pier of the study becomes a pier where boats call and nobody walks") {
    const auto told = [](const model::Study& study, std::string_view rule) {
        const auto found = std::ranges::find(study.issues, rule, &model::DataIssue::rule);
        return found != study.issues.end() && found->grave;
    };
    const auto unknown = io::read_study(OverlaidStudy{"boats_unknown_pier"}.path());
    CHECK(told(unknown, "unknown_pier"));
    REQUIRE(unknown.piers.back().id == "p9");
    CHECK(unknown.piers.back().outer);
    const auto far = io::read_study(OverlaidStudy{"boats_stop_far_from_pier"}.path());
    CHECK(told(far, "stop_far_from_pier"));
    CHECK_FALSE(std::ranges::contains(far.piers, true, &model::Pier::outer));
}

TEST_CASE("a study with a flawed row is read without it, and says so") {
    std::size_t checked = 0;
    for (const std::string& flaw : io_test::flaws()) {
        if (!io_test::is_of_rows(flaw)) continue;
        ++checked;
        DYNAMIC_SECTION(flaw) {
            const OverlaidStudy broken{flaw};
            const model::Study study = io::read_study(broken.path());
            std::string told;
            for (const model::DataIssue& issue : study.issues) {
                const bool of_rows = issue.severity == model::Severity::rejected ||
                                     issue.severity == model::Severity::repaired || issue.rule.ends_with("_rejected");
                if (of_rows)
                    told += std::format("{}, {} [{}] {}\n", issue.file, issue.place, issue.rule, name_of(issue.severity));
            }
            CHECK(told == io_test::content_of(io_test::broken_folder() / flaw / "rejected.txt"));
            for (const model::RowCount& rows : study.rows) {
                CAPTURE(rows.layer);
                CHECK(rows.read == rows.used + rows.repaired + rows.rejected);
            }
        }
    }
    CHECK(checked >= 25);
}
