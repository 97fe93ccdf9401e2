// SPDX-License-Identifier: MIT
#include <QProcess>
#include <QTemporaryDir>
#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <filesystem>
#include <fstream>

#include "core/analysis/analyze.hpp"
#include "core/analysis/gaps.hpp"
#include "core/io/study_reader.hpp"
#include "core/model/errors.hpp"
#include "core/results/read_folder.hpp"
#include "mapview/sheet/sheet_facts.hpp"

using namespace circle15;
using namespace circle15::sheet;

namespace {

const std::filesystem::path study_folder = CIRCLE15_SOURCE_DIR "/datasets/shengsi";

/// A result folder of the built-in study, written by the program itself, once for all tests of a run.
const std::filesystem::path& analyzed() {
    static const QTemporaryDir folder;
    static const std::filesystem::path result = [] {
        const QString path = folder.filePath(QStringLiteral("result"));
        QProcess program;
        program.start(QStringLiteral(CIRCLE15_PROGRAM),
                      {QStringLiteral("analyze"), QString::fromStdString(study_folder.string()), QStringLiteral("-o"), path});
        REQUIRE(program.waitForFinished(300'000));
        REQUIRE(program.exitCode() == 0);
        return std::filesystem::path(path.toStdString());
    }();
    return result;
}

/// Everything a sheet says, a line each.
std::vector<std::string> words_of(const SheetFacts& facts) {
    QStringList lines{facts.title, facts.rule_line, facts.source_line, facts.banner,
                      facts.stamp, facts.percent,   facts.percent_line};
    lines << facts.further << facts.ledger_line << facts.gaps_heading << facts.gaps_rest << facts.footer;
    for (const auto& gap : facts.gaps) {
        for (const QString& cell : gap) lines << cell;
    }
    std::vector<std::string> words;
    for (const QString& line : lines) words.push_back(line.toStdString());
    return words;
}

std::string rule_of(const std::filesystem::path& folder) {
    try {
        static_cast<void>(results::read_folder(folder));
    } catch (const model::InputError& error) {
        return error.flaw().rule;
    }
    return "no error";
}

}  // namespace

TEST_CASE("a result folder says the same as the study it was made from") {
    const auto& path = analyzed();
    CHECK(results::is_result_folder(path));
    CHECK_FALSE(results::is_result_folder(study_folder));
    const auto opened = results::read_folder(path);
    const auto study = io::read_study(study_folder);
    const auto analysis = analysis::analyze(study);
    REQUIRE(opened.study.homes.size() == study.homes.size());
    REQUIRE(opened.study.facilities.size() == study.facilities.size());
    REQUIRE(opened.analysis.streets->size() == analysis.streets->size());
    REQUIRE(opened.analysis.services.size() == analysis.services.size());
    REQUIRE(opened.study.piers.size() == study.piers.size());
    for (std::size_t pier = 0; pier < study.piers.size(); ++pier)
        CHECK(opened.study.piers[pier].name == study.piers[pier].name);
    REQUIRE_FALSE(analysis.ferry_routes.empty());
    REQUIRE(opened.analysis.ferry_routes.size() == analysis.ferry_routes.size());
    for (std::size_t route = 0; route < analysis.ferry_routes.size(); ++route) {
        CHECK(opened.analysis.ferry_routes[route].name == analysis.ferry_routes[route].name);
        CHECK(opened.analysis.ferry_routes[route].sailings == analysis.ferry_routes[route].sailings);
        CHECK(opened.analysis.ferry_routes[route].line.size() == analysis.ferry_routes[route].line.size());
    }
    CHECK(opened.analysis.demonstration_boats == analysis.demonstration_boats);
    for (std::size_t service = 0; service < analysis.services.size(); ++service) {
        const auto& expected = analysis.services[service];
        const auto& found = opened.analysis.services[service];
        CHECK(found.areas.size() == expected.areas.size());
        for (std::size_t home = 0; home < expected.homes.size(); ++home) {
            REQUIRE(found.homes[home].status == expected.homes[home].status);
            // Judged anew by any other threshold it says the same too: the facts came back whole.
            REQUIRE(found.homes[home].facts == expected.homes[home].facts);
            for (const double minutes : {5.0, 10.0, 15.0, 15.5, 30.0}) {
                REQUIRE(analysis::status_at(found.homes[home].facts, minutes) ==
                        analysis::status_at(expected.homes[home].facts, minutes));
            }
        }
        for (const auto lang : {words::Lang::zh, words::Lang::en}) {
            const auto a = facts_of(opened.study, opened.analysis, service, {.lang = lang});
            const auto b = facts_of(study, analysis, service, {.lang = lang});
            CHECK(words_of(a) == words_of(b));
        }
    }
}

TEST_CASE("a result folder tells by which boats a home or a gap is served") {
    const auto opened = results::read_folder(analyzed());
    const auto study = io::read_study(study_folder);
    const auto analysis = analysis::analyze(study);
    const auto same = [&](const analysis::BoatVerdict& found, const analysis::BoatVerdict& expected) {
        const auto near = [](std::optional<double> a, std::optional<double> b, double apart) {
            return a.has_value() == b.has_value() && (!a || std::abs(*a - *b) <= apart);
        };
        // Who gets there, but not by leaving within the window, has no fastest journey.
        REQUIRE(found.facility.has_value() == expected.facility.has_value());
        if (found.facility)
            CHECK(opened.study.facilities[found.facility->at()].id == study.facilities[expected.facility->at()].id);
        // As results write them: minutes to one place, times of leaving to the minute before.
        CHECK(near(found.day.best_s, expected.day.best_s, 3.01));
        CHECK(near(found.day.median_s, expected.day.median_s, 3.01));
        CHECK(near(found.day.first_leave_s, expected.day.first_leave_s, 59.5));
        CHECK(near(found.day.last_leave_s, expected.day.last_leave_s, 59.5));
        CHECK(found.day.useful_sailings == expected.day.useful_sailings);
        CHECK(near(found.same_day.time_there_s, expected.same_day.time_there_s, 3.6));
        CHECK(near(found.days_without_per_year, expected.days_without_per_year, 0.051));
        CHECK(found.demonstration == expected.demonstration);
        CHECK(found.day.approximate == expected.day.approximate);
    };
    int homes = 0;
    int gaps = 0;
    for (std::size_t row = 0; row < analysis.services.size(); ++row) {
        const auto& expected = analysis.services[row];
        const auto& found = opened.analysis.services[row];
        REQUIRE(found.boats.size() == expected.homes.size());
        for (std::size_t home = 0; home < expected.homes.size(); ++home) {
            const bool by_boat = expected.homes[home].status == analysis::Status::boat_only;
            REQUIRE((found.boats[home] != nullptr) == by_boat);
            if (by_boat && ++homes > 0) same(*found.boats[home], *expected.boats[home]);
        }
        for (std::size_t gap = 0; gap < expected.gaps.size(); ++gap) {
            const bool by_boat = expected.gaps[gap].cause == analysis::Cause::across_water;
            const auto* boat = analysis::boat_of(found, found.gaps[gap]);
            REQUIRE((boat != nullptr) == by_boat);
            if (by_boat && ++gaps > 0) same(*boat, *analysis::boat_of(expected, expected.gaps[gap]));
        }
    }
    CHECK(homes > 10);
    CHECK(gaps > 0);
}

TEST_CASE("a result folder that was touched is refused") {
    const QTemporaryDir folder;
    const std::filesystem::path path = folder.filePath(QStringLiteral("copy")).toStdString();
    std::filesystem::copy(analyzed(), path);
    SECTION("a file was changed") {
        std::ofstream(path / "gaps.geojson", std::ios::app) << ' ';
        CHECK(rule_of(path) == "changed_output");
    }
    SECTION("a file is gone") {
        std::filesystem::remove(path / "homes.geojson");
        CHECK(rule_of(path) == "missing_file");
    }
    SECTION("the manifest leads out of the folder") {
        std::ofstream(path / "run.json") << R"({"program": "circle15", "outputs": {"../homes.geojson": {"sha256": ""}}})";
        CHECK(rule_of(path) == "bad_result");
    }
    SECTION("the manifest lacks what a map needs") {
        std::ofstream(path / "run.json") << R"({"program": "circle15", "outputs": {}})";
        CHECK(rule_of(path) == "bad_result");
    }
    SECTION("nothing was touched") { CHECK(rule_of(path) == "no error"); }
    SECTION("the manifest is no manifest") {
        std::ofstream(path / "run.json") << "{\"program\": \"another\"}";
        CHECK(rule_of(path) == "bad_manifest");
    }
    SECTION("the manifest is no JSON") {
        std::ofstream(path / "run.json") << "gaps";
        CHECK(rule_of(path) == "not_json");
    }
}

TEST_CASE("the ledger on a sheet adds up to the target group") {
    const auto study = io::read_study(study_folder);
    const auto analysis = analysis::analyze(study, {.areas = false});
    for (std::size_t service = 0; service < analysis.services.size(); ++service) {
        const auto facts = facts_of(study, analysis, service, {});
        std::int64_t sum = 0;
        for (const auto& part : facts.ledger) sum += part.persons;
        INFO(facts.title.toStdString());
        CHECK(sum == facts.persons);
        CHECK(facts.gaps.size() <= 10);
    }
}

TEST_CASE("a sheet says what it rests on and who may see it") {
    auto study = io::read_study(study_folder);
    const auto analysis = analysis::analyze(study, {.areas = false});
    const auto internal = facts_of(study, analysis, 0, {});
    CHECK(internal.stamp == QStringLiteral("内部工作图 未经审核不得公开"));
    CHECK(internal.banner.contains(QStringLiteral("模型")));
    CHECK(internal.footer.join(' ').contains(QStringLiteral("制图单位：____")));
    study.map_approval = "浙S(2026)1号";
    study.map_unit = "某测绘院";
    const auto approved = facts_of(study, analysis, 0, {.drawn = model::date_from("2026-11-23")});
    CHECK(approved.stamp == QStringLiteral("审图号：浙S(2026)1号"));
    CHECK(approved.footer.join(' ').contains(QStringLiteral("制图单位：某测绘院")));
    CHECK(approved.footer.join(' ').contains(QStringLiteral("2026-11-23")));
}
