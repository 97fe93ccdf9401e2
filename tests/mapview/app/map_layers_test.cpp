// SPDX-License-Identifier: MIT
// How the map follows a hand: what was drawn is moved along, and a move costs one frame.
#include <QEvent>
#include <QImage>
#include <QQuickItem>
#include <QTest>
#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "mapview/app/ground_layer.hpp"
#include "tests/mapview/app/the_window.hpp"

using namespace circle15;
using app::alike;
using app::wait_until;
using app::window;

namespace {

void pan(app::Window& shown, int right, int down) {
    QMetaObject::invokeMethod(shown.map(), "pan", Q_ARG(int, right), Q_ARG(int, down));
}

QRect map_box(app::Window& shown) {
    auto* map = qobject_cast<QQuickItem*>(shown.map());
    return map->mapRectToScene(map->boundingRect()).toRect();
}

/// Of the pixels of a box, those that are not alike in both.
double share_unlike(const QImage& a, const QImage& b, const QRect& box) {
    int unlike = 0;
    for (int y = box.top(); y <= box.bottom(); ++y) {
        for (int x = box.left(); x <= box.right(); ++x) unlike += alike(a.pixelColor(x, y), b.pixelColor(x, y), 12) ? 0 : 1;
    }
    return static_cast<double>(unlike) / (box.width() * box.height());
}

/// How often a window has been asked to draw.
class Asked : public QObject {
public:
    explicit Asked(QObject& window) { window.installEventFilter(this); }
    int times = 0;

protected:
    bool eventFilter(QObject*, QEvent* event) override {
        times += event->type() == QEvent::UpdateRequest ? 1 : 0;
        return false;
    }
};

}  // namespace

TEST_CASE("A map that was dragged looks as one drawn there anew") {
    auto& shown = window();
    shown.look_at(122.45, 30.72, 13.3);
    REQUIRE(shown.settle());
    const QImage before = shown.grab();
    // Once within what is drawn beyond the edge, once past it.
    for (const int way : {40, 400}) {
        pan(shown, way, -way / 4);
        REQUIRE(shown.settle());
        const QImage dragged = shown.grab();
        CHECK(share_unlike(before, dragged, map_box(shown)) > 0.05);
        Q_EMIT shown.session.pictureChanged();
        REQUIRE(shown.settle());
        CHECK(share_unlike(shown.grab(), dragged, map_box(shown)) < 0.001);
    }
}

TEST_CASE("Layers are still while the map is carried along, and not while it zooms or they change") {
    auto& shown = window();
    if (shown.map_view()->property("software").toBool()) SKIP("the software scene graph has no layers");
    const auto* ground = shown.window().findChild<app::GroundLayer*>();
    REQUIRE(ground != nullptr);
    shown.look_at(122.45, 30.72, 12.5);
    CHECK_FALSE(ground->still());
    pan(shown, 12, 5);
    CHECK_FALSE(ground->still());  // for what it zoomed to has not been drawn
    CHECK(wait_until([&] { return ground->still(); }));
    pan(shown, 12, 5);
    CHECK(ground->still());
    shown.session.question()->set_threshold(shown.session.question()->threshold() + 1);
    shown.session.question()->set_threshold(shown.session.question()->threshold() + 1);
    CHECK_FALSE(ground->still());  // gaps are not drawn at another threshold
    CHECK(wait_until([&] { return ground->still(); }));
    shown.session.question()->set_threshold(shown.session.question()->threshold() + 1);
    CHECK(ground->still());
}

TEST_CASE("A move of the map beneath a resting pointer is drawn in one frame") {
    auto& shown = window();
    shown.look_at(122.45, 30.72, 12.5);
    QTest::mouseMove(&shown.window(), map_box(shown).center());
    int fewest = 100;
    for (int turn = 0; turn < 8; ++turn) {
        REQUIRE(shown.settle());
        Asked asked(shown.window());
        pan(shown, 12, 5);
        REQUIRE(wait_until([&] { return asked.times > 0; }));
        // What asks again does so at once; names are painted anew 70 ms later.
        QTest::qWait(20);
        fewest = std::min(fewest, asked.times);
    }
    CHECK(fewest == 1);
}
