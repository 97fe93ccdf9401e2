// SPDX-License-Identifier: MIT
#include "mapview/sheet/home_stamps.hpp"

#include <QPaintEngine>
#include <QPainter>
#include <algorithm>
#include <cmath>
#include <utility>

namespace circle15::sheet {

namespace {

constexpr double steps_a_pixel = 4;  // radii and places are rounded to a quarter of a pixel
constexpr double largest_pixels = 28;

/// Whole minutes, so that colours are few, on the side of the threshold that the home's status says.
double shown_minutes(const HomeMark& home, double minutes, double threshold) {
    const double whole = std::round(minutes);
    const bool beyond = home.status == analysis::Status::too_far;
    return beyond ? std::max(whole, std::nextafter(threshold, 2 * threshold + 1)) : std::min(whole, threshold);
}

}  // namespace

int drawing_order(const HomeMark& home) {
    if (home.persons == 0) return 0;
    switch (home.status) {
        case analysis::Status::covered:
            return 1;
        case analysis::Status::unknown:
            return 2;
        case analysis::Status::full:
            return 3;
        case analysis::Status::boat_only:
            return 4;
        case analysis::Status::no_access:
            return 5;
        case analysis::Status::too_far:
            return 6;
    }
    std::unreachable();
}

HomeLook look_of(const HomeMark& home, const ServiceMarks& service, HomeColour colour, const Theme& theme) {
    if (home.persons == 0) return {.mark = {theme.nobody, StatusMark::Form::disc}, .edge_colour = theme.paper, .radius = 0.22};
    HomeLook look{.mark = theme.status(home.status),
                  .edge_colour = home.modelled ? theme.paper : theme.ink,
                  .radius = theme.home_radius_of(static_cast<double>(home.persons), service.persons_full),
                  .edge = 0.09};
    // A walk to the nearest listed facility says nothing of one that the list lacks: unknown homes keep their colour.
    const bool by_minutes = colour == HomeColour::minutes && home.status != analysis::Status::unknown;
    if (const auto minutes = by_minutes ? analysis::minutes_of(home.facts) : std::nullopt)
        look.mark.colour = theme.minutes(shown_minutes(home, *minutes, service.threshold), service.threshold);
    if (home.modelled) look.mark.colour = theme.paler(look.mark.colour);
    return look;
}

HomeStamps::HomeStamps(QPainter& painter) : painter_(painter) {
    const QTransform device = painter.deviceTransform();
    const bool raster = painter.paintEngine() != nullptr && painter.paintEngine()->type() == QPaintEngine::Raster;
    if (raster && device.type() <= QTransform::TxTranslate) pixels_ = 1;
}

void HomeStamps::draw(QPointF at, double radius, const StatusMark& mark, const QColor& edge_colour, double edge) {
    if (pixels_ == 0 || radius > largest_pixels) {
        draw_vector(painter_, at, radius, mark, edge_colour, edge);
        return;
    }
    const auto quarters = static_cast<quint64>(std::lround(radius * steps_a_pixel));
    const auto edges = std::min<quint64>(static_cast<quint64>(std::lround(edge * 4)), 15);
    const quint64 key = (static_cast<quint64>(mark.colour.rgb()) << 32) | ((edge_colour.rgb() & 0xffU) << 24) | (edges << 20) |
                        (static_cast<quint64>(mark.form) << 16) | quarters;
    QImage& stamp = stamps_[key];
    const int half = static_cast<int>(std::ceil(radius + edge)) + 1;
    if (stamp.isNull()) {
        stamp = QImage(2 * half + 1, 2 * half + 1, QImage::Format_ARGB32_Premultiplied);
        stamp.fill(Qt::transparent);
        QPainter painter(&stamp);
        painter.setRenderHint(QPainter::Antialiasing);
        draw_vector(painter, QPointF(half + 0.5, half + 0.5), static_cast<double>(quarters) / steps_a_pixel, mark, edge_colour,
                    edge);
    }
    painter_.drawImage(QPoint(static_cast<int>(std::floor(at.x())) - half, static_cast<int>(std::floor(at.y())) - half), stamp);
}

void HomeStamps::draw_vector(QPainter& painter, QPointF at, double radius, const StatusMark& mark, const QColor& edge_colour,
                             double edge) {
    painter.setPen(edge > 0 ? QPen(edge_colour, edge) : QPen(Qt::NoPen));
    painter.setBrush(mark.colour);
    if (mark.form == StatusMark::Form::disc) {
        painter.drawEllipse(at, radius, radius);
        return;
    }
    painter.drawEllipse(at, radius, radius);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::white);
    const double core = radius * (mark.form == StatusMark::Form::ring ? 0.42 : 0.66);
    painter.drawEllipse(at, core, core);
}

}  // namespace circle15::sheet
