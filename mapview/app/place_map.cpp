// SPDX-License-Identifier: MIT
#include "mapview/app/place_map.hpp"

#include <QPainter>
#include <cmath>

#include "mapview/app/locator.hpp"
#include "mapview/app/look.hpp"
#include "mapview/app/map_measure.hpp"
#include "mapview/app/mercator.hpp"
#include "mapview/app/place_extent.hpp"
#include "mapview/app/units.hpp"

namespace circle15::app {

namespace {

/// Each small map has a scale of its own, so each says how long something is.
void paint_bar(QPainter& painter, const sheet::Viewport& viewport, const QRectF& page, const sheet::Theme& theme,
               const sheet::Lettering& lettering) {
    const QPointF middle = viewport.to_page.inverted().map(page.center());
    const double plane_per_pixel = 1 / std::abs(viewport.to_page.m11());
    const ScaleBar bar = scale_bar(ground_metres(plane_per_pixel, from_mercator(middle).lat), 70);
    const double length = bar.pixels;
    const QPointF right = page.bottomRight() + QPointF(-8, -7);
    painter.setPen(QPen(theme.paper, 4));
    painter.drawLine(right, right - QPointF(length, 0));
    painter.setPen(QPen(theme.ink, 1.5));
    painter.drawLine(right, right - QPointF(length, 0));
    for (const double end : {0.0, length}) painter.drawLine(right - QPointF(end, 0), right - QPointF(end, 4));
    lettering.draw_haloed(painter, QRectF(right.x() - length / 2 - 40, right.y() - 18, 80, 12), bar.text,
                          {.size = 11, .colour = theme.ink}, theme.sea, 1.5);
}

sheet::MapLayers layers_of(const PlaceMap& map) {
    sheet::MapLayers layers = map.layers;
    layers.island_names = layers.village_names = layers.ferry_names = layers.facility_names = false;
    layers.piers = layers.ferries = false;
    layers.numbered_gaps = map.detailed ? layers.numbered_gaps : 0;
    layers.counted_gaps = 0;
    layers.crowd_numbers = map.detailed;
    // So small, symbols would hide who is left out.
    layers.facilities = false;
    layers.streets = layers.streets && map.detailed;
    return layers;
}

/// The scene with the homes and gaps of one place alone, for a neighbour at the edge has a map of its own; judged by the map's
/// threshold.
sheet::Scene scene_of(const PlaceMap& map, std::size_t service) {
    sheet::Scene scene = map.picture->scene;
    auto& marks = scene.services[service];
    if (marks.threshold != map.threshold) marks = at_threshold(marks, map.threshold);
    const auto unit = unit_asked(map.place);
    const auto is_elsewhere = [&](const auto& mark) {
        return !unit || !is_in(map.picture->finding->study(), mark.village, mark.island, *unit);
    };
    std::erase_if(marks.homes, is_elsewhere);
    std::erase_if(marks.gaps, is_elsewhere);
    return scene;
}

}  // namespace

QImage paint_place(const PlaceMap& map) {
    static const sheet::Theme theme;
    const sheet::Lettering lettering(theme.font_family);
    QImage image((map.size * map.ratio).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(map.ratio);
    image.fill(theme.sea);
    const QRectF page(QPointF(0, 0), map.size);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    if (map.place == QLatin1String("sea")) {
        paint_locator(painter, *map.picture, page.adjusted(0, map.above, 0, 0), theme, lettering);
        return image;
    }
    const std::size_t service = map.layers.service.value_or(0);
    const auto extent = extent_of(*map.picture, service, map.place);
    if (!extent) return image;
    const sheet::Scene scene = scene_of(map, service);
    const double edge = map.detailed ? 6 : 2;
    const QRectF room = page.adjusted(edge, map.above + edge, -edge, -edge);
    sheet::Viewport viewport = sheet::Viewport::fitted(*extent, room, map.detailed ? Look::mm : Look::mm * 0.55);
    viewport.page = page;
    sheet::MapLayers layers = layers_of(map);
    layers.kept_free = {QRectF(0, 0, page.width(), map.above)};
    sheet::MapPainter(scene, theme, lettering).paint(painter, viewport, layers);
    if (map.detailed) paint_bar(painter, viewport, page, theme, lettering);
    return image;
}

}  // namespace circle15::app
