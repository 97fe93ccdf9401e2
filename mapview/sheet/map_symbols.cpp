// SPDX-License-Identifier: MIT
#include <QPainter>
#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

#include "mapview/sheet/home_stamps.hpp"
#include "mapview/sheet/map_painter.hpp"
#include "mapview/sheet/pens.hpp"

namespace circle15::sheet {

namespace {

QPainterPath polygon(std::initializer_list<QPointF> points) {
    QPainterPath path;
    path.addPolygon(QPolygonF(QList<QPointF>(points)));
    path.closeSubpath();
    return path;
}

QPainterPath regular(int corners, double first_angle, double inner = 0) {
    QPolygonF points;
    const int all = inner > 0 ? 2 * corners : corners;
    for (int corner = 0; corner < all; ++corner) {
        const double radius = inner > 0 && corner % 2 == 1 ? inner : 0.56;
        const double angle = first_angle + 2 * std::numbers::pi * corner / all;
        points << QPointF(radius * std::cos(angle), radius * std::sin(angle));
    }
    QPainterPath path;
    path.addPolygon(points);
    path.closeSubpath();
    return path;
}

/// About one unit across, centred at the origin.
QPainterPath outline_of(SymbolShape shape) {
    QPainterPath path;
    switch (shape) {
        case SymbolShape::circle:
            path.addEllipse(QPointF(0, 0), 0.5, 0.5);
            return path;
        case SymbolShape::square:
            path.addRect(-0.46, -0.46, 0.92, 0.92);
            return path;
        case SymbolShape::triangle:
            return polygon({{0, -0.62}, {0.62, 0.44}, {-0.62, 0.44}});
        case SymbolShape::diamond:
            return polygon({{0, -0.66}, {0.66, 0}, {0, 0.66}, {-0.66, 0}});
        case SymbolShape::pentagon:
            return regular(5, -std::numbers::pi / 2);
        case SymbolShape::hexagon:
            return regular(6, 0);
        case SymbolShape::star:
            return regular(5, -std::numbers::pi / 2, 0.3);
        case SymbolShape::cross: {
            constexpr double a = 0.55;
            constexpr double b = 0.33;
            return polygon(
                {{-b, -a}, {b, -a}, {b, -b}, {a, -b}, {a, b}, {b, b}, {b, a}, {-b, a}, {-b, b}, {-a, b}, {-a, -b}, {-b, -b}});
        }
    }
    std::unreachable();
}

}  // namespace

void MapPainter::paint_home(QPainter& painter, QPointF at, double radius, const StatusMark& mark, bool modelled) const {
    StatusMark drawn = mark;
    if (modelled) drawn.colour = theme_.paler(mark.colour);
    HomeStamps::draw_vector(painter, at, radius, drawn, modelled ? theme_.paper : theme_.ink, 0.09);
}

void MapPainter::paint_symbol(QPainter& painter, QPointF at, double across, const ServiceSymbol& symbol,
                              const FacilityMark& facility, words::Lang lang) const {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QTransform place;
    place.translate(at.x(), at.y());
    place.scale(across, across);
    const QPainterPath outline = place.map(outline_of(symbol.shape));
    const QColor colour = facility.serves ? symbol.colour : theme_.quiet_ink;
    const bool solid = facility.serves && !facility.modelled && !facility.proposed;
    painter.strokePath(outline, pen(theme_.paper, (facility.proposed ? 0.6 : 0.3) * across));
    if (facility.proposed) paint_rim(painter, at, across, symbol.shape);
    painter.setPen(facility.serves && !facility.proposed ? pen(colour, 0.09 * across)
                                                         : dashed(colour, 0.07 * across, 0.16 * across, 0.1 * across));
    painter.setBrush(solid ? colour : theme_.paper);
    painter.drawPath(outline);
    const double low = symbol.shape == SymbolShape::triangle ? 0.08 * across : 0;
    lettering_.draw(painter, QRectF(at.x() - across, at.y() - across / 2 + low, 2 * across, across), Qt::AlignCenter,
                    lang == words::Lang::zh ? symbol.letter_zh : symbol.letter_en,
                    {.size = 0.58 * across, .colour = solid ? theme_.paper : colour, .bold = true});
    const bool lettered = !symbol.letter_zh.isEmpty() || !symbol.letter_en.isEmpty();
    if (facility.number > 0 && lettered)
        paint_number(painter, at + QPointF(0.62, -0.62) * across, 0.62 * across, facility.number);
    painter.restore();
}

void MapPainter::paint_rim(QPainter& painter, QPointF at, double across, SymbolShape shape) const {
    QTransform wider;
    wider.translate(at.x(), at.y());
    wider.scale(1.45 * across, 1.45 * across);
    painter.setPen(pen(theme_.proposal, 0.1 * across));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(wider.map(outline_of(shape)));
}

void MapPainter::paint_number(QPainter& painter, QPointF at, double across, int number) const {
    painter.setPen(pen(theme_.paper, 0.1 * across));
    painter.setBrush(theme_.proposal);
    painter.drawEllipse(at, across / 2, across / 2);
    lettering_.draw(painter, QRectF(at.x() - across, at.y() - across / 2, 2 * across, across), Qt::AlignCenter,
                    QString::number(number), {.size = 0.72 * across, .colour = theme_.paper, .bold = true});
}

void MapPainter::paint_badge(QPainter& painter, QPointF at, double across, std::size_t rank) const {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(pen(theme_.paper, 0.1 * across));
    painter.setBrush(theme_.gap);
    painter.drawEllipse(at, across / 2, across / 2);
    const QString text = QString::number(rank);
    lettering_.draw(painter, QRectF(at.x() - across, at.y() - across / 2, 2 * across, across), Qt::AlignCenter, text,
                    {.size = (text.size() > 1 ? 0.56 : 0.68) * across, .colour = theme_.paper, .bold = true});
    painter.restore();
}

}  // namespace circle15::sheet
