// SPDX-License-Identifier: MIT
// What comes into the window from files and leaves it as files.
#include <QDragEnterEvent>
#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMimeData>
#include <QPainter>
#include <QQuickItem>
#include <QSignalSpy>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>
#include <catch2/catch_test_macros.hpp>

#include "mapview/app/take_away.hpp"
#include "mapview/sheet/theme.hpp"
#include "tests/mapview/app/the_window.hpp"

using namespace circle15;
using app::shengsi;
using app::wait_until;
using app::window;

namespace {

/// A picture as it is read from its file.
QImage image_of(const QString& file) {
    if (!file.endsWith(".svg")) return QImage(file);
    QSvgRenderer svg(file);
    if (!svg.isValid()) return {};
    QImage image(svg.defaultSize() * 2, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    svg.render(&painter);
    return image;
}

}  // namespace

TEST_CASE("A folder or a study.toml dropped on the window is opened") {
    auto& shown = window();
    for (const auto& path : {shengsi(), shengsi() + "/study.toml"}) {
        const QSignalSpy opened(&shown.session, &app::Session::opened_new);
        QMimeData dropped;
        dropped.setUrls({QUrl::fromLocalFile(path)});
        const QPoint at(600, 400);
        QDragEnterEvent enter(at, Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&shown.window(), &enter);
        CHECK(enter.isAccepted());
        QDropEvent drop(at, Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&shown.window(), &drop);
        REQUIRE(wait_until([&] { return opened.count() == 1; }));
        CHECK(shown.session.error().isEmpty());
        CHECK(shown.session.study_path() == path);
        REQUIRE(shown.settle());
    }
}

TEST_CASE("Several gaps are picked with Ctrl and Shift, and they alone are written as GeoJSON") {
    auto& shown = window();
    auto* list = shown.window().findChild<QQuickItem*>("gaps");
    REQUIRE(list != nullptr);
    const auto row_at = [&](int row) {
        auto* rows = list->property("rows").value<QQuickItem*>();
        return rows->mapToScene(QPointF(60, 30.0 * row + 15)).toPoint();
    };
    QTest::mouseClick(&shown.window(), Qt::LeftButton, Qt::ControlModifier, row_at(0));
    QTest::qWait(30);
    QTest::mouseClick(&shown.window(), Qt::LeftButton, Qt::ShiftModifier, row_at(2));
    QTest::qWait(600);  // no double click
    QTest::mouseClick(&shown.window(), Qt::LeftButton, Qt::ControlModifier, row_at(1));
    auto& gaps = *shown.lists().gaps();
    REQUIRE(wait_until([&] { return gaps.picked().size() == 2; }, 3000));
    CHECK(shown.choice().picked_outlines().size() >= 2);
    const auto keys = gaps.takenKeys();
    CHECK(keys == QStringList{gaps.keyAt(0), gaps.keyAt(2)});
    app::TakeAway take;
    take.setProperty("session", QVariant::fromValue(&shown.session));
    const QTemporaryDir folder;
    REQUIRE(take.gaps(keys, QUrl::fromLocalFile(folder.filePath("picked.geojson"))));
    QFile file(folder.filePath("picked.geojson"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    const auto features = QJsonDocument::fromJson(file.readAll()).object()["features"].toArray();
    REQUIRE(features.size() == 2);
    CHECK(features[0].toObject()["properties"].toObject()["id"].toString() == keys[0]);
    gaps.pickNone();
    CHECK(wait_until([&] { return shown.choice().picked_outlines().isEmpty(); }, 3000));
}

TEST_CASE("The view as a picture says that it rests on modelled data, as PNG, SVG and PDF") {
    auto& shown = window();
    app::TakeAway take;
    take.setProperty("session", QVariant::fromValue(&shown.session));
    const QTemporaryDir own;
    const QString kept = qEnvironmentVariable("CIRCLE15_KEEP_PICTURES");
    const QString folder = kept.isEmpty() ? own.path() : kept;
    for (const auto* name : {"view.png", "view.svg", "view.pdf"}) {
        INFO(name);
        REQUIRE(take.picture(shown.map(), QUrl::fromLocalFile(folder + u'/' + name)));
    }
    const sheet::Theme theme;
    for (const auto* name : {"view.png", "view.svg"}) {
        INFO(name);
        const QImage picture = image_of(folder + u'/' + name);
        REQUIRE_FALSE(picture.isNull());
        int doubtful = 0;
        for (int y = picture.height() / 2; y < picture.height(); ++y) {
            for (int x = 0; x < picture.width(); ++x) doubtful += picture.pixelColor(x, y) == theme.doubt_fill;
        }
        CHECK(doubtful > 1000);
        if (!kept.isEmpty()) picture.save(folder + u'/' + name + ".seen.png");
    }
    QFile svg(folder + "/view.svg");
    REQUIRE(svg.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(svg.readAll());
    CHECK(text.contains(shown.session.figures()["badge"].toString()));
    CHECK(text.contains("内部工作图"));
    for (const auto* said : {"60岁及以上老年人", "m/s", "15 ", "2024-12-31"}) CHECK(text.contains(said));
    QFile pdf(folder + "/view.pdf");
    REQUIRE(pdf.open(QIODevice::ReadOnly));
    CHECK(pdf.readAll().startsWith("%PDF"));
    CHECK_FALSE(take.picture(shown.map(), QUrl::fromLocalFile(folder + "/view.bmp")));
}
