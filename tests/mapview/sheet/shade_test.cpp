// SPDX-License-Identifier: MIT
#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <limits>

#include "mapview/sheet/shade.hpp"
#include "tests/mapview/sheet/small_town.hpp"

using namespace circle15;
using namespace circle15::sheet;

namespace {

constexpr double metres_per_degree = 111'320;

/// The small town's plane is metres from 0 N 0 E.
QPointF plane(model::LonLat at) { return {at.lon * metres_per_degree, at.lat * metres_per_degree}; }

/// The whole thousand metres, a height every 10; `height` by metres east and north.
template <class Height>
model::Relief relief(const Height& height) {
    constexpr std::size_t side = 101;
    model::Relief made{.step_lon = 10 / metres_per_degree, .step_lat = 10 / metres_per_degree, .columns = side, .metres = {}};
    for (std::size_t at = 0; at < side * side; ++at)
        made.metres.push_back(
            static_cast<float>(height(10 * static_cast<double>(at % side), 10 * static_cast<double>(at / side))));
    return made;
}

/// A roof whose ridge runs from the south-west to the north-east: its north-west side lies in the light.
double roof(double east, double north) { return 0.4 * (700 - std::abs(east - north)); }

Scene shaded_town(const model::Relief& ground) {
    Scene scene = small_town();
    scene.services.edit(0).homes.clear();
    scene.services.edit(0).areas.clear();
    if (auto shade = shade_of(ground, scene.islands[0].land, plane); !shade.image.isNull()) scene.shades.push_back(shade);
    return scene;
}

double luminance(const QColor& colour) {
    const auto part = [](double value) { return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4); };
    return 0.2126 * part(colour.redF()) + 0.7152 * part(colour.greenF()) + 0.0722 * part(colour.blueF());
}

}  // namespace

TEST_CASE("slopes turned from the north-west are shaded, those turned to it are not") {
    const QImage image = picture_of(shaded_town(relief(roof)), {});
    const Theme theme;
    CHECK(alike(colour_at(image, 350, 650), theme.land));
    const QColor dark = colour_at(image, 650, 350);
    CHECK(luminance(dark) < 0.9 * luminance(theme.land));
    // The sea bears no shade, and the coast keeps its contrast (WCAG 2.1, 1.4.11).
    CHECK(alike(colour_at(image, 950, 350), theme.sea));
    CHECK(alike(colour_at(image, 650, 50), theme.sea));
    for (int x = 0; x < image.width(); ++x) {
        for (int y = 0; y < image.height(); ++y) {
            const QColor colour = image.pixelColor(x, y);
            if (!QRect(60, 60, 380, 380).contains(x, y)) continue;
            CHECK((luminance(colour) + 0.05) / (luminance(theme.coast) + 0.05) >= 3);
        }
    }
}

TEST_CASE("level ground and ground without heights look as without a relief") {
    const QImage plain = picture_of(shaded_town({}), {});
    CHECK(picture_of(shaded_town(relief([](double, double) { return 12.0; })), {}) == plain);
    const auto nowhere = std::numeric_limits<double>::quiet_NaN();
    CHECK(picture_of(shaded_town(relief([&](double, double) { return nowhere; })), {}) == plain);
    const auto half = [&](double east, double north) { return east > 500 ? nowhere : roof(east, north); };
    const QImage image = picture_of(shaded_town(relief(half)), {});
    CHECK(alike(colour_at(image, 650, 350), Theme{}.land));
    CHECK(image != plain);
}
