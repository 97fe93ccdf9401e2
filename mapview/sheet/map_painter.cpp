// SPDX-License-Identifier: MIT
#include "mapview/sheet/map_painter.hpp"

#include <QPaintEngine>
#include <QPainter>
#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "mapview/sheet/boxes.hpp"
#include "mapview/sheet/map_labels.hpp"
#include "mapview/sheet/pens.hpp"

namespace circle15::sheet {

Viewport Viewport::fitted(const QRectF& plane, const QRectF& page, double mm) {
    const double scale = std::min(page.width() / plane.width(), page.height() / plane.height());
    QTransform to_page;
    to_page.translate(page.center().x(), page.center().y());
    to_page.scale(scale, -scale);
    to_page.translate(-plane.center().x(), -plane.center().y());
    return {.to_page = to_page, .page = page, .mm = mm};
}

QPolygonF Viewport::outline(std::span<const QPointF> plane) const {
    const double near = 0.15 * mm;
    QPolygonF line;
    line.reserve(std::ssize(plane));
    for (std::size_t row = 0; row < plane.size(); ++row) {
        const QPointF at = to_page.map(plane[row]);
        // A ring's first step stays, so that the smallest rock leaves its dot.
        const bool stays = row < 2 || row + 1 == plane.size() || (at - line.last()).manhattanLength() >= near;
        if (stays) line.append(at);
    }
    return line;
}

QPainterPath Viewport::outline(const QPainterPath& plane) const {
    QPainterPath path;
    path.reserve(plane.elementCount());
    path.setFillRule(plane.fillRule());
    for (const auto& ring : plane.toSubpathPolygons()) path.addPolygon(outline(ring));
    return path;
}

namespace {

/// Up to the painter's restore().
void begin(QPainter& painter, const Viewport& viewport) {
    painter.save();
    painter.setClipRect(viewport.page, Qt::IntersectClip);
    painter.setRenderHint(QPainter::Antialiasing);
}

}  // namespace

void MapPainter::paint(QPainter& painter, const Viewport& viewport, const MapLayers& layers) const {
    paint_ground(painter, viewport, layers);
    paint_marks(painter, viewport, layers);
}

void MapPainter::paint_ground(QPainter& painter, const Viewport& viewport, const MapLayers& layers) const {
    begin(painter, viewport);
    painter.fillRect(viewport.page, theme_.sea);
    paint_land(painter, viewport, layers);
    if (layers.streets && viewport.km() >= theme_.streets_from) paint_streets(painter, viewport);
    if (layers.service && layers.gaps) paint_gaps(painter, viewport, scene_.services[*layers.service], layers);
    painter.restore();
}

void MapPainter::paint_marks(QPainter& painter, const Viewport& viewport, const MapLayers& layers) const {
    begin(painter, viewport);
    Crowds drawn = crowds(viewport, layers);
    if (layers.service && layers.homes) paint_homes(painter, viewport, scene_.services[*layers.service], layers, drawn);
    paint_labels(painter, *this, scene_, theme_, lettering_, viewport, layers, std::move(drawn.crowds));
    painter.restore();
}

Crowds MapPainter::crowds(const Viewport& viewport, const MapLayers& layers) const {
    if (!layers.service || !layers.homes || !layers.crowds) return {};
    return crowds_of(scene_, scene_.services[*layers.service], viewport.unit(), theme_);
}

void MapPainter::paint_land(QPainter& painter, const Viewport& viewport, const MapLayers& layers) const {
    const QRectF plane = viewport.plane();
    if (layers.ferries) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(dashed(theme_.ferry, 0.22 * viewport.mm, 1.6 * viewport.mm, 0.9 * viewport.mm));
        for (const auto& ferry : scene_.ferries) {
            if (touches(ferry.box, plane)) painter.drawPolyline(viewport.outline(ferry.line));
        }
    }
    QPainterPath land;
    land.setFillRule(Qt::OddEvenFill);
    for (const auto& island : scene_.islands) {
        if (touches(island.box, plane)) land.addPath(viewport.outline(island.land));
    }
    painter.setPen(Qt::NoPen);
    painter.fillPath(land, theme_.land);
    if (layers.service && layers.areas) {
        const auto& areas = scene_.services[*layers.service].areas;
        for (std::size_t row = areas.size(); row-- > 0;) {
            painter.fillPath(viewport.outline(areas[row].land), theme_.area(row, areas.size()));
        }
    }
    paint_shades(painter, viewport, land);
    painter.strokePath(land, pen(theme_.coast, 0.18 * viewport.mm));
}

void MapPainter::paint_shades(QPainter& painter, const Viewport& viewport, const QPainterPath& land) const {
    const QRectF plane = viewport.plane();
    for (const auto& shade : scene_.shades) {
        if (!touches(shade.box, plane)) continue;
        painter.save();
        painter.setClipPath(land, Qt::IntersectClip);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.setTransform(shade.to_plane * viewport.to_page, true);
        painter.drawImage(0, 0, shade.image);
        painter.restore();
    }
}

void MapPainter::paint_streets(QPainter& painter, const Viewport& viewport) const {
    const QRectF plane = viewport.plane();
    const bool small_ones = viewport.km() >= theme_.paths_from;
    const std::array<QPen, 2> streets{pen(theme_.street, 0.26 * viewport.mm), pen(theme_.street_modelled, 0.2 * viewport.mm)};
    const std::array<QPen, 2> paths{pen(theme_.street, 0.14 * viewport.mm), pen(theme_.street_modelled, 0.13 * viewport.mm)};
    const QPen steps = dashed(theme_.street, 0.3 * viewport.mm, 0.25 * viewport.mm, 0.35 * viewport.mm);
    const QPen bridge = pen(theme_.quiet_ink, 0.5 * viewport.mm);
    painter.setBrush(Qt::NoBrush);
    for (const bool modelled : {true, false}) {
        for (const auto& street : scene_.streets->rows) {
            if (street.modelled != modelled || !touches(street.box, plane)) continue;
            const QPolygonF line = viewport.outline(scene_.streets->line(street));
            switch (street.kind) {
                case model::StreetKind::street:
                case model::StreetKind::square:
                    painter.setPen(streets[modelled ? 1 : 0]);
                    break;
                case model::StreetKind::bridge:
                case model::StreetKind::pier:
                case model::StreetKind::tunnel:
                    painter.setPen(bridge);
                    painter.drawPolyline(line);
                    painter.setPen(pen(theme_.paper, 0.22 * viewport.mm));
                    break;
                case model::StreetKind::path:
                    if (!small_ones) continue;
                    painter.setPen(paths[modelled ? 1 : 0]);
                    break;
                case model::StreetKind::steps:
                    if (!small_ones) continue;
                    painter.setPen(steps);
                    break;
            }
            painter.drawPolyline(line);
        }
    }
}

void MapPainter::paint_homes(QPainter& painter, const Viewport& viewport, const ServiceMarks& service, const MapLayers& layers,
                             const Crowds& drawn) const {
    struct Seen {
        int layer;
        std::int64_t persons;
        std::size_t row;
    };
    const QRectF plane = viewport.plane();
    const double margin = 2 * theme_.home_radius * viewport.mm / std::abs(viewport.to_page.m11());
    const QRectF wide = plane.adjusted(-margin, -margin, margin, margin);
    std::vector<Seen> seen;
    const auto see = [&](std::size_t row) {
        if (wide.contains(service.homes[row].at))
            seen.push_back({drawing_order(service.homes[row]), service.homes[row].persons, row});
    };
    if (layers.crowds) {
        for (const auto row : drawn.lone) see(row);
    } else {
        for (std::size_t row = 0; row < service.homes.size(); ++row) see(row);
    }
    std::ranges::sort(seen, [](const Seen& a, const Seen& b) {
        return std::tuple(a.layer, -a.persons, a.row) < std::tuple(b.layer, -b.persons, b.row);
    });
    HomeStamps stamps(painter);
    const auto stamp = [&](QPointF at, const HomeLook& look) {
        stamps.draw(viewport.to_page.map(at), look.radius * viewport.mm, look.mark, look.edge_colour, look.edge * viewport.mm);
    };
    for (const auto& each : seen)
        stamp(service.homes[each.row].at, look_of(service.homes[each.row], service, layers.home_colour, theme_));
    for (const auto& crowd : drawn.crowds) stamp(crowd.at, look_of(crowd, theme_));
}

void MapPainter::paint_gaps(QPainter& painter, const Viewport& viewport, const ServiceMarks& service,
                            const MapLayers& layers) const {
    const QRectF plane = viewport.plane();
    QColor wash = theme_.gap;
    wash.setAlphaF(0.10F);
    for (std::size_t row = service.gaps.size(); row-- > 0;) {
        const auto& gap = service.gaps[row];
        if (!touches(gap.box, plane)) continue;
        if (layers.crowds && is_one(scene_, gap.village, gap.island, viewport.unit())) continue;
        const QPainterPath area = viewport.outline(gap.area);
        painter.fillPath(area, wash);
        painter.strokePath(area, gap.modelled ? dashed(theme_.gap, 0.3 * viewport.mm, 1.1 * viewport.mm, 0.6 * viewport.mm)
                                              : pen(theme_.gap, 0.4 * viewport.mm));
    }
}

}  // namespace circle15::sheet
