// SPDX-License-Identifier: MIT
#include <QFile>
#include <QGeoCoordinate>
#include <QSettings>
#include <QTemporaryDir>
#include <catch2/catch_test_macros.hpp>

#include "mapview/app/places.hpp"
#include "mapview/app/recent_studies.hpp"
#include "mapview/app/scenario_list.hpp"
#include "mapview/app/siting_names.hpp"
#include "mapview/app/threshold.hpp"
#include "tests/mapview/app/opened_study.hpp"

using namespace circle15;
using app::OpenedStudy;

namespace {

QVariantMap row_named(const app::ScenarioList& list, const QString& name) {
    for (const auto& row : list.rows()) {
        if (row.toMap()["name"] == name) return row.toMap();
    }
    return {};
}

std::int64_t covered(const OpenedStudy& opened) {
    return app::coverage_at(*opened.session.picture()->finding, opened.session.service(), opened.session.question().standard())
        .covered();
}

}  // namespace

TEST_CASE("The study's scenarios are listed with what they assume, opened, stacked and undone as one step each") {
    OpenedStudy opened;
    opened.ask("elderly_meal");
    app::ScenarioList list;
    list.set_session(&opened.session);
    const auto four = row_named(list, "新增4处老年助餐点");
    const auto typhoon = row_named(list, "台风停航日");
    REQUIRE(four["edits"].toInt() == 4);
    CHECK(four["assumes"].toString().contains("覆盖人口最多"));
    CHECK_FALSE(four["own"].toBool());
    const auto before = covered(opened);
    REQUIRE(opened.trial.openScenario(list.url(four["file"].toString()), false));
    REQUIRE(opened.wait());
    CHECK(covered(opened) > before);
    CHECK(opened.trial.edits() == QStringList{"新增4处老年助餐点"});
    CHECK_FALSE(opened.trial.unsaved());
    REQUIRE(opened.trial.openScenario(list.url(typhoon["file"].toString()), true));
    REQUIRE(opened.wait());
    CHECK(opened.trial.edits().size() == 2);
    CHECK(opened.trial.unsaved());
    // A second time its changes would count double.
    CHECK_FALSE(opened.trial.openScenario(list.url(typhoon["file"].toString()), true));
    CHECK(opened.trial.edits().size() == 2);
    opened.trial.undo();
    REQUIRE(opened.wait());
    CHECK(opened.trial.edits().size() == 1);
    CHECK_FALSE(opened.trial.unsaved());
    opened.trial.undo();
    REQUIRE(opened.wait());
    CHECK(covered(opened) == before);
    // What is opened anew takes the place of what was tried.
    opened.trial.closeFacility(QString::fromStdString(opened.session.picture()->finding->study().facilities.front().id));
    CHECK(opened.trial.unsaved());
    REQUIRE(opened.trial.openScenario(list.url(typhoon["file"].toString()), false));
    REQUIRE(opened.wait());
    CHECK(opened.trial.edits() == QStringList{"台风停航日"});
}

TEST_CASE("A proposal made on top of an opened scenario has the next number, and an own scenario is listed again") {
    OpenedStudy opened;
    opened.ask("elderly_meal");
    app::ScenarioList list;
    list.set_session(&opened.session);
    REQUIRE(opened.trial.openScenario(list.url(row_named(list, "新增4处老年助餐点")["file"].toString()), false));
    REQUIRE(opened.wait());
    const auto gap = opened.gaps().front();
    opened.trial.openHere(QGeoCoordinate(gap.point.lat, gap.point.lon));
    REQUIRE(opened.wait());
    CHECK(opened.trial.edits().last().contains("方案5"));
    const QTemporaryDir folder;
    const QUrl file = QUrl::fromLocalFile(folder.filePath("mine.toml"));
    REQUIRE(opened.trial.save(file, {}));
    CHECK_FALSE(opened.trial.unsaved());
    list.keep(file);
    CHECK(std::ranges::any_of(list.rows(), [](const QVariant& row) { return row.toMap()["own"].toBool(); }));
    const auto with_five = covered(opened);
    opened.trial.startAfresh();
    REQUIRE(opened.wait());
    REQUIRE(opened.trial.openScenario(file, false));
    REQUIRE(opened.wait());
    CHECK(covered(opened) == with_five);
}

TEST_CASE("A scenario that cannot be read is listed with its flaw, opens nothing and keeps the trial") {
    OpenedStudy opened;
    const QTemporaryDir folder;
    QFile bad(folder.filePath("bad.toml"));
    REQUIRE(bad.open(QIODevice::WriteOnly));
    bad.write("name_zh = \"坏\"\n[[open]]\nid = 3\n");
    bad.close();
    app::ScenarioList list;
    list.set_session(&opened.session);
    list.keep(QUrl::fromLocalFile(bad.fileName()));
    const auto row = row_named(list, "bad");
    CHECK_FALSE(row["flaw"].toString().isEmpty());
    opened.trial.closeFacility(QString::fromStdString(opened.session.picture()->finding->study().facilities.front().id));
    REQUIRE(opened.wait());
    CHECK_FALSE(opened.trial.openScenario(QUrl::fromLocalFile(bad.fileName()), false));
    CHECK_FALSE(opened.session.error().isEmpty());
    CHECK(opened.trial.edits().size() == 1);
}

TEST_CASE("With places counted a facility made smaller leaves some without one, made larger it serves them again") {
    OpenedStudy opened;
    opened.ask("primary_school");
    const auto service = opened.session.service();
    opened.session.askPlaces(true);
    REQUIRE(opened.wait());
    CHECK(opened.session.places_asked());
    const auto places = [&] { return *opened.session.picture()->finding->analysis.services[service].places; };
    const auto sums = [&] {
        app::PlacesAt all;
        for (const auto& [facility, at] : app::places_at(*opened.session.picture()->finding, service)) {
            all.placed += at.placed;
            all.without += at.without;
        }
        return all;
    };
    CHECK(sums().placed == places().placed);
    CHECK(sums().without == places().without_place);
    CHECK(opened.lists.facilities()->columns().size() == 8);
    const auto finding = opened.session.picture()->finding;
    const auto at = app::places_at(*finding, service);
    const auto busiest = std::ranges::max_element(at, {}, [](const auto& each) { return each.second.placed; });
    const auto id = QString::fromStdString(finding->study().facilities[busiest->first.at()].id);
    const auto before = covered(opened);
    const auto without = places().without_place;
    opened.trial.enlargeFacility(id, 1);
    REQUIRE(opened.wait());
    CHECK(covered(opened) < before);
    CHECK(places().without_place > without);
    CHECK(sums().placed == places().placed);
    CHECK(sums().without == places().without_place);
    CHECK(opened.session.figures()["loses"].toBool());
    CHECK(opened.session.figures()["places"].toString().contains(QString::number(places().without_place)));
    opened.trial.enlargeFacility(id, 5000);
    REQUIRE(opened.wait());
    CHECK(covered(opened) >= before);
}

TEST_CASE("Sites in one village are told apart by their way from its people") {
    const OpenedStudy opened;
    const auto& study = opened.session.picture()->finding->study();
    const auto& home = study.homes.front();
    const std::vector<app::SiteAt> sites{{{home.place.lon + 0.01, home.place.lat}, home.village, "a"},
                                         {{home.place.lon - 0.01, home.place.lat}, home.village, "b"},
                                         {home.place, std::nullopt, "岬角"}};
    for (const auto lang : {words::Lang::zh, words::Lang::en}) {
        const auto names = app::names_apart(study, sites, lang);
        CHECK(names[0] != names[1]);
        CHECK(names[0].startsWith(QString::fromStdString(study.villages[home.village.at()].name)));
        CHECK(names[2] == "岬角");
    }
}

TEST_CASE("Studies that were opened are remembered, the last one first, and a wrong folder is not among them") {
    QSettings().remove("recent");
    OpenedStudy opened;
    app::RecentStudies recent;
    recent.set_session(&opened.session);
    opened.session.open(app::built_in_study());
    REQUIRE(opened.wait());
    opened.session.open("/nowhere/at all");
    REQUIRE(opened.wait());
    REQUIRE(recent.rows().size() == 1);
    CHECK(recent.rows().first().toMap()["path"].toString().endsWith("/shengsi"));
    CHECK(opened.session.ready());
}
