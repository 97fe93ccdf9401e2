// SPDX-License-Identifier: MIT
#include <QPainter>
#include <array>
#include <cmath>

#include "core/results/values.hpp"
#include "mapview/sheet/sheet_page.hpp"

namespace circle15::sheet {

void paint_panel(const SheetInk& ink, const Panel& panel, const Sheet& sheet, bool with_scale_bar,
                 const std::vector<QRectF>& kept_free) {
    const Theme& theme = ink.theme;
    const QRectF header(panel.box.left(), panel.box.top() - 5.5, panel.box.width(), 5);
    const bool narrow = panel.box.width() < 60;
    ink.lettering.draw(ink.painter, header, Qt::AlignLeft | Qt::AlignVCenter, panel.letter,
                       {.size = 4, .colour = theme.gap, .bold = true});
    const QString scale =
        QStringLiteral("1:") + QString::fromStdString(results::grouped(std::lround(panel.scale))).replace(',', ' ');
    const TextLook quiet{.size = theme.small, .colour = theme.quiet_ink};
    double right = header.right();
    if (with_scale_bar) {
        paint_north_arrow(ink, {right - 2, header.center().y()}, 4.6);
        right -= 12;
        const double per_km = panel.box.width() / panel.plane.width() * 1000;
        paint_scale_bar(ink, {right, header.center().y()}, per_km, panel.box.width() * 0.2);
        right -= panel.box.width() * 0.2 + 4;
    }
    if (!narrow || with_scale_bar) {
        ink.lettering.draw(ink.painter, QRectF(header.left(), header.top(), right - header.left(), header.height()),
                           Qt::AlignRight | Qt::AlignVCenter, scale, quiet);
        right -= ink.lettering.width(scale, quiet) + 3;
    }
    const TextLook name{.size = narrow ? theme.small : theme.body, .colour = theme.ink, .bold = true};
    ink.lettering.draw(ink.painter, QRectF(header.left() + 4.2, header.top(), right - header.left() - 4.2, header.height()),
                       Qt::AlignLeft | Qt::AlignVCenter, ink.lettering.shortened(panel.name, right - header.left() - 4.2, name),
                       name);

    QTransform to_page;
    to_page.translate(panel.box.center().x(), panel.box.center().y());
    const double scale_factor = panel.box.width() / panel.plane.width();
    to_page.scale(scale_factor, -scale_factor);
    to_page.translate(-panel.plane.center().x(), -panel.plane.center().y());
    MapLayers layers;
    layers.service = sheet.service;
    layers.ferry_names = false;
    layers.lang = ink.lang;
    layers.kept_free = kept_free;
    layers.numbered_gaps = sheet.facts.gaps.size();
    ink.map.paint(ink.painter, {.to_page = to_page, .page = panel.box, .mm = 1}, layers);
    ink.painter.setPen(QPen(theme.quiet_ink, 0.25));
    ink.painter.setBrush(Qt::NoBrush);
    ink.painter.drawRect(panel.box);
}

void paint_scale_bar(const SheetInk& ink, QPointF right, double page_units_per_km, double most) {
    constexpr std::array<double, 8> lengths_km{20, 10, 5, 2, 1, 0.5, 0.2, 0.1};
    double km = lengths_km.back();
    for (const double length : lengths_km) {
        if (length * page_units_per_km <= most - 8) {
            km = length;
            break;
        }
    }
    const QString label = km >= 1 ? QStringLiteral("%1 km").arg(km) : QStringLiteral("%1 m").arg(km * 1000);
    const TextLook look{.size = ink.theme.small, .colour = ink.theme.quiet_ink};
    const double label_width = ink.lettering.width(label, look);
    ink.lettering.draw(ink.painter, QRectF(right.x() - label_width, right.y() - 3, label_width, 6),
                       Qt::AlignRight | Qt::AlignVCenter, label, look);
    const double width = km * page_units_per_km;
    const QRectF bar(right.x() - label_width - 1.5 - width, right.y() - 0.7, width, 1.4);
    ink.painter.setPen(QPen(ink.theme.ink, 0.2));
    ink.painter.setBrush(ink.theme.paper);
    ink.painter.drawRect(bar);
    ink.painter.fillRect(QRectF(bar.left(), bar.top(), bar.width() / 2, bar.height()), ink.theme.ink);
}

void paint_north_arrow(const SheetInk& ink, QPointF middle, double height) {
    QPolygonF arrow;
    arrow << QPointF(middle.x(), middle.y() - height / 2) << QPointF(middle.x() + height * 0.28, middle.y() + height / 2)
          << QPointF(middle.x(), middle.y() + height * 0.3) << QPointF(middle.x() - height * 0.28, middle.y() + height / 2);
    ink.painter.setPen(Qt::NoPen);
    ink.painter.setBrush(ink.theme.ink);
    ink.painter.drawPolygon(arrow);
    ink.lettering.draw(ink.painter, QRectF(middle.x() - 6.2, middle.y() - 3, 4, 6), Qt::AlignRight | Qt::AlignVCenter,
                       QStringLiteral("N"), {.size = ink.theme.small, .colour = ink.theme.ink, .bold = true});
}

}  // namespace circle15::sheet
