// SPDX-License-Identifier: MIT
// Pictures of every panel and state, to be looked at: CIRCLE15_PICTURES=FOLDER CIRCLE15_LANG=en CIRCLE15_SIZE=1366x768
// test_window_long "[pictures]"
#include <QDir>
#include <QQuickItem>
#include <QTest>
#include <catch2/catch_test_macros.hpp>

#include "tests/mapview/app/the_window.hpp"

using namespace circle15;
using app::wait_until;

namespace {

QSize size_asked() {
    const auto parts = qEnvironmentVariable("CIRCLE15_SIZE", "1366x768").split('x');
    return {parts.value(0).toInt(), parts.value(1).toInt()};
}

}  // namespace

TEST_CASE("Pictures of the panels", "[.pictures]") {
    const QString folder = qEnvironmentVariable("CIRCLE15_PICTURES", "/tmp/pictures");
    QDir().mkpath(folder);
    app::Window shown(app::shengsi(), size_asked());
    shown.session.set_language(qEnvironmentVariable("CIRCLE15_LANG", "zh"));
    REQUIRE(wait_until([&] { return shown.session.ready(); }));
    const auto keep = [&](const char* name) {
        REQUIRE(shown.settle(60'000));
        QTest::qWait(250);
        REQUIRE(shown.grab().save(folder + u'/' + QString::fromLatin1(name) + QStringLiteral(".png")));
    };
    const auto tab = [&](int row) { shown.window().findChild<QObject*>("tabs")->setProperty("currentIndex", row); };
    const auto& study = shown.session.picture()->finding->study();
    shown.session.question()->set_service(4);
    tab(3);
    const auto unit = shown.lists().units()->keyAt(1);
    shown.choice().follow(unit);
    keep("villages");
    const auto home = app::home_with(shown, analysis::Status::too_far);
    shown.choice().choose("home", QString::fromStdString(study.homes[home].id));
    keep("home");
    tab(6 - 1);
    keep("indicators");
    shown.choice().clear();
    keep("indicators_alone");
    tab(0);
    shown.choice().choose("pier", QString::fromStdString(study.piers.front().id));
    keep("pier");
    shown.choice().choose("route", QString::fromStdString(shown.session.picture()->finding->analysis.ferry_routes.front().id));
    keep("route");
    shown.choice().choose("sailing", QString::fromStdString(study.timetable->trips.front().id));
    keep("sailing");
    shown.choice().choose("island", QString::fromStdString(study.islands[study.homes[home].island.at()].id));
    keep("island");
    shown.choice().clear();
    auto* boats = shown.window().findChild<QQuickItem*>("noBoats");
    REQUIRE(boats != nullptr);
    tab(2);
    QTest::mouseClick(&shown.window(), Qt::LeftButton, Qt::NoModifier, boats->mapToScene(QPointF(10, 10)).toPoint());
    keep("no_boats");
    QTest::mouseClick(&shown.window(), Qt::LeftButton, Qt::NoModifier, boats->mapToScene(QPointF(10, 10)).toPoint());
    REQUIRE(shown.settle());
    auto* scenarios = shown.window().findChild<QObject*>("scenarioPanel");
    QMetaObject::invokeMethod(scenarios, "open");
    keep("scenarios");
    QMetaObject::invokeMethod(scenarios, "close");
    tab(1);
    shown.session.askPlaces(true);
    keep("places");
    shown.session.askPlaces(false);
    REQUIRE(shown.settle());
    shown.trial().openScenario(QUrl::fromLocalFile(app::shengsi() + "/scenarios/four-meal-points.toml"), false);
    keep("trial");
    auto* siting = shown.window().property("siting").value<QObject*>();
    QMetaObject::invokeMethod(siting, "find", Q_ARG(int, 3));
    REQUIRE(shown.settle(60'000));
    const auto at = siting->property("sites").toList().value(1).toMap()["place"].value<QGeoCoordinate>();
    shown.look_at(at.longitude(), at.latitude(), 14.5);
    keep("siting");
    shown.trial().closeFacility(QString::fromStdString(study.facilities.front().id));
    REQUIRE(shown.settle());
    shown.window().close();
    keep("lose_trial");
    shown.trial().startAfresh();
    app::Window empty("/nowhere/at all", size_asked());
    empty.session.set_language(qEnvironmentVariable("CIRCLE15_LANG", "zh"));
    REQUIRE(wait_until([&] { return !empty.session.error().isEmpty(); }));
    empty.session.dismissError();
    REQUIRE(empty.settle());
    REQUIRE(empty.grab().save(folder + QStringLiteral("/empty.png")));
}
