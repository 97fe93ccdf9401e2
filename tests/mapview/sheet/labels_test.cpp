// SPDX-License-Identifier: MIT
#include <rapidcheck.h>

#include <QImage>
#include <QPainter>
#include <array>
#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include "mapview/sheet/label_board.hpp"
#include "mapview/sheet/lettering.hpp"
#include "mapview/sheet/theme.hpp"

using namespace circle15;
using namespace circle15::sheet;

TEST_CASE("labels never overlap one another and never leave the page") {
    CHECK(rc::check([](const std::vector<std::pair<std::uint8_t, std::uint8_t>>& points) {
        const QRectF page(0, 0, 256, 256);
        LabelBoard board(page, 4);
        std::vector<QRectF> placed;
        for (const auto& [x, y] : points) {
            const auto box = board.place(spots_beside({double(x), double(y)}, {30, 8}, 2));
            if (box) placed.push_back(*box);
        }
        for (std::size_t a = 0; a < placed.size(); ++a) {
            RC_ASSERT(page.contains(placed[a]));
            for (std::size_t b = a + 1; b < placed.size(); ++b) RC_ASSERT(!placed[a].intersects(placed[b]));
        }
    }));
}

TEST_CASE("a label goes where it hides least") {
    LabelBoard board({0, 0, 100, 100}, 2);
    for (double y = 40; y < 60; ++y) board.add_mark({60, y}, 5);  // to the right of the point
    const auto box = board.place(spots_beside({50, 50}, {20, 6}, 2));
    REQUIRE(box);
    CHECK(box->right() < 50);
}

TEST_CASE("a label that would hide too much is left out") {
    LabelBoard board({0, 0, 100, 100}, 2);
    for (double x = 0; x < 100; ++x) {
        for (double y = 0; y < 100; ++y) board.add_mark({x, y}, 1);
    }
    CHECK_FALSE(board.place(spots_beside({50, 50}, {20, 6}, 2), 10));
    CHECK(board.place(spots_beside({50, 50}, {20, 6}, 2)));
}

TEST_CASE("every Chinese character of the maps has a glyph of its own") {
    const Theme theme;
    const QString text = QStringLiteral(
        "嵊泗县托育幼儿园小学初中老年助餐医疗卫生服务圈缺口图内部工作未经审核不得公开制单位号岛屿镇乡村社区码头班");
    const QFontMetrics metrics{QFont(theme.font_family)};
    for (const QChar character : text) {
        INFO(QString(character).toStdString());
        CHECK(metrics.inFont(character));
    }
}

TEST_CASE("a font that is not there is an error, not a page of boxes") {
    CHECK_THROWS_WITH(Lettering(QStringLiteral("No Such Font")), Catch::Matchers::ContainsSubstring("fonts-noto-cjk"));
}

TEST_CASE("text is broken into lines that fit") {
    const Lettering lettering(Theme{}.font_family);
    const TextLook look{.size = 3};
    const QString text =
        QStringLiteral("本图全部服务对象所得判定依据模型数据，不可当作实测结论。Indicative results only (modelled).");
    const auto lines = lettering.lines(text, 40, look);
    REQUIRE(lines.size() > 3);
    for (const QString& line : lines) {
        INFO(line.toStdString());
        CHECK(lettering.width(line, look) <= 40);
        CHECK_FALSE(line.startsWith(QStringLiteral("，")));
        CHECK_FALSE(line.startsWith(QStringLiteral("。")));
    }
    CHECK(QString(lines.join(QString())).remove(' ') == QString(text).remove(' '));
}

TEST_CASE("letters spaced apart are as wide as they are said to be, at any dots an inch") {
    const Lettering lettering(Theme{}.font_family);
    const TextLook look{.size = 20, .colour = Qt::black, .tracking = 0.5};
    const QString text = QStringLiteral("泗礁山");
    for (const int dots_a_metre : {2835, 11811}) {
        QImage image(200, 60, QImage::Format_RGB32);
        image.setDotsPerMeterX(dots_a_metre);
        image.setDotsPerMeterY(dots_a_metre);
        image.fill(Qt::white);
        QPainter painter(&image);
        lettering.draw(painter, QPointF(20, 40), text, look);
        painter.end();
        const auto is_blank = [&](int x) {
            for (int y = 0; y < image.height(); ++y) {
                if (image.pixelColor(x, y).lightness() < 200) return false;
            }
            return true;
        };
        int right = image.width() - 1;
        while (right > 0 && is_blank(right)) --right;
        CHECK(std::abs(right - (20 + lettering.width(text, look))) < 4);
    }
}

TEST_CASE("a text is set smaller where it would be too wide, and only there") {
    const Lettering lettering(Theme{}.font_family);
    const QString text = QStringLiteral("示意图：判定依据模型数据");
    const TextLook look{.size = 4};
    CHECK(lettering.fitted(text, 1000, look).size == 4);
    const auto fitted = lettering.fitted(text, 20, look);
    CHECK(fitted.size < 4);
    CHECK(lettering.width(text, fitted) <= 20.001);
}

TEST_CASE("text that is cut says so") {
    const Lettering lettering(Theme{}.font_family);
    const TextLook look{.size = 3};
    const QString cut = lettering.shortened(QStringLiteral("菜园镇沙河社区居民委员会"), 20, look);
    CHECK(lettering.width(cut, look) <= 20);
    CHECK(cut.endsWith(QChar(0x2026)));
}
