// SPDX-License-Identifier: MIT
#include <QPainter>
#include <algorithm>
#include <array>

#include "mapview/sheet/sheet_page.hpp"

namespace circle15::sheet {

namespace {

constexpr double row_height = 5.0;

/// Persons by status as one bar, hollow statuses hatched, and a key below; the order is the ledger's.
void paint_ledger(const SheetInk& ink, const SheetFacts& facts, const QRectF& box) {
    const Theme& theme = ink.theme;
    double x = box.left();
    for (const auto& part : facts.ledger) {
        const double width =
            facts.persons > 0 ? box.width() * static_cast<double>(part.persons) / static_cast<double>(facts.persons) : 0;
        const QRectF piece(x, box.top(), width, 5);
        const StatusMark mark = theme.status(part.status);
        ink.painter.fillRect(piece, mark.form == StatusMark::Form::disc ? mark.colour : theme.paper);
        if (mark.form != StatusMark::Form::disc) {
            ink.painter.setPen(QPen(mark.colour, 0.45));
            ink.painter.save();
            ink.painter.setClipRect(piece);
            for (double at = piece.left() - 5; at < piece.right(); at += 1.2)
                ink.painter.drawLine(QPointF(at, piece.bottom()), QPointF(at + 5, piece.top()));
            ink.painter.restore();
        }
        ink.painter.setPen(QPen(theme.paper, 0.3));
        ink.painter.drawLine(piece.topRight(), piece.bottomRight());
        x += width;
    }
    ink.painter.setPen(QPen(theme.quiet_ink, 0.2));
    ink.painter.setBrush(Qt::NoBrush);
    ink.painter.drawRect(QRectF(box.left(), box.top(), box.width(), 5));
    TextLook look{.size = theme.small, .colour = theme.ink};
    if (const double wide = ink.lettering.width(facts.ledger_line, look); wide > box.width()) look.size *= box.width() / wide;
    ink.lettering.draw(ink.painter, QRectF(box.left(), box.top() + 6.4, box.width(), 4), Qt::AlignLeft | Qt::AlignVCenter,
                       facts.ledger_line, look);
}

}  // namespace

void paint_figures(const SheetInk& ink, const SheetFacts& facts, const QRectF& box) {
    const Theme& theme = ink.theme;
    paint_heading(ink, box,
                  ink.lang == report::Lang::zh ? QStringLiteral("全县覆盖率（按人口）")
                                               : QStringLiteral("Coverage of the county, by persons"));
    const TextLook figure{.size = theme.figure, .colour = theme.status(analysis::Status::covered).colour, .bold = true};
    const double figure_width = ink.lettering.width(facts.percent, figure);
    ink.lettering.draw(ink.painter, QRectF(box.left(), box.top() + 6.5, figure_width, 19), Qt::AlignLeft | Qt::AlignVCenter,
                       facts.percent, figure);
    const double x = box.left() + figure_width + 6;
    const double width = box.right() - x;
    double y = box.top() + 8;
    const TextLook first{.size = theme.body * 1.08, .colour = theme.ink, .bold = true};
    for (const QString& line : ink.lettering.lines(facts.percent_line, width, first)) {
        ink.lettering.draw(ink.painter, QRectF(x, y, width, 4.6), Qt::AlignLeft | Qt::AlignVCenter, line, first);
        y += 5;
    }
    const TextLook further{.size = theme.body * 0.95, .colour = theme.quiet_ink};
    for (const QString& line : facts.further) {
        ink.lettering.draw(ink.painter, QRectF(x, y, width, 4.4), Qt::AlignLeft | Qt::AlignVCenter,
                           ink.lettering.shortened(line, width, further), further);
        y += 4.6;
    }
    paint_ledger(ink, facts, {box.left(), box.bottom() - 13.5, box.width(), 13.5});
}

void paint_gap_table(const SheetInk& ink, const SheetFacts& facts, const QRectF& box) {
    const Theme& theme = ink.theme;
    paint_heading(ink, box, facts.gaps_heading);
    const std::array<double, 6> shares{0.07, 0.37, 0.12, 0.14, 0.14, 0.16};
    const std::array<Qt::Alignment, 6> sides{Qt::AlignHCenter, Qt::AlignLeft, Qt::AlignRight,
                                             Qt::AlignRight,   Qt::AlignLeft, Qt::AlignLeft};
    double y = box.top() + 6.6;
    const auto paint_row = [&](const GapRow& row, const TextLook& look, std::optional<std::size_t> rank) {
        double x = box.left();
        for (std::size_t column = 0; column < row.size(); ++column) {
            const double width = shares[column] * box.width();
            const bool numbers = sides[column] == Qt::AlignRight;
            const QRectF cell(x + (numbers ? 0 : 1), y, width - (numbers ? 2.5 : 1), row_height);
            if (column == 0 && rank) {
                ink.map.paint_badge(ink.painter, cell.center(), 4.1, *rank);
            } else {
                ink.lettering.draw(ink.painter, cell, sides[column] | Qt::AlignVCenter,
                                   ink.lettering.shortened(row[column], cell.width(), look), look);
            }
            x += width;
        }
        y += row_height;
        ink.painter.setPen(QPen(theme.rule, 0.15));
        ink.painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y));
    };
    if (!facts.gaps.empty()) paint_row(facts.gap_columns, {.size = theme.small, .colour = theme.quiet_ink}, std::nullopt);
    for (std::size_t row = 0; row < facts.gaps.size(); ++row) {
        paint_row(facts.gaps[row], {.size = theme.body, .colour = theme.ink, .bold = row < 3}, row + 1);
    }
    ink.lettering.draw(ink.painter, QRectF(box.left(), y + 0.5, box.width(), 4.5), Qt::AlignLeft | Qt::AlignVCenter,
                       facts.gaps_rest, {.size = theme.small, .colour = theme.quiet_ink});
}

void paint_overview(const SheetInk& ink, const Sheet& sheet, const QRectF& box) {
    const Theme& theme = ink.theme;
    const bool zh = ink.lang == report::Lang::zh;
    QString heading = zh ? QStringLiteral("全县位置图") : QStringLiteral("The county");
    if (!sheet.panels.left_out.empty()) {
        heading += (zh ? QStringLiteral("（另有 %1 岛 %2 人未单独成图）")
                       : QStringLiteral(" (%1 more islands with %2 persons have no map of their own)"))
                       .arg(sheet.panels.left_out.size())
                       .arg(sheet.panels.persons_left_out);
    }
    paint_heading(ink, box, heading);
    const QRectF map = box.adjusted(0, 7.2, 0, 0);
    QRectF plane;
    for (const auto& island : ink.scene.islands) plane = plane.isNull() ? island.box : plane.united(island.box);
    plane.adjust(-2500, -2500, 2500, 2500);
    const Viewport viewport = Viewport::fitted(plane, map, 0.85);
    MapLayers layers;
    layers.streets = layers.piers = layers.village_names = layers.ferry_names = false;
    layers.lang = ink.lang;
    ink.map.paint(ink.painter, viewport, layers);
    const auto frame = [&](const Panel& panel) {
        const QRectF on_page = viewport.to_page.mapRect(panel.plane) & map;
        ink.painter.setPen(QPen(theme.gap, 0.35));
        ink.painter.setBrush(Qt::NoBrush);
        ink.painter.drawRect(on_page);
        const QRectF tag(on_page.right(), on_page.top() - 3.4, 3.4, 3.4);
        ink.painter.fillRect(tag, theme.gap);
        ink.lettering.draw(ink.painter, tag, Qt::AlignCenter, panel.letter, {.size = 2.6, .colour = theme.paper, .bold = true});
    };
    ink.painter.save();
    ink.painter.setClipRect(map);
    frame(sheet.panels.main);
    for (const auto& panel : sheet.panels.side) frame(panel);
    ink.painter.restore();
    ink.painter.setPen(QPen(theme.quiet_ink, 0.25));
    ink.painter.setBrush(Qt::NoBrush);
    ink.painter.drawRect(map);
    paint_scale_bar(ink, {map.right() - 2, map.bottom() - 3}, viewport.to_page.m11() * 1000, map.width() * 0.3);
}

}  // namespace circle15::sheet
