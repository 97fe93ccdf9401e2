// SPDX-License-Identifier: MIT
// What the map says of homes off the standard is what the one judge says; run by both painters, see CMakeLists.txt.
#include <QTemporaryDir>
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "mapview/app/map_picture.hpp"
#include "mapview/app/threshold.hpp"
#include "mapview/sheet/theme.hpp"
#include "tests/mapview/app/the_window.hpp"

using namespace circle15;
using analysis::Status;
using app::has_colour;
using app::window;

namespace {

/// The built-in study with a list of clinics that is partial.
QString partial_study(const QTemporaryDir& folder) {
    namespace fs = std::filesystem;
    const fs::path path = folder.filePath(QStringLiteral("study")).toStdString();
    fs::copy(app::shengsi().toStdString(), path, fs::copy_options::recursive);
    std::ostringstream content;
    content << std::ifstream(path / "study.toml").rdbuf();
    std::string text = content.str();
    const std::string stated = "partial = false";
    const auto at = text.find(stated, text.find("[inventory.clinic]"));
    REQUIRE(at != std::string::npos);
    text.replace(at, stated.size(), "partial = true");
    std::ofstream(path / "study.toml") << text;
    return QString::fromStdString(path.string());
}

/// A home beyond so many minutes on foot, where the list of the service is partial: the one with most persons of the group.
std::optional<std::size_t> unlisted_home(app::Window& shown, double beyond) {
    const auto& study = shown.session.picture()->finding->study();
    const auto group = study.standard.rules[shown.session.service()].group;
    std::optional<std::size_t> found;
    std::int64_t most = 0;
    const auto& homes = app::service(shown).homes;
    for (std::size_t row = 0; row < homes.size(); ++row) {
        const auto& verdict = homes[row];
        const auto persons = model::persons_in(study.homes[row].persons, group);
        if (verdict.facts.list != model::ListState::partial || !verdict.minutes() || *verdict.minutes() <= beyond) continue;
        if (persons > most) {
            most = persons;
            found = row;
        }
    }
    return found;
}

}  // namespace

TEST_CASE("A home that a partial list does not cover is unknown at the standard and off it, by status and by minutes") {
    const QTemporaryDir folder;
    auto& shown = window();
    shown.session.open(partial_study(folder));
    REQUIRE(shown.settle());
    const auto& rules = shown.session.picture()->finding->study().standard.rules;
    for (std::size_t row = 0; row < rules.size() && !unlisted_home(shown, 16); ++row)
        shown.session.question()->set_service(static_cast<int>(row));
    const auto home = unlisted_home(shown, 16);
    REQUIRE(home);
    app::draw_only(shown, {"homes"});
    const auto at = app::look_at_home(shown, *home);
    const sheet::Theme theme;
    const QColor unknown = theme.paler(theme.status(Status::unknown).colour);
    const QColor too_far = theme.paler(theme.status(Status::too_far).colour);
    for (const char* colour : {"status", "minutes"}) {
        shown.session.question()->set_colour(QString::fromLatin1(colour));
        for (const double minutes : {15.0, 15.5}) {
            INFO(colour << ", " << minutes << " minutes");
            shown.session.question()->set_threshold(minutes);
            REQUIRE(shown.settle());
            const QImage image = shown.grab();
            CHECK(has_colour(shown, image, at.lon, at.lat, unknown));
            CHECK_FALSE(has_colour(shown, image, at.lon, at.lat, too_far, 2));
        }
    }
    shown.session.question()->set_colour(QStringLiteral("status"));
    app::close_window();
}

TEST_CASE("Marks, figures and lists of the window judge every home as the one judge does") {
    auto& shown = window();
    const auto& picture = *shown.session.picture();
    const auto& finding = *picture.finding;
    for (std::size_t row = 0; row < finding.analysis.services.size(); ++row) {
        const auto& result = finding.analysis.services[row];
        const auto& rule = finding.study().standard.rules[row];
        for (const double minutes : {5.0, 15.0, 15.5, 30.0}) {
            const auto marks = app::at_threshold(picture.scene.services[row], minutes);
            std::array<std::int64_t, analysis::status_count> by_status{};
            for (std::size_t home = 0; home < result.homes.size(); ++home) {
                const auto persons = model::persons_in(finding.study().homes[home].persons, rule.group);
                const auto status = analysis::status_at(result.homes[home].facts, minutes);
                REQUIRE(marks.homes[home].status == status);
                by_status[static_cast<std::size_t>(status)] += persons;
            }
            CHECK(app::coverage_at(finding, row, minutes).by_status == by_status);
        }
        // At the standard they are the ledger's.
        CHECK(app::coverage_at(finding, row, rule.minutes).by_status == result.ledger.front().by_status);
    }
}
