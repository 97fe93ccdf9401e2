// SPDX-License-Identifier: MIT
// "Update a list…" as a user has it: a year's list dropped on the open study, looked at, taken, signed for and taken back.
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QGeoCoordinate>
#include <QTest>
#include <catch2/catch_test_macros.hpp>
#include <cmath>

#include "core/intake/upkeep/study_update.hpp"
#include "core/io/sheets/read_sheets.hpp"
#include "mapview/app/save_target.hpp"
#include "mapview/assistant/upkeep.hpp"
#include "tests/mapview/app/hand.hpp"
#include "tests/mapview/app/next_year.hpp"
#include "tests/mapview/app/own_study.hpp"

using namespace circle15;
using app::Hand;
using app::wait_until;

namespace {

/// The window on a study of its own, with next year's list beside it.
struct Year : app::OwnStudy {
    Year() {
        app::write_next_year(study(), list().toLocalFile().toStdString());
        auto* target = of<QObject>("commands").property("saveTarget").value<app::SaveTarget*>();
        target->set_folder(QUrl::fromLocalFile(home.path()));
    }

    [[nodiscard]] QUrl list() const { return QUrl::fromLocalFile(home.path() + "/2025.csv"); }
    [[nodiscard]] assistant::Upkeep& upkeep() const { return of<assistant::Upkeep>("upkeep"); }
    /// The coverage is that of what is taken.
    [[nodiscard]] bool judged() const {
        return wait_until([&] { return upkeep().coverage_holds() && !upkeep().background()->busy(); }, 120'000);
    }
    [[nodiscard]] bool idle() const {
        return wait_until([&] { return !shown.session.background()->busy() && !upkeep().background()->busy(); }, 120'000);
    }
    [[nodiscard]] int count(const QString& change) const {
        for (const auto& kind : upkeep().kinds()) {
            if (kind.toMap()["change"] == change) return kind.toMap()["count"].toInt();
        }
        return 0;
    }
    [[nodiscard]] int row_of(const QString& name) const {
        const auto rows = upkeep().rows();
        for (int row = 0; row < rows.size(); ++row) {
            if (rows[row].toMap()["name"] == name) return row;
        }
        return -1;
    }
};

QString cells_of(const QString& workbook) {
    QString all;
    for (const auto& sheet : io::read_sheets(workbook.toStdString(), "sheet.xlsx")) {
        for (const auto& row : sheet.rows) {
            for (const auto& cell : row.cells) all += QString::fromStdString(cell) + u'|';
            all += u'\n';
        }
    }
    return all;
}

}  // namespace

TEST_CASE("A year's list dropped on the open study is told, taken, signed for and taken back") {
    Year year;
    Hand hand(year.shown);
    const auto facilities = year.bytes("facilities.csv");
    const auto toml = year.bytes("study.toml");
    const auto before = year.study().facilities.size();
    QElapsedTimer timer;
    timer.start();
    hand.drop({year.list()});
    hand.click("listUpdates");
    REQUIRE(wait_until([&] { return year.upkeep().is_open(); }, 120'000));
    CHECK(year.upkeep().day_guessed());
    hand.type("upkeepDate", "2025-12-31");
    REQUIRE(wait_until([&] { return year.upkeep().is_open() && !year.upkeep().day_guessed(); }, 120'000));
    REQUIRE(year.judged());
    CHECK(year.count("added") == 3);
    CHECK(year.count("closed") == 2);
    CHECK(year.count("changed") == 5);
    CHECK(year.count("moved") == 1);
    CHECK(year.count("unsure") == 2);
    CHECK(year.upkeep().accepted() == 11);
    hand.picture("upkeep-zh");
    // Those to be checked stand first and are taken only by hand.
    const auto first = year.upkeep().rows()[0].toMap();
    CHECK(first["change"] == "unsure");
    CHECK_FALSE(first["accepted"].toBool());
    hand.click("take" + QString::number(year.row_of("改了名的卫生室")));
    REQUIRE(wait_until([&] { return year.upkeep().accepted() == 12; }, 10'000));
    REQUIRE(year.judged());
    const auto coverage = year.upkeep().coverage();
    CHECK(coverage.size() == static_cast<qsizetype>(year.study().standard.rules.size()));
    CHECK(coverage.back().toMap()["service"] == "医疗卫生");  // what stands in brackets would be cut off
    hand.type("upkeepBy", "张三");
    hand.click("upkeepWrite");
    REQUIRE(wait_until([&] { return year.upkeep().is_written() && year.study().facilities.size() == before + 3; }, 120'000));
    REQUIRE(year.idle());
    // What was told before is what the window shows after.
    for (std::size_t row = 0; row < year.study().standard.rules.size(); ++row) {
        const auto line = coverage[static_cast<qsizetype>(row)].toMap();
        year.shown.session.question()->set_service(static_cast<int>(row));
        INFO(line["service"].toString().toStdString());
        CHECK(year.shown.session.figures().value("percent").toString().remove(' ') == line["after"].toString().remove(' '));
    }
    hand.click("upkeepSheet");
    hand.press("保存");
    const QString sheet = year.home.path() + "/嵊泗县-名单更新签收单-2025-12-31.xlsx";
    REQUIRE(wait_until([&] { return QFile::exists(sheet); }, 20'000));
    WARN("clicks " << hand.clicks << ", fields typed " << hand.texts << ", seconds "
                   << static_cast<double>(timer.elapsed()) / 1000);
    const QString cells = cells_of(sheet);
    for (const char* part :
         {"设施名单更新签收单", "嵊泗县", "张三", "2025-12-31", "2025.csv", "新增|3|", "其中采用|12|", "改了名的卫生室"}) {
        INFO(part);
        CHECK(cells.contains(QString::fromUtf8(part)));
    }
    const auto entries = intake::upkeep_entries(year.home.path().toStdString() + "/study");
    REQUIRE(entries.size() == 1);
    CHECK(entries[0].by == "张三");
    CHECK(year.bytes("before-001-2025-12-31-facilities.csv") == facilities);
    hand.picture("upkeep-written");
    hand.click("upkeepUndo");
    hand.picture("upkeep-undo");
    hand.click("yes");
    REQUIRE(wait_until([&] { return year.study().facilities.size() == before; }, 120'000));
    CHECK(year.bytes("facilities.csv") == facilities);
    CHECK(year.bytes("study.toml") == toml);
    // The list is held against the study as it is again.
    REQUIRE(wait_until([&] { return !year.upkeep().is_written() && year.upkeep().accepted() == 11; }, 120'000));
    CHECK(year.shown.session.error().isEmpty());
}

TEST_CASE("Differences are walked by keys and found on the map, in English too") {
    Year year;
    Hand hand(year.shown);
    year.shown.session.set_language("en");
    hand.drop({year.list()});
    REQUIRE(
        wait_until([&] { return hand.item("listUpdates") != nullptr && hand.item("listUpdates")->hasActiveFocus(); }, 10'000));
    hand.key(Qt::Key_Return);
    REQUIRE(wait_until([&] { return year.upkeep().is_open(); }, 120'000));
    REQUIRE(year.judged());
    CHECK(hand.item("upkeepWrite")->property("text") == "Write to the study");
    CHECK(year.upkeep().rows()[0].toMap()["kind"] == "unsure");
    // The list has the keys: walked by arrows, taken by Space, looked at by Enter.
    hand.key(Qt::Key_Down);
    hand.key(Qt::Key_Up);
    hand.key(Qt::Key_Space);
    REQUIRE(wait_until([&] { return year.upkeep().accepted() == 12; }, 10'000));
    hand.key(Qt::Key_Return);
    const auto centre = [&] { return year.shown.map()->property("center").value<QGeoCoordinate>(); };
    CHECK(wait_until([&] { return year.upkeep().property("current").toInt() == 0; }, 10'000));
    CHECK(wait_until([&] { return centre().distanceTo(year.upkeep().placeOf(0)) < 20; }, 10'000));
    REQUIRE(year.shown.settle());
    hand.picture("upkeep-en");
    // Marks lie above the facilities' own symbols; another one's leads to its row.
    const auto row_with = [&](const char* change) {
        const auto rows = year.upkeep().rows();
        for (int row = 0; row < rows.size(); ++row) {
            if (rows[row].toMap()["change"] == change) return row;
        }
        return -1;
    };
    const auto shows = [&](const char* change, const QColor& colour) {
        const auto at = year.upkeep().placeOf(row_with(change));
        year.shown.look_at(at.longitude(), at.latitude(), 16);
        REQUIRE(year.shown.settle());
        hand.picture(QStringLiteral("upkeep-") + change);
        return app::has_colour(year.shown, year.shown.grab(), at.longitude(), at.latitude(), colour, 7);
    };
    CHECK(shows("changed", QColor(0x0b, 0x57, 0xd0)));
    CHECK(shows("moved", QColor(0x7a, 0x3e, 0x9d)));
    const int moved = row_with("moved");
    const auto place = year.upkeep().placeOf(moved);
    CHECK(year.upkeep().rows()[moved].toMap()["metres"] == 40);
    hand.click_at(year.shown.point_of(place.longitude(), place.latitude()));
    REQUIRE(wait_until([&] { return year.upkeep().property("current").toInt() == moved; }, 10'000));
    CHECK(year.shown.choice().kind().isEmpty());
    hand.click("upkeepNone");
    REQUIRE(wait_until([&] { return year.upkeep().accepted() == 0; }, 10'000));
    CHECK_FALSE(hand.item("upkeepWrite")->isEnabled());
    hand.click("upkeepAll");
    REQUIRE(wait_until([&] { return year.upkeep().accepted() == 11; }, 10'000));
    hand.item("upkeepRows")->forceActiveFocus();
    hand.key(Qt::Key_Escape);
    CHECK(wait_until([&] { return !year.upkeep().is_open(); }, 10'000));
    CHECK(QDir(year.home.path() + "/study").entryList({"before-*", "upkeep.csv"}).isEmpty());
    // The same list may begin another study instead.
    hand.drop({year.list()});
    hand.click("listBegins");
    CHECK(wait_until([&] { return hand.item("assistantPage") != nullptr || hand.item("makeStudy") != nullptr; }, 60'000));
    year.shown.session.set_language("zh");
}

TEST_CASE("The bar above keeps all it can do in a short window, in either language") {
    auto& shown = app::window();
    const Hand hand(shown);
    const int before = shown.window().width();
    shown.window().setWidth(1024);
    shown.trial().openHere(QGeoCoordinate(30.7330, 122.4437));  // so that it can be undone
    REQUIRE(shown.settle());
    for (const char* language : {"en", "zh"}) {
        shown.session.set_language(language);
        const auto ends = [&] {
            const auto* last = hand.item("language");
            return last == nullptr ? 1e9 : last->mapToScene(QPointF(last->width(), 0)).x();
        };
        CHECK(wait_until([&] { return ends() <= 1024 - 8; }, 3000));
        CHECK(hand.item("search")->width() >= 110);
    }
    shown.window().setWidth(before);
    app::close_window();
}
