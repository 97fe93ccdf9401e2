// SPDX-License-Identifier: MIT
#include <QGuiApplication>
#include <QImage>
#include <QQuickItem>
#include <QRandomGenerator>
#include <QRawFont>
#include <QTest>
#include <catch2/catch_test_macros.hpp>

#include "mapview/app/threshold.hpp"
#include "mapview/sheet/theme.hpp"
#include "tests/mapview/app/the_window.hpp"

using namespace circle15;
using app::has_colour;
using app::home_with;
using app::look_at_home;
using app::service;
using app::wait_until;
using app::window;

TEST_CASE("The window shows sea, land, a covered and an uncovered home in their colours") {
    auto& shown = window();
    const sheet::Theme theme;
    const auto covered = look_at_home(shown, home_with(shown, analysis::Status::covered));
    CHECK(
        has_colour(shown, shown.grab(), covered.lon, covered.lat, theme.paler(theme.status(analysis::Status::covered).colour)));
    const auto far = look_at_home(shown, home_with(shown, analysis::Status::too_far));
    CHECK(has_colour(shown, shown.grab(), far.lon, far.lat, theme.paler(theme.status(analysis::Status::too_far).colour)));

    // Out at sea, and the middle of an islet where nobody lives.
    shown.look_at(122.6, 30.5, 12);
    REQUIRE(shown.settle());
    CHECK(has_colour(shown, shown.grab(), 122.6, 30.5, theme.sea, 1));
    const auto& islands = shown.session.picture()->finding->study().islands;
    const auto islet = std::ranges::find_if(islands, [](const model::Island& island) {
        return island.tier == model::IslandTier::islet && island.land[0].shell.size() > 8;
    });
    REQUIRE(islet != islands.end());
    const auto& shape = shown.session.picture()->scene.islands[static_cast<std::size_t>(islet - islands.begin())];
    REQUIRE(shape.land.contains(shape.inside));
    model::LonLat sum;
    for (const auto at : islet->land[0].shell) sum = {sum.lon + at.lon, sum.lat + at.lat};
    const auto count = static_cast<double>(islet->land[0].shell.size());
    shown.look_at(sum.lon / count, sum.lat / count, 15);
    REQUIRE(shown.settle());
    CHECK(has_colour(shown, shown.grab(), sum.lon / count, sum.lat / count, theme.land, 12));
}

TEST_CASE("A click on a home explains it, hovering hints at it, Esc lets go") {
    auto& shown = window();
    const auto row = home_with(shown, analysis::Status::too_far);
    const auto place = look_at_home(shown, row);
    const QPoint at = shown.point_of(place.lon, place.lat);
    QTest::mouseMove(&shown.window(), at + QPoint(3, 3));
    QTest::mouseMove(&shown.window(), at);
    QTest::mouseClick(&shown.window(), Qt::LeftButton, Qt::NoModifier, at);
    CHECK(wait_until([&] { return shown.choice().kind() == "home"; }, 3000));
    CHECK(shown.choice().key().toStdString() == shown.session.picture()->finding->study().homes[row].id);
    CHECK_FALSE(shown.choice().walk().isEmpty());
    QTest::keyClick(&shown.window(), Qt::Key_Escape);
    CHECK(wait_until([&] { return shown.choice().kind().isEmpty(); }, 3000));
}

TEST_CASE("The wheel and the keys zoom, dragging and arrows pan") {
    auto& shown = window();
    shown.look_at(122.45, 30.72, 13);
    REQUIRE(shown.settle());
    const auto zoom = [&] { return shown.map()->property("zoomLevel").toDouble(); };
    const auto centre = [&] { return shown.map()->property("center").value<QGeoCoordinate>(); };
    const QPoint middle = shown.point_of(122.45, 30.72);
    // An empty click gives the map the keyboard.
    QTest::mouseClick(&shown.window(), Qt::LeftButton, Qt::NoModifier, shown.point_of(122.45, 30.79));
    const double before = zoom();
    QTest::wheelEvent(&shown.window(), middle, QPoint(0, 120));
    CHECK(wait_until([&] { return zoom() > before; }, 3000));
    const double wheeled = zoom();
    QTest::keyClick(&shown.window(), Qt::Key_Minus);
    CHECK(wait_until([&] { return zoom() < wheeled; }, 3000));
    const auto was = centre();
    QTest::keyClick(&shown.window(), Qt::Key_Right);
    CHECK(wait_until([&] { return centre().longitude() > was.longitude(); }, 3000));
    const auto panned = centre();
    QTest::mousePress(&shown.window(), Qt::LeftButton, Qt::NoModifier, middle);
    for (int step = 1; step <= 6; ++step) QTest::mouseMove(&shown.window(), middle + QPoint(20 * step, 0), 10);
    QTest::mouseRelease(&shown.window(), Qt::LeftButton, Qt::NoModifier, middle + QPoint(120, 0));
    CHECK(wait_until([&] { return centre().longitude() < panned.longitude(); }, 3000));
}

TEST_CASE("A facility opened is undone by Ctrl+Z and done again") {
    auto& shown = window();
    const auto row = home_with(shown, analysis::Status::too_far);
    look_at_home(shown, row);
    qobject_cast<QQuickItem*>(shown.map_view())->forceActiveFocus();
    shown.trial().openHere(QGeoCoordinate(shown.session.picture()->finding->study().homes[row].place.lat,
                                          shown.session.picture()->finding->study().homes[row].place.lon));
    REQUIRE(shown.settle());
    CHECK(service(shown).homes[row].status == analysis::Status::covered);
    QTest::keyClick(&shown.window(), Qt::Key_Z, Qt::ControlModifier);
    CHECK(wait_until([&] { return service(shown).homes[row].status == analysis::Status::too_far; }, 5000));
    QTest::keyClick(&shown.window(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(wait_until([&] { return service(shown).homes[row].status == analysis::Status::covered; }, 5000));

    // Side by side, the left half still shows the home uncovered.
    shown.map_view()->setProperty("compare", true);
    const auto place = look_at_home(shown, row);
    const QPoint at = shown.point_of(place.lon, place.lat);
    const sheet::Theme theme;
    shown.map()->setProperty("center", QVariant::fromValue(QGeoCoordinate(place.lat, place.lon + 0.004)));
    REQUIRE(shown.settle());
    CHECK(shown.point_of(place.lon, place.lat).x() < at.x());
    CHECK(has_colour(shown, shown.grab(), place.lon, place.lat, theme.paler(theme.status(analysis::Status::too_far).colour)));
}

TEST_CASE("The slider's keys move the threshold and recolour a home at once") {
    auto& shown = window();
    const auto row = home_with(shown, analysis::Status::too_far);
    const auto place = look_at_home(shown, row);
    auto* slider = shown.window().findChild<QQuickItem*>("threshold");
    REQUIRE(slider != nullptr);
    slider->forceActiveFocus();
    const double minutes = service(shown).homes[row].minutes().value_or(60);
    const auto covered = shown.session.figures()["percent"];
    for (int step = 0; step < 45; ++step) QTest::keyClick(&shown.window(), Qt::Key_Right);
    CHECK(wait_until([&] { return shown.session.question()->threshold() == 60; }, 3000));
    REQUIRE(shown.settle());
    CHECK(shown.session.figures()["percent"] != covered);
    const sheet::Theme theme;
    const auto status = minutes <= 60 ? analysis::Status::covered : analysis::Status::too_far;
    CHECK(has_colour(shown, shown.grab(), place.lon, place.lat, theme.paler(theme.status(status).colour)));
}

TEST_CASE("A name is found by the first letters of its pinyin, typed") {
    auto& shown = window();
    QTest::keyClick(&shown.window(), Qt::Key_F, Qt::ControlModifier);
    for (const auto key : {Qt::Key_G, Qt::Key_Q, Qt::Key_D}) QTest::keyClick(&shown.window(), key);
    CHECK(wait_until(
        [&] {
            return shown.lists().places()->count() > 0 && shown.lists().places()->count() < shown.lists().places()->total();
        },
        3000));
    QTest::keyClick(&shown.window(), Qt::Key_Return);
    CHECK(wait_until([&] { return shown.map()->property("center").value<QGeoCoordinate>().longitude() > 122.7; }, 3000));
}

TEST_CASE("The language changes without a restart, and every Chinese character has a glyph") {
    auto& shown = window();
    const QString heading = shown.lists().gaps()->columns()[1].toMap()["title"].toString();
    CHECK(heading == "地点");
    QTest::keyClick(&shown.window(), Qt::Key_L, Qt::ControlModifier);
    CHECK(wait_until([&] { return shown.session.language() == "en"; }, 3000));
    CHECK(shown.lists().gaps()->columns()[1].toMap()["title"].toString() == "Place");
    CHECK(shown.window().title().contains("15-minute circle"));
    QTest::keyClick(&shown.window(), Qt::Key_L, Qt::ControlModifier);
    CHECK(wait_until([&] { return shown.session.language() == "zh"; }, 3000));
    CHECK(shown.window().title().contains("公共服务圈"));
    const QRawFont font = QRawFont::fromFont(QFont(sheet::Theme().font_family));
    for (const QChar character : shown.window().title() + heading + shown.session.figures()["rule"].toString()) {
        INFO(static_cast<unsigned>(character.unicode()));
        CHECK(font.supportsCharacter(character));
    }
}

TEST_CASE("A study that fails to load leaves the window as it was, with the reason and the remedy on it") {
    auto& shown = window();
    const auto before = shown.session.picture();
    shown.session.open(CIRCLE15_SOURCE_DIR "/tests/broken/unreadable_toml");
    REQUIRE(wait_until([&] { return !shown.session.error().isEmpty(); }));
    CHECK(shown.session.picture() == before);
    CHECK(shown.session.error()["remedy"].toString() != "");
    REQUIRE(shown.settle());
}

TEST_CASE("Two hundred random clicks and keys do no harm") {
    auto& shown = window();
    QRandomGenerator dice(15);
    constexpr std::array keys{Qt::Key_Tab,   Qt::Key_Backtab, Qt::Key_Left,  Qt::Key_Right, Qt::Key_Up,
                              Qt::Key_Down,  Qt::Key_Plus,    Qt::Key_Minus, Qt::Key_Home,  Qt::Key_Return,
                              Qt::Key_Space, Qt::Key_Escape,  Qt::Key_A,     Qt::Key_Z};
    for (int turn = 0; turn < 200; ++turn) {
        const QPoint at(dice.bounded(shown.window().width()), dice.bounded(60, shown.window().height()));
        switch (dice.bounded(4)) {
            case 0:
                QTest::mouseClick(&shown.window(), Qt::LeftButton, Qt::NoModifier, at);
                break;
            case 1:
                QTest::mouseClick(&shown.window(), Qt::RightButton, Qt::NoModifier, at);
                break;
            case 2:
                QTest::wheelEvent(&shown.window(), at, QPoint(0, dice.bounded(2) == 0 ? 120 : -120));
                break;
            default:
                QTest::keyClick(&shown.window(), keys[static_cast<std::size_t>(dice.bounded(static_cast<int>(keys.size())))],
                                dice.bounded(6) == 0 ? Qt::ControlModifier : Qt::NoModifier);
                break;
        }
        QCoreApplication::processEvents();
    }
    QTest::keyClick(&shown.window(), Qt::Key_Escape);
    CHECK(shown.settle());
    CHECK(shown.session.ready());
    CHECK_FALSE(shown.grab().isNull());
    // Which layers, service or language are left depends on how far the window was at each of them.
    app::close_window();
}
