// SPDX-License-Identifier: MIT
// What the window says when asked: the manual by F1, a cut text in whole, the way home.
#include <QQmlContext>
#include <QQmlExpression>
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

QQuickItem* rows_of(app::Window& shown, const char* list) {
    auto* view = app::item_named(shown.window().contentItem(), list);
    REQUIRE(view != nullptr);
    auto* rows = view->property("rows").value<QQuickItem*>();
    REQUIRE(rows != nullptr);
    return rows;
}

QPoint first_row(const QQuickItem* rows) { return rows->mapToScene(QPointF(90, app::Look().row * 0.5)).toPoint(); }

/// The page that the manual is at; empty: it is closed.
QString page_of(app::Window& shown) {
    const auto* manual = shown.window().findChild<QObject*>("manualPage");
    REQUIRE(manual != nullptr);
    return manual->property("visible").toBool() ? manual->property("page").toString() : QString();
}

/// Opens the manual by its key and closes it again.
QString told_by_f1(app::Window& shown) {
    QTest::keySequence(&shown.window(), QKeySequence::HelpContents);
    wait_until([&] { return !page_of(shown).isEmpty(); }, 2000);
    const QString page = page_of(shown);
    QTest::keyClick(&shown.window(), Qt::Key_Escape);
    CHECK(wait_until([&] { return page_of(shown).isEmpty(); }, 2000));
    return page;
}

}  // namespace

TEST_CASE("F1 opens the manual each time, at the page of what is in hand") {
    auto& shown = window();
    REQUIRE(shown.settle());
    CHECK(told_by_f1(shown) == "first-look");
    CHECK(told_by_f1(shown) == "first-look");
    shown.choice().choose("gap", shown.lists().gaps()->keyAt(0));
    CHECK(told_by_f1(shown) == "gap");
    const auto& routes = shown.session.picture()->finding->analysis.ferry_routes;
    REQUIRE_FALSE(routes.empty());
    shown.choice().choose("route", QString::fromStdString(routes.front().id));
    CHECK(told_by_f1(shown) == "boats");
    shown.choice().clear();
}

TEST_CASE("A text that a list cuts is said whole where the pointer rests") {
    auto& shown = window();
    REQUIRE(shown.settle());
    auto* rows = rows_of(shown, "gaps");
    const QPoint at = first_row(rows);
    QTest::mouseMove(&shown.window(), at + QPoint(2, 1));
    QTest::mouseMove(&shown.window(), at);
    auto* row = app::item_where(rows, [](const QQuickItem& item) { return item.property("rowKey").isValid(); });
    REQUIRE(row != nullptr);
    // The window has one tip for all: what it says once it is seen.
    const auto tip = [&](const char* what) { return QQmlExpression(qmlContext(row), row, what).evaluate(); };
    REQUIRE(wait_until([&] { return tip("ToolTip.toolTip.visible").toBool(); }, 5000));
    CHECK(tip("ToolTip.toolTip.text").toString() == row->property("rowCells").toStringList().at(1));
    QTest::mouseMove(&shown.window(), QPoint(3, 3));
}

TEST_CASE("Home leads to the whole county from a list as well") {
    auto& shown = window();
    REQUIRE(shown.settle());
    QTest::mouseClick(&shown.window(), Qt::LeftButton, Qt::NoModifier, first_row(rows_of(shown, "gaps")));
    REQUIRE(wait_until([&] { return shown.choice().kind() == "gap"; }, 3000));
    const auto county = [&] { return shown.map_view()->property("boarded").toBool(); };
    REQUIRE(wait_until([&] { return !county(); }, 3000));
    QTest::keyClick(&shown.window(), Qt::Key_Home);
    CHECK(wait_until(county, 3000));
    shown.choice().clear();
}
