// SPDX-License-Identifier: MIT
// The first view and the ways from it, by clicks and keys.
#include <QImage>
#include <QQuickItem>
#include <QTest>
#include <catch2/catch_test_macros.hpp>
#include <cmath>

#include "mapview/app/overview_rows.hpp"
#include "mapview/sheet/theme.hpp"
#include "tests/mapview/app/the_window.hpp"

using namespace circle15;
using app::alike;
using app::wait_until;
using app::window;

namespace {

QObject* tour(app::Window& shown) { return shown.map_view()->property("tour").value<QObject*>(); }
bool boarded(app::Window& shown) { return shown.map_view()->property("boarded").toBool(); }

/// Also what a list has made, which is nobody's child but to the eye.
QQuickItem* item_named(QQuickItem& root, const QString& name) {
    if (root.objectName() == name) return &root;
    for (auto* child : root.childItems()) {
        if (auto* found = item_named(*child, name)) return found;
    }
    return nullptr;
}

QRect box_of(app::Window& shown, const QString& name) {
    INFO(name.toStdString());
    const auto* item = item_named(*shown.window().contentItem(), name);
    REQUIRE(item != nullptr);
    return item->mapRectToScene(item->boundingRect()).toRect();
}

std::vector<app::OverviewRow> places(app::Window& shown) {
    const auto service = shown.session.service();
    return app::overview_of(*shown.session.picture()->finding, service, shown.session.question()->threshold());
}

double zoom(app::Window& shown) { return shown.map()->property("zoomLevel").toDouble(); }

void whole_county(app::Window& shown) {
    QMetaObject::invokeMethod(tour(shown), "showAll");
    REQUIRE(shown.settle());
    REQUIRE(boarded(shown));
}

/// Of the pixels of a box, those that are not sea.
double share_not_sea(const QImage& image, const QRect& box) {
    const sheet::Theme theme;
    const double ratio = image.devicePixelRatio();
    int land = 0;
    int all = 0;
    for (int y = box.top(); y <= box.bottom(); y += 2) {
        for (int x = box.left(); x <= box.right(); x += 2, ++all)
            land += alike(image.pixelColor(QPointF(x * ratio, y * ratio).toPoint()), theme.sea, 6) ? 0 : 1;
    }
    return static_cast<double>(land) / all;
}

}  // namespace

TEST_CASE("The county is seen as cards of its islands, worst first, each filled by its land", "[scale]") {
    auto& shown = window();
    whole_county(shown);
    const auto rows = places(shown);
    REQUIRE(rows.size() > 5);
    const QImage image = shown.grab();
    const QRect first = box_of(shown, "card:" + rows.front().key);
    for (const auto& row : rows) {
        const QRect card = box_of(shown, "card:" + row.key);
        INFO(row.key.toStdString());
        CHECK(card.width() > 60);
        CHECK(card.height() > 60);
        CHECK(first.left() <= card.left());
        CHECK(share_not_sea(image, card.adjusted(2, 2, -2, -2)) > 0.3);
    }
    CHECK(box_of(shown, "card:sea").width() > 100);
}

TEST_CASE("A click on a card goes to its island, Alt and the arrows go back and forward") {
    auto& shown = window();
    whole_county(shown);
    const auto worst = places(shown).front();
    const double far = zoom(shown);
    QTest::mouseClick(&shown.window(), Qt::LeftButton, Qt::NoModifier, box_of(shown, "card:" + worst.key).center());
    REQUIRE(wait_until([&] { return !boarded(shown); }, 3000));
    REQUIRE(shown.settle());
    CHECK(tour(shown)->property("place").toString() == worst.key);
    const double near = zoom(shown);
    CHECK(near > far + 0.5);
    QTest::keyClick(&shown.window(), Qt::Key_Left, Qt::AltModifier);
    CHECK(wait_until([&] { return boarded(shown); }, 3000));
    QTest::keyClick(&shown.window(), Qt::Key_Right, Qt::AltModifier);
    CHECK(wait_until([&] { return !boarded(shown) && zoom(shown) == near; }, 3000));
}

TEST_CASE("Arrow keys walk along the strip and the board") {
    auto& shown = window();
    whole_county(shown);
    const auto rows = places(shown);
    auto* board = shown.window().findChild<QQuickItem*>("board");
    REQUIRE(board != nullptr);
    board->forceActiveFocus();
    QTest::keyClick(&shown.window(), Qt::Key_Right);
    QTest::keyClick(&shown.window(), Qt::Key_Return);
    REQUIRE(wait_until([&] { return tour(shown)->property("place").toString() == rows[1].key; }, 3000));
    REQUIRE(shown.settle());
    QTest::mouseClick(&shown.window(), Qt::LeftButton, Qt::NoModifier, box_of(shown, "strip:" + rows[0].key).center());
    REQUIRE(wait_until([&] { return tour(shown)->property("place").toString() == rows[0].key; }, 3000));
    QTest::keyClick(&shown.window(), Qt::Key_Right);
    CHECK(wait_until([&] { return tour(shown)->property("place").toString() == rows[1].key; }, 3000));
}

TEST_CASE("F shows what is chosen whole, a double click the island") {
    auto& shown = window();
    const auto& gap = app::service(shown).gaps.front();
    shown.look_at(gap.point.lon, gap.point.lat, 11);
    REQUIRE(shown.settle());
    shown.choice().choose("gap", QString::fromStdString(gap.id));
    REQUIRE(shown.settle());
    const double near = zoom(shown);
    CHECK(near > 12);  // a gap chosen from a list is gone to
    shown.look_at(gap.point.lon, gap.point.lat, 11);
    qobject_cast<QQuickItem*>(shown.map_view())->forceActiveFocus();
    QTest::keyClick(&shown.window(), Qt::Key_F);
    CHECK(wait_until([&] { return std::abs(zoom(shown) - near) < 0.05; }, 3000));
    shown.choice().clear();
    shown.look_at(gap.point.lon, gap.point.lat, 10);
    REQUIRE(shown.settle());
    QTest::mouseDClick(&shown.window(), Qt::LeftButton, Qt::NoModifier, shown.point_of(gap.point.lon, gap.point.lat));
    CHECK(wait_until([&] { return zoom(shown) > 11; }, 3000));
}

TEST_CASE("Panels fold to rails, and a small window leaves the map three fifths of it") {
    auto& shown = window();
    const auto map_width = [&] { return qobject_cast<QQuickItem*>(shown.map_view())->width(); };
    const double before = map_width();
    const QRect fold = box_of(shown, "listsFold");
    // The tab at the panel's inner edge.
    QTest::mouseClick(&shown.window(), Qt::LeftButton, Qt::NoModifier, QPoint(fold.left() - 9, fold.center().y()));
    CHECK(wait_until([&] { return map_width() > before + 300; }, 3000));
    const QRect rail = box_of(shown, "listsFold");
    CHECK(rail.width() < 40);
    QTest::mouseClick(&shown.window(), Qt::LeftButton, Qt::NoModifier, rail.center());
    CHECK(wait_until([&] { return map_width() == before; }, 3000));

    shown.window().setWidth(1024);
    CHECK(wait_until([&] { return map_width() >= 0.6 * 1024; }, 3000));
    shown.choice().choose("gap", QString::fromStdString(app::service(shown).gaps.front().id));
    CHECK(wait_until([&] { return box_of(shown, "listsFold").width() > 300; }, 3000));
    CHECK(map_width() >= 0.6 * 1024);
    shown.window().setWidth(1366);
    CHECK(wait_until([&] { return map_width() == before; }, 3000));
}

TEST_CASE("Far out homes are one disc in the colour of their share; a click opens it", "[scale]") {
    auto& shown = window();
    app::draw_only(shown, {"homes"});
    const auto& picture = *shown.session.picture();
    const auto& islands = picture.finding->study().islands;
    const auto island = std::ranges::find(islands, "huaniao", &model::Island::id);
    REQUIRE(island != islands.end());
    model::LonLat sum;
    double persons = 0;
    double covered = 0;
    const auto& service = picture.scene.services[shown.session.service()];
    for (std::size_t row = 0; row < service.homes.size(); ++row) {
        const auto& home = picture.finding->study().homes[row];
        if (islands[home.island.at()].id != "huaniao") continue;
        const auto here = static_cast<double>(service.homes[row].persons) + 1e-3;
        sum = {sum.lon + home.place.lon * here, sum.lat + home.place.lat * here};
        persons += here;
        covered += service.homes[row].status == analysis::Status::covered ? here : 0;
    }
    const model::LonLat middle{sum.lon / persons, sum.lat / persons};
    shown.look_at(middle.lon, middle.lat, 9);
    REQUIRE(shown.settle());
    const sheet::Theme theme;
    // The number is paper on it.
    CHECK(app::has_colour(shown, shown.grab(), middle.lon, middle.lat, theme.share(covered / persons), 9));
    QTest::mouseClick(&shown.window(), Qt::LeftButton, Qt::NoModifier, shown.point_of(middle.lon, middle.lat));
    CHECK(wait_until([&] { return zoom(shown) > 11; }, 3000));
    CHECK(shown.choice().kind().isEmpty());
}
