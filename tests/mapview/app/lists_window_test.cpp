// SPDX-License-Identifier: MIT
#include <QQuickItem>
#include <QTest>
#include <catch2/catch_test_macros.hpp>

#include "mapview/app/look.hpp"
#include "tests/mapview/app/items.hpp"
#include "tests/mapview/app/the_window.hpp"

using namespace circle15;
using app::wait_until;
using app::window;

namespace {

QQuickItem* item(app::Window& shown, const char* name) {
    auto* found = app::item_named(shown.window().contentItem(), name);
    REQUIRE(found != nullptr);
    return found;
}

QPoint middle_of(const QQuickItem* of) { return of->mapToScene(QPointF(of->width() / 2, of->height() / 2)).toPoint(); }

double luminance(const QColor& colour) {
    const auto part = [](double value) { return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4); };
    return 0.2126 * part(colour.redF()) + 0.7152 * part(colour.greenF()) + 0.0722 * part(colour.blueF());
}

}  // namespace

TEST_CASE("A village clicked in its list is gone to and explained; a home clicked on the map marks its village", "[scale]") {
    auto& shown = window();
    item(shown, "tabs")->setProperty("currentIndex", 3);
    REQUIRE(shown.settle());
    auto* list = item(shown, "units");
    auto* rows = list->property("rows").value<QQuickItem*>();
    REQUIRE(rows != nullptr);
    const auto centre = [&] { return shown.map()->property("center").value<QGeoCoordinate>(); };
    const auto before = centre();
    const app::Look look;
    // The second row: a village of the township with most people not covered.
    const auto key = shown.lists().units()->keyAt(1);
    REQUIRE(key.startsWith("village:"));
    QTest::mouseClick(&shown.window(), Qt::LeftButton, Qt::NoModifier, rows->mapToScene(QPointF(40, look.row * 1.5)).toPoint());
    CHECK(wait_until([&] { return shown.choice().kind() == "village"; }, 3000));
    CHECK(QString("village:" + shown.choice().key()) == key);
    CHECK(centre() != before);

    const auto home = app::home_with(shown, analysis::Status::too_far);
    const auto place = app::look_at_home(shown, home);
    QTest::mouseClick(&shown.window(), Qt::LeftButton, Qt::NoModifier, shown.point_of(place.lon, place.lat));
    CHECK(wait_until([&] { return shown.choice().kind() == "home"; }, 3000));
    const auto& study = shown.session.picture()->finding->study();
    const auto code = QString::fromStdString(study.villages[study.homes[home].village.at()].code);
    CHECK(list->property("chosen").toString() == "village:" + code);
    CHECK(rows->property("currentIndex").toInt() == shown.lists().units()->rowOf("village:" + code));
}

TEST_CASE("A column is made wider by dragging its edge and fitted by a double click", "[scale]") {
    auto& shown = window();
    REQUIRE(shown.settle());
    auto* list = item(shown, "gaps");
    const auto width = [&] { return shown.lists().gaps()->widths()[1].toDouble(); };
    auto* edge = app::item_named(list, "edge1");
    REQUIRE(edge != nullptr);
    const QPoint from = middle_of(edge);
    const double before = width();
    QTest::mousePress(&shown.window(), Qt::LeftButton, Qt::NoModifier, from);
    for (int step = 1; step <= 8; ++step) QTest::mouseMove(&shown.window(), from + QPoint(8 * step, 0), 5);
    QTest::mouseRelease(&shown.window(), Qt::LeftButton, Qt::NoModifier, from + QPoint(64, 0));
    CHECK(wait_until([&] { return width() > before + 20; }, 3000));
    // Sorting was not meant.
    CHECK(shown.lists().gaps()->sorted_by() == -1);
    app::close_window();
}

TEST_CASE("Every verdict of the indicators can be read on paper and on a chosen row") {
    auto& shown = window();
    const app::Look look;
    int told = 0;
    for (const auto& record : shown.lists().indicators()->model().records()) {
        if (!record.mark.isValid()) continue;
        ++told;
        for (const auto& ground : {look.paper(), look.chosen, look.panel()})
            CHECK((luminance(ground) + 0.05) / (luminance(record.mark) + 0.05) >= 4.5);
    }
    CHECK(told > 0);
}

TEST_CASE("A pier is found by clicking on it, its boats by clicking on their times, a line by clicking on the sea", "[scale]") {
    auto& shown = window();
    app::draw_only(shown, {"ferries"});
    const auto& finding = *shown.session.picture()->finding;
    const auto& study = finding.study();
    const auto pier = std::ranges::find_if(study.piers, [](const model::Pier& each) { return each.island.has_value(); });
    REQUIRE(pier != study.piers.end());
    shown.look_at(pier->place.lon, pier->place.lat, 15);
    REQUIRE(shown.settle());
    QTest::mouseClick(&shown.window(), Qt::LeftButton, Qt::NoModifier, shown.point_of(pier->place.lon, pier->place.lat));
    CHECK(wait_until([&] { return shown.choice().kind() == "pier"; }, 3000));
    CHECK(shown.choice().key().toStdString() == pier->id);

    // The longest stretch between two points of a route lies at sea.
    const auto& route = finding.analysis.ferry_routes.front();
    std::size_t best = 1;
    const auto length = [&](std::size_t at) {
        return std::hypot(route.line[at].lon - route.line[at - 1].lon, route.line[at].lat - route.line[at - 1].lat);
    };
    for (std::size_t at = 1; at < route.line.size(); ++at) best = length(at) > length(best) ? at : best;
    const model::LonLat middle{.lon = (route.line[best].lon + route.line[best - 1].lon) / 2,
                               .lat = (route.line[best].lat + route.line[best - 1].lat) / 2};
    shown.look_at(middle.lon, middle.lat, 14);
    REQUIRE(shown.settle());
    QTest::mouseClick(&shown.window(), Qt::LeftButton, Qt::NoModifier, shown.point_of(middle.lon, middle.lat));
    CHECK(wait_until([&] { return shown.choice().kind() == "route"; }, 3000));

    const auto groups = shown.choice().explanation()["groups"].toList();
    QString action;
    for (const auto& group : groups) {
        for (const auto& fact : group.toMap()["facts"].toList()) {
            if (action.isEmpty()) action = fact.toMap()["action"].toString();
        }
    }
    REQUIRE(action.startsWith("sailing:"));
    shown.choice().follow(action);
    REQUIRE(shown.settle());
    CHECK(shown.choice().kind() == "sailing");
    CHECK_FALSE(shown.choice().explanation()["verdict"].toString().contains("正在计算"));
}

TEST_CASE("One tick above the fold stops all boats, and a banner says whom that cuts off", "[scale]") {
    auto& shown = window();
    auto* tick = item(shown, "noBoats");
    REQUIRE(shown.settle());
    CHECK(middle_of(tick).y() < 700);
    CHECK_FALSE(item(shown, "suspensionNote")->isVisible());
    QTest::mouseClick(&shown.window(), Qt::LeftButton, Qt::NoModifier, middle_of(tick));
    REQUIRE(shown.settle());
    CHECK(wait_until([&] { return item(shown, "suspensionNote")->isVisible(); }, 5000));
    const QImage image = shown.grab();
    const auto* note = item(shown, "suspensionNote");
    const QPoint corner = (note->mapToScene(QPointF(5, note->height() / 2)) * image.devicePixelRatio()).toPoint();
    CHECK(app::alike(image.pixelColor(corner), app::Look().alert()));
    QTest::mouseClick(&shown.window(), Qt::LeftButton, Qt::NoModifier, middle_of(tick));
    REQUIRE(shown.settle());
    CHECK(wait_until([&] { return !item(shown, "suspensionNote")->isVisible(); }, 5000));
}

TEST_CASE("A scenario is opened from the list; what no file holds is asked for before it is lost", "[scale]") {
    auto& shown = window();
    auto* button = item(shown, "scenariosButton");
    REQUIRE(shown.settle());
    QTest::mouseClick(&shown.window(), Qt::LeftButton, Qt::NoModifier, middle_of(button));
    auto* panel = shown.window().findChild<QObject*>("scenarioPanel");
    REQUIRE(panel != nullptr);
    REQUIRE(wait_until([&] { return panel->property("opened").toBool(); }, 3000));
    REQUIRE(shown.settle());
    QTest::mouseClick(&shown.window(), Qt::LeftButton, Qt::NoModifier, middle_of(item(shown, "openScenario0")));
    CHECK(wait_until([&] { return shown.trial().can_undo(); }, 5000));
    REQUIRE(shown.settle());
    CHECK_FALSE(shown.trial().unsaved());

    // One more edit is in no file: another study is not opened over it.
    const auto& study = shown.session.picture()->finding->study();
    shown.trial().closeFacility(QString::fromStdString(study.facilities.front().id));
    REQUIRE(shown.settle());
    CHECK(shown.trial().unsaved());
    auto* asking = shown.window().findChild<QObject*>("loseTrial");
    REQUIRE(asking != nullptr);
    shown.window().close();
    REQUIRE(wait_until([&] { return asking->property("opened").toBool(); }, 3000));
    CHECK(shown.window().isVisible());
    QTest::keyClick(&shown.window(), Qt::Key_Escape);
    REQUIRE(wait_until([&] { return !asking->property("opened").toBool(); }, 3000));
    CHECK(shown.trial().edits().size() == 2);
    auto* commands = shown.window().property("commands").value<QObject*>();
    QMetaObject::invokeMethod(commands, "openPath", Q_ARG(QVariant, app::shengsi()));
    REQUIRE(wait_until([&] { return asking->property("opened").toBool(); }, 3000));
    REQUIRE(shown.settle());
    QTest::mouseClick(&shown.window(), Qt::LeftButton, Qt::NoModifier, middle_of(item(shown, "dropTrial")));
    CHECK(wait_until([&] { return !shown.trial().can_undo(); }, 20'000));
    REQUIRE(shown.settle());
}

TEST_CASE("What siting answers is marked on the map by rank", "[scale]") {
    auto& shown = window();
    auto* siting = shown.window().property("siting").value<QObject*>();
    REQUIRE(siting != nullptr);
    QMetaObject::invokeMethod(siting, "find", Q_ARG(int, 2));
    REQUIRE(shown.settle(60'000));
    const auto sites = siting->property("sites").toList();
    REQUIRE(sites.size() == 2);
    CHECK(sites[0].toMap()["where"] != sites[1].toMap()["where"]);
    const auto at = sites[1].toMap()["place"].value<QGeoCoordinate>();
    shown.look_at(at.longitude(), at.latitude(), 15);
    REQUIRE(shown.settle());
    // The disc of the mark stands above its place, clear of the figure in its middle.
    const QImage image = shown.grab();
    const QPoint disc = shown.point_of(at.longitude(), at.latitude()) + QPoint(-9, -20);
    CHECK(app::alike(image.pixelColor(disc * image.devicePixelRatio()), app::Look().proposal()));
    QMetaObject::invokeMethod(siting, "clear");
}

TEST_CASE("What cannot be used looks so") {
    auto& shown = window();
    REQUIRE(shown.settle());
    const auto* commands = shown.window().property("commands").value<QObject*>();
    const auto* undo = commands->property("undo").value<QObject*>();
    CHECK_FALSE(undo->property("enabled").toBool());
    int seen = 0;
    for (auto* button : shown.window().findChildren<QQuickItem*>()) {
        if (button->property("action").value<QObject*>() != undo) continue;
        const auto* text = button->property("contentItem").value<QQuickItem*>();
        REQUIRE(text != nullptr);
        CHECK(text->property("color").value<QColor>() == app::Look().disabled);
        ++seen;
    }
    CHECK(seen > 0);
    // Nor on the map where no facility was clicked.
    const auto* edit = shown.window().findChild<QQuickItem*>("editHere");
    REQUIRE(edit != nullptr);
    CHECK_FALSE(edit->isEnabled());
    CHECK(edit->property("contentItem").value<QQuickItem*>()->property("color").value<QColor>() == app::Look().disabled);
}
