// SPDX-License-Identifier: MIT
// What the window shows is what is asked, tried and drawn.
#include <QFile>
#include <QGeoCoordinate>
#include <QQuickItem>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <set>

#include "mapview/app/map_measure.hpp"
#include "mapview/app/take_away.hpp"
#include "tests/mapview/app/the_window.hpp"

using namespace circle15;
using app::service;
using app::shengsi;
using app::wait_until;
using app::window;

namespace {

QString picked_service(app::Window& shown) {
    return shown.window().findChild<QObject*>("services")->property("displayText").toString();
}
int picked_row(app::Window& shown) { return shown.window().findChild<QObject*>("services")->property("currentIndex").toInt(); }

bool seen(app::Window& shown, const char* name) {
    auto* item = shown.window().findChild<QQuickItem*>(name);
    REQUIRE(item != nullptr);
    return item->isVisible();
}

/// Where somebody could put a facility: the middle of the largest gap whose people can walk somewhere.
model::LonLat gap_place(app::Window& shown) {
    const auto& gaps = service(shown).gaps;
    const auto gap = std::ranges::find_if(gaps, [](const analysis::Gap& each) { return each.walk_minutes.has_value(); });
    REQUIRE(gap != gaps.end());
    return gap->point;
}

void try_at(app::Window& shown, model::LonLat place) {
    shown.trial().openHere(QGeoCoordinate(place.lat, place.lon));
    REQUIRE(shown.settle());
    REQUIRE(shown.session.error().isEmpty());
}

/// The share of dots that differ within columns of two pictures.
double difference(const QImage& a, const QImage& b, int from, int to, int height) {
    int differing = 0;
    for (int y = 0; y < height; ++y) {
        for (int x = from; x < to; ++x) differing += !app::alike(a.pixelColor(x, y), b.pixelColor(x, y));
    }
    return static_cast<double>(differing) / (static_cast<double>(to - from) * height);
}

}  // namespace

TEST_CASE("The picker names the service that is asked, through a change of language and another study") {
    auto& shown = window();
    const auto right = [&] {
        const auto row = shown.session.question()->service();
        return picked_row(shown) == row && picked_service(shown) == shown.session.services()[row].toMap()["name"].toString() &&
               picked_service(shown) == shown.session.figures()["service"].toString();
    };
    shown.session.question()->set_service(2);
    CHECK(wait_until(right, 3000));
    shown.session.set_language("en");
    CHECK(wait_until(right, 3000));
    shown.session.set_language("zh");
    CHECK(wait_until(right, 3000));
    const QSignalSpy opened(&shown.session, &app::Session::opened_new);
    shown.session.open(shengsi());
    REQUIRE(wait_until([&] { return opened.count() == 1; }));
    CHECK(wait_until(right, 3000));
    REQUIRE(shown.settle());
}

TEST_CASE("No edit moves the map, and a gap chosen in the list does") {
    auto& shown = window();
    const auto gaps = service(shown).gaps;
    const auto center = [&] { return shown.map()->property("center").value<QGeoCoordinate>(); };
    const auto start = center();
    shown.choice().choose("gap", QString::fromStdString(gaps[3].id));
    CHECK(center() != start);
    shown.look_at(122.45, 30.72, 13);
    REQUIRE(shown.settle());
    const auto before = center();
    const double zoom = shown.map()->property("zoomLevel").toDouble();
    try_at(shown, gap_place(shown));
    CHECK(shown.choice().kind() == "gap");
    shown.trial().undo();
    REQUIRE(shown.settle());
    CHECK(shown.choice().key().toStdString() == gaps[3].id);
    CHECK(center() == before);
    CHECK(shown.map()->property("zoomLevel").toDouble() == zoom);
}

TEST_CASE("Off the standard it stands beside the slider and above the lists what does not follow it") {
    auto& shown = window();
    CHECK_FALSE(seen(shown, "offStandard"));
    CHECK_FALSE(seen(shown, "listsByStandard"));
    shown.session.question()->set_threshold(30);
    CHECK(wait_until([&] { return seen(shown, "offStandard") && seen(shown, "listsByStandard"); }, 3000));
    CHECK(shown.window().findChild<QQuickItem*>("listStack")->opacity() < 1);
    shown.window().findChild<QObject*>("tabs")->setProperty("currentIndex", 2);  // islands follow the slider
    CHECK(wait_until([&] { return !seen(shown, "listsByStandard"); }, 3000));
    CHECK(shown.window().findChild<QQuickItem*>("listStack")->opacity() == 1);
}

TEST_CASE("The map says that it shows a trial, and a picture of it names every edit") {
    auto& shown = window();
    CHECK_FALSE(seen(shown, "trialNote"));
    try_at(shown, gap_place(shown));
    CHECK(wait_until([&] { return seen(shown, "trialNote"); }, 3000));
    app::TakeAway take;
    take.setProperty("session", QVariant::fromValue(&shown.session));
    const QTemporaryDir folder;
    const QString file = folder.filePath("view.svg");
    REQUIRE(take.picture(shown.map(), QUrl::fromLocalFile(file)));
    QFile svg(file);
    REQUIRE(svg.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(svg.readAll());
    CHECK(text.contains("方案试算，不是现状：" + shown.trial().edits().front().left(8)));
    CHECK(text.contains(shown.session.figures()["before"].toString() + " → " + shown.session.figures()["percent"].toString()));
}

TEST_CASE("A picture of before and after has both halves, each by its name") {
    auto& shown = window();
    const auto place = gap_place(shown);
    shown.look_at(place.lon, place.lat, 14.5);
    REQUIRE(shown.settle());
    app::TakeAway take;
    take.setProperty("session", QVariant::fromValue(&shown.session));
    const QTemporaryDir folder;
    const auto picture = [&](const QString& name, double split) {
        REQUIRE(take.picture(shown.map(), QUrl::fromLocalFile(folder.filePath(name)), split));
        return QImage(folder.filePath(name));
    };
    const QImage before = picture("before.png", 400);  // no trial: nothing to compare, whatever is asked
    try_at(shown, place);
    const QImage after = picture("after.png", -1);
    const double width = shown.map()->property("width").toDouble();
    const int height = static_cast<int>(shown.map()->property("height").toDouble()) * 2;
    const double split = width / 2;
    const QImage both = picture("both.png", split);
    const int middle = static_cast<int>(split * 2);
    // Names beside the line stand elsewhere.
    constexpr int beside = 240;
    CHECK(difference(both, before, 0, middle - beside, height) < 0.01);
    CHECK(difference(both, after, middle + beside, both.width(), height) < 0.01);
    CHECK(difference(before, after, 0, before.width(), height) > 0.002);
    REQUIRE(take.picture(shown.map(), QUrl::fromLocalFile(folder.filePath("both.svg")), split));
    QFile svg(folder.filePath("both.svg"));
    REQUIRE(svg.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(svg.readAll());
    CHECK(text.contains("此前（现状）"));
    CHECK(text.contains("方案（试算）"));
    shown.map_view()->setProperty("compare", true);
    CHECK(wait_until([&] { return shown.map_view()->property("split").toDouble() > 0; }, 3000));
}

TEST_CASE("The pointer's place is named by the CRS its figures are in") {
    auto& shown = window();
    app::MapMeasure measure;
    measure.set_session(&shown.session);
    const QString said = measure.placeText(QGeoCoordinate(30.725, 122.45));
    CHECK(said.startsWith("WGS84  122.450000°E  30.725000°N"));
    CHECK(said.contains("CGCS2000 (EPSG:4550)  N "));
    CHECK(measure.placeText(QGeoCoordinate(-30.5, -10)).startsWith("WGS84  10.000000°W  30.500000°S"));
}

TEST_CASE("Whatever paints the window at whatever scale, every panel is there and nothing is black", "[scale]") {
    auto& shown = window();
    REQUIRE(shown.settle());
    const QImage picture = shown.grab();
    // Without OpenGL the picture does not say its dots a pixel itself.
    const double ratio = static_cast<double>(picture.width()) / shown.window().width();
    if (const auto folder = qEnvironmentVariable("CIRCLE15_KEEP_PICTURES"); !folder.isEmpty())
        picture.save(QStringLiteral("%1/window-%2.png").arg(folder).arg(ratio));
    CHECK(std::abs(ratio - shown.window().effectiveDevicePixelRatio()) < 0.01);
    const auto check = [&](const QString& name, const QRectF& box) {
        INFO(name.toStdString());
        const QRect dots = QRectF(box.topLeft() * ratio, box.size() * ratio).toRect().intersected(picture.rect());
        REQUIRE_FALSE(dots.isEmpty());
        std::set<QRgb> colours;
        qint64 black = 0;
        for (int y = dots.top(); y <= dots.bottom(); ++y) {
            for (int x = dots.left(); x <= dots.right(); ++x) {
                const auto dot = picture.pixel(x, y);
                black += (dot & 0xffffffU) == 0;
                colours.insert(dot);
            }
        }
        CHECK(colours.size() > 20);
        CHECK(static_cast<double>(black) < 0.001 * dots.width() * dots.height());
    };
    // The window in tiles: what is missing is a tile of one colour or two.
    const QSizeF size = shown.window().size();
    check("top bar", QRectF(0, 0, size.width(), 48));
    check("question", QRectF(0, 48, 264, size.height() - 48));
    check("map", QRectF(270, 60, size.width() - 270 - 440, size.height() - 80));
    const auto* tabs = shown.window().findChild<QQuickItem*>("tabs");
    check("tabs", QRectF(tabs->mapToScene(QPointF(0, 0)), tabs->size()));
    const auto* list = shown.window().findChild<QQuickItem*>("gaps");
    check("list of gaps", QRectF(list->mapToScene(QPointF(0, 0)), QSizeF(list->width(), list->height() / 2)));
}
