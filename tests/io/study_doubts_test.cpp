// SPDX-License-Identifier: MIT
#include "core/io/study_doubts.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "core/io/place_doubts.hpp"
#include "core/io/standard_doubts.hpp"
#include "core/io/study_reader.hpp"
#include "core/model/errors.hpp"
#include "core/model/service_lists.hpp"
#include "core/words/flaws.hpp"
#include "tests/io/overlaid_study.hpp"

using namespace circle15;
using io_test::OverlaidStudy;

namespace {

void replace(const OverlaidStudy& folder, const std::string& file, const std::string& from, const std::string& to) {
    std::string content = folder.read(file);
    const auto at = content.find(from);
    REQUIRE(at != std::string::npos);
    folder.write(file, content.replace(at, from.size(), to));
}

/// Takes every line out that holds a text.
void drop_lines(const OverlaidStudy& folder, const std::string& file, const std::string& with) {
    std::string kept;
    const std::string content = folder.read(file);
    for (std::size_t at = 0; at < content.size();) {
        const auto end = std::min(content.find('\n', at), content.size() - 1) + 1;
        const auto line = content.substr(at, end - at);
        if (!line.contains(with)) kept += line;
        at = end;
    }
    folder.write(file, kept);
}

std::vector<model::DataIssue> issues_of(const OverlaidStudy& folder, const std::string& rule) {
    auto issues = io::read_study(folder.path()).issues;
    std::erase_if(issues, [&](const model::DataIssue& issue) { return issue.rule != rule; });
    return issues;
}

std::string refusal(const OverlaidStudy& folder) {
    try {
        static_cast<void>(io::read_study(folder.path()));
    } catch (const model::InputError& error) {
        return error.flaw().rule;
    }
    return "none";
}

}  // namespace

TEST_CASE("A rejected facility makes its list partial where it stands, one given twice does not") {
    const OverlaidStudy folder;
    const std::string content = folder.read("facilities.csv");
    SECTION("in the township it names") {
        folder.write("facilities.csv", content + "f9,另一托育园,childcare,x,30.7051,EPSG:4326,,,,,open,,,大山镇,,,,,,\n");
        const auto study = io::read_study(folder.path());
        CHECK(study.inventory.at("childcare").rejected.rows == 1);
        CHECK(model::list_in(study, "childcare", "大山镇") == model::ListState::partial);
        CHECK(model::list_in(study, "childcare", "elsewhere") == model::ListState::complete);
        const auto doubts = issues_of(folder, "list_rows_rejected");
        REQUIRE(doubts.size() == 1);
        CHECK(doubts[0].grave);
        CHECK(words::what_of(doubts[0], words::Lang::en).contains("大山镇"));
    }
    SECTION("everywhere where it names none, and by a service that is nearly right") {
        folder.write("facilities.csv", content + "f9,另一托育园,chilcare,122.41,30.7051,EPSG:4326,,,,,open,,,,,,,,,\n");
        CHECK(model::list_in(io::read_study(folder.path()), "childcare", "anywhere") == model::ListState::partial);
    }
    SECTION("of a service that nobody asks for") {
        folder.write("facilities.csv", content + "f9,图书馆,library,122.41,30.7051,EPSG:4326,,,,,open,,,,,,,,,\n");
        CHECK(issues_of(folder, "list_rows_rejected").empty());
    }
    SECTION("given twice") {
        const auto first = content.find('\n') + 1;
        folder.write("facilities.csv", content + content.substr(first, content.find('\n', first) + 1 - first));
        CHECK(issues_of(folder, "list_rows_rejected").empty());
        CHECK(issues_of(folder, "rows_rejected").size() == 1);
    }
}

TEST_CASE("A service without rows, without an inventory or with a partial list is a grave doubt, in both languages") {
    const OverlaidStudy folder;
    std::vector<model::DataIssue> doubts;
    SECTION("no rows") {
        drop_lines(folder, "facilities.csv", "托育园");
        doubts = issues_of(folder, "service_without_facilities");
        CHECK(io::read_study(folder.path()).inventory.at("childcare").without_rows);
    }
    SECTION("no inventory and no rows") {
        drop_lines(folder, "facilities.csv", "托育园");
        replace(folder, "study.toml", "[inventory.childcare]\nquality = \"surveyed\"\npartial = false\n", "");
        doubts = issues_of(folder, "service_without_facilities");
    }
    SECTION("no inventory") {
        replace(folder, "study.toml", "[inventory.childcare]\nquality = \"surveyed\"\npartial = false\n", "");
        doubts = issues_of(folder, "list_completeness_unknown");
    }
    SECTION("partial everywhere") {
        replace(folder, "study.toml", "partial = false", "partial = true");
        doubts = issues_of(folder, "list_partial");
        std::erase_if(doubts, [](const auto& doubt) { return doubt.place != "service childcare"; });
    }
    SECTION("partial in one township") {
        replace(folder, "study.toml", "partial = false", "partial_in = [\"大山镇\"]");
        doubts = issues_of(folder, "list_partial_in");
        REQUIRE(doubts.size() == 1);
        CHECK(words::what_of(doubts[0], words::Lang::zh).contains("大山镇"));
    }
    REQUIRE(doubts.size() == 1);
    CHECK(doubts[0].grave);
    CHECK(doubts[0].severity == model::Severity::doubt);
    CHECK(doubts[0].place == "service childcare");
    for (const auto lang : {words::Lang::zh, words::Lang::en}) {
        CHECK_FALSE(words::what_of(doubts[0], lang).empty());
        CHECK(words::remedy_of(doubts[0], lang).contains("[inventory.childcare]"));
    }
}

TEST_CASE("That there is none is said, never guessed") {
    const OverlaidStudy folder;
    SECTION("said") {
        drop_lines(folder, "facilities.csv", "托育园");
        replace(folder, "study.toml", "partial = false", "none = true");
        CHECK(issues_of(folder, "service_without_facilities").empty());
        CHECK_FALSE(io::read_study(folder.path()).inventory.at("childcare").without_rows);
    }
    SECTION("said where there are some") {
        replace(folder, "study.toml", "partial = false", "none = true");
        CHECK(refusal(folder) == "none_but_some");
    }
    SECTION("said of a list that is partial") {
        drop_lines(folder, "facilities.csv", "托育园");
        replace(folder, "study.toml", "partial = false", "none = true\npartial = true");
        CHECK(refusal(folder) == "none_but_partial");
    }
}

TEST_CASE("A list of facilities is held against the number the study states") {
    const OverlaidStudy folder;
    replace(folder, "study.toml", "partial = false", "partial = false\nfacilities = 1");
    CHECK(issues_of(folder, "list_length").empty());
    SECTION("a row too many") {
        const std::string rows = folder.read("facilities.csv");
        folder.write("facilities.csv", rows + "f9,大山第二托育园,childcare,122.4106,30.7052,EPSG:4326,,,,,open,,,,,,,,,\n");
    }
    SECTION("too few") {
        replace(folder, "study.toml", "facilities = 1", "facilities = 2");
        CHECK(model::list_of(io::read_study(folder.path()), "childcare") == model::ListState::partial);
    }
    const auto doubts = issues_of(folder, "list_length");
    REQUIRE(doubts.size() == 1);
    CHECK(doubts[0].grave);
    CHECK(doubts[0].place == "service childcare");
    CHECK(words::what_of(doubts[0], words::Lang::zh).contains("托育"));
}

TEST_CASE("A complete list of which nothing is in use is told") {
    const OverlaidStudy folder;
    CHECK(issues_of(folder, "none_in_use").empty());
    replace(folder, "facilities.csv", "open,2020-09", "planned,2020-09");
    const auto doubts = issues_of(folder, "none_in_use");
    REQUIRE(doubts.size() == 1);
    CHECK(doubts[0].grave);
    CHECK(words::what_of(doubts[0], words::Lang::en).contains("Childcare"));
    SECTION("a partial one is told as partial alone") {
        replace(folder, "study.toml", "partial = false", "partial = true");
        CHECK(issues_of(folder, "none_in_use").empty());
    }
}

TEST_CASE("Speeds and thresholds in another unit are told") {
    const OverlaidStudy folder;
    CHECK(io::standard_doubts(io::read_study(folder.path())).empty());
    SECTION("km/h") {
        replace(folder, "standard.toml", "speed_m_per_s = 0.9", "speed_m_per_s = 2.9");
        CHECK(issues_of(folder, "speed_unit").size() == 1);
    }
    SECTION("hours") {
        replace(folder, "standard.toml", "minutes = 15", "minutes = 0.25");
        CHECK(issues_of(folder, "minutes_unit").size() == 1);
    }
    SECTION("seconds") {
        replace(folder, "standard.toml", "minutes = 15", "minutes = 240");
        CHECK(issues_of(folder, "minutes_unit").size() == 1);
    }
    for (const auto& issue : io::standard_doubts(io::read_study(folder.path()))) {
        CHECK(issue.grave);
        for (const auto lang : {words::Lang::zh, words::Lang::en}) {
            CHECK_FALSE(words::what_of(issue, lang).empty());
            CHECK_FALSE(words::remedy_of(issue, lang).empty());
        }
    }
}

TEST_CASE("Homes with three decimals of a degree are told, with one in ten finer too, with more they are not") {
    model::Study study;
    study.measuring_crs = "EPSG:4550";
    for (int row = 0; row < 20; ++row) study.homes.push_back({.id = "h", .place = {122.4 + 0.001 * row, 30.7}});
    const auto told = [&] {
        const auto doubts = io::place_doubts(study);
        return std::ranges::any_of(doubts, [](const auto& doubt) { return doubt.grave && doubt.rule == "coarse_coordinates"; });
    };
    CHECK(told());
    study.homes[0].place.lat = 30.70012;
    study.homes[1].place.lon = 122.40123;
    CHECK(told());
    study.homes[2].place.lon = 122.40277;
    CHECK_FALSE(told());
    study.homes = {study.homes.begin() + 10, study.homes.begin() + 17};
    CHECK_FALSE(told());
}

TEST_CASE("A measuring CRS of another region is told by what it does to distances") {
    const OverlaidStudy folder;
    const auto told = [&](const std::string& crs) {
        replace(folder, "study.toml", "EPSG:4550", crs);
        const auto doubts = issues_of(folder, "measuring_scale");
        replace(folder, "study.toml", crs, "EPSG:4550");
        for (const auto& doubt : doubts) {
            CHECK(doubt.grave);
            CHECK(words::what_of(doubt, words::Lang::en).contains(crs));
        }
        return doubts.size();
    };
    CHECK(told("EPSG:4550") == 0);
    CHECK(told("EPSG:4549") == 0);   // a zone to the west: a little more than half a metre in a kilometre
    CHECK(told("EPSG:32651") == 0);  // UTM
    CHECK(told("EPSG:32647") == 1);  // UTM, 24 degrees to the west
}

TEST_CASE("A table of homes that was cut shows in villages and townships where nobody is left") {
    const OverlaidStudy folder;
    CHECK(issues_of(folder, "village_without_people").empty());
    CHECK(issues_of(folder, "township_without_people").empty());
    SECTION("one village of a township") {
        drop_lines(folder, "homes.csv", "西村");
        const auto doubts = issues_of(folder, "village_without_people");
        REQUIRE(doubts.size() == 1);
        CHECK(doubts[0].grave);
        CHECK(words::what_of(doubts[0], words::Lang::zh).contains("西村"));
    }
    SECTION("a whole township") {
        drop_lines(folder, "homes.csv", "小山村");
        const auto doubts = issues_of(folder, "township_without_people");
        REQUIRE(doubts.size() == 1);
        CHECK(doubts[0].grave);
        CHECK(words::what_of(doubts[0], words::Lang::en).contains("小山乡"));
        CHECK(issues_of(folder, "village_without_people").empty());
    }
}

TEST_CASE("Homes that miss the census by one per cent or more are a grave doubt, by less a lighter one") {
    model::Study study;
    study.villages = {{.code = "v", .name = "v", .township = "t"}};
    study.homes = {{.id = "h", .persons = {0, 0, 0, 0, 990, 0, 0, 0}}};
    const auto doubts_at = [&](std::int64_t published) {
        study.census = {{.name = "all", .group = model::everybody, .persons = published, .source = "census"}};
        return io::census_doubts(study);
    };
    REQUIRE(io::census_doubts(study).size() == 1);
    CHECK(io::census_doubts(study)[0].rule == "no_census");
    CHECK_FALSE(io::census_doubts(study)[0].grave);
    CHECK(doubts_at(990).empty());
    REQUIRE(doubts_at(1000).size() == 1);
    CHECK(doubts_at(1000)[0].grave);
    CHECK_FALSE(doubts_at(995)[0].grave);
    CHECK(doubts_at(980)[0].grave);
    CHECK(words::what_of(doubts_at(1000)[0], words::Lang::zh) == "居住点人口合计 990，公布数为 1000（census），相差 10 人");
}
