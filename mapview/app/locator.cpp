// SPDX-License-Identifier: MIT
#include "mapview/app/locator.hpp"

#include <QPainter>
#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

#include "mapview/app/map_measure.hpp"
#include "mapview/app/mercator.hpp"
#include "mapview/app/place_extent.hpp"
#include "mapview/sheet/label_board.hpp"
#include "mapview/sheet/map_painter.hpp"
#include "mapview/sheet/pens.hpp"

namespace circle15::app {

namespace {

/// So many corners tell a shore well enough for whole kilometres.
constexpr qsizetype corners = 300;

std::vector<QPointF> shore_of(const sheet::IslandShape& island) {
    std::vector<QPointF> shore;
    for (const auto& ring : island.land.toSubpathPolygons()) {
        const qsizetype step = std::max<qsizetype>(1, ring.size() / corners);
        for (qsizetype row = 0; row < ring.size(); row += step) shore.push_back(ring[row]);
    }
    return shore;
}

QString name_of(const sheet::IslandShape& island, const sheet::IslandShape& from) {
    if (&island == &from) return island.name;
    const double km = sea_km(island, from);
    return QStringLiteral("%1 %2 km").arg(island.name).arg(km, 0, 'f', km < 10 ? 1 : 0);
}

void paint_ferries(QPainter& painter, const sheet::Scene& scene, const sheet::Viewport& viewport, const sheet::Theme& theme) {
    painter.setBrush(Qt::NoBrush);
    painter.setPen(sheet::dashed(theme.ferry, 1.2, 5, 3));
    for (const auto& ferry : scene.ferries) painter.drawPolyline(viewport.outline(ferry.line));
}

void paint_land(QPainter& painter, const sheet::Scene& scene, const sheet::Viewport& viewport, const sheet::Theme& theme) {
    for (const auto& island : scene.islands) {
        if (!viewport.to_page.mapRect(island.box).adjusted(-1, -1, 1, 1).intersects(viewport.page)) continue;
        const QPainterPath land = viewport.outline(island.land);
        painter.fillPath(land, island.persons > 0 ? theme.facility : theme.coast);
        // The smallest inhabited island is still to be found.
        painter.strokePath(land, sheet::pen(island.persons > 0 ? theme.facility : theme.coast, island.persons > 0 ? 1.6 : 0.3));
    }
}

}  // namespace

double sea_km(const sheet::IslandShape& a, const sheet::IslandShape& b) {
    double least = std::numeric_limits<double>::infinity();
    const auto other = shore_of(b);
    for (const QPointF from : shore_of(a)) {
        for (const QPointF to : other) least = std::min(least, std::hypot(from.x() - to.x(), from.y() - to.y()));
    }
    const double latitude = from_mercator((a.box.center() + b.box.center()) / 2).lat;
    return ground_metres(least, latitude) / 1000;
}

void paint_locator(QPainter& painter, const MapPicture& picture, const QRectF& box, const sheet::Theme& theme,
                   const sheet::Lettering& lettering) {
    const auto extent = extent_of(picture, 0, QStringLiteral("county"));
    if (!extent) return;
    painter.save();
    painter.setClipRect(box);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(box, theme.sea);
    sheet::Viewport viewport = sheet::Viewport::fitted(*extent, box.adjusted(10, 6, -10, -6), 4);
    viewport.page = box;
    const auto& scene = picture.scene;
    paint_ferries(painter, scene, viewport, theme);
    paint_land(painter, scene, viewport, theme);

    std::vector<const sheet::IslandShape*> islands;
    for (const auto& island : scene.islands) {
        if (island.persons > 0) islands.push_back(&island);
    }
    std::ranges::stable_sort(islands, std::greater{}, [](const auto* island) { return island->persons; });
    sheet::LabelBoard board(box.adjusted(2, 2, -2, -2), 4);
    for (const auto* island : islands) board.take(viewport.to_page.mapRect(island->box).adjusted(-2, -2, 2, 2));
    for (const auto* island : islands) {
        const sheet::TextLook look{.size = 11, .colour = theme.ink, .bold = island == islands.front()};
        const QString text = name_of(*island, *islands.front());
        const QSizeF size(lettering.width(text, look) + 4, 13);
        const QRectF land = viewport.to_page.mapRect(island->box);
        auto spots = sheet::spots_beside(land.center(), size, std::max(land.width(), land.height()) / 2 + 3);
        for (auto further : sheet::spots_around(land.center(), size, 9, 6)) {
            further.cost += 4;
            spots.push_back(further);
        }
        const auto place = board.place(spots);
        if (!place) continue;
        const QPointF middle = viewport.to_page.map(island->inside);
        if (!place->adjusted(-8, -8, 8, 8).intersects(land)) {
            painter.setPen(QPen(theme.quiet_ink, 0.8));
            painter.drawLine(middle, place->center());
        }
        lettering.draw_haloed(painter, *place, text, look, theme.sea, 2);
    }
    painter.restore();
}

}  // namespace circle15::app
