// SPDX-License-Identifier: MIT
// What the window shows of the ground's heights, by either painter.
#include <QImage>
#include <QProcess>
#include <QQuickItem>
#include <catch2/catch_test_macros.hpp>
#include <cmath>

#include "mapview/app/legend.hpp"
#include "mapview/sheet/theme.hpp"
#include "tests/mapview/app/own_study.hpp"

using namespace circle15;
using app::alike;
using app::wait_until;

namespace {

constexpr double level_from = 30.72;  // degrees north

/// Ridges of 90 m from the south-west to the north-east, half a kilometre apart; level ground in the north.
QByteArray heights() {
    constexpr double south = 30.4;
    constexpr double cell = 0.001;
    constexpr int columns = 1800;
    constexpr int rows = 600;
    QByteArray text = "ncols 1800\nnrows 600\nxllcorner 121.4\nyllcorner 30.4\ncellsize 0.001\n";
    for (int row = 0; row < rows; ++row) {  // from the north
        const bool level = south + cell * (rows - row) > level_from;
        for (int column = 0; column < columns; ++column)
            text += QByteArray::number(level ? 10 : 30 * std::abs((column + row) % 6 - 3)) + ' ';
        text += '\n';
    }
    return text;
}

void append(const QString& path, const QByteArray& text) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::Append));
    file.write(text);
}

bool legend_tells_of_shade(app::Window& shown) {
    const auto rows =
        app::legend_of(*shown.session.picture(), shown.session.service(), *shown.session.question(), words::Lang::en);
    return std::ranges::any_of(rows, [](const QVariant& row) { return row.toMap()["kind"] == QStringLiteral("shade"); });
}

}  // namespace

TEST_CASE("Hills are shaded where their heights are known, on land alone", "[scale]") {
    const app::OwnStudy own;
    auto& shown = own.shown;
    const auto look = [&] {
        app::draw_only(shown, {});
        shown.look_at(122.45, level_from, 13);
        REQUIRE(shown.settle());
        return shown.grab();
    };
    const QImage plain = look();
    CHECK_FALSE(legend_tells_of_shade(shown));
    append(own.home.path() + "/heights.asc", heights());
    REQUIRE(QProcess::execute("gdal_translate", {"-q", "-of", "GTiff", "-a_srs", "EPSG:4326", own.home.path() + "/heights.asc",
                                                 own.path() + "/heights.tif"}) == 0);
    append(own.path() + "/study.toml",
           "\n[layers.elevation]\nfile = \"heights.tif\"\ncrs = \"EPSG:4326\"\nsource = \"drawn\"\nquality = \"modelled\"\n");
    shown.session.open(own.path());
    REQUIRE(wait_until([&] { return shown.session.ready() && !own.study().reliefs.empty(); }, 120'000));
    const QImage hilly = look();
    CHECK(legend_tells_of_shade(shown));

    const sheet::Theme theme;
    auto* map = qobject_cast<QQuickItem*>(shown.map());
    const double ratio = plain.devicePixelRatio();
    const QRectF scene = map->mapRectToScene(map->boundingRect());
    const QRect box = QRectF(scene.topLeft() * ratio, scene.size() * ratio).toRect() & plain.rect();
    const int border = static_cast<int>(shown.point_of(122.45, level_from).y() * ratio);
    const int near = static_cast<int>(20 * ratio);
    struct Count {
        int all = 0;
        int darker = 0;
        int unlike = 0;
    };
    Count north;
    Count south;
    Count sea;
    for (int y = box.top(); y <= box.bottom(); ++y) {
        for (int x = box.left(); x <= box.right(); ++x) {
            const QColor before = plain.pixelColor(x, y);
            const QColor after = hilly.pixelColor(x, y);
            const bool land = alike(before, theme.land, 3);
            if (!land && !alike(before, theme.sea, 3)) continue;
            if (land && std::abs(y - border) < near) continue;
            auto& count = !land ? sea : y < border ? north : south;
            ++count.all;
            count.darker += after.lightness() < before.lightness() - 8 ? 1 : 0;
            count.unlike += alike(before, after, 6) ? 0 : 1;
        }
    }
    REQUIRE(north.all > 2000);
    REQUIRE(south.all > 2000);
    REQUIRE(sea.all > 2000);
    CHECK(south.darker > south.all / 5);
    CHECK(south.darker < south.all * 4 / 5);
    CHECK(north.unlike <= north.all / 200);
    CHECK(sea.unlike <= sea.all / 200);
}
