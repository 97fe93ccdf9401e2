// SPDX-License-Identifier: MIT
// Six questions that a planner comes with, each answered by real clicks in a window just opened; clicks and seconds are told.
#include <QElapsedTimer>
#include <QQuickItem>
#include <QTemporaryDir>
#include <QTest>
#include <catch2/catch_test_macros.hpp>
#include <iostream>

#include "mapview/app/look.hpp"
#include "tests/mapview/app/items.hpp"
#include "tests/mapview/app/the_window.hpp"

using namespace circle15;
using app::wait_until;

namespace {

/// A window just opened, and what was needed since.
class Asking {
public:
    explicit Asking(const char* question) : question_(question) {
        REQUIRE(wait_until([&] { return shown.session.ready(); }));
        opened_ms_ = timer_.elapsed();
        REQUIRE(shown.settle());
        timer_.restart();
    }
    ~Asking() {
        std::cout << question_ << ": " << clicks_ << " clicks, " << static_cast<double>(timer_.elapsed()) / 1000
                  << " s after the window's " << static_cast<double>(opened_ms_) / 1000 << " s\n";
    }
    Asking(const Asking&) = delete;
    Asking& operator=(const Asking&) = delete;

    void click(QPoint at) {
        QTest::mouseClick(&shown.window(), Qt::LeftButton, Qt::NoModifier, at);
        ++clicks_;
    }
    void click(QQuickItem* item) {
        REQUIRE(item != nullptr);
        REQUIRE(wait_until([&] { return item->isVisible() && item->width() > 0; }, 3000));
        QTest::qWait(60);  // popups grow
        click(item->mapToScene(QPointF(item->width() / 2, item->height() / 2)).toPoint());
    }
    QQuickItem* item(const char* name) { return app::item_named(shown.window().contentItem(), name); }
    /// The item that shows this text, and can be seen.
    QQuickItem* text(const QString& words) {
        QQuickItem* found = nullptr;
        const auto says = [&](const QQuickItem& each) {
            return each.isVisible() && each.width() > 0 && each.property("text").toString().contains(words);
        };
        wait_until([&] { return (found = app::item_where(shown.window().contentItem(), says)) != nullptr; }, 3000);
        INFO(words.toStdString());
        REQUIRE(found != nullptr);
        return found;
    }
    /// A cell of the list that is shown; what the picker on the left says is no row.
    QQuickItem* row(const QString& words) {
        QQuickItem* found = nullptr;
        auto* lists = item("listStack");
        const auto says = [&](const QQuickItem& each) { return each.isVisible() && each.property("text").toString() == words; };
        wait_until([&] { return (found = app::item_where(lists, says)) != nullptr; }, 3000);
        REQUIRE(found != nullptr);
        return found;
    }
    void done() { REQUIRE(shown.settle(60'000)); }
    void tab(const QString& title) {
        click(app::item_where(shown.window().contentItem(), [&](const QQuickItem& each) {
            return each.inherits("QQuickTabButton") && each.property("text").toString() == title;
        }));
    }

    app::Window shown{app::shengsi(), {1366, 900}};

private:
    const char* question_;
    QElapsedTimer timer_ = [] {
        QElapsedTimer timer;
        timer.start();
        return timer;
    }();
    qint64 opened_ms_ = 0;
    int clicks_ = 0;
};

}  // namespace

TEST_CASE("Which island is worst off for clinics") {
    Asking asking("Which island is worst off for clinics");
    asking.tab("服务");
    // A row of the services asks about that service.
    asking.click(asking.row("医疗卫生"));
    asking.tab("岛屿");
    asking.done();
    const auto& records = asking.shown.lists().islands()->model().records();
    REQUIRE(records.size() > 2);
    const auto uncovered = [](const app::Record& record) {
        return record.sorted[2].toDouble() * (1 - record.sorted[3].toDouble());
    };
    CHECK(std::ranges::all_of(records, [&](const app::Record& each) { return uncovered(each) <= uncovered(records.front()); }));
    CHECK(asking.shown.lists().islands()->keyAt(0) == records.front().key);
}

TEST_CASE("Who depends on the 15:00 boat") {
    Asking asking("Who depends on the 15:00 boat");
    asking.click(asking.item("boats"));
    asking.click(asking.item("routeBoats0"));  // the eastern islands' line, which has one
    auto* boat = asking.text("15:00");
    auto* row = boat->parentItem();
    asking.click(row->childItems().at(1));
    asking.done();
    CHECK(asking.shown.choice().kind() == "sailing");
    CHECK_FALSE(asking.shown.choice().explanation()["verdict"].toString().contains("正在计算"));
}

TEST_CASE("What if no boat sails") {
    Asking asking("What if no boat sails");
    asking.click(asking.item("noBoats"));
    asking.done();
    CHECK(asking.item("suspensionNote")->isVisible());
}

TEST_CASE("Where for one more meal point") {
    Asking asking("Where for one more meal point");
    asking.tab("服务");
    asking.click(asking.row("老年助餐"));
    asking.click(asking.item("findSites"));
    asking.done();
    CHECK(asking.shown.window().property("siting").value<QObject*>()->property("sites").toList().size() == 1);
}

TEST_CASE("What does this scenario change") {
    Asking asking("What does this scenario change");
    asking.click(asking.item("scenariosButton"));
    asking.click(asking.item("openScenario0"));
    asking.done();
    CHECK(asking.shown.trial().can_undo());
    CHECK(asking.shown.session.figures()["changes"].isValid());
}

TEST_CASE("Print it") {
    Asking asking("Print it");
    asking.click(asking.item("takeAway"));
    asking.click(asking.text("当前视图存为 PDF 或图片"));
    CHECK(wait_until([] { return QGuiApplication::topLevelWindows().size() > 1 || QGuiApplication::modalWindow() != nullptr; },
                     5000));
    asking.done();
}
