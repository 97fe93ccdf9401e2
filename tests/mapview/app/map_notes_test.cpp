// SPDX-License-Identifier: MIT
// What the map must not be without, and what it must not draw.
#include <QImage>
#include <QQuickItem>
#include <QTest>
#include <QThread>
#include <algorithm>
#include <atomic>
#include <catch2/catch_test_macros.hpp>
#include <cstdlib>

#include "mapview/app/look.hpp"
#include "mapview/app/mercator.hpp"
#include "mapview/sheet/theme.hpp"
#include "tests/mapview/app/the_window.hpp"

using namespace circle15;
using app::alike;
using app::draw_only;
using app::has_colour;
using app::home_with;
using app::look_at_home;
using app::service;
using app::wait_until;
using app::window;

TEST_CASE("That the map rests on modelled data is seen without scrolling on the smallest screen") {
    auto& shown = window();
    const auto* badge = shown.window().findChild<QQuickItem*>("badge");
    REQUIRE(badge != nullptr);
    CHECK(badge->isVisible());
    const QRectF box = badge->mapRectToScene(badge->boundingRect());
    CHECK(QRectF(0, 0, 1366, 768).contains(box));
    const QImage image = shown.grab();
    const sheet::Theme theme;
    const QPoint corner = (box.topLeft() + QPointF(4, box.height() / 2)).toPoint() * image.devicePixelRatio();
    CHECK(alike(image.pixelColor(corner), theme.doubt_fill));
}

TEST_CASE("A hole in the land is sea in the window") {
    auto& shown = window();
    // A lagoon within the largest island, a kilometre across.
    auto study = shown.session.picture()->finding->study();
    auto& island = *std::ranges::max_element(
        study.islands, {}, [](const model::Island& each) { return each.land.empty() ? 0 : each.land[0].shell.size(); });
    const auto& shape = shown.session.picture()->scene.islands[static_cast<std::size_t>(&island - study.islands.data())];
    const auto middle = app::from_mercator(shape.inside);
    constexpr double half = 0.0012;
    island.land[0].holes.push_back({{middle.lon - half, middle.lat - half},
                                    {middle.lon - half, middle.lat + half},
                                    {middle.lon + half, middle.lat + half},
                                    {middle.lon + half, middle.lat - half},
                                    {middle.lon - half, middle.lat - half}});
    auto finding = std::make_shared<app::Finding>(*shown.session.picture()->finding);
    finding->place = std::make_shared<app::Place>(std::move(study));
    const auto before = shown.session.picture();
    draw_only(shown, {"facilities", "ferries"});
    const sheet::Theme theme;
    shown.look_at(middle.lon, middle.lat, 15.5);
    REQUIRE(shown.settle());
    CHECK(has_colour(shown, shown.grab(), middle.lon, middle.lat + half / 2, theme.land, 1));
    shown.session.show(app::picture_of(finding));
    REQUIRE(shown.settle());
    CHECK(has_colour(shown, shown.grab(), middle.lon, middle.lat + half / 2, theme.sea, 1));
    CHECK(has_colour(shown, shown.grab(), middle.lon, middle.lat + 1.5 * half, theme.land, 1));
    shown.session.show(before);
}

TEST_CASE("At another threshold no gap is drawn and the map says why; one button goes back") {
    auto& shown = window();
    const auto& gap = service(shown).gaps.front();
    shown.look_at(gap.point.lon, gap.point.lat, 15.5);
    REQUIRE(shown.settle());
    const QImage with = shown.grab();
    const auto* note = shown.window().findChild<QQuickItem*>("gapsHidden");
    REQUIRE(note != nullptr);
    CHECK_FALSE(note->isVisible());
    // The strip of places beneath the map tells of gaps as well.
    const auto* map = qobject_cast<QQuickItem*>(shown.map());
    const auto bottom = static_cast<int>(map->mapToScene(QPointF(0, map->height())).y());
    const auto dark = [&](const QImage& image) {
        const sheet::Theme theme;
        int count = 0;
        for (int y = 0; y < bottom; ++y) {
            for (int x = 280; x < image.width() - 440; ++x) count += alike(image.pixelColor(x, y), theme.gap, 12);
        }
        return count;
    };
    const int outlined = dark(with);
    CHECK(outlined > 50);
    shown.session.question()->set_threshold(service(shown).measures[0].minutes + 1);
    REQUIRE(shown.settle());
    CHECK(note->isVisible());
    CHECK(dark(shown.grab()) == 0);
    const auto* back = shown.window().findChild<QQuickItem*>("backToStandard");
    QTest::mouseClick(&shown.window(), Qt::LeftButton, Qt::NoModifier,
                      back->mapToScene(QPointF(back->width() / 2, back->height() / 2)).toPoint());
    CHECK(wait_until([&] { return shown.session.question()->by_standard(); }, 3000));
    REQUIRE(shown.settle());
    // All but what the pointer, on its button, may hint at.
    CHECK(std::abs(dark(shown.grab()) - outlined) <= outlined / 50);
}

TEST_CASE("The map's edge cuts no name in two, and none lies beneath the note in the corner") {
    auto& shown = window();
    draw_only(shown, {"names"});
    auto* map = qobject_cast<QQuickItem*>(shown.map());
    const QRect box = map->mapRectToScene(map->boundingRect()).toRect();
    const auto* badge = shown.window().findChild<QQuickItem*>("badge");
    const QRect note = badge->mapRectToScene(badge->boundingRect()).toRect().adjusted(-2, -2, 2, 2);
    // Dark as letters are, on the map's outermost pixels and around the note.
    const auto letters = [](const QImage& image, const QRect& edge) {
        int count = 0;
        for (int x = edge.left(); x <= edge.right(); ++x) {
            for (const int y : {edge.top(), edge.bottom()}) count += image.pixelColor(x, y).lightness() < 90 ? 1 : 0;
        }
        for (int y = edge.top(); y <= edge.bottom(); ++y) {
            for (const int x : {edge.left(), edge.right()}) count += image.pixelColor(x, y).lightness() < 90 ? 1 : 0;
        }
        return count;
    };
    // Villages pass beneath the note and over every edge as the map goes by.
    for (int step = 0; step < 8; ++step) {
        shown.look_at(122.43 + 0.006 * step, 30.73 - 0.004 * step, 14);
        REQUIRE(shown.settle());
        const QImage image = shown.grab();
        CHECK(letters(image, box.adjusted(1, 1, -2, -2)) == 0);
        CHECK(letters(image, note) == 0);
    }
}

TEST_CASE("The line between before and after cuts no name in two") {
    auto& shown = window();
    const auto row = home_with(shown, analysis::Status::too_far);
    const auto home = shown.session.picture()->finding->study().homes[row].place;
    shown.trial().openHere(QGeoCoordinate(home.lat, home.lon));
    draw_only(shown, {"names"});
    shown.map_view()->setProperty("compare", true);
    REQUIRE(shown.settle());
    auto* map = qobject_cast<QQuickItem*>(shown.map());
    const QRect box = map->mapRectToScene(map->boundingRect()).toRect();
    const int line = box.center().x();
    const sheet::Theme theme;
    REQUIRE(shown.grab().pixelColor(line, box.top() + 40) == theme.facility);  // the line
    // Villages pass beneath the line, between its tags and its handle, as the map goes by.
    for (int step = 0; step < 8; ++step) {
        shown.look_at(122.43 + 0.006 * step, 30.73 - 0.004 * step, 14);
        REQUIRE(shown.settle());
        const QImage image = shown.grab();
        int letters = 0;
        for (int y = box.top() + 100; y < box.top() + box.height() * 7 / 10; ++y) {
            for (const int x : {line - 4, line + 4}) letters += image.pixelColor(x, y).lightness() < 90 ? 1 : 0;
        }
        CHECK(letters == 0);
    }
}

TEST_CASE("Symbols lie above the walk that leads to them") {
    auto& shown = window();
    if (shown.map_view()->property("software").toBool()) SKIP("the software scene graph paints symbols with the ground");
    const auto row = home_with(shown, analysis::Status::covered);
    look_at_home(shown, row);
    const auto& study = shown.session.picture()->finding->study();
    shown.choice().choose("home", QString::fromStdString(study.homes[row].id));
    REQUIRE(wait_until([&] { return !shown.choice().walk().isEmpty(); }));
    const auto& facility = study.facilities[service(shown).homes[row].nearest.value().at()];
    shown.look_at(facility.place.lon, facility.place.lat, 16);
    REQUIRE(shown.settle());
    const QImage image = shown.grab();
    const QPoint at = shown.point_of(facility.place.lon, facility.place.lat);
    const app::Look look;
    int walk = 0;
    for (int y = -6; y <= 6; ++y) {
        for (int x = -6; x <= 6; ++x) walk += alike(image.pixelColor(at + QPoint(x, y)), look.walk) ? 1 : 0;
    }
    CHECK(walk == 0);
}

TEST_CASE("Shapes that are not there yet are told of on the map until they are") {
    auto& shown = window();
    const auto* note = shown.window().findChild<QQuickItem*>("shapesNote");
    REQUIRE(note != nullptr);
    REQUIRE(shown.settle());
    CHECK_FALSE(note->isVisible());
    const auto before = shown.session.picture();
    auto figures = std::make_shared<app::Finding>(*before->finding);
    figures->analysis.services.edit_each([](analysis::ServiceResult& each) { each.areas.clear(); });
    // Other work goes before drawing, as long as it takes.
    std::atomic<bool> go_on = false;
    shown.session.background()->run<int>(
        QStringLiteral("-"),
        [&](const model::Progress&) {
            while (!go_on) QThread::msleep(5);
            return 0;
        },
        [](int) {}, [](const std::exception_ptr&) {});
    shown.session.show(app::picture_of(figures));
    CHECK_FALSE(shown.session.shapes_ready());
    CHECK(wait_until([&] { return note->isVisible(); }));
    go_on = true;
    REQUIRE(shown.settle());
    CHECK(shown.session.shapes_ready());
    CHECK_FALSE(note->isVisible());
    CHECK(shown.session.picture()->finding->analysis.services == before->finding->analysis.services);
    shown.session.show(before);
}
