// SPDX-License-Identifier: MIT
#include "mapview/sheet/sheet_page.hpp"

#include <QPainter>
#include <QRegularExpression>
#include <algorithm>
#include <array>
#include <cmath>

#include "core/report/values.hpp"

namespace circle15::sheet {

namespace {

constexpr double margin = 10;
constexpr double header_height = 21;
constexpr double banner_height = 7;
constexpr double footer_height = 12.5;
constexpr double column_gap = 5;
constexpr double main_width = 252;

QRectF map_area(bool with_banner = true) {
    const double top = margin + header_height + (with_banner ? banner_height + 2.5 : 0);
    return {margin, top, page_width - 2 * margin, page_height - margin - footer_height - top};
}

void paint_banner(const SheetInk& ink, const QString& text, const QRectF& box) {
    ink.painter.setPen(QPen(ink.theme.doubt_edge, 0.3));
    ink.painter.setBrush(ink.theme.doubt_fill);
    ink.painter.drawRect(box);
    // Hatched, as everything modelled is somewhere on these sheets marked by something not solid.
    const QRectF flag(box.left(), box.top(), 5, box.height());
    ink.painter.fillRect(flag, ink.theme.doubt_edge);
    ink.lettering.draw(ink.painter, flag, Qt::AlignCenter, QStringLiteral("!"),
                       {.size = 4.4, .colour = ink.theme.paper, .bold = true});
    const TextLook look{.size = ink.theme.body, .colour = ink.theme.ink, .bold = true};
    const QRectF room = box.adjusted(8, 0, -3, 0);
    const double wide = ink.lettering.width(text, look);
    TextLook fitted = look;
    if (wide > room.width()) fitted.size *= room.width() / wide;
    ink.lettering.draw(ink.painter, room, Qt::AlignLeft | Qt::AlignVCenter, text, fitted);
}

void paint_footer(const SheetInk& ink, const SheetFacts& facts, const QRectF& box) {
    ink.painter.setPen(QPen(ink.theme.rule, 0.2));
    ink.painter.drawLine(box.topLeft(), box.topRight());
    double y = box.top() + 1.6;
    for (const QString& line : facts.footer) {
        TextLook look{.size = 2.6, .colour = ink.theme.quiet_ink};
        const double wide = ink.lettering.width(line, look);
        if (wide > box.width()) look.size *= box.width() / wide;
        ink.lettering.draw(ink.painter, QRectF(box.left(), y, box.width(), 3), Qt::AlignLeft | Qt::AlignTop, line, look);
        y += 3.9;
    }
}

}  // namespace

PanelRoom panel_room(double paper_mm) {
    return {
        .area = map_area(), .main_width = main_width, .gap = 3, .strip_height_most = 64, .header = 5.5, .paper_mm = paper_mm};
}

void paint_sheet(const SheetInk& ink, const Sheet& sheet) {
    const Theme& theme = ink.theme;
    ink.painter.setRenderHint(QPainter::Antialiasing);
    ink.painter.fillRect(QRectF(0, 0, page_width, page_height), theme.paper);
    paint_header(ink, sheet.facts, {margin, margin, page_width - 2 * margin, header_height});
    if (!sheet.facts.banner.isEmpty()) {
        paint_banner(ink, sheet.facts.banner, {margin, margin + header_height, page_width - 2 * margin, banner_height});
    }
    paint_panel(ink, sheet.panels.main, sheet.service, true);
    for (std::size_t row = 0; row < sheet.panels.side.size(); ++row)
        paint_panel(ink, sheet.panels.side[row], sheet.service, row == 0);

    const QRectF& main = sheet.panels.main.box;
    const QRectF column(main.right() + column_gap, main.top() - 5.5, page_width - margin - main.right() - column_gap,
                        main.height() + 5.5);
    const double table_height =
        7 + 5.0 * (static_cast<double>(sheet.facts.gaps.size()) + 1) + (sheet.facts.gaps_rest.isEmpty() ? 0 : 5);
    double y = column.top();
    const auto next = [&](double height) {
        const QRectF box(column.left(), y, column.width(), height);
        y += height + 3;
        return box;
    };
    paint_figures(ink, sheet.facts, next(44));
    paint_gap_table(ink, sheet.facts, next(table_height));
    paint_legend(ink, sheet, next(42));
    if (column.bottom() - y > 15) paint_overview(ink, sheet, QRectF(column.left(), y, column.width(), column.bottom() - y));
    paint_footer(ink, sheet.facts,
                 {margin, page_height - margin - footer_height + 1.5, page_width - 2 * margin, footer_height - 1.5});
}

void paint_header(const SheetInk& ink, const SheetFacts& facts, const QRectF& box) {
    const Theme& theme = ink.theme;
    // The stamp first: nobody may overlook it.
    const QColor stamp_colour = facts.internal ? theme.alert : theme.ink;
    const QStringList stamp_lines = facts.stamp.split(QRegularExpression(QStringLiteral("\\n")));
    double stamp_width = 0;
    const TextLook stamp{.size = stamp_lines.size() > 1 ? 3.0 : 4.0, .colour = stamp_colour, .bold = true};
    for (const QString& line : stamp_lines) stamp_width = std::max(stamp_width, ink.lettering.width(line, stamp) + 7);
    const QRectF stamp_box(box.right() - stamp_width, box.top() + 0.5, stamp_width, 9.5);
    ink.painter.setPen(QPen(stamp_colour, facts.internal ? 0.6 : 0.3));
    ink.painter.setBrush(Qt::NoBrush);
    ink.painter.drawRect(stamp_box);
    for (qsizetype row = 0; row < stamp_lines.size(); ++row) {
        const double height = stamp_box.height() / static_cast<double>(stamp_lines.size());
        ink.lettering.draw(
            ink.painter,
            QRectF(stamp_box.left(), stamp_box.top() + height * static_cast<double>(row), stamp_box.width(), height),
            Qt::AlignCenter, stamp_lines[row], stamp);
    }
    TextLook title{.size = theme.title, .colour = theme.ink, .bold = true};
    const double room = box.width() - stamp_width - 8;
    if (const double wide = ink.lettering.width(facts.title, title); wide > room) title.size *= room / wide;
    ink.lettering.draw(ink.painter, QRectF(box.left(), box.top(), room, 10.5), Qt::AlignLeft | Qt::AlignVCenter, facts.title,
                       title);
    TextLook line{.size = 3.5, .colour = theme.ink};
    const QString rule = facts.rule_line + QStringLiteral("　　") + facts.source_line;
    if (const double wide = ink.lettering.width(rule, line); wide > box.width()) line.size *= box.width() / wide;
    ink.lettering.draw(ink.painter, QRectF(box.left(), box.top() + 12.8, box.width(), 5), Qt::AlignLeft | Qt::AlignVCenter,
                       rule, line);
}

void paint_heading(const SheetInk& ink, const QRectF& box, const QString& text) {
    ink.lettering.draw(ink.painter, QRectF(box.left(), box.top(), box.width(), 5), Qt::AlignLeft | Qt::AlignVCenter, text,
                       {.size = ink.theme.heading * 0.9, .colour = ink.theme.ink, .bold = true});
    ink.painter.setPen(QPen(ink.theme.ink, 0.35));
    ink.painter.drawLine(QPointF(box.left(), box.top() + 5.8), QPointF(box.right(), box.top() + 5.8));
}

void paint_panel(const SheetInk& ink, const Panel& panel, std::size_t service, bool with_scale_bar) {
    const Theme& theme = ink.theme;
    const QRectF header(panel.box.left(), panel.box.top() - 5.5, panel.box.width(), 5);
    const bool narrow = panel.box.width() < 60;
    ink.lettering.draw(ink.painter, header, Qt::AlignLeft | Qt::AlignVCenter, panel.letter,
                       {.size = 4, .colour = theme.gap, .bold = true});
    const QString scale =
        QStringLiteral("1:") + QString::fromStdString(report::grouped(std::lround(panel.scale))).replace(',', ' ');
    const TextLook quiet{.size = theme.small, .colour = theme.quiet_ink};
    double right = header.right();
    if (with_scale_bar) {
        paint_north_arrow(ink, {right - 2, header.center().y()}, 4.6);
        right -= 7;
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
    layers.service = service;
    layers.ferry_names = false;
    layers.lang = ink.lang;
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
