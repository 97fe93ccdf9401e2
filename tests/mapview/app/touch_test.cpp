// SPDX-License-Identifier: MIT
// Fingers on the map: touches as a screen sends them, through the window.
#include <QGeoCoordinate>
#include <QNativeGestureEvent>
#include <QPointingDevice>
#include <QQuickItem>
#include <QSignalSpy>
#include <QTest>
#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include "tests/mapview/app/the_window.hpp"

using namespace circle15;
using app::home_with;
using app::wait_until;
using app::Window;
using app::window;
using Catch::Approx;

namespace {

QPointingDevice& screen() {
    static auto* one = QTest::createTouchDevice();
    return *one;
}

/// Fingers 0, 1, ... of a hand: they go down together, move in steps and are lifted one by one or all.
class Hand {
public:
    explicit Hand(Window& shown) : shown_(shown) {}

    void press(int finger, QPoint at) {
        fingers_.insert(finger, at);
        send([&](auto& sequence, int id) { id == finger ? sequence.press(id, at) : sequence.stationary(id); });
    }
    void press_both(QPoint one, QPoint two) {
        fingers_ = {{0, one}, {1, two}};
        send([&](auto& sequence, int id) { sequence.press(id, fingers_[id]); });
    }
    /// To where each finger named shall be, in ten steps.
    void move(const QMap<int, QPoint>& to) {
        const auto from = fingers_;
        constexpr int steps = 10;
        for (int step = 1; step <= steps; ++step) {
            for (auto [finger, goal] : to.asKeyValueRange())
                fingers_[finger] = from[finger] + (goal - from[finger]) * step / steps;
            send([&](auto& sequence, int id) { sequence.move(id, fingers_[id]); });
        }
        QTest::qWait(80);
    }
    void lift(int finger) {
        send([&](auto& sequence, int id) { id == finger ? sequence.release(id, fingers_[id]) : sequence.stationary(id); });
        fingers_.remove(finger);
    }
    void lift_all() {
        send([&](auto& sequence, int id) { sequence.release(id, fingers_[id]); });
        fingers_.clear();
    }

private:
    template <class Each>
    void send(const Each& each) {
        {
            auto sequence = QTest::touchEvent(&shown_.window(), &screen());
            for (const int id : fingers_.keys()) each(sequence, id);
        }
        // Moves are taken up once a frame, which may be late.
        QTest::qWait(20);
    }

    Window& shown_;
    QMap<int, QPoint> fingers_;
};

double zoom(Window& shown) { return shown.map()->property("zoomLevel").toDouble(); }

/// How far a place has moved from a point of the window, in its pixels.
double off(Window& shown, const QGeoCoordinate& place, QPoint from) {
    return QLineF(shown.point_of(place.longitude(), place.latitude()), from).length();
}

QGeoCoordinate place_at(Window& shown, QPoint at) {
    QGeoCoordinate place;
    QMetaObject::invokeMethod(shown.map(), "toCoordinate", Q_RETURN_ARG(QGeoCoordinate, place),
                              Q_ARG(QPointF, qobject_cast<QQuickItem*>(shown.map())->mapFromScene(at)), Q_ARG(bool, false));
    return place;
}

/// A point of the window over the map, off its middle, at a zoom from which there is way to go both ways.
QPoint spot(Window& shown) {
    shown.look_at(122.45, 30.72, 13);
    REQUIRE(shown.settle());
    return shown.point_of(122.45, 30.72) + QPoint(90, -70);
}

}  // namespace

TEST_CASE("Two fingers drawn apart zoom in about the place between them, drawn together zoom out") {
    auto& shown = window();
    const QPoint at = spot(shown);
    const auto place = place_at(shown, at);
    const QPoint near(60, 20);
    const QPoint far(180, 60);
    Hand hand(shown);
    hand.press_both(at - near, at + near);
    // What fingers must move to be taken for two does not zoom.
    hand.move({{0, at - near * 1.5}, {1, at + near * 1.5}});
    const double start = zoom(shown);
    hand.move({{0, at - far}, {1, at + far}});
    CHECK(zoom(shown) == Approx(start + 1).margin(0.02));
    CHECK(zoom(shown) > 14);
    CHECK(off(shown, place, at) < 3);
    hand.move({{0, at - near * 1.5}, {1, at + near * 1.5}});
    CHECK(zoom(shown) == Approx(start).margin(0.02));
    CHECK(off(shown, place, at) < 3);
    hand.lift_all();
    hand.press_both(at - far, at + far);
    hand.move({{0, at - near}, {1, at + near}});
    hand.lift_all();
    CHECK(zoom(shown) < start - 0.7);
    CHECK(off(shown, place, at) < 3);
    CHECK(shown.choice().kind().isEmpty());
}

TEST_CASE("Two fingers carry the map along, and lifting one of them leaves it in the other's hold") {
    auto& shown = window();
    const QPoint at = spot(shown);
    const QPoint half(80, 0);
    const QPoint way(70, 50);
    const auto between = place_at(shown, at);
    Hand hand(shown);
    hand.press_both(at - half, at + half);
    // Apart a little first, for two fingers to be known from one.
    hand.move({{0, at - half * 1.5}, {1, at + half * 1.5}});
    hand.move({{0, at - half * 1.5 + way}, {1, at + half * 1.5 + way}});
    CHECK(off(shown, between, at + way) < 3);
    const double zoomed = zoom(shown);
    const QPoint left = at + half * 1.5 + way;
    const auto held = place_at(shown, left);
    hand.lift(0);
    CHECK(off(shown, held, left) < 3);
    hand.move({{1, left - QPoint(60, 40)}});
    // Without a jump, but for what a finger must move to be taken for a drag.
    CHECK(off(shown, held, left - QPoint(60, 40)) < 40);
    CHECK(zoom(shown) == Approx(zoomed));
    hand.lift_all();
    CHECK(shown.choice().kind().isEmpty());
}

TEST_CASE("One finger carries the map along, and a second one that comes later zooms") {
    auto& shown = window();
    const QPoint at = spot(shown);
    const auto place = place_at(shown, at);
    Hand hand(shown);
    hand.press(0, at);
    hand.move({{0, at + QPoint(-100, 60)}});
    CHECK(off(shown, place, at + QPoint(-100, 60)) < 3);
    CHECK(zoom(shown) == Approx(13));
    const QPoint from = at + QPoint(-100, 60);
    hand.press(1, from + QPoint(120, 0));
    hand.move({{1, from + QPoint(320, 0)}});
    CHECK(zoom(shown) > 13.3);
    CHECK(zoom(shown) < 14.5);
    hand.lift_all();
    CHECK(shown.choice().kind().isEmpty());
}

TEST_CASE("The ends of the zoom hold against fingers, and the place between them stays") {
    auto& shown = window();
    const auto lowest = shown.map()->property("minimumZoomLevel").toDouble();
    const auto highest = shown.map()->property("maximumZoomLevel").toDouble();
    for (const auto& [start, end, from, to] :
         {std::tuple{highest - 0.5, highest, 50, 300}, std::tuple{lowest + 0.5, lowest, 300, 50}}) {
        shown.look_at(122.45, 30.72, start);
        REQUIRE(shown.settle());
        const QPoint at = shown.point_of(122.45, 30.72);
        const auto place = place_at(shown, at);
        Hand hand(shown);
        hand.press_both(at - QPoint(from, 0), at + QPoint(from, 0));
        hand.move({{0, at - QPoint(to, 0)}, {1, at + QPoint(to, 0)}});
        CHECK(zoom(shown) == Approx(end));
        CHECK(off(shown, place, at) < 3);
        // Back at once, with no way to make up for what was beyond the end.
        hand.move({{0, at - QPoint((from + to) / 2, 0)}, {1, at + QPoint((from + to) / 2, 0)}});
        CHECK(zoom(shown) != Approx(end));
        hand.lift_all();
    }
}

TEST_CASE("A tap explains a home once, as a click does; fingers that carry or zoom pick nothing") {
    auto& shown = window();
    const auto row = home_with(shown, analysis::Status::too_far);
    const auto place = shown.session.picture()->finding->study().homes[row].place;
    // So near that nothing else lies under a finger.
    QPoint at;
    const auto look = [&] {
        shown.look_at(place.lon, place.lat, 18);
        REQUIRE(shown.settle());
        at = shown.point_of(place.lon, place.lat);
        REQUIRE(zoom(shown) == Approx(18));
    };
    look();
    Hand hand(shown);
    hand.press_both(at, at + QPoint(100, 0));
    hand.move({{1, at + QPoint(320, 0)}});
    CHECK(zoom(shown) > 18.3);
    hand.lift_all();
    QTest::qWait(100);
    CHECK(shown.choice().kind().isEmpty());
    look();
    hand.press(0, at);
    hand.move({{0, at + QPoint(60, 0)}});
    hand.lift_all();
    QTest::qWait(100);
    CHECK(shown.choice().kind().isEmpty());

    look();
    const QSignalSpy changed(&shown.choice(), &app::Choice::changed);
    const auto under = place_at(shown, at);
    hand.press(0, at);
    CHECK(off(shown, under, at) < 1);
    hand.lift_all();
    CHECK(wait_until([&] { return shown.choice().kind() == "home"; }, 3000));
    QTest::qWait(100);
    CHECK(changed.count() == 1);
    CHECK_FALSE(shown.window().findChild<QObject*>("mapMenu")->property("visible").toBool());
    CHECK(shown.choice().key().toStdString() == shown.session.picture()->finding->study().homes[row].id);
}

TEST_CASE("A finger that stays down asks what can be tried there") {
    auto& shown = window();
    const QPoint at = spot(shown);
    auto* menu = shown.window().findChild<QObject*>("mapMenu");
    REQUIRE(menu != nullptr);
    Hand hand(shown);
    hand.press(0, at);
    CHECK(wait_until([&] { return menu->property("visible").toBool(); }, 3000));
    hand.lift_all();
    QTest::qWait(100);
    CHECK(menu->property("visible").toBool());
    QTest::keyClick(&shown.window(), Qt::Key_Escape);
    CHECK(wait_until([&] { return !menu->property("visible").toBool(); }, 3000));
    CHECK(shown.choice().kind().isEmpty());
}

TEST_CASE("A pinch on a touchpad zooms about the pointer") {
    auto& shown = window();
    const QPoint at = spot(shown);
    const auto place = place_at(shown, at);
    const auto gesture = [&](Qt::NativeGestureType type, double value) {
        QNativeGestureEvent event(type, QPointingDevice::primaryPointingDevice(), 2, at, at, at, value, {});
        QCoreApplication::sendEvent(&shown.window(), &event);
        QTest::qWait(20);
    };
    gesture(Qt::BeginNativeGesture, 0);
    for (int step = 0; step < 10; ++step) gesture(Qt::ZoomNativeGesture, std::exp2(0.1) - 1);
    gesture(Qt::EndNativeGesture, 0);
    CHECK(zoom(shown) == Approx(14).margin(0.15));
    CHECK(off(shown, place, at) < 3);
}
