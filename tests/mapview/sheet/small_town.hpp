// SPDX-License-Identifier: MIT
#pragma once

#include <QImage>
#include <QPainter>
#include <cstdlib>

#include "mapview/sheet/map_painter.hpp"

namespace circle15::sheet {

inline QPainterPath square(double x, double y, double side) {
    QPainterPath path;
    path.setFillRule(Qt::OddEvenFill);
    path.addRect(x, y, side, side);
    return path;
}

/// A home so many minutes at 1 m/s from the nearest facility of a complete list, judged by 15.
inline HomeMark home_at(QPointF at, std::int64_t persons, double minutes) {
    HomeMark home{
        .at = at,
        .persons = persons,
        .facts = {.walk_dmm = network::flat_dmm_of_metres(60 * minutes), .joined = true, .list = model::ListState::complete}};
    home.status = analysis::status_at(home.facts, 15);
    return home;
}

/// An island of 800 m by 800 m in a sea of 1000 m by 1000 m; a service area with a hole, one covered and one uncovered home.
inline Scene small_town() {
    Scene scene;
    const QPainterPath land = square(100, 100, 800);
    scene.islands.push_back({.land = land,
                             .box = land.boundingRect(),
                             .name = {},
                             .inside = {500, 500},
                             .tier = model::IslandTier::small,
                             .persons = 30});
    QPainterPath area = square(200, 200, 400);
    area.addRect(300, 300, 200, 200);
    ServiceMarks service{.service = QStringLiteral("clinic")};
    service.areas = {{5, area}};
    service.homes = {home_at({250, 250}, 20, 4), home_at({800, 800}, 20, 22)};
    service.persons_full = 20;
    scene.services.push_back(service);
    return scene;
}

/// The scene's 1000 m by 1000 m as a picture of so many pixels, north up.
inline QImage picture_of(const Scene& scene, const MapLayers& layers, int pixels = 500,
                         const QRectF& plane = {0, 0, 1000, 1000}) {
    const Theme theme;
    const Lettering lettering(theme.font_family);
    QImage image(pixels, pixels, QImage::Format_RGB32);
    QPainter painter(&image);
    MapPainter(scene, theme, lettering).paint(painter, Viewport::fitted(plane, QRectF(0, 0, pixels, pixels), 4), layers);
    painter.end();
    return image;
}

/// The pixel at metres of the small town.
inline QColor colour_at(const QImage& image, double x, double y) {
    const double scale = image.width() / 1000.0;
    return image.pixelColor(static_cast<int>(x * scale), image.height() - 1 - static_cast<int>(y * scale));
}

inline bool alike(const QColor& a, const QColor& b) {
    return std::abs(a.red() - b.red()) + std::abs(a.green() - b.green()) + std::abs(a.blue() - b.blue()) <= 6;
}

inline MapLayers clinic_layers() {
    MapLayers layers;
    layers.service = 0;
    return layers;
}

}  // namespace circle15::sheet
