// SPDX-License-Identifier: MIT
// What takes a minute or so: many events on a real place of 10,000 homes, and memory over many trials and views.
#include <unistd.h>
#include <QFile>
#include <QGuiApplication>
#include <QRandomGenerator>
#include <QTest>
#include <array>
#include <catch2/catch_test_macros.hpp>

#include "tests/mapview/app/the_window.hpp"

using namespace circle15;
using app::wait_until;

namespace {

void one_event(app::Window& shown, QRandomGenerator& dice) {
    static constexpr std::array keys{Qt::Key_Tab,  Qt::Key_Backtab, Qt::Key_Left,  Qt::Key_Right,  Qt::Key_Up,
                                     Qt::Key_Down, Qt::Key_Plus,    Qt::Key_Minus, Qt::Key_Home,   Qt::Key_Return,
                                     Qt::Key_F,    Qt::Key_Space,   Qt::Key_A,     Qt::Key_Escape, Qt::Key_Z};
    const QPoint at(dice.bounded(shown.window().width()), dice.bounded(60, shown.window().height()));
    switch (dice.bounded(6)) {
        case 0:
        case 1:
            QTest::mouseClick(&shown.window(), Qt::LeftButton, dice.bounded(5) == 0 ? Qt::ControlModifier : Qt::NoModifier, at);
            break;
        case 2:
            QTest::mouseClick(&shown.window(), Qt::RightButton, Qt::NoModifier, at);
            break;
        case 3:
            QTest::wheelEvent(&shown.window(), at, QPoint(0, dice.bounded(2) == 0 ? 120 : -120));
            break;
        case 4:
            QTest::mousePress(&shown.window(), Qt::LeftButton, Qt::NoModifier, at);
            for (int step = 1; step < 4; ++step) QTest::mouseMove(&shown.window(), at + QPoint(15, 9) * step);
            QTest::mouseRelease(&shown.window(), Qt::LeftButton, Qt::NoModifier, at + QPoint(45, 27));
            break;
        default:
            QTest::keyClick(&shown.window(), keys[static_cast<std::size_t>(dice.bounded(static_cast<int>(keys.size())))],
                            dice.bounded(6) == 0 ? Qt::ControlModifier : Qt::NoModifier);
            break;
    }
    QCoreApplication::processEvents();
}

/// Megabytes that the program holds in memory.
double resident_mb() {
    QFile file(QStringLiteral("/proc/self/statm"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    const auto pages = file.readAll().split(' ').at(1).toDouble();
    return pages * static_cast<double>(sysconf(_SC_PAGESIZE)) / 1e6;
}

void try_and_undo(app::Window& shown, model::LonLat at) {
    shown.trial().openHere(QGeoCoordinate(at.lat, at.lon));
    REQUIRE(wait_until([&] { return !shown.session.background()->busy(); }));
    shown.trial().undo();
    REQUIRE(wait_until([&] { return !shown.session.background()->busy(); }));
}

}  // namespace

TEST_CASE("A thousand random clicks, drags, wheels and keys on a place of 10,000 homes do no harm") {
    app::Window shown(CIRCLE15_SOURCE_DIR "/datasets/las_palmas");
    REQUIRE(wait_until([&] { return shown.session.ready(); }, 240'000));
    QRandomGenerator dice(1'015);
    for (int turn = 0; turn < 1'000; ++turn) one_event(shown, dice);
    QTest::keyClick(&shown.window(), Qt::Key_Escape);
    CHECK(shown.settle(120'000));
    CHECK(shown.session.ready());
    CHECK_FALSE(shown.grab().isNull());
}

TEST_CASE("Memory stays flat over 200 trials undone and 100 views") {
#if defined(__SANITIZE_ADDRESS__)
    SKIP("the sanitizer keeps what was let go");
#endif
    auto& shown = app::window();
    const auto& gaps = app::service(shown).gaps;
    REQUIRE(gaps.size() > 2);
    const auto place = gaps.front().point;
    const auto view = [&](int turn) {
        const auto& gap = gaps[static_cast<std::size_t>(turn) % gaps.size()];
        shown.look_at(gap.point.lon, gap.point.lat, 12 + turn % 4);
        QTest::qWait(20);
        REQUIRE(shown.settle());
    };
    // What is made once: caches, glyphs, pools.
    for (int turn = 0; turn < 30; ++turn) try_and_undo(shown, place);
    for (int turn = 0; turn < 15; ++turn) view(turn);
    const double before = resident_mb();
    for (int turn = 0; turn < 200; ++turn) try_and_undo(shown, place);
    for (int turn = 0; turn < 100; ++turn) view(turn);
    const double after = resident_mb();
    INFO("MB before " << before << ", after " << after);
    CHECK(after < before * 1.05);
    app::close_window();
}
