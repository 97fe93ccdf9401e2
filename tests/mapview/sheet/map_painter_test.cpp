// SPDX-License-Identifier: MIT
#include <catch2/catch_test_macros.hpp>
#include <ctime>

#include "tests/mapview/sheet/small_town.hpp"

using namespace circle15;
using namespace circle15::sheet;

TEST_CASE("every kind of ground and home has its colour on the map") {
    const Theme theme;
    const QImage image = picture_of(small_town(), clinic_layers());
    CHECK(alike(colour_at(image, 50, 50), theme.sea));
    CHECK(alike(colour_at(image, 150, 850), theme.land));
    CHECK(alike(colour_at(image, 580, 400), theme.area(0, 1)));
    CHECK(alike(colour_at(image, 250, 250), theme.status(analysis::Status::covered).colour));
    CHECK(alike(colour_at(image, 800, 800), theme.status(analysis::Status::too_far).colour));
}

TEST_CASE("a hole of a service area shows the land below it") {
    const Theme theme;
    CHECK(alike(colour_at(picture_of(small_town(), clinic_layers()), 400, 400), theme.land));
}

TEST_CASE("north is up and east is right") {
    Scene scene = small_town();
    scene.services.edit(0).homes = {home_at({150, 850}, 20, 22)};
    const QImage image = picture_of(scene, clinic_layers());
    const Theme theme;
    CHECK(alike(image.pixelColor(75, 75), theme.status(analysis::Status::too_far).colour));
}

TEST_CASE("layers that are switched off leave no trace") {
    const Theme theme;
    MapLayers layers = clinic_layers();
    SECTION("homes") {
        layers.homes = false;
        CHECK(alike(colour_at(picture_of(small_town(), layers), 800, 800), theme.land));
    }
    SECTION("areas") {
        layers.areas = false;
        CHECK(alike(colour_at(picture_of(small_town(), layers), 580, 400), theme.land));
    }
    SECTION("the service as a whole") {
        layers.service.reset();
        CHECK(alike(colour_at(picture_of(small_town(), layers), 800, 800), theme.land));
    }
}

TEST_CASE("modelled homes are paler than known ones") {
    Scene scene = small_town();
    scene.services.edit(0).homes[1].modelled = true;
    const Theme theme;
    const QColor known = theme.status(analysis::Status::too_far).colour;
    const QColor drawn = colour_at(picture_of(scene, clinic_layers()), 800, 800);
    CHECK(alike(drawn, theme.paler(known)));
    CHECK(drawn.lightness() > known.lightness());
}

TEST_CASE("homes can be coloured by minutes, and the two sides of the threshold differ in hue") {
    const Theme theme;
    MapLayers layers = clinic_layers();
    layers.home_colour = HomeColour::minutes;
    const QImage image = picture_of(small_town(), layers);
    CHECK(alike(colour_at(image, 250, 250), theme.minutes(4, 15)));
    CHECK(alike(colour_at(image, 800, 800), theme.minutes(22, 15)));
    CHECK(theme.minutes(14, 15).blue() > theme.minutes(14, 15).red());
    CHECK(theme.minutes(16, 15).red() > theme.minutes(16, 15).blue());
}

TEST_CASE("the nearer ring is darker, also in a black and white copy") {
    const Theme theme;
    for (const std::size_t rings : {2U, 3U, 5U}) {
        for (std::size_t ring = 1; ring < rings; ++ring)
            CHECK(qGray(theme.area(ring - 1, rings).rgb()) + 10 < qGray(theme.area(ring, rings).rgb()));
    }
    CHECK(qGray(theme.area(2, 3).rgb()) + 10 < qGray(theme.land.rgb()));
}

TEST_CASE("covered and uncovered homes, known or modelled, differ in a black and white copy") {
    const Theme theme;
    const QColor covered = theme.status(analysis::Status::covered).colour;
    const QColor uncovered = theme.status(analysis::Status::too_far).colour;
    CHECK(std::abs(qGray(covered.rgb()) - qGray(uncovered.rgb())) >= 40);
    CHECK(std::abs(qGray(theme.paler(covered).rgb()) - qGray(theme.paler(uncovered).rgb())) >= 40);
    CHECK(std::abs(qGray(uncovered.rgb()) - qGray(theme.land.rgb())) >= 60);
}

TEST_CASE("the same inputs give the same picture, whatever was painted before") {
    const Scene scene = small_town();
    const QImage first = picture_of(scene, clinic_layers());
    picture_of(scene, MapLayers{}, 300);
    CHECK(picture_of(scene, clinic_layers()) == first);
}

TEST_CASE("the painter is left as it was") {
    QImage image(100, 100, QImage::Format_RGB32);
    QPainter painter(&image);
    const QPen before = painter.pen();
    const Theme theme;
    const Lettering lettering(theme.font_family);
    const Scene scene = small_town();
    MapPainter(scene, theme, lettering)
        .paint(painter, Viewport::fitted({0, 0, 1000, 1000}, {0, 0, 50, 50}, 1), clinic_layers());
    CHECK(painter.pen() == before);
    CHECK_FALSE(painter.hasClipping());
}

TEST_CASE("thirty thousand homes on a screen are painted in the time of a few frames") {
    Scene scene = small_town();
    auto& homes = scene.services.edit(0).homes;
    homes.clear();
    for (int row = 0; row < 30'000; ++row) {
        const double x = (row * 37) % 1000;
        const double y = (row * 91) % 997;
        homes.push_back(home_at({x, y}, row % 40, row % 3 == 0 ? 22 : 7));
        homes.back().modelled = row % 2 == 0;
    }
    picture_of(scene, clinic_layers(), 800);
    const std::clock_t start = std::clock();
    picture_of(scene, clinic_layers(), 800);
    const double spent = 1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    INFO(spent << " ms");
    // Of the processor's own time, whatever else the machine does. The aim is 30 ms; ten times that allows for sanitizers.
    CHECK(spent < 300);
}

TEST_CASE("an outline of many corners keeps its ends and every corner an eye can tell") {
    const Viewport view =
        Viewport::fitted({0, 0, 1000, 1000}, {0, 0, 500, 500}, 4);  // half a dot a metre, four dots a millimetre
    QPainterPath coast;
    coast.moveTo(0, 0);
    for (int metre = 1; metre <= 400; ++metre) coast.lineTo(metre, 0);
    coast.lineTo(400, 400);
    coast.lineTo(0, 0);
    coast.moveTo(600, 600);  // a rock of a metre
    coast.lineTo(601, 600);
    coast.lineTo(600, 600);

    const QPainterPath drawn = view.outline(coast);
    CHECK(drawn.elementCount() < coast.elementCount() / 1.5);
    CHECK(drawn.toSubpathPolygons().size() == 2);
    CHECK(drawn.boundingRect().adjusted(-0.6, -0.6, 0.6, 0.6).contains(view.to_page.map(coast).boundingRect()));
    CHECK(drawn.contains(view.to_page.map(QPointF(390, 200))));
    CHECK_FALSE(drawn.contains(view.to_page.map(QPointF(100, 200))));
    CHECK(drawn.toSubpathPolygons().at(1).first() == view.to_page.map(QPointF(600, 600)));
}
