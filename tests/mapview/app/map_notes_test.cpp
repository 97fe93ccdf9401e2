// SPDX-License-Identifier: MIT
// What the map must not be without, and what it must not draw.
#include <QImage>
#include <QQuickItem>
#include <QTest>
#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "mapview/app/mercator.hpp"
#include "mapview/sheet/theme.hpp"
#include "tests/mapview/app/the_window.hpp"

using namespace circle15;
using app::alike;
using app::has_colour;
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
    shown.session.question()->setProperty("areas", false);
    shown.session.question()->setProperty("gaps", false);
    shown.session.question()->setProperty("streets", false);
    shown.session.question()->setProperty("homes", false);
    shown.session.question()->setProperty("names", false);
    const sheet::Theme theme;
    shown.look_at(middle.lon, middle.lat, 15.5);
    REQUIRE(shown.settle());
    CHECK(has_colour(shown, shown.grab(), middle.lon, middle.lat + half / 2, theme.land, 1));
    shown.session.show(app::picture_of(finding));
    REQUIRE(shown.settle());
    CHECK(has_colour(shown, shown.grab(), middle.lon, middle.lat + half / 2, theme.sea, 1));
    CHECK(has_colour(shown, shown.grab(), middle.lon, middle.lat + 1.5 * half, theme.land, 1));
    for (const auto* layer : {"areas", "gaps", "streets", "homes", "names"}) shown.session.question()->setProperty(layer, true);
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
    const auto dark = [&](const QImage& image) {
        const sheet::Theme theme;
        int count = 0;
        for (int y = 0; y < image.height(); ++y) {
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
    CHECK(dark(shown.grab()) == outlined);
}
